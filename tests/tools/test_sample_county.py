"""The made-up county: its table is what the generator makes, and every case it promises is there."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.finding import Finding
from plangen.model import Plan, Table
from plangen.standards import CampusResult, Coefficient, Evaluation, IndicatorReading
from tools import sample_county as county

FOLDER = county.FILE.parent
KINDS = {
    "小学": 70, "初中": 25, "九年一贯制学校": 10, "十二年一贯制学校": 1, "完全中学": 3, "教学点": 8,
    "特殊教育学校": 1, "职业学校": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def reading() -> pipeline.Reading:
    return pipeline.load(FOLDER)


@pytest.fixture(scope="module")
def evaluation(reading: pipeline.Reading) -> Evaluation:
    assert reading.evaluation is not None
    return reading.evaluation


@pytest.fixture(scope="module")
def plan(reading: pipeline.Reading) -> Plan:
    return reading.plan


@pytest.fixture(scope="module")
def findings(reading: pipeline.Reading) -> list[Finding]:
    return pipeline.check(reading)


def school(evaluation: Evaluation, code: str) -> CampusResult:
    """The result of a school of one stage."""
    [result] = evaluation.by_school[code]
    return result


def reading_of(result: CampusResult, indicator: str) -> IndicatorReading:
    return next(each for each in result.readings if each.indicator.id == indicator)


def coefficient(evaluation: Evaluation, stage: str, indicator: str) -> Coefficient:
    return next(
        each for each in evaluation.coefficients if (each.stage, each.indicator.id) == (stage, indicator)
    )


def unmet(result: CampusResult) -> list[str]:
    return [each.indicator.id for each in result.ruled if each.verdict != "达标"]


# -- the table ------------------------------------------------------------------------------------


def test_the_table_is_what_the_generator_makes(capsys: pytest.CaptureFixture[str]) -> None:
    assert county.main(["--check"]) == 0, capsys.readouterr().out


def test_a_changed_table_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(county, "FILE", tmp_path / "schools.csv")
    assert county.main(["--check"]) == 1
    assert county.main([]) == county.main(["--check"]) == 0
    county.FILE.write_text(county.FILE.read_text("utf-8").replace("S001", "S999"), "utf-8")
    assert county.main(["--check"]) == 1
    assert "schools.csv" in capsys.readouterr().out


def test_excel_can_open_the_table() -> None:
    assert county.FILE.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_schools_are_as_many_as_promised(evaluation: Evaluation) -> None:
    assert Counter(each.kind for each in evaluation.schools) == KINDS
    assert [each.id for each in evaluation.schools] == [f"S{at:03}" for at in range(1, 120)]
    assert len({each.name for each in evaluation.schools}) == 119


# -- the special cases ----------------------------------------------------------------------------


def test_most_schools_meet_the_standard_and_some_fail_by_one_or_two(evaluation: Evaluation) -> None:
    verdicts = Counter(result.verdict for result in evaluation.results)
    assert verdicts == {"达标": 109, "未达标": 13, "无法判断": 1}
    failing = Counter(len(unmet(each)) for each in evaluation.results if each.verdict == "未达标")
    assert failing[1] >= 2
    assert failing[2] >= 5
    assert max(failing) == 3


def test_one_school_just_passes_and_its_twin_just_fails(evaluation: Evaluation) -> None:
    passes, fails = (school(evaluation, code) for code in (county.JUST_PASSES, county.JUST_FAILS))
    assert (passes.met, unmet(passes), passes.verdict) == (6, ["R5"], "达标")
    assert (fails.met, unmet(fails), fails.verdict) == (6, ["R5"], "未达标")
    just, below = reading_of(passes, "R5"), reading_of(fails, "R5")
    assert just.value == just.threshold * Decimal("0.85") == Decimal("6.375")  # type: ignore[operator]
    assert below.amount == just.amount - 1  # type: ignore[operator]


def test_one_school_looks_compliant_and_is_not(evaluation: Evaluation, findings: list[Finding]) -> None:
    result = school(evaluation, county.LOOKS_MET)
    found = reading_of(result, "R1")
    assert found.value is not None
    assert f"{found.value:.3f}" == "4.196"
    assert (unmet(result), found.verdict, result.verdict) == (["R1"], "不低于底线", "达标")
    assert any(each.code == "L055" and "示例县第八小学" in each.message for each in findings)


def test_a_blank_cell_leaves_the_school_and_its_coefficient_untold(
    evaluation: Evaluation, findings: list[Finding]
) -> None:
    result = school(evaluation, county.BLANK)
    assert (result.met, unmet(result), result.verdict) == (6, ["R6"], "无法判断")
    found = coefficient(evaluation, "小学", "R6")
    assert (found.spread, found.verdict, found.unknown) == (None, "无法判断", (result.campus.school.name,))
    assert any(each.code == "L056" and result.campus.school.name in each.message for each in findings)


def test_one_coefficient_is_above_its_limit_and_prints_as_the_limit(
    evaluation: Evaluation, findings: list[Finding]
) -> None:
    found = coefficient(evaluation, "小学", "R2")
    assert found.spread is not None
    assert (f"{found.spread.coefficient:.3f}", found.verdict) == ("0.500", "未达标")
    assert found.spread.coefficient > found.limit
    assert any(each.code == "L055" and "骨干教师" in each.message for each in findings)


def test_every_other_coefficient_is_below_its_limit(evaluation: Evaluation) -> None:
    verdicts = {(each.stage, each.indicator.id): each.verdict for each in evaluation.coefficients}
    special = {("小学", "R2"): "未达标", ("小学", "R6"): "无法判断"}
    assert len(verdicts) == 14
    assert {key: verdict for key, verdict in verdicts.items() if verdict != "达标"} == special


def test_one_school_is_too_large_and_one_class_too_full(evaluation: Evaluation) -> None:
    too_large = [
        each.campus.school.id for each in evaluation.results if reading_of(each, "G4").verdict != "达标"
    ]
    too_full = [
        each.campus.school.id for each in evaluation.results if reading_of(each, "G5").verdict != "达标"
    ]
    assert (too_large, too_full) == ([county.OVER_2000], [county.CROWDED_CLASS])


def test_a_nine_year_school_meets_primary_and_fails_junior(evaluation: Evaluation) -> None:
    primary, junior = evaluation.by_school[county.PRIMARY_ONLY]
    assert (primary.verdict, unmet(primary)) == ("达标", [])
    assert (junior.verdict, unmet(junior)) == ("未达标", ["R4", "R5", "R6"])


def test_small_points_and_other_kinds_are_left_out(evaluation: Evaluation) -> None:
    left_out = [(each.kind, reason) for each, reason in evaluation.excluded]
    small = [reason for kind, reason in left_out if kind == "教学点"]
    assert small == [f"学生{heads}人，不足50人" for heads in (18, 26, 33, 41, 47)]
    assert [kind for kind, _ in left_out if kind != "教学点"] == ["特殊教育学校", "职业学校"]


# -- the county and its plan ----------------------------------------------------------------------


def test_the_county_indicators_are_met_failed_and_untold(evaluation: Evaluation) -> None:
    verdicts = {(each.indicator.id, each.stage): each.verdict for each in evaluation.county}
    failed = {("G3", "小学"), ("G3", "初中"), ("G4", "小学"), ("G5", "小学"), ("G9", None), ("Q4", "小学")}
    assert {key for key, verdict in verdicts.items() if verdict == "未达标"} == failed
    assert {key for key, verdict in verdicts.items() if verdict == "无法判断"} == {("S1", None)}


def test_the_plan_tightens_one_indicator_and_adds_one(evaluation: Evaluation) -> None:
    tightened, added = (evaluation.standard.indicator(name) for name in ("G14", "X1"))
    assert tightened is not None
    assert added is not None
    assert (tightened.value, added.value) == (60, 95)
    assert all(each.source for each in (tightened, added))


def test_the_checks_find_nothing_but_what_the_schools_are_meant_to_show(findings: list[Finding]) -> None:
    assert Counter((each.severity, each.code) for each in findings) == {
        ("warning", "L055"): 2,
        ("warning", "L056"): 1,
    }


def table(plan: Plan, name: str) -> dict[str, list[str]]:
    """The rows of a table of the plan by their first cell."""
    sections = plan.sections[0].sections
    tables: list[Table] = [each for section in sections for each in section.tables]
    tables += [each for annex in plan.annexes for each in annex.tables]
    found = next(each for each in tables if each.id == name)
    return {str(first): [str(cell) for cell in rest] for first, *rest in found.rows}


def test_the_schools_in_the_plan_are_those_of_the_table(plan: Plan, evaluation: Evaluation) -> None:
    heads: Counter[str] = Counter()
    for each in evaluation.schools:
        heads[each.kind] += int((each.primary_students or 0) + (each.junior_students or 0))
    wanted = {kind: [str(count), str(heads[kind])] for kind, count in KINDS.items()}
    assert table(plan, "学校表") == wanted


def test_the_verdicts_in_the_plan_are_those_of_the_evaluation(plan: Plan, evaluation: Evaluation) -> None:
    for stage, cells in table(plan, "现状表").items():
        found = Counter(each.verdict for each in evaluation.results if each.campus.stage == stage)
        assert cells == [
            str(number)
            for number in (found.total(), *(found[name] for name in ("达标", "未达标", "无法判断")))
        ]


def test_the_yearly_amounts_add_up_to_the_projects_and_targets(plan: Plan) -> None:
    by_year: Counter[str] = Counter()
    for _, year, places, *_ in table(plan, "项目表").values():
        by_year[year] += int(places)
    _, *places, _ = table(plan, "分解")["新增学位"]
    assert [by_year[year] for year in ("2025", "2026", "2027")] == [int(cell) for cell in places]
    _, *teachers, _ = table(plan, "分解")["招聘音体美教师"]
    targets = {
        each.id: each for task in plan.sections[1].sections for leaf in task.sections for each in leaf.targets
    }
    assert str(targets["音体美教师"].value) == str(sum(map(int, teachers)))


def test_the_score_sheet_adds_up(plan: Plan) -> None:
    [sheet] = plan.sections[3].sections[0].rubrics
    points = [each.points.number for each in sheet.items if each.points]
    assert sum(filter(None, points)) == 100
    for item in sheet.items:
        assert item.points is not None
        assert sum(each.points.number or 0 for each in item.items if each.points) == item.points.number
