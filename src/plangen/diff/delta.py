"""What walking two versions side by side gives: a delta for whatever differs, with the edits that make it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, TypeVar

from plangen.binding import Node
from plangen.diff.edits import Edit
from plangen.finding import Path

Act = Literal["changed", "added", "removed", "moved", "split", "merged"]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class FieldDelta:
    """One field of a node that differs: its value in both versions, and the edits that make the new one."""

    old: Any
    new: Any
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Delta(Generic[T_co]):
    """One difference: a node whose ``fields`` changed, or an item of a list that was added, removed or moved.

    ``what`` is the class of the thing: a node's, ``str`` for a paragraph, ``tuple`` for a row of a table. ``was``
    and ``now`` are its two versions, None where a version does not have it. The owners are the nodes that its
    list belongs to. ``across`` tells a move to another owner from one within a list. What lies inside an added or
    removed part is ``inner`` to it. Of a section that was ``split`` off, ``owner_new`` is what it was split from;
    of one that was ``merged``, ``owner_new`` is what it is part of now.
    """

    act: Act
    what: type[T_co]
    was: T_co | None
    now: T_co | None
    path_old: Path | None
    path_new: Path | None
    owner_old: Node | None = None
    owner_new: Node | None = None
    fields: Mapping[str, FieldDelta] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    across: bool = False
    inner: bool = False

    @property
    def old(self) -> T_co:
        """The old version of a thing that the old version has."""
        assert self.was is not None, "what was added has no old version"
        return self.was

    @property
    def new(self) -> T_co:
        """The new version of a thing that the new version has."""
        assert self.now is not None, "what was removed has no new version"
        return self.now

    @property
    def latest(self) -> T_co:
        """The new version, or the old one of what was removed."""
        return self.old if self.now is None else self.now

    def without_field(self, name: str) -> list[Delta[T_co]]:
        """Itself without a field that is told elsewhere; nothing when it says nothing else."""
        fields = {other: field for other, field in self.fields.items() if other != name}
        return [replace(self, fields=fields)] if fields else []


AnyDelta = Delta[Any]
"""A delta of whatever it may be, before it is known who tells it."""


def edits_of(deltas: Iterable[AnyDelta]) -> tuple[Edit, ...]:
    """The edits of several deltas that are told as one: those of whole items first, then those of fields."""
    of_items: list[Edit] = []
    of_fields: list[Edit] = []
    for delta in deltas:
        of_items.extend(delta.edits)
        for field_delta in delta.fields.values():
            of_fields.extend(field_delta.edits)
    return (*of_items, *of_fields)
