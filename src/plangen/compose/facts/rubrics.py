"""Score sheets as templates see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from plangen.compose.printing import Told, words
from plangen.model import Outline, RubricItem


@dataclass(frozen=True, slots=True)
class RubricRow:
    """A row of a score sheet: an A item, or a B item below one; not all count for schools."""

    code: str
    name: str
    below: str
    points: str
    counted: bool
    note: str


@dataclass(frozen=True, slots=True)
class RubricFacts:
    """A score sheet: its rows, its total, and what of it counts for schools."""

    title: Told
    items: list[RubricRow]
    total: str
    counted: str
    passing: str
    below: str


def rubrics(outline: Outline) -> list[RubricFacts]:
    """The score sheets of a plan, in reading order."""
    return [
        RubricFacts(
            title=words(rubric.title, (*entry.path, "rubrics", index, "title")),
            items=[row for item in rubric.items for row in rubric_rows(item)],
            total=str(rubric.total or _points(rubric.items)),
            counted=_points([item for item in rubric.items if item.counted]),
            passing=str(rubric.passing or ""),
            below="；".join(f"{level}{count}项（来源未附）" for level, count in rubric.below.items()),
        )
        for entry in outline.everything
        for index, rubric in enumerate(entry.node.rubrics)
    ]


def rubric_rows(item: RubricItem) -> Iterator[RubricRow]:
    """A row for an A item, then one for each B item below it."""
    yield RubricRow(item.code, item.name, "", str(item.points or ""), item.counted, item.note)
    for below in item.items:
        yield RubricRow(
            "", "", f"{below.code} {below.name}", str(below.points or ""), below.counted, below.note
        )


def _points(items: Iterable[RubricItem]) -> str:
    """The sum of the points of ``items``, those without points left out."""
    numbers = [item.points.number for item in items if item.points]
    return f"{sum((number for number in numbers if number is not None), Decimal()):f}"
