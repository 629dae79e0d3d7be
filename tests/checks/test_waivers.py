"""A waiver silences one finding, says why, and is itself checked."""

import pytest

from plangen.binding import bind
from plangen.checks import check, pages
from plangen.finding import Finding
from plangen.model import Outline, Plan
from plangen.source import parse

PLAN = """
标题: 某县义务教育优质均衡发展实施方案
地区: 某县
期限: 2024-2026
章节:
  - 标题: 总体目标
    目标:
      - {代号: 覆盖率, 名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 呈现: 列表}
  - 标题: 分项目标
    代号: 分项
    目标:
      - {名称: 初中三年巩固率, 数值: 95, 计量单位: "%"}
"""
"""Two targets without a year: T01 twice."""


def found(waivers: str) -> list[Finding]:
    located, _ = parse(f"{PLAN}豁免: {waivers}\n", "示例")
    assert located is not None
    plan, findings = bind(Plan, located)
    assert plan is not None, findings
    return check(Outline(plan))


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity) for finding in findings]


def test_without_waivers_both_are_errors() -> None:
    assert told(found("[]")) == [("T01", "error"), ("T01", "error")]


def test_a_waiver_for_the_whole_plan_silences_every_finding_of_its_rule() -> None:
    findings = found("[{检查: T01, 理由: 来源没有规定年份}]")
    assert told(findings) == [("T01", "waived"), ("T01", "waived")]
    assert {finding.reason for finding in findings} == {"来源没有规定年份"}


@pytest.mark.parametrize(
    ("at", "first", "second"),
    [
        pytest.param("覆盖率", "waived", "error", id="id of a target"),
        pytest.param("分项", "error", "waived", id="id of a section"),
        pytest.param("一、", "waived", "error", id="place in words"),
    ],
)
def test_a_waiver_covers_only_its_place(at: str, first: str, second: str) -> None:
    assert told(found(f"[{{检查: T01, 位置: {at}, 理由: 来源如此}}]")) == [("T01", first), ("T01", second)]


def test_a_waiver_without_reason_waives_nothing() -> None:
    assert told(found("[{检查: T01}]")) == [("T01", "error"), ("T01", "error"), ("V01", "error")]


def test_an_unused_waiver_is_reported() -> None:
    findings = found("[{检查: T02, 理由: 来源如此}]")
    assert told(findings)[-1] == ("V02", "warning")
    assert findings[-1].path == ("waivers", 0)


def test_a_waiver_at_another_place_is_unused() -> None:
    findings = found("[{检查: T01, 位置: 三、, 理由: 来源如此}]")
    assert told(findings) == [("T01", "error"), ("T01", "error"), ("V02", "warning")]


@pytest.mark.parametrize("code", ["T99", "V02"])
def test_a_waiver_of_no_known_rule_is_an_error(code: str) -> None:
    findings = found(f"[{{检查: {code}, 理由: 来源如此}}]")
    assert told(findings)[-1] == ("V03", "error")
    assert code in findings[-1].message


def test_waivers_are_explained_beside_the_rules() -> None:
    assert {"V01", "V02", "V03"} <= {page.code for page in pages()}
