"""Pages as they were printed, drawn for the browser: words at their places, rules, where findings begin.

Drawn in tenths of a millimetre: browsers set letters of a few units badly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.inspect import Printed, Result
from plangen.inspect.printed import Sheet, Stroke, Word

_TENTHS = 10
"""Tenths of a millimetre in a millimetre."""
_POINT = 3.528
"""Tenths of a millimetre in a point."""
_THINNEST = 1.5
"""Tenths of a millimetre that a line is drawn at least, to be seen on a small picture."""
_START = 6
"""Characters by which a place is found again among the words of its page."""


@dataclass(frozen=True, slots=True)
class DrawnStroke:
    """A line across the page; lengths in tenths of a millimetre."""

    x0: int
    x1: int
    y: int
    thick: str
    color: str


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """A piece of text at its place in tenths of a millimetre; ``marked`` where a finding begins."""

    x: int
    y: int
    size: str
    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page of ``width`` by ``height`` tenths of a millimetre, and the ids of the ``rules`` broken on it."""

    number: int
    width: int
    height: int
    landscape: bool
    strokes: list[DrawnStroke]
    words: list[DrawnWord]
    rules: str


def drawn_pages(printed: Printed | None, broken: Sequence[Result]) -> list[DrawnPage]:
    """Every page of ``printed`` with those of the ``broken`` rules that were found on it; none if not printed."""
    if printed is None:
        return []
    return [_page(number, sheet, broken) for number, sheet in enumerate(printed.sheets, 1)]


def _page(number: int, sheet: Sheet, broken: Sequence[Result]) -> DrawnPage:
    ids = []
    starts = []
    for result in broken:
        if result.place.page == number:
            ids.append(result.code)
            if result.place.words:
                starts.append(result.place.words[:_START])
    return DrawnPage(
        number=number,
        width=_tenths(sheet.width),
        height=_tenths(sheet.height),
        landscape=sheet.landscape,
        strokes=[_stroke(stroke) for stroke in sheet.strokes],
        words=[_word(word, tuple(starts)) for word in sheet.words],
        rules=" ".join(dict.fromkeys(ids)),
    )


def _stroke(stroke: Stroke) -> DrawnStroke:
    thick = max(stroke.thick * _TENTHS, _THINNEST)
    return DrawnStroke(
        _tenths(stroke.x0), _tenths(stroke.x1), _tenths(stroke.y), f"{thick:.1f}", _color(stroke.color)
    )


def _word(word: Word, starts: tuple[str, ...]) -> DrawnWord:
    size = f"{word.size * _POINT:.1f}"
    return DrawnWord(_tenths(word.x), _tenths(word.y), size, word.text, _begins(word.text.strip(), starts))


def _begins(text: str, starts: tuple[str, ...]) -> bool:
    """Whether a place with one of the ``starts`` begins in ``text``, or ``text`` is the first piece of one."""
    if text.startswith(starts):
        return True
    return len(text) > 2 and any(start.startswith(text) for start in starts)


def _tenths(millimetres: float) -> int:
    return round(millimetres * _TENTHS)


def _color(rgb: tuple[float, ...]) -> str:
    """#rrggbb; black for greys and inks of four colours."""
    if len(rgb) != 3:
        return "#000"
    return "#" + "".join(f"{round(share * 255):02x}" for share in rgb)
