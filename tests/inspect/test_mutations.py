"""Copies broken on purpose, one thing at a time: the rule that is broken is told, and only its stated consequences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from plangen.inspect import RULES
from tests.inspect.papers import NAMES, changed, inspected, paper, statuses

MUTATIONS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("mutations.yaml").read_text("utf-8")
)


def named(mutation: dict[str, Any]) -> str:
    return f"{mutation['应报']} {mutation['件']}: {mutation['原'][:24]} → {mutation['改'][:24]}"


@pytest.mark.parametrize("name", NAMES)
def test_what_plangen_writes_breaks_nothing(name: str) -> None:
    broken = {result.code for result in inspected(paper(name)) if result.verdict == "broken"}
    assert broken == set()


@pytest.mark.parametrize("mutation", [pytest.param(each, id=named(each)) for each in MUTATIONS])
def test_a_copy_broken_in_one_place_is_told_so(mutation: dict[str, Any]) -> None:
    whole = paper(mutation["件"])
    part = f"word/{mutation.get('部分', 'document')}.xml"
    copy = changed(
        whole,
        part,
        mutation["原"],
        mutation["改"],
        style=mutation.get("样式", ""),
        paragraph=mutation.get("段", ""),
    )
    before, after = statuses(whole), statuses(copy)
    newly = {id for id, status in after.items() if status == "broken" and before[id] != "broken"}
    allowed = {mutation["应报"], *mutation.get("连带", [])}
    assert mutation["应报"] in newly
    assert newly <= allowed, f"also broken: {newly - allowed}"


def test_every_finding_says_where_what_and_how() -> None:
    for mutation in MUTATIONS[::7]:
        part = f"word/{mutation.get('部分', 'document')}.xml"
        copy = changed(
            paper(mutation["件"]), part, mutation["原"], mutation["改"],
            style=mutation.get("样式", ""), paragraph=mutation.get("段", ""),
        )  # fmt: skip
        for result in inspected(copy):
            if result.verdict == "broken":
                assert result.message.endswith(("。", "）"))
                assert result.hint and result.measured and result.expected, result
            assert result.verdict != "unsure" or result.message, result.code


def test_most_checked_rules_are_broken_by_some_copy() -> None:
    tried = {mutation["应报"] for mutation in MUTATIONS}
    assert tried <= set(RULES)
    assert len(MUTATIONS) >= 60
