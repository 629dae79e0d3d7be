"""The 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, red rules; and the form of paper they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from plangen.lengths import MM
from plangen.ooxml import Paper, Paragraph
from plangen.recognise.elements import Elements, Rule, is_red
from plangen.recognise.patterns import (
    COPY_NUMBER,
    ISSUE,
    NUMBER_LOOSE,
    ORDER_NUMBER,
    ORGAN,
    SECRECY,
    SIGNER,
    URGENCY,
    squeezed,
)

_DEPTH = 24
"""How many paragraphs a head can take."""
_MARK_LEAST = 20.0
"""Points from which a red centred line is a mark."""
_MARK_BLACK = 26.0
"""Points from which a centred line ending in 文件 is meant as one, even when it is not red."""
_OF_MARK = re.compile(r"(文件|命令|令|纪要)$")
_STOPS = re.compile(r"[，。；：、！？,.;:!?《》\d]")
_RULE_LEAST = 100 * MM
_NAMES = 8
"""How many lines a mark of several organs can take."""
_NAME = 30
"""Characters that the name of an organ can have."""


def find(paper: Paper, seen: Sequence[Paragraph], found: Elements) -> int:
    """Fill in the head; the index among ``seen`` of the first paragraph behind it."""
    zone = seen[:_DEPTH]
    end = 0
    for index, each in enumerate(zone):
        if not _take(zone[index:], found, at_top=index < 6):
            if not each.text:
                continue
            break
        end = index + 1
    if not found.mark:
        return _without_mark(seen, found, end)
    _rules(seen[: end + 2], found)
    _table_rules(paper, seen[:end], found)
    return end


def _table_rules(paper: Paper, head: Sequence[Paragraph], found: Elements) -> None:
    """Red rules that a table draws which the head stands in."""
    for table in paper.tables:
        inside = [each for each in head if each.spot.table == table.number and each.spot.story == "正文"]
        own = [border for row in table.rows for cell in row.cells for border in cell.borders.values()]
        red = next(
            (each for each in (*table.borders.values(), *own) if each.seen and is_red(each.color)), None
        )
        if inside and red:
            found.red_rules.append(Rule(inside[-1], "bottom", border=red))


def _take(zone: Sequence[Paragraph], found: Elements, *, at_top: bool) -> bool:
    """Whether the first of ``zone`` is an element of the head; notes it."""
    each = zone[0]
    text = squeezed(each.text)
    if (at_top or found.mark) and not found.title and _top_corner(each, text, found):
        return True
    if "\t" in each.typed and not found.number and _corner_and_number(each, found):
        return True
    if is_number(text) and not found.number:
        found.number = each
        if SIGNER.search(each.text):
            found.signers.append(each)
        return True
    if SIGNER.match(text):
        found.signers.append(each)
        return True
    if found.signers and not found.title and _more_signers(each, found):
        found.signers.append(each)
        return True
    if not found.number and (is_mark(each) or (at_top and _reads_as_mark(zone))):
        found.mark.append(each)
        return True
    if found.mark and not found.number and _counts(text):
        found.order_number = each
        return True
    return False


def _top_corner(each: Paragraph, text: str, found: Elements) -> bool:
    for name, pattern in (("copy_number", COPY_NUMBER), ("secrecy", SECRECY), ("urgency", URGENCY)):
        if getattr(found, name) is None and pattern.fullmatch(text):
            setattr(found, name, each)
            return True
    return False


def is_number(text: str) -> bool:
    """Whether the whole of ``text`` is a 发文字号, with or without the signer on its line."""
    alone = SIGNER.sub("", text)
    return len(alone) <= 40 and NUMBER_LOOSE.fullmatch(alone) is not None


def _more_signers(each: Paragraph, found: Elements) -> bool:
    """Names under the first signer: short, no marks, set far to the right."""
    setting = each.setting
    aside = (
        setting.align == "right" or setting.left + max(setting.first, 0) > 3000 or each.typed.startswith("\t")
    )
    return aside and len(squeezed(each.text)) <= 24 and not found.number


def _corner_and_number(each: Paragraph, found: Elements) -> bool:
    """A letter may have 密级 and 发文字号 on one line, the number at its right end."""
    left, _, right = each.typed.rpartition("\t")
    if not is_number(squeezed(right)) or not _top_corner(each, squeezed(left), found):
        return False
    found.number = each
    return True


def is_mark(each: Paragraph) -> bool:
    """Whether ``each`` looks like a 发文机关标志: large and red, or larger and ending in 文件."""
    first, text = each.first, squeezed(each.text)
    if first is None or not text or len(text) > 60 or text[-1] in "。；，":
        return False
    if is_red(first.letters.color):
        return first.letters.size >= _MARK_LEAST or text.endswith("文件")
    return first.letters.size >= _MARK_BLACK and text.endswith(("文件", "令")) and len(text) <= 40


def _reads_as_mark(zone: Sequence[Paragraph]) -> bool:
    """Whether ``zone`` begins with a mark by its words: names of organs, the last with 文件, or above a number.

    A paper that nobody has formatted yet shows its mark in no other way.
    """
    lines = [squeezed(each.text) for each in zone[: _NAMES + 1] if each.text]
    names = list(takewhile(_is_organ, lines))
    below = lines[len(names)] if len(names) < len(lines) else ""
    if any(each.endswith("文件") for each in names):
        return True
    return bool(names) and (is_number(below) or _counts(below))


def _counts(text: str) -> bool:
    """Whether a line is what orders and minutes have for a number: 第5号, （第3期）."""
    return ORDER_NUMBER.fullmatch(text) is not None or ISSUE.fullmatch(text) is not None


def _is_organ(text: str) -> bool:
    """Whether a line is the name of an organ as a mark has it: with 文件, 令 or 纪要 behind it, or bare."""
    core = _OF_MARK.sub("", text)
    named = ORGAN.search(core) is not None or (text.endswith("纪要") and core.endswith("会议"))
    return named and len(core) <= _NAME and not _STOPS.search(core) and not core.startswith(("各", "关于"))


def _without_mark(seen: Sequence[Paragraph], found: Elements, end: int) -> int:
    """A paper without a mark: what was taken for 份号 and the like is only sure with a number below it."""
    if not found.number:
        found.copy_number = found.urgency = None
        found.signers = []
        if found.secrecy:
            found.doubts.add("secrecy")
        return 0 if not found.secrecy else end
    found.doubts.add("number")
    _rules(seen[: end + 2], found)
    return end


def _rules(zone: Sequence[Paragraph], found: Elements) -> None:
    for each in zone:
        for side in ("top", "bottom", "between"):
            border = each.setting.borders.get(side)
            if border and border.seen and (is_red(border.color) or not each.spot.table):
                found.red_rules.append(Rule(each, side, border=border))
        for drawing in each.drawings:
            wide = max(drawing.anchor.width, drawing.anchor.height)
            if drawing.kind == "line" and wide >= _RULE_LEAST:
                found.red_rules.append(Rule(each, "", drawing=drawing))
    found.red_rules = _paired(found.red_rules)


def _paired(rules: list[Rule]) -> list[Rule]:
    """Two single rules on neighbouring paragraphs, one thick and one thin, as the double line they are meant for."""
    merged: list[Rule] = []
    for each in rules:
        last = merged[-1] if merged else None
        if last and last.border and each.border and last.red and each.red and _neighbours(last, each):
            kind = "thickThinPair" if last.border.width > each.border.width else "thinThickPair"
            merged[-1] = Rule(last.at, last.side, border=replace(last.border, kind=kind))
        else:
            merged.append(each)
    return merged


def _neighbours(one: Rule, other: Rule) -> bool:
    apart = other.at.spot.number - one.at.spot.number
    same = one.at.spot.story == other.at.spot.story and one.kind == other.kind == "single"
    return (
        same
        and apart == 1
        and one.border is not None
        and one.border.width != (other.border or one.border).width
    )


def settle_form(found: Elements) -> None:
    """What form of paper the head makes (clause 10)."""
    mark = found.mark_text
    if not mark:
        found.form = "无版头"
    elif mark.endswith("令") and not found.number:
        found.form = "命令"
    elif mark.endswith("纪要"):
        found.form = "纪要"
    elif not mark.endswith("文件") and (_double(found) or _right_number(found) or _plain_letter(found)):
        found.form = "信函"
    else:
        found.form = "公文"


def _double(found: Elements) -> bool:
    """Whether a red rule of the head is a double one, thick and thin."""
    return any(each.red and each.kind not in ("single", "sng", "thick") for each in found.red_rules)


def _right_number(found: Elements) -> bool:
    number = found.number
    return number is not None and at_right(number) and not found.signers


def _plain_letter(found: Elements) -> bool:
    """Whether only the number can tell that a letter is meant: 某教函〔2025〕3号, with neither rules nor alignment."""
    number = found.number
    if number is None or found.red_rules or found.signers or number.setting.align == "center":
        return False
    return "函" in squeezed(number.text).split("号")[0]


def at_right(each: Paragraph) -> bool:
    """Whether a line ends at the right edge: aligned there, or pushed by a right tab."""
    return each.setting.align == "right" or (
        "\t" in each.typed and any(kind == "right" for kind, _ in each.setting.tabs)
    )
