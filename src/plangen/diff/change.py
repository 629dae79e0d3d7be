"""What changed, as plain data: one typed change after another, in the order in which a reviewer wants them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plangen.align import Piece, pieces
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.edits import Edit
from plangen.diff.phrases import place
from plangen.finding import Path


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two versions of what changed: where it stands in data and in words, and what is printed there.

    ``path`` is None where the version does not have it; ``where`` is “二、（一）1.”, "" for the plan as a whole.
    """

    path: Path | None = None
    where: str = ""
    text: str = ""

    @property
    def in_plan(self) -> Path:
        """The path in the plan itself; () for what stands beside it: its standard, its school data."""
        return self.path[1:] if self.path and self.path[0] == "plan" else ()


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, what it is about, both versions of it, and the sentence a reviewer would write.

    ``edits`` are what makes the old data new; a change that only follows from others has none.
    """

    kind: ChangeKind
    subject: str
    old: Side
    new: Side
    sentence: str
    edits: tuple[Edit, ...] = field(default=(), compare=False)

    @property
    def where(self) -> str:
        """The place in words, in the new version where it has one; both where it moved."""
        old, new = place(self.old.where), place(self.new.where)
        if self.old.path is None or self.new.path is None:
            return new or old
        if old == new or not old:
            return new
        return f"{new}（原{old}）" if new else old

    @property
    def full(self) -> str:
        """The sentence with its place before it, where it does not begin with it anyway."""
        where = self.where
        if not where or self.sentence.startswith(where):
            return self.sentence
        return f"{where}：{self.sentence}"

    def pieces(self) -> tuple[Piece, ...]:
        """Both texts side by side, for two columns with the changed words marked."""
        return pieces(self.old.text, self.new.text)


@dataclass(frozen=True, slots=True)
class Changes:
    """Every change between two versions, what weakens a commitment first."""

    items: tuple[Change, ...] = ()

    def __iter__(self) -> Iterator[Change]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def without(self, kind: str) -> Changes:
        """The changes of every kind but one, given by its id; applied they no longer give the new data."""
        return Changes(tuple(change for change in self.items if change.kind != kind))

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every edit, each once: one edit may make several changes."""
        edits: dict[tuple[str, Path, Path], Edit] = {}
        for change in self.items:
            for edit in change.edits:
                edits[edit.act, edit.path, edit.source] = edit
        return tuple(edits.values())
