"""What a plan asks for in one year: tasks, milestones and targets due then."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangen.model.blocks import Target
from plangen.model.outline import Entry, Outline, Placed

_EVERY_YEAR = re.compile("每(?:半年|年|学年|学期|季|月|周|天|日)|逐年")
"""What comes round within a year; 每6年1轮 does not."""


@dataclass(frozen=True, slots=True)
class Due:
    """A task in one year: its milestones and targets of that year.

    ``ends`` when its deadline falls in the year; ``continues`` when it has none and goes on every year.
    """

    entry: Entry
    milestones: tuple[str, ...]
    targets: list[Placed[Target]]
    ends: bool
    continues: bool


def due(outline: Outline, year: int) -> list[Due]:
    """The tasks that stand in the list of ``year``, in reading order.

    A task without a deadline stands in every year of the period; one with yearly milestones in each of
    their years; one with a deadline in its year; any in the years in which a target of it falls due.
    """
    found = [_due(outline, entry, year) for entry in outline.tasks]
    return [task for task in found if task is not None]


def loose_targets(outline: Outline, year: int) -> list[Placed[Target]]:
    """Targets due in ``year`` that belong to no task: the plan's overall targets."""
    owned = {placed.path for entry in outline.tasks for placed in task_targets(outline, entry)}
    return [placed for placed in outline.targets if placed.path not in owned and falls_due(placed.node, year)]


def task_targets(outline: Outline, entry: Entry) -> list[Placed[Target]]:
    """The targets of a task: those written in its section and those it names, each once."""
    named = entry.node.task.targets if entry.node.task else ()
    return [
        placed
        for placed in outline.targets
        if placed.entry is entry or (placed.node.id and placed.node.id in named)
    ]


def falls_due(target: Target, year: int) -> bool:
    """Whether ``target`` has a value to be met in ``year``: due then, or asked for every year."""
    years = set(target.path)
    for split in target.stages.values():
        years |= set(split.path)
    years |= {when.year for when in (target.year, target.within and target.within.end) if when}
    if _EVERY_YEAR.match(target.frequency):
        span = target.within.years if target.within else None
        return year in span if span else not years or year <= max(years)
    return year in years


def _due(outline: Outline, entry: Entry, year: int) -> Due | None:
    task = entry.node.task
    if task is None:
        return None
    deadline = task.deadline
    if deadline and deadline.when and deadline.when.year < year and year not in task.milestones:
        return None
    ends = bool(deadline and deadline.when and deadline.when.year == year)
    continues = not task.milestones and (deadline is None or deadline.when is None)
    targets = [placed for placed in task_targets(outline, entry) if falls_due(placed.node, year)]
    milestones = task.milestones.get(year, ())
    if not (ends or continues or targets or milestones):
        return None
    return Due(entry, milestones, targets, ends, continues)
