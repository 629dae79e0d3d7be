"""What an inspection rule is: a rule over a paper, that accounts for itself whatever it finds.

It yields Broken for each place that is wrong, Unsure for what a .docx cannot show, Absent when the paper has no such
element; what yields nothing holds. All that is yielded is told. Strength is the standard's: M 应当, G 一般, R 推荐,
O 可以, P practice that the standard does not speak of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from plangen import rules
from plangen.finding import Finding, Page, Place, Severity, Verdict
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph

Strength = Literal["M", "G", "R", "O", "P"]

STRENGTHS: dict[Strength, str] = {"M": "应当", "G": "一般", "R": "推荐", "O": "可以", "P": "习惯"}
_MOST = 20
"""Places of one rule that are told one by one."""


@dataclass(frozen=True, slots=True)
class Result(Finding):
    """What one rule says of one paper, or of one place in it: a finding with clause, strength and measure.

    ``where`` and ``place`` are empty when it speaks of no paragraph.
    """

    clause: str = ""
    strength: Strength = "P"
    title: str = ""
    measured: str = ""
    expected: str = ""
    more: int = 0
    """Places of the same rule that are not told one by one; on the last that is."""

    @property
    def must(self) -> bool:
        """Whether this must be mended: the standard says 应当, and it is not so."""
        return self.verdict is Verdict.BROKEN and self.strength == "M"


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where a rule is broken: what stands there, why that is wrong, what to do.

    ``strength`` is given where the clause asks this part less strictly than the rest; ``doubt`` when the
    element itself is not certain, so that it can only be said as unsure.
    """

    at: Paragraph | None
    measured: str
    message: str
    hint: str
    strength: Strength | None = None
    doubt: bool = False
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """The paper does not have the element the rule speaks of; ``why`` says which."""

    why: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """What the clause asks cannot be seen here; ``why`` says why."""

    why: str


Judgement = Broken | Absent | Unsure
Look = Callable[[Subject], Iterator[Judgement]]
Part = TypeVar("Part")


@dataclass(frozen=True)
class Rule(rules.Rule[Subject, Judgement]):
    """A rule of the standard: its id is its number in the facts, ``expected`` what the clause asks.

    ``checked`` is False for what no file can show (paper, print, binding): its page says why.
    """

    strength: Strength
    expected: str
    checked: bool = True

    def results(self, subject: Subject) -> list[Result]:
        """What the rule says of ``subject``, what is broken first; one result that it holds when it says nothing."""
        told = [self._result(judgement, subject) for judgement in self.look(subject)]
        if not told:
            return [self._holds()]
        broken = [result for result in told if result.verdict is Verdict.BROKEN]
        others = [result for result in told if result.verdict is not Verdict.BROKEN]
        return [*_shortened(broken), *_shortened(others)]

    def _result(self, judgement: Judgement, subject: Subject) -> Result:
        match judgement:
            case Broken():
                return self._told(judgement, subject)
            case Absent(why):
                return replace(self._holds(), verdict=Verdict.ABSENT, message=why)
            case Unsure(why):
                return replace(self._holds(), verdict=Verdict.UNSURE, message=why)

    def _holds(self) -> Result:
        return Result(
            self.id, self.severity, "", verdict=Verdict.HOLDS, clause=self.clause,
            strength=self.strength, title=self.title, expected=self.expected,
        )  # fmt: skip

    def _told(self, broken: Broken, subject: Subject) -> Result:
        strength = broken.strength or self.strength
        return Result(
            self.id, _severity(strength), broken.message, broken.hint,
            place=_place(broken.at, subject) if broken.at else Place(),
            where=str(broken.at.spot) if broken.at else "",
            verdict=Verdict.UNSURE if broken.doubt else Verdict.BROKEN,
            clause=self.clause, strength=strength, title=self.title,
            measured=broken.measured, expected=broken.expected or self.expected,
        )  # fmt: skip

    @property
    def page(self) -> Page:
        """The page for ``explain``, clause and strength first."""
        head = f"条款 {self.clause}，强度 {self.strength}（{STRENGTHS[self.strength]}）。"
        page = super().page
        return replace(page, text=f"{head}\n\n{page.text}")


def _severity(strength: Strength) -> Severity:
    return "error" if strength == "M" else "warning"


def _place(paragraph: Paragraph, subject: Subject) -> Place:
    page = subject.page_of(paragraph)
    return Place(page=page, paragraph=paragraph.spot.number, words=quoted(paragraph.text))


def _shortened(results: Sequence[Result]) -> list[Result]:
    """The first places of many; the last of them says how many there are."""
    first = list(results[:_MOST])
    more = len(results) - len(first)
    if more:
        message = f"{first[-1].message}（同样的问题共 {len(results)} 处）"
        first[-1] = replace(first[-1], message=message, more=more)
    return first


def quoted(text: str, most: int = 24) -> str:
    """The beginning of ``text``, short enough to stand in a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most] + "……"


def rule(id: str, clause: str, strength: Strength, title: str, expected: str = "") -> Callable[[Look], Rule]:
    """Make a rule of the function below it; one whose page says 为什么不查 only tells whether it applies."""

    def made(look: Look) -> Rule:
        checked = "为什么不查：" not in (look.__doc__ or "")
        return Rule(id, clause, _severity(strength), title, look, strength, expected or title, checked)

    return made


def rule_of(
    choose: Callable[[Subject], Part | Absent | Unsure],
    id: str,
    clause: str,
    strength: Strength,
    title: str,
    expected: str = "",
) -> Callable[[Callable[[Subject, Part], Iterator[Judgement]]], Rule]:
    """Make a rule of the function below it on what ``choose`` picks; a verdict that it gives instead is the rule's."""

    def made(judge: Callable[[Subject, Part], Iterator[Judgement]]) -> Rule:
        def look(subject: Subject) -> Iterator[Judgement]:
            part = choose(subject)
            if isinstance(part, (Absent, Unsure)):
                yield part
            else:
                yield from judge(subject, part)

        look.__doc__ = judge.__doc__
        return rule(id, clause, strength, title, expected)(look)

    return made


def unseen(id: str, clause: str, strength: Strength, title: str, why: str) -> Rule:
    """A rule that no .docx can show; ``why`` is what a reader is told."""

    def look(_: Subject) -> Iterator[Judgement]:
        yield Unsure(why)

    look.__doc__ = f"{title}。\n\n为什么不查：{why}"
    return rule(id, clause, strength, title)(look)
