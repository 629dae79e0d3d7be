"""What plan data looks like from inside a sentence: each view prints itself and offers its parts.

``{{ 学位 }}`` prints 4.7万个; ``{{ 学位.年份 }}`` 2026年; ``{{ 旗区表.新建 | 合计 }}`` 50所.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plangen.document.tree import Blank, Inline, Run
from plangen.model import (
    Absent,
    Annex,
    Basis,
    Entry,
    Outline,
    Slogan,
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

    def inlines(self) -> tuple[Inline, ...]:
        """The value in print; a blank carries the label of what belongs there."""
        if isinstance(self.value, (BlankValue, Absent)):
            own = self.value.label if isinstance(self.value, BlankValue) else self.value.reason
            return (Blank(own or self.label), Run(self.measure))
        return (Run(f"{self.value}{self.measure}"),)


class View:
    """A thing with named parts, each a word that may follow the dot."""

    def __init__(self, name: str, printed: Callable[[], Any], parts: dict[Any, Callable[[], Any]]) -> None:
        self._name, self._printed, self._parts = name, printed, parts

    def __str__(self) -> str:
        return str(self._printed())

    def __getitem__(self, part: object) -> Any:
        if part not in self._parts:
            raise Missing(self._name, part, [str(known) for known in self._parts])
        return self._parts[part]()

    def inlines(self) -> tuple[Inline, ...]:
        """The thing in print."""
        printed = self._printed()
        return printed.inlines() if isinstance(printed, Quantity) else (Run(str(printed)),)


def target_view(target: Target) -> View:
    """A target: prints value and measure, or its wording; parts 数值 年份 名称 …, stages and years."""

    def quantity(value: Value | None) -> Quantity:
        return Quantity(value or BlankValue(), target.measure, target.name)

    parts: dict[Any, Callable[[], Any]] = {
        "名称": lambda: target.name,
        "数值": lambda: Quantity(target.value or BlankValue(), "", target.name),
        "计量单位": lambda: target.measure,
        "年份": lambda: target.year or "",
        "起始": lambda: target.since or "",
        "期间": lambda: target.within or "",
        "参照": lambda: target.relative,
        "范围": lambda: target.scope,
        "频次": lambda: target.frequency,
        "表述": lambda: target.wording,
    }
    for year, value in target.path.items():
        parts[year] = lambda value=value: quantity(value)
    for stage, split in target.stages.items():
        parts[stage] = lambda split=split: quantity(split.value)

    def printed() -> Any:
        if target.value is None and (target.wording or target.frequency):
            return target.wording or target.frequency
        return quantity(target.value)

    return View(f"目标“{target.name}”", printed, parts)


def unit_view(unit: Unit) -> View:
    """A unit: prints its name; part 简称."""
    parts: dict[Any, Callable[[], Any]] = {
        "名称": lambda: unit.name,
        "简称": lambda: unit.short[0] if unit.short else unit.name,
    }
    return View(f"单位“{unit.name}”", lambda: unit.name, parts)


def basis_view(basis: Basis) -> View:
    """A legal basis: prints 《标题》（发文字号）; the number is left out where there is none."""
    title = f"《{basis.title}》"
    number = f"（{basis.number}）" if basis.number else ""
    parts: dict[Any, Callable[[], Any]] = {"标题": lambda: title, "文号": lambda: basis.number or ""}
    return View(f"依据“{basis.title}”", lambda: f"{title}{number}", parts)


def annex_view(annex: Annex, label: str) -> View:
    """An annex: prints its label, 附件 or 附件2; part 标题."""
    return View(f"附件“{annex.title}”", lambda: label, {"标题": lambda: annex.title})


def section_view(entry: Entry) -> View:
    """A section: prints its place, 二、（一）; parts 标题, 序号."""
    parts: dict[Any, Callable[[], Any]] = {"标题": lambda: entry.node.title, "序号": lambda: entry.ordinal}
    return View(f"章节“{entry.node.title}”", lambda: entry.where, parts)


def slogan_view(slogan: Slogan) -> View:
    """A slogan: prints its name; part 各项 is the list of what it counts."""
    return View(f"口号“{slogan.name}”", lambda: slogan.name, {"各项": lambda: list(slogan.items)})


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

    def inlines(self) -> tuple[Inline, ...]:
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
            return target_view(thing)
        case Unit():
            return unit_view(thing)
        case Basis():
            return basis_view(thing)
        case Annex():
            return annex_view(thing, annex_label(thing))
        case Slogan():
            return slogan_view(thing)
        case Table():
            return TableView(thing, outline, list(thing.rows))
        case Entry():
            return section_view(thing)
    raise TypeError(type(thing).__name__)
