"""A county's evaluation as templates see it: tables of coefficients, shares, indicators and schools, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from plangen.chinese import ordinals
from plangen.compose.printed_values import Told, words
from plangen.document import Blank
from plangen.standards import (
    STAGES,
    CampusResult,
    CoefficientRule,
    CountyResult,
    Evaluation,
    Indicator,
    Reading,
    School,
    Stage,
    printing,
)

UNTOLD = "无法判断"
_SIGNS = {">=": "不低于", "<=": "不超过", "=": "达到", ">": "高于", "<": "低于"}


@dataclass(frozen=True, slots=True)
class CoefficientFacts:
    """A row of the table of coefficients."""

    stage: str
    name: str
    schools: int
    mean: str
    deviation: str
    coefficient: str
    limit: str
    verdict: str


@dataclass(frozen=True, slots=True)
class ShareFacts:
    """A row of the table of shares: how many schools of each stage meet an indicator."""

    id: str
    name: str
    primary: str
    junior: str


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """A row of the county's indicators; ``failing`` names the schools that do not hold it."""

    id: str
    area: str
    name: str
    requirement: str
    value: Told
    verdict: Told
    failing: str


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """An indicator at a school: what is asked, what is there, whether it is met, what is lacking."""

    id: str
    name: str
    short: str
    requirement: str
    value: str
    measure: str
    verdict: str
    gap: str
    met: bool


@dataclass(frozen=True, slots=True)
class CampusFacts:
    """A school at one stage: its seven readings, how many are met, and whether the rule holds."""

    name: str
    kind: str
    stage: str
    students: str
    readings: list[ReadingFacts]
    others: list[ReadingFacts]
    met: int
    of: int
    verdict: str

    @property
    def lacking(self) -> list[ReadingFacts]:
        """The readings that are not met."""
        return [reading for reading in (*self.readings, *self.others) if not reading.met]


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """One school: its basics and its campuses; ``excluded`` says why it does not enter, empty when it does."""

    name: Told
    kind: str
    place: str
    basics: list[tuple[str, str]]
    campuses: list[CampusFacts]
    excluded: str


