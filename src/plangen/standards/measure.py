"""The value of an indicator for a school at a stage, and what it lacks. Exact decimals, nothing rounded.

Combined schools (九年一贯制, 十二年一贯制, 完全中学) share rooms, grounds and equipment: these are split by
students weighted 1 : 1.1 : 1.32, so that each stage enters as a school of its own (evaluation facts §1.7);
teachers are counted by stage and not split.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from plangen.model.spellings import STAGES, Stage
from plangen.standards.schools import School
from plangen.standards.standard import Formula, Indicator, Part, Standard

Verdict = Literal["达标", "不低于底线", "未达标", "无法判断"]
_STAGE = "{学段}"
JUNIOR_ONLY = ("毕业生数", "初一时学生数", "三年转入数", "三年转出数", "三年死亡数")
"""Columns that only schools with a junior stage fill in."""
_STAGES_TOGETHER = {
    "九年一贯制学校": ("小学", "初中"),
    "十二年一贯制学校": ("小学", "初中", "高中"),
    "完全中学": ("初中", "高中"),
}
"""Combined schools, and the stages that share what each has."""


@dataclass(frozen=True, slots=True)
class Campus:
    """A school at one stage, as it enters the computation; ``share`` is its part of what the stages share."""

    school: School
    stage: Stage
    students: Decimal | None
    share: Decimal | None

    @property
    def combined(self) -> bool:
        """Whether it shares what it has with another stage."""
        return self.school.kind in _STAGES_TOGETHER


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """An indicator read at a campus: its amount (the numerator), its value, the threshold, the verdict, the gap."""

    indicator: Indicator
    amount: Decimal | None
    value: Decimal | None
    threshold: Decimal | None
    verdict: Verdict
    gap: Decimal | None


def campuses(school: School, standard: Standard) -> list[Campus]:
    """The school at each of its stages."""
    entering: list[Campus] = []
    for stage in school.stages:
        share = _share(school, stage, standard)
        entering.append(Campus(school, stage, school.students(stage), share))
    return entering


def _share(school: School, stage: Stage, standard: Standard) -> Decimal | None:
    """The part of shared resources that belongs to ``stage``; 1 for a school of one stage.

    The rule says 1 : 1.2 for 完全中学; the standard's 1.1 : 1.32 is the same ratio. None when a stage's students
    are not known.
    """
    if school.kind not in _STAGES_TOGETHER:
        return Decimal(1)
    weights = {} if standard.combined == "合并" else standard.weights
    heads = {"小学": school.primary_students, "初中": school.junior_students, "高中": school.senior_students}
    weighted: dict[str, Decimal] = {}
    for name in _STAGES_TOGETHER[school.kind]:
        count = heads[name]
        if count is None:
            return None
        weighted[name] = count * weights.get(name, Decimal(1))
    whole = sum(weighted.values(), Decimal())
    return weighted[stage] / whole if whole else None


def total(
    school: School, columns: Iterable[str], stage: Stage, share: Decimal | None = Decimal(1)
) -> Decimal | None:
    """The sum of ``columns`` for ``stage``; shared columns are taken by ``share``. None when one is not known."""
    result = Decimal()
    for column in columns:
        own = _STAGE in column
        amount = _amount(school, column.replace(_STAGE, stage))
        part = Decimal(1) if own else share
        if amount is None or part is None:
            return None
        result += amount * part
    return result


def _amount(school: School, column: str) -> Decimal | None:
    """What stands in a column; a column of a stage that the school does not have is zero, not unknown."""
    stage = _stage_of(column)
    if stage is not None and stage not in school.stages:
        return Decimal()
    return school.amount(column)


def _stage_of(column: str) -> Stage | None:
    """The stage that alone fills in ``column``, None for a column of the whole school."""
    if column in JUNIOR_ONLY:
        return "初中"
    for stage in STAGES:
        if column.startswith(stage):
            return stage
    return None


def numerator(campus: Campus, formula: Formula) -> Decimal | None:
    """The amount that the formula counts at a campus, in the measure of its columns; None when not known."""
    return _difference(campus, formula.plus, formula.minus, formula)


def _difference(
    campus: Campus, plus: tuple[str, ...], minus: tuple[str, ...], formula: Formula
) -> Decimal | None:
    """The sum of the columns ``plus`` less that of ``minus``, as far as they belong to the campus."""
    share = Decimal(1) if formula.whole else campus.share
    more = total(campus.school, plus, campus.stage, share)
    less = total(campus.school, minus, campus.stage, share)
    if more is None or less is None:
        return None
    return more - less


def denominator(campus: Campus, formula: Formula) -> Decimal | None:
    """What the formula divides by at a campus: students, groups of classes, columns, or one; None when not known."""
    match formula.over:
        case "学生":
            return campus.students
        case "班级组":
            return _groups(campus, formula)
        case "各列":
            return _difference(campus, formula.columns, formula.less, formula)
    return Decimal(1)


def _groups(campus: Campus, formula: Formula) -> Decimal | None:
    """The classes of a campus (or of its whole school) in groups; a group begun counts whole."""
    columns = ("小学班数", "初中班数") if formula.whole else (f"{_STAGE}班数",)
    classes = total(campus.school, columns, campus.stage)
    if classes is None:
        return None
    return (classes / formula.group).to_integral_value(ROUND_CEILING)


def read(campus: Campus, indicator: Indicator, standard: Standard) -> IndicatorReading:
    """``indicator`` read at ``campus``: value and threshold in its measure, gap in that of its numerator."""
    if indicator.parts:
        return IndicatorReading(indicator, None, None, None, _all_parts(campus, indicator.parts), None)
    threshold = _threshold(campus, indicator, standard)
    formula = indicator.formula
    if formula is None:
        return IndicatorReading(indicator, None, None, threshold, "无法判断", None)
    amount, base = numerator(campus, formula), denominator(campus, formula)
    if amount is None or not base:
        return IndicatorReading(indicator, amount, None, threshold, "无法判断", None)
    value = amount * formula.times / base
    verdict = judged(indicator, value, threshold, standard)
    return IndicatorReading(
        indicator, amount, value, threshold, verdict, _gap(indicator, amount, base, threshold)
    )


def _all_parts(campus: Campus, parts: tuple[Part, ...]) -> Verdict:
    """The verdict on parts that are asked together: untellable when one is not known and none fails."""
    verdicts = [_part(campus, part) for part in parts]
    if "未达标" in verdicts:
        return "未达标"
    return "无法判断" if "无法判断" in verdicts else "达标"


def _part(campus: Campus, part: Part) -> Verdict:
    if part.formula is None or part.value is None:
        return "无法判断"
    amount, base = numerator(campus, part.formula), denominator(campus, part.formula)
    if amount is None or not base:
        return "无法判断"
    value = amount * part.formula.times / base
    return "达标" if meets(part.operator, value, part.value) else "未达标"


def _threshold(campus: Campus, indicator: Indicator, standard: Standard) -> Decimal | None:
    school = campus.school
    own = indicator.threshold(campus.stage, school.kind, school.built)
    if standard.combined == "拆分" or not campus.combined or not indicator.coefficient:
        return own
    return _blended(indicator, school)


def _blended(indicator: Indicator, school: School) -> Decimal | None:
    """The threshold of a combined school taken whole: its stages' thresholds, weighted by students."""
    heads, weighted = Decimal(), Decimal()
    for stage in school.stages:
        students, threshold = school.students(stage), indicator.threshold(stage, school.kind)
        if students is None or threshold is None:
            return None
        heads += students
        weighted += students * threshold
    return weighted / heads if heads else None


