"""The 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, red rules; and the form of paper they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from plangen.chinese.document_numbers import ISSUE, NUMBER_LOOSE, ORDER_LOOSE
from plangen.chinese.labels import COPY_NUMBER_LOOSE, SECRECY_LOOSE, SIGNER, URGENCY
from plangen.lengths import MM
from plangen.ooxml import Border, Paper, Paragraph, Table
from plangen.recognise.elements import Elements, Rule, is_red
from plangen.recognise.patterns import ORGAN, squeezed

_DEPTH = 24
"""How many paragraphs a head can take."""
_TOP = 6
"""Paragraphs from the top within which 份号, 密级 and an unformatted mark stand."""
_RULES_BELOW = 2
"""Paragraphs below the head that may carry its rule."""
_MARK_LEAST = 20.0
"""Points from which a red centred line is a mark."""
_MARK_BLACK = 26.0
"""Points from which a centred line ending in 文件 is meant as one, even when it is not red."""
_MARK = 60
"""Characters of a red mark; of one that is not red, two thirds."""
_BLACK_MARK = 40
_OF_MARK = re.compile(r"(文件|命令|令|纪要)$")
_STOPS = re.compile(r"[，。；：、！？,.;:!?《》\d]")
_RULE_LEAST = 100 * MM
"""The least that a drawn line measures that divides."""
_ORGANS = 8
"""How many lines a mark of several organs can take."""
_ORGAN = 30
"""Characters that the name of an organ can have."""
_NUMBER = 40
"""Characters of a 发文字号 on its line."""
_SIGNERS = 24
"""Characters of a line of further signers."""
_FAR_RIGHT = 3000
"""Twips from which names are set to the right: nine characters."""
_CORNER = (("copy_number", COPY_NUMBER_LOOSE), ("secrecy", SECRECY_LOOSE), ("urgency", URGENCY))
_SINGLE = ("single", "sng")
"""What a rule of one line is called, by borders and by drawings."""


def find(paper: Paper, seen: Sequence[Paragraph], found: Elements) -> int:
    """Fill in the head; the index among ``seen`` of the first paragraph behind it."""
    zone = seen[:_DEPTH]
    end = 0
    for index, paragraph in enumerate(zone):
        if _take(zone[index:], found, at_top=index < _TOP):
            end = index + 1
        elif paragraph.text:
            break
    if not found.mark:
        return _without_mark(seen, found, end)
    _note_rules(seen[: end + _RULES_BELOW], found)
    _note_table_rules(paper, seen[:end], found)
    return end


def _without_mark(seen: Sequence[Paragraph], found: Elements, end: int) -> int:
    """A paper without a mark: what was taken for 份号 and the like is only sure with a number below it."""
    if found.number:
        found.doubts.add("number")
        _note_rules(seen[: end + _RULES_BELOW], found)
        return end
    found.copy_number = found.urgency = None
    found.signers = []
    if not found.secrecy:
        return 0
    found.doubts.add("secrecy")
    return end


# -- elements -------------------------------------------------------------------------------------


def _take(zone: Sequence[Paragraph], found: Elements, *, at_top: bool) -> bool:
    """Whether the first of ``zone`` is an element of the head; notes it."""
    paragraph = zone[0]
    text = squeezed(paragraph.text)
    if (at_top or found.mark) and _take_corner(paragraph, text, found):
        return True
    if _take_number(paragraph, text, found) or _take_signer(paragraph, text, found):
        return True
    return _take_mark(zone, text, found, at_top=at_top)


def _take_corner(paragraph: Paragraph, text: str, found: Elements) -> bool:
    for name, pattern in _CORNER:
        if getattr(found, name) is None and pattern.fullmatch(text):
            setattr(found, name, paragraph)
            return True
    return False


def _take_number(paragraph: Paragraph, text: str, found: Elements) -> bool:
    """The 发文字号; a letter may have 密级 before it on its line, an upward paper the signer behind it."""
    if found.number:
        return False
    corner, tab, behind = paragraph.typed.rpartition("\t")
    if tab and is_number(squeezed(behind)) and _take_corner(paragraph, squeezed(corner), found):
        found.number = paragraph
        return True
    if not is_number(text):
        return False
    found.number = paragraph
    if SIGNER.search(paragraph.text):
        found.signers.append(paragraph)
    return True


def is_number(text: str) -> bool:
    """Whether the whole of ``text`` is a 发文字号, with or without the signer on its line."""
    alone = SIGNER.sub("", text)
    return len(alone) <= _NUMBER and NUMBER_LOOSE.fullmatch(alone) is not None


def _take_signer(paragraph: Paragraph, text: str, found: Elements) -> bool:
    if SIGNER.match(text) or (found.signers and _are_more_signers(paragraph, text, found)):
        found.signers.append(paragraph)
        return True
    return False


def _are_more_signers(paragraph: Paragraph, text: str, found: Elements) -> bool:
    """Names under the first signer: short, no marks, set far to the right, above the number."""
    setting = paragraph.setting
    far = setting.left + max(setting.first, 0) > _FAR_RIGHT
    aside = far or setting.align == "right" or paragraph.typed.startswith("\t")
    return aside and len(text) <= _SIGNERS and not found.number


def _take_mark(zone: Sequence[Paragraph], text: str, found: Elements, *, at_top: bool) -> bool:
    """The mark, or what stands for a number below it."""
    if found.number:
        return False
    if is_mark(zone[0]) or (at_top and _reads_as_mark(zone)):
        found.mark.append(zone[0])
        return True
    if found.mark and _is_count(text):
        found.order_number = zone[0]
        return True
    return False


def is_mark(paragraph: Paragraph) -> bool:
    """Whether a line looks like a 发文机关标志: large and red, or larger and ending in 文件."""
    first, text = paragraph.first, squeezed(paragraph.text)
    if first is None or not text or len(text) > _MARK or text[-1] in "。；，":
        return False
    size = first.letters.size
    if is_red(first.letters.color):
        return size >= _MARK_LEAST or text.endswith("文件")
    return size >= _MARK_BLACK and text.endswith(("文件", "令")) and len(text) <= _BLACK_MARK


def _reads_as_mark(zone: Sequence[Paragraph]) -> bool:
    """Whether ``zone`` begins with a mark by its words: names of organs, the last with 文件, or above a number.

    A paper that nobody has formatted yet shows its mark in no other way.
    """
    lines = [squeezed(paragraph.text) for paragraph in zone[: _ORGANS + 1] if paragraph.text]
    names = list(takewhile(_is_organ, lines))
    if any(name.endswith("文件") for name in names):
        return True
    below = lines[len(names)] if len(names) < len(lines) else ""
    return bool(names) and (is_number(below) or _is_count(below))


def _is_count(text: str) -> bool:
    """Whether a line is what orders and minutes have for a number: 第5号, （第3期）."""
    return ORDER_LOOSE.fullmatch(text) is not None or ISSUE.fullmatch(text) is not None


def _is_organ(text: str) -> bool:
    """Whether a line is the name of an organ as a mark has it: with 文件, 令 or 纪要 behind it, or bare."""
    name = _OF_MARK.sub("", text)
    if len(name) > _ORGAN or _STOPS.search(name) or name.startswith(("各", "关于")):
        return False
    return ORGAN.search(name) is not None or (text.endswith("纪要") and name.endswith("会议"))


# -- rules ----------------------------------------------------------------------------------------


def _note_rules(zone: Sequence[Paragraph], found: Elements) -> None:
    lines: list[Rule] = []
    for paragraph in zone:
        lines += _rules_of(paragraph)
    found.red_rules = _paired(lines)


def _rules_of(paragraph: Paragraph) -> Iterator[Rule]:
    """The rules that a paragraph draws, as borders and as lines."""
    for side in ("top", "bottom", "between"):
        border = paragraph.setting.borders.get(side)
        if border and border.seen and (is_red(border.color) or not paragraph.spot.table):
            yield Rule(paragraph, side, border=border)
    for drawing in paragraph.drawings:
        length = max(drawing.anchor.width, drawing.anchor.height)
        if drawing.kind == "line" and length >= _RULE_LEAST:
            yield Rule(paragraph, "", drawing=drawing)


def _note_table_rules(paper: Paper, head: Sequence[Paragraph], found: Elements) -> None:
    """Red rules that a table draws which the head stands in."""
    in_text = [paragraph for paragraph in head if paragraph.spot.story == "正文"]
    for table in paper.tables:
        inside = [paragraph for paragraph in in_text if paragraph.spot.table == table.number]
        red = [border for border in _borders(table) if border.seen and is_red(border.color)]
        if inside and red:
            found.red_rules.append(Rule(inside[-1], "bottom", border=red[0]))


def _borders(table: Table) -> Iterator[Border]:
    """The borders of a table, then those of its cells."""
    yield from table.borders.values()
    for row in table.rows:
        for cell in row.cells:
            yield from cell.borders.values()


def _paired(lines: list[Rule]) -> list[Rule]:
    """Two single rules on neighbouring paragraphs, one thick and one thin, as the double line they are meant for."""
    merged: list[Rule] = []
    for line in lines:
        double = _double_of(merged[-1], line) if merged else None
        if double:
            merged[-1] = double
        else:
            merged.append(line)
    return merged


def _double_of(upper: Rule, lower: Rule) -> Rule | None:
    """The double line that two rules make; None when they make none."""
    if not upper.border or not lower.border or not (upper.red and lower.red):
        return None
    if upper.kind != "single" or lower.kind != "single" or upper.border.width == lower.border.width:
        return None
    one, other = upper.at.spot, lower.at.spot
    if one.story != other.story or other.number - one.number != 1:
        return None
    kind = "thickThinPair" if upper.border.width > lower.border.width else "thinThickPair"
    return replace(upper, border=replace(upper.border, kind=kind))


# -- form -----------------------------------------------------------------------------------------


def settle_form(found: Elements) -> None:
    """What form of paper the head makes (clause 10)."""
    mark = found.mark_text
    if not mark:
        found.form = "无版头"
    elif mark.endswith("令") and not found.number:
        found.form = "命令"
    elif mark.endswith("纪要"):
        found.form = "纪要"
    elif not mark.endswith("文件") and _is_letter(found):
        found.form = "信函"
    else:
        found.form = "公文"


def _is_letter(found: Elements) -> bool:
    """Whether rules or number are those of a letter: a double red line, or a number at the right or with 函."""
    if any(line.red and line.kind not in (*_SINGLE, "thick") for line in found.red_rules):
        return True
    number = found.number
    if number is None or found.signers:
        return False
    return at_right(number) or _is_plain_letter(found, number)


def _is_plain_letter(found: Elements, number: Paragraph) -> bool:
    """Whether only the number can tell that a letter is meant: 某教函〔2025〕3号, with neither rules nor alignment."""
    if found.red_rules or number.setting.align == "center":
        return False
    return "函" in squeezed(number.text).split("号")[0]


def at_right(paragraph: Paragraph) -> bool:
    """Whether a line ends at the right edge: aligned there, or pushed by a right tab."""
    tabbed = "\t" in paragraph.typed and any(kind == "right" for kind, _ in paragraph.setting.tabs)
    return tabbed or paragraph.setting.align == "right"
