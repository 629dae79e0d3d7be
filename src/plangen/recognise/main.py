"""The 主体: title, addressee, body with its levels, 附件说明, signature, date, remark, attendance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from plangen.chinese import ordinals
from plangen.chinese.annexes import STATEMENT, STATEMENT_ITEM
from plangen.chinese.dates import DATE_LOOSE
from plangen.ooxml import Paragraph
from plangen.recognise import opening
from plangen.recognise.elements import Elements, Heading
from plangen.recognise.patterns import FULL_STOPS, ORGAN, POST, REMARK, squeezed

_ALONE = 50
"""A paragraph with an ordinal that is no longer than this and has no full stop is a heading alone on its line."""
_CLOSING = 12
"""Paragraphs from the end of the text among which the date stands."""
_DATE = 24
"""Characters of a date alone on its line."""
_SIGNED_DATE = 50
"""Characters of signature and date on one line."""
_SIGNATURE = 40
"""Characters of a name that signs."""
_ORGAN = 20
"""Characters of an organ that signs though its line is not set aside."""
_POST = 16
"""Characters of 县长 and a name: more is a sentence."""
_REMARKS = 4
"""Paragraphs below the date that may be remarks."""
_ASIDE = 1900
"""Twips from which a line is set aside: six characters, where no text begins."""
_STATEMENT_DEPTH = 16
"""Paragraphs from the end of the text among which the 附件说明 begins."""
_STATEMENT_LEFT = 4
"""Paragraphs from its beginning to the end of the text, its items aside."""
_STATEMENT = 200
"""Characters of its first line."""
_ITEM = 120
"""Characters of an item that is set aside; of one known by its number alone, half."""
_NUMBERED_ITEM = 60
_ITEM_ASIDE = 1000
"""Twips from which a line is set aside as an item: three characters."""
_ATTENDANCE = ("出席：", "请假：", "列席：", "出席:", "请假:", "列席:")


def find(seen: Sequence[Paragraph], found: Elements, start: int, end: int) -> None:
    """Fill in the main part from what stands between head and annexes or imprint."""
    zone = [paragraph for paragraph in seen[start:end] if paragraph.text]
    rest = opening.title(zone, found)
    untabled = [paragraph for paragraph in rest if not paragraph.spot.table]
    text = opening.addressee(untabled, found)
    closing = _closing(text, found)
    if found.date is None:
        _sealed_table(rest, found)
    _attachments(text[:closing], found)
    _attendance(text, found)
    taken = _ids(found.attachments, found.attendance, found.signature, found.remarks, [found.date])
    _body([paragraph for paragraph in text if id(paragraph) not in taken], found)
    _annex_bodies(seen, found)


def _ids(*groups: Iterable[Paragraph | None]) -> set[int]:
    """The identities of the paragraphs of several elements."""
    return {id(paragraph) for group in groups for paragraph in group}


# -- closing: signature, date, remark -------------------------------------------------------------


def _closing(text: Sequence[Paragraph], found: Elements) -> int:
    """Find date, signature and remark from the end; the index of the first of them."""
    for index in range(len(text) - 1, max(len(text) - _CLOSING, -1), -1):
        if index > 0 and _is_date(text[index]):
            found.date = text[index]
            _remarks(text[index + 1 :], found)
            return _signature(text, index, found)
        if _ends_with_date(text[index]):
            found.date = text[index]
            found.doubts.add("date")
            return index
    return len(text)


def _is_date(paragraph: Paragraph) -> bool:
    text = squeezed(paragraph.text)
    return len(text) <= _DATE and DATE_LOOSE.fullmatch(text) is not None


def _ends_with_date(paragraph: Paragraph) -> bool:
    """Signature and date typed on one line."""
    text = paragraph.text
    match = DATE_LOOSE.search(text)
    if match is None or match.end() < len(text) or len(text) > _SIGNED_DATE:
        return False
    return paragraph.setting.align == "right" or "\n" in paragraph.typed


def _sealed_table(rest: Sequence[Paragraph], found: Elements) -> None:
    """Joint papers are sealed in a table: names in its cells, the date in the last one."""
    cells = [paragraph for paragraph in rest[-_CLOSING:] if paragraph.spot.table]
    for cell in reversed(cells):
        if not DATE_LOOSE.fullmatch(squeezed(cell.text.split("\n")[-1])):
            continue
        table = [other for other in cells if other.spot.table == cell.spot.table]
        found.date = cell
        found.signature = [other for other in table if len(other.text) <= _SIGNATURE]
        found.doubts |= {"date", "signature"}
        return


def _signature(text: Sequence[Paragraph], date: int, found: Elements) -> int:
    """The short lines above the date; the index of the first of them."""
    first = date
    while first > 0 and _is_signature(text[first - 1]):
        first -= 1
    found.signature = list(text[first:date])
    if found.signature and not _names_a_signer(found.signature[-1]):
        found.doubts.add("signature")
    return first


def _names_a_signer(paragraph: Paragraph) -> bool:
    organ, post = ORGAN.search(squeezed(paragraph.text)), POST.search(paragraph.text)
    return organ is not None or post is not None


def _is_signature(paragraph: Paragraph) -> bool:
    text = squeezed(paragraph.text)
    if not text or len(text) > _SIGNATURE or text[-1] in FULL_STOPS:
        return False
    if ordinals.read(text) or "附件" in text[:3]:
        return False
    if _is_aside(paragraph):
        return True
    if POST.search(paragraph.text) and len(text) <= _POST:
        return True
    short = paragraph.setting.align == "center" or len(text) <= _ORGAN
    return short and ORGAN.search(text) is not None and text[0] not in "各请"


def _is_aside(paragraph: Paragraph) -> bool:
    """Whether a line is pushed to the right: aligned, set in, or by spaces."""
    setting = paragraph.setting
    pushed = paragraph.typed.startswith(("　　　　", "        ", "\t"))
    return pushed or setting.align == "right" or setting.left + setting.first > _ASIDE


def _remarks(below: Sequence[Paragraph], found: Elements) -> None:
    """What stands in brackets below the date."""
    for paragraph in below[:_REMARKS]:
        opens = paragraph.text.startswith(("（", "(", "联系人", "附注"))
        if not opens and not REMARK.fullmatch(paragraph.text):
            return
        found.remarks.append(paragraph)


# -- 附件说明, attendance ------------------------------------------------------------------------------


def _attachments(text: Sequence[Paragraph], found: Elements) -> None:
    """附件：… and the numbered names below it, near the end of the text."""
    for index in range(len(text) - 1, max(len(text) - _STATEMENT_DEPTH, -1), -1):
        mark = _statement_mark(text[index])
        if mark is None:
            continue
        items = list(takewhile(_is_item, text[index + 1 :]))
        if len(text) - index - len(items) <= _STATEMENT_LEFT:
            found.attachments = [text[index], *items]
            if not mark:
                found.doubts.add("attachments")
            return


def _statement_mark(paragraph: Paragraph) -> str | None:
    """The colon behind 附件, empty where it was forgotten; None for a line that begins no 附件说明."""
    text = squeezed(paragraph.text)
    match = STATEMENT.fullmatch(text)
    if match is None or len(text) > _STATEMENT:
        return None
    mark = match["mark"] or ""
    return mark if mark or text.startswith("附件") else None


def _is_item(paragraph: Paragraph) -> bool:
    text = squeezed(paragraph.text)
    if len(text) > _ITEM:
        return False
    if paragraph.setting.left > _ITEM_ASIDE and text[-1] != "。":
        return True
    match = STATEMENT_ITEM.fullmatch(text)
    return match is not None and match["mark"] != "" and len(text) <= _NUMBERED_ITEM


def _attendance(text: Sequence[Paragraph], found: Elements) -> None:
    if not found.mark_text.endswith("纪要"):
        return
    found.attendance = [line for line in text if squeezed(line.text).startswith(_ATTENDANCE)]


# -- body -----------------------------------------------------------------------------------------


def _body(paragraphs: Sequence[Paragraph], found: Elements) -> None:
    titles = _annex_titles(found)
    for paragraph in paragraphs:
        if paragraph.setting.align in ("center", "right") or id(paragraph) in titles:
            continue
        found.body.append(paragraph)
        heading = heading_of(paragraph)
        if heading:
            found.headings.append(heading)


def _annex_titles(found: Elements) -> set[int]:
    """The identities of labels and titles of the annexes."""
    titles: set[int] = set()
    for annex in found.annexes:
        titles |= _ids([annex.label], annex.title)
    return titles


def heading_of(paragraph: Paragraph) -> Heading | None:
    """The heading that a paragraph is or begins with; None when it has none of the four levels."""
    ordinal = ordinals.read(paragraph.text)
    if ordinal is None or ordinal.style not in ordinals.LEVELS:
        return None
    level = ordinals.LEVELS.index(ordinal.style) + 1
    rest = ordinal.rest.strip()
    goes_on = "。" in rest[:-1] or "；" in rest[:-1] or rest.endswith(("。", "；", "："))
    return Heading(paragraph, level, ordinal, run_in=goes_on or len(rest) > _ALONE)


def _annex_bodies(seen: Sequence[Paragraph], found: Elements) -> None:
    """The text of the annexes is body too; its headings are read with it."""
    labels = _ids(annex.label for annex in found.annexes)
    known = _annex_titles(found) | _ids(
        found.body, found.imprint, found.title, found.subtitle, found.attachments, found.signature,
        found.remarks, [found.date],
    )  # fmt: skip
    rest: list[Paragraph] = []
    inside = False
    for paragraph in seen:
        inside = inside or id(paragraph) in labels
        if inside and paragraph.text and not paragraph.spot.table and id(paragraph) not in known:
            rest.append(paragraph)
    _body(rest, found)
