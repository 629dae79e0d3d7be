"""Every rule is a page, and the examples on its page are its tests."""

import pytest

from plangen.binding import bind
from plangen.checks import RULES, Rule
from plangen.checks.rule import Subject
from plangen.expressions import Teller
from plangen.model import Outline, Plan, broken_links
from plangen.source import parse

FRAME = {"标题": "某县义务教育优质均衡发展实施方案", "地区": "某县", "期限": "2024-2026"}


def subject(example: str) -> Subject:
    located, findings = parse(example, "示例")
    assert located is not None, findings
    data = FRAME | located.data
    plan, findings = bind(Plan, type(located)(data, located.places))
    assert plan is not None, findings
    outline = Outline(plan)
    assert not broken_links(outline)
    assert not list(Teller(outline).problems())
    return Subject(outline)


CASES = [
    pytest.param(rule, heading, example, id=f"{rule.id}-{heading}-{index}")
    for rule in RULES.values()
    for heading in ("Fails", "Passes")
    for index, example in enumerate(rule.examples(heading), 1)
]


@pytest.mark.parametrize(("rule", "heading", "example"), CASES)
def test_the_examples_on_its_page_hold(rule: Rule, heading: str, example: str) -> None:
    found = [finding.message for finding in rule.findings(subject(example))]
    assert bool(found) == (heading == "Fails"), found


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_a_page(rule: Rule) -> None:
    assert "为什么：" in rule.text
    assert "怎么改：" in rule.text
    assert rule.examples("Fails"), "a rule shows what it reports"
    assert rule.examples("Passes"), "a rule shows what it lets through"
    assert rule.title in rule.page.title
