"""Tables: rows found again by their key column, columns put in or taken out told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.families.general import general, moved, of_field
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, folds, tells
from plangen.diff.version import Version
from plangen.model import Column, Table


@tells("row")
def row(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A row added, removed, moved or changed; cells are told by the name of their column."""
    table = delta.owner_new or delta.owner_old
    name = f"表{quoted(table.title)}"
    was, old = _said(scene.old, delta.owner_old, delta.old)
    now, new = _said(scene.new, delta.owner_new, delta.new)
    key = now or was
    match delta.act:
        case "added":
            kind, told = "row-added", f"增加一行{quoted(key)}{new.removeprefix(key)}"
        case "removed":
            kind, told = "row-removed", f"删去一行{quoted(key)}{old.removeprefix(key)}"
        case "moved":
            kind, told = "order", f"的{quoted(key)}一行{moved(delta, scene)}"
        case _:
            cells = "，".join(_cells(delta, scene))
            words = f"：{cells}" if cells else "的写法改变，印出的内容不变"
            kind, told = "row-changed", f"的{quoted(key)}一行{words}"
    yield scene.change(kind, delta, key, f"{name}{told}。", old, new)


def _said(version: Version, table: Table, cells: tuple[Any, ...] | None) -> tuple[str, str]:
    """What a row is called, its first cell; and the whole row: 初中（学校数：25所，牵头单位：县委编办）."""
    if not cells:
        return "", ""
    key, rest = _printed(version, table, cells, 0), _said_row(version, table, cells)
    return key, f"{key}（{rest}）" if rest else key


def _said_row(version: Version, table: Table, cells: tuple[Any, ...]) -> str:
    """All cells but the first, each after the name of its column: 学校数：10所，牵头单位：县委编办."""
    counted = _row_measure(table, cells) and any(_takes_measure(column) for column in table.columns)
    told = [
        f"{column.name}：{words}"
        for at, column in enumerate(table.columns)
        if at and not (counted and column.name == _MEASURE) and (words := _printed(version, table, cells, at))
    ]
    return "，".join(told)


def _printed(version: Version, table: Table, cells: tuple[Any, ...], at: int) -> str:
    """One cell as it reads: a unit by its name, a number with its measure; "" for a cell that is not there."""
    if at >= len(cells):
        return ""
    column = table.columns[at]
    if column.kind == "单位":
        return version.unit(said(cells[at]))
    row_measure = _row_measure(table, cells) if _takes_measure(column) else ""
    return said(cells[at], column.measure or row_measure)


_MEASURE = "计量单位"
"""The column that says for each row what its numbers count."""


def _takes_measure(column: Column) -> bool:
    """Whether the numbers of a column count what the row says."""
    return column.kind == "数" and not column.measure


def _row_measure(table: Table, cells: tuple[Any, ...]) -> str:
    pairs = zip(table.columns, cells, strict=False)
    return next((said(cell) for column, cell in pairs if column.name == _MEASURE), "")


def _cells(delta: Delta, scene: Scene) -> Iterator[str]:
    """Each cell that both versions of the table have and that changed."""
    for was, at in _common(delta):
        if delta.old[was] == delta.new[at]:
            continue
        old = _printed(scene.old, delta.owner_old, delta.old, was)
        new = _printed(scene.new, delta.owner_new, delta.new, at)
        if old != new:
            yield f"{delta.owner_new.columns[at].name}由{old or '空'}改为{new or '空'}"


def _common(delta: Delta) -> Iterator[tuple[int, int]]:
    """The old and the new place of each column that both versions of the table have."""
    places = {column.id: at for at, column in enumerate(delta.owner_old.columns)}
    for at, column in enumerate(delta.owner_new.columns):
        was = places.get(column.id)
        if was is not None and at < len(delta.new) and was < len(delta.old):
            yield was, at


@folds
def columns_folded(found: list[Delta], scene: Scene) -> list[Delta]:
    """Rows that changed only because a column was put in, taken out or moved are part of that one change."""
    heads = {id(delta.owner_new): at for at, delta in enumerate(found) if _is_column(delta)}
    if not heads:
        return found
    done: list[Delta | None] = list(found)
    for at, delta in enumerate(found):
        head = heads.get(id(delta.owner_new)) if delta.what == "row" and delta.act == "changed" else None
        if head is not None and all(delta.old[was] == delta.new[at] for was, at in _common(delta)):
            column = done[head]
            assert column is not None
            done[head] = replace(column, edits=(*column.edits, *delta.edits))
            done[at] = None
    return [delta for delta in done if delta is not None]


def _is_column(delta: Delta) -> bool:
    return delta.what == "Column" and delta.act != "changed"


@tells("Column")
def column(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A column put in, taken out, moved, or described otherwise."""
    if delta.act == "changed":
        table = scene.new.at((delta.path_new or ())[:-2])
        for name, field in delta.fields.items():
            yield _column_field(delta, scene, table, name, field)
        return
    node = delta.new or delta.old
    name = f"表{quoted((delta.owner_new or delta.owner_old).title)}"
    told = {"added": f"增加{quoted(node.name)}列", "removed": f"删去{quoted(node.name)}列"}
    sentence = told.get(delta.act, f"的{quoted(node.name)}列{moved(delta, scene)}")
    kind = "order" if delta.act == "moved" else "column-changed"
    old, new = (delta.old.name if delta.old else ""), (delta.new.name if delta.new else "")
    yield scene.change(kind, delta, node.name, f"{name}{sentence}。", old, new)


def _column_field(delta: Delta, scene: Scene, table: Table, name: str, field: Field) -> Change:
    change = of_field(delta, scene, name, field, "id-changed" if name == "id" else "column-changed")
    return replace(change, sentence=f"表{quoted(table.title)}的{change.sentence}")


@tells("Table")
def table(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A table as a whole."""
    yield from general(delta, scene)
