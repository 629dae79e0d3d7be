"""Values that a plan does not state but takes from its own tables: ``{合计: 表.列}``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.finding import Finding, Page, Path
from plangen.model.blocks import Table, Target
from plangen.model.nodes import Plan, Section
from plangen.model.values import Number, Sum

COLUMN = Page("L034", "没有这个表或列", "error", "“{合计: 表.列}”里写表的代号，加点，再加列的代号或名称。")


class Tables:
    """The columns of a plan's tables by ``table.column``, and their sums."""

    def __init__(self, tables: Iterator[Table]) -> None:
        self._sums: dict[str, Decimal] = {}
        for table in tables:
            for index, column in enumerate(table.columns):
                numbers = [row[index].number for row in table.rows if index < len(row)]
                total = sum((number for number in numbers if number is not None), Decimal())
                for name in (column.id, column.name):
                    self._sums.setdefault(f"{table.id}.{name}", total)

    def sum(self, column: str) -> Decimal | None:
        """The sum of ``column``, None when no table has it."""
        return self._sums.get(column)


def with_sums(plan: Plan) -> tuple[Plan, list[Finding]]:
    """``plan`` with every Sum replaced by its number, and a finding for each that names no column."""
    tables = Tables(_tables(plan))
    findings: list[Finding] = []
    sections = tuple(
        _section(section, tables, ("sections", index), findings)
        for index, section in enumerate(plan.sections)
    )
    return (plan if sections == plan.sections else plan.model_copy(update={"sections": sections})), findings


def _tables(plan: Plan) -> Iterator[Table]:
    for section in plan.sections:
        yield from _tables_below(section)
    for annex in plan.annexes:
        yield from annex.tables


def _tables_below(section: Section) -> Iterator[Table]:
    yield from section.tables
    for child in section.sections:
        yield from _tables_below(child)


def _section(section: Section, tables: Tables, path: Path, findings: list[Finding]) -> Section:
    children = tuple(
        _section(child, tables, (*path, "sections", index), findings)
        for index, child in enumerate(section.sections)
    )
    targets = tuple(
        _target(target, tables, (*path, "targets", index), findings)
        for index, target in enumerate(section.targets)
    )
    if children == section.sections and targets == section.targets:
        return section
    return section.model_copy(update={"sections": children, "targets": targets})


def _target(target: Target, tables: Tables, path: Path, findings: list[Finding]) -> Target:
    if not isinstance(target.value, Sum):
        return target
    total = tables.sum(target.value.column)
    if total is None:
        message = f"“{{合计: {target.value.column}}}”：没有这个表或列。"
        findings.append(
            Finding(COLUMN.code, COLUMN.severity, message, "写成“表的代号.列的代号”。", path=(*path, "value"))
        )
        return target
    return target.model_copy(update={"value": Number(total)})