class CountyFacts:
    """The facts of an evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation, self._standard = evaluation, evaluation.standard

    @cached_property
    def standard(self) -> str:
        """The standard with its number: 《…》（教督〔2017〕6号）."""
        number = f"（{self._standard.number}）" if self._standard.number else ""
        return f"《{self._standard.title}》{number}"

    @cached_property
    def areas(self) -> list[str]:
        """The areas whose indicators are the county's own, in order."""
        own = dict.fromkeys(result.indicator.area for result in self._evaluation.county)
        return list(own)

    @cached_property
    def counts(self) -> str:
        """How many schools of each kind: 小学70所、初中25所."""
        kinds = Counter(school.kind for school in self._evaluation.schools)
        return "、".join(f"{kind}{count}所" for kind, count in kinds.items())

    @cached_property
    def total(self) -> int:
        """How many schools."""
        return len(self._evaluation.schools)

    @cached_property
    def students(self) -> str:
        """The students of each stage: 小学23456人、初中12345人."""
        return "、".join(f"{stage}{self._students(stage)}" for stage in STAGES)

    def _students(self, stage: Stage) -> str:
        counts = [school.students(stage) for school in self._evaluation.schools if stage in school.stages]
        known = [count for count in counts if count is not None]
        short = f"（{len(counts) - len(known)}所未填）" if len(known) < len(counts) else ""
        return f"{sum(known, Decimal()):f}人{short}"

    @cached_property
    def method(self) -> str:
        """How combined schools enter."""
        if self._standard.combined == "合并":
            return "一贯制学校和完全中学按全校计算，标准按各学段学生数加权"
        weights = "∶".join(f"{weight.normalize():f}" for weight in self._standard.weights.values())
        shared = f"校舍、场地、设备、教室按小学、初中、高中学生数（权数{weights}）拆分"
        return f"一贯制学校和完全中学的{shared}，教师按学段统计"

    @cached_property
    def coefficients(self) -> list[CoefficientFacts]:
        """The table of coefficients."""
        return [
            CoefficientFacts(
                stage=each.stage,
                name=each.indicator.name,
                schools=each.schools,
                mean=printing.mean(each.mean) if each.mean is not None else UNTOLD,
                deviation=printing.mean(each.deviation) if each.deviation is not None else UNTOLD,
                coefficient=printing.coefficient(each.spread.coefficient) if each.spread else UNTOLD,
                limit=f"{each.limit:f}",
                verdict=each.verdict if self._by_mean is None else "",
            )
            for each in self._evaluation.coefficients
        ]

    @cached_property
    def spread_words(self) -> str:
        """How many coefficients hold, in a sentence."""
        if self._by_mean is not None:
            return "；".join(self._mean_words(stage) for stage in STAGES)
        verdicts = Counter(each.verdict for each in self._evaluation.coefficients)
        told = [f"{verdict}{count}项" for verdict, count in verdicts.items()]
        return f"共{sum(verdicts.values())}项，其中{'、'.join(told)}" if told else "没有可计算的差异系数"

    @property
    def _by_mean(self) -> CoefficientRule | None:
        """The rule on the mean of the coefficients; None where each one is judged."""
        rule = self._standard.coefficient
        return rule if rule and rule.every == "平均" else None

    def _mean_words(self, stage: Stage) -> str:
        mean, rule = self._evaluation.mean_coefficient(stage), self._standard.coefficient
        if mean is None or rule is None:
            return f"{stage}综合差异系数{UNTOLD}"
        verdict = "达标" if mean <= rule.limit(stage) else "未达标"
        return f"{stage}综合差异系数{printing.coefficient(mean)}，上限{rule.limit(stage):f}，{verdict}"

    @cached_property
    def ruled(self) -> str:
        """How many indicators the school rule counts, in words (七项); empty without such a rule."""
        rule = self._standard.school_rule
        return f"{ordinals.chinese(rule.of)}项指标" if rule else ""

    @cached_property
    def shares(self) -> list[ShareFacts]:
        """The table of shares."""
        return [
            ShareFacts(each.id, each.name, *(self._share(each, stage) for stage in STAGES))
            for each in self._standard.indicators
            if each.coefficient and each.operator
        ]

    def _share(self, indicator: Indicator, stage: Stage) -> str:
        met, failed, unknown = self._evaluation.share(indicator, stage)
        told = f"{met}/{met + failed + unknown}校（{printing.share(met, met + failed + unknown)}）"
        return f"{told}，{unknown}校{UNTOLD}" if unknown else told

    @cached_property
    def drawn(self) -> list[tuple[str, list[str]]]:
        """For the charts: each indicator with its coefficients and limits, then its shares, stage by stage."""
        return [
            (
                indicator.short or indicator.name,
                [*self._drawn_coefficients(indicator), *self._drawn_shares(indicator)],
            )
            for indicator in self._standard.indicators
            if indicator.coefficient
        ]

    def _drawn_coefficients(self, indicator: Indicator) -> list[str]:
        found = {
            each.stage: each for each in self._evaluation.coefficients if each.indicator.id == indicator.id
        }
        told = [found[stage].spread if stage in found else None for stage in STAGES]
        values = [printing.coefficient(each.coefficient) if each else "" for each in told]
        return [*values, *(f"{found[stage].limit:f}" if stage in found else "" for stage in STAGES)]

    def _drawn_shares(self, indicator: Indicator) -> list[str]:
        counts = [self._evaluation.share(indicator, stage) for stage in STAGES]
        return [printing.share(met, met + failed + unknown) for met, failed, unknown in counts]

    @cached_property
    def schools_words(self) -> str:
        """How many schools hold the school rule, stage by stage."""
        return "；".join(self._passing(stage) for stage in STAGES)

    def _passing(self, stage: Stage) -> str:
        verdicts: Counter[str] = Counter(
            result.verdict for result in self._evaluation.results if result.campus.stage == stage
        )
        whole = sum(verdicts.values())
        share = printing.share(verdicts["达标"], whole)
        unknown = f"，{UNTOLD}{verdicts[UNTOLD]}所" if verdicts[UNTOLD] else ""
        return f"{stage}（部）{whole}所，达标{verdicts['达标']}所（{share}），未达标{verdicts['未达标']}所{unknown}"

    def indicators(self, area: str) -> list[IndicatorFacts]:
        """The county's indicators of one area."""
        return [self._indicator(each) for each in self._evaluation.county if each.indicator.area == str(area)]

    def _indicator(self, result: CountyResult) -> IndicatorFacts:
        indicator = result.indicator
        stage = f"（{result.stage}）" if result.stage else ""
        if result.value is not None:
            value = words(f"{printing.plain(result.value)}{indicator.measure}")
        else:
            value = words(result.words) if result.words else Told((Blank("完成情况"),))
        verdict = words(result.verdict) if result.verdict != UNTOLD else Told((Blank("是否达到"),))
        return IndicatorFacts(
            id=indicator.id,
            area=indicator.area,
            name=f"{indicator.name}{stage}",
            requirement=_requirement(indicator, result.threshold, result.stage),
            value=value,
            verdict=verdict,
            failing="、".join(result.failing),
        )

    @cached_property
    def campuses(self) -> list[CampusFacts]:
        """Every school at every stage."""
        return [self._campus(result) for result in self._evaluation.results]

    @cached_property
    def notes(self) -> list[str]:
        """Where the print might mislead: what the unrounded figure is."""
        found = printing.warnings(self._evaluation)
        return [finding.message for finding in found if finding.code == printing.MISLEADING.code]

    @cached_property
    def unmet(self) -> list[str]:
        """The county's own shortfalls in sentences: coefficients above their limit, indicators not held."""
        spreads = [
            f"{each.stage}“{each.indicator.name}”校际差异系数{printing.exact(each.spread.coefficient, each.limit)}，"
            f"高于上限{each.limit:f}"
            for each in self._evaluation.coefficients
            if each.verdict == "未达标" and each.spread
        ]
        return spreads + [
            _shortfall(result) for result in self._evaluation.county if result.verdict == "未达标"
        ]

    @cached_property
    def rule(self) -> str:
        """The school rule in a sentence."""
        rule = self._standard.school_rule
        if rule is None:
            return ""
        least = ordinals.chinese(rule.at_least)
        return f"{self.ruled}至少{least}项达标，其余不低于标准的{self._floor}，学校为达标"

    @property
    def _floor(self) -> str:
        """The share of a threshold that the school rule still lets pass: 85%; empty without such a rule."""
        rule = self._standard.school_rule
        return f"{(rule.floor * 100).normalize():f}%" if rule else ""

    def _campus(self, result: CampusResult) -> CampusFacts:
        campus = result.campus
        others = [reading for reading in result.readings if not reading.indicator.coefficient]
        return CampusFacts(
            name=campus.school.name,
            kind=campus.school.kind,
            stage=campus.stage,
            students=f"{campus.students:f}" if campus.students is not None else "未填",
            readings=[_reading(reading, campus.stage, self._floor) for reading in result.ruled],
            others=[_reading(reading, campus.stage, self._floor) for reading in others],
            met=result.met,
            of=len(result.ruled),
            verdict=result.verdict,
        )

    @cached_property
    def failing(self) -> list[CampusFacts]:
        """The campuses that do not hold the school rule."""
        return [campus for campus in self.campuses if campus.verdict == "未达标"]

    @cached_property
    def untold(self) -> list[CampusFacts]:
        """The campuses that cannot be told."""
        return [campus for campus in self.campuses if campus.verdict == UNTOLD]

    @cached_property
    def excluded(self) -> list[tuple[str, str]]:
        """The schools left out, each with the reason."""
        return [(school.name, reason) for school, reason in self._evaluation.excluded]

    @cached_property
    def adjusted(self) -> list[str]:
        """The indicators that the county has tightened or added, each with its requirement and reason."""
        return [
            f"{each.name}{_requirement(each, each.value or each.primary)}（{each.source}）"
            for each in self._standard.indicators
            if each.source and not each.cases
        ]

    @cached_property
    def vetoes(self) -> list[str]:
        """What bars recognition whatever the figures."""
        return list(self._standard.vetoes)

    def school(self, identifier: str) -> SchoolFacts:
        """One school."""
        school = next(each for each in self._evaluation.schools if each.id == identifier)
        reasons = {left.id: reason for left, reason in self._evaluation.excluded}
        results = self._evaluation.by_school.get(identifier, ())
        small = identifier in reasons
        return SchoolFacts(
            name=words(school.name),
            kind=school.kind,
            place=school.place,
            basics=_basics(school),
            campuses=[
                _without_ruled(self._campus(result)) if small else self._campus(result) for result in results
            ],
            excluded=reasons.get(identifier, ""),
        )


