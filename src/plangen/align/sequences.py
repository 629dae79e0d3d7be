"""Two sequences of texts (paragraphs, rows, columns) laid side by side in order: which goes with which.

Equal ones that occur once on either side are fixed first, then equal ones between them, then those that
are alike; what is compared by likeness is bounded, so a long document is about linear work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from rapidfuzz.distance import Indel, LCSseq

from plangen.align.rising import rising

Pair = tuple[int | None, int | None]
"""Places in the old and the new sequence; None on the side that has no such item."""

_WINDOW = 40
"""Items on either side that are compared by likeness with each other."""
_SEEN = 1500
"""Characters of an item that its likeness is judged by."""


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a sequence.

    ``gist`` is what makes two items the same to a reader (a heading without its ordinal), ``text`` what
    likeness is judged by, ``kind`` what no likeness bridges, ``least`` the likeness from which two of the
    kind are one changed item. ``marks`` are names that it bears; two that bear one are the same, however unlike.
    """

    gist: Hashable
    text: str
    kind: Hashable = ""
    least: float = 0.5
    marks: frozenset[Hashable] = frozenset()


def paired(old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """Every item of both, in an order that is right for both; those of one side alone, old before new."""
    found = sorted(_matched(old, new))
    return list(_with_lonely(found, len(old), len(new)))


def likeness(old: Item, new: Item) -> float:
    """How much of two items is common, from 0 to 1; 0 when it is too little for them to be one."""
    if old.kind != new.kind:
        return 0.0
    if not old.text or not new.text:
        return 1.0 if old.text == new.text else 0.0
    return Indel.normalized_similarity(old.text[:_SEEN], new.text[:_SEEN], score_cutoff=old.least)


def _with_lonely(found: list[tuple[int, int]], olds: int, news: int) -> Iterator[Pair]:
    before = after = 0
    for left, right in [*found, (olds, news)]:
        yield from ((at, None) for at in range(before, left))
        yield from ((None, at) for at in range(after, right))
        if left < olds or right < news:
            yield left, right
        before, after = left + 1, right + 1


def _matched(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The pairs, stretch by stretch; a list instead of recursion, for documents of any length."""
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        start, end, begin, stop = waiting.pop()
        while start < end and begin < stop and old[start].gist == new[begin].gist:
            yield start, begin
            start, begin = start + 1, begin + 1
        while start < end and begin < stop and old[end - 1].gist == new[stop - 1].gist:
            end, stop = end - 1, stop - 1
            yield end, stop
        if start == end or begin == stop:
            continue
        anchors = _anchors(old, new, (start, end, begin, stop))
        if not anchors:
            yield from _between(old, new, (start, end, begin, stop))
            continue
        yield from anchors
        edges = [(start - 1, begin - 1), *anchors, (end, stop)]
        waiting += [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]


Stretch = tuple[int, int, int, int]


def _anchors(old: Sequence[Item], new: Sequence[Item], stretch: Stretch) -> list[tuple[int, int]]:
    """The longest rising sequence of items that either side has exactly once."""
    start, end, begin, stop = stretch
    once_old = _single(old, start, end)
    once_new = _single(new, begin, stop)
    shared = [(place, once_new[gist]) for gist, place in once_old.items() if gist in once_new]
    return [shared[index] for index in rising([right for _, right in shared])]


def _single(items: Sequence[Item], start: int, end: int) -> dict[Hashable, int]:
    """The places, by gist, of those items with words that are there exactly once."""
    places = [place for place in range(start, end) if items[place].text]
    counts = Counter(items[place].gist for place in places)
    return {items[place].gist: place for place in places if counts[items[place].gist] == 1}


def _between(old: Sequence[Item], new: Sequence[Item], stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Pairs where nothing is unique: equal items in order, then alike ones between them."""
    start, end, begin, stop = stretch
    left, right = start, begin
    for a, b in [*_equal(old, new, stretch), (end, stop)]:
        yield from _alike(old, new, (left, a, right, b))
        if a < end:
            yield a, b
        left, right = a + 1, b + 1


def _equal(old: Sequence[Item], new: Sequence[Item], stretch: Stretch) -> Iterator[tuple[int, int]]:
    start, end, begin, stop = stretch
    before, after = _numbered(old[start:end], new[begin:stop])
    for step in LCSseq.opcodes(before, after):
        if step.tag == "equal":
            for at in range(step.src_end - step.src_start):
                yield start + step.src_start + at, begin + step.dest_start + at


def _numbered(old: Sequence[Item], new: Sequence[Item]) -> tuple[list[int], list[int]]:
    numbers: dict[Hashable, int] = {}
    before = [numbers.setdefault(item.gist, len(numbers)) for item in old]
    return before, [numbers.setdefault(item.gist, len(numbers)) for item in new]


def _alike(old: Sequence[Item], new: Sequence[Item], stretch: Stretch) -> Iterator[tuple[int, int]]:
    """The best ordered pairing by likeness, window by window."""
    start, end, begin, stop = stretch
    olds, news = end - start, stop - begin
    if not olds or not news:
        return
    windows = ceil(max(olds, news) / _WINDOW)
    for window in range(windows):
        first, last = start + olds * window // windows, start + olds * (window + 1) // windows
        left, right = begin + news * window // windows, begin + news * (window + 1) // windows
        for i, j in _best(old[first:last], new[left:right]):
            yield first + i, left + j


def _scores(item: Item, others: Sequence[Item]) -> list[float]:
    return [likeness(item, other) for other in others]


def _best(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The pairs of rising places whose likeness adds up to most; sums[i][j] is the most from i and j on."""
    scores = [_scores(item, new) for item in old]
    sums = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best = max(sums[i + 1][j], sums[i][j + 1])
            if scores[i][j]:
                best = max(best, scores[i][j] + sums[i + 1][j + 1])
            sums[i][j] = best
    i = j = 0
    while i < len(old) and j < len(new):
        if scores[i][j] and sums[i][j] == scores[i][j] + sums[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif sums[i][j] == sums[i + 1][j]:
            i += 1
        else:
            j += 1
