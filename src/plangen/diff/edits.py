"""Edits of plain data: what to set, drop, put in, take out and move so that the old data become the new.

Every path is one in the old data, so edits have no order among themselves: any of them may be told first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal

from plangen.diff.plain_data import NOTHING, read
from plangen.finding import Path

Act = Literal["set", "unset", "insert", "remove", "move"]

_ONE_VALUE = {"masked", "blank", "absent", "sum"}
"""Keys of a value that has no number: such a dict is one value, never edited key by key."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of plain data.

    ``set`` and ``unset`` speak of the key (or list item) at ``path``; ``remove`` of the list item there;
    ``insert`` and ``move`` name a list (by its path in the old data) and, last, the place in the new list.
    A ``move`` takes the old item at ``source``, with whatever else is edited inside it.
    """

    act: Act
    path: Path
    value: Any = None
    source: Path = ()


class CannotApply(ValueError):
    """The edits do not belong to the data; the message is a Chinese sentence."""


def setting(was: Any, now: Any, path: Path) -> Iterator[Edit]:
    """The edits that make ``now`` of ``was`` at ``path``; a dict is edited key by key."""
    if was == now:
        return
    if now is NOTHING:
        yield Edit("unset", path)
    elif isinstance(was, dict) and isinstance(now, dict) and not _ONE_VALUE & {*was, *now}:
        for key in dict.fromkeys((*was, *now)):
            yield from setting(was.get(key, NOTHING), now.get(key, NOTHING), (*path, key))
    else:
        yield Edit("set", path, now)


def applied(data: Any, edits: Iterable[Edit]) -> Any:
    """``data`` as the edits make it; ``data`` itself stays as it was.

    Raises CannotApply when an edit speaks of something that is not there.
    """
    plan = _Plan()
    for edit in edits:
        if not _fits(data, edit):
            raise CannotApply("这份修改与旧稿对不上：要改的内容不在旧稿里。")
        plan.add(edit)
    return _Maker(data, plan).made(data, ())


def _fits(data: Any, edit: Edit) -> bool:
    """Whether the data have what the edit speaks of."""
    match edit.act:
        case "set" | "unset":
            return isinstance(read(data, edit.path[:-1]), (dict, list))
        case "remove":
            return read(data, edit.path) is not NOTHING
        case "insert":
            return isinstance(read(data, edit.path[:-2]), dict)
        case "move":
            return isinstance(read(data, edit.path[:-2]), dict) and read(data, edit.source) is not NOTHING


@dataclass(slots=True)
class _Plan:
    """What happens at each place: keys set and dropped, items leaving, items arriving by new place.

    ``added`` holds, by the path of a dict, the keys that it may not have yet; NOTHING for a list that only
    arriving items make.
    """

    sets: dict[Path, Any] = field(default_factory=dict)
    unsets: set[Path] = field(default_factory=set)
    leaving: set[Path] = field(default_factory=set)
    arriving: defaultdict[Path, dict[int, Edit]] = field(default_factory=lambda: defaultdict(dict))
    added: defaultdict[Path, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, edit: Edit) -> None:
        """Make one edit part of the plan."""
        owner, key = edit.path[:-1], edit.path[-1]
        match edit.act:
            case "set":
                self.sets[edit.path] = edit.value
                self.added[owner][str(key)] = edit.value
            case "unset":
                self.unsets.add(edit.path)
            case "remove":
                self.leaving.add(edit.path)
            case "insert":
                self._arrive(owner, int(key), edit)
            case "move":
                self.leaving.add(edit.source)
                self._arrive(owner, int(key), edit)

    def _arrive(self, items: Path, place: int, edit: Edit) -> None:
        self.arriving[items][place] = edit
        self.added[items[:-1]].setdefault(str(items[-1]), NOTHING)


class _Maker:
    """Makes the new data, part by part, from the old."""

    def __init__(self, root: Any, plan: _Plan) -> None:
        self._root, self._plan = root, plan

    def made(self, value: Any, path: Path) -> Any:
        """The new data of the old ``value`` at ``path``."""
        if path in self._plan.sets:
            return self._plan.sets[path]
        if isinstance(value, dict):
            return self._dict(value, path)
        return self._list(value, path) if isinstance(value, list) else value

    def _dict(self, value: dict[str, Any], path: Path) -> dict[str, Any]:
        new: dict[str, Any] = {}
        for key, part in value.items():
            place = (*path, key)
            if place in self._plan.unsets:
                continue
            made = self.made(part, place)
            if not self._emptied(part, made, place):
                new[key] = made
        for key, given in self._plan.added.get(path, {}).items():
            if key not in value:
                new[key] = self._list([], (*path, key)) if given is NOTHING else given
        return new

    def _emptied(self, old: Any, new: Any, path: Path) -> bool:
        """Whether the last item of a list has left it: then its key goes too, unless it is set to nothing."""
        return new == [] and old != [] and path not in self._plan.sets

    def _list(self, value: list[Any], path: Path) -> list[Any]:
        """The items that stay, in their order, around those that arrive, each at its place."""
        staying = self._staying(value, path)
        arriving = self._plan.arriving.get(path, {})
        new: list[Any] = []
        for place in range(len(value) + len(arriving)):
            if place in arriving:
                new.append(self._arrived(arriving[place]))
            else:
                new.extend(islice(staying, 1))
        if any(place > len(new) for place in arriving):
            raise CannotApply("这份修改与旧稿对不上：要放进去的位置超出了列表。")
        return new

    def _staying(self, value: list[Any], path: Path) -> Iterator[Any]:
        for index, part in enumerate(value):
            place = (*path, index)
            if place not in self._plan.leaving:
                yield self.made(part, place)

    def _arrived(self, edit: Edit) -> Any:
        if edit.act == "insert":
            return edit.value
        return self.made(read(self._root, edit.source), edit.source)
