"""Two texts laid side by side so that a reader sees words that changed, not a confetti of characters.

The parts that a reader takes as one (``tokens``) are compared, small islands between changes are swallowed,
and the edges of a change are moved to where words begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from rapidfuzz.distance import Indel

from plangen.align.edges import settled
from plangen.align.spans import Span, joined
from plangen.align.tokens import tokens

PieceKind = Literal["same", "old", "new"]

_LONG = 4000
"""Tokens beyond which a stretch is first cut at whole sentences that both texts have."""
_KEPT = 0.25
"""The share of a rewritten stretch that must have stayed for it to be shown piece by piece."""
_CLAUSE = 12
"""Characters beyond which a change is more than a word or two."""
_ISLAND = 4
"""Characters of words between two changes, no more than the smaller of which has, that are too few to be read."""
_PAUSE = re.compile(r"[，。；：、]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: in both (``same``), only in the old one, or only in the new one."""

    kind: PieceKind
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """``old`` and ``new`` side by side: the ``same`` and ``old`` pieces joined are ``old``, likewise ``new``.

    Where something was replaced its ``old`` piece comes before its ``new`` one.
    """
    if old == new:
        return (Piece("same", old),) if old else ()
    return tuple(_told(old, new, changes(old, new)))


def changes(old: str, new: str) -> list[Span]:
    """The stretches that changed, in order, cleaned for a reader; empty when the texts are equal."""
    if old == new:
        return []
    before, after = tokens(old), tokens(new)
    raw = list(joined(_characters(before, after, _compared(before, after))))
    return settled(old, new, _islands_swallowed(raw, old, new))


def _told(old: str, new: str, spans: list[Span]) -> Iterator[Piece]:
    at = 0
    for start, end, begin, stop in [*spans, (len(old), len(old), len(new), len(new))]:
        for piece in (
            Piece("same", old[at:start]),
            Piece("old", old[start:end]),
            Piece("new", new[begin:stop]),
        ):
            if piece.text:
                yield piece
        at = end


# -- comparing tokens -----------------------------------------------------------------------------


def _compared(old: list[str], new: list[str]) -> Iterator[Span]:
    """The changed stretches, counted in tokens; ends that are equal are set aside first."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    compare = _by_sentences if min(len(before), len(after)) > _LONG else _by_tokens
    for start, end, begin, stop in compare(before, after):
        yield start + head, end + head, begin + head, stop + head


def _shared(old: list[str], new: list[str]) -> int:
    """How many tokens both begin with."""
    shared = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        shared += 1
    return shared


def _by_tokens(old: list[str], new: list[str]) -> Iterator[Span]:
    for step in Indel.opcodes(old, new):
        if step.tag != "equal":
            yield step.src_start, step.src_end, step.dest_start, step.dest_end


def _by_sentences(old: list[str], new: list[str]) -> Iterator[Span]:
    """Whole sentences first, then the tokens of those that changed: a long text stays bounded work."""
    before, after = _sentences(old), _sentences(new)
    old_starts, new_starts = _offsets(before), _offsets(after)
    changed = _by_tokens(
        ["".join(sentence) for sentence in before], ["".join(sentence) for sentence in after]
    )
    for start, end, begin, stop in joined(changed):
        first, left = old_starts[start], new_starts[begin]
        yield from _within(old[first : old_starts[end]], new[left : new_starts[stop]], first, left)


def _within(old: list[str], new: list[str], first: int, begin: int) -> Iterator[Span]:
    if len(old) * len(new) > _LONG * _LONG * 4:
        yield first, first + len(old), begin, begin + len(new)
        return
    for start, end, left, right in _by_tokens(old, new):
        yield start + first, end + first, left + begin, right + begin


def _sentences(parts: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for part in parts:
        found[-1].append(part)
        if part in "。；！？\n":
            found.append([])
    return [each for each in found if each]


def _characters(old: list[str], new: list[str], spans: Iterator[Span]) -> Iterator[Span]:
    """``spans`` counted in characters."""
    before, after = _offsets(old), _offsets(new)
    for start, end, begin, stop in spans:
        yield before[start], before[end], after[begin], after[stop]


def _offsets(parts: Sequence[Sized]) -> list[int]:
    """Where each part begins, and where the last one ends."""
    return list(accumulate(map(len, parts), initial=0))


# -- cleaning -------------------------------------------------------------------------------------


def _islands_swallowed(spans: list[Span], old: str, new: str) -> list[Span]:
    """``spans`` with equal stretches too small to be read between two changes made part of them."""
    kept: list[Span] = []
    for span in spans:
        grown = span
        while kept and _drowns(kept[-1], grown, old):
            last = kept.pop()
            grown = (last[0], grown[1], last[2], grown[3])
        kept.append(grown)
    return _rewritten(kept, old, new)


def _drowns(left: Span, right: Span, old: str) -> bool:
    """Whether the equal stretch between two changes is too small to help a reader."""
    island = old[left[1] : right[0]]
    words = sum(char.isalnum() for char in island)
    sizes = [max(end - start, stop - begin) for start, end, begin, stop in (left, right)]
    if _PAUSE.search(island):
        return not words and max(sizes) > _CLAUSE
    return words <= min(_ISLAND, *sizes)


def _rewritten(spans: list[Span], old: str, new: str) -> list[Span]:
    """One change instead of many where next to nothing between the first and the last has stayed."""
    if len(spans) < 3:
        return spans
    start, end, begin, stop = spans[0][0], spans[-1][1], spans[0][2], spans[-1][3]
    stayed = sum(right[0] - left[1] for left, right in pairwise(spans))
    if stayed < _KEPT * max(end - start, stop - begin):
        return [(start, end, begin, stop)]
    return spans
