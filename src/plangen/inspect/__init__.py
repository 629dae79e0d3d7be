"""Does this .docx hold GB/T 9704? Every rule: holds, broken, absent or unsure, with place and remedy.

Floor 7: reads any package, knows nothing of plans.
"""

from __future__ import annotations

from types import ModuleType

from plangen.finding import Page
from plangen.inspect.printed import Printed
from plangen.inspect.rule import STRENGTHS, Result, Rule, Spotted
from plangen.inspect.rules import (
    annexes,
    body,
    closing,
    head,
    imprint,
    numbers,
    sheet,
    special,
    words,
    writing,
)
from plangen.inspect.subject import Subject
from plangen.ooxml import Paper

_TOPICS: tuple[ModuleType, ...] = (
    sheet,
    head,
    body,
    closing,
    annexes,
    imprint,
    numbers,
    special,
    words,
    writing,
)

_OWN = {rule.id: rule for topic in _TOPICS for rule in vars(topic).values() if isinstance(rule, Rule)}
RULES: dict[str, Rule] = _OWN | {id: rule for id, rule in words.RULES.items() if id not in _OWN}
"""Every rule by its id, in the order of the standard."""


def inspect(paper: Paper, printed: Printed | None = None) -> list[Result]:
    """What every rule says of ``paper``; ``printed`` lets those speak that only a page can answer."""
    subject = Subject(paper, printed)
    return [result for rule in RULES.values() for result in rule.results(subject)]


def pages() -> list[Page]:
    """The page of every rule, for ``explain`` and the reference."""
    return [rule.page for rule in RULES.values()]


__all__ = ["RULES", "STRENGTHS", "Printed", "Result", "Rule", "Spotted", "inspect", "pages"]
