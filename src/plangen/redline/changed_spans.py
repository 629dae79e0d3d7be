"""The changed stretches of a paragraph, so that nothing which opens and closes together is torn apart."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.align.spans import Span
from plangen.align.texts import changes
from plangen.ooxml.names import RANGE_MARKS
from plangen.redline.characters import Line

OLD, NEW = 0, 2
"""Where in a change the stretch of the old line begins, and where that of the new one."""


def compared(old: Line, new: Line) -> list[Span]:
    """The changed stretches in order; wrappers and fields are changed whole or on their inside only."""
    spans = changes(old.text, new.text)
    while torn := _torn(spans, old, new):
        spans = _widened(spans, torn)
    parted: list[Span] = []
    for span in spans:
        parted += _parted(span, old, new)
    return parted


def _parted(span: Span, old: Line, new: Line) -> list[Span]:
    """``span`` without the bookmarks and comments that both lines have in it: those stay where they are."""
    start, end, begin, stop = span
    anchors = {}
    for place in _anchors(new, begin, stop):
        anchors[new.atoms[place].char] = place
    parts = []
    for place in _anchors(old, start, end):
        other = anchors.get(old.atoms[place].char, -1)
        if other >= begin:
            parts.append((start, place, begin, other))
            start, begin = place + 1, other + 1
    parts.append((start, end, begin, stop))
    return [part for part in parts if part[0] < part[1] or part[2] < part[3]]


def _anchors(line: Line, first: int, last: int) -> list[int]:
    """The places of ends of bookmarks and comments between two places, outside all that is changed whole."""
    places = []
    for place in range(first, last):
        content = line.atoms[place].content
        if content is None or content.tag not in RANGE_MARKS:
            continue
        if not any(start < place < end for start, end in line.groups):
            places.append(place)
    return places


def _torn(spans: list[Span], old: Line, new: Line) -> Span | None:
    """The stretch of the first group that is changed at one end only; None when there is none."""
    for start, end in old.groups:
        if _change_at(spans, start, OLD) != _change_at(spans, end, OLD):
            begin, stop = across(spans, start, OLD, NEW), across(spans, end + 1, OLD, NEW)
            return start, end + 1, begin, stop
    for begin, stop in new.groups:
        if _change_at(spans, begin, NEW) != _change_at(spans, stop, NEW):
            start, end = across(spans, begin, NEW, OLD), across(spans, stop + 1, NEW, OLD)
            return start, end, begin, stop + 1
    return None


def _change_at(spans: list[Span], place: int, side: int) -> Span | None:
    """The change in which ``place`` of one line lies; None when it stayed."""
    for span in spans:
        if span[side] <= place < span[side + 1]:
            return span
    return None


def across(spans: list[Span], place: int, side: int, other: int) -> int:
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
    apart = []
    start, end, begin, stop = torn
    for span in spans:
        if not _touch(span, torn):
            apart.append(span)
            continue
        start, end = min(start, span[0]), max(end, span[1])
        begin, stop = min(begin, span[2]), max(stop, span[3])
    return sorted([*apart, (start, end, begin, stop)])


def _touch(one: Span, other: Span) -> bool:
    in_old = one[0] <= other[1] and one[1] >= other[0]
    in_new = one[2] <= other[3] and one[3] >= other[2]
    return in_old and in_new


def cut_like(whole: Line, pieces: Sequence[Line]) -> list[Line]:
    """``whole`` in as many stretches as there are ``pieces``, each what became of that piece; nothing is torn apart."""
    spans = changes("".join(piece.text for piece in pieces), whole.text)
    stretches = []
    begin = end = 0
    for piece in pieces:
        end += len(piece.atoms)
        stop = len(whole.atoms) if piece is pieces[-1] else across(spans, end, OLD, NEW)
        stop = max(begin, _before_groups(whole, stop))
        stretches.append(whole.stretch(begin, stop))
        begin = stop
    return stretches


def _before_groups(line: Line, place: int) -> int:
    """``place``, or where the first thing begins that opens before it and closes behind it."""
    for start, end in sorted(line.groups):
        if start < place <= end:
            return start
    return place
