"""The school rule, combined schools, who enters, missing values: the vectors of the evaluation."""

from decimal import Decimal

import pytest

from plangen.standards import Standard, campuses, evaluate, impossible
from tests.standards.conftest import primary, school, standard_of

# R1 … R7 of a primary school and what the rule (6 of 7, the rest at least 85 %) says of it.
VECTORS = [
    ("七项全达标", (4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3), "达标", 7),
    ("一项恰为85%", (4.2, 1, 0.9, 4.5, 6.375, 2000, 2.3), "达标", 6),
    ("一项不足85%", (4.2, 1, 0.9, 4.5, 6.37, 2000, 2.3), "未达标", 6),
    ("两项未达标但都过85%", (4.19, 1, 0.9, 4.5, 7.49, 2000, 2.3), "未达标", 5),
]


@pytest.mark.parametrize(("name", "values", "verdict", "met"), VECTORS)
def test_the_school_rule(
    balanced: Standard, name: str, values: tuple[float, ...], verdict: str, met: int
) -> None:
    [result] = evaluate(balanced, [primary(name, 1000, *values)], {}).results
    assert (result.verdict, result.met) == (verdict, met)


def test_the_county_needs_every_coefficient_below_its_limit(balanced: Standard) -> None:
    even, uneven = (4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3), (4.2, 6, 0.9, 4.5, 7.5, 2000, 2.3)
    found = evaluate(balanced, [primary("甲", 500, *even), primary("乙", 500, *uneven)], {})
    verdicts = {each.indicator.id: each.verdict for each in found.coefficients}
    assert verdicts == {
        "R1": "达标",
        "R2": "未达标",
        "R3": "达标",
        "R4": "达标",
        "R5": "达标",
        "R6": "达标",
        "R7": "达标",
    }


@pytest.mark.parametrize(
    ("kind", "heads", "shares"),
    [
        ("九年一贯制学校", {"小学学生数": 166, "初中学生数": 210}, {"小学": "166/397", "初中": "231/397"}),
        ("完全中学", {"初中学生数": 300, "高中学生数": 500}, {"初中": "300/900"}),
        (
            "十二年一贯制学校",
            {"小学学生数": 100, "初中学生数": 100, "高中学生数": 100},
            {"小学": "100/342", "初中": "110/342"},
        ),
    ],
)
def test_a_combined_school_is_split_by_weighted_students(
    balanced: Standard, kind: str, heads: dict[str, int], shares: dict[str, str]
) -> None:
    for campus in campuses(school("甲", kind, **heads), balanced):
        top, bottom = shares[campus.stage].split("/")
        assert campus.share is not None
        assert abs(campus.share - Decimal(top) / Decimal(bottom)) < Decimal("1e-20")


def test_the_published_split_of_23226_books(balanced: Standard) -> None:
    both = campuses(school("甲", "九年一贯制学校", 小学学生数=166, 初中学生数=210), balanced)
    books = [campus.share * 23226 for campus in both if campus.share]
    assert [round(amount) for amount in books] == [9712, 13514]
    assert round(books[1] / 210, 2) == Decimal("64.35")


def test_a_nine_year_school_that_just_meets_primary_fails_junior(balanced: Standard) -> None:
    one = school(
        "甲", "九年一贯制学校", 小学学生数=600, 初中学生数=400, 教学及辅助用房面积=Decimal("4.5") * 1040,
        室内体育用房面积=0, 运动场地面积=Decimal("7.5") * 1040, 教学仪器设备值=Decimal("0.2") * 1040,
        网络多媒体教室数=30,
    )  # fmt: skip
    results = {result.campus.stage: result for result in evaluate(balanced, [one], {}).results}
    verdicts = {
        stage: {reading.indicator.id: reading.verdict for reading in result.readings}
        for stage, result in results.items()
    }
    assert [verdicts["小学"][each] for each in ("R4", "R5", "R6")] == ["达标"] * 3
    assert all(verdicts["初中"][each] != "达标" for each in ("R4", "R5", "R6"))


