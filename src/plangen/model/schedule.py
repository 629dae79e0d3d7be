"""What a plan asks for in one year: tasks, milestones and targets due then."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.chinese import periods
from plangen.finding import Path
from plangen.model.blocks import Target
from plangen.model.entries import Entry
from plangen.model.outline import Outline, Placed


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
    owned: set[Path] = set()
    for entry in outline.tasks:
        owned.update(placed.path for placed in task_targets(outline, entry))
    loose = [placed for placed in outline.targets if placed.path not in owned]
    return [placed for placed in loose if falls_due(placed.node, year)]


def task_targets(outline: Outline, entry: Entry) -> list[Placed[Target]]:
    """The targets of a task: those written in its section and those it names, each once."""
    named = entry.node.task.targets if entry.node.task else ()
    targets: list[Placed[Target]] = []
    for placed in outline.targets:
        is_named = placed.node.id is not None and placed.node.id in named
        if placed.entry is entry or is_named:
            targets.append(placed)
    return targets


def falls_due(target: Target, year: int) -> bool:
    """Whether ``target`` has a value to be met in ``year``: due then, or asked for every year."""
    years = _years_named(target)
    if not periods.within_a_year(target.frequency):
        return year in years
    if target.within:
        return year in target.within.years
    return not years or year <= max(years)


def _years_named(target: Target) -> set[int]:
    """The years for which ``target`` states a value, and the one in which it is to be reached."""
    years = set(target.path)
    for split in target.stages.values():
        years.update(split.path)
    if target.year:
        years.add(target.year.year)
    if target.within:
        years.add(target.within.end.year)
    return years


def _due(outline: Outline, entry: Entry, year: int) -> Due | None:
    task = entry.node.task
    if task is None:
        return None
    last = task.deadline.when.year if task.deadline and task.deadline.when else None
    milestones = task.milestones.get(year, ())
    if last is not None and last < year and year not in task.milestones:
        return None
    ends = last == year
    continues = last is None and not task.milestones
    targets = [placed for placed in task_targets(outline, entry) if falls_due(placed.node, year)]
    if not (ends or continues or targets or milestones):
        return None
    return Due(entry, milestones, targets, ends, continues)
