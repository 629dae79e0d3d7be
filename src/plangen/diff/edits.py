"""Edits of plain data: what to set, drop, put in, take out and move so that the old data become the new.

Every path is one in the old data, so edits have no order among themselves: any of them may be told first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from plangen.finding import Path

_NEW_LIST: Any = object()
"""Stands for what the old data do not have; a list that items arrive in is made of it."""

Act = Literal["set", "unset", "insert", "remove", "move"]


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


def applied(data: Any, edits: Iterable[Edit]) -> Any:
    """``data`` as the edits make it; ``data`` itself stays as it was.

    Raises CannotApply when an edit speaks of something that is not there.
    """
    wanted = list(edits)
    for edit in wanted:
        _checked(data, edit)
    return _Maker(data, _sorted(wanted)).made(data, ())


def _checked(data: Any, edit: Edit) -> None:
    """CannotApply unless the data have what the edit speaks of."""
    in_list = edit.act in ("insert", "move")
    owner = _found(data, edit.path[:-2] if in_list else edit.path[:-1])
    there = isinstance(owner, dict) if in_list else isinstance(owner, (dict, list))
    if edit.act == "remove":
        there = _found(data, edit.path) is not _NEW_LIST
    if edit.act == "move":
        there = there and _found(data, edit.source) is not _NEW_LIST
    if not there:
        raise CannotApply("这份修改与旧稿对不上：要改的内容不在旧稿里。")


def _found(data: Any, path: Path) -> Any:
    """What stands at ``path``, _NEW_LIST when nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return _NEW_LIST
    return data


@dataclass(slots=True)
class _Plan:
    """What happens at each place: keys set and dropped, items leaving, items arriving by new place."""

    sets: dict[Path, Any] = field(default_factory=dict)
    unsets: set[Path] = field(default_factory=set)
    leaving: set[Path] = field(default_factory=set)
    arriving: defaultdict[Path, dict[int, Edit]] = field(default_factory=lambda: defaultdict(dict))
    added: defaultdict[Path, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))


def _sorted(edits: Iterable[Edit]) -> _Plan:
    plan = _Plan()
    for edit in edits:
        match edit.act:
            case "set":
                plan.sets[edit.path] = edit.value
                plan.added[edit.path[:-1]][str(edit.path[-1])] = edit.value
            case "unset":
                plan.unsets.add(edit.path)
            case "remove":
                plan.leaving.add(edit.path)
            case "insert":
                plan.arriving[edit.path[:-1]][int(edit.path[-1])] = edit
            case "move":
                plan.leaving.add(edit.source)
                plan.arriving[edit.path[:-1]][int(edit.path[-1])] = edit
    for path in plan.arriving:
        if path:
            plan.added[path[:-1]].setdefault(str(path[-1]), _NEW_LIST)
    return plan


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
        kept = (
            (key, (*path, key), part) for key, part in value.items() if (*path, key) not in self._plan.unsets
        )
        made = ((key, part, self.made(part, place), place) for key, place, part in kept)
        done = {key: new for key, old, new, place in made if not self._emptied(old, new, place)}
        for key, given in self._plan.added.get(path, {}).items():
            if key not in value:
                done[key] = self._list([], (*path, key)) if given is _NEW_LIST else given
        return done

    def _emptied(self, old: Any, new: Any, path: Path) -> bool:
        """Whether the last item of a list has left it: then its key goes too, unless it is set to nothing."""
        return new == [] and old != [] and path not in self._plan.sets

    def _list(self, value: list[Any], path: Path) -> list[Any]:
        staying = iter([
            self.made(part, (*path, at)) for at, part in enumerate(value) if (*path, at) not in self._plan.leaving
        ])  # fmt: skip
        arriving = self._plan.arriving.get(path, {})
        done: list[Any] = []
        for at in range(len(value) + len(arriving)):
            if at in arriving:
                done.append(self._arrived(arriving[at]))
            else:
                done += [part for part in (next(staying, _NEW_LIST),) if part is not _NEW_LIST]
        if any(at > len(done) for at in arriving):
            raise CannotApply("这份修改与旧稿对不上：要放进去的位置超出了列表。")
        return done

    def _arrived(self, edit: Edit) -> Any:
        if edit.act == "insert":
            return edit.value
        return self.made(_found(self._root, edit.source), edit.source)
