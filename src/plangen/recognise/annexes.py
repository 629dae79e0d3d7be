"""附件: pages behind the signature that begin with the word, or a whole paper that is an annex itself."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.chinese.annexes import LABEL_LOOSE, STATEMENT
from plangen.chinese.dates import DATE_LOOSE
from plangen.chinese.document_numbers import NUMBER_LOOSE
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Annex, Elements
from plangen.recognise.patterns import squeezed

_LARGE = 18.0
"""Points from which a line below the label is its title, also when it is not centred."""
_TITLE_LINES = 4
"""Paragraphs below the label among which its title stands."""
_DATE = 24
"""Characters of a date alone on its line."""
_NAMED_LABEL = 40
"""Characters of a label that goes on with the name of the annex."""


def find(seen: Sequence[Paragraph], found: Elements, start: int, end: int) -> int:
    """Fill in the annexes; the index among ``seen`` where the first begins, or ``end``."""
    dated = False
    first = end
    for index in range(start, len(seen)):
        paragraph = seen[index]
        if paragraph.spot.table:
            continue
        text = squeezed(paragraph.text)
        dated = dated or _is_date(text)
        if _is_label(paragraph, text, dated=dated, leading=index == 0):
            found.annexes.append(Annex(paragraph, _title(seen[index + 1 :])))
            first = min(first, index)
    return first


def _is_date(text: str) -> bool:
    return len(text) <= _DATE and DATE_LOOSE.fullmatch(text) is not None


def _is_label(paragraph: Paragraph, text: str, *, dated: bool, leading: bool) -> bool:
    """Whether the word 附件 heads an annex here: alone on its line at the top of a page or of the paper."""
    at_top = leading or paragraph.breaks
    if LABEL_LOOSE.fullmatch(text):
        return at_top or dated or _is_flush(paragraph)
    if NUMBER_LOOSE.match(text) and "附件" in text[-6:]:
        return at_top
    if STATEMENT.fullmatch(text) and len(text) <= _NAMED_LABEL:
        return dated and paragraph.breaks
    return False


def _is_flush(paragraph: Paragraph) -> bool:
    setting = paragraph.setting
    unindented = setting.left + setting.first == 0 and not paragraph.typed.startswith(" ")
    return unindented and setting.align in ("left", "both")


def _title(below: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The centred lines below the label, of one size; the first may be large instead."""
    lines: list[Paragraph] = []
    for paragraph in below[:_TITLE_LINES]:
        if paragraph.spot.table or not _goes_on(paragraph, lines):
            break
        if paragraph.text:
            lines.append(paragraph)
    return tuple(lines)


def _goes_on(paragraph: Paragraph, lines: Sequence[Paragraph]) -> bool:
    centred = paragraph.setting.align == "center"
    if lines:
        return centred and paragraph.size == lines[0].size
    return centred or paragraph.size >= _LARGE
