"""The two versions walked side by side: every difference as a delta, with the edits that make it.

Whatever differs becomes a delta, so nothing that changed can go untold; what it means is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from plangen.align import Item, matched, steady
from plangen.binding import Node
from plangen.diff.delta import Act, AnyDelta, Delta, FieldDelta
from plangen.diff.edits import Edit, setting
from plangen.diff.identity import known_by
from plangen.diff.movables import BLOCKS
from plangen.diff.plain_data import NOTHING, read
from plangen.diff.twins import Twins
from plangen.diff.version import Version
from plangen.finding import Path
from plangen.model import Notice, Plan, Section, Table, Target

_PARAGRAPHS = {(Section, "text"), (Section, "tail"), (Plan, "lead"), (Notice, "text")}
"""The fields that hold paragraphs, told one by one; other lists of words are one value."""
_ROWS = (Table, "rows")
_FOUND_ANYWHERE = {"sections", "annexes", *BLOCKS}
"""Lists whose items are found again in other lists too."""


@dataclass(frozen=True, slots=True)
class TwinLists:
    """A list of a node and the list of the same name of its twin, with their paths."""

    old_owner: Node
    new_owner: Node
    name: str
    path_old: Path
    path_new: Path

    @property
    def olds(self) -> tuple[Any, ...]:
        """The old items."""
        return tuple(getattr(self.old_owner, self.name))

    @property
    def news(self) -> tuple[Any, ...]:
        """The new items."""
        return tuple(getattr(self.new_owner, self.name))

    def delta(
        self, act: Act, old: Any, new: Any, path_old: Path | None, path_new: Path | None,
        edits: tuple[Edit, ...], *, across: bool = False,
    ) -> AnyDelta:  # fmt: skip
        """A delta of one item."""
        what = type(old if new is None else new)
        owners = self.old_owner, self.new_owner
        return Delta(act, what, old, new, path_old, path_new, *owners, edits=edits, across=across)


def deltas(old: Version, new: Version, twins: Twins) -> list[AnyDelta]:
    """Every difference between two versions, in reading order of the new one."""
    differences = list(_Walk(old, new, twins).nodes(old.whole, new.whole, (), ()))
    inserted = set()
    for delta in differences:
        if delta.act == "added" and delta.path_new:
            inserted.add(delta.path_new)
    return [_uncovered(delta, inserted) for delta in differences]


def _uncovered(delta: AnyDelta, inserted: set[Path]) -> AnyDelta:
    """``delta`` without the edits that came along with a whole new part around it."""
    path = delta.path_new or ()
    if not any(path[:length] in inserted for length in range(len(path))):
        return delta
    removals = tuple(Edit("remove", edit.source) for edit in delta.edits if edit.act == "move")
    return _with_edits(delta, removals, ())


def _with_edits(delta: AnyDelta, edits: tuple[Edit, ...], field_edits: tuple[Edit, ...]) -> AnyDelta:
    """``delta`` with other edits of its own and of each of its fields."""
    fields = {name: replace(field, edits=field_edits) for name, field in delta.fields.items()}
    return replace(delta, edits=edits, fields=fields)


class _Walk:
    """Walks two versions; knows what is whose twin."""

    def __init__(self, old: Version, new: Version, twins: Twins) -> None:
        self._old, self._new, self._twins = old, new, twins
        self._as_printed = old.whole is old.written and new.whole is new.written
        """Whether both versions are written as they print, so that what is equal is written alike too."""

    def nodes(self, old: Node, new: Node, before: Path, after: Path) -> Iterator[AnyDelta]:
        """The differences between a node and its twin, and of all below them."""
        if before == after and self._as_printed and before not in self._twins.strayed and old == new:
            return
        fields: dict[str, FieldDelta] = {}
        below: list[Iterator[AnyDelta]] = []
        node = type(new)
        for name in node.model_fields:
            left, right = getattr(old, name), getattr(new, name)
            path_old, path_new = (*before, name), (*after, name)
            if isinstance(left, Node) and isinstance(right, Node):
                below.append(self._part(left, right, path_old, path_new))
            elif _is_list(node, name, left or right):
                below.append(self._list(TwinLists(old, new, name, path_old, path_new)))
            else:
                field = self._field(left, right, path_old, path_new)
                if field is not None:
                    fields[name] = field
        if fields:
            yield Delta("changed", node, old, new, before, after, fields=fields)
        for differences in below:
            yield from differences

    # -- one value ----------------------------------------------------------------------------

    def _field(self, left: Any, right: Any, before: Path, after: Path) -> FieldDelta | None:
        """How a value differs; None when it neither prints nor is written otherwise."""
        if left == right and self._as_printed:
            return None
        was, now = read(self._old.data, before), read(self._new.data, after)
        if left == right and was == now:
            return None
        return FieldDelta(left, right, tuple(setting(was, now, before)))

    def _part(self, old: Node, new: Node, before: Path, after: Path) -> Iterator[AnyDelta]:
        """A node that is one field of another; where only one version writes it, it is set as a whole."""
        was, now = read(self._old.data, before), read(self._new.data, after)
        differences = self.nodes(old, new, before, after)
        if (was is NOTHING) == (now is NOTHING):
            yield from differences
            return
        edits = tuple(setting(was, now, before))
        for delta in differences:
            yield _with_edits(delta, edits if delta.edits else (), edits)

    # -- lists --------------------------------------------------------------------------------

    def _list(self, lists: TwinLists) -> Iterator[AnyDelta]:
        """The items of a list beside those of its twin: changed, added, removed, moved."""
        old_paths = self._old_paths(lists)
        unmoved = _unmoved(old_paths, lists.path_old)
        for index, item in enumerate(lists.news):
            if index in old_paths:
                yield from self._kept(lists, index, item, old_paths[index], moved=index not in unmoved)
            else:
                yield from self._came(lists, index, item)
        emptying = self._emptying(lists)
        for index in self._gone(lists, old_paths.values()):
            yield from self._went(lists, index, emptying)

    def _old_paths(self, lists: TwinLists) -> dict[int, Path]:
        """The old path of each new item that is found again, by its index."""
        paths: dict[int, Path] = {}
        if lists.name in _FOUND_ANYWHERE:
            for index in range(len(lists.news)):
                path = self._twins.old_of.get((*lists.path_new, index))
                if path is not None:
                    paths[index] = path
            return paths
        olds = [self._known(item, self._old) for item in lists.olds]
        news = [self._known(item, self._new) for item in lists.news]
        for old, new in matched(olds, news):
            paths[new] = (*lists.path_old, old)
        return paths

    def _known(self, item: Any, version: Version) -> Item:
        """What an item is found again by; a paragraph by what is written, else by what is printed."""
        return Item(item, "", version.printed(item)) if isinstance(item, str) else known_by(item)

    def _gone(self, lists: TwinLists, found_again: Iterable[Path]) -> list[int]:
        """The indexes of the old items that the new version does not have, in any list that they may be found in."""
        paths = self._twins.new_of if lists.name in _FOUND_ANYWHERE else set(found_again)
        return [index for index in range(len(lists.olds)) if (*lists.path_old, index) not in paths]

    def _came(self, lists: TwinLists, index: int, item: Any) -> Iterator[AnyDelta]:
        path = (*lists.path_new, index)
        edit = Edit("insert", (*lists.path_old, index), read(self._new.data, path))
        yield lists.delta("added", None, item, None, path, (edit,))
        if isinstance(item, Node):
            yield from self._arrived_inside(item, path)

    def _went(self, lists: TwinLists, index: int, emptying: tuple[Edit, ...]) -> Iterator[AnyDelta]:
        path, item = (*lists.path_old, index), lists.olds[index]
        yield lists.delta("removed", item, None, path, None, (Edit("remove", path), *emptying))
        if isinstance(item, Node):
            yield from self._lost_inside(item, path)

    def _emptying(self, lists: TwinLists) -> tuple[Edit, ...]:
        """A list that must be there even when nothing is left in it is set to nothing."""
        if lists.news or not lists.olds or read(self._new.data, lists.path_new) is NOTHING:
            return ()
        return (Edit("set", lists.path_old, []),)

    def _kept(
        self, lists: TwinLists, index: int, item: Any, twin: Path, *, moved: bool
    ) -> Iterator[AnyDelta]:
        path, across = (*lists.path_new, index), twin[:-1] != lists.path_old
        old = self._old.at(twin)
        if across or moved:
            move = Edit("move", (*lists.path_old, index), source=twin)
            yield lists.delta("moved", old, item, twin, path, (move,), across=across)
        if isinstance(item, Node):
            yield from self.nodes(old, item, twin, path)
            return
        field = self._field(old, item, twin, path)
        if field is not None:
            yield lists.delta("changed", old, item, twin, path, field.edits)

    # -- what lies inside a part that came or went as a whole ----------------------------------

    def _arrived_inside(self, node: Node, path: Path) -> Iterator[AnyDelta]:
        """What was moved into a new part, and the tasks and targets that came with it."""
        for step, item in _inner(node):
            inside = (*path, *step)
            twin = self._twins.old_of.get(inside)
            if twin is not None:
                old, move = self._old.at(twin), Edit("move", inside, source=twin)
                yield Delta(
                    "moved", type(item), old, item, twin, inside, None, node, edits=(move,), across=True
                )
                yield from self.nodes(old, item, twin, inside)
                continue
            if _is_commitment(item):
                yield Delta("added", type(item), None, item, None, inside, None, node, inner=True)
            yield from self._arrived_inside(item, inside)

    def _lost_inside(self, node: Node, path: Path) -> Iterator[AnyDelta]:
        """The tasks and targets that went with a removed part."""
        for step, item in _inner(node):
            inside = (*path, *step)
            if inside in self._twins.new_of:
                continue
            if _is_commitment(item):
                yield Delta("removed", type(item), item, None, inside, None, node, None, inner=True)
            yield from self._lost_inside(item, inside)


def _is_list(node: type[Node], name: str, value: Any) -> bool:
    """Whether the items of this field are told one by one."""
    if not isinstance(value, tuple) or not value:
        return False
    return isinstance(value[0], Node) or (node, name) in _PARAGRAPHS or (node, name) == _ROWS


def _is_commitment(item: Node) -> bool:
    """Whether it is a target or a task: what is told even inside a part that came or went as a whole."""
    return isinstance(item, Target) or (isinstance(item, Section) and item.task is not None)


def _inner(node: Node) -> Iterator[tuple[Path, Node]]:
    """The sections and blocks of a part, each with the way to it: the name of its list, its index there."""
    for name in ("sections", *BLOCKS):
        for index, item in enumerate(getattr(node, name, ())):
            yield (name, index), item


def _unmoved(old_paths: dict[int, Path], list_path: Path) -> set[int]:
    """The new indexes of those items that stayed in this list and in their order."""
    kept = sorted((index, int(path[-1])) for index, path in old_paths.items() if path[:-1] == list_path)
    in_order = steady([old_index for _, old_index in kept])
    return {kept[position][0] for position in in_order}
