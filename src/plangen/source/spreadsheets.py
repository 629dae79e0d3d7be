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
from plangen.source.yaml import scalar

MAX_BYTES = 32 * 1024 * 1024
_HEAD_ROWS = 6
"""How far down a sheet its headings may begin and reach."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet, merged cells filled, and the sheet's name (empty for CSV)."""

    sheet: str
    rows: list[list[Any]]


def read_table(path: Path, columns: Sequence[str]) -> tuple[Located | None, list[Finding]]:
    """The rows of the table at ``path`` as dicts by ``columns``, each cell located.

    The sheet and the heading rows are those that name the most columns. A column that is not known is
    told and left out; a row without a first known cell is a blank line.
    """
    place = Place(str(path))
    grids = _grids(path, place)
    if isinstance(grids, Finding):
        return None, [grids]
    best = max(grids, key=lambda grid: len(_headings(grid, columns)[1]), default=None)
    if best is None or not _headings(best, columns)[1]:
        wanted = "、".join(columns[:4])
        return None, [
            problem(problems.HEADINGS, place, f"没有找到表头（{wanted}……）。", "请用规定的列名作表头。")
        ]
    return _located(best, columns, str(path))


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
    return [Grid("", [[scalar(cell.strip()) for cell in row] for row in csv.reader(io.StringIO(text))])]


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
    rows = [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    for merged in sheet.merged_cells.ranges:
        first = rows[merged.min_row - 1][merged.min_col - 1]
        for row in range(merged.min_row - 1, min(merged.max_row, len(rows))):
            for column in range(merged.min_col - 1, min(merged.max_col, len(rows[row]))):
                rows[row][column] = first
    return Grid(sheet.title, rows)


def _plain(value: Any) -> Any:
    """A cell's value as plain data: floats as the decimals they show, text stripped."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, str):
        return scalar(value.strip().replace(",", "")) if _grouped(value) else scalar(value.strip())
    return value


def _grouped(text: str) -> bool:
    """Whether ``text`` is a number with thousands marks: 12,345.6."""
    try:
        Decimal(text.replace(",", ""))
    except InvalidOperation:
        return False
    return "," in text


# -- headings -------------------------------------------------------------------------------------


def _headings(grid: Grid, columns: Sequence[str]) -> tuple[int, dict[int, str]]:
    """The row after the headings, and the known column of each position; the best depth wins."""
    known = {_bare(column): column for column in columns}
    best: tuple[int, dict[int, str]] = (0, {})
    for first in range(min(_HEAD_ROWS, len(grid.rows))):
        for last in range(first, min(first + 3, len(grid.rows))):
            found = _matched(grid.rows[first : last + 1], known)
            if len(found) > len(best[1]):
                best = (last + 1, found)
    return best


def _matched(rows: list[list[Any]], known: dict[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for position in range(max(map(len, rows), default=0)):
        words = [_bare(row[position]) for row in rows if position < len(row) and row[position] is not None]
        parts = list(dict.fromkeys(word for word in words if word))
        for joined in ("".join(parts), "".join(reversed(parts)), parts[-1] if parts else ""):
            if joined in known and known[joined] not in found.values():
                found[position] = known[joined]
                break
    return found


def _bare(heading: Any) -> str:
    """A heading without its unit in brackets, spaces and line breaks."""
    text = str(heading).replace("(", "（").replace(")", "）")
    return "".join(text.split("（")[0].split())


def _located(grid: Grid, columns: Sequence[str], file: str) -> tuple[Located, list[Finding]]:
    start, positions = _headings(grid, columns)
    places = Places(file)
    data: list[dict[str, Any]] = []
    for number, row in enumerate(grid.rows[start:], start + 1):
        cells = {name: row[at] for at, name in positions.items() if at < len(row) and row[at] is not None}
        if not cells:
            continue
        index = len(data)
        places.values[(index,)] = Place(file, number, 1, grid.sheet)
        for at, name in positions.items():
            places.values[(index, name)] = Place(file, number, at + 1, grid.sheet)
        data.append(cells)
    return Located(data, places), list(_left_out(grid, start, positions, file))


def _left_out(grid: Grid, start: int, positions: dict[int, str], file: str) -> list[Finding]:
    heads = grid.rows[start - 1]
    return [
        Finding(
            problems.HEADINGS.code,
            "warning",
            f"不认识“{heading}”这一列，没有读它。",
            "多余的列可以留着；如是学校数据，请改成规定的列名。",
            Place(file, start, at + 1, grid.sheet),
        )
        for at, heading in enumerate(heads)
        if heading is not None and at not in positions
    ]
