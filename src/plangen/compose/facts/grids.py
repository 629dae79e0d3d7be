"""Blocks of plan data as tables ready to print: tables, matrices, rubrics, assignments, targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.compose.facts.asked import asked_of
from plangen.compose.facts.rubrics import rubric_rows
from plangen.compose.printed_values import Told, words
from plangen.document import Blank
from plangen.expressions import due_words, requirement
from plangen.finding import Path
from plangen.model import Assignments, Entry, Matrix, Outline, Rubric, Table, Target
from plangen.model import Blank as BlankValue
from plangen.model.blocks import Body
from plangen.standards import Indicator, Standard

_NARROWEST, _WIDEST = 3, 18
"""Bounds of a column's share of the width, in 字."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of plan data: its title, its columns (name, width, alignment) and its rows."""

    title: Told
    columns: list[tuple[str, int, str]]
    rows: list[list[Told]]


class Grids:
    """Makes the tables of one plan; a matrix takes its rows from the ``standards``."""

    def __init__(self, outline: Outline, standards: Mapping[str, Standard]) -> None:
        self._outline, self._standards = outline, standards

    def of_section(self, entry: Entry) -> list[Grid]:
        """The blocks of a section that are shown as tables, in their order."""
        node = entry.node
        shown = [target for target in node.targets if target.show == "表格"]
        grids = [_target_grid(entry, shown)] if shown else []
        grids += [self._matrix(each, entry.path) for each in node.matrices if each.show == "表格"]
        grids += [_assignment_grid(each, entry.path) for each in node.assignments if each.show == "表格"]
        grids += [_rubric_grid(each, entry.path) for each in node.rubrics if each.show == "表格"]
        tables = [(index, each) for index, each in enumerate(node.tables) if each.show == "表格"]
        return grids + [self.of_table(each, (*entry.path, "tables", index)) for index, each in tables]

    def of_table(self, table: Table, path: Path) -> Grid:
        """A table of plan data, its units by name and its blanks to be filled in."""
        columns = []
        for index, column in enumerate(table.columns):
            head = f"{column.name}（{column.measure}）" if column.measure else column.name
            columns.append((head, _width(table, index, head), "center"))
        rows = [self._row(table, row, (*path, "rows", number)) for number, row in enumerate(table.rows)]
        return Grid(words(table.title, (*path, "title")), columns, rows)

    def _row(self, table: Table, row: Sequence[object], path: Path) -> list[Told]:
        return [self._cell(table, index, value, (*path, index)) for index, value in enumerate(row)]

    def _cell(self, table: Table, index: int, value: object, path: Path) -> Told:
        unit = self._outline.units.get(str(value)) if table.columns[index].kind == "单位" else None
        if unit:
            return words(unit.name, path)
        if isinstance(value, BlankValue):
            return Told((Blank(table.columns[index].name),), path)
        return words(value, path)

    def _matrix(self, matrix: Matrix, path: Path) -> Grid:
        """A standard's indicators by year; cells that the source leaves empty stay empty."""
        standard = self._standards.get(matrix.standard)
        years = [(f"{year}年", 2, "center") for year in matrix.years]
        columns = [("编号", 2, "center"), ("指标", 9, "left"), ("要求", 6, "center"), *years]
        indicators = standard.indicators if standard else ()
        rows = [_matrix_row(matrix, indicator, path) for indicator in indicators]
        return Grid(words(matrix.title, path), columns, rows)


def _matrix_row(matrix: Matrix, indicator: Indicator, path: Path) -> list[Told]:
    stated = matrix.cells.get(indicator.id, {})
    told = [indicator.id, indicator.name, asked_of(indicator), *(stated.get(year) for year in matrix.years)]
    return [words(text, path) for text in told]


def _width(table: Table, index: int, head: str) -> int:
    """A column's share of the width: as wide as what stands in it, within bounds."""
    lengths = [len(str(row[index])) for row in table.rows if index < len(row)]
    half_a_head = (len(head) + 1) // 2  # a head may take two lines
    return min(max(*lengths, half_a_head, _NARROWEST), _WIDEST)


def _target_grid(entry: Entry, shown: list[Target]) -> Grid:
    columns = [("目标", 5, "left"), ("要求", 5, "left"), ("时限", 2, "center")]
    path = (*entry.path, "targets")
    rows = [_target_row(target, path) for target in shown]
    return Grid(words("目标一览表", entry.path), columns, rows)


def _target_row(target: Target, path: Path) -> list[Told]:
    return [words(target.name, path), Told(requirement(target), path), words(due_words(target), path)]


def _assignment_grid(assignments: Assignments, path: Path) -> Grid:
    """Who does what: parts of a matter in brackets behind it, persons not named left blank."""
    columns = [("序号", 1, "center"), ("事项", 6, "left"), ("责任人", 5, "center")]
    rows = []
    for number, each in enumerate(assignments.items, 1):
        parts = f"（{'、'.join(each.parts)}）" if each.parts else ""
        blank = Told((Blank(f"{each.what}责任人", shown=False),), path)
        who = blank if isinstance(each.who, BlankValue) else words(each.who, path)
        rows.append([words(number), words(f"{each.what}{parts}", path), who])
    return Grid(words(assignments.title, path), columns, rows)


def _rubric_grid(rubric: Rubric, path: Path) -> Grid:
    """A rubric in its place: code, item, points."""
    columns = [("编号", 2, "center"), ("项目", 8, "left"), ("分值", 2, "center")]
    rows = []
    for row in rubric_rows(rubric):
        told = (row.code or "", row.name or row.below, row.points)
        rows.append([words(text, path) for text in told])
    return Grid(words(rubric.title, path), columns, rows)


def listed_blocks(entry: Entry) -> Iterator[Told]:
    """Bodies and routes that are shown as a list."""
    for body in entry.node.bodies:
        if body.show in ("列表", "表格"):
            yield _listed_body(body, entry.path)
    for route in entry.node.routes:
        if route.show == "列表":
            yield words(f"{route.name}：{'→'.join(route.stops)}。", entry.path)


def _listed_body(body: Body, path: Path) -> Told:
    """县工作领导小组。组长：……；副组长：……；成员：……；: who is not named yet is a blank."""
    told = words(f"{body.name}。", path)
    for role, who in (("组长", body.head), ("副组长", body.deputies), ("成员", body.members)):
        if who is None:
            continue
        told += words(f"{role}：")
        if isinstance(who, BlankValue):
            told += Told((Blank(f"{body.name}{role}"),), path)
        else:
            told += words(who)
        told += words("；")
    return told
