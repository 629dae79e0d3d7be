"""Word boundaries of short stretches, from the common words of jieba's dictionary alone.

jieba itself takes half a second to read its dictionary; looking at the edges of a change needs no rare words.
"""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_COMMON = re.compile(r"\n(\w{2,5}) (\d\d+)")
_OURS = [
    "不低于",
    "不超过",
    "不少于",
    "不高于",
    "不大于",
    "不小于",
    "不得低于",
    "不得超过",
    "优质均衡",
    "牵头",
    "督导",
    "轮岗",
    "送教",
    "控辍保学",
]
"""Words of the field that the dictionary lacks."""
_LONGEST = 5
_UNKNOWN = 12.0
"""What a lone character costs: about what a rare word of two characters costs."""


def edges(text: str) -> frozenset[int]:
    """The positions in ``text``, both ends included, at which a common word begins or ends.

    Meant for a clause or two; the likeliest reading wins.
    """
    counts = _counts()
    best = [0.0] + [math.inf] * len(text)
    came = [0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST), end):
            word = text[start:end]
            cost = _cost(word, counts)
            if best[start] + cost < best[end]:
                best[end], came[end] = best[start] + cost, start
    return frozenset(_walked(came))


def _walked(came: list[int]) -> list[int]:
    """Every position on the cheapest way back from the end."""
    position = len(came) - 1
    found = [position]
    while position:
        position = came[position]
        found.append(position)
    return found


def _cost(word: str, counts: dict[str, str]) -> float:
    """What reading ``word`` costs: the less, the more digits the count of its uses has."""
    if len(word) == 1:
        return _UNKNOWN
    count = counts.get(word)
    return math.inf if count is None else 21.0 - 2.3 * len(count)


@cache
def _counts() -> dict[str, str]:
    """How often each common word is used, as digits."""
    spec = find_spec("jieba")
    assert spec is not None
    assert spec.origin is not None
    text = (Path(spec.origin).parent / "dict.txt").read_text("utf-8")
    return dict(_COMMON.findall(text)) | dict.fromkeys(_OURS, "900")
