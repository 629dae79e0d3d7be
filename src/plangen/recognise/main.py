"""The 主体: title, addressee, body with its levels, 附件说明, signature, date, remark, attendance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from plangen.chinese import ordinals
from plangen.ooxml import Paragraph
from plangen.recognise import opening
from plangen.recognise.elements import Elements, Heading
from plangen.recognise.patterns import (
    DATE_LOOSE,
    FULL_STOPS,
    ORGAN,
    POST,
    REMARK,
    STATEMENT,
    STATEMENT_ITEM,
    squeezed,
)

_ALONE = 50
"""A paragraph with an ordinal that is no longer than this and has no full stop is a heading alone on its line."""
_SIGNATURE = 40
_POST = 16
"""Characters of 县长 and a name: more is a sentence."""
_ASIDE = 1900
"""Twips from which a line is set aside: six characters, where no text begins."""


def find(seen: Sequence[Paragraph], found: Elements, start: int, end: int) -> None:
    """Fill in the main part from what stands between head and annexes or imprint."""
    zone = [each for each in seen[start:end] if each.text]
    rest = opening.title(zone, found)
    top = [each for each in rest if not each.spot.table]
    top = opening.addressee(top, found)
    closing = _closing(top, found)
    if found.date is None:
        _sealed_table(rest, found)
    _attachments(top[:closing], found)
    _attendance(top, found)
    taken = {id(each) for each in (*found.attachments, *found.attendance, *found.signature, *found.remarks)}
    taken |= {id(found.date)}
    _body([each for each in top if id(each) not in taken], found)
    _annex_bodies(seen, found)


# -- closing: signature, date, remark -------------------------------------------------------------


def _closing(top: Sequence[Paragraph], found: Elements) -> int:
    """Find date, signature and remark from the end; the index of the first of them."""
    for index in range(len(top) - 1, max(len(top) - 12, -1), -1):
        text = squeezed(top[index].text)
        if len(text) <= 24 and DATE_LOOSE.fullmatch(text) and index > 0:
            found.date = top[index]
            return _signature(top, index, found)
        if _ends_with_date(top[index]):
            found.date = top[index]
            found.doubts.add("date")
            return index
    return len(top)


def _sealed_table(rest: Sequence[Paragraph], found: Elements) -> None:
    """Joint papers are sealed in a table: names in its cells, the date in the last one."""
    cells = [each for each in rest[-12:] if each.spot.table]
    last = next(
        (each for each in reversed(cells) if DATE_LOOSE.fullmatch(squeezed(each.text.split("\n")[-1]))), None
    )
    if last is None:
        return
    found.date = last
    found.signature = [
        each for each in cells if each.spot.table == last.spot.table and len(each.text) <= _SIGNATURE
    ]
    found.doubts |= {"date", "signature"}


def _ends_with_date(each: Paragraph) -> bool:
    """Signature and date typed on one line."""
    match = DATE_LOOSE.search(each.text)
    alone = match is not None and match.end() == len(each.text) and len(each.text) <= 50
    return alone and (each.setting.align == "right" or "\n" in each.typed)


def _signature(top: Sequence[Paragraph], date: int, found: Elements) -> int:
    """The short lines above the date, and the remark below it."""
    first = date
    while first > 0 and _is_signature(top[first - 1]):
        first -= 1
        found.signature.insert(0, top[first])
        if (
            len(found.signature) == 1
            and not ORGAN.search(squeezed(top[first].text))
            and not POST.search(top[first].text)
        ):
            found.doubts.add("signature")
    for each in top[date + 1 : date + 5]:
        if not (REMARK.fullmatch(each.text) or each.text.startswith(("（", "(", "联系人", "附注"))):
            break
        found.remarks.append(each)
    return first


def _is_signature(each: Paragraph) -> bool:
    text = squeezed(each.text)
    if (
        not text
        or len(text) > _SIGNATURE
        or text[-1] in FULL_STOPS
        or ordinals.read(text)
        or "附件" in text[:3]
    ):
        return False
    setting = each.setting
    aside = (
        setting.align == "right"
        or setting.left + setting.first > _ASIDE
        or each.typed.startswith(("　　　　", "        ", "\t"))
    )
    organ = ORGAN.search(text) is not None and text[0] not in "各请"
    post = POST.search(each.text) is not None and len(text) <= _POST
    return aside or post or (organ and (setting.align == "center" or len(text) <= 20))


# -- 附件说明, attendance ------------------------------------------------------------------------------


def _attachments(top: Sequence[Paragraph], found: Elements) -> None:
    """附件：… and the numbered names below it, near the end of the text."""
    for index in range(len(top) - 1, max(len(top) - 16, -1), -1):
        each = top[index]
        text = squeezed(each.text)
        match = STATEMENT.fullmatch(text)
        if (
            match is None
            or not text.startswith("附")
            or not (match["mark"] or text.startswith("附件"))
            or len(text) > 200
        ):
            continue
        following = list(takewhile(_is_item, top[index + 1 :]))
        if len(top) - index - len(following) <= 4:
            found.attachments = [each, *following]
            if not match["mark"]:
                found.doubts.add("attachments")
            return


def _is_item(each: Paragraph) -> bool:
    text = squeezed(each.text)
    numbered = (match := STATEMENT_ITEM.fullmatch(text)) is not None and match["mark"] != ""
    aside = each.setting.left > 1000 and text[-1] != "。"
    return len(text) <= 120 and (aside or (numbered and len(text) <= 60))


def _attendance(top: Sequence[Paragraph], found: Elements) -> None:
    for each in top:
        if squeezed(each.text).startswith(
            ("出席：", "请假：", "列席：", "出席:", "请假:", "列席:")
        ) and found.mark_text.endswith("纪要"):
            found.attendance.append(each)


# -- body -----------------------------------------------------------------------------------------


def _body(paragraphs: Sequence[Paragraph], found: Elements) -> None:
    titles = {id(each) for annex in found.annexes for each in (annex.label, *annex.title)}
    for each in paragraphs:
        if each.setting.align in ("center", "right") or id(each) in titles:
            continue
        found.body.append(each)
        if heading := heading_of(each):
            found.headings.append(heading)


def heading_of(each: Paragraph) -> Heading | None:
    """The heading that ``each`` is or begins with; None when it has none of the four levels."""
    ordinal = ordinals.read(each.text)
    if ordinal is None or ordinal.style not in ordinals.LEVELS:
        return None
    level = ordinals.LEVELS.index(ordinal.style) + 1
    rest = ordinal.rest.strip()
    run_in = (
        len(rest) > _ALONE or any(mark in rest[:-1] for mark in "。；") or rest.endswith(("。", "；", "："))
    )
    return Heading(each, level, ordinal, run_in)


def _annex_bodies(seen: Sequence[Paragraph], found: Elements) -> None:
    """The text of the annexes is body too; its headings are read with it."""
    titles = [each for annex in found.annexes for each in (annex.label, *annex.title)]
    known = {id(each) for each in (*found.body, *found.imprint, *titles, *found.title, *found.subtitle)}
    known |= {id(each) for each in (*found.attachments, *found.signature, *found.remarks, found.date) if each}
    labels = {id(annex.label) for annex in found.annexes}
    start = next((index for index, each in enumerate(seen) if id(each) in labels), len(seen))
    rest = [each for each in seen[start:] if each.text and not each.spot.table and id(each) not in known]
    _body(rest, found)
