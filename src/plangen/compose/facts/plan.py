"""A plan as templates see it: told texts with their origins, sections ready to print, rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from plangen import ordinals
from plangen.compose.choice import Choice, Sources
from plangen.compose.facts.county import CountyFacts, SchoolFacts
from plangen.compose.printing import NOTHING, Told, words
from plangen.document import Blank, Run
from plangen.finding import Path
from plangen.model import (
    Annex,
    Assignments,
    Due,
    Entry,
    Letter,
    Matrix,
    Placed,
    Rubric,
    RubricItem,
    Table,
    Target,
    When,
    due,
    loose_targets,
    task_targets,
)
from plangen.model import Blank as BlankValue
from plangen.prose import Teller, asked_in, due_words, requirement, yearly

_ENDS = "。；：，！？…"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of plan data: its title, its columns (name, width, alignment) and its rows."""

    title: Told
    columns: list[tuple[str, int, str]]
    rows: list[list[Told]]


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A section ready to print; ``opening`` is the text that follows its title on the same line."""

    level: int
    ordinal: str
    title: Told
    opening: Told
    text: list[Told]
    sections: list[SectionFacts]
    tail: list[Told]
    items: list[Told]
    grids: list[Grid]


@dataclass(frozen=True, slots=True)
class AnnexFacts:
    """An annex: its label (附件 or 附件2), its number among several (0 when alone), title and content."""

    label: str
    number: int
    title: Told
    absent: bool
    sections: list[SectionFacts]
    grids: list[Grid]


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
class NoticeFacts:
    """The notice that issues a plan."""

    title: Told
    letter: dict[str, Told]
    text: list[Told]


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


class PlanFacts:
    """The facts of one plan for templates; ``choice`` says of what year, school or unit they are asked."""

    def __init__(self, sources: Sources, choice: Choice) -> None:
        self._sources, self._choice = sources, choice
        self._outline, self._plan = sources.outline, sources.outline.plan
        self._teller = Teller(self._outline)
        self.year = choice.year

    # -- the letter -------------------------------------------------------------------------------

    @cached_property
    def issued(self) -> bool:
        """Whether this is the issued text: drafts carry no number and no imprint date."""
        return self._plan.status == "印发稿"

    @cached_property
    def status(self) -> str:
        """What a draft prints under its title; empty for the issued text."""
        return "" if self.issued else self._plan.status

    @cached_property
    def title(self) -> Told:
        """The title, broken where the plan says."""
        return words("\n".join(self._plan.breaks) or self._plan.title, ("title",))

    @cached_property
    def short_title(self) -> Told:
        """The title on one line."""
        return words(self._plan.title, ("title",))

    @cached_property
    def subtitle(self) -> Told:
        """What stands in brackets below the title: the period."""
        return words(self._plan.subtitle, ("subtitle",))

    @cached_property
    def trial(self) -> bool:
        """Whether 试行 is printed under the title."""
        return self._plan.trial and "试行" not in f"{self._plan.title}{self._plan.subtitle}"

    @cached_property
    def marker(self) -> Told:
        """What the plan is marked with where it is itself an annex: 附件1."""
        return words(self._plan.marker, ("marker",))

    @cached_property
    def letter(self) -> dict[str, Told]:
        """The elements of the letter; those that the plan lacks, or its status forbids, are empty."""
        return self._letter(self._plan.letter, ("letter",))

    def _letter(self, letter: Letter, path: Path) -> dict[str, Told]:
        hidden = () if self.issued else ("number", "printer", "printed_on")
        return {
            name: words(None if name in hidden else _lines(getattr(letter, name)), (*path, name))
            for name in Letter.model_fields
            if name != "notes"
        }

    @cached_property
    def contents(self) -> list[tuple[str, str, str, str]]:
        """The table of contents of a compendium: number, title, level, page."""
        return [(str(row.number), row.title, row.level, str(row.page or "")) for row in self._plan.contents]

    @cached_property
    def region(self) -> Told:
        """The name of the region."""
        return words(self._plan.region, ("region",))

    @cached_property
    def issuer(self) -> Told:
        """Who issues the plan; empty when the source does not say."""
        return words(self._plan.issuer, ("issuer",))

    @cached_property
    def period(self) -> Told:
        """The period in words."""
        return words(self._plan.period, ("period",))

    @cached_property
    def illustration(self) -> Told:
        """What an illustration says of itself."""
        return words(self._plan.illustration, ("illustration",))

    # -- the body ---------------------------------------------------------------------------------

    @cached_property
    def lead(self) -> list[Told]:
        """The paragraphs before the first section."""
        return self._told(self._plan.lead, ("lead",))

    @cached_property
    def sections(self) -> list[SectionFacts]:
        """The body, section by section."""
        return [self._section(entry) for entry in self._outline.entries]

    @cached_property
    def annexes(self) -> list[AnnexFacts]:
        """The annexes in order."""
        first = self._outline.first_annex
        several = len(self._plan.annexes) > 1 or first > 1
        return [
            AnnexFacts(
                label=self._teller.annex_label(annex),
                number=first + index if several else 0,
                title=Told(self._teller.tell(annex.title), (*path, "title")),
                absent=annex.absent,
                sections=[self._section(entry) for entry in entries],
                grids=self._grids(annex, path),
            )
            for index, (annex, path, entries) in enumerate(self._outline.annexes)
        ]

    def _section(self, entry: Entry) -> SectionFacts:
        node, path = entry.node, entry.path
        text = self._told(node.text, (*path, "text"))
        flowing = [child for child in entry.children if child.layout == "连排"]
        if flowing:
            text = _with_flowing(text, [self._flowing(child) for child in flowing])
        text = self._with_units(entry, text)
        runs_in = entry.layout == "接排" and bool(text)
        return SectionFacts(
            level=entry.level,
            ordinal=ordinals.set_off(entry.ordinal),
            title=self._title(entry, "。" if runs_in and entry.node.title else "")
            if entry.layout != "无题"
            else NOTHING,
            opening=text[0] if runs_in else NOTHING,
            text=text[1:] if runs_in else text,
            sections=[self._section(child) for child in entry.children if child.layout != "连排"],
            tail=self._told(node.tail, (*path, "tail")),
            items=[*(self._item(placed) for placed in self._shown(entry, "列表")), *_listed_blocks(entry)],
            grids=self._section_grids(entry),
        )

    def _with_units(self, entry: Entry, text: list[Told]) -> list[Told]:
        """``text`` with the task's units noted behind it, where the source notes them so."""
        task = entry.node.task
        if task is None or not task.printed:
            return text
        names = "、".join(self._outline.units[name].name for name in (*task.lead, *task.support, *task.units))
        note = words(f"（责任单位：{names}）", (*entry.path, "task", "units"))
        return [*text[:-1], text[-1] + note] if text else [note]

    def _title(self, entry: Entry, end: str) -> Told:
        told = Told(self._teller.tell(entry.node.title), (*entry.path, "title"))
        return told if not end or str(told).endswith(tuple(_ENDS)) else told + words(end)

    def _flowing(self, entry: Entry) -> Told:
        """A section told inside the paragraph of its owner: 一是注重过程。……."""
        title = self._title(entry, "。") if entry.node.title else NOTHING
        told = words(ordinals.set_off(entry.ordinal), entry.path) + title
        for text in self._told(entry.node.text, (*entry.path, "text")):
            told += text
        for child in entry.children:
            told += self._flowing(child)
        return told

    def _told(self, texts: Iterable[str], path: Path) -> list[Told]:
        return [Told(self._teller.tell(text), (*path, index)) for index, text in enumerate(texts)]

    def _shown(self, entry: Entry, how: str) -> list[Placed[Target]]:
        return [
            Placed(target, (*entry.path, "targets", index), entry)
            for index, target in enumerate(entry.node.targets)
            if target.show == how
        ]

    def _item(self, placed: Placed[Target]) -> Told:
        target = placed.node
        when = f"{target.year}，" if target.year else ""
        said = words(f"{when}{target.name}", placed.path) + Told(requirement(target))
        return said + words("。")

    # -- tables -----------------------------------------------------------------------------------

    def _section_grids(self, entry: Entry) -> list[Grid]:
        node = entry.node
        if not (node.targets or node.tables or node.matrices or node.assignments or node.rubrics):
            return []
        shown = self._shown(entry, "表格")
        own = [self._target_grid(entry, shown)] if shown else []
        own += [self._matrix_grid(each, entry.path) for each in node.matrices if each.show == "表格"]
        own += [_assignment_grid(each, entry.path) for each in node.assignments if each.show == "表格"]
        own += [_rubric_grid(each, entry.path) for each in node.rubrics if each.show == "表格"]
        tables = [
            self._grid(table, (*entry.path, "tables", index))
            for index, table in enumerate(entry.node.tables)
            if table.show == "表格"
        ]
        return own + tables

    def _grids(self, annex: Annex, path: Path) -> list[Grid]:
        return [self._grid(table, (*path, "tables", index)) for index, table in enumerate(annex.tables)]

    def _grid(self, table: Table, path: Path) -> Grid:
        columns = [
            (f"{column.name}（{column.measure}）" if column.measure else column.name, 1, "center")
            for column in table.columns
        ]
        rows = [
            [
                self._cell(table, index, value, (*path, "rows", number, index))
                for index, value in enumerate(row)
            ]
            for number, row in enumerate(table.rows)
        ]
        return Grid(words(table.title, (*path, "title")), columns, rows)

    def _cell(self, table: Table, index: int, value: object, path: Path) -> Told:
        unit = self._outline.units.get(str(value)) if table.columns[index].kind == "单位" else None
        if unit:
            return words(unit.name, path)
        if type(value).__name__ == "Blank":
            return Told((Blank(table.columns[index].name),), path)
        return words(value, path)

    def _matrix_grid(self, matrix: Matrix, path: Path) -> Grid:
        """A standard's indicators by year; cells that the source leaves empty stay empty."""
        standard = self._sources.standards.get(matrix.standard)
        years = [(f"{year}年", 2, "center") for year in matrix.years]
        columns = [("编号", 2, "center"), ("指标", 10, "left"), *years]
        rows = [
            [words(each.id, path), words(each.name, path), *self._matrix_cells(matrix, each.id, path)]
            for each in (standard.indicators if standard else ())
        ]
        return Grid(words(matrix.title, path), columns, rows)

    def _matrix_cells(self, matrix: Matrix, identifier: str, path: Path) -> list[Told]:
        stated = matrix.cells.get(identifier, {})
        return [words(stated.get(year), path) for year in matrix.years]

    def _target_grid(self, entry: Entry, shown: list[Placed[Target]]) -> Grid:
        columns = [("目标", 5, "left"), ("要求", 5, "left"), ("时限", 2, "center")]
        rows = [[fact.name, fact.requirement, words(fact.due)] for fact in map(self._target, shown)]
        return Grid(words(f"{entry.node.title}一览表", entry.path), columns, rows)

    @cached_property
    def upper(self) -> PlanFacts:
        """The plan whose targets and tasks bind: the county's for a school's own plan, else this one."""
        parent = self._sources.parent
        return (
            PlanFacts(replace(self._sources, outline=parent, parent=None), self._choice) if parent else self
        )

    # -- schools ----------------------------------------------------------------------------------

    @cached_property
    def county(self) -> CountyFacts | None:
        """The evaluation of the county's schools; None when the plan has no school data."""
        return CountyFacts(self._sources.evaluation) if self._sources.evaluation else None

    @cached_property
    def school(self) -> SchoolFacts:
        """The school that the document is about."""
        assert self.county is not None, "a kind made for schools needs their data"
        return self.county.school(self._choice.school)

    # -- targets and tasks ------------------------------------------------------------------------

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

    # -- one unit ---------------------------------------------------------------------------------

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
        return [
            text
            for entry in self._outline.everything
            if entry.node.duty and self._names_unit(entry.node.duty.units)
            for text in self._told(entry.node.text, (*entry.path, "text"))
        ]

    def _part(self, entry: Entry) -> str:
        task = entry.node.task
        if task is None:
            return ""
        parts = (("牵头", task.lead), ("配合", task.support), ("责任", task.units))
        return next((part for part, names in parts if self._names_unit(names)), "")

    def _names_unit(self, names: Iterable[str]) -> bool:
        return any(self._outline.units[name].id == self._choice.unit for name in names)

    # -- targets by year --------------------------------------------------------------------------

    @cached_property
    def years(self) -> list[int]:
        """Every year of the period."""
        return list(self._plan.period.years)

    @cached_property
    def target_years(self) -> list[tuple[TargetFacts, list[Told]]]:
        """Every target with what it asks in each year of the period; empty cells where nothing falls due."""
        return [
            (self._target(placed), [Told(asked_in(placed.node, year), placed.path) for year in self.years])
            for placed in self._outline.targets
        ]

    @cached_property
    def paths(self) -> list[tuple[str, list[tuple[str, list[str]]]]]:
        """For the charts: each target with yearly values, its years and the numbers of each of its lines."""
        return [
            (placed.node.name, [(f"{year}年", values) for year, values in drawn])
            for placed in self._outline.targets
            if (drawn := yearly(placed.node))
        ]

    @cached_property
    def phases(self) -> list[tuple[str, str, str]]:
        """For the timeline: each phase, the months to its start, and how many months it lasts."""
        entries = self._outline.phases
        periods = [entry.node.phase.period for entry in entries if entry.node.phase]
        first = min((_months(period.start) for period in periods), default=0)
        return [
            (
                entry.node.title,
                str(_months(period.start) - first),
                str(_last_month(period.end) - _months(period.start)),
            )
            for entry, period in zip(entries, periods, strict=True)
        ]

    # -- rubrics ----------------------------------------------------------------------------------

    @cached_property
    def rubrics(self) -> list[RubricFacts]:
        """The score sheets of the plan."""
        return [
            RubricFacts(
                title=words(rubric.title, (*entry.path, "rubrics", index, "title")),
                items=[row for item in rubric.items for row in _rubric_rows(item)],
                total=str(rubric.total or _points(rubric.items)),
                counted=f"{_points([item for item in rubric.items if item.counted])}",
                passing=str(rubric.passing or ""),
                below="；".join(f"{level}{count}项（来源未附）" for level, count in rubric.below.items()),
            )
            for entry in self._outline.everything
            for index, rubric in enumerate(entry.node.rubrics)
        ]

    # -- the notice -------------------------------------------------------------------------------

    @cached_property
    def notice(self) -> NoticeFacts | None:
        """The notice that issues the plan; None when there is none."""
        notice = self._plan.notice
        if notice is None:
            return None
        return NoticeFacts(
            title=words(notice.title, ("notice", "title")),
            letter=self._letter(notice.letter, ("notice", "letter")),
            text=self._told(notice.text, ("notice", "text")),
        )

    @cached_property
    def due_targets(self) -> list[TargetFacts]:
        """The targets of no task that fall due in the year."""
        return [self._target(placed) for placed in loose_targets(self._outline, self.year or 0)]

    @cached_property
    def due_tasks(self) -> list[RowFacts]:
        """The rows of the year's list."""
        return [self._row(task) for task in due(self._outline, self.year or 0)]

    def _target(self, placed: Placed[Target]) -> TargetFacts:
        target, where = placed.node, placed.entry.where if placed.entry else ""
        name = words(target.name, (*placed.path, "name"))
        return TargetFacts(name, Told(requirement(target), placed.path), due_words(target), where)

    def _row(self, task: Due) -> RowFacts:
        node, path = task.entry.node.task, (*task.entry.path, "task")
        lead, support = (node.lead, (*node.support, *node.units)) if node else ((), ())
        return RowFacts(
            title=self._title(task.entry, ""),
            work=self._work(task),
            targets=_listed([self._target(placed) for placed in task.targets]),
            lead=self._units(lead, (*path, "lead"), "牵头单位", task.entry),
            support=self._units(support, (*path, "support"), "" if lead else "配合（责任）单位", task.entry),
            everyone=self._units((*lead, *support), path, "责任单位", task.entry),
            deadline=str(node.deadline) if node and node.deadline else "持续推进",
            where=task.entry.where,
        )

    def _work(self, task: Due) -> Told:
        path = (*task.entry.path, "task", "milestones", self.year or 0)
        told = self._told(task.milestones, path)
        if told:
            return _joined(told, "；")
        return words("完成本项任务" if task.ends else "持续推进", (*task.entry.path, "task"))

    def _units(self, names: Iterable[str], path: Path, label: str, entry: Entry) -> Told:
        """Unit names joined; an empty cell where the source names none, which the run lists by ``label``."""
        units = [self._outline.units[name].name for name in names]
        if units:
            return words("、".join(units), path)
        if not label:
            return NOTHING
        return Told((Blank(f"{entry.where}{entry.node.title}：{label}", shown=False),), path)


