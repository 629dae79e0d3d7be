"""Score sheets as templates see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from plangen.compose.printed_values import Told, words
from plangen.finding import Path
from plangen.model import Outline, Rubric, RubricItem


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
    sheets = []
    for entry in outline.everything:
        for index, rubric in enumerate(entry.node.rubrics):
            sheets.append(_sheet(rubric, (*entry.path, "rubrics", index)))
    return sheets


def _sheet(rubric: Rubric, path: Path) -> RubricFacts:
    return RubricFacts(
        title=words(rubric.title, (*path, "title")),
        items=rubric_rows(rubric),
        total=str(rubric.total or _points(rubric.items)),
        counted=_counted(rubric.items),
        passing=str(rubric.passing or ""),
        below="；".join(f"{level}{count}项（未附）" for level, count in rubric.below.items()),
    )


def rubric_rows(rubric: Rubric) -> list[RubricRow]:
    """A row for each A item, followed by one for each B item below it."""
    rows = []
    for item in rubric.items:
        rows.append(_upper_row(item))
        rows += [_lower_row(below, item) for below in item.items]
    return rows


def _upper_row(item: RubricItem) -> RubricRow:
    return RubricRow(
        code=item.code,
        name=item.name,
        below="",
        points=str(item.points or ""),
        counted=item.counted,
        note=item.note,
        scored=not item.items,
    )


def _lower_row(item: RubricItem, above: RubricItem) -> RubricRow:
    return RubricRow(
        code=item.code,
        name="",
        below=item.name,
        points=str(item.points or ""),
        counted=above.counted and item.counted,
        note=item.note,
        scored=True,
    )


def _counted(items: Iterable[RubricItem]) -> str:
    """The points that count for schools: those of the counted items, less what does not count below them."""
    counted = [item for item in items if item.counted]
    without: list[RubricItem] = []
    for item in counted:
        without += [below for below in item.items if not below.counted]
    return f"{Decimal(_points(counted)) - Decimal(_points(without)):f}"


def _points(items: Iterable[RubricItem]) -> str:
    """The sum of the points of ``items``, those without points left out."""
    total = Decimal()
    for item in items:
        if item.points and item.points.number is not None:
            total += item.points.number
    return f"{total:f}"
