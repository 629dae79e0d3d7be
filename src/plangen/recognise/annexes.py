"""附件: pages behind the signature that begin with the word, or a whole paper that is an annex itself."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.ooxml import Paragraph
from plangen.recognise.elements import Annex, Elements
from plangen.recognise.patterns import ANNEX_LABEL, DATE_LOOSE, NUMBER_LOOSE, STATEMENT, squeezed

_LARGE = 18.0


def find(seen: Sequence[Paragraph], found: Elements, start: int, end: int) -> int:
    """Fill in the annexes; the index among ``seen`` where the first begins, or ``end``."""
    dated = False
    first = end
    for index in range(start, len(seen)):
        each = seen[index]
        if each.spot.table:
            continue
        text = squeezed(each.text)
        dated = dated or (len(text) <= 24 and DATE_LOOSE.fullmatch(text) is not None)
        if is_label(each, text, dated=dated, leading=index == 0):
            found.annexes.append(Annex(each, _title(seen, index)))
            first = min(first, index)
    return first


def is_label(each: Paragraph, text: str, *, dated: bool, leading: bool) -> bool:
    """Whether ``each`` is the word 附件 that heads an annex: alone on its line at the top of a page or of the paper."""
    if ANNEX_LABEL.fullmatch(text):
        return leading or each.breaks or dated or _flush(each)
    if NUMBER_LOOSE.match(text) and "附件" in text[-6:]:
        return leading or each.breaks
    return each.breaks and dated and STATEMENT.fullmatch(text) is not None and len(text) <= 40


def _flush(each: Paragraph) -> bool:
    setting = each.setting
    return (
        setting.align in ("left", "both")
        and setting.left + setting.first == 0
        and not each.typed.startswith(" ")
    )


def _title(seen: Sequence[Paragraph], label: int) -> tuple[Paragraph, ...]:
    """The centred lines below the label."""
    lines: list[Paragraph] = []
    for each in seen[label + 1 : label + 5]:
        if each.spot.table or (lines and each.size != lines[0].size):
            break
        if each.setting.align != "center" and not (each.size >= _LARGE and not lines):
            break
        if each.text:
            lines.append(each)
    return tuple(lines)
