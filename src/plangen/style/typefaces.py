"""Which of the standard's typefaces a font product is: the standard names classes, machines have products."""

from __future__ import annotations

import re
from functools import cache

from plangen.style.stylesheet import SIZES

_CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (face, re.compile(pattern, re.IGNORECASE))
    for face, pattern in (
        ("小标宋", r"小标宋|xiaobiaosong|fzxbs|中宋|zhongsong"),
        ("仿宋", r"仿宋|fang ?song|fzfs"),
        ("楷体", r"楷|kai"),
        ("黑体", r"黑|simhei|heiti|fzhei|fzht|xihei|fandolhei|yahei|等线|dengxian"),
        ("宋体", r"宋|simsun|^song|fandolsong|fzss|shusong|stsong|uming"),
        ("西文", r"times|liberation|arial|calibri|cambria|courier|georgia|verdana|helvetica"),
    )
)
_SIZE_OFF = 0.3
"""Points that a size may be off; the nearest other one is half a point away."""
_SIZE_NAMES = {points: name for name, points in SIZES.items()}


@cache
def face(product: str) -> str:
    """The class of ``product``; the product itself when it is none of them, empty when it has no name."""
    return next((name for name, pattern in _CLASSES if pattern.search(product)), product)


def is_size(points: float, name: str) -> bool:
    """Whether ``points`` is the size that clerks call ``name``, as near as programs keep it."""
    return abs(points - SIZES[name]) <= _SIZE_OFF


def size_name(points: float) -> str:
    """A size as clerks call it: 三号（16 磅）; plain points when it has no name."""
    return f"{_SIZE_NAMES[points]}（{points:g} 磅）" if points in _SIZE_NAMES else f"{points:g} 磅"
