"""What of a plan is found again wherever it stands: annexes, sections and their blocks, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.align import Item
from plangen.diff.identity import known_by
from plangen.diff.version import Whole
from plangen.finding import Path
from plangen.model import Annex, Section

BLOCKS = (
    "targets", "tables", "matrices", "rubrics", "bodies", "assignments", "routes", "categories", "conditions",
    "one_plans", "slogans",
)  # fmt: skip
"""The lists of a section whose items are found again even in another section."""


@dataclass(frozen=True, slots=True)
class Movable:
    """A part that may stand elsewhere in another version: its path, the path of its owner, what it is known by."""

    path: Path
    owner: Path
    item: Item


def annexes_of(whole: Whole) -> list[Movable]:
    """Every annex."""
    return [
        Movable(("plan", "annexes", index), ("plan",), known_by(annex))
        for index, annex in enumerate(whole.plan.annexes)
    ]


def sections_of(whole: Whole) -> list[Movable]:
    """Every section of the plan, its annexes and its notice."""
    sections = []
    for path, node in _parts(whole):
        if isinstance(node, Section):
            sections.append(Movable(path, path[:-2], known_by(node)))
    return sections


def blocks_of(whole: Whole, list_name: str) -> list[Movable]:
    """Every block of the lists of that name, in whichever section or annex."""
    blocks = []
    for owner, node in _parts(whole):
        for index, block in enumerate(getattr(node, list_name, ())):
            blocks.append(Movable((*owner, list_name, index), owner, known_by(block)))
    return blocks


def _parts(whole: Whole) -> Iterator[tuple[Path, Section | Annex]]:
    """Every section and annex with its path: the body, the annexes with what they hold, the notice."""
    yield from _below(whole.plan.sections, ("plan",))
    for index, annex in enumerate(whole.plan.annexes):
        path: Path = ("plan", "annexes", index)
        yield path, annex
        yield from _below(annex.sections, path)
    if whole.plan.notice:
        yield from _below(whole.plan.notice.sections, ("plan", "notice"))


def _below(sections: Iterable[Section], owner: Path) -> Iterator[tuple[Path, Section]]:
    for index, section in enumerate(sections):
        path = (*owner, "sections", index)
        yield path, section
        yield from _below(section.sections, path)
