"""The body of a plan as templates see it: sections and annexes ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from plangen.chinese import ordinals
from plangen.compose.facts.grids import Grid, Grids, listed_blocks
from plangen.compose.facts.telling import Telling
from plangen.compose.printed_values import NOTHING, Told, words
from plangen.expressions import requirement
from plangen.finding import Path
from plangen.model import Annex, Entry, Target


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A section ready to print; ``opening`` is the text that follows its title on the same line."""

    level: int
    ordinal: str | None
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
    landscape: bool
    sections: list[SectionFacts]
    grids: list[Grid]


def _waiting(section: SectionFacts) -> SectionFacts:
    """A section whose ordinal is given by the paper it stands in."""
    return replace(section, ordinal=None, sections=[_waiting(child) for child in section.sections])


class BodyFacts:
    """The lead, the sections and the annexes."""

    def __init__(self, telling: Telling, grids: Grids) -> None:
        self._telling, self._grids = telling, grids
        self._outline = telling.outline

    @cached_property
    def lead(self) -> list[Told]:
        """The paragraphs before the first section."""
        return self._telling.all(self._outline.plan.lead, ("lead",))

    @cached_property
    def sections(self) -> list[SectionFacts]:
        """The body, section by section."""
        return [self._section(entry) for entry in self._outline.entries]

    @cached_property
    def own_words(self) -> list[SectionFacts]:
        """The sections as part of another paper, which numbers them as its own."""
        return [_waiting(section) for section in self.sections]

    @cached_property
    def annexes(self) -> list[AnnexFacts]:
        """The annexes in order."""
        first = self._outline.first_annex
        several = len(self._outline.plan.annexes) > 1 or first > 1
        facts = []
        for index, (annex, path, entries) in enumerate(self._outline.annexes):
            number = first + index if several else 0
            facts.append(self._annex(annex, path, number, entries))
        return facts

    def _annex(self, annex: Annex, path: Path, number: int, entries: Iterable[Entry]) -> AnnexFacts:
        tables = enumerate(annex.tables)
        return AnnexFacts(
            label=self._telling.teller.annex_label(annex),
            number=number,
            title=self._telling.one(annex.title, (*path, "title")),
            absent=annex.absent,
            landscape=annex.landscape,
            sections=[self._section(entry) for entry in entries],
            grids=[self._grids.of_table(table, (*path, "tables", index)) for index, table in tables],
        )

    def _section(self, entry: Entry) -> SectionFacts:
        node = entry.node
        text = self._with_units(entry, self._text(entry))
        opening = NOTHING
        runs_in = entry.layout == "接排" and bool(text)
        if runs_in:
            opening, *text = text
        return SectionFacts(
            level=entry.level,
            ordinal=ordinals.set_off(entry.ordinal),
            title=self._title(entry, runs_in),
            opening=opening,
            text=text,
            sections=[self._section(child) for child in entry.children if child.layout != "连排"],
            tail=self._telling.all(node.tail, (*entry.path, "tail")),
            items=[*_listed_targets(entry), *listed_blocks(entry)] if node.has_blocks else [],
            grids=self._grids.of_section(entry) if node.has_blocks else [],
        )

    def _title(self, entry: Entry, runs_in: bool) -> Told:
        """The title, closed with 。 where the text runs in after it; NOTHING where the section shows none."""
        if entry.layout == "无题":
            return NOTHING
        return self._telling.title(entry, "。" if runs_in and entry.node.title else "")

    def _text(self, entry: Entry) -> list[Told]:
        """The paragraphs of a section, those of sections that flow on joined to the last."""
        text = self._telling.all(entry.node.text, (*entry.path, "text"))
        flowing = [self._flowing(child) for child in entry.children if child.layout == "连排"]
        return _with_flowing(text, flowing) if flowing else text

    def _with_units(self, entry: Entry, text: list[Told]) -> list[Told]:
        """``text`` with the task's units noted behind it, where the source notes them so."""
        task = entry.node.task
        if task is None or not task.printed:
            return text
        names = "、".join(self._outline.units[name].name for name in (*task.lead, *task.support, *task.units))
        note = words(f"（责任单位：{names}）", (*entry.path, "task", "units"))
        return [*text[:-1], text[-1] + note] if text else [note]

    def _flowing(self, entry: Entry) -> Told:
        """A section told inside the paragraph of its owner: 一是注重过程。……."""
        title = self._telling.title(entry, "。") if entry.node.title else NOTHING
        told = words(ordinals.set_off(entry.ordinal), entry.path) + title
        for text in self._telling.all(entry.node.text, (*entry.path, "text")):
            told += text
        for child in entry.children:
            told += self._flowing(child)
        return told


def _listed_targets(entry: Entry) -> list[Told]:
    """The targets of a section that are shown as a list."""
    path = (*entry.path, "targets")
    return [
        _item(target, (*path, index))
        for index, target in enumerate(entry.node.targets)
        if target.show == "列表"
    ]


def _item(target: Target, path: tuple[str | int, ...]) -> Told:
    when = f"{target.year}，" if target.year else ""
    return words(f"{when}{target.name}", path) + Told(requirement(target)) + words("。")


def _with_flowing(text: list[Told], flowing: list[Told]) -> list[Told]:
    """``text`` with sections that flow on joined to its last paragraph."""
    last = text[-1] if text else NOTHING
    for told in flowing:
        last = last + told if last else told
    return [*text[:-1], last]
