"""Tables: rows found again by their key column, told by the names of their columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plangen.binding import Node
from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta, Delta, FieldDelta
from plangen.diff.families.general import moved, of_field
from plangen.diff.phrases import quoted, said
from plangen.diff.scene import Scene
from plangen.diff.version import Version
from plangen.model import Column, Table

Row = tuple[Any, ...]
"""The cells of one row, in the order of the columns."""

_MEASURE = "计量单位"
"""The column that says for each row what its numbers count."""


def tables_of(delta: AnyDelta) -> tuple[Table, Table]:
    """Both versions of the table that a row or a column stands in."""
    return _table(delta.owner_old), _table(delta.owner_new)


def _table(owner: Node | None) -> Table:
    assert isinstance(owner, Table)
    return owner


# -- rows -----------------------------------------------------------------------------------------


def row(delta: Delta[Row], scene: Scene) -> Iterator[Change]:
    """A row added, removed, moved or changed; cells are told by the name of their column."""
    old_table, new_table = tables_of(delta)
    old_key, old_rest = _said_row(scene.old, old_table, delta.was)
    new_key, new_rest = _said_row(scene.new, new_table, delta.now)
    key = new_key or old_key
    match delta.act:
        case "added":
            kind, words = ChangeKind.ROW_ADDED, f"增加一行{quoted(key)}{new_rest}"
        case "removed":
            kind, words = ChangeKind.ROW_REMOVED, f"删去一行{quoted(key)}{old_rest}"
        case "moved":
            kind, words = ChangeKind.ORDER, f"的{quoted(key)}一行{moved(delta, scene)}"
        case _:
            cells = "，".join(_cells(delta, scene))
            words = (
                f"的{quoted(key)}一行：{cells}" if cells else f"的{quoted(key)}一行的写法改变，印出的内容不变"
            )
            kind = ChangeKind.ROW_CHANGED
    sentence = f"表{quoted(new_table.title)}{words}。"
    yield scene.change(kind, delta, key, sentence, f"{old_key}{old_rest}", f"{new_key}{new_rest}")


def _said_row(version: Version, table: Table, cells: Row | None) -> tuple[str, str]:
    """What a row is called, its first cell; and the rest: （学校数：25所，牵头单位：县委编办）."""
    if not cells:
        return "", ""
    rest = "，".join(_labelled_cells(version, table, cells))
    return _printed(version, table, cells, 0), f"（{rest}）" if rest else ""


def _labelled_cells(version: Version, table: Table, cells: Row) -> Iterator[str]:
    """All cells but the first that say something, each after the name of its column: 学校数：10所.

    What a row counts is said with its numbers; the cell for it is told only where there are none.
    """
    counts = _row_measure(table, cells) and any(map(_takes_measure, table.columns))
    for index, column in enumerate(table.columns):
        if index == 0 or (counts and column.name == _MEASURE):
            continue
        words = _printed(version, table, cells, index)
        if words:
            yield f"{column.name}：{words}"


def _cells(delta: Delta[Row], scene: Scene) -> Iterator[str]:
    """Each cell that both versions of the table have and that changed."""
    old_table, new_table = tables_of(delta)
    for before, after in common_columns(delta):
        if delta.old[before] == delta.new[after]:
            continue
        old = _printed(scene.old, old_table, delta.old, before)
        new = _printed(scene.new, new_table, delta.new, after)
        if old != new:
            yield f"{new_table.columns[after].name}由{old or '空'}改为{new or '空'}"


def common_columns(delta: Delta[Row]) -> Iterator[tuple[int, int]]:
    """The old and the new index of each column that both versions of the table have a cell of this row in."""
    old_table, new_table = tables_of(delta)
    old_index = {column.id: index for index, column in enumerate(old_table.columns)}
    for after, column in enumerate(new_table.columns):
        before = old_index.get(column.id)
        if before is not None and after < len(delta.new) and before < len(delta.old):
            yield before, after


def _printed(version: Version, table: Table, cells: Row, index: int) -> str:
    """One cell as it reads: a unit by its name, a number with its measure; "" for a cell that is not there."""
    if index >= len(cells):
        return ""
    column = table.columns[index]
    if column.kind == "单位":
        return version.unit(said(cells[index]))
    measure = column.measure
    if _takes_measure(column):
        measure = _row_measure(table, cells)
    return said(cells[index], measure)


def _takes_measure(column: Column) -> bool:
    """Whether the numbers of a column count what the row says."""
    return column.kind == "数" and not column.measure


def _row_measure(table: Table, cells: Row) -> str:
    """What the numbers of a row count, as its own cell says; "" where no column says so."""
    for column, cell in zip(table.columns, cells, strict=False):
        if column.name == _MEASURE:
            return said(cell)
    return ""


# -- columns --------------------------------------------------------------------------------------


def columns_folded(deltas: list[AnyDelta], scene: Scene) -> list[AnyDelta]:
    """Rows that changed only because a column was put in, taken out or moved are part of that one change."""
    column_of_table: dict[int, AnyDelta] = {}
    for delta in deltas:
        if delta.what is Column and delta.act != "changed":
            column_of_table[id(delta.owner_new)] = delta
    rows_of_column: dict[int, list[AnyDelta]] = {id(column): [] for column in column_of_table.values()}
    folded: set[int] = set()
    for delta in deltas:
        head = column_of_table.get(id(delta.owner_new))
        if head is not None and _follows_columns(delta):
            rows_of_column[id(head)].append(delta)
            folded.add(id(delta))
    left = [delta for delta in deltas if id(delta) not in folded]
    return [_with_rows(delta, rows_of_column.get(id(delta), [])) for delta in left]


def _follows_columns(delta: AnyDelta) -> bool:
    """Whether it is a row whose cells are the same in every column that both versions have."""
    if delta.what is not tuple or delta.act != "changed":
        return False
    return all(delta.old[before] == delta.new[after] for before, after in common_columns(delta))


def _with_rows(column: AnyDelta, rows: list[AnyDelta]) -> AnyDelta:
    """A column's delta that makes the changes of these rows too."""
    edits = list(column.edits)
    for row in rows:
        edits.extend(row.edits)
    return replace(column, edits=tuple(edits)) if rows else column


def column(delta: Delta[Column], scene: Scene) -> Iterator[Change]:
    """A column put in, taken out, moved, or described otherwise."""
    if delta.act == "changed":
        table = _table(scene.owner(delta, steps_up=2))
        for field_name, field in delta.fields.items():
            yield _column_field(delta, scene, table, field_name, field)
        return
    _, new_table = tables_of(delta)
    name = delta.latest.name
    kind = ChangeKind.COLUMN_CHANGED
    match delta.act:
        case "added":
            words = f"增加{quoted(name)}列"
        case "removed":
            words = f"删去{quoted(name)}列"
        case _:
            kind, words = ChangeKind.ORDER, f"的{quoted(name)}列{moved(delta, scene)}"
    old, new = (delta.was.name if delta.was else ""), (delta.now.name if delta.now else "")
    yield scene.change(kind, delta, name, f"表{quoted(new_table.title)}{words}。", old, new)


def _column_field(delta: Delta[Column], scene: Scene, table: Table, name: str, field: FieldDelta) -> Change:
    kind = ChangeKind.ID_CHANGED if name == "id" else ChangeKind.COLUMN_CHANGED
    change = of_field(delta, scene, name, field, kind)
    return replace(change, sentence=f"表{quoted(table.title)}的{change.sentence}")
