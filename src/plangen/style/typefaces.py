"""Which of the standard's typefaces a font product is: the standard names classes, machines have products."""

from __future__ import annotations

import re
from functools import cache

from plangen.style.stylesheet import SIZES

_CLASSES = {
    "小标宋": re.compile("小标宋|xiaobiaosong|fzxbs|中宋|zhongsong"),
    "大标宋": re.compile("大标宋|dabiaosong|fzdbs"),
    "仿宋": re.compile("仿宋|fangsong|fzfs|fandolfang"),
    "楷体": re.compile("楷|kai"),
    "黑体": re.compile("黑|hei|fzht|等线|dengxian"),
    "宋体": re.compile("宋|song|simsun|fzss|uming"),
    "西文": re.compile("times|liberation|arial|calibri|cambria|courier|georgia|verdana|helvetica"),
}
"""What in the name of a product tells its class, in small letters without spaces; the first that fits tells it."""
_SIZE_OFF = 0.3
"""Points that a size may be off; the nearest other one is half a point away."""
SIZE_NAMES = {points: name for name, points in SIZES.items()}
"""The name of each size that has one, by its points."""


@cache
def face(product: str) -> str:
    """The class of ``product``; the product itself when it is none of them, empty when it has no name."""
    folded = product.casefold().replace(" ", "").replace("_", "")
    for name, pattern in _CLASSES.items():
        if pattern.search(folded):
            return name
    return product


def is_size(points: float, name: str) -> bool:
    """Whether ``points`` is the size that clerks call ``name``, as near as programs keep it."""
    return abs(points - SIZES[name]) <= _SIZE_OFF


def size_name(points: float) -> str:
    """A size as clerks call it: 三号（16 磅）; plain points when it has no name."""
    if points in SIZE_NAMES:
        return f"{SIZE_NAMES[points]}（{points:g} 磅）"
    return f"{points:g} 磅"
