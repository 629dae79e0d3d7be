"""What walking two versions side by side gives: a delta for whatever differs, with the edits that make it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from plangen.diff.edits import Edit
from plangen.finding import Path

Act = Literal["changed", "added", "removed", "moved", "split", "merged"]

WHAT = {"str": "paragraph", "tuple": "row"}
"""What an item that is no node is called."""


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


@dataclass(frozen=True, slots=True)
class Lists:
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
        what = WHAT.get((item := new if new is not None else old).__class__.__name__) or type(item).__name__
        return Delta(act, what, self.name, old, new, before, after, self.old, self.new, **more)
