"""Which way a demand binds, and whether a time went later or earlier, in the words of a reviewer."""

from __future__ import annotations

import pytest

from plangen.diff.demands import Demand, verdict
from plangen.diff.times import deadline_turned, frequency_turned, period_turned, point_turned
from plangen.model import Deadline, Operator, Period, Value, When


def demand(name: str, operator: str, value: str, measure: str = "") -> Demand:
    return Demand(name, Operator.read(operator) if operator else None, Value.read(value), measure)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (("覆盖率", "不低于", "80", "%"), ("覆盖率", "不低于", "75", "%"), "target-lowered"),
        (("覆盖率", "达到", "80", "%"), ("覆盖率", "达到", "85", "%"), "target-raised"),
        (("班额", "不超过", "45", "人"), ("班额", "不超过", "50", "人"), "target-loosened"),
        (("差异系数", "达到", "0.50"), ("差异系数", "达到", "0.45"), "target-tightened"),
        (("初中辍学率", "", "1.5", "%"), ("初中辍学率", "", "1.8", "%"), "target-loosened"),
        (("大班额化解比例", "达到", "90", "%"), ("大班额化解比例", "达到", "80", "%"), "target-lowered"),
        (("学位", "达到", "4.7", "万个"), ("学位", "达到", "47000", "个"), "measure-changed"),
        (("学位", "达到", "4.7", "万个"), ("学位", "达到", "40000", "个"), "target-lowered"),
        (("学位", "达到", "40", "个"), ("学位", "达到", "40", "所"), "measure-changed"),
        (("覆盖率", "不低于", "80", "%"), ("覆盖率", "约", "80", "%"), "target-loosened"),
        (("覆盖率", "不低于", "80", "%"), ("覆盖率", "高于", "80", "%"), "target-tightened"),
        (("覆盖率", "不低于", "80", "%"), ("覆盖率", "不超过", "80", "%"), "target-changed"),
        (("等级", "达到", "良好"), ("等级", "达到", "优秀"), "target-changed"),
        (("覆盖率", "达到", "80", "%"), ("覆盖率", "达到", "待填", "%"), "target-loosened"),
        (("覆盖率", "达到", "80", "%"), ("覆盖率", "达到", "xx", "%"), "target-changed"),
    ],
    ids=str,
)
def test_a_demand_went(old: tuple[str, ...], new: tuple[str, ...], kind: str) -> None:
    assert verdict(demand(*old), demand(*new)) == kind


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [("2025", "2026", "later"), ("2026年6月底前", "2025", "earlier"), ("2026", "长期", "later"),
     ("长期", "2026", "earlier"), ("每年3月31日前", "2026", "changed"), ("2026", "2026年12月", "changed")],
)  # fmt: skip
def test_a_deadline_went(old: str, new: str, turn: str) -> None:
    assert deadline_turned(Deadline.read(old), Deadline.read(new))[0] == turn


def test_a_deadline_came_or_went_altogether() -> None:
    deadline = Deadline.read("2026")
    assert deadline_turned(None, deadline) == ("added", "定为2026年")
    assert deadline_turned(deadline, None) == ("removed", "取消（原为2026年）")


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [("每半年1次", "每年1次", "rarer"), ("每年1次", "每季度1次", "oftener"), ("每6年1轮", "每3年1轮", "oftener"),
     ("每两年1次", "每年1次", "oftener"), ("每年1次", "每年", "changed"), ("逐年", "每年", "changed"),
     ("每月2次", "每月1次", "rarer"), ("每年1次", "", "rarer"), ("", "每年1次", "oftener")],
)  # fmt: skip
def test_a_frequency_went(old: str, new: str, turn: str) -> None:
    assert frequency_turned(old, new)[0] == turn


def test_a_point_and_a_period_go_by_their_end() -> None:
    assert point_turned(When.read("2025年6月"), When.read("2025"))[0] == "later"
    assert period_turned(Period.read("2024-2026"), Period.read("2023-2026"))[0] == "changed"
    assert period_turned(Period.read("2024-2026"), Period.read("2024-2025"))[0] == "earlier"


@pytest.mark.parametrize(
    "name",
    ["校际差异系数", "小学班额", "初中辍学率", "学生流失率", "儿童近视率", "生师比", "欺凌发生率", "投诉件数",
     "学位缺口", "超标学校数", "城乡差距", "死亡率", "单位能耗", "污染物排放量", "校舍空置率", "失业率", "贫困发生率",
     "作业负担"],
)  # fmt: skip
def test_less_is_better_of(name: str) -> None:
    assert verdict(demand(name, "", "3"), demand(name, "", "4")) == "target-loosened"


@pytest.mark.parametrize(
    "name", ["班额下降幅度", "辍学降幅", "超标减少量", "负担压减", "大班额化解数", "缺口消除", "近视下降比例"]
)
def test_the_more_of_a_decrease_the_better(name: str) -> None:
    assert verdict(demand(name, "", "3"), demand(name, "", "4")) == "target-raised"


@pytest.mark.parametrize(
    ("measure", "times"), [("百个", 100), ("千个", 1000), ("万个", 10_000), ("亿元", 100_000_000)]
)
def test_a_round_unit_of_measure_is_so_many_plain_ones(measure: str, times: int) -> None:
    assert demand("学位", "达到", "2", measure).amount == 2 * times
