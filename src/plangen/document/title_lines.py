"""Title lines: broken between words, in a trapezoid or a rhombus (clause 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

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
    whole = list(_breaks(title, deepest=0))
    split = _inside(title, names)
    apart = [position for position in whole if position not in split]
    for positions in (apart, whole, list(_breaks(title, deepest=_ANY_DEPTH))):
        lines = _broken(title, positions, capacity)
        if lines:
            return tuple(lines)
    return tuple(_hard(title, int(capacity)))


_ANY_DEPTH = 9
"""Book-title marks within each other: more than any title has."""
_SPARE_LINES = 2
"""Lines beyond the fewest possible that are tried before a word is split."""


def _broken(title: str, positions: list[int], capacity: float) -> list[str] | None:
    """The best lines that breaks at ``positions`` allow, None when a line would be too long."""
    fewest = int(-(-width(title) // capacity))
    for count in range(fewest, fewest + _SPARE_LINES + 1):
        fitting = list(_divided(title, positions, count, capacity))
        if fitting:
            return min(fitting, key=_cost)
    return None


def _divided(title: str, positions: list[int], count: int, capacity: float) -> Iterator[list[str]]:
    """Every way to have ``title`` in ``count`` lines of at most ``capacity``, the earliest breaks first."""
    if width(title) > count * capacity:
        return
    if count == 1:
        yield [title]
        return
    for index, position in enumerate(positions):
        first = title[:position]
        if width(first) > capacity:
            return
        later = [other - position for other in positions[index + 1 :]]
        for rest in _divided(title[position:], later, count - 1, capacity):
            yield [first, *rest]


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
    inside: set[int] = set()
    for name in names:
        for place in re.finditer(re.escape(name), title):
            inside.update(range(place.start() + 1, place.end()))
    return inside


_BLOCK, _HOURGLASS = 30.0, 60.0
_CLINGING_COST, _SHORT_COST, _OPENING_GAIN = 4.0, 2.0, 6.0
_SHORT = 4
"""A line of fewer characters looks lost."""
_BEST_SPREAD = 3
"""How many 字 the widest line has more than the narrowest in a good trapezoid."""


def _cost(lines: list[str]) -> float:
    """How far ``lines`` are from a good shape; smaller is better."""
    widths = [width(line) for line in lines]
    spread = max(widths) - min(widths)
    cost = abs(spread - _BEST_SPREAD)
    if spread < 1 and len(lines) > 1:
        cost += _BLOCK
    if _narrow_in_the_middle(widths):
        cost += _HOURGLASS
    for line in lines[1:]:
        if line[0] in _CLINGING:
            cost += _CLINGING_COST
        if line[0] in "《（":
            cost -= _OPENING_GAIN
    for line in lines:
        if len(line) < _SHORT:
            cost += _SHORT_COST
    return cost


def _narrow_in_the_middle(widths: list[float]) -> bool:
    triples = zip(widths, widths[1:], widths[2:], strict=False)
    return any(above > line < below for above, line, below in triples)


def _hard(title: str, capacity: int) -> list[str]:
    """A title without a fitting break between words, cut where the line is full."""
    return [title[start : start + capacity] for start in range(0, len(title), capacity)]
