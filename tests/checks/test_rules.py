"""Every check is a page; the examples on it are its tests, and what is said of each of them is read.

``cases.yaml`` holds further plans for sentences that would only lengthen a page. All that the checks say of
examples and cases, at which place, stands in ``tests/golden/checks/said.txt``.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from plangen.binding import bind, raw_path
from plangen.checks import OWN as RULES
from plangen.checks import Rule
from plangen.checks.rule import Report, Subject
from plangen.document import path_text
from plangen.expressions import Teller
from plangen.finding import Finding
from plangen.model import Outline, Plan, broken_links
from plangen.rules import ExampleKind
from plangen.source import Located, parse

FRAME = {"标题": "某县义务教育优质均衡发展实施方案", "地区": "某县", "期限": "2024-2026"}
FURTHER: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("cases.yaml").read_text("utf-8")
)


def plan_of(example: str) -> tuple[Subject, Located]:
    located, findings = parse(example, "示例")
    assert located is not None, findings
    data = FRAME | located.data
    plan, findings = bind(Plan, type(located)(data, located.places))
    assert plan is not None, findings
    outline = Outline(plan)
    assert not broken_links(outline)
    assert not list(Teller(outline).problems())
    return Subject(outline), located


def findings_of(rule: Rule, example: str) -> list[Finding]:
    subject, located = plan_of(example)
    findings: list[Finding] = []
    for finding in rule.findings(subject):
        path = raw_path(located.data, finding.path, Plan)
        findings.append(finding.at(located.places.of(path)))
    return findings


def examples_of(rule: Rule, kind: ExampleKind) -> list[str]:
    """Every piece of plan in which the rule finds something, or nothing: those on its page, and further ones."""
    return [*rule.examples(kind), *FURTHER.get(rule.id, {}).get(kind, [])]


KINDS: tuple[ExampleKind, ...] = ("Fails", "Passes")
CASES = [
    pytest.param(rule, kind, example, id=f"{rule.id}-{kind}-{index}")
    for rule in RULES.values()
    for kind in KINDS
    for index, example in enumerate(examples_of(rule, kind), 1)
]


@pytest.mark.parametrize(("rule", "kind", "example"), CASES)
def test_the_examples_hold(rule: Rule, kind: ExampleKind, example: str) -> None:
    messages = [finding.message for finding in findings_of(rule, example)]
    assert bool(messages) == (kind == "Fails"), messages


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_a_page(rule: Rule) -> None:
    assert "为什么：" in rule.text
    assert "怎么改：" in rule.text
    assert rule.examples("Fails"), "a rule shows what it reports"
    assert rule.examples("Passes"), "a rule shows what it lets through"
    assert rule.title in rule.page.title


def test_what_is_said_of_each_example_is_as_it_was_read(golden: Callable[[str, str], None]) -> None:
    lines: list[str] = []
    for rule in RULES.values():
        lines.append(f"{rule.id} {rule.title}（{rule.severity}）")
        for number, example in enumerate(examples_of(rule, "Fails"), 1):
            for finding in findings_of(rule, example):
                place = f"{finding.place.line}:{finding.place.column}"
                lines.append(f"  {number}. {place} {finding.where or '-'} @{path_text(finding.path)}")
                lines += [f"     {finding.message}", f"     → {finding.hint}"]
    golden("checks/said.txt", "\n".join(lines) + "\n")


def reports_in(module: str) -> Iterator[tuple[str, int]]:
    """Where a module says something of a place: its file and the line of each ``Report(…)``."""
    source = Path(inspect.getfile(sys.modules[module]))
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Report":
            yield source.name, node.lineno


def test_no_sentence_is_without_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    said: set[tuple[str, int]] = set()
    made = Report.__init__

    def noted(self: Report, *args: object, **kwargs: object) -> None:
        caller = sys._getframe(1)
        said.add((Path(caller.f_code.co_filename).name, caller.f_lineno))
        made(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Report, "__init__", noted)
    for rule in RULES.values():
        for example in examples_of(rule, "Fails"):
            findings_of(rule, example)
    modules = {rule.look.__module__ for rule in RULES.values()}
    written = {place for module in modules for place in reports_in(module)}
    assert sorted(written - said) == []
