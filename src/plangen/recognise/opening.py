"""The first lines of the 主体: title and addressee, by look, and by words and order where nobody has formatted them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from plangen.chinese import ordinals
from plangen.chinese.genres import IN_TITLES, PLANS, bare
from plangen.ooxml import Paragraph
from plangen.recognise import head
from plangen.recognise.elements import Elements
from plangen.recognise.patterns import COLON_END, FULL_STOPS, ORGAN, REMARK, squeezed

_TITLE_LEAST = 18.0
"""Points from which a line at the top is a title."""
_TITLE_WITHIN = 4
"""Paragraphs within which a large title begins; a centred one of the size of the text, one less."""
_SMALL_WITHIN = 3
_TITLE = 120
"""Characters of a line of a large title."""
_TITLE_LINES = 3
"""Lines that a title nobody has formatted may be broken over."""
_TITLE_LINE = 80
"""Characters of such a line."""
_SHORT = 6
"""Characters below which a line is no sure title by its last word alone."""
_SUBTITLE = 60
"""Characters of what stands below a title, and of a title known by its last word."""
_LEAST = 4
"""Characters of a large title that is not centred."""
_ADDRESSEE = 400
"""Characters of an addressee; of one whose colon was forgotten, 60."""
_PLAIN_ADDRESSEE = 60
_ABOUT = re.compile(rf".{{0,40}}关于.{{2,80}}的({'|'.join(IN_TITLES)})")
"""A title by its words alone: 关于……的通知."""
_SENTENCE = re.compile(r"[。；：！？;:!?]")


def title(zone: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """Take the title off the front of ``zone``, with what stands right below it; what is left."""
    return _number_below(_large_title(zone, found), found)


def _number_below(rest: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """A number that stands below the title, as texts taken from a website have it."""
    if not rest or not found.title or found.number or not head.is_number(squeezed(rest[0].text)):
        return rest
    found.number = rest[0]
    if not found.mark:
        found.doubts.add("number")
    return rest[1:]


# -- title by its look ----------------------------------------------------------------------------


def _large_title(zone: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """Take a large title off ``zone``, or else a small one; what is left."""
    for index, line in enumerate(zone[:_TITLE_WITHIN]):
        if _is_title(line):
            found.title = [line, *takewhile(partial(_goes_on, line), zone[index + 1 :])]
            rest = zone[index + len(found.title) :]
            found.subtitle = list(takewhile(_is_subtitle, rest))
            return [*zone[:index], *rest[len(found.subtitle) :]]
    return _small_title(zone, found)


def _is_title(line: Paragraph) -> bool:
    text = squeezed(line.text)
    if line.spot.table or not text or len(text) > _TITLE or line.size < _TITLE_LEAST or text[-1] in "；，":
        return False
    if line.setting.align == "center":
        return True
    return text[-1] != "。" and len(text) >= _LEAST and not ordinals.read(text)


def _goes_on(first: Paragraph, line: Paragraph) -> bool:
    """Whether a title goes on with ``line``: it looks the same and is no remark."""
    if not _is_title(line) or REMARK.fullmatch(line.text) or line.text[0] in "—（(":
        return False
    return line.size == first.size and line.setting.align == first.setting.align


def _is_subtitle(line: Paragraph) -> bool:
    return line.setting.align == "center" and not line.spot.table and len(line.text) <= _SUBTITLE


def _small_title(zone: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """A title set no larger than the text: by its words, or centred and calling itself a notice, a plan …"""
    if count := _lines_by_words(zone):
        found.title = list(zone[:count])
        return _remarks_below(zone[count:], found)
    for index, line in enumerate(zone[:_SMALL_WITHIN]):
        text = bare(squeezed(line.text))
        if line.setting.align == "center" and text.endswith((*IN_TITLES, *PLANS)) and not line.spot.table:
            found.title = [line]
            if len(text) < _SHORT:
                found.doubts.add("title")
            return [*zone[:index], *zone[index + 1 :]]
    return zone


# -- title by its words ---------------------------------------------------------------------------


def _lines_by_words(zone: Sequence[Paragraph]) -> int:
    """How many of the first lines read as a title: 关于……的通知, also over several lines; …… 实施方案 on one."""
    joined = ""
    for count, line in enumerate(zone[:_TITLE_LINES], 1):
        text = squeezed(line.text)
        if line.spot.table or not _could_be_title(text):
            return 0
        joined += text
        alone = count == 1 and len(zone) > 1 and _names_itself(text)
        if alone or _ABOUT.fullmatch(bare(joined)):
            return count
    return 0


def _could_be_title(line: str) -> bool:
    inside = _SENTENCE.search(line.rstrip("。"))
    return len(line) <= _TITLE_LINE and not inside and ordinals.read(line) is None


def _names_itself(line: str) -> bool:
    """Whether a line without any stop ends in what papers call themselves: 实施方案, 工作要点, 会议通知."""
    return (
        _SHORT <= len(line) <= _SUBTITLE
        and line[-1] not in FULL_STOPS
        and bare(line).endswith((*IN_TITLES, *PLANS))
    )


def _remarks_below(rest: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """（征求意见稿）, （某年某月某日某会议通过） below a title."""
    found.subtitle = list(takewhile(_is_remark, rest))
    return rest[len(found.subtitle) :]


def _is_remark(line: Paragraph) -> bool:
    return REMARK.fullmatch(line.text) is not None and len(line.text) <= _SUBTITLE and not line.spot.table


# -- addressee ------------------------------------------------------------------------------------


def addressee(text: list[Paragraph], found: Elements) -> list[Paragraph]:
    """Take the addressee off the front; it is the first line below the title that ends in a colon."""
    if not text or not (found.title or found.number):
        return text
    line = squeezed(text[0].text)
    if ordinals.read(line) or len(line) > _ADDRESSEE:
        return text
    if COLON_END.search(line) and "。" not in line and "；" not in line:
        if not _is_named(line):
            found.doubts.add("addressee")
    elif not (found.headed and _is_plain_addressee(text[0], line)):
        return text
    found.addressee = text[0]
    return text[1:]


def _is_plain_addressee(paragraph: Paragraph, line: str) -> bool:
    """Whether a short line at the left edge is an addressee whose colon was forgotten."""
    return _is_flush(paragraph) and len(line) <= _PLAIN_ADDRESSEE and _is_named_bare(line)


def _is_named(text: str) -> bool:
    """Whether a line with a colon names who is addressed, and does not lead on to what follows."""
    return ORGAN.search(text[:-1]) is not None or "各" in text or "位" in text


def _is_named_bare(text: str) -> bool:
    """Whether a line whose colon was forgotten is an addressee: an organ, or 各乡镇, 各学校."""
    core = text.rstrip(FULL_STOPS)
    return ORGAN.search(core) is not None or (core.startswith("各") and not _SENTENCE.search(core))


def _is_flush(paragraph: Paragraph) -> bool:
    setting = paragraph.setting
    return setting.first == 0 and setting.left == 0 and not paragraph.typed.startswith(("　", " "))
