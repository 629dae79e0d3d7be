"""References that lead nowhere: unit ids, target ids, members of groups, waived codes' places."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.align import guess
from plangen.finding import Finding, Page, Path
from plangen.model.blocks import Table, Target
from plangen.model.entries import Entry
from plangen.model.outline import Outline, Placed
from plangen.model.values import Text

UNIT = Page(
    "L030", "没有这个单位", "error", "责任单位、牵头单位等只能写“单位”或“区域”里登记过的代号、名称或简称。"
)
TARGET = Page("L031", "没有这个目标", "error", "“对应目标”只能写“目标”里登记过的代号。")
CELL = Page(
    "L032", "表的行与列对不上", "error", "每一行的格数要与“列”的个数相同；“单位”列只能写登记过的单位。"
)
FACETS = Page("L033", "一节只能有一种身份", "error", "同一节不能既是任务又是阶段或职责；请拆成上下级两节。")

PAGES = (UNIT, TARGET, CELL, FACETS)


def broken_links(outline: Outline) -> Iterator[Finding]:
    """Every reference of the plan that leads nowhere, and every section with two facets."""
    for entry in outline.everything:
        yield from _units(outline, entry)
        yield from _targets(outline, entry)
        yield from _facets(entry)
    yield from _members(outline)
    yield from _cells(outline)


def _unknown_unit(outline: Outline, name: str, path: Path, where: str) -> Finding:
    hint = f"{guess(name, outline.units)}请改正，或在“单位”里补登。"
    return UNIT.finding(f"没有登记过单位“{name}”。", hint, path=path, where=where)


def _units(outline: Outline, entry: Entry) -> Iterator[Finding]:
    """Units of the section's task and duty that are not registered."""
    task, duty = entry.node.task, entry.node.duty
    if task:
        path = (*entry.path, "task")
        yield from _strangers(outline, task.lead, (*path, "lead"), entry.where)
        yield from _strangers(outline, task.support, (*path, "support"), entry.where)
        yield from _strangers(outline, task.units, (*path, "units"), entry.where)
    if duty:
        yield from _strangers(outline, duty.units, (*entry.path, "duty", "units"), entry.where)


def _strangers(outline: Outline, names: tuple[str, ...], path: Path, where: str) -> Iterator[Finding]:
    """A finding for each of ``names``, listed at ``path``, that no unit has."""
    for index, name in enumerate(names):
        if name not in outline.units:
            yield _unknown_unit(outline, name, (*path, index), where)


def _targets(outline: Outline, entry: Entry) -> Iterator[Finding]:
    """Targets that the section's task names and that are none."""
    if entry.node.task is None:
        return
    known = [placed.node.id for placed in outline.targets if placed.node.id]
    for index, name in enumerate(entry.node.task.targets):
        node, _ = outline.ids.get(name, (None, ()))
        if not isinstance(node, Target):
            hint = guess(name, known) or "请在“目标”里补上这个代号。"
            path = (*entry.path, "task", "targets", index)
            yield TARGET.finding(f"没有代号为“{name}”的目标。", hint, path=path, where=entry.where)


def _facets(entry: Entry) -> Iterator[Finding]:
    """A section that is several things at once."""
    node = entry.node
    facets = {
        "任务": node.task, "阶段": node.phase, "职责": node.duty,
        "步骤": node.step, "奖惩": node.award, "关口": node.gate,
    }  # fmt: skip
    given = [label for label, facet in facets.items() if facet is not None]
    if len(given) > 1:
        message = f"这一节同时写了{'、'.join(given)}。"
        yield FACETS.finding(message, "请只留一种，其余写到下级章节。", path=entry.path, where=entry.where)


def _members(outline: Outline) -> Iterator[Finding]:
    """Members of groups of units that are not registered."""
    for key, units in (("units", outline.plan.units), ("areas", outline.plan.areas)):
        for index, unit in enumerate(units):
            path = (key, index, "members")
            yield from _strangers(outline, unit.members or (), path, f"“{unit.name}”的成员")


def _cells(outline: Outline) -> Iterator[Finding]:
    for placed in outline.tables:
        yield from _rows(outline, placed)


def _rows(outline: Outline, placed: Placed[Table]) -> Iterator[Finding]:
    """Rows of a table with too many or too few cells, and cells that their column cannot hold."""
    table = placed.node
    where = f"表“{table.title}”"
    for index, row in enumerate(table.rows):
        path = (*placed.path, "rows", index)
        if len(row) != len(table.columns):
            message = f"第 {index + 1} 行有 {len(row)} 格，表有 {len(table.columns)} 列。"
            hint = "请补齐或删去多出的格；没有数的写“待填”或 {缺: 原因}。"
            yield CELL.finding(message, hint, path=path, where=where)
        for position, (column, cell) in enumerate(zip(table.columns, row, strict=False)):
            if column.kind == "单位" and str(cell) not in outline.units:
                yield _unknown_unit(outline, str(cell), (*path, position), where)
            if column.kind == "数" and isinstance(cell, Text):
                message = f"“{column.name}”列应是数，这里写的是“{cell}”。"
                yield CELL.finding(message, "请写数；没有数的写“待填”。", path=(*path, position), where=where)
