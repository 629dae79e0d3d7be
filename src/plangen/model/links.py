"""References that lead nowhere: unit ids, target ids, members of groups, waived codes' places."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.align import guess
from plangen.finding import Finding, Page, Path
from plangen.model.blocks import Target
from plangen.model.outline import Entry, Outline

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


def _found(page: Page, path: Path, message: str, hint: str, where: str = "") -> Finding:
    return Finding(page.code, page.severity, message, hint, path=path, where=where)


def _unknown_unit(outline: Outline, name: str, path: Path, where: str) -> Finding:
    hint = f"{guess(name, outline.units)}请改正，或在“单位”里补登。"
    return _found(UNIT, path, f"没有登记过单位“{name}”。", hint, where)


def _units(outline: Outline, entry: Entry) -> Iterator[Finding]:
    task, duty = entry.node.task, entry.node.duty
    groups = [("task", key, getattr(task, key)) for key in ("lead", "support", "units")] if task else []
    groups += [("duty", "units", duty.units)] if duty else []
    for facet, key, names in groups:
        for index, name in enumerate(names):
            if name not in outline.units:
                yield _unknown_unit(outline, name, (*entry.path, facet, key, index), entry.where)


def _targets(outline: Outline, entry: Entry) -> Iterator[Finding]:
    names = [placed.node.id for placed in outline.targets if placed.node.id]
    for index, name in enumerate(entry.node.task.targets if entry.node.task else ()):
        if not isinstance(outline.ids.get(name, (None,))[0], Target):
            hint = guess(name, names) or "请在“目标”里补上这个代号。"
            path = (*entry.path, "task", "targets", index)
            yield _found(TARGET, path, f"没有代号为“{name}”的目标。", hint, entry.where)


def _facets(entry: Entry) -> Iterator[Finding]:
    given = [label for label, facet in _named_facets(entry) if facet is not None]
    if len(given) > 1:
        yield _found(
            FACETS,
            entry.path,
            f"这一节同时写了{'、'.join(given)}。",
            "请只留一种，其余写到下级章节。",
            entry.where,
        )


def _named_facets(entry: Entry) -> tuple[tuple[str, object], ...]:
    node = entry.node
    given = {"任务": node.task, "阶段": node.phase, "职责": node.duty, "步骤": node.step, "奖惩": node.award}
    return (*given.items(), ("关口", node.gate))


def _members(outline: Outline) -> Iterator[Finding]:
    for key, units in (("units", outline.plan.units), ("areas", outline.plan.areas)):
        for index, unit in enumerate(units):
            for position, member in enumerate(unit.members or ()):
                if member not in outline.units:
                    path = (key, index, "members", position)
                    yield _unknown_unit(outline, member, path, f"“{unit.name}”的成员")


def _cells(outline: Outline) -> Iterator[Finding]:
    for placed in outline.tables:
        table = placed.node
        where = f"表“{table.title}”"
        for index, row in enumerate(table.rows):
            path = (*placed.path, "rows", index)
            if len(row) != len(table.columns):
                message = f"第 {index + 1} 行有 {len(row)} 格，表有 {len(table.columns)} 列。"
                yield _found(
                    CELL, path, message, "请补齐或删去多出的格；没有数的写“待填”或 {缺: 原因}。", where
                )
            for position, (column, cell) in enumerate(zip(table.columns, row, strict=False)):
                if column.kind == "单位" and str(cell) not in outline.units:
                    yield _unknown_unit(outline, str(cell), (*path, position), where)
                if column.kind == "数" and cell.number is None and type(cell).__name__ == "Text":
                    message = f"“{column.name}”列应是数，这里写的是“{cell}”。"
                    yield _found(CELL, (*path, position), message, "请写数；没有数的写“待填”。", where)
