"""What the checks say of a text is what the rules of writing say of it."""

import pytest
from tests.checks.test_rules import plan_of

from plangen import wording
from plangen.checks import RULES, writing


def test_a_slip_is_told_in_the_words_of_its_rule_at_the_paragraph_it_stands_in() -> None:
    plan = plan_of('章节: [{标题: 目标, 内容: [落实经费。, "加强领导，，比例15－30%。"]}]')[0]
    place = ("sections", 0, "text", 1)
    found = [*RULES["W08"].findings(plan), *RULES["W06"].findings(plan)]
    assert [(finding.code, finding.path, finding.message) for finding in found] == [
        ("W08", place, "“加强领导，，比例15－3”里标点“，，”连用。"),
        ("W06", place, "数值范围写成了“15－30%”。"),
    ]


def test_holes_are_read_as_they_print() -> None:
    example = """
章节:
  - 标题: 目标
    内容: "学校文化建设{{ 文化 }}。"
    目标: [{代号: 文化, 名称: 校园文化, 表述: 达到良好以上。, 年份: 2026}]
"""
    told = [finding.message for finding in RULES["W08"].findings(plan_of(example)[0])]
    assert told == ["“达到良好以上。。”里标点“。。”连用。"]


@pytest.mark.parametrize("code", writing.CODES)
def test_a_check_is_as_grave_as_the_rules_of_writing_it_tells(code: str) -> None:
    graves = {wording.RULES[id].severity for id in writing.CODES[code]}
    assert graves == {RULES[code].severity}


def test_every_rule_of_writing_is_told_by_one_check() -> None:
    older = [id for ids in writing.CODES.values() for id in ids]
    assert sorted([*older, *writing.RULES]) == sorted(wording.RULES)
