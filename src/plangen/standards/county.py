"""Indicators of the county: asked of every school, computed over all schools, or stated by the county itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from plangen.model.spellings import STAGES, Stage
from plangen.standards.measure import Campus, Verdict, denominator, meets, meets_grade, numerator
from plangen.standards.results import CampusResult, CountyResult
from plangen.standards.standard import Formula, Indicator, Part, Standard

Stated = Mapping[str, Decimal | str]
"""The county's own figures by indicator id; a word where there is no number."""

_YES = ("达标", "达到", "是", "良好", "优秀", "Ⅲ级", "Ⅳ级")
_NO = ("未达标", "未达到", "否")


def county_results(
    standard: Standard, results: Sequence[CampusResult], stated: Stated
) -> Iterator[CountyResult]:
    """The result of each indicator of ``standard`` without a coefficient, line by line as its table prints."""
    entering = [result.campus for result in results]
    for indicator in standard.indicators:
        if indicator.coefficient:
            continue
        if indicator.level == "学校":
            yield from _of_every_school(indicator, results)
        elif indicator.parts:
            yield from _parts(indicator, stated)
        elif indicator.primary is not None and indicator.junior is not None:
            for stage in STAGES:
                yield _whole(indicator, stage, entering, stated)
        else:
            yield _whole(indicator, None, entering, stated)


# -- asked of every school ------------------------------------------------------------------------


def _of_every_school(indicator: Indicator, results: Sequence[CampusResult]) -> Iterator[CountyResult]:
    for stage in STAGES:
        verdicts = _verdicts(indicator, stage, results)
        if not verdicts:
            continue
        failing = tuple(name for name, verdict in verdicts if verdict in ("未达标", "不低于底线"))
        unknown = sum(verdict == "无法判断" for _, verdict in verdicts)
        words = f"{len(verdicts) - len(failing) - unknown}/{len(verdicts)}校达到"
        if unknown:
            words += f"，{unknown}校缺数"
        verdict = _all_schools(failing, unknown)
        yield CountyResult(indicator, stage, None, words, indicator.threshold(stage), verdict, failing)


def _verdicts(
    indicator: Indicator, stage: Stage, results: Sequence[CampusResult]
) -> list[tuple[str, Verdict]]:
    """The name of each school of ``stage`` with the verdict on ``indicator`` there."""
    verdicts: list[tuple[str, Verdict]] = []
    for result in results:
        reading = result.reading(indicator)
        if result.campus.stage == stage and reading is not None:
            verdicts.append((result.campus.school.name, reading.verdict))
    return verdicts


def _all_schools(failing: tuple[str, ...], unknown: int) -> Verdict:
    if failing:
        return "未达标"
    return "无法判断" if unknown else "达标"


# -- one figure for the county --------------------------------------------------------------------


def _parts(indicator: Indicator, stated: Stated) -> Iterator[CountyResult]:
    for number, part in enumerate(indicator.parts, 1):
        said = stated.get(f"{indicator.id}.{number}", stated.get(part.name))
        value, words = _number_or_words(said)
        verdict = judged(part, value, part.value, words)
        yield CountyResult(_as_indicator(indicator, part), None, value, words, part.value, verdict)


def _as_indicator(indicator: Indicator, part: Part) -> Indicator:
    """A part as an indicator of its own, for tables that have a line for each."""
    own = {
        "name": f"{indicator.name}：{part.name}",
        "measure": part.measure,
        "operator": part.operator,
        "grade": part.grade,
        "parts": (),
    }
    return indicator.model_copy(update=own)


def _whole(indicator: Indicator, stage: Stage | None, entering: list[Campus], stated: Stated) -> CountyResult:
    said = stated.get(f"{indicator.id}{stage or ''}", stated.get(indicator.id))
    value, words = _number_or_words(said)
    if said is None and indicator.formula:
        value = _pooled(indicator.formula, stage, entering)
    threshold = indicator.threshold(stage) if stage else indicator.value
    verdict = judged(indicator, value, threshold, words)
    return CountyResult(indicator, stage, value, words, threshold, verdict)


def _number_or_words(said: Decimal | str | None) -> tuple[Decimal | None, str]:
    if isinstance(said, Decimal):
        return said, ""
    return None, said or ""


def _pooled(formula: Formula, stage: Stage | None, entering: list[Campus]) -> Decimal | None:
    """A ratio over all schools: the sum of numerators over the sum of denominators; None when one is not known."""
    top, base = Decimal(), Decimal()
    for campus in _counted(formula, stage, entering):
        over, under = numerator(campus, formula), denominator(campus, formula)
        if over is None or under is None:
            return None
        top += over
        base += under
    return top * formula.times / base if base else None


def _counted(formula: Formula, stage: Stage | None, entering: list[Campus]) -> list[Campus]:
    """The campuses that a ratio of the county counts, each with all that its school has.

    Without a stage a school counts once, not once a stage.
    """
    counted: dict[str, Campus] = {}
    for campus in entering:
        if stage not in (None, campus.stage):
            continue
        if formula.places and campus.school.place not in formula.places:
            continue
        counted[campus.school.id] = replace(campus, share=Decimal(1))
    return list(counted.values())


def judged(asked: Indicator | Part, value: Decimal | None, threshold: Decimal | None, words: str) -> Verdict:
    """The verdict on what is computed or stated: a number, a grade, or the words 达标 and 未达标."""
    if asked.grade:
        met = meets_grade(words, asked.grade)
        if met is not None:
            return "达标" if met else "未达标"
    if asked.operator is not None and value is not None and threshold is not None:
        return "达标" if meets(asked.operator, value, threshold) else "未达标"
    if words in _YES:
        return "达标"
    return "未达标" if words in _NO else "无法判断"
