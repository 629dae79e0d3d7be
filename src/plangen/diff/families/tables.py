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
from plangen.model import Table


@tells("row")
def row(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A row added, removed, moved or changed; cells are told by the name of their column."""
    table = delta.owner_new or delta.owner_old
    name = f"表{quoted(table.title)}"
    old = _said_row(delta.owner_old, delta.old) if delta.old else ""
    new = _said_row(delta.owner_new, delta.new) if delta.new else ""
    key = said((delta.new or delta.old)[0]) if (delta.new or delta.old) else ""
    match delta.act:
        case "added":
            yield scene.change(
                "row-added", delta, key, f"{name}增加一行{quoted(key)}{f'：{new}' if new else ''}。", "", new
            )
        case "removed":
            yield scene.change(
                "row-removed",
                delta,
                key,
                f"{name}删去一行{quoted(key)}{f'（{old}）' if old else ''}。",
                old,
                "",
            )
        case "moved":
            yield scene.change(
                "order", delta, key, f"{name}的{quoted(key)}一行{moved(delta, scene)}。", old, new
            )
        case _:
            told = "，".join(_cells(delta))
            words = f"：{told}" if told else "的写法改变，印出的内容不变"
            yield scene.change("row-changed", delta, key, f"{name}的{quoted(key)}一行{words}。", old, new)


def _said_row(table: Table, cells: tuple[Any, ...]) -> str:
    pairs = list(zip(table.columns, cells, strict=False))[1:]
    return "，".join(f"{column.name}{said(cell, column.measure)}" for column, cell in pairs if said(cell))


def _cells(delta: Delta) -> Iterator[str]:
    """Each cell that both versions of the table have and that changed."""
    for name, measure, old, new in _common(delta):
        if old != new:
            yield f"{name}由{said(old, measure) or '空'}改为{said(new, measure) or '空'}"


def _common(delta: Delta) -> Iterator[tuple[str, str, Any, Any]]:
    """Name, measure and both values of each column that both versions of the table have."""
    places = {column.id: at for at, column in enumerate(delta.owner_old.columns)}
    for at, column in enumerate(delta.owner_new.columns):
        was = places.get(column.id)
        if was is not None and at < len(delta.new) and was < len(delta.old):
            yield column.name, column.measure, delta.old[was], delta.new[at]


@folds
def columns_folded(found: list[Delta], scene: Scene) -> list[Delta]:
    """Rows that changed only because a column was put in, taken out or moved are part of that one change."""
    heads = {id(delta.owner_new): at for at, delta in enumerate(found) if _is_column(delta)}
    if not heads:
        return found
    done: list[Delta | None] = list(found)
    for at, delta in enumerate(found):
        head = heads.get(id(delta.owner_new)) if delta.what == "row" and delta.act == "changed" else None
        if head is not None and not any(old != new for _, _, old, new in _common(delta)):
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
