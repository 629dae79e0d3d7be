"""The paper as printed: where each piece of text stands on which page, which rules are drawn.

Read from the PDF with pypdf alone. Millimetres from the top left corner of the sheet.
"""

from __future__ import annotations

import io
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Any

from pypdf import PdfReader

from plangen.inspect.measures import AREA, CHARACTERS, LEFT, TOP
from plangen.lengths import INK, MM, POINT
from plangen.ooxml import Paragraph
from plangen.recognise.heights import DASH, width
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import is_size

_POINT_MM = POINT / MM
"""Millimetres in a point."""
_LEFT, _TOP = LEFT / MM, TOP / MM
_RIGHT, _BOTTOM = _LEFT + AREA[0] / MM, _TOP + AREA[1] / MM
"""The edges of the type area (5.2.1)."""
_CHAR = AREA[0] / MM / CHARACTERS
"""Millimetres from character to character of a full line (5.2.3)."""
_NUMBER = re.compile(r"[—\-–－]*\s*\d{1,4}\s*[—\-–－]*")
_NUMBER_BELOW = 3.0
"""Millimetres below the type area from which what stands there is the page number."""
_OVER = 1.5
"""Millimetres that a row may reach over the right edge."""
_LONG_RULE = 100.0
"""Millimetres that a rule of the imprint measures at least."""
_BLACK = 0.3
"""The lightest that a channel of black may be, of 1."""
_MARK_LEAST = 18.0
"""Points that the letters of a mark have at least."""
_FULL_LEAST = 5
"""Rows of a page of text at least."""
_FIRST_BASELINE, _LAST_BASELINE = _TOP + 16, _BOTTOM - 13
"""Millimetres within which the first and the last baseline of a full page lie."""
_INDENTED = 3.0
"""Millimetres from the left edge from which a row is set in."""
_WIDE_LEAST, _FULL_LINE = 20, 26
"""Characters of a row that is worth counting, and with its indent of a full one."""
_JUMP = 8000
"""Characters that a paragraph may lie behind the one before it."""
_SIZE_OFF = 0.3
"""Points that letters may differ from a stated size."""
_STARTS = (20, 10)
"""Characters by which the beginning of a paragraph is looked for."""
_THICK_LEAST = 6
"""Points from which a filled rectangle is no rule."""
_LEVEL, _RULE_LEAST = 0.5, 20
"""Points that a rule may slant, and that it measures at least."""


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text on one baseline: where it begins, its baseline, its size in points."""

    text: str
    x: float
    y: float
    size: float

    def end(self, tracking: float = 0.0) -> float:
        """Where it ends, when every character but the Latin ones is as wide as high."""
        return self.x + width(self.text.rstrip(" \u3000")) * (self.size + tracking) * _POINT_MM


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
        below = [word for word in self.words if word.y > _BOTTOM + _NUMBER_BELOW]
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
        whole = "".join(sheet.text for sheet in self.sheets)
        ends = list(accumulate(len(sheet.text) for sheet in self.sheets))
        pages: dict[int, int] = {}
        cursor = 0
        for paragraph in paragraphs:
            text = squeezed(paragraph.text)
            start = _find(whole, text, cursor)
            if 0 <= start - cursor <= _JUMP:
                pages[id(paragraph)] = bisect(ends, start) + 1
                cursor = start + min(len(text), _STARTS[0])
        return pages

    def full_lines(self) -> int | None:
        """How many lines most full pages of plain text have; None without such a page."""
        counts = Counter(len(sheet.rows) for sheet in self.sheets[:-1] if _full(sheet))
        return counts.most_common(1)[0][0] if counts else None

    def full_characters(self) -> int | None:
        """How many characters most full lines of plain text have; None with fewer than three such lines."""
        counts: Counter[int] = Counter()
        for _, row in self._upright_rows():
            count = _characters(row)
            if count:
                counts[count] += 1
        return counts.most_common(1)[0][0] if counts.total() >= 3 else None

    def beyond(self, tracking: float) -> Iterator[tuple[int, str]]:
        """The first row of each upright page that reaches over the right edge by more than 1.5 mm."""
        told: set[int] = set()
        for page, row in self._upright_rows():
            last = max(row, key=attrgetter("x"))
            wide = is_size(last.size, "三号") and _is_wide(last.text)
            if page not in told and wide and last.end(tracking) > _RIGHT + _OVER:
                told.add(page)
                yield page, last.text[-8:]

    def _upright_rows(self) -> Iterator[tuple[int, list[Word]]]:
        """The rows of the upright pages, each with its page."""
        for page, sheet in enumerate(self.sheets, 1):
            if not sheet.landscape:
                for row in sheet.rows:
                    yield page, row

    def lowest_rule(self) -> float | None:
        """The lowest long black rule of the last page, in millimetres from its top."""
        strokes = self.sheets[-1].strokes
        black = [stroke for stroke in strokes if max(stroke.color, default=0.0) < _BLACK]
        return max((stroke.y for stroke in black if stroke.x1 - stroke.x0 > _LONG_RULE), default=None)

    def number_depth(self) -> float | None:
        """How far the dashes of the page numbers lie below the type area, on the first page that has one."""
        for sheet in self.sheets:
            if sheet.number and "—" in sheet.number[0].text:
                word = sheet.number[0]
                return word.y - DASH * word.size * _POINT_MM - _BOTTOM
        return None

    def numbered_blank(self) -> int | None:
        """The blank page before the last, or the last, when one has a number; 0 when neither; None without a blank."""
        if self.count < 2 or self.sheets[-2].text:
            return None
        for page in (self.count - 1, self.count):
            if self.sheets[page - 1].number:
                return page
        return 0

    def rows_of(self, text: str, size: float) -> list[str]:
        """The rows that ``text`` of ``size`` was set in, wherever it was printed; empty when it is not found whole."""
        for sheet in self.sheets:
            rows: list[str] = []
            for row in sheet.rows:
                written = squeezed("".join(word.text for word in row))
                goes_on = written and text.startswith(written, len("".join(rows)))
                if goes_on and abs(row[0].size - size) <= _SIZE_OFF:
                    rows.append(written)
            if rows:
                return rows if "".join(rows) == text else []
        return []

    def ink_top(self, text: str) -> float | None:
        """Where the ink of ``text`` begins on the first page, in millimetres from its top."""
        wanted = squeezed(text)
        if not self.sheets or not wanted:
            return None
        for word in self.sheets[0].words:
            written = squeezed(word.text)
            begins = written and (wanted.startswith(written) or written.startswith(wanted))
            if begins and word.size >= _MARK_LEAST:
                return word.y - INK * word.size * _POINT_MM
        return None


def _find(whole: str, text: str, cursor: int) -> int:
    """Where ``text`` begins in ``whole`` from ``cursor`` on, known by its first characters; -1 when nowhere."""
    for size in _STARTS:
        start = whole.find(text[:size], cursor) if text else -1
        if start >= 0:
            return start
    return -1


def _is_wide(text: str) -> bool:
    """Whether ``text`` has nothing but wide characters."""
    return width(text) == len(text)


def _full(sheet: Sheet) -> bool:
    """Whether text of one size fills an upright page from top to bottom and nothing else stands on it."""
    rows = sheet.rows
    if sheet.landscape or len(rows) < _FULL_LEAST or sheet.strokes:
        return False
    if not all(is_size(word.size, "三号") for row in rows for word in row):
        return False
    return rows[0][0].y < _FIRST_BASELINE and rows[-1][0].y > _LAST_BASELINE


def _characters(row: list[Word]) -> int | None:
    """Characters of a full line of nothing but wide ones, its indent counted; None for any other line."""
    first = row[0]
    if len(row) > 1 or not is_size(first.size, "三号"):
        return None
    if not _is_wide(first.text) or len(first.text) < _WIDE_LEAST:
        return None
    lead = round((first.x - _LEFT) / _CHAR) if first.x > _LEFT + _INDENTED else 0
    count = len(first.text) + lead
    return count if count >= _FULL_LINE else None


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
        """Called by pypdf for each piece of text, with the matrices of page and text."""
        if not text.strip():
            return
        x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
        points = size * abs(tm[3] or tm[1]) or size
        self.words.append(Word(text.strip("\n"), x * _POINT_MM, (self._height - y) * _POINT_MM, points))

    def operand(self, operator: bytes, given: Any, cm: Any, _tm: Any) -> None:
        """Called by pypdf for each operator of drawing, with what was given to it."""
        match operator.decode("latin-1"), given:
            case "w", [wide]:
                self._wide = float(wide) * abs(cm[0])
            case "RG", color:
                self._line = tuple(map(float, color))
            case "rg", color:
                self._fill = tuple(map(float, color))
            case (("m" | "l"), [x, y]):
                self._path.append((float(x) * cm[0] + cm[4], float(y) * cm[3] + cm[5]))
            case "re", [x, y, wide, high]:
                left, foot = float(x) * cm[0] + cm[4], float(y) * cm[3] + cm[5]
                self._rects.append((left, foot, float(wide) * cm[0], float(high) * cm[3]))
            case (("S" | "s"), _):
                self._stroke_path()
            case (("f" | "F" | "f*" | "B"), _):
                self._fill_rects()
            case (("n" | "W"), _):
                self._forget()

    def _stroke_path(self) -> None:
        for (x0, y0), (x1, y1) in pairwise(self._path):
            if abs(y1 - y0) < _LEVEL:
                self._rule(x0, x1, y0, self._wide, self._line)
        self._forget()

    def _fill_rects(self) -> None:
        for left, foot, wide, high in self._rects:
            if abs(high) < _THICK_LEAST:
                self._rule(left, left + wide, foot + high / 2, abs(high), self._fill)
        self._forget()

    def _forget(self) -> None:
        self._path, self._rects = [], []

    def _rule(self, x0: float, x1: float, y: float, thick: float, color: tuple[float, ...]) -> None:
        if abs(x1 - x0) <= _RULE_LEAST:
            return
        left, right = sorted((x0 * _POINT_MM, x1 * _POINT_MM))
        self.strokes.append(Stroke(left, right, (self._height - y) * _POINT_MM, thick * _POINT_MM, color))


def _sheet(page: Any) -> Sheet:
    wide, high = float(page.mediabox.width), float(page.mediabox.height)
    pen = _Pen(high)
    page.extract_text(visitor_text=pen.word, visitor_operand_before=pen.operand)
    return Sheet(wide * _POINT_MM, high * _POINT_MM, tuple(pen.words), tuple(pen.strokes))
