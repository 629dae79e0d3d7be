"""What follows from other changes, what only is written otherwise, and units under another id."""

from __future__ import annotations

import copy
from typing import Any

from plangen.diff import apply, diff
from tests.diff.samples import of_data

PLAN: dict[str, Any] = {
    "标题": "某县实施方案", "地区": "某县", "期限": "2024-2026",
    "单位": [{"代号": "教育局", "名称": "县教育局"}, {"代号": "财政局", "名称": "县财政局"}],
    "章节": [{
        "标题": "优化布局", "内容": "新增学位{{ 学位 }}。",
        "任务": {"牵头单位": ["教育局"]},
        "表": [{
            "代号": "项目", "标题": "项目表",
            "列": [{"代号": "名", "名称": "项目"}, {"代号": "学位数", "名称": "学位数", "类型": "数"}],
            "行": [["一小", 900], ["二小", 600]],
        }],
        "目标": [
            {"代号": "学位", "名称": "新增学位", "关系": "达到", "数值": {"合计": "项目.学位数"}, "计量单位": "个"},
        ],
    }],
}  # fmt: skip


def told(new: dict[str, Any]) -> list[str]:
    """The sentences about ``new``, once it has been seen that applying the diff makes it."""
    before, after = of_data(PLAN), of_data(new)
    changes = diff(before, after)
    assert apply(before.data, changes) == after.data
    return [change.full for change in changes]


def test_a_target_that_is_a_sum_falls_with_its_table() -> None:
    new = copy.deepcopy(PLAN)
    new["章节"][0]["表"][0]["行"][1][1] = 400
    assert told(new) == [
        "一：目标“新增学位”由1500个降低到1300个。",
        "一：表“项目表”的“二小”一行：学位数由600改为400。",
    ]


def test_a_sum_written_out_is_a_change_of_writing() -> None:
    new = copy.deepcopy(PLAN)
    new["章节"][0]["目标"][0]["数值"] = 1500
    (sentence,) = told(new)
    assert "写法改变" in sentence


def test_a_reference_written_out_prints_the_same() -> None:
    new = copy.deepcopy(PLAN)
    new["章节"][0]["内容"] = "新增学位1500个。"
    assert told(new) == ["一：引用写法改变，印出的文字不变。"]


def test_a_unit_under_another_id_is_the_same_unit() -> None:
    new = copy.deepcopy(PLAN)
    new["单位"][0]["代号"] = "教体局"
    new["章节"][0]["任务"]["牵头单位"] = ["教体局"]
    assert told(new) == [
        "一：任务“优化布局”的牵头单位的写法改变，单位不变。",
        "单位“县教育局”的代号由“教育局”改为“教体局”。",
    ]


def test_a_unit_renamed_is_told_once_not_for_every_task() -> None:
    new = copy.deepcopy(PLAN)
    new["单位"][0]["名称"] = "县教育体育局"
    assert told(new) == ["单位“县教育局”更名为“县教育体育局”。"]


def row_told(row: list[object], changed: list[object]) -> list[str]:
    """The sentences about a table whose one row became another, and about its going altogether."""
    columns = [
        {"代号": "事项", "名称": "事项"},
        {"代号": "计量", "名称": "计量单位"},
        {"代号": "一年", "名称": "2025年", "类型": "数"},
        {"代号": "谁", "名称": "牵头单位", "类型": "单位"},
    ]
    plans = []
    for rows in ([["总计", "个", 0, "教育局"], row], [["总计", "个", 0, "教育局"], changed]):
        plan = copy.deepcopy(PLAN)
        plan["章节"][0]["表"].append({"代号": "分年", "标题": "分年安排", "列": columns, "行": rows})
        plans.append(of_data(plan))
    gone = copy.deepcopy(PLAN)
    gone["章节"][0]["表"].append(
        {"代号": "分年", "标题": "分年安排", "列": columns, "行": [["总计", "个", 0, "教育局"]]}
    )
    found = [diff(*plans), diff(plans[0], of_data(gone))]
    return [change.full for changes in found for change in changes]


def test_cells_are_told_as_they_read_units_by_name_and_numbers_with_what_they_count() -> None:
    assert row_told(["招聘教师", "名", 30, "教育局"], ["招聘教师", "名", 40, "财政局"]) == [
        "一：表“分年安排”的“招聘教师”一行：2025年由30名改为40名，牵头单位由县教育局改为县财政局。",
        "一：表“分年安排”删去一行“招聘教师”（2025年：30名，牵头单位：县教育局）。",
    ]
