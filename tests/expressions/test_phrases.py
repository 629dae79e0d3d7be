"""How a target is said in a few words, and by year."""

import pytest

from plangen.document import plain
from plangen.expressions import asked_in, due_words, requirement, yearly
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


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"operator": ">=", "value": 80}, "不低于80%"),
        ({"operator": ">=", "value": 10, "relative": "教师总量"}, "不低于教师总量的10%"),
        ({"value": "待填"}, "【待填：达标学校比例】%"),
        ({"value": {"absent": "未写"}}, "（来源未列）"),
        ({"path": {2025: 60, 2026: 80}}, "2025年60%；2026年80%"),
        ({"operator": "<=", "stages": {"小学": {"value": 50}, "初中": {"operator": "<", "value": 45}}},
         "小学不超过50%；初中低于45%"),
        ({"stages": {"小学": {"path": {2025: 52, 2026: 50}}}}, "小学：2025年52%；2026年50%"),
        ({"operator": "<=", "cases": [{"condition": "新建", "value": 45, "stage": "小学"}]}, "新建的，小学不超过45%"),
        ({"wording": "达到良好"}, "达到良好"),
        ({"frequency": "每年1次"}, "每年1次"),
        ({}, "（文字要求见方案）"),
    ],
)  # fmt: skip
def test_what_a_target_asks_for(given: dict[str, object], words: str) -> None:
    assert plain(requirement(target(**given))) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"year": 2026}, "2026年"),
        ({"since": "2024-09"}, "2024年9月起"),
        ({"within": "2024-2026", "frequency": "每年1次"}, "2024—2026年，每年1次"),
        ({"path": {2026: 80, 2024: 60}}, "2024—2026年"),
        ({"deadline": "竣工后3个月内"}, "竣工后3个月内"),
        ({}, ""),
    ],
)
def test_when_a_target_falls_due(given: dict[str, object], words: str) -> None:
    assert due_words(target(**given)) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"path": {2025: 60, 2026: 80}}, "60%"),
        ({"path": {2026: 80}}, ""),
        ({"stages": {"小学": {"path": {2025: 52}}, "初中": {"path": {2026: 45}}}}, "小学52%"),
        ({"operator": ">=", "value": 80, "year": 2025}, "不低于80%"),
        ({"value": 80, "year": 2026}, ""),
        ({"value": 80, "within": "2024-2025"}, "累计80%"),
        ({"wording": "达到良好", "year": 2025}, "达到良好"),
    ],
)
def test_what_a_target_asks_in_2025(given: dict[str, object], words: str) -> None:
    assert plain(asked_in(target(**given), 2025)) == words
