"""What of a plan is found again wherever it stands: annexes, sections and their blocks, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.align import Item
from plangen.diff.known import known_by
from plangen.diff.version import Whole
from plangen.finding import Path
from plangen.model import Annex, Section

BLOCKS = (
    "targets", "tables", "matrices", "rubrics", "bodies", "assignments", "routes", "categories", "conditions",
    "one_plans", "slogans",
)  # fmt: skip
"""The lists of a section whose items are found again even in another section."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing, its path, and the path of what it belongs to."""

    path: Path
    owner: Path
    item: Item


def annexes_of(whole: Whole) -> list[Placed]:
    """Every annex."""
    return [
        Placed(("plan", "annexes", at), ("plan",), known_by(annex))
        for at, annex in enumerate(whole.plan.annexes)
    ]


def _tops(whole: Whole) -> Iterator[tuple[Path, Section | Annex]]:
    """Every section of the plan, its annexes and its notice, with its path; annexes themselves too."""
    yield from _below(whole.plan.sections, ("plan",))
    for at, annex in enumerate(whole.plan.annexes):
        yield ("plan", "annexes", at), annex
        yield from _below(annex.sections, ("plan", "annexes", at))
    if whole.plan.notice:
        yield from _below(whole.plan.notice.sections, ("plan", "notice"))


def _below(sections: Iterable[Section], owner: Path) -> Iterator[tuple[Path, Section]]:
    for at, section in enumerate(sections):
        path = (*owner, "sections", at)
        yield path, section
        yield from _below(section.sections, path)


def sections_of(whole: Whole) -> Iterator[Placed]:
    """Every section of the plan, its annexes and its notice."""
    for path, node in _tops(whole):
        if isinstance(node, Section):
            yield Placed(path, path[:-2], known_by(node))


def blocks_of(whole: Whole, name: str) -> Iterator[Placed]:
    """Every block of that list, in whichever section or annex."""
    for path, node in _tops(whole):
        for at, block in enumerate(getattr(node, name, ())):
            yield Placed((*path, name, at), path, known_by(block))
