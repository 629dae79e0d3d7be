"""Both versions at hand while changes are told, and the registry of those who tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plangen.diff.change import Change, Side
from plangen.diff.delta import Delta
from plangen.diff.edits import Edit
from plangen.diff.twins import Twins
from plangen.diff.version import Version


@dataclass(frozen=True, slots=True)
class Scene:
    """The two versions, and what of the one is what of the other."""

    old: Version
    new: Version
    twins: Twins

    def old_unit(self, name: str) -> str:
        """The id of the unit that the old version means by ``name``: what two ways to write one unit share."""
        unit = self.old.outline.units.get(name)
        return unit.id if unit else name

    def new_unit(self, name: str) -> str:
        """The id that the unit which the new version means by ``name`` had in the old one; its own if it is new."""
        unit = self.new.outline.units.get(name)
        if unit is None:
            return self.old_unit(name)
        known = self.old.outline.units
        before = known.get(unit.id) or known.get(unit.name)
        return before.id if before else unit.id

    def owner(self, delta: Delta) -> Any:
        """The section that a facet (task, phase, duty) of the new version belongs to."""
        return self.new.at((delta.path_new or ())[:-1])

    def change(
        self, kind: str, delta: Delta, subject: str, sentence: str, old: str = "", new: str = "",
        edits: tuple[Edit, ...] | None = None,
    ) -> Change:  # fmt: skip
        """A change at the place of ``delta``; ``old`` and ``new`` are what is printed before and after."""
        before, after = delta.path_old, delta.path_new
        return Change(
            kind,
            subject,
            Side(before, self.old.where(before) if before is not None else "", old),
            Side(after, self.new.where(after) if after is not None else "", new),
            sentence,
            delta.edits if edits is None else edits,
        )


Teller = Callable[[Delta, Scene], Iterator[Change]]
Overall = Callable[[list[Delta], Scene], Iterator[Change]]

TELLERS: dict[str, Teller] = {}
"""Who tells the deltas of a class of node, of a ``paragraph`` or of a ``row``."""

Fold = Callable[[list[Delta], Scene], list[Delta]]

FOLDS: list[Fold] = []
"""Those who take several deltas for one before any is told: a section split in two, a column put in."""

OVERALL: list[Overall] = []
"""Those who see what only all deltas together show: ordinals that moved up."""


def tells(*classes: str) -> Callable[[Teller], Teller]:
    """Register a teller for these classes of node."""

    def register(teller: Teller) -> Teller:
        TELLERS.update(dict.fromkeys(classes, teller))
        return teller

    return register


def tells_overall(teller: Overall) -> Overall:
    """Register a teller of what all deltas together show."""
    OVERALL.append(teller)
    return teller


def folds(fold: Fold) -> Fold:
    """Register one who takes several deltas for one."""
    FOLDS.append(fold)
    return fold
