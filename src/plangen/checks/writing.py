"""The rules of writing over the words of a plan: what they say of a text is what inspect says of it in a paper.

A rule of writing is told under its own id, but for those that an older code of the checks already tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen import wording
from plangen.checks.rule import Look, Report, Rule, Subject
from plangen.finding import Path
from plangen.wording import TextRule

CODES: dict[str, tuple[str, ...]] = {
    "W01": ("W-WORD-01",),
    "W03": ("W-WORD-02",),
    "W04": ("W-PUN-01", "W-STR-05"),
    "W05": ("W-PUN-02",),
    "W06": ("W-NUM-02", "W-NUM-03", "W-PUN-11", "W-PUN-12", "W-DATE-06"),
    "W07": ("W-NUM-01",),
    "W08": ("W-PUN-15",),
    "D04": ("W-NO-01", "W-NO-02", "W-NO-03"),
    "D05": ("W-DATE-01",),
    "D09": ("W-DATE-05",),
    "N06": ("W-STR-10",),
}
"""The rules of writing that each code of the checks tells; all of one code are equally grave."""

_BY_CODE = {id for ids in CODES.values() for id in ids}


def told(subject: Subject, code: str) -> Iterator[Report]:
    """What the rules of writing under ``code`` find in the plan's words, piece by piece, in the order of the text."""
    return _reports(subject, CODES[code])


def _reports(subject: Subject, ids: tuple[str, ...]) -> Iterator[Report]:
    for path, slips in subject.slips:
        for slip in slips:
            if slip.id in ids:
                yield Report(path, slip.message, slip.hint)


def of_element(rule: TextRule, text: str | None, path: Path) -> Iterator[Report]:
    """What the rule of one element says of its words ``text``, which the plan has at ``path``."""
    for slip in rule.slips(text) if text else ():
        yield Report(path, slip.message, slip.hint, rule.severity)


def _rule(rule: TextRule) -> Rule:
    return Rule(rule.id, rule.clause, rule.severity, rule.title, _look(rule))


def _look(rule: TextRule) -> Look:
    def look(subject: Subject) -> Iterator[Report]:
        return _reports(subject, (rule.id,))

    look.__doc__ = rule.page.text
    return look


RULES: dict[str, Rule] = {rule.id: _rule(rule) for rule in wording.RULES.values() if rule.id not in _BY_CODE}
"""The rules of writing that no older code tells, by id."""