def _months(when: When) -> int:
    """The month that ``when`` begins in, counted from year 0."""
    return when.first.year * 12 + when.first.month - 1


def _last_month(when: When) -> int:
    """The month after the one that ``when`` ends in."""
    return when.last.year * 12 + when.last.month


def _assignment_grid(assignments: Assignments, path: Path) -> Grid:
    """Who does what: parts of a matter in brackets behind it, persons not named left blank."""
    columns = [("序号", 1, "center"), ("事项", 6, "left"), ("责任人", 5, "center")]
    rows = []
    for number, each in enumerate(assignments.items, 1):
        parts = f"（{'、'.join(each.parts)}）" if each.parts else ""
        blank = Told((Blank(f"{each.what}责任人", shown=False),), path)
        who = blank if isinstance(each.who, BlankValue) else words(each.who, path)
        rows.append([words(number), words(f"{each.what}{parts}", path), who])
    return Grid(words(assignments.title, path), columns, rows)


def _rubric_grid(rubric: Rubric, path: Path) -> Grid:
    """A rubric in its place: code, item, points."""
    columns = [("编号", 2, "center"), ("项目", 8, "left"), ("分值", 2, "center")]
    rows = [
        [words(row.code or "", path), words(row.name or row.below, path), words(row.points, path)]
        for item in rubric.items
        for row in _rubric_rows(item)
    ]
    return Grid(words(rubric.title, path), columns, rows)


