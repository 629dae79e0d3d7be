"""A county's schools under a standard: every school, every coefficient, every county indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from plangen.model.spellings import STAGES, Stage
from plangen.standards.coefficient import Spread, spread
from plangen.standards.county import county_results
from plangen.standards.measure import Campus, Verdict, campuses, numerator, read
from plangen.standards.results import CampusResult, Coefficient, Evaluation
from plangen.standards.schools import School
from plangen.standards.standard import CoefficientRule, Formula, Indicator, Standard


def evaluate(
    standard: Standard, schools: Iterable[School], stated: Mapping[str, Decimal | str]
) -> Evaluation:
    """The county's evaluation under ``standard``, unrounded.

    ``stated`` are the county's own figures by indicator id (G14, G11.1 for a part, G13小学 for a stage), in
    the indicator's measure; words stand for what is no number.
    """
    everyone = tuple(schools)
    kept, excluded = _included(standard, everyone)
    # who is too small for the seven indicators is still asked for rooms, classes and money
    small = [school for school, _ in excluded if school.kind not in standard.inclusion.without]
    entering = _campuses(kept, standard)
    others = _campuses(small, standard)
    results = tuple(_result(campus, standard) for campus in entering)
    small_results = tuple(_result(campus, standard) for campus in others)
    return Evaluation(
        standard=standard,
        schools=everyone,
        results=results,
        coefficients=tuple(_coefficients(standard, entering)),
        county=tuple(county_results(standard, (*results, *small_results), stated)),
        small=small_results,
        excluded=tuple(excluded),
    )


def _campuses(schools: Iterable[School], standard: Standard) -> list[Campus]:
    found: list[Campus] = []
    for school in schools:
        found += campuses(school, standard)
    return found


# -- schools: who enters, and the school rule -----------------------------------------------------


def _included(
    standard: Standard, schools: tuple[School, ...]
) -> tuple[list[School], list[tuple[School, str]]]:
    """The schools that enter, and those left out each with its reason."""
    kept: list[School] = []
    excluded: list[tuple[School, str]] = []
    rule = standard.inclusion
    for school in schools:
        students = _all_students(school)
        if school.kind in rule.without:
            excluded.append((school, f"属于{school.kind}"))
        elif students is not None and students < rule.least:
            excluded.append((school, f"学生{students:f}人，不足{rule.least}人"))
        else:
            kept.append(school)
    return kept, excluded


def _all_students(school: School) -> Decimal | None:
    """The students of the school's stages together, None when one count is not known."""
    whole = Decimal()
    for stage in school.stages:
        students = school.students(stage)
        if students is None:
            return None
        whole += students
    return whole


def _result(campus: Campus, standard: Standard) -> CampusResult:
    asked = [indicator for indicator in standard.indicators if indicator.level == "学校"]
    readings = tuple(read(campus, indicator, standard) for indicator in asked)
    ruled = [reading.verdict for reading in readings if reading.indicator.coefficient]
    return CampusResult(campus, readings, _school_verdict(ruled, standard))


def _school_verdict(verdicts: list[Verdict], standard: Standard) -> Verdict:
    """The school rule: at least 6 of 7 met and the rest above the floor; a missing value makes it untellable."""
    rule = standard.school_rule
    if rule is None or not verdicts or "无法判断" in verdicts:
        return "无法判断"
    if "未达标" in verdicts or verdicts.count("达标") < rule.at_least:
        return "未达标"
    return "达标"


# -- coefficients ---------------------------------------------------------------------------------


def _coefficients(standard: Standard, entering: list[Campus]) -> Iterator[Coefficient]:
    rule = standard.coefficient
    if rule is None:
        return
    for stage in STAGES:
        group = [campus for campus in entering if campus.stage == stage]
        for indicator in standard.indicators:
            if group and indicator.coefficient and indicator.formula:
                yield _coefficient(indicator, indicator.formula, stage, group, rule)


def _coefficient(
    indicator: Indicator, formula: Formula, stage: Stage, group: list[Campus], rule: CoefficientRule
) -> Coefficient:
    pairs: list[tuple[Decimal, Decimal]] = []
    unknown: list[str] = []
    for campus in group:
        amount = numerator(campus, formula)
        if amount is None or not campus.students:
            unknown.append(campus.school.name)
        else:
            pairs.append((amount, campus.students))
    found = None if unknown else spread(pairs)
    verdict = _within_limit(found, stage, rule)
    return Coefficient(indicator, stage, len(group), found, rule.limit(stage), verdict, tuple(unknown))


def _within_limit(found: Spread | None, stage: Stage, rule: CoefficientRule) -> Verdict:
    """The verdict on one coefficient; where only the mean of all is judged, each alone passes."""
    if found is None:
        return "无法判断"
    if rule.every == "平均" or found.coefficient <= rule.limit(stage):
        return "达标"
    return "未达标"
