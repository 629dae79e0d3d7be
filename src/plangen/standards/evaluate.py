"""A county's schools under a standard: every indicator, every verdict, every coefficient, every gap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from plangen.standards.coefficient import Spread, spread
from plangen.standards.measure import (
    Campus,
    Reading,
    Verdict,
    campuses,
    denominator,
    meets,
    meets_grade,
    numerator,
    read,
)
from plangen.standards.schools import School
from plangen.standards.standard import STAGES, Indicator, Stage, Standard


@dataclass(frozen=True, slots=True)
class CampusResult:
    """A school at one stage: its readings, how many are met, and whether the school rule holds."""

    campus: Campus
    readings: tuple[Reading, ...]
    verdict: Verdict

    @property
    def met(self) -> int:
        """How many of the school rule's indicators are met."""
        return sum(reading.verdict == "达标" for reading in self.ruled)

    @property
    def ruled(self) -> tuple[Reading, ...]:
        """The readings that the school rule counts: those with a coefficient."""
        return tuple(reading for reading in self.readings if reading.indicator.coefficient)


@dataclass(frozen=True, slots=True)
class Coefficient:
    """The coefficient of one indicator at one stage; ``unknown`` names the schools that make it untellable."""

    indicator: Indicator
    stage: Stage
    schools: int
    spread: Spread | None
    limit: Decimal
    verdict: Verdict
    unknown: tuple[str, ...] = ()

    @property
    def mean(self) -> Decimal | None:
        """The county mean in the indicator's measure (per hundred students where it counts so)."""
        times = self.indicator.formula.times if self.indicator.formula else Decimal(1)
        return self.spread.mean * times if self.spread else None

    @property
    def deviation(self) -> Decimal | None:
        """The deviation in the indicator's measure."""
        times = self.indicator.formula.times if self.indicator.formula else Decimal(1)
        return self.spread.deviation * times if self.spread else None


@dataclass(frozen=True, slots=True)
class CountyResult:
    """A county indicator: its value where it is computed or stated, and whether it is met.

    ``failing`` are the schools that do not hold an indicator asked of every school.
    """

    indicator: Indicator
    stage: Stage | None
    value: Decimal | None
    words: str
    threshold: Decimal | None
    verdict: Verdict
    failing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """What the evaluation computes for a county; ``excluded`` pairs each school left out with the reason.

    ``small`` are schools too small for the seven indicators, read for what is asked of them all the same.
    """

    standard: Standard
    schools: tuple[School, ...]
    results: tuple[CampusResult, ...]
    coefficients: tuple[Coefficient, ...]
    county: tuple[CountyResult, ...]
    small: tuple[CampusResult, ...] = ()
    excluded: tuple[tuple[School, str], ...] = field(default=())

    @cached_property
    def by_school(self) -> dict[str, tuple[CampusResult, ...]]:
        """The results of each school by its id."""
        found: dict[str, list[CampusResult]] = {}
        for result in (*self.results, *self.small):
            found.setdefault(result.campus.school.id, []).append(result)
        return {identifier: tuple(results) for identifier, results in found.items()}

    def share(self, indicator: Indicator, stage: Stage) -> tuple[int, int, int]:
        """How many campuses of ``stage`` meet ``indicator``, how many do not, how many cannot be told."""
        verdicts = [
            reading.verdict
            for result in self.results
            if result.campus.stage == stage
            for reading in result.readings
            if reading.indicator.id == indicator.id
        ]
        met, unknown = verdicts.count("达标"), verdicts.count("无法判断")
        return met, len(verdicts) - met - unknown, unknown

    def mean_coefficient(self, stage: Stage) -> Decimal | None:
        """The mean of the stage's coefficients (综合差异系数, 教督〔2012〕3号); None when one is unknown."""
        values = [
            each.spread.coefficient if each.spread else None
            for each in self.coefficients
            if each.stage == stage
        ]
        known = [value for value in values if value is not None]
        return sum(known, Decimal()) / len(known) if known and len(known) == len(values) else None


