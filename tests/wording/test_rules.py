"""Every rule of writing is a page, and the examples on its page are its tests."""

import pytest

from plangen.wording import RULES, TextRule

CASES = [
    pytest.param(rule, heading, example, id=f"{rule.id}-{heading}-{index}")
    for rule in RULES.values()
    for heading in ("Fails", "Passes")
    for index, example in enumerate(rule.texts(heading), 1)
]


@pytest.mark.parametrize(("rule", "heading", "example"), CASES)
def test_the_examples_on_its_page_hold(rule: TextRule, heading: str, example: str) -> None:
    found = [slip.message for slip in rule.slips(example)]
    assert bool(found) == (heading == "Fails"), found


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_a_page(rule: TextRule) -> None:
    assert rule.text.index("为什么：") < rule.text.index("怎么改：") < rule.text.index("不报：")
    assert rule.texts("Fails"), "a rule shows what it reports"
    assert rule.texts("Passes"), "a rule shows what it lets through"
