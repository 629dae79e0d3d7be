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
    writing,
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

OWN: dict[str, Rule] = collected(_TOPICS, Rule)
"""The rules whose examples are pieces of a plan, by id, in the order of the files."""

RULES: dict[str, Rule] = OWN | writing.RULES
"""Every rule by its id; last the rules of writing that stand under their own ids."""


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
    """The page of every rule of plans, for ``explain`` and the reference; rules of writing have theirs in inspect."""
    return [*(rule.page for rule in OWN.values()), *waivers.PAGES]


__all__ = ["OWN", "RULES", "Rule", "check", "pages"]
