"""The edges of changes moved to where a reader would put them: between words, never inside one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.chinese.common_words import edges

Span = tuple[int, int, int, int]
"""A change: from and to in the old text, from and to in the new one (characters)."""

_REACH = 4
"""How many characters a change may grow on one side to take in the word that it cuts."""
_VIEW = 14
"""How many characters on either side are read to know where words begin."""
_SLIDE = 24


def settled(old: str, new: str, spans: list[Span]) -> list[Span]:
    """``spans`` with their edges between words; those that then touch are one."""
    slid = list(_slid_all(old, new, spans))
    limits = [(0, 0), *((span[1], span[3]) for span in slid)]
    rights = [*((span[0], span[2]) for span in slid[1:]), (len(old), len(new))]
    grown = (
        _grown(old, new, span, left, right) for span, left, right in zip(slid, limits, rights, strict=False)
    )
    return list(joined(grown))


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """``spans`` with those that touch or overlap made one."""
    held: Span | None = None
    for span in spans:
        if held and span[0] <= held[1]:
            held = (held[0], span[1], held[2], span[3])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


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
    return max(range(-back, forth + 1), key=lambda by: (_fit(text, start + by, end + by), -abs(by)))


def _fit(text: str, start: int, end: int) -> int:
    """How well a stretch stands by itself: after a full stop, after a comma, between words."""
    ends = (_between(text, start) + _between(text, end)) * 2
    last, before = text[end - 1], text[start - 1] if start else "。"
    stop = 3 * (last == before and last in "。；，、") + (last in "。；，、") + 2 * (before in "。；\n")
    return ends + stop


def _between(text: str, at: int) -> bool:
    """Whether ``at`` lies between two words."""
    if at in (0, len(text)) or not (_is_han(text[at - 1]) and _is_han(text[at])):
        return True
    return at in _word_edges(text, at)


# -- growing: a change that cuts a word takes in the whole word ------------------------------------


def _grown(old: str, new: str, span: Span, left: tuple[int, int], right: tuple[int, int]) -> Span:
    start, end, begin, stop = span
    room = min(start - left[0], begin - left[1], _REACH)
    back = next((by for by in range(room + 1) if _between(old, start - by) and _between(new, begin - by)), 0)
    room = min(right[0] - end, right[1] - stop, _REACH)
    forth = next((by for by in range(room + 1) if _between(old, end + by) and _between(new, stop + by)), 0)
    return start - back, end + forth, begin - back, stop + forth


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _word_edges(text: str, at: int) -> frozenset[int]:
    """The edges of words around ``at``: the stretch of Han characters it lies in, as far as it is read."""
    first, last = at, at
    while first > max(0, at - _VIEW) and _is_han(text[first - 1]):
        first -= 1
    while last < min(len(text), at + _VIEW) and _is_han(text[last]):
        last += 1
    return frozenset(first + edge for edge in edges(text[first:last]))
