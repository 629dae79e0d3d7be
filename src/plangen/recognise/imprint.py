"""The 版记: 抄送机关, 印发机关 and 印发日期, at the end of the paper, in a table or between rules."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.chinese.dates import PRINTED_ON
from plangen.chinese.labels import COPIES
from plangen.ooxml import Paper, Paragraph
from plangen.recognise.elements import Elements
from plangen.recognise.patterns import squeezed

_DEPTH = 14
"""How many paragraphs from the end an imprint can take."""
_PRINTER = 60
"""Characters of the line of the printing organ."""


def find(paper: Paper, seen: Sequence[Paragraph], found: Elements, start: int) -> int:
    """Fill in the imprint; the index among ``seen`` of its first paragraph, or the end."""
    first = len(seen)
    for index in range(len(seen) - 1, max(len(seen) - _DEPTH, start) - 1, -1):
        paragraph = seen[index]
        text = squeezed(paragraph.text)
        if _is_printer(text) and found.printer is None:
            found.printer = paragraph
            first = index
        elif COPIES.match(text) and (found.imprint or _only_copies(seen[index + 1 :])):
            found.copies.insert(0, paragraph)
            first = index
        elif paragraph.text and found.imprint and not _in_its_table(paragraph, found):
            break
    _note_table(paper, found)
    while first > 0 and _in_its_table(seen[first - 1], found):
        # The printing organ may stand in a cell of its own before its date.
        first -= 1
    return first


def _is_printer(text: str) -> bool:
    """An 印发 line: a date and 印发 at its end, short."""
    match = PRINTED_ON.search(text)
    ends = match is not None and match.end() == len(text)
    return ends and "印" in text and len(text) <= _PRINTER and not text.startswith("（")


def _only_copies(below: Sequence[Paragraph]) -> bool:
    """Whether nothing but blank paragraphs and other such lines follow: a 抄送 line that ends the paper."""
    return all(not paragraph.text or COPIES.match(squeezed(paragraph.text)) for paragraph in below)


def _in_its_table(paragraph: Paragraph, found: Elements) -> bool:
    """Whether a paragraph stands in the table the imprint was found in."""
    table = paragraph.spot.table
    return bool(table) and any(line.spot.table == table for line in found.imprint)


def _note_table(paper: Paper, found: Elements) -> None:
    number = max((line.spot.table for line in found.imprint), default=0)
    for table in paper.tables:
        if number and table.number == number:
            found.imprint_table = table
            return
