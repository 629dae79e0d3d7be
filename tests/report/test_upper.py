"""A plan against the plan of the level above, as a clerk reads it and as a program does."""

from __future__ import annotations

import json

import pytest

from plangen.diff import Against, Match
from plangen.report import upper_json, upper_text

RENAMED = Match(
    "adapted",
    "目标",
    "中小学班额",
    "三、",
    "不超过45人",
    "二、（一）2.",
    "不超过40人",
    "加严",
    "小学班级学生数",
)


def line(match: Match) -> str:
    return upper_text(Against((match,), ())).splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("match", "told"),
    [
        (RENAMED, "目标“中小学班额”：不超过45人；本级“小学班级学生数”：不超过40人（加严）　上级三 → 本级二、（一）2."),
        (Match("adapted", "目标", "巩固率", "三、", "95%", "二、", "98%", "加严", "巩固率"),
         "目标“巩固率”：95%；本级98%（加严）　上级三 → 本级二"),
        (Match("identical", "目标", "班额", "三、", "45人", "二、", "45人", "", "小学班额"),
         "目标“班额”：45人；本级“小学班额”　上级三 → 本级二"),
        (Match("adapted", "任务", "规范办学", "三、", "甲。", "二、", "乙。", "", "规范办学行为"),
         "任务“规范办学”；本级“规范办学行为”　上级三 → 本级二"),
        (Match("own", "目标", "班额", "", "", "二、", "45人", "", "班额"), "目标“班额”：45人　本级二"),
    ],
)  # fmt: skip
def test_a_line_names_the_lower_item_where_its_name_differs(match: Match, told: str) -> None:
    assert line(match) == told


def test_a_program_is_given_both_names() -> None:
    item = json.loads(upper_json(Against((RENAMED,), ())))["items"][0]
    assert (item["name"], item["lower_name"]) == ("中小学班额", "小学班级学生数")
