"""A plan against the plan of the level above: taken over, adapted, dropped, own; and what was left over."""

from __future__ import annotations

import pytest

from plangen.diff import Version, against
from tests.diff.samples import of_data, sample

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


def target(name: str, code: str = "", **more: object) -> dict[str, object]:
    return {"名称": name, "关系": "不低于", "数值": 10, "计量单位": "%", "不设年份": True, **more} | (
        {"指标": code} if code else {}
    )


def of_targets(*targets: dict[str, object]) -> Version:
    return of_data({"标题": "某县实施方案", "地区": "某县", "期限": "2024-2027",
                    "章节": [{"标题": "目标", "目标": list(targets)}]})  # fmt: skip


def pairs(upper: Version, lower: Version) -> list[tuple[str, str]]:
    """The names of the targets of both plans that are taken for one."""
    found = [match for match in against(upper, lower).matches if match.what == "目标"]
    return [(match.name, match.lower_name) for match in found if match.upper_where and match.lower_where]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [(target("义务教育学校布局和基础建设", "G1"), target("交流轮岗教师比例", "G11")),
     (target("特殊群体入学率", "G15"), target("随迁子女在公办学校就读比例", "G15")),
     (target("每百名学生拥有高学历教师数", "R1"), target("每百名学生拥有骨干教师数", "R2")),
     (target("教师培训学时", "G9", 计量单位="学时"), target("教师培训学时完成率", "G9"))],
)  # fmt: skip
def test_a_code_alone_makes_no_pair_and_different_codes_keep_apart(
    upper: dict[str, object], lower: dict[str, object]
) -> None:
    assert pairs(of_targets(upper), of_targets(lower)) == []


def test_the_same_code_lets_names_be_less_alike() -> None:
    upper, lower = target("教师培训经费比例", "Q4"), target("教师培训经费占学校公用经费的比例", "Q4")
    assert pairs(of_targets(upper), of_targets(lower)) == [(upper["名称"], lower["名称"])]


def test_one_indicator_carries_several_targets_each_found_by_its_name() -> None:
    first, second = target("交流轮岗教师比例", "G11"), target("交流轮岗教师中骨干教师比例", "G11")
    both = [(each["名称"], each["名称"]) for each in (first, second)]
    assert pairs(of_targets(first, second), of_targets(second, first)) == both


def test_unrelated_targets_of_two_real_plans_are_not_taken_for_one() -> None:
    found = dict(pairs(sample("city-2022"), sample("sample-county")))
    assert not {
        "义务教育学校布局和基础建设",
        "教师培训学时",
        "留守儿童、进城务工人员子女等特殊群体入学率",
    } & {*found}
    assert found["初中三年巩固率"] == "初中三年巩固率"


def test_a_section_without_a_title_is_called_by_how_it_begins() -> None:
    long, short = "县教育局牵头，定期召开联席会议，督促各单位落实责任。", "县财政局保障经费。"
    plan = of_data({"标题": "某县实施方案", "地区": "某县", "期限": "2024-2027",
                    "章节": [{"标题": "职责", "章节": [{"内容": long}, {"内容": short}]}]})  # fmt: skip
    names = [match.name for match in against(plan, of_targets()).matches if match.mark == "dropped"]
    assert names == [f"{long[:20]}……", short]
