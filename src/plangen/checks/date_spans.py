"""Dates against spans. A coarse date (2026) gets the benefit of the doubt: one day inside is enough."""

from __future__ import annotations

from plangen.model import Period, When


def outside(when: When, period: Period) -> bool:
    """Whether no day of ``when`` lies in ``period``."""
    return when.last < period.start.first or when.first > period.end.last


def exceeds(inner: Period, outer: Period) -> bool:
    """Whether ``inner`` surely begins before ``outer`` or ends after it."""
    return outside(inner.start, outer) or outside(inner.end, outer)
