"""A tree sorted for a workbook: its tables, each with what stands above it, and what has no place in any sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.document import (
    TITLES,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Orientation,
    Paragraph,
    Run,
    Table,
    marked,
    plain,
)
from plangen.finding import Finding
from plangen.writers import losses

_LABELS = ("annex-label", "annex-label-first")
_NO_TABLE = Table((), (), ())
CELL_LIMIT = 32767
"""Characters that a cell of Excel holds."""


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table with the title and the paragraphs that stand before it, and how its page lies."""

    title: str
    before: tuple[str, ...]
    table: Table
    orientation: Orientation


class Sorting:
    """The blocks of ``document`` as a workbook called ``form`` takes them.

    A title stands over every table that follows it, other paragraphs over the next one. Of a chart the
    numbers are a table. Headings, labels of annexes, tables without rows (boxes to sign in), and what follows the
    last table are ``losses``.
    """

    def __init__(self, document: Document, form: str) -> None:
        self._form = form
        self._title = document.title
        self._title_waits: Paragraph | None = None
        self._before: list[Paragraph] = []
        self.tables: list[Tabled] = []
        self.losses: list[Finding] = []
        for part in document.parts:
            for block in part.blocks:
                self._take(block, part.orientation)
        if not self.tables:
            self.tables.append(Tabled(self._title, (), _NO_TABLE, "portrait"))
            self._title_waits = None
        self._leave_title()
        for paragraph in self._before:
            self._leave(paragraph)

    def _take(self, block: Block, orientation: Orientation) -> None:
        match block:
            case Table() if block.rows:
                self._take_table(block, orientation)
            case Table():
                self.losses.append(losses.table(block, self._form))
            case Chart():
                self.losses.append(losses.chart(block, self._form))
                self._take_table(_figures(block), orientation)
            case Heading():
                self.losses.append(losses.heading(block, self._form))
            case Paragraph(role=role) if role in TITLES:
                self._leave_title()
                self._title, self._title_waits = plain(block.content), block
            case Paragraph(role=role) if role in _LABELS:
                self._leave(block)
            case Paragraph():
                self._before.append(block)

    def _take_table(self, table: Table, orientation: Orientation) -> None:
        before = tuple(marked(paragraph.content) for paragraph in self._before)
        self.tables.append(Tabled(self._title, before, table, orientation))
        self.losses += self._unseen_looks()
        self.losses += _unseen_words(table)
        self._before, self._title_waits = [], None

    def _unseen_looks(self) -> Iterator[Finding]:
        """Words above the next table that are set apart by type, which only cells of tables show."""
        above = [*self._before, self._title_waits] if self._title_waits else self._before
        for paragraph in above:
            if losses.is_set_off(paragraph.content):
                yield losses.look("表上方哪些字是着重的", self._form, paragraph.origin)

    def _leave_title(self) -> None:
        """A title that no table followed before the next one."""
        if self._title_waits is not None:
            self._leave(self._title_waits)
        self._title_waits = None

    def _leave(self, paragraph: Paragraph) -> None:
        if plain(paragraph.content).strip():
            self.losses.append(losses.paragraph(paragraph, self._form))


def filled(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[tuple[Cell, ...]]:
    """``rows`` with the words of the cell above in every cell that continues it: a filter looks at each row alone."""
    above: tuple[Cell, ...] = ()
    for row in rows:
        above = tuple(above[at] if cell.merged else cell for at, cell in enumerate(row))
        yield above


def _figures(chart: Chart) -> Table:
    """The numbers that ``chart`` draws: a row for each category, a column for each series."""
    names = (chart.title, *(series.name for series in chart.series))
    rows = []
    for number, category in enumerate(chart.categories):
        values = [series.values[number] for series in chart.series]
        rows.append(_row(category, *("" if value is None else f"{value:f}" for value in values)))
    return Table((Column(),) * len(names), (_row(*names),), tuple(rows), origin=chart.origin)


def _row(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Run(word),)) for word in words)


def _unseen_words(table: Table) -> Iterator[Finding]:
    """Cells whose words a sheet does not show: what continues another cell, what is longer than Excel holds."""
    for row in (*table.head, *table.rows):
        for cell in row:
            words = plain(cell.content)
            if cell.merged and words:
                yield losses.cell(cell, table.origin, losses.MERGED)
            elif len(words) > CELL_LIMIT:
                yield losses.cell(cell, table.origin, f"Excel 一格最多 {CELL_LIMIT} 个字")
