"""The outline of a plan: views over its sections, and over what stands in them.

What is written once is read here from many sides: ``tasks``, ``targets`` and ``tables`` are the same
nodes, found in order. Nothing here is a second copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from plangen.finding import Path
from plangen.model.blocks import Slogan, Table, Target
from plangen.model.entries import Entry, numbered
from plangen.model.nodes import Annex, Basis, Plan, Unit

T = TypeVar("T")
Named = tuple[str, object, Path]
"""An id, what it names, and where that stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed(Generic[T]):
    """A block of data (target, table, slogan), where it stands, and the section that owns it."""

    node: T
    path: Path
    entry: Entry | None


class Outline:
    """A plan seen as a whole. Made once per plan; every view is computed when first asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def entries(self) -> list[Entry]:
        """The top sections of the plan's body."""
        return numbered(self.plan, self.plan.sections, ("sections",))

    @cached_property
    def all(self) -> list[Entry]:
        """Every section of the body, in reading order."""
        return _walked(self.entries)

    @cached_property
    def annexes(self) -> list[tuple[Annex, Path, list[Entry]]]:
        """Each annex with its path and its own sections, numbered afresh."""
        annexes: list[tuple[Annex, Path, list[Entry]]] = []
        for index, annex in enumerate(self.plan.annexes):
            path = ("annexes", index)
            entries = numbered(self.plan, annex.sections, (*path, "sections"))
            annexes.append((annex, path, entries))
        return annexes

    @property
    def first_annex(self) -> int:
        """The number of the first annex: 1, or the next after the plan's own where it is itself an annex."""
        own = "".join(char for char in self.plan.marker if char.isdigit())
        return int(own) + 1 if own else 1

    @cached_property
    def tasks(self) -> list[Entry]:
        """Every section that is a task."""
        return [entry for entry in self.everything if entry.node.task]

    @cached_property
    def phases(self) -> list[Entry]:
        """Every section that is a phase, sub-phases after their phase."""
        return [entry for entry in self.everything if entry.node.phase]

    @cached_property
    def everything(self) -> list[Entry]:
        """Every section of the body and of the annexes."""
        whole = list(self.all)
        for _, _, tops in self.annexes:
            whole += _walked(tops)
        return whole

    @cached_property
    def targets(self) -> list[Placed[Target]]:
        """Every target, in reading order."""
        targets: list[Placed[Target]] = []
        for entry in self.everything:
            targets += _placed(entry.node.targets, (*entry.path, "targets"), entry)
        return targets

    @cached_property
    def slogans(self) -> list[Placed[Slogan]]:
        """Every counted slogan, in reading order."""
        slogans: list[Placed[Slogan]] = []
        for entry in self.everything:
            slogans += _placed(entry.node.slogans, (*entry.path, "slogans"), entry)
        return slogans

    @cached_property
    def tables(self) -> list[Placed[Table]]:
        """Every table, of sections and then of annexes."""
        tables: list[Placed[Table]] = []
        for entry in self.everything:
            tables += _placed(entry.node.tables, (*entry.path, "tables"), entry)
        for annex, path, _ in self.annexes:
            tables += _placed(annex.tables, (*path, "tables"), None)
        return tables

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Units and areas by id, by name and by short name; the first of two that share one wins."""
        named: dict[str, Unit] = {}
        everyone = (*self.plan.units, *self.plan.areas)
        for unit in everyone:
            named.setdefault(unit.id, unit)
        for unit in everyone:
            for name in (unit.name, *unit.short):
                named.setdefault(name, unit)
        return named

    @cached_property
    def ids(self) -> dict[str, tuple[object, Path]]:
        """Everything that has an id, with its path; the first of two that share one wins."""
        found: dict[str, tuple[object, Path]] = {}
        for identifier, node, path in self.identified():
            found.setdefault(identifier, (node, path))
        return found

    def identified(self) -> Iterator[Named]:
        """Each id as often as it is given, with what it names and where."""
        yield from _with_ids(self.plan.units, "units")
        yield from _with_ids(self.plan.areas, "areas")
        yield from _with_ids(self.plan.basis, "basis")
        yield from _with_ids(self.plan.annexes, "annexes")
        for entry in self.everything:
            if entry.node.id:
                yield entry.node.id, entry, entry.path
        yield from _named(self.targets)
        yield from _named(self.tables)
        yield from _named(self.slogans)
        for entry in self.everything:
            for key in _NAMED:
                for index, block in enumerate(getattr(entry.node, key)):
                    if block.id:
                        yield block.id, block, (*entry.path, key, index)

    @cached_property
    def _by_path(self) -> dict[Path, Entry]:
        return {entry.path: entry for entry in self.everything}

    def entry_at(self, path: Path) -> Entry | None:
        """The innermost section that ``path`` lies in, None above all sections."""
        for end in range(len(path), 0, -1):
            entry = self._by_path.get(path[:end])
            if entry:
                return entry
        return None

    def texts(self) -> Iterator[tuple[str, Path]]:
        """Every piece of prose that may refer to data: lead, titles, paragraphs, tails, milestones, annex titles."""
        yield from _paragraphs(self.plan.lead, ("lead",))
        for entry in self.everything:
            node = entry.node
            if node.title:
                yield node.title, (*entry.path, "title")
            yield from _paragraphs(node.text, (*entry.path, "text"))
            yield from _paragraphs(node.tail, (*entry.path, "tail"))
            if node.task:
                for year, texts in node.task.milestones.items():
                    yield from _paragraphs(texts, (*entry.path, "task", "milestones", year))
        for annex, path, _ in self.annexes:
            yield annex.title, (*path, "title")


_NAMED = ("matrices", "rubrics", "bodies", "assignments", "routes", "categories", "conditions")
"""The blocks of a section that are spoken of only by their id."""


def _with_ids(nodes: tuple[Unit | Basis | Annex, ...], key: str) -> Iterator[Named]:
    for index, node in enumerate(nodes):
        if node.id:
            yield node.id, node, (key, index)


def _named(blocks: Sequence[Placed[Target] | Placed[Table] | Placed[Slogan]]) -> Iterator[Named]:
    for placed in blocks:
        if placed.node.id:
            yield placed.node.id, placed.node, placed.path


def _walked(tops: list[Entry]) -> list[Entry]:
    """The entries and all below them, in reading order."""
    entries: list[Entry] = []
    for top in tops:
        entries += top.walk()
    return entries


def _placed(nodes: tuple[T, ...], path: Path, entry: Entry | None) -> list[Placed[T]]:
    """The blocks that stand one after the other at ``path``."""
    return [Placed(node, (*path, index), entry) for index, node in enumerate(nodes)]


def _paragraphs(texts: tuple[str, ...], path: Path) -> Iterator[tuple[str, Path]]:
    for index, text in enumerate(texts):
        yield text, (*path, index)


# -- kept for the papers of one plan --------------------------------------------------------------


class _Same:
    """A plan as a key: itself, not its content (a plan holds dicts and has no hash)."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __hash__(self) -> int:
        return id(self.plan)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.plan is other.plan


@lru_cache(maxsize=16)
def _kept(same: _Same) -> Outline:
    return Outline(same.plan)


def outline_of(plan: Plan) -> Outline:
    """The outline of ``plan``; those of the last plans are kept, so the papers of one plan share it."""
    return _kept(_Same(plan))
