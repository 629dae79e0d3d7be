"""Both versions at hand while changes are told, and the registry of those who tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plangen.diff.change import Change, Side
from plangen.diff.edits import Edit
from plangen.diff.version import Version
from plangen.diff.walk import Delta


@dataclass(frozen=True, slots=True)
class Scene:
    """The two versions."""

    old: Version
    new: Version

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

OVERALL: list[Overall] = []
"""Those who see what only all deltas together show: a section split in two, ordinals that moved up."""


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
