"""A plan as templates see it: its head, and its body, work, score sheets and schools."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from plangen.compose.choice import Choice, Sources
from plangen.compose.facts.body import BodyFacts
from plangen.compose.facts.county import CountyFacts
from plangen.compose.facts.grids import Grids
from plangen.compose.facts.letter import LetterFacts
from plangen.compose.facts.revision import RevisionFacts
from plangen.compose.facts.rubrics import RubricFacts, rubrics
from plangen.compose.facts.schools import SchoolFacts
from plangen.compose.facts.telling import Telling
from plangen.compose.facts.work import WorkFacts
from plangen.compose.printed_values import Told, words
from plangen.model import Letter


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """The notice that issues a plan."""

    title: Told
    letter: LetterFacts
    text: list[Told]


class PlanFacts:
    """The facts of one plan for templates; ``choice`` says of what year, school or unit they are asked."""

    def __init__(self, sources: Sources, choice: Choice) -> None:
        self._sources, self._choice = sources, choice
        self._outline, self._plan = sources.outline, sources.outline.plan
        self._telling = Telling(self._outline)
        self.year = choice.year

    # -- the parts --------------------------------------------------------------------------------

    @cached_property
    def body(self) -> BodyFacts:
        """The lead, the sections and the annexes."""
        return BodyFacts(self._telling, Grids(self._outline, self._sources.standards))

    @cached_property
    def work(self) -> WorkFacts:
        """The targets and tasks."""
        return WorkFacts(self._telling, self._choice)

    @cached_property
    def rubrics(self) -> list[RubricFacts]:
        """The score sheets."""
        return rubrics(self._outline)

    @cached_property
    def county(self) -> CountyFacts | None:
        """The evaluation of the county's schools; None when the plan has no school data."""
        return CountyFacts(self._sources.evaluation) if self._sources.evaluation else None

    @cached_property
    def school(self) -> SchoolFacts:
        """The school that the document is about."""
        assert self.county is not None, "a kind made for schools needs their data"
        return self.county.school(self._choice.school)

    @cached_property
    def revision(self) -> RevisionFacts:
        """What changed since the version before."""
        assert self._sources.review is not None, "a kind that tells of changes needs two versions"
        return RevisionFacts(self._sources.review)

    @cached_property
    def upper(self) -> PlanFacts:
        """The plan whose targets and tasks bind: the county's for a school's own plan, else this one."""
        parent = self._sources.parent
        return (
            PlanFacts(replace(self._sources, outline=parent, parent=None), self._choice) if parent else self
        )

    # -- the head ---------------------------------------------------------------------------------

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
    def letter(self) -> LetterFacts:
        """The elements of the letter."""
        return LetterFacts(self._plan.letter, ("letter",), issued=self.issued)

    @cached_property
    def own_letter(self) -> LetterFacts:
        """The elements that the plan's own paper prints: none where a notice carries them."""
        own = Letter() if self._plan.notice else self._plan.letter
        return LetterFacts(own, ("letter",), issued=self.issued)

    @cached_property
    def notice(self) -> NoticeFacts | None:
        """The notice that issues the plan; None when there is none."""
        notice = self._plan.notice
        if notice is None:
            return None
        return NoticeFacts(
            title=words(notice.title, ("notice", "title")),
            letter=LetterFacts(notice.letter, ("notice", "letter"), issued=self.issued),
            text=self._telling.all(notice.text, ("notice", "text")),
        )

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
