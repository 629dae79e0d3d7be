"""Both versions at hand while the differences between them are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plangen.binding import Node
from plangen.diff.change import Change, Side
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta
from plangen.diff.edits import Edit
from plangen.diff.twins import Twins
from plangen.diff.version import Version
from plangen.finding import Path
from plangen.model import Section
from plangen.standards import Indicator, indicator_id


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
        old_units = self.old.outline.units
        before = old_units.get(unit.id) or old_units.get(unit.name)
        return before.id if before else unit.id

    def indicator(self, key: str) -> Indicator | None:
        """The indicator of the new version's standard that a figure or an adjustment is of; None without one."""
        standard = self.new.whole.standard
        return standard.indicator(indicator_id(key)) if standard else None

    def owner(self, delta: AnyDelta, steps_up: int = 1) -> Node:
        """The node of the new version that what changed is a part of; an item of its list is two steps below it."""
        assert delta.path_new is not None, "what was removed has no owner in the new version"
        owner: Node = self.new.at(delta.path_new[:-steps_up])
        return owner

    def section(self, delta: AnyDelta) -> Section:
        """The section of the new version that a facet (task, phase, step) belongs to."""
        section = self.owner(delta)
        assert isinstance(section, Section)
        return section

    def change(
        self, kind: ChangeKind, delta: AnyDelta, subject: str, sentence: str, old: str = "", new: str = "",
        edits: tuple[Edit, ...] | None = None,
    ) -> Change:  # fmt: skip
        """A change at the place of ``delta``; ``old`` and ``new`` are what is printed before and after.

        ``edits`` are the delta's own where none are given.
        """
        before = _side(self.old, delta.path_old, old)
        after = _side(self.new, delta.path_new, new)
        return Change(kind, subject, before, after, sentence, delta.edits if edits is None else edits)


def _side(version: Version, path: Path | None, text: str) -> Side:
    where = "" if path is None else version.where(path)
    return Side(path, where, text)


Fold = Callable[[list[AnyDelta], Scene], list[AnyDelta]]
"""Takes several deltas for one before any is told: a section split in two, a column put in."""

Teller = Callable[[Any, Scene], Iterator[Change]]
"""Tells the deltas of one class of thing."""

Overview = Callable[[list[AnyDelta], Scene], Iterator[Change]]
"""Tells what only all deltas together show: ordinals that moved up."""
