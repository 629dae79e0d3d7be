"""A table, and a column of it, seen from inside a sentence: {{ 旗区表.新建 | 合计 }} prints 50所."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.document.tree import Inlines, Run
from plangen.expressions.view import Missing, Quantity
from plangen.model import Outline, Table, Value


class ColumnView:
    """One column of a table: its cells beside the names of their rows."""

    def __init__(self, name: str, measure: str, cells: list[tuple[str, Value]]) -> None:
        self.name, self.measure, self.cells = name, measure, cells

    def __getitem__(self, row: object) -> Quantity:
        for name, value in self.cells:
            if name == row:
                return self._quantity(name, value)
        raise Missing(f"“{self.name}”列", row, [name for name, _ in self.cells])

    def __iter__(self) -> Iterator[Quantity]:
        for name, value in self.cells:
            yield self._quantity(name, value)

    def __len__(self) -> int:
        return len(self.cells)

    def _quantity(self, row: str, value: Value) -> Quantity:
        return Quantity(value, self.measure, f"{row}{self.name}")

    def numbers(self) -> list[Decimal]:
        """The numbers of the column; cells without a number are left out."""
        return [value.number for _, value in self.cells if value.number is not None]


class TableView:
    """A table: columns by id or name; rows can be filtered, counted and named."""

    def __init__(self, table: Table, outline: Outline, rows: list[tuple[Value, ...]]) -> None:
        self._table, self._outline, self._rows = table, outline, rows

    def __str__(self) -> str:
        return self._table.title

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, column: object) -> ColumnView:
        index = self._index(column)
        spec = self._table.columns[index]
        cells = [(self._row_name(row), row[index]) for row in self._rows]
        return ColumnView(spec.name, spec.measure, cells)

    def where(self, column: object, wanted: object) -> TableView:
        """The table with only the rows whose cell in ``column`` is ``wanted``."""
        index = self._index(column)
        rows = [row for row in self._rows if str(row[index]) == str(wanted)]
        return TableView(self._table, self._outline, rows)

    def names(self) -> list[str]:
        """What each row is about: its first cell, units by their name."""
        return [self._row_name(row) for row in self._rows]

    def inlines(self) -> Inlines:
        """The table in a sentence is its title."""
        return (Run(self._table.title),)

    def _row_name(self, row: tuple[Value, ...]) -> str:
        first = str(row[0])
        if self._table.columns[0].kind == "单位" and first in self._outline.units:
            return self._outline.units[first].name
        return first

    def _index(self, column: object) -> int:
        for index, spec in enumerate(self._table.columns):
            if column in (spec.id, spec.name):
                return index
        raise Missing(f"表“{self._table.title}”", column, [spec.name for spec in self._table.columns])
