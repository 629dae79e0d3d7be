"""The list of what the standard asks agrees with the style sheet, the program, the tests, and the inspection."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plangen import pipeline
from plangen.binding import labels
from plangen.inspect import RULES as INSPECTED
from plangen.pipeline import Session
from plangen.style import Requirement, Role, StyleSheet
from plangen.style.stylesheet import PageLayout, Rule, TableLook

ROOT = Path(__file__).parents[2]
ANSWERS: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "tests/docs/gbt9704.yaml").read_text("utf-8"))
LIBRARY = Session().library
RULES = LIBRARY.requirements.rules
SHEET = LIBRARY.sheet
BY_ID = [pytest.param(rule, id=rule.id) for rule in RULES]
LETTERS = {"M": "应当", "G": "一般", "R": "推荐", "O": "可以", "P": "习惯"}
OURS = {"subtitle", "status"}
"""Roles that no rule of the standard speaks of."""


def test_the_rules_are_93_and_none_is_told_twice() -> None:
    assert len(RULES) == 93
    assert len({rule.id for rule in RULES}) == 93


@pytest.mark.parametrize("rule", BY_ID)
def test_every_key_that_answers_a_rule_is_a_key_of_the_style_sheet(rule: Requirement) -> None:
    for group, name, key in rule.keys:
        assert (name, key) in set(known(group)) or (group, name) == ("roles", "*"), (group, name, key)
    assert {*rule.weaker, *rule.range} <= {key for _, _, key in rule.keys}


def known(group: str) -> Iterator[tuple[str, str]]:
    """Each holder and key of a group of the style sheet, in Chinese."""
    match group:
        case "page":
            yield from (("", label) for _, label in labels(PageLayout))
        case "faces":
            yield from (("", face) for face in SHEET.faces)
        case "roles":
            inner = [f"下线.{label}" for _, label in labels(Rule)]
            keys = [*(label for _, label in labels(Role)), *inner]
            yield from ((role, key) for role in SHEET.roles for key in keys)
        case "tables":
            yield from ((table, label) for table in SHEET.tables for _, label in labels(TableLook))


@pytest.mark.parametrize("rule", BY_ID)
def test_a_rule_is_answered_by_looks_of_its_own_clause(rule: Requirement) -> None:
    for group, name, _ in rule.keys:
        holder: Role | TableLook | None = {"roles": SHEET.roles, "tables": SHEET.tables}.get(group, {}).get(
            name
        )  # type: ignore
        if holder and holder.clause and not rule.clause.startswith("5"):
            assert any(rule.clause.startswith(clause) for clause in holder.clause.split()), (
                name,
                rule.clause,
            )


def clauses(sheet: StyleSheet) -> Iterator[tuple[str, str]]:
    looks: dict[str, PageLayout | Role | TableLook] = {"page": sheet.page, **sheet.roles}
    looks |= {f"table {name}": look for name, look in sheet.tables.items()}
    for name, look in looks.items():
        yield from ((name, clause) for clause in look.clause.split())


def test_every_clause_of_the_style_sheet_is_a_clause_of_the_rules() -> None:
    stated = {rule.clause for rule in RULES}
    lost = [
        (name, c) for name, c in clauses(SHEET) if not any(f"{each}.".startswith(f"{c}.") for each in stated)
    ]
    assert lost == []


def test_every_element_of_the_standard_is_named_by_a_rule() -> None:
    """A new role of chapters 7.2 to 7.5 and 10 has to say which of its keys the standard asks for."""
    named = {name for rule in RULES for group, name, _ in rule.keys if group == "roles"}
    elements = {name for name, c in clauses(SHEET) if re.match(r"7\.|10\.", c) and name in SHEET.roles}
    assert elements - named - OURS == set()


def test_every_rule_is_answered_and_nothing_else() -> None:
    assert list(ANSWERS) == [rule.id for rule in RULES]


BY_ANSWER = [pytest.param(answer, id=code) for code, answer in ANSWERS.items()]


@pytest.mark.parametrize("answer", BY_ANSWER)
def test_what_is_demanded_is_done_or_says_why_not(answer: dict[str, Any]) -> None:
    assert answer.get("写出") or answer.get("说明")
    assert set(answer) <= {"写出", "检查", "测试", "说明"}


@pytest.mark.parametrize("answer", BY_ANSWER)
def test_what_is_said_to_do_it_is_there(answer: dict[str, Any]) -> None:
    for name in answer.get("写出", []):
        if "/" in name:
            assert (ROOT / name).is_file(), name
        else:
            module, _, function = name.rpartition(".")
            assert hasattr(importlib.import_module(f"plangen.writers.{module}"), function), name
    assert set(answer.get("检查", [])) <= set(pipeline.pages())


@pytest.mark.parametrize("answer", BY_ANSWER)
def test_the_tests_it_names_are_there(answer: dict[str, Any]) -> None:
    for test in answer.get("测试", []):
        file, *names = test.split("::")
        text = (ROOT / "tests" / file).read_text("utf-8")
        assert all(re.search(rf"^\s*(?:def|class) {name}\b", text, re.MULTILINE) for name in names), test


def test_it_agrees_with_what_inspect_looks_for() -> None:
    """Both say the same clause and strength of a rule; a rule that only one of them knows is a slip."""
    registry = INSPECTED
    ours = {rule.id: (rule.clause, rule.strength) for rule in RULES}
    theirs = {
        code: (each.clause, LETTERS[each.strength])
        for code, each in registry.items()
        if code.startswith("G-")
    }
    assert not registry or theirs == ours
