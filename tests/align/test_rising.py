"""The longest part that rises, and changes that touch made one."""

from __future__ import annotations

import pytest

from plangen.align.rising import rising
from plangen.align.spans import Span, joined


@pytest.mark.parametrize(
    ("values", "indexes"),
    [
        ([], []),
        ([5], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([3, 1, 2], [1, 2]),
        ([1, 9, 2, 3], [0, 2, 3]),
        ([2, 2], [1]),
    ],
)
def test_what_rises(values: list[int], indexes: list[int]) -> None:
    assert rising(values) == indexes


@pytest.mark.parametrize(
    ("spans", "wanted"),
    [
        ([(0, 1, 0, 1), (1, 2, 1, 3)], [(0, 2, 0, 3)]),
        ([(0, 3, 0, 1), (2, 4, 1, 3)], [(0, 4, 0, 3)]),
        ([(0, 1, 0, 1), (2, 2, 2, 3)], [(0, 1, 0, 1), (2, 2, 2, 3)]),
        ([], []),
    ],
)
def test_changes_that_touch_are_one(spans: list[Span], wanted: list[Span]) -> None:
    assert list(joined(spans)) == wanted