def _listed_blocks(entry: Entry) -> Iterator[Told]:
    """Bodies and routes that are shown as a list."""
    for body in entry.node.bodies:
        if body.show == "列表":
            roles = (("组长", body.head), ("副组长", body.deputies), ("成员", body.members))
            told = words(f"{body.name}。", entry.path)
            for role, who in roles:
                if who is not None:
                    blank = Told((Blank(f"{body.name}{role}"),), entry.path)
                    told += (
                        words(f"{role}：")
                        + (blank if isinstance(who, BlankValue) else words(who))
                        + words("；")
                    )
            yield told
    for route in entry.node.routes:
        if route.show == "列表":
            yield words(f"{route.name}：{'→'.join(route.stops)}。", entry.path)


def _rubric_rows(item: RubricItem) -> Iterator[RubricRow]:
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


def _lines(value: object) -> object:
    """Several names, one a line; one value as it is."""
    return "\n".join(value) if isinstance(value, tuple) else value


def _with_flowing(text: list[Told], flowing: list[Told]) -> list[Told]:
    """``text`` with sections that flow on joined to its last paragraph."""
    last = text[-1] if text else NOTHING
    for told in flowing:
        last = last + told if last else told
    return [*text[:-1], last]


def _listed(targets: list[TargetFacts]) -> Told:
    """Targets in one cell: name and requirement, joined by ；."""
    said = [target.name + Told((Run("："), *target.requirement.content)) for target in targets]
    return _joined(said, "；")


def _joined(told: list[Told], mark: str) -> Told:
    result = NOTHING
    for index, part in enumerate(told):
        result = Told((*result.content, Run(mark), *part.content), result.origin) if index else part
    return result
