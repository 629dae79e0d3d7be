"""A plan as templates see it: told texts with their origins, sections ready to print, rows of tables.

Templates decide order and wording; everything that comes from the plan comes through here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plangen import ordinals
from plangen.compose.choice import Choice, Sources
from plangen.compose.printing import NOTHING, Told, words
from plangen.document import Blank, Run
from plangen.finding import Path
from plangen.model import (
    Annex,
    Due,
    Entry,
    Letter,
    Placed,
    Table,
    Target,
    due,
    loose_targets,
    task_targets,
)
from plangen.prose import Teller, due_words, requirement

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
    deadline: str
    where: str


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
        letter: Letter = self._plan.letter
        hidden = () if self.issued else ("number", "printer", "printed_on")
        return {
            name: words(None if name in hidden else _lines(getattr(letter, name)), ("letter", name))
            for name in Letter.model_fields
            if name != "notes"
        }

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
            items=[self._item(placed) for placed in self._shown(entry, "列表")],
            grids=self._section_grids(entry),
        )

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
        if not entry.node.targets and not entry.node.tables:
            return []
        shown = self._shown(entry, "表格")
        own = [self._target_grid(entry, shown)] if shown else []
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

    def _target_grid(self, entry: Entry, shown: list[Placed[Target]]) -> Grid:
        columns = [("目标", 5, "left"), ("要求", 5, "left"), ("时限", 2, "center")]
        rows = [[fact.name, fact.requirement, words(fact.due)] for fact in map(self._target, shown)]
        return Grid(words(f"{entry.node.title}目标表", entry.path), columns, rows)

    # -- targets and tasks ------------------------------------------------------------------------

    @cached_property
    def targets(self) -> list[TargetFacts]:
        """Every target, in reading order."""
        return [self._target(placed) for placed in self._outline.targets]

    @cached_property
    def tasks(self) -> list[RowFacts]:
        """Every task of the plan, whatever its year."""
        return [
            self._row(Due(entry, (), task_targets(self._outline, entry), ends=False, continues=True))
            for entry in self._outline.tasks
        ]

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
            support=self._units(support, (*path, "support"), "配合（责任）单位", task.entry),
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
        """Unit names joined; an empty cell where the source names none, which the run lists."""
        units = [self._outline.units[name].name for name in names]
        if units:
            return words("、".join(units), path)
        return Told((Blank(f"{entry.where}{entry.node.title}：{label}", shown=False),), path)


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
