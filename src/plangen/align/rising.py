"""The longest part of a sequence that rises: what stayed in order when the rest moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def rising(values: Sequence[int]) -> list[int]:
    """The indexes, in order, of a longest part of ``values`` that rises."""
    lasts: list[int] = []  # for each length, the smallest value in which a rising part of that length ends
    ends: list[int] = []  # for each length, the index of that value
    before: list[int] = []  # for each index, the one before it in its part; -1 for none
    for index, value in enumerate(values):
        length = bisect_left(lasts, value)
        before.append(ends[length - 1] if length else -1)
        lasts[length : length + 1] = [value]
        ends[length : length + 1] = [index]
    chosen = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(index)
        index = before[index]
    return chosen[::-1]
