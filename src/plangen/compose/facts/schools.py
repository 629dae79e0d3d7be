"""Schools as templates see them: what each has, what is asked of it at each stage, what it lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from plangen.compose.facts.asked import asked
from plangen.compose.facts.spread import UNTOLD
from plangen.compose.printed_values import Told, words
from plangen.standards import (
    STAGES,
    CampusResult,
    Evaluation,
    IndicatorReading,
    School,
    Stage,
    Standard,
    printing,
)

UNFILLED = "未填"


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """An indicator at a school: what is asked, what is there, whether it is met, what is lacking."""

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


def floor(standard: Standard) -> str:
    """The share of a threshold that the school rule still lets pass: 85%; empty without such a rule."""
    rule = standard.school_rule
    return f"{(rule.floor * 100).normalize():f}%" if rule else ""


def campus_facts(result: CampusResult, standard: Standard) -> CampusFacts:
    """A school at one stage."""
    campus = result.campus
    share = floor(standard)
    others = [reading for reading in result.readings if not reading.indicator.coefficient]
    return CampusFacts(
        name=campus.school.name,
        stage=campus.stage,
        students=_figure(campus.students, ""),
        readings=[_reading(reading, share) for reading in result.ruled],
        others=[_reading(reading, share) for reading in others],
        met=result.met,
        of=len(result.ruled),
        verdict=result.verdict,
    )


def school_facts(evaluation: Evaluation, identifier: str) -> SchoolFacts:
    """The school whose code is ``identifier``."""
    schools = {school.id: school for school in evaluation.schools}
    reasons = {school.id: reason for school, reason in evaluation.excluded}
    school = schools[identifier]
    results = evaluation.by_school.get(identifier, ())
    campuses = [campus_facts(result, evaluation.standard) for result in results]
    if identifier in reasons:
        campuses = [_without_ruled(campus) for campus in campuses]
    return SchoolFacts(
        name=words(school.name),
        kind=school.kind,
        place=school.place,
        basics=_basics(school),
        campuses=campuses,
        excluded=reasons.get(identifier, ""),
    )


def _without_ruled(campus: CampusFacts) -> CampusFacts:
    """A campus that does not enter the seven indicators: only what is asked of every school."""
    return replace(campus, readings=[], met=0, of=0, verdict="")


def _reading(reading: IndicatorReading, floor: str) -> ReadingFacts:
    indicator = reading.indicator
    return ReadingFacts(
        name=indicator.name,
        short=indicator.short or indicator.name,
        requirement=asked(indicator, reading.threshold),
        value=_value(reading),
        measure="" if reading.value is None else indicator.measure,
        verdict=f"未达标（达到标准的{floor}以上）" if reading.verdict == "不低于底线" else reading.verdict,
        gap=_gap(reading),
        met=reading.verdict == "达标",
    )


def _value(reading: IndicatorReading) -> str:
    """The figure as the forms print it; that of an indicator of parts stands in its verdict alone."""
    if reading.value is None:
        return "" if reading.indicator.parts else UNTOLD
    if reading.indicator.coefficient:
        return printing.mean(reading.value)
    return printing.plain(reading.value)


def _gap(reading: IndicatorReading) -> str:
    measure = reading.indicator.gap_measure
    return f"{printing.plain(reading.gap)}{measure}" if reading.gap and measure else ""


_BASICS = (
    ("建校年", ""), ("小学学生数", "人"), ("初中学生数", "人"), ("高中学生数", "人"), ("小学班数", "个"),
    ("初中班数", "个"), ("小学最大班额", "人"), ("初中最大班额", "人"), ("小学专任教师数", "人"),
    ("初中专任教师数", "人"), ("教学及辅助用房面积", "平方米"), ("室内体育用房面积", "平方米"),
    ("运动场地面积", "平方米"), ("教学仪器设备值", "万元"), ("网络多媒体教室数", "间"), ("音乐教室数", "间"),
    ("美术教室数", "间"),
)  # fmt: skip
"""What is told of every school, each column of the school data with its measure."""


def _basics(school: School) -> list[tuple[str, str]]:
    """The school's own figures with their measures; columns of stages it has not are left out."""
    english = School.english()
    rows = []
    for column, measure in _BASICS:
        value = getattr(school, english[column])
        if _concerns(school, column, value):
            rows.append((column, _figure(value, measure)))
    return rows


def _concerns(school: School, column: str, value: object) -> bool:
    """Whether a column speaks of a stage that the school has; of 高中 only its figure tells."""
    if column.startswith("高中"):
        return value is not None
    stages: list[Stage] = [stage for stage in STAGES if column.startswith(stage)]
    return not stages or stages[0] in school.stages


def _figure(value: object, measure: str) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}{measure}"
    return str(value or UNFILLED)