def meets(sign: str, value: Decimal, threshold: Decimal) -> bool:
    """Whether ``value`` holds ``sign`` (>=, <=, >, <, =) against ``threshold``, unrounded; both in one measure."""
    match sign:
        case ">=":
            return value >= threshold
        case "<=":
            return value <= threshold
        case ">":
            return value > threshold
        case "<":
            return value < threshold
    return value >= threshold  # “达到100%”: more than asked is also reached


_GRADES = (("Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"), ("不合格", "合格", "良好", "优秀"))


def meets_grade(said: str, asked: str) -> bool | None:
    """Whether a grade is at least the one asked; None when the two are not of one scale."""
    for scale in _GRADES:
        if said in scale and asked in scale:
            return scale.index(said) >= scale.index(asked)
    return None


def judged(indicator: Indicator, value: Decimal, threshold: Decimal | None, standard: Standard) -> Verdict:
    """The verdict on an unrounded value; the floor only where the school rule has one."""
    if threshold is None or indicator.operator is None:
        return "无法判断"
    if meets(indicator.operator, value, threshold):
        return "达标"
    rule = standard.school_rule
    if rule and indicator.coefficient and value >= threshold * rule.floor:
        return "不低于底线"
    return "未达标"


def _gap(indicator: Indicator, amount: Decimal, base: Decimal, threshold: Decimal | None) -> Decimal | None:
    """How much is lacking: teachers and rooms in whole numbers, areas and money as they come; 0 when nothing."""
    if threshold is None or indicator.operator != ">=" or indicator.formula is None:
        return None
    lacking = threshold * base / indicator.formula.times - amount
    if lacking <= 0:
        return Decimal()
    if indicator.whole_numbers:
        return lacking.to_integral_value(ROUND_CEILING)
    return lacking
