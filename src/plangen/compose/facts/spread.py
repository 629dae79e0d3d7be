"""How a county's schools differ, as templates see it: coefficients with their limits, shares of schools that hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plangen.standards import STAGES, CoefficientRule, Evaluation, Indicator, Stage, printing

UNTOLD = "无法判断"


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

    name: str
    primary: str
    junior: str


@dataclass(frozen=True, slots=True)
class DrawnFacts:
    """What the charts draw of an indicator, each for 小学 and 初中; "" where there is none."""

    name: str
    coefficients: list[str]
    limits: list[str]
    shares: list[str]


def by_mean(evaluation: Evaluation) -> CoefficientRule | None:
    """The rule on the mean of the coefficients; None where each one is judged."""
    rule = evaluation.standard.coefficient
    return rule if rule and rule.every == "平均" else None


def coefficient_rows(evaluation: Evaluation) -> list[CoefficientFacts]:
    """The table of coefficients."""
    judged = by_mean(evaluation) is None
    rows = []
    for told in evaluation.coefficients:
        row = CoefficientFacts(
            stage=told.stage,
            name=told.indicator.name,
            schools=told.schools,
            mean=_mean(told.mean),
            deviation=_mean(told.deviation),
            coefficient=printing.coefficient(told.spread.coefficient) if told.spread else UNTOLD,
            limit=f"{told.limit:f}",
            verdict=told.verdict if judged else "",
        )
        rows.append(row)
    return rows


def _mean(value: Decimal | None) -> str:
    return UNTOLD if value is None else printing.mean(value)


def spread_words(evaluation: Evaluation) -> str:
    """How many coefficients hold, in a sentence; of a rule on their mean what it is at each stage."""
    rule = by_mean(evaluation)
    if rule is not None:
        return "；".join(_mean_words(evaluation, rule, stage) for stage in STAGES)
    verdicts = Counter(told.verdict for told in evaluation.coefficients)
    if not verdicts:
        return "没有可计算的差异系数"
    counts = "、".join(f"{verdict}{count}项" for verdict, count in verdicts.items())
    return f"共{verdicts.total()}项，其中{counts}"


def _mean_words(evaluation: Evaluation, rule: CoefficientRule, stage: Stage) -> str:
    mean = evaluation.mean_coefficient(stage)
    if mean is None:
        return f"{stage}综合差异系数{UNTOLD}"
    limit = rule.limit(stage)
    verdict = "达标" if mean <= limit else "未达标"
    return f"{stage}综合差异系数{printing.coefficient(mean)}，上限{limit:f}，{verdict}"


def share_rows(evaluation: Evaluation) -> list[ShareFacts]:
    """The table of shares: of the indicators that ask a value of every school."""
    rows = []
    for indicator in evaluation.standard.indicators:
        if indicator.coefficient and indicator.operator:
            primary, junior = (_share_words(evaluation, indicator, stage) for stage in STAGES)
            rows.append(ShareFacts(indicator.name, primary, junior))
    return rows


def _share_words(evaluation: Evaluation, indicator: Indicator, stage: Stage) -> str:
    met, failed, unknown = evaluation.share(indicator, stage)
    whole = met + failed + unknown
    words = f"{met}/{whole}校（{printing.share(met, whole)}）"
    return f"{words}，{unknown}校{UNTOLD}" if unknown else words


def drawn_rows(evaluation: Evaluation) -> list[DrawnFacts]:
    """What the charts draw: a category for each indicator whose spread is measured."""
    rows = []
    for indicator in evaluation.standard.indicators:
        if indicator.coefficient:
            coefficients, limits = zip(*_spreads(evaluation, indicator), strict=True)
            shares = [_share(evaluation, indicator, stage) for stage in STAGES]
            rows.append(
                DrawnFacts(indicator.short or indicator.name, list(coefficients), list(limits), shares)
            )
    return rows


def _spreads(evaluation: Evaluation, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Coefficient and limit of ``indicator`` at each stage."""
    found = {told.stage: told for told in evaluation.coefficients if told.indicator.id == indicator.id}
    for stage in STAGES:
        told = found.get(stage)
        if told is None:
            yield "", ""
        else:
            value = printing.coefficient(told.spread.coefficient) if told.spread else ""
            yield value, f"{told.limit:f}"


def _share(evaluation: Evaluation, indicator: Indicator, stage: Stage) -> str:
    met, failed, unknown = evaluation.share(indicator, stage)
    return printing.share(met, met + failed + unknown)
