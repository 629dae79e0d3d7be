"""What plan data looks like from inside a sentence: each view prints itself and offers its parts.

``{{ 学位 }}`` prints 4.7万个; ``{{ 学位.年份 }}`` 2026年; ``{{ 旗区表.新建 | 合计 }}`` 50所.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plangen.binding import Node, labels
from plangen.document.tree import Inlines, Run
from plangen.expressions.table_views import TableView
from plangen.expressions.view import Quantity, View, WordView
from plangen.model import (
    Annex,
    Basis,
    Entry,
    Outline,
    Rubric,
    Slogan,
    StageValue,
    Table,
    Target,
    Unit,
    Value,
)
from plangen.model import Blank as BlankValue


class TargetView(View):
    """A target: prints value and measure, or its wording; its stages and years are parts too."""

    def __init__(self, target: Target) -> None:
        super().__init__(f"目标“{target.name}”")
        self._target = target

    def parts(self) -> list[object]:
        """Also each stage and each year that the target is given for."""
        return [*self._words(), *self._target.stages, *self._target.path]

    def part(self, part: object) -> Any:
        """A number without its measure, a date, a wording; for a stage or a year the quantity."""
        target = self._target
        if part in target.path:
            return self._quantity(target.path[part])
        if part in target.stages:
            return self._stage(part, target.stages[part])
        return self._words().get(part)

    def _words(self) -> dict[object, Any]:
        """What the target states, by the words for it; a word is empty where the plan says nothing."""
        target = self._target
        return {
            "名称": target.name,
            "数值": Quantity(target.value or BlankValue(), "", target.name),
            "计量单位": target.measure,
            "年份": target.year or "",
            "起始": target.since or "",
            "期间": target.within or "",
            "频次": target.frequency,
            "表述": target.wording,
            "参照": target.relative,
            "范围": target.scope,
        }

    def inlines(self) -> Inlines:
        """The value with its measure; the wording or the frequency where there is no value."""
        target = self._target
        if target.value is None and (target.wording or target.frequency):
            return (Run(target.wording or target.frequency),)
        return self._quantity(target.value).inlines()

    def _stage(self, name: object, split: StageValue) -> Quantity | WordView:
        """A stage's value, or its years as parts where it has a path: {{ 达标比例.小学[2025] }}."""
        if not split.path:
            return self._quantity(split.value)
        years: dict[object, Any] = {year: self._quantity(value) for year, value in split.path.items()}
        *_, last = years.values()
        return WordView(f"目标“{self._target.name}”{name}", str(last), years)

    def _quantity(self, value: Value | None) -> Quantity:
        return Quantity(value or BlankValue(), self._target.measure, self._target.name)


def unit_view(unit: Unit) -> View:
    """A unit: prints its name; part 简称."""
    short = unit.short[0] if unit.short else unit.name
    return WordView(f"单位“{unit.name}”", unit.name, {"名称": unit.name, "简称": short})


def basis_view(basis: Basis) -> View:
    """A legal basis: prints 《标题》（发文字号）; the number is left out where there is none."""
    title = f"《{basis.title}》"
    printed = f"{title}（{basis.number}）" if basis.number else title
    parts: dict[object, Any] = {"标题": title, "文号": basis.number or ""}
    return WordView(f"依据“{basis.title}”", printed, parts)


def annex_view(annex: Annex, label: str) -> View:
    """An annex: prints its label, 附件 or 附件2; part 标题."""
    return WordView(f"附件“{annex.title}”", label, {"标题": annex.title})


def section_view(entry: Entry) -> View:
    """A section: prints its place, 二、（一）; parts 标题, 序号."""
    node = entry.node
    parts: dict[object, Any] = {"标题": node.title, "序号": entry.ordinal}
    if node.phase:
        parts["起止"] = node.phase.period
        if node.phase.share:
            parts["批次比例"] = Quantity(node.phase.share, "%", f"{node.title}批次比例")
    for facet in (node.task, node.step):
        if facet and facet.deadline:
            parts["完成时限"] = facet.deadline
    if node.award and node.award.amount:
        parts["金额"] = Quantity(node.award.amount, node.award.measure, f"{node.title}金额")
    return WordView(f"章节“{entry.node.title}”", entry.where, parts)


def named_view(block: object) -> View:
    """A block that a sentence can only name: a rubric, a body, a route; prints its title or name."""
    name = str(getattr(block, "title", "") or getattr(block, "name", ""))
    parts: dict[object, Any] = {"名称": name}
    if isinstance(block, Node):
        parts |= _values(block)
    if isinstance(block, Rubric):
        parts |= _points(block)
    return WordView(f"“{name}”", name, parts)


def _values(block: Node) -> dict[object, Any]:
    """The values that a block states under its own keys: 满分, 及格线, 比例, 个数, 总数."""
    values: dict[object, Any] = {}
    for key, label in labels(type(block)):
        value = getattr(block, key)
        if isinstance(value, Value):
            values[label] = Quantity(value, "", label)
    return values


def _points(rubric: Rubric) -> dict[object, Any]:
    """The points of each item of a rubric by its code, and how many items it states below them."""
    points: dict[object, Any] = {}
    for top in rubric.items:
        for item in (top, *top.items):
            if item.points:
                points[item.code] = Quantity(item.points, "", f"{item.name}分值")
    for level, count in rubric.below.items():
        points[level] = Quantity(count, "", level)
    return points


def slogan_view(slogan: Slogan) -> View:
    """A slogan: prints its name; part 各项 is the list of what it counts."""
    return WordView(f"口号“{slogan.name}”", slogan.name, {"名称": slogan.name, "各项": list(slogan.items)})


def view(thing: object, outline: Outline, annex_label: Callable[[Annex], str]) -> Any:
    """The view of anything in a plan that has an id."""
    match thing:
        case Target():
            return TargetView(thing)
        case Unit():
            return unit_view(thing)
        case Basis():
            return basis_view(thing)
        case Annex():
            return annex_view(thing, annex_label(thing))
        case Slogan():
            return slogan_view(thing)
        case Table():
            return TableView(thing, outline, _whole_rows(thing))
        case Entry():
            return section_view(thing)
    return named_view(thing)


def _whole_rows(table: Table) -> list[tuple[Value, ...]]:
    """The rows that have a cell for each column; the others are told of as L032."""
    width = len(table.columns)
    return [row for row in table.rows if row and len(row) == width]


PRINTABLE = (View, Quantity, TableView)
"""What knows its own inlines."""
