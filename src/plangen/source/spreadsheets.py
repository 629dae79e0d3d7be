"""Tables from CSV and XLSX to located rows: headings over several rows and merged cells are read.

A cell keeps its row and column, so a wrong figure is found in the sheet where the clerk typed it.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.decoding import decode
from plangen.source.located import Located, Places
from plangen.source.problems import problem
from plangen.source.scalars import scalar

MAX_BYTES = 32 * 1024 * 1024
_HEAD_ROWS = 6
"""How far down a sheet its headings may begin."""
_HEAD_DEPTH = 3
"""How many rows headings may take, one over the other."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet, merged cells filled, and the sheet's name (empty for CSV)."""

    sheet: str
    rows: list[list[Any]]


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a sheet: the last row that they take (from 1), and the column at each position (from 0)."""

    last_row: int
    columns: dict[int, str]


def read_table(path: Path, columns: Sequence[str]) -> tuple[Located | None, list[Finding]]:
    """The rows of the table at ``path`` as dicts by ``columns``, each cell located.

    The sheet and the heading rows are those that name the most columns. A column that is not known is
    told and left out; a row without a known cell is a blank line. Lines and columns count from 1. None, with
    the one finding that says why, for what is no table.
    """
    place = Place(str(path))
    grids = _grids(path, place)
    if isinstance(grids, Finding):
        return None, [grids]
    best, heads = Grid("", []), Headings(0, {})
    for grid in grids:
        own = _headings(grid, columns)
        if len(own.columns) > len(heads.columns):
            best, heads = grid, own
    if not heads.columns:
        message = f"没有找到表头（{'、'.join(columns[:4])}……）。"
        return None, [problem(problems.HEADINGS, place, message, "请用规定的列名作表头。")]
    return _located(best, heads, str(path)), _left_out(best, heads, str(path))


def _grids(path: Path, place: Place) -> list[Grid] | Finding:
    try:
        if not path.is_file():
            return problem(problems.MISSING, place, f"找不到“{path}”。", "请核对路径和文件名。")
        if path.stat().st_size > MAX_BYTES:
            return problem(problems.TOO_LARGE, place, f"“{path.name}”太大。", "请只留学校数据的那张表。")
        data = path.read_bytes()
    except OSError:
        return problem(
            problems.UNREADABLE, place, f"“{path}”打不开。", "请关闭占用它的程序（如 WPS）后重试。"
        )
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data, place)
    text = decode(data, place)
    if isinstance(text, Finding):
        return problem(
            problems.NO_TABLE, place, "不是能读的表格。", "请用 WPS 或 Excel 另存为 .xlsx 或 .csv。"
        )
    return [Grid("", [_plain_row(row) for row in csv.reader(io.StringIO(text))])]


def _workbook(data: bytes, place: Place) -> list[Grid] | Finding:
    try:
        with warnings.catch_warnings():  # openpyxl speaks of styles that other programs leave out
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError):
        return problem(
            problems.NO_TABLE, place, "这个 .xlsx 已损坏或不是表格。", "请用 WPS 打开后另存为 .xlsx。"
        )
    return [_sheet(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _sheet(sheet: Worksheet) -> Grid:
    """The cells of a sheet; each cell of a merged range has the value of its first."""
    rows = [_plain_row(row) for row in sheet.iter_rows(values_only=True)]
    for merged in sheet.merged_cells.ranges:
        first = rows[merged.min_row - 1][merged.min_col - 1]
        for cells in rows[merged.min_row - 1 : merged.max_row]:
            cells[merged.min_col - 1 : merged.max_col] = [first] * merged.size["columns"]
    return Grid(sheet.title, rows)


def _plain_row(row: Sequence[Any]) -> list[Any]:
    return [_plain(value) for value in row]


def _plain(value: Any) -> Any:
    """A cell's value as plain data: floats as the decimals they show, text stripped."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, str):
        return scalar(_ungrouped(value.strip()))
    return value


def _ungrouped(text: str) -> str:
    """A number without its thousands marks, 12,345.6 as 12345.6; any other text as it is."""
    number = text.replace(",", "")
    try:
        Decimal(number)
    except InvalidOperation:
        return text
    return number


# -- headings -------------------------------------------------------------------------------------


def _headings(grid: Grid, columns: Sequence[str]) -> Headings:
    """The heading rows that name the most of ``columns``; the first and fewest rows of those that name as many."""
    known = {_bare(column): column for column in columns}
    best = Headings(0, {})
    for first in range(min(_HEAD_ROWS, len(grid.rows))):
        for last in range(first + 1, min(first + _HEAD_DEPTH, len(grid.rows)) + 1):
            named = _matched(grid.rows[first:last], known)
            if len(named) > len(best.columns):
                best = Headings(last, named)
    return best


def _matched(rows: list[list[Any]], known: dict[str, str]) -> dict[int, str]:
    """The known column at each position under heading ``rows``; a column is taken where it stands first."""
    matched: dict[int, str] = {}
    width = max((len(row) for row in rows), default=0)
    for position in range(width):
        for heading in _spellings(rows, position):
            column = known.get(heading)
            if column is not None and column not in matched.values():
                matched[position] = column
                break
    return matched


def _spellings(rows: list[list[Any]], position: int) -> tuple[str, ...]:
    """What the heading at ``position`` may mean: its words from above, from below, its lowest word alone."""
    words: list[str] = []
    for row in rows:
        word = _bare(row[position]) if position < len(row) and row[position] is not None else ""
        if word and word not in words:
            words.append(word)
    if not words:
        return ()
    return "".join(words), "".join(reversed(words)), words[-1]


def _bare(heading: Any) -> str:
    """A heading without its unit in brackets, spaces and line breaks."""
    text = str(heading).replace("(", "（").replace(")", "）")
    return "".join(text.split("（")[0].split())


def _located(grid: Grid, heads: Headings, file: str) -> Located:
    """The rows below the headings, each cell at its place; blank lines are left out."""
    places = Places(file)
    data: list[dict[str, Any]] = []
    for number, row in enumerate(grid.rows[heads.last_row :], heads.last_row + 1):
        cells: dict[str, Any] = {}
        for position, name in heads.columns.items():
            if position < len(row) and row[position] is not None:
                cells[name] = row[position]
        if not cells:
            continue
        index = len(data)
        places.values[(index,)] = Place(file, number, 1, grid.sheet)
        for position, name in heads.columns.items():
            places.values[(index, name)] = Place(file, number, position + 1, grid.sheet)
        data.append(cells)
    return Located(data, places)


def _left_out(grid: Grid, heads: Headings, file: str) -> list[Finding]:
    """A finding for each column of the lowest heading row that is not known."""
    findings: list[Finding] = []
    hint = "多余的列可以留着；如是学校数据，请改成规定的列名。"
    for position, heading in enumerate(grid.rows[heads.last_row - 1]):
        if heading is None or position in heads.columns:
            continue
        place = Place(file, heads.last_row, position + 1, grid.sheet)
        message = f"不认识“{heading}”这一列，没有读它。"
        findings.append(Finding(problems.HEADINGS.code, "warning", message, hint, place))
    return findings
