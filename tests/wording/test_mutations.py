"""Correct lines broken in one place: the rule that speaks of the place finds it there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plangen.wording import slips

CORRECT = (Path(__file__).parent / "correct.txt").read_text(encoding="utf-8").splitlines()

BREAKS = [
    pytest.param("(?<=[\u4e00-\u9fff])，", ",", "W-PUN-01", id="半角逗号"),
    pytest.param("(?<=[\u4e00-\u9fff])：(?!//)", ":", "W-PUN-01", id="半角冒号"),
    pytest.param("(?<=[\u4e00-\u9fff])；", ";", "W-PUN-01", id="半角分号"),
    pytest.param("(?<=[\u4e00-\u9fff])。$", ".", "W-PUN-01", id="半角句号"),
    pytest.param("(?<=[\u4e00-\u9fff])。$", "。。", "W-PUN-15", id="句号连用"),
    pytest.param("，", "，，", "W-PUN-15", id="逗号连用"),
    pytest.param("》", "", "W-PUN-02", id="缺后书名号"),
    pytest.param("(?<=.)《", "", "W-PUN-02", id="缺前书名号"),
    pytest.param("”", "", "W-PUN-02", id="缺后引号"),
    pytest.param("(?<=[\u4e00-\u9fff])》《(?=[\u4e00-\u9fff])", "》、《", "W-PUN-03", id="书名号之间的顿号"),
    pytest.param("〈(?=[^〉]*〉)", "《", "W-PUN-02", id="书名号交叉"),
    pytest.param("〔(?=[12][0-9]{3}〕[0-9]+号)", "[", "W-NO-01", id="文号方括号"),
    pytest.param("(?<=〔)20(?=[0-9]{2}〕[0-9]+号)", "", "W-NO-02", id="文号年份不全"),
    pytest.param("(?<=[0-9]〕)(?=[1-9][0-9]*号)", "第", "W-NO-03", id="文号加第"),
    pytest.param("(?<=[0-9]年)(?=[1-9]月)", "0", "W-DATE-01", id="月份编虚位"),
    pytest.param("(?<=[0-9]月)(?=[1-9]日)", "0", "W-DATE-01", id="日期编虚位"),
    pytest.param("(?<=[0-9])月(?=[0-9]+日)", "3月", "W-DATE-05", id="没有的月份"),
    pytest.param("(?<![0-9])—?[0-9]%(?=[\u4e00-\u9fff，。])", "５％", "W-NUM-01", id="全角数字"),
    pytest.param("(?<=[0-9]{4})—(?=[0-9]{4}年)", "-", "W-PUN-11", id="年份短横线"),
    pytest.param("(?<=[0-9]{4})—(?=[0-9]{4}年)", "——", "W-PUN-12", id="年份破折号"),
    pytest.param("(?<=[\u4e00-\u9fff])……$", "...", "W-PUN-08", id="省略号"),
    pytest.param("^(?=[0-9]\\.[\u4e00-\u9fff])[0-9]\\.", "1、", "W-STR-04", id="序号顿号"),
    pytest.param("^（(?=[一二三]）[\u4e00-\u9fff])", "(", "W-STR-05", id="序号半角括号"),
    pytest.param("^附件[0-9]$", "附件一", "W-ATT-04", id="附件序号"),
    pytest.param("(?<=^抄送：).*", "县委办公室", "W-CC-03", id="抄送缺句号"),
    pytest.param("等(?=[。；学部]|\\Z)", "、等", "W-PUN-07", id="等前顿号"),
    pytest.param("(?<=[0-9])平方米", "平米", "W-NUM-11", id="平米"),
]


@pytest.mark.parametrize(("place", "wrong", "rule"), BREAKS)
def test_a_correct_line_broken_in_one_place_is_found_there(place: str, wrong: str, rule: str) -> None:
    broken = [
        (line[: at.start()] + wrong + line[at.end() :], at.start())
        for line in CORRECT
        for at in re.finditer(place, line)
    ]
    assert broken, "some line can be broken so"
    missed = [line for line, at in broken if not _found(line, rule, at, len(wrong))]
    assert missed == []


def _found(line: str, rule: str, at: int, width: int) -> bool:
    """Whether the rule speaks of the place; of a missing half it speaks where the other half stands."""
    told = [slip for slip in slips(line) if slip.id == rule]
    if rule == "W-PUN-02":
        return bool(told)
    return any(slip.start <= at + width and at <= slip.end for slip in told)
