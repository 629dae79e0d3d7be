"""The small Markdown of templates, read into shapes: blocks whose words are tokens still to be filled.

Blocks and attribute lists are read by the ``markdown`` package; ``**strong**``, the one mark inside a line,
is read here. ``## **标题。**正文`` is a heading whose text runs in; ``{: .role }`` after a paragraph its role;
``{: orientation=landscape }`` begins pages of another orientation; a table's head cells carry ``width=``
and ``align=``, the first one ``table=`` for the table's role, or ``chart=bar`` to draw the rows instead.

A source holds no plan text, only the template's words and numbered tokens, so sources of one shape are
the same text: each is read once, and a hundred school papers of one template share it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal, cast
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.tables import TableExtension

from plangen.compose.printed_values import TOKEN, Told
from plangen.document import (
    UNSET,
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Inline,
    Inlines,
    Orientation,
    Paragraph,
    Part,
    Run,
    Series,
    Table,
    joined,
    plain,
)
from plangen.document.tree import Alignment
from plangen.finding import Path

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

Tokens = Sequence[Told]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and tokens in turn; ``strong`` when they are set off. ``told`` is the token that stands alone."""

    pieces: tuple[str | int, ...]
    told: int | None
    strong: bool = False

    def fill(self, tokens: Tokens) -> Inlines:
        """The inlines of the phrase, its tokens replaced by what they stand for."""
        if self.told is not None and not self.strong:
            return tokens[self.told].content
        found: list[Inline] = []
        for piece in self.pieces:
            found += (Run(piece),) if isinstance(piece, str) else tokens[piece].content
        if self.strong:
            return tuple(Run(inline.text, "strong") for inline in joined(found))
        return joined(found)

    def origin(self, tokens: Tokens) -> Path:
        """The origin of the first token that knows one."""
        for piece in self.pieces:
            if isinstance(piece, int) and (origin := tokens[piece].origin):
                return origin
        return ()


Phrases = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class ParagraphShape:
    """A paragraph to be filled."""

    role: str
    phrases: Phrases

    def fill(self, tokens: Tokens) -> Block:
        """The paragraph."""
        return Paragraph(self.role, _fill(self.phrases, tokens), _origin(self.phrases, tokens))


@dataclass(frozen=True, slots=True)
class HeadingShape:
    """A heading to be filled; without an ordinal of its own it waits for one."""

    level: int
    ordinal: Phrase | None
    title: Phrases
    text: Phrases

    def fill(self, tokens: Tokens) -> Block:
        """The heading."""
        ordinal = UNSET
        if self.ordinal is not None:
            ordinal = "".join(inline.text for inline in self.ordinal.fill(tokens))
        return Heading(
            level=self.level,
            ordinal=ordinal,
            title=_fill(self.title, tokens),
            text=_fill(self.text, tokens),
            origin=_origin(self.title + self.text, tokens),
        )


@dataclass(frozen=True, slots=True)
class CellShape:
    """A table cell to be filled."""

    phrases: Phrases
    merged: bool
    role: str

    def fill(self, tokens: Tokens) -> Cell:
        """The cell."""
        return Cell(_fill(self.phrases, tokens), self.merged, self.role, _origin(self.phrases, tokens))


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table to be filled."""

    columns: tuple[Column, ...]
    head: tuple[tuple[CellShape, ...], ...]
    rows: tuple[tuple[CellShape, ...], ...]
    role: str

    def fill(self, tokens: Tokens) -> Block:
        """The table; its origin is that of its first row that has one."""
        rows = _rows(self.rows, tokens)
        return Table(self.columns, _rows(self.head, tokens), rows, self.role, _first_origin(rows))


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A chart to be filled: a table whose head cells say ``chart=``."""

    kind: Literal["bar", "timeline"]
    table: TableShape
    lines: tuple[bool, ...]

    def fill(self, tokens: Tokens) -> Block:
        """The chart: the first column its categories, every other one a series."""
        head, rows = _rows(self.table.head, tokens)[0], _rows(self.table.rows, tokens)
        title, *names = [plain(cell.content) for cell in head]
        series = []
        for column, name in enumerate(names, 1):
            values = tuple(_figure(plain(row[column].content)) for row in rows)
            series.append(Series(name, values, self.lines[column]))
        categories = tuple(plain(row[0].content) for row in rows)
        return Chart(self.kind, title, categories, tuple(series), _first_origin(rows))


def _figure(text: str) -> Decimal | None:
    """A number as it stands in a cell, with or without %; None for words."""
    try:
        return Decimal(text.removesuffix("%"))
    except InvalidOperation:
        return None


