"""The rules as a whole: every one of the standard is there, each says what it looks at and what to do."""

from __future__ import annotations

import pytest

from plangen import wording
from plangen.inspect import RULES, STRENGTHS
from tests.inspect.papers import inspected, paper

STANDARD = {
    "PAPER": 1, "PAGE": 12, "PRINT": 5, "PART": 1, "HEAD": 13, "BODY": 29, "COL": 7, "NUM": 5, "LAND": 2, "UNIT": 1,
    "LET": 9, "ORD": 3, "MIN": 4, "FIG": 1,
}  # fmt: skip
"""How many rules each part of the standard has: 93."""


def test_every_rule_of_the_standard_is_there() -> None:
    wanted = {f"G-{part}-{number:02}" for part, count in STANDARD.items() for number in range(1, count + 1)}
    assert len(wanted) == 93
    assert {id for id in RULES if id.startswith("G-")} == wanted


def test_every_rule_is_in_every_result() -> None:
    assert {result.code for result in inspected(paper("盖章"))} == set(RULES)


@pytest.mark.parametrize("id", list(RULES))
def test_a_rule_has_a_clause_a_strength_and_a_page(id: str) -> None:
    rule = RULES[id]
    assert rule.id == id
    assert rule.clause and rule.title and rule.expected
    assert rule.strength in STRENGTHS
    if rule.checked and id.startswith("G-"):
        assert "怎么查：" in rule.page.text and "怎么改：" in rule.page.text
    if not rule.checked:
        assert "为什么不查：" in rule.page.text


def test_only_what_the_standard_demands_is_a_must() -> None:
    """Of the rules of writing only those that no careful text breaks: what is wrong there is wrong anywhere."""
    must = {id for id, rule in RULES.items() if id.startswith("W-") and rule.strength == "M"}
    wrong_anywhere = {id for id, rule in wording.RULES.items() if rule.strength == "E"}
    assert must - wrong_anywhere == {"W-NO-04", "W-ATT-01", "W-ATT-03", "W-SIGN-01", "W-SEC-01"}


def test_what_holds_needs_no_words_and_what_does_not_has_them() -> None:
    for result in inspected(paper("盖章")):
        if result.verdict in ("absent", "unsure"):
            assert result.message.endswith("。"), result.code
        assert not result.where or result.verdict in ("broken", "unsure")
