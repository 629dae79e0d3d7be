"""The value of an indicator for a school at a stage, and what it lacks. Exact decimals, nothing rounded.

Combined schools (九年一贯制, 十二年一贯制, 完全中学) share rooms, grounds and equipment: these are split by
students weighted 1 : 1.1 : 1.32, so that each stage enters as a school of its own (evaluation facts §1.7);
teachers are counted by stage and not split.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Literal, cast

from plangen.standards.schools import School
from plangen.standards.standard import STAGES, Formula, Indicator, Stage, Standard

Verdict = Literal["达标", "不低于底线", "未达标", "无法判断"]
_STAGE = "{学段}"
JUNIOR_ONLY = ("毕业生数", "初一时学生数", "三年转入数", "三年转出数", "三年死亡数")
"""Columns that only schools with a junior stage fill in."""
_COMBINED = ("九年一贯制学校", "十二年一贯制学校", "完全中学")


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
        return self.school.kind in _COMBINED


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator read at a campus: its amount (the numerator), its value, the threshold, the verdict, the gap."""

    indicator: Indicator
    amount: Decimal | None
    value: Decimal | None
    threshold: Decimal | None
    verdict: Verdict
    gap: Decimal | None


def campuses(school: School, standard: Standard) -> list[Campus]:
    """The school at each of its stages."""
    return [
        Campus(school, stage, school.students(stage), _share(school, stage, standard))
        for stage in school.stages
    ]


def _share(school: School, stage: Stage, standard: Standard) -> Decimal | None:
    """The part of shared resources that belongs to ``stage``; 1 for a school of one stage."""
    if school.kind not in _COMBINED:
        return Decimal(1)
    heads = {"小学": school.primary_students, "初中": school.junior_students, "高中": school.senior_students}
    present = {name: heads[name] for name in _stage_names(school)}
    if any(count is None for count in present.values()):
        return None
    if standard.combined == "合并":
        return _ratio(present, stage, {})
    return _ratio(present, stage, standard.weights)


def _stage_names(school: School) -> tuple[str, ...]:
    if school.kind == "九年一贯制学校":
        return ("小学", "初中")
    return ("初中", "高中") if school.kind == "完全中学" else ("小学", "初中", "高中")


def _ratio(heads: dict[str, Decimal | None], stage: Stage, weights: dict[str, Decimal]) -> Decimal | None:
    # 完全中学 is 1 : 1.2 in the rule; 1.1 : 1.32 is the same ratio
    weighted = {name: (count or Decimal()) * weights.get(name, Decimal(1)) for name, count in heads.items()}
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
    stages = (
        ("初中",) if column in JUNIOR_ONLY else tuple(stage for stage in STAGES if column.startswith(stage))
    )
    foreign = any(stage not in school.stages for stage in stages)
    return Decimal() if foreign else school.amount(column)


def numerator(campus: Campus, formula: Formula) -> Decimal | None:
    """The amount that the formula counts at a campus."""
    share = Decimal(1) if formula.whole else campus.share
    plus = total(campus.school, formula.plus, campus.stage, share)
    minus = total(campus.school, formula.minus, campus.stage, share)
    return None if plus is None or minus is None else plus - minus


def denominator(campus: Campus, formula: Formula) -> Decimal | None:
    """What the formula divides by at a campus."""
    match formula.over:
        case "学生":
            return campus.students
        case "班级组":
            columns = ("小学班数", "初中班数") if formula.whole else (f"{_STAGE}班数",)
            classes = total(campus.school, columns, campus.stage)
            return None if classes is None else (classes / formula.group).to_integral_value(ROUND_CEILING)
        case "各列":
            share = Decimal(1) if formula.whole else campus.share
            plus = total(campus.school, formula.columns, campus.stage, share)
            minus = total(campus.school, formula.less, campus.stage, share)
            return None if plus is None or minus is None else plus - minus
    return Decimal(1)


def read(campus: Campus, indicator: Indicator, standard: Standard) -> Reading:
    """``indicator`` read at ``campus``."""
    threshold = _threshold(campus, indicator, standard)
    formula = indicator.formula
    if indicator.parts:
        return _read_parts(campus, indicator)
    if formula is None:
        return Reading(indicator, None, None, threshold, "无法判断", None)
    amount, base = numerator(campus, formula), denominator(campus, formula)
    if amount is None or not base:
        return Reading(indicator, amount, None, threshold, "无法判断", None)
    value = amount * formula.times / base
    verdict = judged(indicator, value, threshold, standard)
    return Reading(indicator, amount, value, threshold, verdict, _gap(indicator, amount, base, threshold))


def _read_parts(campus: Campus, indicator: Indicator) -> Reading:
    """An indicator of several parts: met when every part is, untellable when one is not known and none fails."""
    verdicts: list[Verdict] = []
    for part in indicator.parts:
        amount = numerator(campus, part.formula) if part.formula else None
        base = denominator(campus, part.formula) if part.formula else None
        if amount is None or not base or part.value is None or part.formula is None:
            verdicts.append("无法判断")
        else:
            met = meets(part.operator, amount * part.formula.times / base, part.value)
            verdicts.append("达标" if met else "未达标")
    whole = next((verdict for verdict in ("未达标", "无法判断") if verdict in verdicts), "达标")
    return Reading(indicator, None, None, None, cast(Verdict, whole), None)


def _threshold(campus: Campus, indicator: Indicator, standard: Standard) -> Decimal | None:
    school = campus.school
    own = indicator.threshold(campus.stage, school.kind, school.built)
    if standard.combined == "拆分" or not campus.combined or not indicator.coefficient:
        return own
    return _blended(indicator, school)


def _blended(indicator: Indicator, school: School) -> Decimal | None:
    """The threshold of a combined school taken whole: its stages' thresholds, weighted by students."""
    asked = [(school.students(stage), indicator.threshold(stage, school.kind)) for stage in school.stages]
    if any(students is None or threshold is None for students, threshold in asked):
        return None
    heads = sum((students or Decimal() for students, _ in asked), Decimal())
    weighted = sum(((students or 0) * (threshold or 0) for students, threshold in asked), Decimal())
    return weighted / heads if heads else None


def meets(sign: str, value: Decimal, threshold: Decimal) -> bool:
    """Whether ``value`` holds ``sign`` against ``threshold``, unrounded."""
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
    return lacking.to_integral_value(ROUND_CEILING) if indicator.whole_numbers else lacking
