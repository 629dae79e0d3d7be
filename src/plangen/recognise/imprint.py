"""The 版记: 抄送机关, 印发机关 and 印发日期, at the end of the paper, in a table or between rules."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.ooxml import Paper, Paragraph
from plangen.recognise.elements import Elements
from plangen.recognise.patterns import COPIES, PRINTED_ON, squeezed

_DEPTH = 14
"""How many paragraphs from the end an imprint can take."""


def find(paper: Paper, seen: Sequence[Paragraph], found: Elements, start: int) -> int:
    """Fill in the imprint; the index among ``seen`` of its first paragraph, or the end."""
    first = len(seen)
    last = max(len(seen) - _DEPTH, start)
    for index in range(len(seen) - 1, last - 1, -1):
        each = seen[index]
        text = squeezed(each.text)
        if _is_printer(text, each) and found.printer is None:
            found.printer = each
            first = index
        elif COPIES.match(text) and (found.imprint or _at_end(seen, index)):
            found.copies.insert(0, each)
            first = index
        elif each.text and found.imprint and not _within(each, found):
            break
    _table(paper, found)
    return _before_organ(seen, found, first)


def _is_printer(text: str, each: Paragraph) -> bool:
    """An 印发 line: a date and 印发 at its end, short."""
    match = PRINTED_ON.search(text)
    return (
        match is not None
        and match.end() == len(text)
        and len(text) <= 60
        and "印" in text
        and not text.startswith("（")
    )


def _at_end(seen: Sequence[Paragraph], index: int) -> bool:
    """Whether nothing but blank paragraphs follow: a 抄送 line that ends the paper."""
    return all(not each.text or COPIES.match(squeezed(each.text)) for each in seen[index + 1 :])


def _within(each: Paragraph, found: Elements) -> bool:
    """Whether ``each`` stands in the table the imprint was found in."""
    return bool(each.spot.table) and any(other.spot.table == each.spot.table for other in found.imprint)


def _table(paper: Paper, found: Elements) -> None:
    numbers = {each.spot.table for each in found.imprint if each.spot.table}
    if numbers:
        found.imprint_table = next((table for table in paper.tables if table.number == max(numbers)), None)


def _before_organ(seen: Sequence[Paragraph], found: Elements, first: int) -> int:
    """The start of the imprint: the printing organ may stand in a cell of its own before its date."""
    while first > 0 and found.imprint and _within(seen[first - 1], found):
        first -= 1
    return first
