"""What an inspection rule is: one documented function over a paper. Its docstring is its page.

A rule yields what breaks it; what yields nothing holds. It says Absent when the paper has no such element, and
Unsure when a .docx cannot show what the clause asks. Strength is the standard's: M 应当, G 一般, R 推荐, O 可以,
P practice that the standard does not speak of.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from plangen.finding import Page
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph

Strength = Literal["M", "G", "R", "O", "P"]
Status = Literal["holds", "broken", "absent", "unsure"]

STRENGTHS: dict[Strength, str] = {"M": "应当", "G": "一般", "R": "推荐", "O": "可以", "P": "习惯"}
_MOST = 20
"""Places of one rule that are told one by one."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place in the paper: page when it was printed, paragraph, the words that stand there."""

    where: str = ""
    paragraph: int = 0
    page: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What one rule says of one paper, or of one place in it."""

    id: str
    clause: str
    strength: Strength
    title: str
    status: Status
    place: Spotted | None = None
    measured: str = ""
    expected: str = ""
    message: str = ""
    hint: str = ""
    more: int = 0
    """Places of the same rule that are not told one by one; on the last that is."""

    @property
    def must(self) -> bool:
        """Whether this must be mended: the standard says 应当, and it is not so."""
        return self.status == "broken" and self.strength == "M"


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


class Absent(Exception):
    """The paper does not have the element the rule speaks of; the message says which."""


class Unsure(Exception):
    """What the clause asks cannot be seen here; the message says why."""


Look = Callable[[Subject], Iterator[Broken]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its number in the facts, clause, strength, title, what is expected, the function that looks.

    ``checked`` is False for what no file can show (paper, print, binding): its page says why.
    """

    id: str
    clause: str
    strength: Strength
    title: str
    expected: str
    look: Look
    checked: bool = True

    def results(self, subject: Subject) -> list[Result]:
        """What the rule says of ``subject``: one result, or one for each place where it is broken."""
        try:
            broken = list(self.look(subject))
        except Absent as absent:
            return [self._result("absent", message=str(absent))]
        except Unsure as unsure:
            return [self._result("unsure", message=str(unsure))]
        if not broken:
            return [self._result("holds")]
        sure = [each for each in broken if not each.doubt]
        told = [self._told(each, subject) for each in (sure or broken)[:_MOST]]
        if len(sure or broken) > _MOST:
            told[-1] = replace(
                told[-1],
                message=f"{told[-1].message}（同样的问题共 {len(sure or broken)} 处）",
                more=len(sure or broken) - _MOST,
            )
        return told

    def _result(self, status: Status, message: str = "") -> Result:
        return Result(
            self.id, self.clause, self.strength, self.title, status, None, "", self.expected, message
        )

    def _told(self, each: Broken, subject: Subject) -> Result:
        status: Status = "unsure" if each.doubt else "broken"
        return Result(
            self.id, self.clause, each.strength or self.strength, self.title, status,
            _spotted(each.at, subject) if each.at else None,
            each.measured, each.expected or self.expected, each.message, each.hint,
        )  # fmt: skip

    @property
    def page(self) -> Page:
        """The page for ``explain``."""
        text = inspect.cleandoc(self.look.__doc__ or "")
        head = f"条款 {self.clause}，强度 {self.strength}（{STRENGTHS[self.strength]}）。"
        return Page(self.id, self.title, "error" if self.strength == "M" else "warning", f"{head}\n\n{text}")


def _spotted(paragraph: Paragraph, subject: Subject) -> Spotted:
    return Spotted(
        str(paragraph.spot), paragraph.spot.number, subject.page_of(paragraph), quoted(paragraph.text)
    )


def quoted(text: str, most: int = 24) -> str:
    """The beginning of ``text``, short enough to stand in a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most] + "……"


def rule(id: str, clause: str, strength: Strength, title: str, expected: str = "") -> Callable[[Look], Rule]:
    """Make a rule of the function below it; one whose page says 为什么不查 only tells whether it applies."""

    def made(look: Look) -> Rule:
        checked = "为什么不查：" not in (look.__doc__ or "")
        return Rule(id, clause, strength, title, expected or title, look, checked)

    return made


def unseen(id: str, clause: str, strength: Strength, title: str, why: str) -> Rule:
    """A rule that no .docx can show; ``why`` is what a reader is told."""

    def look(_: Subject) -> Iterator[Broken]:
        raise Unsure(why)

    look.__doc__ = f"{title}。\n\n为什么不查：{why}"
    return Rule(id, clause, strength, title, title, look, checked=False)
