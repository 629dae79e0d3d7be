"""What plan data looks like from inside a sentence: each view prints itself and offers its parts.

``{{ 学位 }}`` prints 4.7万个; ``{{ 学位.年份 }}`` 2026年; ``{{ 旗区表.新建 | 合计 }}`` 50所.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from plangen.document.tree import Blank, Inlines, Run
from plangen.model import (
    Absent,
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


class Missing(LookupError):
    """A part was asked for that the thing does not have; says which parts it has."""

    def __init__(self, thing: str, asked: object, parts: list[str]) -> None:
        has = f"，只有：{'、'.join(parts)}" if parts else ""
        super().__init__(f"{thing}没有“{asked}”{has}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its measure: prints 80%, 4.7万个, or a visible blank."""

    value: Value
    measure: str
    label: str

    def __str__(self) -> str:
        return "".join(inline.text for inline in self.inlines())

    def inlines(self) -> Inlines:
        """The value in print; a blank carries the label of what belongs there."""
        if isinstance(self.value, (BlankValue, Absent)):
            own = self.value.label if isinstance(self.value, BlankValue) else self.value.reason
            return (Blank(own or self.label), Run(self.measure))
        return (Run(f"{self.value}{self.measure}"),)


class View:
    """A thing with named parts, each a word that may follow the dot. A part is made when asked for."""

    PARTS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return "".join(inline.text for inline in self.inlines())

    def __getitem__(self, part: object) -> Any:
        value = self.part(part)
        if value is None:
            raise Missing(self._name, part, [str(known) for known in self.parts()])
        return value

    def parts(self) -> list[object]:
        """The words that may follow the dot."""
        return list(self.PARTS)

    def part(self, part: object) -> Any:
        """The part of that name, None when there is none."""
        raise NotImplementedError

    def inlines(self) -> Inlines:
        """The thing in print."""
        raise NotImplementedError


class TargetView(View):
    """A target: prints value and measure, or its wording; its stages and years are parts too."""

    PARTS = ("名称", "数值", "计量单位", "年份", "起始", "期间", "频次", "表述", "参照", "范围")

    def __init__(self, target: Target) -> None:
        super().__init__(f"目标“{target.name}”")
        self._target = target

    def parts(self) -> list[object]:
        """Also each stage and each year that the target is given for."""
        return [*self.PARTS, *self._target.stages, *self._target.path]

    def part(self, part: object) -> Any:
        """A number without its measure, a date, a wording; for a stage or a year the quantity."""
        target = self._target
        if part in target.path:
            return self._quantity(target.path[part])
        if part in target.stages:
            return self._stage(part, target.stages[part])
        match part:
            case "名称":
                return target.name
            case "数值":
                return Quantity(target.value or BlankValue(), "", target.name)
            case "计量单位":
                return target.measure
            case "年份":
                return target.year or ""
            case "起始":
                return target.since or ""
            case "期间":
                return target.within or ""
            case "频次":
                return target.frequency
            case "表述":
                return target.wording
            case "参照":
                return target.relative
            case "范围":
                return target.scope
        return None

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
        return WordView(f"目标“{self._target.name}”{name}", str(list(years.values())[-1]), years)

    def _quantity(self, value: Value | None) -> Quantity:
        return Quantity(value or BlankValue(), self._target.measure, self._target.name)


class WordView(View):
    """A thing that prints one phrase and whose parts are words: units, bases, annexes, sections, slogans."""

    def __init__(self, name: str, printed: str, parts: dict[object, Any]) -> None:
        super().__init__(name)
        self._printed, self._words = printed, parts

    def parts(self) -> list[object]:
        """The words that may follow the dot."""
        return list(self._words)

    def part(self, part: object) -> Any:
        """The word of that name."""
        return self._words.get(part)

    def inlines(self) -> Inlines:
        """The phrase."""
        return (Run(self._printed),)


def unit_view(unit: Unit) -> View:
    """A unit: prints its name; part 简称."""
    short = unit.short[0] if unit.short else unit.name
    return WordView(f"单位“{unit.name}”", unit.name, {"名称": unit.name, "简称": short})


