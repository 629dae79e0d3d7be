"""A county may ask for more than the standard; what it changed stands in the standard with its reason."""

from typing import Any

import pytest

from plangen.model import Adjustment
from plangen.standards import Indicator, Standard, adjusted


def changed(standard: Standard, **adjustment: Any) -> Indicator:
    own, findings = adjusted(standard, [Adjustment.model_validate(adjustment)])
    assert findings == []
    found = own.indicator(adjustment["编号"].partition(".")[0])
    assert found is not None
    return found


def test_a_threshold_of_one_stage_is_raised_and_the_other_stays(balanced: Standard) -> None:
    found = changed(balanced, 编号="R1", 小学=5, 理由="某县办发〔2024〕1号")
    assert (found.primary, found.junior, found.source) == (
        5,
        balanced.indicators[0].junior,
        "某县办发〔2024〕1号",
    )


def test_one_number_is_asked_of_both_stages(balanced: Standard) -> None:
    found = changed(balanced, 编号="G13", 数值=100)
    assert (found.primary, found.junior, found.source) == (100, 100, "县级规划另定")


def test_a_part_is_raised_and_the_others_stay(balanced: Standard) -> None:
    found = changed(balanced, 编号="G11.2", 数值=25, 理由="另定")
    assert [part.value for part in found.parts] == [10, 25]
    assert found.source == "另定"


def test_a_limit_is_tightened_by_a_smaller_number(balanced: Standard) -> None:
    assert changed(balanced, 编号="G4", 关系="不超过", 数值=1800).value == 1800


def test_an_indicator_is_added(balanced: Standard) -> None:
    found = changed(balanced, 编号="H1", 名称="生均图书册数", 关系="不低于", 小学=20, 初中=30, 计量单位="册")
    assert (found.area, found.name, found.operator, found.primary, found.junior, found.measure) == (
        "县级增加", "生均图书册数", ">=", 20, 30, "册",
    )  # fmt: skip


@pytest.mark.parametrize("wrong", [{"编号": "R1", "小学": 4}, {"编号": "H1", "名称": "甲"}])
def test_what_is_refused_changes_nothing(balanced: Standard, wrong: dict[str, Any]) -> None:
    own, findings = adjusted(balanced, [Adjustment.model_validate(wrong)])
    assert [finding.path for finding in findings] == [("adjustments", 0)]
    assert own == balanced