def _shortfall(result: CountyResult) -> str:
    """A county indicator that is not held: what is asked, what there is, which schools fall short."""
    indicator = result.indicator
    stage = f"（{result.stage}）" if result.stage else ""
    value = f"{printing.plain(result.value)}{indicator.measure}" if result.value is not None else result.words
    asked = _requirement(indicator, result.threshold, result.stage)
    shown = "、".join(result.failing[:10]) + (
        f"等{len(result.failing)}所" if len(result.failing) > 10 else ""
    )
    schools = f"，未达到的是{shown}" if result.failing else ""
    return f"{indicator.name}{stage}要求{asked}，现为{value}{schools}"


def _without_ruled(campus: CampusFacts) -> CampusFacts:
    """A campus that does not enter the seven indicators: only what is asked of every school."""
    return replace(campus, readings=[], met=0, of=0, verdict="")


def _reading(reading: Reading, stage: Stage, floor: str) -> ReadingFacts:
    indicator = reading.indicator
    gap = (
        f"{printing.plain(reading.gap)}{indicator.gap_measure}"
        if reading.gap and indicator.gap_measure
        else ""
    )
    told = reading.value is not None or bool(indicator.parts)
    shown = printing.mean if indicator.coefficient else printing.plain
    value = shown(reading.value) if reading.value is not None else "" if told else UNTOLD
    return ReadingFacts(
        id=indicator.id,
        name=indicator.name,
        short=indicator.short or indicator.name,
        requirement=_requirement(indicator, reading.threshold, stage),
        value=value,
        measure=indicator.measure if value and value != UNTOLD else "",
        verdict=f"未达标（达到标准的{floor}以上）" if reading.verdict == "不低于底线" else reading.verdict,
        gap=gap,
        met=reading.verdict == "达标",
    )


