"""The outline of a plan: every section with its path, level, ordinal and owner; views over it.

What is written once is read here from many sides: ``tasks``, ``targets`` and ``tables`` are the same
nodes, found in order. Nothing here is a second copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from plangen.chinese import ordinals
from plangen.finding import Path
from plangen.model.blocks import Slogan, Table, Target
from plangen.model.nodes import Annex, Basis, Layout, Numbering, Plan, Section, Unit

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A section where it stands: ``level`` counts from 1; ``ordinal`` is what is printed before the title."""

    node: Section
    path: Path
    level: int
    number: int
    ordinal: str
    layout: Layout
    owner: Entry | None
    children: list[Entry] = field(default_factory=list)

    @property
    def where(self) -> str:
        """The place in words: 二、（一）1."""
        above = self.owner.where if self.owner else ""
        return above + (self.ordinal or (f"“{self.node.title}”" if self.node.title else ""))

    def walk(self) -> Iterator[Entry]:
        """This entry and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


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
        return _numbered(self.plan)

    @cached_property
    def all(self) -> list[Entry]:
        """Every section of the body, in reading order."""
        return [entry for top in self.entries for entry in top.walk()]

    @cached_property
    def annexes(self) -> list[tuple[Annex, Path, list[Entry]]]:
        """Each annex with its path and its own sections, numbered afresh."""
        return [
            (annex, ("annexes", index), _numbered(self.plan, annex.sections, ("annexes", index, "sections")))
            for index, annex in enumerate(self.plan.annexes)
        ]

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
        below = [entry for _, _, tops in self.annexes for top in tops for entry in top.walk()]
        return [*self.all, *below]

    @cached_property
    def targets(self) -> list[Placed[Target]]:
        """Every target, in reading order."""
        return [
            Placed(target, (*entry.path, "targets", index), entry)
            for entry in self.everything
            for index, target in enumerate(entry.node.targets)
        ]

    @cached_property
    def slogans(self) -> list[Placed[Slogan]]:
        """Every counted slogan, in reading order."""
        return [
            Placed(slogan, (*entry.path, "slogans", index), entry)
            for entry in self.everything
            for index, slogan in enumerate(entry.node.slogans)
        ]

    @cached_property
    def tables(self) -> list[Placed[Table]]:
        """Every table, of sections and then of annexes."""
        own = [
            Placed(table, (*entry.path, "tables", index), entry)
            for entry in self.everything
            for index, table in enumerate(entry.node.tables)
        ]
        attached = [
            Placed(table, (*path, "tables", index), None)
            for annex, path, _ in self.annexes
            for index, table in enumerate(annex.tables)
        ]
        return own + attached

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

    def identified(self) -> Iterator[tuple[str, object, Path]]:
        """Each id as often as it is given, with what it names and where."""
        plan = self.plan
        named: tuple[tuple[str, tuple[Unit | Basis | Annex, ...]], ...] = (
            ("units", plan.units), ("areas", plan.areas), ("basis", plan.basis), ("annexes", plan.annexes),
        )  # fmt: skip
        for key, nodes in named:
            for index, node in enumerate(nodes):
                if node.id:
                    yield node.id, node, (key, index)
        for entry in self.everything:
            if entry.node.id:
                yield entry.node.id, entry, entry.path
        blocks: tuple[Placed[Target] | Placed[Table] | Placed[Slogan], ...]
        blocks = (*self.targets, *self.tables, *self.slogans)
        for placed in blocks:
            if placed.node.id:
                yield placed.node.id, placed.node, placed.path
        for entry in self.everything:
            yield from _named_blocks(entry)

    @cached_property
    def _by_path(self) -> dict[Path, Entry]:
        return {entry.path: entry for entry in self.everything}

    def entry_at(self, path: Path) -> Entry | None:
        """The innermost section that ``path`` lies in, None above all sections."""
        known = self._by_path
        return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), None)

    def texts(self) -> Iterator[tuple[str, Path]]:
        """Every piece of prose that may refer to data: lead, titles, paragraphs, tails, milestones, annex titles."""
        yield from _paragraphs(self.plan.lead, ("lead",))
        for entry in self.everything:
            node = entry.node
            if node.title:
                yield node.title, (*entry.path, "title")
            yield from _paragraphs(node.text, (*entry.path, "text"))
            yield from _paragraphs(node.tail, (*entry.path, "tail"))
            for year, texts in (node.task.milestones if node.task else {}).items():
                yield from _paragraphs(texts, (*entry.path, "task", "milestones", year))
        for annex, path, _ in self.annexes:
            yield annex.title, (*path, "title")


_NAMED = ("matrices", "rubrics", "bodies", "assignments", "routes", "categories", "conditions")


def _named_blocks(entry: Entry) -> Iterator[tuple[str, object, Path]]:
    """The blocks of a section that are spoken of only by their id."""
    for key in _NAMED:
        for index, block in enumerate(getattr(entry.node, key)):
            if block.id:
                yield block.id, block, (*entry.path, key, index)


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


def _paragraphs(texts: tuple[str, ...], path: Path) -> Iterator[tuple[str, Path]]:
    for index, text in enumerate(texts):
        yield text, (*path, index)


# -- numbering: style and continue/restart per level, the nearest word wins -----------------------


_AS_USUAL = Numbering()
_ARTICLE = "第一条"
"""Articles are numbered whether or not they have a title."""


def _numbered(
    plan: Plan, sections: tuple[Section, ...] | None = None, path: Path = ("sections",)
) -> list[Entry]:
    """The entries of ``sections`` (by default the body), with ordinals and layouts."""
    counters: dict[int, int] = {}
    tops = plan.sections if sections is None else sections
    return _level(plan, tops, path, None, None, counters)


def _level(
    plan: Plan,
    sections: tuple[Section, ...],
    path: Path,
    owner: Entry | None,
    own: Numbering | None,
    counters: dict[int, int],
) -> list[Entry]:
    level = owner.level + 1 if owner else 1
    general = plan.numbering.get(level, _AS_USUAL)
    style = (own and own.style) or general.style or _default_style(level)
    if not (own.continues if own else general.continues):
        counters[level] = 0
    entries: list[Entry] = []
    for index, node in enumerate(sections):
        entry = _entry(node, (*path, index), level, style, owner, counters)
        entry.children.extend(
            _level(plan, node.sections, (*entry.path, "sections"), entry, node.numbering, counters)
        )
        entries.append(entry)
    return entries


def _entry(
    node: Section, path: Path, level: int, style: str, owner: Entry | None, counters: dict[int, int]
) -> Entry:
    used = node.ordinal or (style if node.title or style == _ARTICLE else "无")
    layout = node.layout or _default_layout(node, level, used)
    if used != "无":
        counters[level] = counters.get(level, 0) + 1
    number = counters.get(level, 0)
    return Entry(node, path, level, number, ordinals.ordinal(used, number), layout, owner)


def _default_style(level: int) -> str:
    return ordinals.LEVELS[level - 1] if level <= len(ordinals.LEVELS) else "无"


def _default_layout(node: Section, level: int, style: str) -> Layout:
    """A title below the first level runs into its text, unless it has parts below it."""
    if not node.title and style == "无":
        return "无题"
    runs_on = all(child.layout == "连排" for child in node.sections)
    return "接排" if level > 1 and node.text and runs_on else "标题"
