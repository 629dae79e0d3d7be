"""Title lines: broken between words, in a trapezoid or a rhombus (clause 7.3.1)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from plangen.chinese import segmentation
from plangen.chinese.characters import HAN
from plangen.chinese.numerals import NUMERAL

_OPENING, _CLOSING = "《〈（“‘〔", "》〉）”’〕，、。：；　"
_CLINGING = "的和与及暨或了在县市区旗省州镇乡"
"""A line that begins with one of these reads badly."""


def width(text: str) -> float:
    """The width of ``text`` in 字: Han and full-width marks count one, ASCII half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


_MIXED = re.compile(f"(?<=[0-9A-Za-z])(?=[{HAN}])|(?<=[{HAN}])(?=[0-9A-Za-z])")


def set_width(text: str) -> float:
    """The width of ``text`` as set, in 字: a quarter stands between Han characters and digits or letters."""
    return width(text) + len(_MIXED.findall(text)) / 4


@lru_cache(maxsize=256)
def title_lines(title: str, capacity: float, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """``title`` in lines of at most ``capacity`` 字 (one or more); its own line breaks are kept where it has any.

    The cheapest lines by ``line_costs``: as few as can be, with no word split, none of ``names``, no set term
    (三年行动计划) and no 《…》 that fits on a line; neither all equal (a block) nor narrowest in the middle
    (an hourglass). A title of more than ``SHAPED_LINES`` lines is only filled, line by line.
    """
    if "\n" in title:
        return tuple(title.split("\n"))
    if width(title) <= capacity:
        return (title,)
    breaks = break_costs(title, capacity, names)
    if width(title) > capacity * SHAPED_LINES:
        return tuple(_filled(title, sorted(breaks), capacity))
    return tuple(_cheapest(title, breaks, capacity))


SHAPED_LINES = 8
"""Lines that are given a shape; a longer title is no title that anyone sees as a whole."""


# -- where a title may be broken ------------------------------------------------------------------

_IN_A_NAME, _IN_A_BOOK_TITLE, _IN_A_TERM, _IN_A_WORD = 250.0, 250.0, 70.0, 1000.0
"""What a break costs there: a name or a 《…》 is worth two lines more, a term anything but another line."""
_GROUPS = re.compile("《[^《》]*》|〈[^〈〉]*〉|（[^（）]*）|“[^“”]*”")
_TERMS = re.compile(
    f"[{NUMERAL}两]+年(?:行动|攻坚|提升|发展|建设)*(?:计划|方案|规划|工程)"
    "|(?:实施|行动|工作|攻坚|建设|发展|改革|创建|督导|评估)(?:计划|方案|规划|意见|办法|细则|措施|要点|报告)"
    "|[0-9]+(?:[—–-][0-9]+)?(?:年度?|月|日|个|所|%)"
    "|优质均衡(?:发展)?|义务教育|高质量发展|人民政府|的通知|的意见|的决定|的报告|的函"
)
"""Terms that are read as one, though a dictionary has their words apart."""
_AGENCIES = re.compile("(?<![^　])[^　]{2,20}?(?:局|委员会|人民政府|办公室|委|部|厅)(?=　|关于)")
"""The agencies of a joint paper, named one after the other with a blank between."""


def break_costs(title: str, capacity: float, names: Sequence[str] = ()) -> dict[int, float]:
    """What a break costs at each position in ``title`` that allows one; no two lie further apart than a line."""
    costs = dict.fromkeys(_between_words(title), 0.0)
    for group in _GROUPS.finditer(title):
        if width(group[0]) <= capacity:
            _raise(costs, group.span(), _IN_A_BOOK_TITLE)
    for term in _TERMS.finditer(title):
        _raise(costs, term.span(), _IN_A_TERM)
    for agency in _AGENCIES.finditer(title):
        _raise(costs, agency.span(), _IN_A_NAME)
    for name in names:
        for named in re.finditer(re.escape(name), title):
            _raise(costs, named.span(), _IN_A_NAME)
    for position in _within_long_words(title, sorted(costs), capacity):
        costs[position] = _IN_A_WORD
    return costs


def _raise(costs: dict[int, float], span: tuple[int, int], cost: float) -> None:
    """Let breaks inside ``span`` cost ``cost`` at least."""
    first, end = span
    for position in range(first + 1, end):
        if position in costs:
            costs[position] = max(costs[position], cost)


def _between_words(title: str) -> Iterator[int]:
    for position in segmentation.boundaries(title):
        if title[position - 1] not in _OPENING and title[position] not in _CLOSING:
            yield position


_PIECE = 0.25
"""The part of a line that a word too long for one is cut into."""


def _within_long_words(title: str, positions: Sequence[int], capacity: float) -> Iterator[int]:
    """Where what stands between two of ``positions`` is cut because it is too wide for a line."""
    start = 0
    for end in (*positions, len(title)):
        if width(title[start:end]) > capacity:
            yield from _pieces(title, start, end, max(1.0, capacity * _PIECE))
        start = end


def _pieces(title: str, start: int, end: int, widest: float) -> Iterator[int]:
    """The positions that cut ``title[start:end]`` into pieces of at most ``widest``."""
    filled = 0.0
    for position in range(start, end):
        own = width(title[position])
        if filled + own > widest:
            yield position
            filled = 0.0
        filled += own


# -- the shape of the lines -----------------------------------------------------------------------

_LINE, _HOURGLASS, _BLOCK = 100.0, 60.0, 30.0
_CLINGING_COST, _SHORT_COST, _OPENING_GAIN = 4.0, 2.0, 6.0
_SHORT = 4
"""A line of fewer characters looks lost."""
_BEST_STEP = 3.0
"""How many 字 a line differs from the one above it in a good shape."""
_LEAST_STEP = 1.0
"""Lines that differ by less look equally wide."""


class _Shape(NamedTuple):
    """What later lines need to know of those above: the last one's width, whether one was narrower than the one
    above it, whether two differ in width."""

    last: float = 0.0
    narrowed: bool = False
    uneven: bool = False


class _Way(NamedTuple):
    """A way to have the beginning of a title in lines: what it costs, and where its lines end."""

    cost: float
    ends: tuple[int, ...]


def line_costs(lines: Sequence[str]) -> float:
    """How far the shape of ``lines`` is from a good one; the breaks themselves are not counted."""
    shape, cost = _Shape(), 0.0
    for number, line in enumerate(lines):
        cost += _line_cost(line, number)
        more, shape = _below(shape, width(line), number)
        cost += more
    return cost + _end_cost(shape, len(lines))


def _line_cost(line: str, number: int) -> float:
    """What a line costs by itself, the first being number 0."""
    cost = _LINE
    if len(line) < _SHORT:
        cost += _SHORT_COST
    if number and line[0] in _CLINGING:
        cost += _CLINGING_COST
    if number and line[0] in "《（":
        cost -= _OPENING_GAIN
    return cost


def _below(shape: _Shape, own: float, number: int) -> tuple[float, _Shape]:
    """What a line as wide as ``own`` costs below lines of ``shape``, and the shape with it."""
    if not number:
        return 0.0, _Shape(own)
    step = own - shape.last
    cost = abs(abs(step) - _BEST_STEP)
    if step > 0 and shape.narrowed:
        cost += _HOURGLASS
    narrowed = shape.narrowed or step < 0
    uneven = shape.uneven or abs(step) >= _LEAST_STEP
    return cost, _Shape(own, narrowed, uneven)


def _end_cost(shape: _Shape, count: int) -> float:
    return _BLOCK if count > 1 and not shape.uneven else 0.0


def _cheapest(title: str, breaks: Mapping[int, float], capacity: float) -> list[str]:
    """The lines that cost the least, found by the cheapest ways to every break before."""
    ends = [*sorted(breaks), len(title)]
    widths = _widths(title)
    reached: dict[int, dict[_Shape, _Way]] = {0: {_Shape(): _Way(0.0, ())}}
    for start in (0, *ends[:-1]):
        for shape, way in reached.pop(start, {}).items():
            for end in ends[bisect_right(ends, start) :]:
                own = widths[end] - widths[start]
                if own > capacity:
                    break
                number = len(way.ends)
                more, longer = _below(shape, own, number)
                cost = way.cost + more + breaks.get(end, 0.0) + _line_cost(title[start:end], number)
                ways = reached.setdefault(end, {})
                if longer not in ways or cost < ways[longer].cost:
                    ways[longer] = _Way(cost, (*way.ends, end))
    return _cut(title, _least(reached[len(title)]))


def _least(ways: Mapping[_Shape, _Way]) -> tuple[int, ...]:
    """The line ends of the cheapest of whole ``ways``."""
    best = _Way(float("inf"), ())
    for shape, way in ways.items():
        cost = way.cost + _end_cost(shape, len(way.ends))
        if cost < best.cost:
            best = _Way(cost, way.ends)
    return best.ends


def _filled(title: str, positions: Sequence[int], capacity: float) -> list[str]:
    """Lines each as full as ``positions`` allow."""
    widths = _widths(title)
    ends: list[int] = []
    start = last = 0
    for position in (*positions, len(title)):
        if widths[position] - widths[start] > capacity:
            ends.append(last)
            start = last
        last = position
    return _cut(title, [*ends, len(title)])


def _widths(title: str) -> list[float]:
    """The width of the beginning of ``title`` up to each position."""
    return [0.0, *accumulate(width(char) for char in title)]


def _cut(title: str, ends: Sequence[int]) -> list[str]:
    """``title`` cut at ``ends``, the last of which is its end."""
    lines: list[str] = []
    start = 0
    for end in ends:
        lines.append(title[start:end])
        start = end
    return lines
