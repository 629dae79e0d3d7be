"""Does this .docx hold GB/T 9704? Every rule gives its verdicts, with place and remedy.

Reads any package, knows nothing of plans.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from plangen.finding import Page
from plangen.inspect.printed import Printed, read
from plangen.inspect.rule import STRENGTHS, Result, Rule
from plangen.inspect.rules import (
    addressees,
    annexes,
    attachments,
    closing,
    corner,
    document_numbers,
    duties,
    imprint,
    marks,
    minutes,
    missives,
    orders,
    page_numbers,
    paragraphs,
    parts,
    production,
    recipients,
    red_rules,
    series,
    sheet,
    signers,
    standard_figures,
    statement,
    structure,
    text_grid,
    titles,
    wording,
)
from plangen.inspect.subject import Subject
from plangen.ooxml import Paper, Paragraph
from plangen.rules import collected
from plangen.style.typefaces import face

_TOPICS: tuple[ModuleType, ...] = (
    sheet, text_grid, production, parts, corner, marks, document_numbers, signers, red_rules, titles, addressees,
    paragraphs, attachments, closing, annexes, imprint, page_numbers, missives, orders, minutes, standard_figures,
    wording, structure, series, statement, recipients, duties,
)  # fmt: skip

_OWN = collected(_TOPICS, Rule)
RULES: dict[str, Rule] = _OWN | {id: rule for id, rule in wording.RULES.items() if id not in _OWN}
"""Every rule by its id, in the order of the standard."""


@dataclass(frozen=True)
class Inspection:
    """One paper inspected: its paragraphs in order, what every rule says, its pages when it was printed.

    ``notes`` are sentences about the reading itself: tracked changes, what was not followed, why it was not printed.
    """

    paragraphs: list[Paragraph]
    results: list[Result]
    printed: Printed | None = None
    notes: tuple[str, ...] = ()

    @property
    def must(self) -> bool:
        """Whether anything must be mended."""
        return any(result.must for result in self.results)


def inspect(paper: Paper, printed: Printed | None = None) -> Inspection:
    """What every rule says of ``paper``; ``printed`` lets those speak that only a page can answer."""
    subject = Subject(paper, printed)
    results = [result for rule in RULES.values() for result in rule.results(subject)]
    return Inspection(subject.elements.flow, results, printed, tuple(_notes(paper)))


def _notes(paper: Paper) -> Iterator[str]:
    if paper.revised:
        yield "文件里有修订，按全部接受之后的样子检查。"
    if paper.outside:
        yield f"文件引用了外部的模板或图片（{len(paper.outside)} 处），没有读取。"


def pages() -> list[Page]:
    """The page of every rule, for ``explain`` and the reference."""
    return [rule.page for rule in RULES.values()]


__all__ = [
    "RULES",
    "STRENGTHS",
    "Inspection",
    "Printed",
    "Result",
    "Rule",
    "face",
    "inspect",
    "pages",
    "read",
]
