"""The examples of every rule: what breaks it is told, word for word, and what is just allowed is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from plangen import wording
from plangen.finding import Verdict
from plangen.inspect import RULES, Result, Rule
from tests.inspect.cases import CASES, Case
from tests.inspect.papers import NAMES, inspected, paper, statuses

NEVER_BROKEN = {"G-BODY-08"}
"""What the standard only says may be done: nothing can break it."""
NEVER_SURE = {"G-BODY-15"}
"""What a file can break but never show to hold: the seal itself is on paper."""
VERDICTS = {"holds": "合", "broken": "不合", "absent": "没有", "unsure": "不能判断"}
CHECKED = [pytest.param(rule, id=id) for id, rule in RULES.items() if rule.checked]


def named(case: Case) -> str:
    return f"{case.rule} {case.kind} {str(case)[:60]}"


@pytest.mark.parametrize("name", NAMES)
def test_what_plangen_writes_breaks_nothing(name: str) -> None:
    broken = {result.code for result in inspected(paper(name)) if result.verdict is Verdict.BROKEN}
    assert broken == set()


@pytest.mark.parametrize("case", [pytest.param(case, id=named(case)) for case in CASES if case.fails])
def test_what_breaks_a_rule_is_told_with_its_stated_consequences(case: Case) -> None:
    broken = {result.code for result in case.results if result.verdict is Verdict.BROKEN}
    assert case.rule in broken
    if "件" in case.given:  # the layouts break nothing, so that nothing else may be told
        assert broken == {case.rule, *case.also}


@pytest.mark.parametrize("case", [pytest.param(case, id=named(case)) for case in CASES if not case.fails])
def test_what_is_just_allowed_holds_and_what_cannot_be_told_is_unsure(case: Case) -> None:
    own = [result for result in case.results if result.code == case.rule]
    allowed = {"合": Verdict.HOLDS, "不能判断": Verdict.UNSURE}[case.kind]
    assert [result.verdict for result in own] == [allowed], own


@pytest.mark.parametrize("rule", CHECKED)
def test_a_rule_has_an_example_that_fails_and_one_that_passes(rule: Rule) -> None:
    fails = [case for case in CASES if case.rule == rule.id and case.fails]
    passes = [case for case in CASES if case.rule == rule.id and case.kind == "合"]
    if text_rule := wording.RULES.get(rule.id):
        fails += text_rule.texts("Fails")
        passes += text_rule.texts("Passes")
    held = [name for name in NAMES if statuses(paper(name))[rule.id] == Verdict.HOLDS]
    assert fails or rule.id in NEVER_BROKEN, "show in cases.yaml what breaks the rule"
    assert passes or held or rule.id in NEVER_SURE, "show in cases.yaml what the rule lets through"


def test_examples_are_of_rules_that_there_are() -> None:
    assert {case.rule for case in CASES} <= set(RULES)


def test_what_is_told_word_for_word(golden: Callable[[str, str], None]) -> None:
    """Verdict, place, measured value, sentence and remedy of every rule: on every layout and on its examples."""
    layouts = {name: inspected(paper(name)) for name in NAMES}
    blocks = ["\n".join(block(rule, layouts)) for rule in RULES.values()]
    golden("inspect/rules.txt", "\n\n".join(blocks) + "\n")


def block(rule: Rule, layouts: dict[str, list[Result]]) -> Iterator[str]:
    yield f"{rule.id} {rule.title}（{rule.clause}，{rule.strength}）：{rule.expected}"
    told: dict[str, list[str]] = {}
    for name, results in layouts.items():
        for result in results:
            if result.code == rule.id:
                told.setdefault(sentence(result), []).append(name)
    for words, names in told.items():
        yield f"  {'、'.join(names) if len(names) < len(layouts) else '各件'}：{words}"
    for case in CASES:
        if case.rule == rule.id:
            yield f"  {case}"
            for result in case.results:
                if result.code == rule.id:
                    yield f"    {sentence(result)}"


def sentence(result: Result) -> str:
    """A result on one line: what is the rule's own is left out."""
    rule = RULES[result.code]
    place = f"{result.where}“{result.place.words}”" if result.where else ""
    parts = [VERDICTS[result.verdict], place, result.message]
    if result.measured:
        parts.append(f"现为：{result.measured}")
    if result.expected != rule.expected:
        parts.append(f"要求：{result.expected}")
    if result.hint:
        parts.append(f"办法：{result.hint}")
    if result.strength != rule.strength:
        parts.append(f"强度 {result.strength}")
    return "｜".join(part for part in parts if part)