def test_taken_whole_a_combined_school_has_a_blended_threshold(balanced: Standard) -> None:
    whole = balanced.model_copy(update={"combined": "合并"})
    one = school(
        "甲", "九年一贯制学校", 小学学生数=500, 初中学生数=500, 教学及辅助用房面积=5150, 室内体育用房面积=0
    )
    readings = [
        r for result in evaluate(whole, [one], {}).results for r in result.readings if r.indicator.id == "R4"
    ]
    assert {reading.threshold for reading in readings} == {Decimal("5.15")}
    assert {reading.verdict for reading in readings} == {"达标"}


def test_a_missing_value_cannot_be_told_and_is_never_zero(balanced: Standard) -> None:
    values = (4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3)
    lacking = primary("乙", 500, *values).model_copy(update={"equipment": None})
    found = evaluate(balanced, [primary("甲", 500, *values), lacking], {})
    assert [result.verdict for result in found.results] == ["达标", "无法判断"]
    equipment = next(each for each in found.coefficients if each.indicator.id == "R6")
    assert (equipment.verdict, equipment.unknown) == ("无法判断", ("乙",))


def test_who_does_not_enter_is_listed_with_the_reason(balanced: Standard) -> None:
    tiny, special = school("小", "教学点", 小学学生数=49), school("特", "特殊教育学校", 小学学生数=80)
    found = evaluate(balanced, [tiny, special, school("够", 小学学生数=50)], {})
    assert [(one.name, why) for one, why in found.excluded] == [
        ("小", "学生49人，不足50人"),
        ("特", "属于特殊教育学校"),
    ]
    assert [result.campus.school.name for result in found.results] == ["够"]


def test_gaps_are_whole_teachers_and_rooms_and_exact_areas(balanced: Standard) -> None:
    [result] = evaluate(
        balanced, [primary("甲", 1000, "4.15", 1, "0.9", "4.3", "7.5", "1900", "2.2")], {}
    ).results
    gaps = {reading.indicator.id: reading.gap for reading in result.readings if reading.gap}
    assert gaps == {"R1": Decimal(1), "R4": Decimal(200), "R6": Decimal(10), "R7": Decimal(1)}


@pytest.mark.parametrize(
    ("classes", "rooms", "verdict"),
    [(12, 1, "达标"), (13, 1, "未达标"), (13, 2, "达标"), (24, 2, "达标"), (25, 2, "未达标")],
)
def test_one_music_and_one_art_room_for_every_twelve_classes(
    balanced: Standard, classes: int, rooms: int, verdict: str
) -> None:
    one = school(
        "甲",
        小学学生数=500,
        小学班数=classes,
        音乐教室数=rooms,
        美术教室数=rooms,
        最小音乐教室面积=96,
        最小美术教室面积=90,
    )
    [result] = evaluate(balanced, [one], {}).results
    assert next(reading.verdict for reading in result.readings if reading.indicator.id == "G3") == verdict


@pytest.mark.parametrize(
    ("key", "stated", "verdict"),
    [
        ("G14", Decimal(50), "达标"), ("G14", Decimal("49.9"), "未达标"), ("S1", Decimal(85), "达标"),
        ("Q9.2", Decimal("0.15"), "未达标"), ("Q9.2", Decimal("0.149"), "达标"), ("G1", "达标", "达标"),
        ("G1", "否", "未达标"),
    ],
)  # fmt: skip
def test_what_the_county_states_is_judged(
    balanced: Standard, key: str, stated: Decimal | str, verdict: str
) -> None:
    found = evaluate(balanced, [], {key: stated}).county
    identifier, _, number = key.partition(".")
    results = [each for each in found if each.indicator.id == identifier]
    assert results[int(number or 1) - 1].verdict == verdict


def test_the_consolidation_rate_comes_from_the_schools(balanced: Standard) -> None:
    one = school(
        "甲", "初中", 初中学生数=600, 毕业生数=190, 初一时学生数=201, 三年转入数=5, 三年转出数=8, 三年死亡数=1
    )
    rate = next(each for each in evaluate(balanced, [one], {}).county if each.indicator.id == "Q1")
    assert rate.value == Decimal("96.5")
    assert rate.verdict == "达标"


