"""What an indicator asks, in a few words: 不低于4.2人, 达到100%; of both stages where they differ."""

from __future__ import annotations

from decimal import Decimal

from plangen.model import Operator
from plangen.standards import Indicator, Stage, printing
from plangen.standards.standard import Part


def asked_of(indicator: Indicator) -> str:
    """What an indicator asks of both stages: 小学不低于4.2人；初中不低于5.3人."""
    primary, junior = indicator.primary, indicator.junior
    if primary is None or junior is None:
        return asked(indicator, indicator.value)
    if primary == junior:
        return asked(indicator, primary)
    return f"小学{asked(indicator, primary)}；初中{asked(indicator, junior)}"


def asked(indicator: Indicator, threshold: Decimal | None) -> str:
    """What an indicator asks where ``threshold`` holds; of a qualitative one its grade, or nothing."""
    if threshold is not None and indicator.operator:
        whole = threshold == 100 and indicator.measure == "%"
        binds = "达到" if whole else Operator.read(indicator.operator).words
        return f"{binds}{printing.plain(threshold)}{indicator.measure}"
    if indicator.parts:
        return "；".join(_part(part) for part in indicator.parts)
    if indicator.compare:
        return f"不低于{indicator.compare}"
    return f"{indicator.grade}以上" if indicator.grade else ""


def _part(part: Part) -> str:
    binds = Operator.read(part.operator).words
    return f"{part.name}{binds}{part.value or part.grade}{part.measure}"


def named(indicator: Indicator, stage: Stage | None) -> str:
    """An indicator by name, with the stage that it is asked of where it is one: 大班额比例（小学）."""
    return f"{indicator.name}（{stage}）" if stage else indicator.name