def evaluate(
    standard: Standard, schools: Iterable[School], stated: Mapping[str, Decimal | str]
) -> Evaluation:
    """The county's evaluation; ``stated`` are the county's own figures by indicator id."""
    everyone = tuple(schools)
    kept, excluded = _included(standard, everyone)
    entering = [campus for school in kept for campus in campuses(school, standard)]
    results = tuple(_result(campus, standard) for campus in entering)
    # who is too small for the seven indicators is still asked for rooms, classes and money
    small = [school for school, _ in excluded if school.kind not in standard.inclusion.without]
    others = [campus for school in small for campus in campuses(school, standard)]
    less = tuple(_result(campus, standard) for campus in others)
    return Evaluation(
        standard=standard,
        schools=everyone,
        results=results,
        coefficients=tuple(_coefficients(standard, entering)),
        county=tuple(
            result
            for indicator in standard.indicators
            if not indicator.coefficient
            for result in _county(indicator, (*results, *less), [*entering, *others], stated)
        ),
        small=less,
        excluded=tuple(excluded),
    )


def _included(
    standard: Standard, schools: tuple[School, ...]
) -> tuple[list[School], list[tuple[School, str]]]:
    """The schools that enter, and those left out each with its reason."""
    kept, excluded = [], []
    rule = standard.inclusion
    for school in schools:
        counts = [school.students(stage) for stage in school.stages]
        known = None if None in counts else sum((count or Decimal() for count in counts), Decimal())
        if school.kind in rule.without:
            excluded.append((school, f"属于{school.kind}"))
        elif known is not None and known < rule.least:
            excluded.append((school, f"学生{known:f}人，不足{rule.least}人"))
        else:
            kept.append(school)
    return kept, excluded


def _result(campus: Campus, standard: Standard) -> CampusResult:
    readings = tuple(
        read(campus, indicator, standard) for indicator in standard.indicators if indicator.level == "学校"
    )
    ruled = [reading.verdict for reading in readings if reading.indicator.coefficient]
    return CampusResult(campus, readings, _school_verdict(ruled, standard))


def _school_verdict(verdicts: list[Verdict], standard: Standard) -> Verdict:
    """The school rule: at least 6 of 7 met and the rest above the floor; a missing value makes it untellable."""
    rule = standard.school_rule
    if rule is None or not verdicts or "无法判断" in verdicts:
        return "无法判断"
    holds = verdicts.count("达标") >= rule.at_least and "未达标" not in verdicts
    return "达标" if holds else "未达标"


def _coefficients(standard: Standard, entering: list[Campus]) -> Iterable[Coefficient]:
    rule = standard.coefficient
    if rule is None:
        return
    for stage in STAGES:
        group = [campus for campus in entering if campus.stage == stage]
        for indicator in standard.indicators:
            if indicator.coefficient and indicator.formula and group:
                yield _coefficient(indicator, stage, group, rule.limit(stage), every=rule.every == "每项")


def _coefficient(
    indicator: Indicator, stage: Stage, group: list[Campus], limit: Decimal, *, every: bool
) -> Coefficient:
    formula = indicator.formula
    assert formula is not None
    pairs = [(campus, numerator(campus, formula), campus.students) for campus in group]
    unknown = tuple(
        campus.school.name for campus, amount, students in pairs if amount is None or not students
    )
    if unknown:
        return Coefficient(indicator, stage, len(group), None, limit, "无法判断", unknown)
    found = spread([(amount, students) for _, amount, students in pairs if amount is not None and students])
    if found is None:
        return Coefficient(indicator, stage, len(group), None, limit, "无法判断")
    verdict: Verdict = "达标" if not every or found.coefficient <= limit else "未达标"
    return Coefficient(indicator, stage, len(group), found, limit, verdict)


# -- county indicators ----------------------------------------------------------------------------


def _county(
    indicator: Indicator,
    results: tuple[CampusResult, ...],
    entering: list[Campus],
    stated: Mapping[str, Decimal | str],
) -> Iterable[CountyResult]:
    if indicator.level == "学校":
        yield from _asked_of_every_school(indicator, results)
        return
    if indicator.parts:
        yield from (_part(indicator, index, entering, stated) for index in range(len(indicator.parts)))
        return
    for stage in STAGES if indicator.primary is not None and indicator.junior is not None else (None,):
        yield _whole(indicator, stage, entering, stated)


