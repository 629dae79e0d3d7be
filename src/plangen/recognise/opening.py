"""The first lines of the 主体: title and addressee, by look, and by words and order where nobody has formatted them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangen.chinese import ordinals
from plangen.ooxml import Paragraph
from plangen.recognise import head
from plangen.recognise.elements import Elements
from plangen.recognise.patterns import COLON_END, FULL_STOPS, GENRES, ORGAN, PLANS, REMARK, bare, squeezed

_TITLE_LEAST = 18.0
_TITLE_LINES = 3
"""Lines that a title nobody has formatted may be broken over."""
_TITLE_LINE = 80
_ADDRESSEE = 400
_PLAIN_ADDRESSEE = 60
_ABOUT = re.compile(rf".{{0,40}}关于.{{2,80}}的({'|'.join(GENRES)})")
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
    index = next((at for at, each in enumerate(zone[:4]) if _is_title(each)), -1)
    if index < 0:
        return _small_title(zone, found)
    first = zone[index]
    found.title = [first]
    for each in zone[index + 1 :]:
        if not _goes_on(each, first) or REMARK.fullmatch(each.text) or each.text[0] in "—（(":
            break
        found.title.append(each)
    rest = zone[index + len(found.title) :]
    while rest and rest[0].setting.align == "center" and not rest[0].spot.table and len(rest[0].text) <= 60:
        found.subtitle.append(rest[0])
        rest = rest[1:]
    return [*zone[:index], *rest]


def _is_title(each: Paragraph) -> bool:
    text = squeezed(each.text)
    centred = each.setting.align == "center"
    if (
        each.spot.table
        or not text
        or text[-1] in "；，"
        or len(text) > 120
        or (text[-1] == "。" and not centred)
    ):
        return False
    return each.size >= _TITLE_LEAST and (centred or (len(text) >= 4 and not ordinals.read(text)))


def _goes_on(each: Paragraph, first: Paragraph) -> bool:
    return _is_title(each) and each.size == first.size and each.setting.align == first.setting.align


def _small_title(zone: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """A title set no larger than the text: by its words, or centred and calling itself a notice, a plan …"""
    if count := _lines_by_words(zone):
        found.title = list(zone[:count])
        return _remarks_below(zone[count:], found)
    for index, each in enumerate(zone[:3]):
        text = bare(squeezed(each.text))
        centred = each.setting.align == "center" and text.endswith((*GENRES, *PLANS))
        if each.spot.table or not centred:
            continue
        found.title = [each]
        if len(text) < 6:
            found.doubts.add("title")
        return [*zone[:index], *zone[index + 1 :]]
    return zone


# -- title by its words ---------------------------------------------------------------------------


def _lines_by_words(zone: Sequence[Paragraph]) -> int:
    """How many of the first lines read as a title: 关于……的通知, also over several lines; …… 实施方案 on one."""
    joined = ""
    for count, each in enumerate(zone[:_TITLE_LINES], 1):
        line = squeezed(each.text)
        if each.spot.table or not _could_be_title(line):
            return 0
        joined += line
        if _ABOUT.fullmatch(bare(joined)):
            return count
        if count == 1 and _names_itself(line) and len(zone) > 1:
            return 1
    return 0


def _could_be_title(line: str) -> bool:
    inside = _SENTENCE.search(line.rstrip("。"))
    return len(line) <= _TITLE_LINE and not inside and ordinals.read(line) is None


def _names_itself(line: str) -> bool:
    """Whether a line without any stop ends in what papers call themselves: 实施方案, 工作要点, 会议通知."""
    return 6 <= len(line) <= 60 and line[-1] not in FULL_STOPS and bare(line).endswith((*GENRES, *PLANS))


def _remarks_below(rest: Sequence[Paragraph], found: Elements) -> Sequence[Paragraph]:
    """（征求意见稿）, （某年某月某日某会议通过） below a title."""
    while rest and REMARK.fullmatch(rest[0].text) and len(rest[0].text) <= 60 and not rest[0].spot.table:
        found.subtitle.append(rest[0])
        rest = rest[1:]
    return rest


# -- addressee ------------------------------------------------------------------------------------


def addressee(top: list[Paragraph], found: Elements) -> list[Paragraph]:
    """Take the addressee off the front; it is the first line below the title that ends in a colon."""
    if not top or not (found.title or found.number):
        return top
    first = top[0]
    text = squeezed(first.text)
    if ordinals.read(text) or len(text) > _ADDRESSEE:
        return top
    if COLON_END.search(text) and not any(mark in text for mark in "。；"):
        found.addressee = first
        if not _is_named(text):
            found.doubts.add("addressee")
        return top[1:]
    if found.headed and _flush(first) and len(text) <= _PLAIN_ADDRESSEE and _is_named_bare(text):
        found.addressee = first
        return top[1:]
    return top


def _is_named(text: str) -> bool:
    """Whether a line with a colon names who is addressed, and does not lead on to what follows."""
    return ORGAN.search(text[:-1]) is not None or "各" in text or "位" in text


def _is_named_bare(text: str) -> bool:
    """Whether a line whose colon was forgotten is an addressee: an organ, or 各乡镇, 各学校."""
    core = text.rstrip(FULL_STOPS)
    return ORGAN.search(core) is not None or (core.startswith("各") and not _SENTENCE.search(core))


def _flush(each: Paragraph) -> bool:
    setting = each.setting
    return setting.first == 0 and setting.left == 0 and not each.typed.startswith(("　", " "))