def basis_view(basis: Basis) -> View:
    """A legal basis: prints 《标题》（发文字号）; the number is left out where there is none."""
    title = f"《{basis.title}》"
    number = f"（{basis.number}）" if basis.number else ""
    parts: dict[object, Any] = {"标题": title, "文号": basis.number or ""}
    return WordView(f"依据“{basis.title}”", f"{title}{number}", parts)


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
    return WordView(f"“{name}”", name, {"名称": name, **_values(block), **_points(block)})


def _values(block: object) -> dict[object, Any]:
    """The values that a block states under its own keys: 满分, 及格线, 比例, 个数, 总数."""
    fields = getattr(type(block), "model_fields", {})
    stated = ((field.title, getattr(block, key)) for key, field in fields.items())
    return {title: Quantity(value, "", title) for title, value in stated if isinstance(value, Value)}


def _points(block: object) -> dict[object, Any]:
    """The points of each item of a rubric by its code, and how many items it states below them."""
    if not isinstance(block, Rubric):
        return {}
    items = [item for top in block.items for item in (top, *top.items)]
    points: dict[object, Any] = {
        item.code: Quantity(item.points, "", f"{item.name}分值") for item in items if item.points
    }
    below: dict[object, Any] = {level: Quantity(count, "", level) for level, count in block.below.items()}
    return {**points, **below}


def slogan_view(slogan: Slogan) -> View:
    """A slogan: prints its name; part 各项 is the list of what it counts."""
    return WordView(f"口号“{slogan.name}”", slogan.name, {"名称": slogan.name, "各项": list(slogan.items)})


class ColumnView:
    """One column of a table: its cells beside the names of their rows."""

    def __init__(self, name: str, measure: str, cells: list[tuple[str, Value]]) -> None:
        self.name, self.measure, self.cells = name, measure, cells

    def __getitem__(self, row: object) -> Quantity:
        for name, value in self.cells:
            if name == row:
                return Quantity(value, self.measure, f"{name}{self.name}")
        raise Missing(f"“{self.name}”列", row, [name for name, _ in self.cells])

    def __iter__(self) -> Iterator[Quantity]:
        return (Quantity(value, self.measure, f"{name}{self.name}") for name, value in self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def numbers(self) -> list[Decimal]:
        """The numbers of the column; cells without a number are left out."""
        return [value.number for _, value in self.cells if value.number is not None]


class TableView:
    """A table: columns by id or name; rows can be filtered, counted and named."""

    def __init__(self, table: Table, outline: Outline, rows: list[tuple[Value, ...]]) -> None:
        self._table, self._outline, self._rows = table, outline, rows

    def __str__(self) -> str:
        return self._table.title

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, column: object) -> ColumnView:
        index = self._index(column)
        spec = self._table.columns[index]
        cells = [(self._row_name(row), row[index]) for row in self._rows]
        return ColumnView(spec.name, spec.measure, cells)

    def where(self, column: object, wanted: object) -> TableView:
        """The table with only the rows whose cell in ``column`` is ``wanted``."""
        index = self._index(column)
        return TableView(
            self._table, self._outline, [row for row in self._rows if str(row[index]) == str(wanted)]
        )

    def names(self) -> list[str]:
        """What each row is about: its first cell, units by their name."""
        return [self._row_name(row) for row in self._rows]

    def inlines(self) -> Inlines:
        """The table in a sentence is its title."""
        return (Run(self._table.title),)

    def _row_name(self, row: tuple[Value, ...]) -> str:
        first = str(row[0])
        unit = self._outline.units.get(first) if self._table.columns[0].kind == "单位" else None
        return unit.name if unit else first

    def _index(self, column: object) -> int:
        for index, spec in enumerate(self._table.columns):
            if column in (spec.id, spec.name):
                return index
        raise Missing(f"表“{self._table.title}”", column, [spec.name for spec in self._table.columns])


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
            whole = [row for row in thing.rows if row and len(row) == len(thing.columns)]  # others are L032
            return TableView(thing, outline, whole)
        case Entry():
            return section_view(thing)
    return named_view(thing)


PRINTABLE = (View, Quantity, TableView)
"""What knows its own inlines."""