# 合肥庐阳、蜀山: eight published coefficients and their published mean (教督〔2012〕3号).
@pytest.mark.parametrize(
    ("values", "mean"),
    [
        ((0.881, 1.299, 0.977, 0.379, 0.170, 0.334, 0.286, 0.408), 0.59175),
        ((0.353, 0.784, 0.146, 0.491, 0.037, 0.226, 0.223, 0.253), 0.314125),
    ],
)
def test_the_basic_standard_judges_the_mean_of_eight(values: tuple[float, ...], mean: float) -> None:
    assert sum(values) / len(values) == pytest.approx(mean)


def test_the_basic_standard_has_its_limits_and_its_gate(basic: Standard) -> None:
    assert basic.coefficient is not None
    assert (basic.coefficient.primary, basic.coefficient.junior, basic.coefficient.every) == (
        Decimal("0.65"), Decimal("0.55"), "平均",
    )  # fmt: skip
    assert basic.score is not None
    assert (basic.score.total, basic.score.passing) == (100, 85)
    assert sum(indicator.coefficient for indicator in basic.indicators) == 8


def test_the_balanced_standard_has_7_15_9_and_1(balanced: Standard) -> None:
    counts = {area: sum(each.area == area for each in balanced.indicators) for area in balanced.areas}
    assert list(counts.values()) == [7, 15, 9, 1]
    assert len(balanced.vetoes) == 6


def test_the_management_standard_has_6_22_and_88_without_gaps() -> None:
    duties = standard_of("jiaoji-2017-9").duties
    tasks = [task for duty in duties for task in duty.tasks]
    assert (len(duties), len(tasks)) == (6, 22)
    assert [number for task in tasks for number in range(task.first, task.last + 1)] == list(range(1, 89))
    assert sum(task.verified for task in tasks) == 3


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"小学学生数": 0}, "小学学生数却是 0"),
        ({"小学学生数": 100, "初中学生数": 5}, "却填了初中学生"),
        ({"小学学生数": 100, "小学专任教师数": 8, "小学高于规定学历教师数": 9}, "大于“小学专任教师数”8"),
        ({"小学学生数": 100, "教学及辅助用房面积": 10, "室内体育用房面积": 20}, "大于“教学及辅助用房面积”10"),
    ],
)
def test_what_cannot_be_true_is_found(columns: dict[str, int], says: str) -> None:
    [finding] = impossible([school("甲", **columns)])
    assert says in finding.message


def test_a_school_code_given_twice_is_found() -> None:
    same = school("甲", 小学学生数=100)
    assert [finding.code for finding in impossible([same, same])] == ["L050"]


def test_a_rate_of_the_county_counts_a_school_of_two_stages_once_and_whole(balanced: Standard) -> None:
    """Its students, by which the stages would share its teachers, need not be known."""
    both = school("甲", "九年一贯制学校", 小学专任教师数=60, 初中专任教师数=40, 满360学时教师数=90)
    rate = next(each for each in evaluate(balanced, [both], {}).county if each.indicator.id == "G9")
    assert (rate.value, rate.verdict) == (90, "未达标")


def test_by_school_has_every_stage_and_the_small_ones(balanced: Standard) -> None:
    both = school("甲", "九年一贯制学校", 小学学生数=600, 初中学生数=400)
    found = evaluate(balanced, [both, school("小", 小学学生数=10)], {}).by_school
    stages = {name: [result.campus.stage for result in results] for name, results in found.items()}
    assert stages == {"甲": ["小学", "初中"], "小": ["小学"]}


def test_a_share_counts_who_meets_who_does_not_and_who_cannot_be_told(balanced: Standard) -> None:
    values = (4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3)
    less = (4.1, 1, 0.9, 4.5, 7.5, 2000, 2.3)
    unknown = primary("丁", 500, *values).model_copy(update={"primary_qualified": None})
    schools = [primary("甲", 500, *values), primary("乙", 500, *less), primary("丙", 500, *less), unknown]
    [r1] = [indicator for indicator in balanced.indicators if indicator.id == "R1"]
    assert evaluate(balanced, schools, {}).share(r1, "小学") == (1, 2, 1)
