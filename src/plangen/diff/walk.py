"""The two versions walked side by side: every difference as a delta, with the edits that make it.

Whatever differs becomes a delta, so nothing that changed can go untold; what it means is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from plangen.align import matched, steady
from plangen.binding import Node
from plangen.diff.edits import Edit
from plangen.diff.known import known_by
from plangen.diff.twins import BLOCKS, Twins
from plangen.diff.version import Version
from plangen.finding import Path

Act = Literal["changed", "added", "removed", "moved", "split", "merged"]

_PARAGRAPHS = {("Section", "text"), ("Section", "tail"), ("Plan", "lead"), ("Notice", "text")}
_NOTHING: Any = object()
"""Stands for a key that the data do not have."""
_FOUND_ANYWHERE = {"sections", "annexes", *BLOCKS}
"""Lists whose items are found again in other lists too."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a node that differs: its value in both versions, and the edits that make the new one."""

    old: Any
    new: Any
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """One difference: a node whose ``fields`` changed, or an item of a list that was added, removed or moved.

    ``what`` is the class of the node (``Target``, ``Section``), ``paragraph`` or ``row``; ``name`` the field of
    the list that the item stands in; the owners are the nodes that the list belongs to. ``across`` tells a move
    to another owner from one within a list. What lies inside an added or removed part is ``inner`` to it.
    Of a section that was ``split`` off, ``owner_new`` is what it was split from; of one that was ``merged``,
    ``owner_new`` is what it is part of now.
    """

    act: Act
    what: str
    name: str
    old: Any
    new: Any
    path_old: Path | None
    path_new: Path | None
    owner_old: Any = None
    owner_new: Any = None
    fields: dict[str, Field] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    across: bool = False
    inner: bool = False


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
                below.append(self._list(_Lists(old, new, name, *paths)))
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
        was, now = _at(self._old.data, before), _at(self._new.data, after)
        return None if left == right and was == now else Field(left, right, tuple(_setting(was, now, before)))

    def _part(self, old: Node, new: Node, before: Path, after: Path) -> Iterator[Delta]:
        """A node that is one field of another; where only one version writes it, it is set as a whole."""
        was, now = _at(self._old.data, before), _at(self._new.data, after)
        found = self.nodes(old, new, before, after)
        if (was is _NOTHING) == (now is _NOTHING):
            return found
        return (_as_whole(delta, tuple(_setting(was, now, before))) for delta in found)

    # -- lists --------------------------------------------------------------------------------

    def _list(self, lists: _Lists) -> Iterator[Delta]:
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

    def _home(self, lists: _Lists) -> dict[int, Path]:
        """The old path of each new item that is found again."""
        if lists.name in _FOUND_ANYWHERE:
            paths = ((at, self._twins.old_of.get((*lists.after, at))) for at in range(len(lists.news)))
            return {at: path for at, path in paths if path is not None}
        pairs = matched([known_by(each) for each in lists.olds], [known_by(each) for each in lists.news])
        return {new: (*lists.before, old) for old, new in pairs}

    def _gone(self, lists: _Lists, home: dict[int, Path]) -> list[int]:
        if lists.name in _FOUND_ANYWHERE:
            return [at for at in range(len(lists.olds)) if (*lists.before, at) not in self._twins.new_of]
        found = {path[-1] for path in home.values()}
        return [at for at in range(len(lists.olds)) if at not in found]

    def _came(self, lists: _Lists, at: int, item: Any) -> Iterator[Delta]:
        path = (*lists.after, at)
        edit = Edit("insert", (*lists.before, at), _at(self._new.data, path))
        yield lists.delta("added", None, item, None, path, edits=(edit,))
        if isinstance(item, Node):
            yield from self._arrived_inside(item, path)

    def _went(self, lists: _Lists, at: int, emptied: tuple[Edit, ...]) -> Iterator[Delta]:
        path, item = (*lists.before, at), lists.olds[at]
        yield lists.delta("removed", item, None, path, None, edits=(Edit("remove", path), *emptied))
        if isinstance(item, Node):
            yield from self._lost_inside(item, path)

    def _emptied(self, lists: _Lists) -> tuple[Edit, ...]:
        """A list that must be there even when nothing is left in it is set to nothing."""
        if lists.news or not lists.olds or _at(self._new.data, lists.after) is _NOTHING:
            return ()
        return (Edit("set", lists.before, []),)

    def _kept(self, lists: _Lists, at: int, item: Any, twin: Path, *, stays: bool) -> Iterator[Delta]:
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


@dataclass(frozen=True, slots=True)
class _Lists:
    """A list of a node and the list of the same name of its twin, with their paths."""

    old: Any
    new: Any
    name: str
    before: Path
    after: Path

    @property
    def olds(self) -> tuple[Any, ...]:
        """The old items."""
        return tuple(getattr(self.old, self.name))

    @property
    def news(self) -> tuple[Any, ...]:
        """The new items."""
        return tuple(getattr(self.new, self.name))

    def delta(
        self, act: Act, old: Any, new: Any, before: Path | None, after: Path | None, **more: Any
    ) -> Delta:
        """A delta of one item."""
        what = _WHAT.get((item := new if new is not None else old).__class__.__name__) or type(item).__name__
        return Delta(act, what, self.name, old, new, before, after, self.old, self.new, **more)


_WHAT = {"str": "paragraph", "tuple": "row"}


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


def _at(data: Any, path: Path) -> Any:
    """What the plain data have at ``path``, _NOTHING when they do not have it."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step), _NOTHING)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return _NOTHING
    return data


def _setting(was: Any, now: Any, path: Path) -> Iterator[Edit]:
    """The edits that make ``now`` of ``was`` at ``path``; a dict is edited key by key."""
    if was == now:
        return
    if now is _NOTHING:
        yield Edit("unset", path)
    elif isinstance(was, dict) and isinstance(now, dict) and not _MARKS & {*was, *now}:
        for key in dict.fromkeys((*was, *now)):
            yield from _setting(was.get(key, _NOTHING), now.get(key, _NOTHING), (*path, key))
    else:
        yield Edit("set", path, now)


_MARKS = {"masked", "blank", "absent", "sum"}
"""Keys of a value that has no number: such a dict is one value."""