def asked_of(indicator: Indicator) -> str:
    """What an indicator asks of both stages: 小学不低于4.2人；初中不低于5.3人."""
    if indicator.primary is None or indicator.junior is None:
        return _requirement(indicator, indicator.value)
    if indicator.primary == indicator.junior:
        return _requirement(indicator, indicator.primary)
    return (
        f"小学{_requirement(indicator, indicator.primary)}；初中{_requirement(indicator, indicator.junior)}"
    )


def _requirement(indicator: Indicator, threshold: Decimal | None, stage: Stage | None = None) -> str:
    """What an indicator asks, in a few words; of a qualitative one nothing more than its name."""
    if threshold is not None and indicator.operator:
        full = threshold == 100 and indicator.measure == "%"
        sign = "达到" if full else _SIGNS[indicator.operator]
        return f"{sign}{printing.plain(threshold)}{indicator.measure}"
    if indicator.parts:
        asked = (
            f"{part.name}{_SIGNS[part.operator]}{part.value or part.grade}{part.measure}"
            for part in indicator.parts
        )
        return "；".join(asked)
    if indicator.compare:
        return f"不低于{indicator.compare}"
    return f"{indicator.grade}以上" if indicator.grade else ""


_BASICS = (
    ("建校年", ""), ("小学学生数", "人"), ("初中学生数", "人"), ("高中学生数", "人"), ("小学班数", "个"),
    ("初中班数", "个"), ("小学最大班额", "人"), ("初中最大班额", "人"), ("小学专任教师数", "人"),
    ("初中专任教师数", "人"), ("教学及辅助用房面积", "平方米"), ("室内体育用房面积", "平方米"),
    ("运动场地面积", "平方米"), ("教学仪器设备值", "万元"), ("网络多媒体教室数", "间"), ("音乐教室数", "间"),
    ("美术教室数", "间"),
)  # fmt: skip


def _basics(school: School) -> list[tuple[str, str]]:
    """The school's own figures with their measures; columns of stages it has not are left out."""
    english = School.english()
    rows = []
    for column, measure in _BASICS:
        foreign = any(column.startswith(stage) and stage not in school.stages for stage in STAGES)
        value = getattr(school, english[column])
        if not foreign and not (column.startswith("高中") and value is None):
            told = f"{value:f}{measure}" if isinstance(value, Decimal) else str(value or "未填")
            rows.append((column, told))
    return rows
