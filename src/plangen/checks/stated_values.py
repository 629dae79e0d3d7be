"""What a target states: its values one by one, how they bind, and when it is to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.finding import Path
from plangen.model import Target, Value


def stated(target: Target) -> Iterator[tuple[str, Path, Value]]:
    """Each value a target states: what it holds for (2025年, 小学), the steps to it, the value."""
    if target.value is not None:
        yield "", ("value",), target.value
    for year, value in target.path.items():
        yield f"{year}年", ("path", year), value
    for stage, split in target.stages.items():
        if split.value is not None:
            yield stage, ("stages", stage, "value"), split.value
        for year, value in split.path.items():
            yield f"{stage}{year}年", ("stages", stage, "path", year), value
    for index, case in enumerate(target.cases):
        yield case.condition, ("cases", index, "value"), case.value


def due(target: Target) -> int | None:
    """The year in which a target is to be reached, None when it names none."""
    if target.year:
        return target.year.year
    return target.within.end.year if target.within else None


def symbol(target: Target) -> str:
    """The sign of its operator, >= for 不低于; empty when it names none."""
    return target.operator.symbol if target.operator else ""
