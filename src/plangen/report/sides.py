"""Two documents side by side: line beside line, what stayed, changed, came and went; folded where nothing did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from plangen.align import Item, Piece, matched, pieces, steady
from plangen.document import TITLES, Block, Chart, Document, Heading, Paragraph, Table, plain
from plangen.finding import Path

Kind = Literal["same", "changed", "came", "went", "moved-here", "moved-away"]

_LEAST = 3
"""Unchanged lines that are worth folding away."""
_NEAR = 1
"""Unchanged lines shown before and after a change, so that a reader knows where it stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A block, or a row of a table, as a line of text; ``role`` says how it is set."""

    text: str
    role: str
    origin: Path


@dataclass(frozen=True, slots=True)
class Row:
    """A line of both documents, or of one; ``number`` counts from 1 and is what links lead to."""

    number: int
    kind: Kind
    old: Line | None
    new: Line | None

    def pieces(self) -> tuple[Piece, ...]:
        """Both texts with what they share and what each has alone."""
        return pieces(self.old.text if self.old else "", self.new.text if self.new else "")


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring rows: shown, or folded away because nothing changed in them."""

    rows: tuple[Row, ...]
    closed: bool


def sides(old: Document, new: Document) -> list[Row]:
    """Every line of both documents in reading order."""
    olds, news = list(_lines(old)), list(_lines(new))
    pairs = matched([_item(line) for line in olds], [_item(line) for line in news])
    still = steady([after for _, after in pairs])
    kept = []
    away, here = set(), set()
    for number, (before, after) in enumerate(pairs):
        if number in still:
            kept.append((before, after))
        else:
            away.add(before)
            here.add(after)
    laid = _laid(olds, news, kept, away, here)
    return [Row(number, kind, left, right) for number, (kind, left, right) in enumerate(laid, 1)]


_Laid = tuple[Kind, Line | None, Line | None]


def _laid(
    olds: list[Line], news: list[Line], kept: list[tuple[int, int]], away: set[int], here: set[int]
) -> Iterator[_Laid]:
    at, to = 0, 0
    for before, after in [*kept, (len(olds), len(news))]:
        for gone in range(at, before):
            yield "moved-away" if gone in away else "went", olds[gone], None
        for come in range(to, after):
            yield "moved-here" if come in here else "came", None, news[come]
        if before < len(olds):
            left, right = olds[before], news[after]
            yield "same" if left.text == right.text else "changed", left, right
        at, to = before + 1, after + 1


def _item(line: Line) -> Item:
    return Item(text=line.text)


def _lines(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph():
            text = plain(block.content).replace("\n", " ")
            if text.strip():
                yield Line(text, _role(block.role), block.origin)
        case Heading():
            text = f"{block.ordinal}{plain(block.title)}{plain(block.text)}"
            yield Line(text, "body" if block.text else "heading", block.origin)
        case Table():
            for row in (*block.head, *block.rows):
                origins = [cell.origin for cell in row if cell.origin]
                cells = (plain(cell.content).replace("\n", " ") for cell in row)
                yield Line(" ｜ ".join(cells), "row", origins[0] if origins else block.origin)
        case Chart():
            yield Line(f"［图：{block.title}］", "row", block.origin)


_CENTERED = (
    *TITLES,
    "subtitle",
    "status",
    "mark",
    "document-number",
    "table-title",
)


def _role(role: str) -> str:
    return "title" if role in _CENTERED else "body"


def folded(rows: list[Row]) -> list[Fold]:
    """``rows`` in stretches; those far from any change are closed."""
    shown: set[int] = set()
    for row in rows:
        if row.kind != "same":
            shown.update(range(row.number - _NEAR, row.number + _NEAR + 1))
    folds = []
    for is_near, group in groupby(rows, key=lambda row: row.number in shown):
        members = tuple(group)
        folds.append(Fold(members, closed=not is_near and len(members) >= _LEAST))
    return folds
