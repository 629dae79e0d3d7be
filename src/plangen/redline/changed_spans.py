"""The changed stretches of a paragraph, so that nothing which opens and closes together is torn apart."""

from __future__ import annotations

from plangen.align.texts import changes
from plangen.redline.characters import Line

Span = tuple[int, int, int, int]
"""A change: from and to in the old line, from and to in the new one."""


def compared(old: Line, new: Line) -> list[Span]:
    """The changed stretches in order; wrappers and fields are changed whole or on their inside only."""
    spans = changes(old.text, new.text)
    if not spans or not (old.groups or new.groups):
        return spans
    while torn := _torn(spans, old, new):
        spans = _widened(spans, torn)
    return spans


def _torn(spans: list[Span], old: Line, new: Line) -> Span | None:
    """The stretch of the first group that is changed at one end only; None when there is none."""
    for start, end in old.groups:
        if not _is_whole(start, end, [(span[0], span[1]) for span in spans]):
            return _range(spans, start, end + 1, 0)
    for start, end in new.groups:
        if not _is_whole(start, end, [(span[2], span[3]) for span in spans]):
            return _range(spans, start, end + 1, 2)
    return None


def _is_whole(start: int, end: int, changed: list[tuple[int, int]]) -> bool:
    first = next((each for each in changed if each[0] <= start < each[1]), None)
    last = next((each for each in changed if each[0] <= end < each[1]), None)
    return first == last


def _range(spans: list[Span], start: int, end: int, side: int) -> Span:
    """The stretch of both lines that lies between two places of one of them."""
    other = 2 - side
    first = _across(spans, start, side, other)
    last = _across(spans, end, side, other)
    return (start, end, first, last) if side == 0 else (first, last, start, end)


def _across(spans: list[Span], place: int, side: int, other: int) -> int:
    """Where ``place`` of one line lies in the other; inside a change, at its beginning."""
    offset = 0
    for span in spans:
        if place < span[side]:
            break
        if place < span[side + 1]:
            return span[other]
        offset = span[other + 1] - span[side + 1]
    return place + offset


def _widened(spans: list[Span], torn: Span) -> list[Span]:
    """``spans`` with ``torn`` and all that touches it made one."""
    start, end, begin, stop = torn
    touching = [
        span for span in spans if span[0] <= end and span[1] >= start and span[2] <= stop and span[3] >= begin
    ]
    whole = [torn, *touching]
    one = (
        min(span[0] for span in whole), max(span[1] for span in whole),
        min(span[2] for span in whole), max(span[3] for span in whole),
    )  # fmt: skip
    return sorted([one, *(span for span in spans if span not in touching)])
