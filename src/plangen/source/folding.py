"""A value written over several lines: YAML joins them with a blank, which Chinese does not have."""

from __future__ import annotations

import re
from itertools import pairwise

from plangen.chinese.characters import HAN

_WIDE = f"[{HAN}，。、；：？！（）《》〈〉“”‘’【】〔〕…—０-９]"
_ENDS_WIDE = re.compile(f"{_WIDE}$")
_BEGINS_WIDE = re.compile(f"^{_WIDE}")


def joined_lines(value: str, written: str) -> str:
    """``value``, which stands in the file as the lines ``written``, without the blanks between Chinese characters.

    Blanks that stand within a line were typed, and stay.
    """
    lines = [line.strip() for line in written.split("\n")]
    done = 0
    for line, following in pairwise(lines):
        if not (_ENDS_WIDE.search(line) and _BEGINS_WIDE.search(following)):
            continue
        fold = f"{line[-1]} {following[0]}"
        found = value.find(fold, done)
        if found >= 0:
            done = found + 1
            value = value[:done] + value[done + 1 :]
    return value
