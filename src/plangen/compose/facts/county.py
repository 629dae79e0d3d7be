"""A county's evaluation as templates see it: what it is made by, what was found, which schools fall short."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from plangen.chinese import numerals
from plangen.compose.facts.asked import asked, named
from plangen.compose.facts.schools import CampusFacts, SchoolFacts, campus_facts, floor, school_facts
from plangen.compose.facts.spread import (
    UNTOLD,
    CoefficientFacts,
    DrawnFacts,
    ShareFacts,
    coefficient_rows,
    drawn_rows,
    share_rows,
    spread_words,
)
from plangen.compose.printed_values import Told, words
from plangen.document import Blank
from plangen.standards import STAGES, CountyResult, Evaluation, Stage, printing

_NAMED = 10
"""Schools that a sentence names; of more it gives the number."""


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """A row of the county's indicators."""

    id: str
    name: str
    requirement: str
    value: Told
    verdict: Told


class CountyFacts:
    """The facts of an evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation, self._standard = evaluation, evaluation.standard

    # -- what is evaluated, and by what -----------------------------------------------------------

    @cached_property
    def standard(self) -> str:
        """The standard with its number: 《…》（教督〔2017〕6号）."""
        number = f"（{self._standard.number}）" if self._standard.number else ""
        return f"《{self._standard.title}》{number}"

    @cached_property
    def adjusted(self) -> list[str]:
        """The indicators that the county has tightened or added, each with its requirement and reason."""
        told = []
        for indicator in self._standard.indicators:
            if indicator.source and not indicator.cases:
                requirement = asked(indicator, indicator.value or indicator.primary)
                told.append(f"{indicator.name}{requirement}（{indicator.source}）")
        return told

    @cached_property
    def total(self) -> int:
        """How many schools."""
        return len(self._evaluation.schools)

    @cached_property
    def counts(self) -> str:
        """How many schools of each kind: 小学70所、初中25所."""
        kinds = Counter(school.kind for school in self._evaluation.schools)
        return "、".join(f"{kind}{count}所" for kind, count in kinds.items())

    @cached_property
    def students(self) -> str:
        """The students of each stage: 小学23456人、初中12345人."""
        return "、".join(f"{stage}{self._students(stage)}" for stage in STAGES)

    def _students(self, stage: Stage) -> str:
        counts = [school.students(stage) for school in self._evaluation.schools if stage in school.stages]
        known = [count for count in counts if count is not None]
        unfilled = len(counts) - len(known)
        note = f"（{unfilled}所未填）" if unfilled else ""
        return f"{sum(known, Decimal()):f}人{note}"

    @cached_property
    def method(self) -> str:
        """How combined schools enter."""
        if self._standard.combined == "合并":
            return "一贯制学校和完全中学按全校计算，标准按各学段学生数加权"
        weights = "∶".join(f"{weight.normalize():f}" for weight in self._standard.weights.values())
        shared = f"校舍、场地、设备、教室按小学、初中、高中学生数（权数{weights}）拆分"
        return f"一贯制学校和完全中学的{shared}，教师按学段统计"

    @cached_property
    def excluded(self) -> list[tuple[str, str]]:
        """The schools left out, each with the reason."""
        return [(school.name, reason) for school, reason in self._evaluation.excluded]

    # -- how the schools differ -------------------------------------------------------------------

    @cached_property
    def coefficients(self) -> list[CoefficientFacts]:
        """The table of coefficients."""
        return coefficient_rows(self._evaluation)

    @cached_property
    def spread_words(self) -> str:
        """How many coefficients hold, in a sentence."""
        return spread_words(self._evaluation)

    @cached_property
    def shares(self) -> list[ShareFacts]:
        """The table of shares."""
        return share_rows(self._evaluation)

    @cached_property
    def drawn(self) -> list[DrawnFacts]:
        """For the charts: coefficients, limits and shares of each indicator."""
        return drawn_rows(self._evaluation)

    @cached_property
    def notes(self) -> list[str]:
        """Where the print might mislead: what the unrounded figure is."""
        warnings = printing.warnings(self._evaluation)
        return [finding.message for finding in warnings if finding.code == printing.MISLEADING.code]

    # -- the school rule --------------------------------------------------------------------------

    @cached_property
    def ruled(self) -> str:
        """How many indicators the school rule counts, in words (七项); empty without such a rule."""
        rule = self._standard.school_rule
        return f"{numerals.chinese(rule.of)}项指标" if rule else ""

    @cached_property
    def rule(self) -> str:
        """The school rule in a sentence."""
        rule = self._standard.school_rule
        if rule is None:
            return ""
        least = numerals.chinese(rule.at_least)
        return f"{self.ruled}至少{least}项达标，其余不低于标准的{floor(self._standard)}，学校为达标"

    @cached_property
    def schools_words(self) -> str:
        """How many schools hold the school rule, stage by stage."""
        return "；".join(self._passing(stage) for stage in STAGES)

    def _passing(self, stage: Stage) -> str:
        results = [result for result in self._evaluation.results if result.campus.stage == stage]
        verdicts: Counter[str] = Counter(result.verdict for result in results)
        share = printing.share(verdicts["达标"], len(results))
        unknown = f"，{UNTOLD}{verdicts[UNTOLD]}所" if verdicts[UNTOLD] else ""
        held = f"达标{verdicts['达标']}所（{share}），未达标{verdicts['未达标']}所"
        return f"{stage}（部）{len(results)}所，{held}{unknown}"

    @cached_property
    def campuses(self) -> list[CampusFacts]:
        """Every school at every stage."""
        return [campus_facts(result, self._standard) for result in self._evaluation.results]

    @cached_property
    def failing(self) -> list[CampusFacts]:
        """The campuses that do not hold the school rule."""
        return [campus for campus in self.campuses if campus.verdict == "未达标"]

    @cached_property
    def untold(self) -> list[CampusFacts]:
        """The campuses that cannot be told."""
        return [campus for campus in self.campuses if campus.verdict == UNTOLD]

    def school(self, identifier: str) -> SchoolFacts:
        """One school."""
        return school_facts(self._evaluation, identifier)

    # -- the county's own indicators --------------------------------------------------------------

    @cached_property
    def areas(self) -> list[str]:
        """The areas whose indicators are the county's own, in order."""
        own = dict.fromkeys(result.indicator.area for result in self._evaluation.county)
        return list(own)

    def indicators(self, area: str) -> list[IndicatorFacts]:
        """The county's indicators of one area."""
        results = self._evaluation.county
        return [_indicator(result) for result in results if result.indicator.area == str(area)]

    @cached_property
    def unmet(self) -> list[str]:
        """The county's own shortfalls in sentences: coefficients above their limit, indicators not held."""
        sentences = []
        for result in self._evaluation.coefficients:
            if result.verdict == "未达标" and result.spread:
                name = printing.coefficient_name(result)
                value = printing.exact(result.spread.coefficient, result.limit)
                sentences.append(f"{name}{value}，高于上限{result.limit:f}")
        lacking = [result for result in self._evaluation.county if result.verdict == "未达标"]
        return sentences + [_shortfall(result) for result in lacking]


def _indicator(result: CountyResult) -> IndicatorFacts:
    indicator = result.indicator
    verdict = words(result.verdict) if result.verdict != UNTOLD else Told((Blank("是否达到"),))
    return IndicatorFacts(
        id=indicator.id,
        name=named(indicator, result.stage),
        requirement=asked(indicator, result.threshold),
        value=words(_value(result)) or Told((Blank("完成情况"),)),
        verdict=verdict,
    )


def _shortfall(result: CountyResult) -> str:
    """A county indicator that is not held: what is asked, what there is, which schools fall short."""
    name, requirement = named(result.indicator, result.stage), asked(result.indicator, result.threshold)
    sentence = f"{name}要求{requirement}，现为{_value(result)}"
    if not result.failing:
        return sentence
    schools = "、".join(result.failing[:_NAMED])
    more = f"等{len(result.failing)}所" if len(result.failing) > _NAMED else ""
    return f"{sentence}，未达到的是{schools}{more}"


def _value(result: CountyResult) -> str:
    """What there is, as a figure with its measure or in the county's own words."""
    if result.value is None:
        return result.words
    return f"{printing.plain(result.value)}{result.indicator.measure}"
