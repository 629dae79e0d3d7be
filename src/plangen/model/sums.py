"""Values that a plan does not state but takes from its own tables: ``{合计: 表.列}``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from plangen.binding import Node
from plangen.finding import Finding, Page, Path
from plangen.model.blocks import Table
from plangen.model.nodes import Plan, Section
from plangen.model.values import Number, Sum

COLUMN = Page("L034", "没有这个表或列", "error", "“{合计: 表.列}”里写表的代号，加点，再加列的代号或名称。")


class Tables:
    """The columns of a plan's tables by ``table.column``, and their sums."""

    def __init__(self, tables: Iterator[Table]) -> None:
        self._sums: dict[str, Decimal] = {}
        for table in tables:
            for index, column in enumerate(table.columns):
                total = _total(table, index)
                self._sums.setdefault(f"{table.id}.{column.id}", total)
                self._sums.setdefault(f"{table.id}.{column.name}", total)

    def sum(self, column: str) -> Decimal | None:
        """The sum of ``column``, None when no table has it."""
        return self._sums.get(column)


def _total(table: Table, index: int) -> Decimal:
    """The sum of the numbers in one column; rows that are too short have none there."""
    total = Decimal()
    for row in table.rows:
        number = row[index].number if index < len(row) else None
        if number is not None:
            total += number
    return total


def with_sums(plan: Plan) -> tuple[Plan, list[Finding]]:
    """``plan`` with every Sum replaced by its number, and a finding for each that names no column."""
    findings: list[Finding] = []
    summed = _summed(plan, Tables(_tables(plan)), (), findings)
    assert isinstance(summed, Plan)
    return summed, findings


def _tables(plan: Plan) -> Iterator[Table]:
    for section in plan.sections:
        yield from _tables_below(section)
    for annex in plan.annexes:
        yield from annex.tables
        for section in annex.sections:
            yield from _tables_below(section)


def _tables_below(section: Section) -> Iterator[Table]:
    yield from section.tables
    for child in section.sections:
        yield from _tables_below(child)


def _summed(thing: Any, tables: Tables, path: Path, findings: list[Finding]) -> Any:
    """``thing`` with the sums in it replaced; itself when there are none."""
    match thing:
        case Sum():
            return _number(thing, tables, path, findings)
        case Node():
            parts: dict[Any, Any] = dict(thing)
        case dict():
            parts = thing
        case tuple():
            parts = dict(enumerate(thing))
        case _:
            return thing
    summed = {step: _summed(part, tables, (*path, step), findings) for step, part in parts.items()}
    changed = {step: part for step, part in summed.items() if part is not parts[step]}
    if not changed:
        return thing
    if isinstance(thing, Node):
        return thing.model_copy(update=changed)
    return summed if isinstance(thing, dict) else tuple(summed.values())


def _number(asked: Sum, tables: Tables, path: Path, findings: list[Finding]) -> Number | Sum:
    total = tables.sum(asked.column)
    if total is not None:
        return Number(total)
    message = f"“{{合计: {asked.column}}}”：没有这个表或列。"
    findings.append(COLUMN.finding(message, "写成“表的代号.列的代号”。", path=path))
    return asked