def _asked_of_every_school(indicator: Indicator, results: tuple[CampusResult, ...]) -> Iterable[CountyResult]:
    for stage in STAGES:
        readings = [
            (result.campus.school.name, reading)
            for result in results
            if result.campus.stage == stage
            for reading in result.readings
            if reading.indicator.id == indicator.id
        ]
        if not readings:
            continue
        failing = tuple(name for name, reading in readings if reading.verdict in ("未达标", "不低于底线"))
        unknown = sum(reading.verdict == "无法判断" for _, reading in readings)
        verdict: Verdict = "未达标" if failing else "无法判断" if unknown else "达标"
        untold = f"，{unknown}校缺数" if unknown else ""
        words = f"{len(readings) - len(failing) - unknown}/{len(readings)}校达到{untold}"
        yield CountyResult(indicator, stage, None, words, indicator.threshold(stage), verdict, failing)


def _whole(
    indicator: Indicator, stage: Stage | None, entering: list[Campus], stated: Mapping[str, Decimal | str]
) -> CountyResult:
    threshold = indicator.threshold(stage) if stage else indicator.value
    key = f"{indicator.id}{stage or ''}"
    said = stated.get(key, stated.get(indicator.id))
    value = said if isinstance(said, Decimal) else None
    if said is None and indicator.formula:
        value = _pooled(indicator, stage, entering)
    words = said if isinstance(said, str) else ""
    verdict = _verdict(indicator.operator, value, threshold, words, indicator.grade)
    return CountyResult(indicator, stage, value, words, threshold, verdict)


def _part(
    indicator: Indicator, index: int, entering: list[Campus], stated: Mapping[str, Decimal | str]
) -> CountyResult:
    part = indicator.parts[index]
    said = stated.get(f"{indicator.id}.{index + 1}", stated.get(part.name))
    value = said if isinstance(said, Decimal) else None
    words = said if isinstance(said, str) else ""
    told = {"name": f"{indicator.name}：{part.name}", "measure": part.measure, "operator": part.operator}
    named = indicator.model_copy(update={**told, "grade": part.grade, "parts": ()})
    return CountyResult(
        named, None, value, words, part.value, _verdict(part.operator, value, part.value, words, part.grade)
    )


def _pooled(indicator: Indicator, stage: Stage | None, entering: list[Campus]) -> Decimal | None:
    """A ratio over all schools: the sum of numerators over the sum of denominators."""
    formula = indicator.formula
    assert formula is not None
    places = formula.places
    group = [
        campus
        for campus in entering
        if stage in (None, campus.stage) and (not places or campus.school.place in places)
    ]
    if stage is None:  # a school's own columns count once, not once a stage
        group = list({campus.school.id: campus for campus in group}.values())
    group = [Campus(each.school, each.stage, each.students, Decimal(1)) for each in group]
    tops = [numerator(campus, formula) for campus in group]
    bases = [denominator(campus, formula) for campus in group]
    if not group or any(value is None for value in (*tops, *bases)):
        return None
    base = sum((value or Decimal() for value in bases), Decimal())
    top = sum((value or Decimal() for value in tops), Decimal())
    return top * formula.times / base if base else None


def _verdict(
    sign: str | None, value: Decimal | None, threshold: Decimal | None, words: str, grade: str
) -> Verdict:
    """The verdict on what is computed or stated: a number, a grade, or the words 达标 and 未达标."""
    if grade and (met := meets_grade(words, grade)) is not None:
        return "达标" if met else "未达标"
    if sign is not None and value is not None and threshold is not None:
        return "达标" if meets(sign, value, threshold) else "未达标"
    if words in ("达标", "达到", "是", "良好", "优秀", "Ⅲ级", "Ⅳ级"):
        return "达标"
    return "未达标" if words in ("未达标", "未达到", "否") else "无法判断"