def _first_origin(rows: tuple[tuple[Cell, ...], ...]) -> Path:
    for row in rows:
        for cell in row:
            if cell.origin:
                return cell.origin
    return ()


Shape = ParagraphShape | HeadingShape | TableShape | ChartShape


def _rows(rows: tuple[tuple[CellShape, ...], ...], tokens: Tokens) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(cell.fill(tokens) for cell in row) for row in rows)


def _fill(phrases: Phrases, tokens: Tokens) -> Inlines:
    if len(phrases) == 1:
        return phrases[0].fill(tokens)
    inlines: list[Inline] = []
    for phrase in phrases:
        inlines += phrase.fill(tokens)
    return tuple(inlines)


def _origin(phrases: Phrases, tokens: Tokens) -> Path:
    for phrase in phrases:
        origin = phrase.origin(tokens)
        if origin:
            return origin
    return ()


def parts(source: str, tokens: Tokens) -> tuple[Part, ...]:
    """The parts that Markdown ``source`` tells, its tokens replaced by what they stand for."""
    return tuple(
        Part(orientation, tuple(shape.fill(tokens) for shape in shapes))
        for orientation, shapes in _shapes(source)
    )


# -- Markdown to shapes ---------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _shapes(source: str) -> tuple[tuple[Orientation, tuple[Shape, ...]], ...]:
    """The shapes of ``source``, part by part."""
    root = cast(Element, _MARKDOWN.parser.parseDocument(source.strip().split("\n")).getroot())
    _MARKDOWN.treeprocessors["attr_list"].run(root)
    found: list[tuple[Orientation, list[Shape]]] = [("portrait", [])]
    for element in root:
        turned = element.get("orientation")
        if turned and turned != found[-1][0]:
            found.append((cast(Orientation, turned), []))
        found[-1][1].append(_shape(element))
    return tuple((orientation, tuple(shapes)) for orientation, shapes in found if shapes)


def _shape(element: Element) -> Shape:
    if element.tag in _HEADINGS:
        return _heading(element)
    if element.tag == "table":
        return _table(element)
    return ParagraphShape(element.get("class") or "body", _phrases(element.text or ""))


def _heading(element: Element) -> HeadingShape:
    given = element.get("ordinal")
    ordinal = None if given is None else _phrase(given)
    text = (element.text or "").strip()
    runs_in = _STRONG.match(text)
    if not runs_in:
        return HeadingShape(_HEADINGS[element.tag], ordinal, _phrases(text), ())
    return HeadingShape(
        _HEADINGS[element.tag], ordinal, (_phrase(runs_in[1]),), _phrases(text[runs_in.end() :])
    )


def _table(element: Element) -> TableShape | ChartShape:
    head, body = element[0], element[1]
    cells = list(head[0])
    kind = cells[0].get("chart")
    table = TableShape(
        columns=tuple(_column(cell) for cell in cells),
        head=tuple(tuple(map(_cell, row)) for row in head),
        rows=tuple(tuple(map(_cell, row)) for row in body if _has_words(row)),
        role=cells[0].get("table") or "table",
    )
    if kind is None:
        return table
    return ChartShape(
        cast(Literal["bar", "timeline"], kind), table, tuple(cell.get("chart") == "line" for cell in cells)
    )


def _has_words(row: Element) -> bool:
    """Whether a row is more than the empty one that Markdown adds to a table without rows."""
    return any(cell.text for cell in row)


def _cell(element: Element) -> CellShape:
    return CellShape(
        _phrases(element.text or ""), element.get("merged") is not None, element.get("class") or ""
    )


def _column(cell: Element) -> Column:
    return Column(float(cell.get("width", "1")), cast(Alignment, cell.get("align", "left")))


def _phrases(text: str) -> Phrases:
    """``text`` cut where words are set off."""
    cut = [(piece, bool(index % 2)) for index, piece in enumerate(_STRONG.split(text.strip(" \n")))]
    return tuple(_phrase(piece, strong=strong) for piece, strong in cut if piece)


def _phrase(text: str, *, strong: bool = False) -> Phrase:
    cut = TOKEN.split(text)
    pieces = tuple(int(piece) if index % 2 else piece for index, piece in enumerate(cut) if piece)
    alone = pieces[0] if len(pieces) == 1 and isinstance(pieces[0], int) else None
    return Phrase(pieces, alone, strong)


def _parser() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=[AttrListExtension(), TableExtension()])
    for name in ("code", "quote", "setextheader", "reference", "indent", "hr", "olist", "ulist"):
        parser.parser.blockprocessors.deregister(name)
    return parser


_MARKDOWN = _parser()
