"""Changes found by the place that a person names."""

from __future__ import annotations

from collections import defaultdict

from plangen.diff import Changes, Side
from plangen.diff.review.places import Places
from plangen.finding import Path
from plangen.model import Outline

_UNPRINTED = "note-changed"
"""Changes of the plan's own records are no answer to anybody."""


class Located:
    """The changes between two versions by place; each is entered once under every part that it lies in.

    A name is looked up in the old version first: that is the one people spoke of.
    """

    def __init__(self, changes: Changes, old: Outline, new: Outline) -> None:
        self._places = (Places(old), Places(new))
        self._below: tuple[defaultdict[Path, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for number, change in enumerate(changes):
            if change.kind != _UNPRINTED:
                for found, side in zip(self._below, (change.old, change.new), strict=True):
                    for path in _above(side):
                        found[path].append(number)

    @property
    def names(self) -> list[str]:
        """Every name that leads somewhere, in either version."""
        return list(dict.fromkeys(name for places in self._places for name in places.names))

    def path(self, name: str) -> Path | None:
        """Where ``name`` leads in the old version, or in the new one; None when it leads nowhere."""
        return next((path for each in self._places if (path := each.find(name)) is not None), None)

    def below(self, name: str) -> list[int]:
        """The numbers of the changes at the place called ``name`` and below it, in either version."""
        found: set[int] = set()
        for places, below in zip(self._places, self._below, strict=True):
            path = places.find(name)
            found |= set(below[path]) if path is not None else set()
        return sorted(found)


def _above(side: Side) -> list[Path]:
    """The path of what changed, in the plan, and of every part that it lies in; none outside the plan."""
    if not side.path or side.path[0] != "plan":
        return []
    inside = side.path[1:]
    return [inside[:end] for end in range(len(inside) + 1)]
