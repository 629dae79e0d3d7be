"""What a sheet holds, whatever file it came from: cells by row and column, as they show, and what bounds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

MOST_ROWS = 20_000
"""Rows with content: a county has some hundreds of schools."""
MOST_CELLS = 1_000_000
"""Cells with content."""


class Unreadable(Exception):
    """A table that is not read: a Chinese sentence, the remedy, and the row and column if one is at fault."""

    def __init__(self, message: str, hint: str, row: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.hint, self.row, self.column = message, hint, row, column


class Cell(NamedTuple):
    """A cell as it shows: its text, or the ``fault`` for which it shows none (a formula without its result)."""

    text: str
    fault: str = ""


Row = dict[int, Cell]
"""The cells of a row that hold something, by column (from 1)."""


@dataclass(slots=True)
class Grid:
    """The cells of one sheet by row (from 1) and column, and the sheet's name (empty for CSV)."""

    sheet: str
    rows: dict[int, Row] = field(default_factory=dict)
    _cells: int = 0

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set a cell; Unreadable when the sheet holds more than a table of schools can."""
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise Unreadable(f"表里有内容的格超过 {MOST_CELLS} 个。", "请只留学校数据的那张表。", row, column)
        if row not in self.rows:
            if len(self.rows) >= MOST_ROWS:
                raise Unreadable(f"表里有内容的行超过 {MOST_ROWS} 行。", "请只留学校数据的那张表。", row)
            self.rows[row] = {}
        self.rows[row][column] = cell


def cell_name(row: int, column: int) -> str:
    """The name of a cell as spreadsheets show it: row 3, column 28 is AB3."""
    letters = ""
    while column > 0:
        column, index = divmod(column - 1, 26)
        letters = chr(ord("A") + index) + letters
    return f"{letters}{row}"
