"""Tables from CSV and XLSX to located rows: headings over several rows and merged cells are read.

A cell keeps its row and column, so a wrong figure is found in the sheet where the clerk typed it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.delimited import delimited
from plangen.source.grids import Cell, Grid, Row, Unreadable, cell_name
from plangen.source.located import Located, Places
from plangen.source.problems import problem
from plangen.source.rows import not_a_school
from plangen.source.workbooks import NO_RESULT, workbook

MAX_BYTES = 32 * 1024 * 1024
_HEAD_ROWS = 6
"""How far down a sheet its headings may begin."""
_HEAD_DEPTH = 3
"""How many rows headings may take, one over the other."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a sheet: the last row that they take, and the known column at each position (both from 1)."""

    last_row: int
    columns: dict[int, str]


def read_table(
    path: Path, columns: Sequence[str], texts: frozenset[str] = frozenset()
) -> tuple[Located | None, list[Finding]]:
    """The rows of the table at ``path`` as dicts by ``columns``, each cell located.

    Those of ``texts`` are read as they show (0101 keeps its zero), the others as numbers where they are some. The
    sheet and the heading rows are those that name the most columns. A column that is not known is told and left
    out, and so is a row that is no school (合计, 备注); a formula without its result is told. Lines and columns
    count from 1. None, with the one finding that says why, for what is no table.
    """
    place = Place(str(path))
    try:
        grids = _grids(path, place)
    except Unreadable as error:
        at = Place(str(path), error.row, error.column)
        return None, [problem(problems.NO_TABLE, at, error.message, error.hint)]
    if isinstance(grids, Finding):
        return None, [grids]
    best, heads = Grid(""), Headings(0, {})
    for grid in grids:
        own = _headings(grid, columns)
        if len(own.columns) > len(heads.columns):
            best, heads = grid, own
    if not heads.columns:
        message = f"没有找到表头（{'、'.join(columns[:4])}……）。"
        return None, [problem(problems.HEADINGS, place, message, "请用规定的列名作表头。")]
    table, findings = _Body(best, heads, texts, str(path)).read()
    return table, [*_left_out(best, heads, str(path)), *findings]


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
        return workbook(data)
    grid = delimited(data, place)
    return grid if isinstance(grid, Finding) else [grid]


# -- headings -------------------------------------------------------------------------------------


def _headings(grid: Grid, columns: Sequence[str]) -> Headings:
    """The heading rows that name the most of ``columns``; the first and fewest rows of those that name as many."""
    known = {_bare(column): column for column in columns}
    best = Headings(0, {})
    for first in range(1, _HEAD_ROWS + 1):
        for last in range(first, first + _HEAD_DEPTH):
            rows = [grid.rows.get(number, {}) for number in range(first, last + 1)]
            named = _matched(rows, known)
            if len(named) > len(best.columns):
                best = Headings(last, named)
    return best


def _matched(rows: list[Row], known: Mapping[str, str]) -> dict[int, str]:
    """The known column at each position under heading ``rows``; a column is taken where it stands first."""
    matched: dict[int, str] = {}
    positions: set[int] = set()
    for row in rows:
        positions.update(row)
    for position in sorted(positions):
        for heading in _spellings(rows, position):
            column = known.get(heading)
            if column is not None and column not in matched.values():
                matched[position] = column
                break
    return matched


def _spellings(rows: list[Row], position: int) -> tuple[str, ...]:
    """What the heading at ``position`` may mean: its words from above, from below, its lowest word alone."""
    words: list[str] = []
    for row in rows:
        word = _bare(row[position].text) if position in row else ""
        if word and word not in words:
            words.append(word)
    if not words:
        return ()
    return "".join(words), "".join(reversed(words)), words[-1]


def _bare(heading: str) -> str:
    """A heading without its unit in brackets, spaces and line breaks."""
    text = heading.replace("(", "（").replace(")", "）")
    return "".join(text.split("（")[0].split())


