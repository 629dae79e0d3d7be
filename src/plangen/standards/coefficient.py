"""校际差异系数: the coefficient of variation weighted by students, as prescribed with 教督〔2012〕3号.

``CV = S / X̄`` with the pooled mean ``X̄ = Σx / ΣP`` and ``S = sqrt(Σ (P/ΣP)(x/P − X̄)²)``: the deviation is
weighted by students and of the population, never of a sample. A plain coefficient of school means is
another number and can tell the opposite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

_DIGITS = 50


@dataclass(frozen=True, slots=True)
class Spread:
    """Pooled mean, weighted deviation and their quotient, all unrounded and unscaled."""

    mean: Decimal
    deviation: Decimal
    coefficient: Decimal


def spread(pairs: Sequence[tuple[Decimal, Decimal]]) -> Spread | None:
    """The spread of ``(amount, students)`` over schools; None without students or with a mean of zero."""
    with localcontext() as context:
        context.prec = _DIGITS
        heads = sum((students for _, students in pairs), Decimal())
        amounts = sum((amount for amount, _ in pairs), Decimal())
        if not heads or not amounts:
            return None
        mean = amounts / heads
        variance = sum(
            (students * (amount / students - mean) ** 2 for amount, students in pairs if students), Decimal()
        )
        deviation = (variance / heads).sqrt()
        return Spread(mean, deviation, deviation / mean)
