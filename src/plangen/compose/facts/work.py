"""The work of a plan as templates see it: targets and tasks, of the whole, of a year, of a unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from plangen.compose.choice import Choice
from plangen.compose.facts.telling import Telling, joined
from plangen.compose.printed_values import NOTHING, Told, words
from plangen.document import Blank, Run
from plangen.expressions import asked_in, due_words, requirement, yearly
from plangen.finding import Path
from plangen.model import Due, Entry, Placed, Target, Task, When, due, loose_targets, task_targets

_GOES_ON = "持续推进"
"""What is said of a task without an end."""
_LONGEST = 90
"""A first sentence longer than this does not go into a table's cell."""


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """A target in a table: its name, what it asks for, by when, where the plan states it."""

    name: Told
    requirement: Told
    due: str
    where: str


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A row of the annual list: the task, what the year asks, who, by when, where the plan says so."""

    title: Told
    work: Told
    targets: Told
    lead: Told
    support: Told
    everyone: Told
    deadline: str
    where: str


@dataclass(frozen=True, slots=True)
class PathFacts:
    """A target drawn by year: the names of its lines, and for each year the number of each line."""

    name: str
    lines: list[str]
    years: list[tuple[str, list[str]]]


class WorkFacts:
    """Targets and tasks; ``choice`` says of what year or unit they are asked."""

    def __init__(self, telling: Telling, choice: Choice) -> None:
        self._telling, self._choice = telling, choice
        self._outline = telling.outline
        self._year = choice.year or 0

    @cached_property
    def targets(self) -> list[TargetFacts]:
        """Every target, in reading order."""
        return [self._target(placed) for placed in self._outline.targets]

    @cached_property
    def tasks(self) -> list[RowFacts]:
        """Every task of the plan, whatever its year."""
        return [self._row(self._whole(entry)) for entry in self._outline.tasks]

    def _whole(self, entry: Entry) -> Due:
        """A task with all its milestones and targets."""
        task = entry.node.task
        years = task.milestones if task else {}
        milestones = tuple(f"{year}年{text}" for year, texts in years.items() for text in texts)
        return Due(entry, milestones, task_targets(self._outline, entry), ends=False, continues=True)

    @cached_property
    def leaderless(self) -> bool:
        """Whether some task in the list names no leading unit."""
        rows = self.due_tasks if self._year else self.tasks
        return any(not str(row.lead) for row in rows)

    @cached_property
    def due_targets(self) -> list[TargetFacts]:
        """The targets of no task that fall due in the year."""
        return [self._target(placed) for placed in loose_targets(self._outline, self._year)]

    @cached_property
    def due_tasks(self) -> list[RowFacts]:
        """The rows of the year's list."""
        return [self._row(task) for task in due(self._outline, self._year)]

    @cached_property
    def unit(self) -> Told:
        """The name of the unit that the document is for."""
        return words(self._outline.units[self._choice.unit].name)

    @cached_property
    def unit_tasks(self) -> list[tuple[str, RowFacts]]:
        """The tasks that name the unit, each with the part it has: 牵头, 配合, 责任."""
        found = []
        for entry in self._outline.tasks:
            part = self._part(entry)
            if part:
                found.append((part, self._row(self._whole(entry))))
        return found

    @cached_property
    def unit_duties(self) -> list[Told]:
        """What the plan's duty sections say of the unit."""
        told: list[Told] = []
        for entry in self._outline.everything:
            duty = entry.node.duty
            if duty and self._names_unit(duty.units):
                told += self._telling.all(entry.node.text, (*entry.path, "text"))
        return told

    def _part(self, entry: Entry) -> str:
        task = entry.node.task
        if task is None:
            return ""
        for part, names in (("牵头", task.lead), ("配合", task.support), ("责任", task.units)):
            if self._names_unit(names):
                return part
        return ""

    def _names_unit(self, names: Iterable[str]) -> bool:
        return any(self._outline.units[name].id == self._choice.unit for name in names)

    @cached_property
    def years(self) -> list[int]:
        """Every year of the period."""
        return list(self._outline.plan.period.years)

    @cached_property
    def target_years(self) -> list[tuple[TargetFacts, list[Told]]]:
        """The targets that ask something of some year, with what they ask in each; empty cells where nothing."""
        rows = []
        for placed in self._outline.targets:
            cells = [Told(asked_in(placed.node, year), placed.path) for year in self.years]
            if any(cells):
                rows.append((self._target(placed), cells))
        return rows

    @cached_property
    def paths(self) -> list[PathFacts]:
        """For the charts: the targets with yearly values."""
        drawn = []
        for placed in self._outline.targets:
            lines = yearly(placed.node)
            if lines:
                drawn.append(_path(placed.node.name, lines))
        return drawn

    @cached_property
    def phases(self) -> list[tuple[str, str, str]]:
        """For the timeline: each phase, the months to its start, and how many months it lasts."""
        phases = []
        for entry in self._outline.phases:
            if entry.node.phase:
                period = entry.node.phase.period
                title = str(self._telling.title(entry))
                phases.append((title, _months(period.start), _last_month(period.end)))
        first = min((start for _, start, _ in phases), default=0)
        return [(title, str(start - first), str(end - start)) for title, start, end in phases]

    def _target(self, placed: Placed[Target]) -> TargetFacts:
        target, where = placed.node, placed.entry.where if placed.entry else ""
        name = words(target.name, (*placed.path, "name"))
        return TargetFacts(name, Told(requirement(target), placed.path), due_words(target), where)

    def _row(self, task: Due) -> RowFacts:
        entry = task.entry
        node, path = entry.node.task or Task(), (*entry.path, "task")
        support = (*node.support, *node.units)
        missing = "" if node.lead else "配合（责任）单位"
        return RowFacts(
            title=self._telling.title(entry),
            work=self._work(task),
            targets=_listed([self._asked(placed) for placed in task.targets]),
            lead=self._units(node.lead, (*path, "lead"), "牵头单位", entry),
            support=self._units(support, (*path, "support"), missing, entry),
            everyone=self._units((*node.lead, *support), path, "", entry),
            deadline=str(node.deadline or _GOES_ON),
            where=entry.where,
        )

    def _asked(self, placed: Placed[Target]) -> TargetFacts:
        """A target in a row: of a year's list what it asks that year, else the whole of it."""
        fact = self._target(placed)
        asked = asked_in(placed.node, self._year) if self._year else ()
        return replace(fact, requirement=Told(asked, placed.path)) if asked else fact

    def _work(self, task: Due) -> Told:
        """The milestones; without any, the task's own first sentence, or that a task without end goes on."""
        path = (*task.entry.path, "task", "milestones", self._year)
        told = self._telling.all(task.milestones, path)
        if told:
            return joined(told, "；")
        if task.continues and self._year:
            return words(_GOES_ON, (*task.entry.path, "task"))
        return self._first_sentence(task.entry)

    def _first_sentence(self, entry: Entry) -> Told:
        texts = self._telling.all(entry.node.text[:1], (*entry.path, "text"))
        first = str(texts[0]).partition("。")[0] if texts else ""
        return words(first if len(first) <= _LONGEST else "", entry.path)

    def _units(self, names: Iterable[str], path: Path, label: str, entry: Entry) -> Told:
        """Unit names joined; an empty cell where the source names none, which the run lists by ``label``."""
        units = [self._outline.units[name].name for name in names]
        if units:
            return words("、".join(units), path)
        if not label:
            return NOTHING
        return Told((Blank(f"{entry.where}{self._telling.title(entry)}：{label}", shown=False),), path)


def _path(name: str, lines: Mapping[str, Mapping[int, str]]) -> PathFacts:
    years = next(iter(lines.values()))
    drawn = [(f"{year}年", [line[year] for line in lines.values()]) for year in years]
    return PathFacts(name, list(lines), drawn)


def _months(when: When) -> int:
    """The month that ``when`` begins in, counted from year 0."""
    return when.first.year * 12 + when.first.month - 1


def _last_month(when: When) -> int:
    """The month after the one that ``when`` ends in."""
    return when.last.year * 12 + when.last.month


def _listed(targets: list[TargetFacts]) -> Told:
    """Targets in one cell: name and requirement, joined by ；."""
    said = [target.name + Told((Run("："), *target.requirement.content)) for target in targets]
    return joined(said, "；")
