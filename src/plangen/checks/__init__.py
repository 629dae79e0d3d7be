"""Rules on a plan. Adding a check is adding one function to one file of this room."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from plangen.checks import (
    adjusted,
    annexes,
    elements,
    headings,
    ids,
    letter,
    phases,
    punctuation,
    rubrics,
    standing,
    sums,
    target_values,
    targets,
    tasks,
    typed_figures,
    units,
    waivers,
    wording,
)
from plangen.checks.rule import Rule, Subject
from plangen.finding import Finding, Page
from plangen.model import Outline
from plangen.rules import collected
from plangen.style.departures import DEPARTURE

_TOPICS: tuple[ModuleType, ...] = (
    targets, target_values, adjusted, tasks, phases, units, ids, headings, annexes, letter, elements, wording,
    typed_figures, punctuation, sums, rubrics, standing,
)  # fmt: skip

RULES: dict[str, Rule] = collected(_TOPICS, Rule)
"""Every rule by its id, in the order of the files."""


def check(outline: Outline, others: Iterable[Finding] = ()) -> list[Finding]:
    """What the rules find in a plan, and ``others`` found of its data, waived findings marked as such."""
    subject = Subject(outline)
    findings: list[Finding] = []
    for rule in RULES.values():
        findings += rule.findings(subject)
    findings += others
    known = {*RULES, DEPARTURE.code, *(finding.code for finding in findings)}
    return waivers.waived(outline, findings, known)


def pages() -> list[Page]:
    """The page of every rule, for ``explain`` and the reference."""
    return [*(rule.page for rule in RULES.values()), *waivers.PAGES]


__all__ = ["RULES", "Rule", "check", "pages"]
