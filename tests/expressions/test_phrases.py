"""How a target is said by year."""

from plangen.expressions import yearly
from plangen.model import Target


def target(**more: object) -> Target:
    return Target.model_validate({"name": "达标学校比例", "measure": "%", **more})


def test_a_path_is_one_line() -> None:
    assert yearly(target(path={2026: 97, 2025: 93})) == {"目标值": {2025: "93", 2026: "97"}}


def test_each_stage_keeps_its_name_in_the_order_it_is_written() -> None:
    found = yearly(target(stages={"初中": {"path": {2025: 89}}, "小学": {"path": {2025: 93, 2026: 97}}}))
    assert found == {"初中": {2025: "89", 2026: ""}, "小学": {2025: "93", 2026: "97"}}


def test_a_single_value_has_no_line() -> None:
    assert yearly(target(value=80, year=2026)) == {}
