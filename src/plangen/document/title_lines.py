"""Title lines: broken between words, in a trapezoid or a rhombus (clause 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from plangen.chinese import segmentation

_OPENING, _CLOSING = "《〈（“‘〔", "》〉）”’〕，、。：；"
_CLINGING = "的和与及暨或了在县市区旗省州镇乡"
"""A line that begins with one of these reads badly."""


def width(text: str) -> float:
    """The width of ``text`` in 字: Han and full-width marks count one, ASCII half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


_MIXED = re.compile("(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")


def set_width(text: str) -> float:
    """The width of ``text`` as set, in 字: a quarter stands between Han characters and digits or letters."""
    return width(text) + len(_MIXED.findall(text)) / 4


@lru_cache(maxsize=256)
def title_lines(title: str, capacity: float, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """``title`` in lines of at most ``capacity`` 字; its own line breaks are kept where it has any.

    No word is split, none of ``names``, and no 《…》 that fits on a line. Lines are neither all equal (a block)
    nor narrowest in the middle (an hourglass); of what is left, the most even wins.
    """
    if "\n" in title:
        return tuple(title.split("\n"))
    if width(title) <= capacity:
        return (title,)
    whole, inside = list(_breaks(title, 0)), list(_breaks(title, 9))
    split = _inside(title, names)
    apart = [position for position in whole if position not in split]
    lines = (
        _broken(title, apart, capacity) or _broken(title, whole, capacity) or _broken(title, inside, capacity)
    )
    return tuple(lines or _hard(title, int(capacity)))


def _broken(title: str, positions: list[int], capacity: float) -> list[str] | None:
    """The best lines that breaks at ``positions`` allow, None when a line would be too long."""
    fewest = int(-(-width(title) // capacity))
    for count in range(fewest, fewest + 3):
        broken = [_cut(title, at) for at in combinations(positions, count - 1)]
        fitting = [lines for lines in broken if max(map(width, lines)) <= capacity]
        if fitting:
            return min(fitting, key=_cost)
    return None


def _breaks(title: str, deepest: int) -> Iterator[int]:
    """Where ``title`` may be broken: between words, inside no more than ``deepest`` book-title marks."""
    depth = 0
    between = set(segmentation.boundaries(title))
    for position, char in enumerate(title[:-1], 1):
        depth += (char in "《〈") - (char in "》〉")
        following = title[position]
        if depth <= deepest and position in between and char not in _OPENING and following not in _CLOSING:
            yield position


def _inside(title: str, names: tuple[str, ...]) -> set[int]:
    """The positions that lie inside one of ``names``."""
    return {
        position
        for name in names
        for found in re.finditer(re.escape(name), title)
        for position in range(found.start() + 1, found.end())
    }


def _cut(title: str, at: tuple[int, ...]) -> list[str]:
    return [title[start:end] for start, end in pairwise((0, *at, len(title)))]


def _cost(lines: list[str]) -> float:
    """How far ``lines`` are from a good shape; smaller is better."""
    widths = [width(line) for line in lines]
    spread = max(widths) - min(widths)
    equal = 30.0 if any(abs(one - other) < 1 for one, other in pairwise(widths)) and spread < 1 else 0.0
    hourglass = (
        60.0 if any(a > b < c for a, b, c in zip(widths, widths[1:], widths[2:], strict=False)) else 0.0
    )
    clinging = 4.0 * sum(line[0] in _CLINGING for line in lines[1:]) + 2.0 * sum(
        len(line) < 4 for line in lines
    )
    opening = 6.0 * sum(line[0] in "《（" for line in lines[1:])
    return equal + hourglass + clinging - opening + abs(spread - 3)


def _hard(title: str, capacity: int) -> list[str]:
    """A title without a fitting break between words, cut where the line is full."""
    return [title[start : start + capacity] for start in range(0, len(title), capacity)]
