"""The two versions walked side by side: every difference as a delta, with the edits that make it.

Whatever differs becomes a delta, so nothing that changed can go untold; what it means is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plangen.align import Item, matched, steady
from plangen.binding import Node
from plangen.diff.delta import Delta, Field, Lists
from plangen.diff.edits import Edit
from plangen.diff.known import known_by
from plangen.diff.placed import BLOCKS
from plangen.diff.plain_data import NOTHING, read, setting
from plangen.diff.twins import Twins
from plangen.diff.version import Version
from plangen.finding import Path

_PARAGRAPHS = {("Section", "text"), ("Section", "tail"), ("Plan", "lead"), ("Notice", "text")}
_FOUND_ANYWHERE = {"sections", "annexes", *BLOCKS}
"""Lists whose items are found again in other lists too."""


def deltas(old: Version, new: Version, found_again: Twins) -> list[Delta]:
    """Every difference between two versions, in reading order of the new one."""
    walk = _Walk(old, new, found_again)
    found = list(walk.nodes(old.whole, new.whole, (), ()))
    inserted = {delta.path_new for delta in found if delta.act == "added" and delta.path_new}
    return [_uncovered(delta, inserted) for delta in found]


def _uncovered(delta: Delta, inserted: set[Path]) -> Delta:
    """``delta`` without the edits that came along with a whole new part around it."""
    path = delta.path_new or ()
    if not any(path[:end] in inserted for end in range(len(path))):
        return delta
    kept = [Edit("remove", edit.source) for edit in delta.edits if edit.act == "move"]
    bare = {name: replace(each, edits=()) for name, each in delta.fields.items()}
    return replace(delta, edits=tuple(kept), fields=bare)


class _Walk:
    """Walks two versions; knows what is whose twin."""

    def __init__(self, old: Version, new: Version, found: Twins) -> None:
        self._old, self._new, self._twins = old, new, found
        self._as_printed = old.whole is old.written and new.whole is new.written

    def nodes(self, old: Node, new: Node, before: Path, after: Path) -> Iterator[Delta]:
        """The differences between a node and its twin, and of all below them."""
        if before == after and self._as_printed and before not in self._twins.strayed and old == new:
            return
        fields: dict[str, Field] = {}
        below: list[Iterator[Delta]] = []
        what = type(new).__name__
        for name in type(new).model_fields:
            left, right = getattr(old, name), getattr(new, name)
            paths = (*before, name), (*after, name)
            if isinstance(left, Node) and isinstance(right, Node):
                below.append(self._part(left, right, *paths))
            elif _is_list(what, name, left or right):
                below.append(self._list(Lists(old, new, name, *paths)))
            elif found := self._field(left, right, *paths):
                fields[name] = found
        if fields:
            yield Delta("changed", what, "", old, new, before, after, fields=fields)
        for each in below:
            yield from each

    # -- one value ----------------------------------------------------------------------------

    def _field(self, left: Any, right: Any, before: Path, after: Path) -> Field | None:
        if left == right and self._as_printed:
            return None
        was, now = read(self._old.data, before), read(self._new.data, after)
        return None if left == right and was == now else Field(left, right, tuple(setting(was, now, before)))

    def _part(self, old: Node, new: Node, before: Path, after: Path) -> Iterator[Delta]:
        """A node that is one field of another; where only one version writes it, it is set as a whole."""
        was, now = read(self._old.data, before), read(self._new.data, after)
        found = self.nodes(old, new, before, after)
        if (was is NOTHING) == (now is NOTHING):
            return found
        return (_as_whole(delta, tuple(setting(was, now, before))) for delta in found)

    # -- lists --------------------------------------------------------------------------------

    def _list(self, lists: Lists) -> Iterator[Delta]:
        """The items of a list beside those of its twin: changed, added, removed, moved."""
        home = self._home(lists)
        still = _steady(home, lists.before)
        for at, item in enumerate(lists.news):
            twin = home.get(at)
            if twin is None:
                yield from self._came(lists, at, item)
            else:
                yield from self._kept(lists, at, item, twin, stays=at in still)
        emptied = self._emptied(lists)
        for at in self._gone(lists, home):
            yield from self._went(lists, at, emptied)

    def _home(self, lists: Lists) -> dict[int, Path]:
        """The old path of each new item that is found again."""
        if lists.name in _FOUND_ANYWHERE:
            paths = ((at, self._twins.old_of.get((*lists.after, at))) for at in range(len(lists.news)))
            return {at: path for at, path in paths if path is not None}
        pairs = matched(
            [self._known(each, self._old) for each in lists.olds],
            [self._known(each, self._new) for each in lists.news],
        )
        return {new: (*lists.before, old) for old, new in pairs}

    def _known(self, item: Any, version: Version) -> Item:
        """What an item is found again by; a paragraph by what is written, else by what is printed."""
        return Item(item, "", version.printed(item)) if isinstance(item, str) else known_by(item)

    def _gone(self, lists: Lists, home: dict[int, Path]) -> list[int]:
        if lists.name in _FOUND_ANYWHERE:
            return [at for at in range(len(lists.olds)) if (*lists.before, at) not in self._twins.new_of]
        found = {path[-1] for path in home.values()}
        return [at for at in range(len(lists.olds)) if at not in found]

    def _came(self, lists: Lists, at: int, item: Any) -> Iterator[Delta]:
        path = (*lists.after, at)
        edit = Edit("insert", (*lists.before, at), read(self._new.data, path))
        yield lists.delta("added", None, item, None, path, edits=(edit,))
        if isinstance(item, Node):
            yield from self._arrived_inside(item, path)

    def _went(self, lists: Lists, at: int, emptied: tuple[Edit, ...]) -> Iterator[Delta]:
        path, item = (*lists.before, at), lists.olds[at]
        yield lists.delta("removed", item, None, path, None, edits=(Edit("remove", path), *emptied))
        if isinstance(item, Node):
            yield from self._lost_inside(item, path)

    def _emptied(self, lists: Lists) -> tuple[Edit, ...]:
        """A list that must be there even when nothing is left in it is set to nothing."""
        if lists.news or not lists.olds or read(self._new.data, lists.after) is NOTHING:
            return ()
        return (Edit("set", lists.before, []),)

    def _kept(self, lists: Lists, at: int, item: Any, twin: Path, *, stays: bool) -> Iterator[Delta]:
        path, across = (*lists.after, at), twin[:-1] != lists.before
        old = self._old.at(twin)
        if across or not stays:
            move = Edit("move", (*lists.before, at), source=twin)
            yield lists.delta("moved", old, item, twin, path, edits=(move,), across=across)
        if isinstance(item, Node):
            yield from self.nodes(old, item, twin, path)
        elif found := self._field(old, item, twin, path):
            yield lists.delta("changed", old, item, twin, path, edits=found.edits)

    # -- what lies inside a part that came or went as a whole ----------------------------------

    def _arrived_inside(self, node: Node, path: Path) -> Iterator[Delta]:
        """What was moved into a new part, and the tasks and targets that came with it."""
        for name, at, item in _inner(node):
            inside, twin = (*path, name, at), self._twins.old_of.get((*path, name, at))
            if twin is None:
                yield from self._came_along(node, name, item, inside)
                yield from self._arrived_inside(item, inside)
                continue
            old = self._old.at(twin)
            move = Edit("move", inside, source=twin)
            yield Delta(
                "moved",
                type(item).__name__,
                name,
                old,
                item,
                twin,
                inside,
                None,
                node,
                edits=(move,),
                across=True,
            )
            yield from self.nodes(old, item, twin, inside)

    def _came_along(self, owner: Node, name: str, item: Any, path: Path) -> Iterator[Delta]:
        if _is_commitment(item):
            what = type(item).__name__
            yield Delta("added", what, name, None, item, None, path, None, owner, inner=True)

    def _lost_inside(self, node: Node, path: Path) -> Iterator[Delta]:
        """The tasks and targets that went with a removed part."""
        for name, at, item in _inner(node):
            inside = (*path, name, at)
            if inside in self._twins.new_of:
                continue
            if _is_commitment(item):
                yield Delta(
                    "removed", type(item).__name__, name, item, None, inside, None, node, None, inner=True
                )
            yield from self._lost_inside(item, inside)


def _is_list(what: str, name: str, value: Any) -> bool:
    """Whether the items of this field are told one by one."""
    if not isinstance(value, tuple) or not value:
        return False
    return isinstance(value[0], Node) or (what, name) in _PARAGRAPHS or (what, name) == ("Table", "rows")


def _is_commitment(item: Any) -> bool:
    return type(item).__name__ == "Target" or getattr(item, "task", None) is not None


def _inner(node: Node) -> Iterator[tuple[str, int, Any]]:
    """The sections and blocks of a part, with the name of their list and their place in it."""
    for name in ("sections", *BLOCKS):
        for at, item in enumerate(getattr(node, name, ())):
            yield name, at, item


def _steady(home: dict[int, Path], before: Path) -> set[int]:
    """The new places of those items that stayed in this list and in their order."""
    kept = sorted((at, int(path[-1])) for at, path in home.items() if path[:-1] == before)
    return {kept[index][0] for index in steady([position for _, position in kept])}


def _as_whole(delta: Delta, edits: tuple[Edit, ...]) -> Delta:
    fields = {name: replace(each, edits=edits) for name, each in delta.fields.items()}
    return replace(delta, fields=fields, edits=edits if delta.edits else ())
