"""Changes found by the place that a person names."""

from __future__ import annotations

from collections import defaultdict

from plangen.diff.change import Change, Changes, Side
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.review.place_names import PlaceNames
from plangen.finding import Path
from plangen.model import Outline


class ChangesByPlace:
    """The changes between two versions by place; each is entered once under every part that it lies in.

    A name is looked up in the old version first: that is the one people spoke of. Changes of the plan's own
    records are left out: they are no answer to anybody.
    """

    def __init__(self, changes: Changes, old: Outline, new: Outline) -> None:
        self._old, self._new = PlaceNames(old), PlaceNames(new)
        self._old_below: defaultdict[Path, list[int]] = defaultdict(list)
        self._new_below: defaultdict[Path, list[int]] = defaultdict(list)
        for number, change in enumerate(changes):
            if change.kind is not ChangeKind.NOTE_CHANGED:
                self._enter(number, change)

    def _enter(self, number: int, change: Change) -> None:
        for path in _above(change.old):
            self._old_below[path].append(number)
        for path in _above(change.new):
            self._new_below[path].append(number)

    @property
    def names(self) -> list[str]:
        """Every name that leads somewhere, in either version."""
        return list(dict.fromkeys((*self._old.names, *self._new.names)))

    def path(self, name: str) -> Path | None:
        """Where ``name`` leads in the old version, or in the new one; None when it leads nowhere."""
        old = self._old.find(name)
        return self._new.find(name) if old is None else old

    def below(self, name: str) -> list[int]:
        """The numbers of the changes at the place called ``name`` and below it, in either version."""
        numbers: set[int] = set()
        old, new = self._old.find(name), self._new.find(name)
        if old is not None:
            numbers.update(self._old_below.get(old, ()))
        if new is not None:
            numbers.update(self._new_below.get(new, ()))
        return sorted(numbers)


def _above(side: Side) -> list[Path]:
    """The path of what changed, in the plan, and of every part that it lies in; none outside the plan."""
    if not side.path or side.path[0] != "plan":
        return []
    inside = side.path[1:]
    return [inside[:length] for length in range(len(inside) + 1)]
