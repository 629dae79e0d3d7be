"""A plan against the plan of the level above: taken over, adapted, dropped, own; and what was left over."""

from __future__ import annotations

import pytest

from plangen.diff import against
from tests.diff.samples import of_data

UPPER = {
    "标题": "某省实施意见", "地区": "某省", "期限": "2024-2027",
    "章节": [
        {"标题": "目标", "内容": "到2027年全省达标。", "目标": [
            {"代号": "a", "名称": "集团化办学覆盖率", "关系": "不低于", "数值": 80, "计量单位": "%"},
            {"代号": "b", "名称": "教师培训完成率", "关系": "不低于", "数值": 95, "计量单位": "%"},
            {"代号": "c", "名称": "校园足球特色学校", "关系": "达到", "数值": 500, "计量单位": "所"},
        ]},
        {"标题": "优化布局", "内容": "编制布局规划。"},
        {"标题": "数字教育", "内容": "建设省级智慧教育平台，覆盖各地。"},
    ],
}  # fmt: skip
LOWER = {
    "标题": "某市实施方案", "地区": "某市", "期限": "2024-2027",
    "章节": [
        {"标题": "目标", "内容": "到2027年全市达标，走在全省前列，把我省部署落到实处，报省教育厅。", "目标": [
            {"代号": "x", "名称": "集团化办学覆盖率", "关系": "不低于", "数值": 85, "计量单位": "%"},
            {"代号": "y", "名称": "教师培训完成率", "关系": "不低于", "数值": 95, "计量单位": "%"},
            {"代号": "z", "名称": "课后服务开展率", "关系": "达到", "数值": 100, "计量单位": "%"},
        ]},
        {"标题": "优化布局", "内容": "编制布局规划。"},
        {"标题": "加强研学", "内容": "建好研学基地。"},
    ],
}  # fmt: skip
FOUND = against(of_data(UPPER), of_data(LOWER))
MARKS = {match.name: match for match in FOUND.matches}


@pytest.mark.parametrize(
    ("name", "mark"),
    [("集团化办学覆盖率", "adapted"), ("教师培训完成率", "identical"), ("校园足球特色学校", "dropped"),
     ("课后服务开展率", "own"), ("优化布局", "identical"), ("数字教育", "dropped"), ("加强研学", "own"),
     ("目标", "adapted")],
)  # fmt: skip
def test_each_item_has_its_mark(name: str, mark: str) -> None:
    assert MARKS[name].mark == mark


def test_an_adapted_target_says_whether_it_asks_for_more() -> None:
    assert MARKS["集团化办学覆盖率"].note == "加严"


def test_what_was_not_changed_into_the_own_level_is_found() -> None:
    assert [each.words for each in FOUND.leftovers] == ["全省", "我省"]


def test_a_plan_against_itself_drops_and_owns_nothing() -> None:
    itself = against(of_data(UPPER), of_data(UPPER))
    assert {match.mark for match in itself.matches} == {"identical"}
    assert itself.leftovers == ()
