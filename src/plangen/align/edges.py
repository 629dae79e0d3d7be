"""The edges of changes moved to where a reader would put them: between words, never inside one."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.align.spans import Span, joined
from plangen.chinese.characters import is_han
from plangen.chinese.common_words import edges

_REACH = 4
"""How many characters a change may grow on one side to take in the word that it cuts."""
_VIEW = 14
"""How many characters on either side are read to know where words begin."""
_SLIDE = 24
"""How many characters a stretch may be slid."""
_STOPS = "。；，、"
_SENTENCE_ENDS = "。；\n"


def settled(old: str, new: str, spans: list[Span]) -> list[Span]:
    """``spans`` with their edges between words; those that then touch are one."""
    slid = list(_slid_all(old, new, spans))
    grown = []
    left = (0, 0)
    for span, after in zip(slid, [*slid[1:], (len(old), 0, len(new), 0)], strict=True):
        grown.append(_grown(old, new, span, left, (after[0], after[2])))
        left = (span[1], span[3])
    return list(joined(grown))


# -- sliding: what was put in or taken out may often be read one character further on ---------------


def _slid_all(old: str, new: str, spans: list[Span]) -> Iterator[Span]:
    before = (0, 0, 0, 0)
    for span, after in zip(spans, [*spans[1:], (len(old), 0, len(new), 0)], strict=True):
        start, end, begin, stop = span
        if start == end:
            moved = _best(new, begin, stop, begin - before[3], after[2] - stop)
        elif begin == stop:
            moved = _best(old, start, end, start - before[1], after[0] - end)
        else:
            moved = 0
        before = (start + moved, end + moved, begin + moved, stop + moved)
        yield before


def _best(text: str, start: int, end: int, left: int, right: int) -> int:
    """How far the stretch ``start:end`` is best slid: both of its ends between words, else not at all."""
    back = forth = 0
    while back < min(left, _SLIDE) and text[start - back - 1] == text[end - back - 1]:
        back += 1
    while forth < min(right, _SLIDE) and text[start + forth] == text[end + forth]:
        forth += 1
    if not back and not forth:
        return 0
    best, best_fit = 0, (-1, 0)
    for by in range(-back, forth + 1):
        fit = (_fit(text, start + by, end + by), -abs(by))
        if fit > best_fit:
            best, best_fit = by, fit
    return best


def _fit(text: str, start: int, end: int) -> int:
    """How well a stretch stands by itself, in points: between words 2 for each end, and for the stops around it."""
    last = text[end - 1]
    before = text[start - 1] if start else "。"
    points = 0
    if _between(text, start):
        points += 2
    if _between(text, end):
        points += 2
    if last in _STOPS:
        points += 1
        if last == before:
            points += 3
    if before in _SENTENCE_ENDS:
        points += 2
    return points


def _between(text: str, at: int) -> bool:
    """Whether ``at`` lies between two words."""
    if at in (0, len(text)) or not (is_han(text[at - 1]) and is_han(text[at])):
        return True
    return at in _word_edges(text, at)


# -- growing: a change that cuts a word takes in the whole word ------------------------------------


def _grown(old: str, new: str, span: Span, left: tuple[int, int], right: tuple[int, int]) -> Span:
    start, end, begin, stop = span
    back = forth = 0
    for by in range(min(start - left[0], begin - left[1], _REACH) + 1):
        if _between(old, start - by) and _between(new, begin - by):
            back = by
            break
    for by in range(min(right[0] - end, right[1] - stop, _REACH) + 1):
        if _between(old, end + by) and _between(new, stop + by):
            forth = by
            break
    return start - back, end + forth, begin - back, stop + forth


def _word_edges(text: str, at: int) -> frozenset[int]:
    """The edges of words around ``at``: the stretch of Han characters it lies in, as far as it is read."""
    first, last = at, at
    while first > max(0, at - _VIEW) and is_han(text[first - 1]):
        first -= 1
    while last < min(len(text), at + _VIEW) and is_han(text[last]):
        last += 1
    return frozenset(first + edge for edge in edges(text[first:last]))
