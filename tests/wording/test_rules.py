"""Every rule of writing is a page; the examples on it are its tests, and what is said of each of them is read."""

from collections.abc import Callable

import pytest

from plangen.wording import RULES, TextRule, elements

EVERY = (*RULES.values(), *elements.RULES)
"""The rules that read any paragraph, and those that read one element of a paper."""

CASES = [
    pytest.param(rule, heading, example, id=f"{rule.id}-{heading}-{index}")
    for rule in EVERY
    for heading in ("Fails", "Passes")
    for index, example in enumerate(rule.texts(heading), 1)
]


@pytest.mark.parametrize(("rule", "heading", "example"), CASES)
def test_the_examples_on_its_page_hold(rule: TextRule, heading: str, example: str) -> None:
    found = [slip.message for slip in rule.slips(example)]
    assert bool(found) == (heading == "Fails"), found


@pytest.mark.parametrize("rule", EVERY, ids=[rule.id for rule in EVERY])
def test_a_rule_is_a_page(rule: TextRule) -> None:
    assert rule.text.index("为什么：") < rule.text.index("怎么改：") < rule.text.index("不报：")
    assert rule.texts("Fails"), "a rule shows what it reports"
    assert rule.texts("Passes"), "a rule shows what it lets through"


def test_what_is_said_of_each_example_is_as_it_was_read(golden: Callable[[str, str], None]) -> None:
    lines: list[str] = []
    for rule in EVERY:
        lines.append(f"{rule.id} {rule.title}（{rule.clause}，{rule.strength}）")
        for example in rule.texts("Fails"):
            lines.append(f"  {example}")
            for slip in rule.slips(example):
                lines += [f"    {slip.start}-{slip.end}“{slip.words}” {slip.message}", f"    → {slip.hint}"]
    golden("wording/said.txt", "\n".join(lines) + "\n")
