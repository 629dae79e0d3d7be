"""Changes found by the place that a person names."""

from __future__ import annotations

from collections import defaultdict

from plangen.diff import Changes
from plangen.finding import Path
from plangen.model import Outline
from plangen.review.places import Places


class Located:
    """The changes between two versions by place; each is entered once under every part that it lies in."""

    def __init__(self, changes: Changes, old: Outline, new: Outline) -> None:
        self._places = (Places(new), Places(old))
        self._below: tuple[defaultdict[Path, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for number, change in enumerate(changes):
            for found, side in zip(self._below, (change.new, change.old), strict=True):
                inside = (side.path or ())[1:] if (side.path or ("",))[0] == "plan" else None
                for end in range(len(inside) + 1 if inside is not None else 0):
                    found[(inside or ())[:end]].append(number)

    def path(self, name: str) -> Path | None:
        """Where ``name`` leads in the new version, or in the old one; None when it leads nowhere."""
        return next((path for each in self._places if (path := each.find(name)) is not None), None)

    def below(self, name: str) -> list[int]:
        """The numbers of the changes at the place called ``name`` and below it."""
        found: dict[int, None] = {}
        for places, below in zip(self._places, self._below, strict=True):
            path = places.find(name)
            found |= dict.fromkeys(below[path]) if path is not None else {}
        return sorted(found)
