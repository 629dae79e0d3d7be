"""What stands in the list of a year."""

import pytest
from tests.model.planned import outline

from plangen.model import due, falls_due, loose_targets


def years(task: str, rest: str = "") -> list[int]:
    whole = outline(f"章节:\n  - {{标题: 任务, 任务: {task}{rest}}}\n")
    return [year for year in range(2023, 2028) if due(whole, year)]


@pytest.mark.parametrize(
    ("task", "rest", "listed"),
    [
        pytest.param("{}", "", [2023, 2024, 2025, 2026, 2027], id="no deadline: every year"),
        pytest.param("{完成时限: 长期}", "", [2023, 2024, 2025, 2026, 2027], id="open: every year"),
        pytest.param("{完成时限: 每年}", "", [2023, 2024, 2025, 2026, 2027], id="yearly: every year"),
        pytest.param("{完成时限: 2025}", "", [2025], id="deadline: its year"),
        pytest.param("{完成时限: 2025年6月底前}", "", [2025], id="deadline to the month: its year"),
        pytest.param(
            "{完成时限: 2026, 年度节点: {2024: 一, 2025: 二}}",
            "",
            [2024, 2025, 2026],
            id="milestones and deadline",
        ),
        pytest.param("{年度节点: {2024: 一}}", "", [2024], id="milestones only"),
        pytest.param(
            "{完成时限: 2026}",
            ", 目标: [{名称: 甲, 数值: 1, 年份: 2025}]",
            [2025, 2026],
            id="a target of its own",
        ),
    ],
)
def test_the_years_in_which_a_task_is_listed(task: str, rest: str, listed: list[int]) -> None:
    assert years(task, rest) == listed


@pytest.mark.parametrize(
    ("target", "listed"),
    [
        pytest.param("年份: 2025", [2025], id="year"),
        pytest.param("年份: 2025-06", [2025], id="month"),
        pytest.param("期间: 2024-2026", [2026], id="span: its last year"),
        pytest.param("逐年: {2024: 1, 2026: 2}", [2024, 2026], id="yearly values"),
        pytest.param("学段: {小学: {逐年: {2025: 1}}}", [2025], id="yearly values of a stage"),
        pytest.param("频次: 每年1次", [2023, 2024, 2025, 2026, 2027], id="every year"),
        pytest.param("频次: 每6年1轮", [], id="every six years"),
        pytest.param("不设年份: true", [], id="no year"),
    ],
)
def test_the_years_in_which_a_target_falls_due(target: str, listed: list[int]) -> None:
    (placed,) = outline(f"章节: [{{标题: 目标, 目标: [{{名称: 甲, 数值: 1, {target}}}]}}]\n").targets
    assert [year for year in range(2023, 2028) if falls_due(placed.node, year)] == listed


def test_a_target_named_by_a_task_elsewhere_is_not_loose() -> None:
    whole = outline(
        "章节:\n  - {标题: 目标, 目标: [{代号: 甲, 名称: 甲, 数值: 1, 年份: 2025}, {名称: 乙, 数值: 1, 年份: 2025}]}\n"
        "  - {标题: 任务, 任务: {完成时限: 2026, 对应目标: 甲}}\n"
    )
    assert [placed.node.name for placed in loose_targets(whole, 2025)] == ["乙"]
    assert [placed.node.name for task in due(whole, 2025) for placed in task.targets] == ["甲"]


@pytest.mark.parametrize(
    ("target", "years_due"),
    [
        pytest.param(
            "{频次: 每年1次, 年份: 2025}", [2023, 2024, 2025], id="every year until its year, that one too"
        ),
        pytest.param("{频次: 每年1次, 期间: 2024-2025}", [2024, 2025], id="every year of its span"),
        pytest.param("{频次: 每6年1轮, 年份: 2026}", [2026], id="every sixth year is not every year"),
        pytest.param("{频次: 每月1次}", [2023, 2024, 2025, 2026], id="every month without an end"),
    ],
)
def test_what_comes_round_falls_due_until_it_ends(target: str, years_due: list[int]) -> None:
    text = target.replace("{", "{名称: 培训, ", 1)
    [placed] = outline(f"章节: [{{标题: 目标, 目标: [{text}]}}]\n").targets
    assert [year for year in range(2023, 2027) if falls_due(placed.node, year)] == years_due
