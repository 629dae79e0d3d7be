"""Score sheets as templates see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from plangen.compose.printed_values import Told, words
from plangen.model import Outline, RubricItem


@dataclass(frozen=True, slots=True)
class RubricRow:
    """A row of a score sheet: an A item, or a B item below one.

    Not all count for schools; an item that is divided is scored by its parts alone.
    """

    code: str
    name: str
    below: str
    points: str
    counted: bool
    note: str
    scored: bool


@dataclass(frozen=True, slots=True)
class RubricFacts:
    """A score sheet: its rows, its total, and what of it counts for schools."""

    title: Told
    items: list[RubricRow]
    total: str
    counted: str
    passing: str
    below: str

    @property
    def partly(self) -> bool:
        """Whether some of the points count for schools and some do not."""
        return Decimal() < Decimal(self.counted) < Decimal(self.total)


def rubrics(outline: Outline) -> list[RubricFacts]:
    """The score sheets of a plan, in reading order."""
    return [
        RubricFacts(
            title=words(rubric.title, (*entry.path, "rubrics", index, "title")),
            items=[row for item in rubric.items for row in rubric_rows(item)],
            total=str(rubric.total or _points(rubric.items)),
            counted=_counted(rubric.items),
            passing=str(rubric.passing or ""),
            below="；".join(f"{level}{count}项（未附）" for level, count in rubric.below.items()),
        )
        for entry in outline.everything
        for index, rubric in enumerate(entry.node.rubrics)
    ]


def rubric_rows(item: RubricItem) -> Iterator[RubricRow]:
    """A row for an A item, then one for each B item below it."""
    yield RubricRow(
        code=item.code,
        name=item.name,
        below="",
        points=str(item.points or ""),
        counted=item.counted,
        note=item.note,
        scored=not item.items,
    )
    for below in item.items:
        yield RubricRow(
            code=below.code,
            name="",
            below=below.name,
            points=str(below.points or ""),
            counted=item.counted and below.counted,
            note=below.note,
            scored=True,
        )


def _counted(items: Iterable[RubricItem]) -> str:
    """The points that count for schools: those of the counted items, less what does not count below them."""
    whole = Decimal(_points(item for item in items if item.counted))
    below = [each for item in items if item.counted for each in item.items if not each.counted]
    return f"{whole - Decimal(_points(below)):f}"


def _points(items: Iterable[RubricItem]) -> str:
    """The sum of the points of ``items``, those without points left out."""
    numbers = [item.points.number for item in items if item.points]
    return f"{sum((number for number in numbers if number is not None), Decimal()):f}"