def _left_out(grid: Grid, heads: Headings, file: str) -> list[Finding]:
    """A finding for each column of the lowest heading row that is not known."""
    findings: list[Finding] = []
    hint = "多余的列可以留着；如是学校数据，请改成规定的列名。"
    for position, heading in sorted(grid.rows.get(heads.last_row, {}).items()):
        if position in heads.columns or not heading.text:
            continue
        place = Place(file, heads.last_row, position, grid.sheet)
        message = f"不认识“{heading.text}”这一列，没有读它。"
        findings.append(Finding(problems.HEADINGS.code, "warning", message, hint, place))
    return findings


# -- rows -----------------------------------------------------------------------------------------

_NAMES = ("学校代码", "学校名称", "学校类型")
"""The columns by which a row is known to be a school."""


class _Body:
    """The rows below the headings, each cell at its place; what is no school is told and left out."""

    def __init__(self, grid: Grid, heads: Headings, texts: frozenset[str], file: str) -> None:
        self._grid, self._heads, self._texts, self._file = grid, heads, texts, file
        self._names = frozenset(position for position, name in heads.columns.items() if name in _NAMES)
        self._findings: list[Finding] = []
        self._places = Places(file)

    def read(self) -> tuple[Located, list[Finding]]:
        """The rows and what was found in them."""
        self._places.values[()] = Place(self._file, self._heads.last_row, 1, self._grid.sheet)
        data: list[dict[str, Any]] = []
        for number, row in sorted(self._grid.rows.items()):
            if number <= self._heads.last_row or not any(position in row for position in self._heads.columns):
                continue
            kind = not_a_school(row, self._names)
            if kind:
                self._skipped(number, row, kind)
                continue
            self._locate(len(data), number)
            data.append(self._values(number, row))
        return Located(data, self._places), self._findings

    def _skipped(self, number: int, row: Row, kind: str) -> None:
        begins = row[min(row)].text
        message = f"第 {number} 行（“{begins[:_QUOTED]}”）是{kind}，没有当作学校读。"
        hint = "如是一所学校，请填全学校代码、学校名称和学校类型。"
        place = Place(self._file, number, 1, self._grid.sheet)
        self._findings.append(Finding(problems.ROWS.code, problems.ROWS.severity, message, hint, place))

    def _locate(self, index: int, number: int) -> None:
        self._places.values[(index,)] = Place(self._file, number, 1, self._grid.sheet)
        for position, name in self._heads.columns.items():
            self._places.values[(index, name)] = Place(self._file, number, position, self._grid.sheet)

    def _values(self, number: int, row: Row) -> dict[str, Any]:
        """The row's values by column."""
        values: dict[str, Any] = {}
        for position, name in self._heads.columns.items():
            cell = row.get(position)
            if cell is None:
                continue
            if cell.fault:
                self._faulty(cell, number, position, row)
                continue
            values[name] = cell.text if name in self._texts else number_or_text(cell.text)
        return values

    def _faulty(self, cell: Cell, number: int, position: int, row: Row) -> None:
        """Tell a cell of ``row`` that shows nothing that can be read."""
        sheet = f"工作表“{self._grid.sheet}”" if self._grid.sheet else ""
        named = [cell.text for column, cell in row.items() if self._heads.columns.get(column) == "学校名称"]
        school = f"（{named[0]}）" if named else ""
        message = f"{sheet}{cell_name(number, position)}{school}{cell.fault}。"
        hint = "请改正这一格的公式，或填上数。"
        if cell.fault == NO_RESULT:
            hint = "请用 WPS 或 Excel 打开这个文件，存一次再用。"
        place = Place(self._file, number, position, self._grid.sheet)
        self._findings.append(problem(problems.FORMULA, place, message, hint))


_QUOTED = 20
"""Characters of a row's first cell that are shown."""
_NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?\Z")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[,，][0-9]{3}){1,9}(?:\.[0-9]{1,30})?\Z")


def number_or_text(text: str) -> int | Decimal | str:
    """The number that ``text`` is, thousands marked or not (1,900); any other text as it is (1,2,3)."""
    plain = text.replace(",", "").replace("，", "") if _GROUPED.match(text) else text
    if not _NUMBER.match(plain):
        return text
    return Decimal(plain) if "." in plain else int(plain)
