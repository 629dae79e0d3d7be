"""The paper as printed: where each piece of text stands on which page, which rules are drawn.

Read from the PDF with pypdf alone. Millimetres from the top left corner of the sheet.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pypdf import PdfReader

from plangen.ooxml import Paragraph
from plangen.recognise.heights import width
from plangen.recognise.patterns import squeezed

_MM = 72 / 25.4
"""Points in a millimetre."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 28.0, 184.0, 37.0, 262.0
_CHAR = 156 / 28
_INK = 0.836
"""Of an em: from the baseline to the top of a Han character."""
_DASH = 0.311
"""Of an em: from the baseline to the top of a dash."""
_NUMBER = re.compile(r"[—\-–－]*\s*\d{1,4}\s*[—\-–－]*")
_JUMP = 8000
"""Characters that a paragraph may lie behind the one before it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text on one baseline: where it begins, its baseline, its size in points."""

    text: str
    x: float
    y: float
    size: float

    def end(self, tracking: float = 0.0) -> float:
        """Where it ends, when every character but the Latin ones is as wide as high."""
        return self.x + width(self.text.rstrip(" \u3000")) * (self.size + tracking) / _MM


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal rule: from, to, height on the page, thickness, colour as red, green, blue."""

    x0: float
    x1: float
    y: float
    thick: float
    color: tuple[float, ...]


@dataclass(frozen=True)
class Sheet:
    """One page."""

    width: float
    height: float
    words: tuple[Word, ...]
    strokes: tuple[Stroke, ...]

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @cached_property
    def number(self) -> list[Word]:
        """The page number: what stands below the type area."""
        below = [word for word in self.words if word.y > _BOTTOM + 3]
        text = "".join(word.text for word in below)
        return below if not self.landscape and _NUMBER.fullmatch(squeezed(text)) else []

    @cached_property
    def rows(self) -> list[list[Word]]:
        """The words by baseline, from the top, without the page number."""
        own = {id(word) for word in self.number}
        rows: dict[int, list[Word]] = {}
        for word in self.words:
            if id(word) not in own:
                rows.setdefault(round(word.y * 2), []).append(word)
        return [rows[y] for y in sorted(rows)]

    @cached_property
    def text(self) -> str:
        """Its text in the order of drawing, squeezed, without the page number."""
        own = {id(word) for word in self.number}
        return squeezed("".join(word.text for word in self.words if id(word) not in own))


@dataclass(frozen=True)
class Printed:
    """The pages of a paper."""

    sheets: tuple[Sheet, ...]

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.sheets)

    def pages_of(self, paragraphs: Sequence[Paragraph]) -> dict[int, int]:
        """The page on which each paragraph begins, by its identity; those not found are left out."""
        starts, whole = [0], ""
        for sheet in self.sheets:
            whole += sheet.text
            starts.append(len(whole))
        found: dict[int, int] = {}
        cursor = 0
        for each in paragraphs:
            text = squeezed(each.text)
            at = (
                next((at for size in (20, 10) if (at := whole.find(text[:size], cursor)) >= 0), -1)
                if text
                else -1
            )
            if 0 <= at - cursor <= _JUMP:
                found[id(each)] = next(page for page, end in enumerate(starts[1:], 1) if at < end)
                cursor = at + min(len(text), 20)
        return found

    def full_lines(self) -> int | None:
        """How many lines most full pages of plain text have; None without such a page."""
        counts = Counter(len(sheet.rows) for sheet in self.sheets[:-1] if _full(sheet))
        return counts.most_common(1)[0][0] if counts else None

    def full_characters(self) -> int | None:
        """How many characters most full lines of plain text have; None with fewer than three such lines."""
        counts: Counter[int] = Counter()
        for sheet in self.sheets:
            for row in sheet.rows if not sheet.landscape else ():
                if count := _characters(row):
                    counts[count] += 1
        return counts.most_common(1)[0][0] if sum(counts.values()) >= 3 else None

    def beyond(self, tracking: float) -> Iterator[tuple[int, str]]:
        """The first row of each upright page that reaches over the right edge by more than 1.5 mm."""
        for page, sheet in enumerate(self.sheets, 1):
            for row in sheet.rows if not sheet.landscape else ():
                last = max(row, key=lambda word: word.x)
                if (
                    abs(last.size - 16) < 0.3
                    and width(last.text) == len(last.text)
                    and last.end(tracking) > _RIGHT + 1.5
                ):
                    yield page, last.text[-8:]
                    break

    def lowest_rule(self) -> float | None:
        """The lowest long black rule of the last page, in millimetres from its top."""
        black = [each for each in self.sheets[-1].strokes if max(each.color, default=0.0) < 0.3]
        return max((each.y for each in black if each.x1 - each.x0 > 100), default=None)

    def number_depth(self) -> float | None:
        """How far the dashes of the page numbers lie below the type area, on the first page that has one."""
        for sheet in self.sheets:
            if sheet.number and "—" in sheet.number[0].text:
                word = sheet.number[0]
                return word.y - _DASH * word.size / _MM - _BOTTOM
        return None

    def numbered_blank(self) -> int | None:
        """The blank page before the last, or the last, when one has a number; 0 when neither; None without a blank."""
        if self.count < 2 or self.sheets[-2].text:
            return None
        return next((page for page in (self.count - 1, self.count) if self.sheets[page - 1].number), 0)

    def rows_of(self, text: str, size: float) -> list[str]:
        """The rows that ``text`` of ``size`` was set in, wherever it was printed; empty when it is not found whole."""
        rows: list[str] = []
        for sheet in self.sheets:
            for row in sheet.rows:
                own = squeezed("".join(word.text for word in row))
                if abs(row[0].size - size) < 0.3 and own and text.startswith(own, len("".join(rows))):
                    rows.append(own)
            if rows:
                break
        return rows if "".join(rows) == text else []

    def ink_top(self, text: str) -> float | None:
        """Where the ink of ``text`` begins on the first page, in millimetres from its top."""
        wanted = squeezed(text)
        for word in self.sheets[0].words if self.sheets and wanted else ():
            own = squeezed(word.text)
            if own and word.size >= 18 and (wanted.startswith(own) or own.startswith(wanted)):
                return word.y - _INK * word.size / _MM
        return None


def _full(sheet: Sheet) -> bool:
    """Whether text of one size fills an upright page from top to bottom and nothing else stands on it."""
    rows = sheet.rows
    if sheet.landscape or len(rows) < 5 or sheet.strokes:
        return False
    plain = all(abs(word.size - 16) < 0.3 for row in rows for word in row)
    return plain and rows[0][0].y < _TOP + 16 and rows[-1][0].y > _BOTTOM - 13


def _characters(row: list[Word]) -> int | None:
    """Characters of a full line of nothing but wide ones, its indent counted; None for any other line."""
    text = "".join(word.text for word in row)
    first, size = row[0], row[0].size
    if abs(size - 16) > 0.3 or width(text) != len(text) or len(row) > 1 or len(text) < 20:
        return None
    lead = round((first.x - _LEFT) / _CHAR) if first.x > _LEFT + 3 else 0
    return len(text) + lead if len(text) + lead >= 26 else None


# -- reading --------------------------------------------------------------------------------------


def read(data: bytes) -> Printed:
    """The pages of a PDF."""
    return Printed(tuple(_sheet(page) for page in PdfReader(io.BytesIO(data)).pages))


class _Pen:
    """Follows the drawing of a page: words where they begin, rules where they are stroked or filled."""

    def __init__(self, height: float) -> None:
        self.words: list[Word] = []
        self.strokes: list[Stroke] = []
        self._height = height
        self._wide = 1.0
        self._line: tuple[float, ...] = (0.0,)
        self._fill: tuple[float, ...] = (0.0,)
        self._path: list[tuple[float, float]] = []
        self._rects: list[tuple[float, float, float, float]] = []

    def word(self, text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
        if not text.strip():
            return
        x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
        self.words.append(
            Word(text.strip("\n"), x / _MM, (self._height - y) / _MM, size * abs(tm[3] or tm[1]) or size)
        )

    def operand(self, operator: bytes, given: Any, cm: Any, _tm: Any) -> None:
        name = operator.decode("latin-1")
        numbers = (
            [float(each) for each in given if isinstance(each, (int, float))] if name in _NUMBERED else []
        )
        if name == "w":
            self._wide = numbers[0] * abs(cm[0])
        elif name == "RG":
            self._line = tuple(numbers)
        elif name == "rg":
            self._fill = tuple(numbers)
        elif name in ("m", "l") and len(numbers) == 2:
            self._path.append((numbers[0] * cm[0] + cm[4], numbers[1] * cm[3] + cm[5]))
        elif name == "re" and len(numbers) == 4:
            x, y, wide, high = numbers
            self._rects.append((x * cm[0] + cm[4], y * cm[3] + cm[5], wide * cm[0], high * cm[3]))
        elif name in ("S", "s", "f", "F", "f*", "n", "W", "B"):
            self._draw(name)

    def _draw(self, name: str) -> None:
        if name in ("S", "s"):
            for (x0, y0), (x1, y1) in zip(self._path, self._path[1:], strict=False):
                self._stroke(x0, x1, y0, y1, self._wide, self._line)
        elif name.startswith(("f", "F", "B")):
            for x, y, wide, high in self._rects:
                if abs(high) < 6:
                    self._stroke(x, x + wide, y + high / 2, y + high / 2, abs(high), self._fill)
        self._path, self._rects = [], []

    def _stroke(
        self, x0: float, x1: float, y0: float, y1: float, wide: float, color: tuple[float, ...]
    ) -> None:
        if abs(y1 - y0) < 0.5 and abs(x1 - x0) > 20:
            left, right = sorted((x0, x1))
            self.strokes.append(Stroke(left / _MM, right / _MM, (self._height - y0) / _MM, wide / _MM, color))


_NUMBERED = {"w", "RG", "rg", "m", "l", "re"}


def _sheet(page: Any) -> Sheet:
    wide, high = float(page.mediabox.width), float(page.mediabox.height)
    pen = _Pen(high)
    page.extract_text(visitor_text=pen.word, visitor_operand_before=pen.operand)
    return Sheet(wide / _MM, high / _MM, tuple(pen.words), tuple(pen.strokes))
