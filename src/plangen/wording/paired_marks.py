"""Marks that come in pairs: quotation marks, brackets, title marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plangen.chinese.numerals import NUMERAL
from plangen.wording.passage import HOLE, Passage
from plangen.wording.rule import Spot, text_rule

_OPENERS = {"”": "“", "’": "‘", "）": "（", ")": "（", "》": "《", "〉": "〈", "〕": "〔", "】": "【"}
"""Each closing mark and what opens it; brackets of either width close each other, their width is W-PUN-01."""

_MARK = re.compile(r"[“”‘’（）()《》〈〉〔〕【】]")
_NUMBERED = re.compile(rf"(?:^|(?<=[。；：，、“\s]))[\da-zA-Z{NUMERAL}]{{1,2}}）")
_INTERVAL = re.compile(r"[\[［(（]\s?[\d.%-]{1,9}\s?[，,]\s?[\d.%+∞]{1,9}\s?[\]］)）]")
_NO_PAIR = re.compile(r"(?<=[A-Za-z])’|’(?=\d{2}[后年])|\)")
"""A closing mark that may stand alone: an apostrophe (Children’s, ’24年), the half-width bracket of “1)”."""

_SPOKEN_OF = re.compile("(?<=“).(?=”)")


@text_rule("W-PUN-02", "GB/T 15834 4.8、4.9、4.15", "E", "引号、书名号、括号不成对")
def unpaired_mark(passage: Passage) -> Iterator[Spot]:
    """一段之内的引号、书名号、括号有左无右、有右无左，或交叉。

    为什么：少一半就不知道引到哪里为止，核稿必查。
    怎么改：补上缺的一半，或删去多出的。
    不报：“1）”这样的序号；分几段引的话，每段开头的前引号；英文的撇号；说到标点本身的“（”；数学的区间［60，80）。

    Fails::

        落实“六同步要求。
        根据《督导评估办法（试行》执行。
        按要求落实”四个到位。
        做到（“规划先行）”。

    Passes::

        落实《关于印发〈办法〉的通知》（某发〔2024〕2号），1）自查；2）整改。
        “这是引文的第一段，下一段才引完。
        各校(含民办）Children’s Palace，‘STEM’课程，‘90后’教师，年份用“〔”“〕”。
        得分在［60，80）的为合格，（0，60］的为不合格。
    """
    text = passage.text
    for place in _unpaired(text):
        opener = text[place] in _OPENERS.values()
        shown = text[place : place + 9] if opener else text[max(0, place - 8) : place + 1]
        message = f"“{shown.replace(HOLE, '…')}”不成对。"
        yield Spot(place, place + 1, message, "请补上缺的一半，或删去多出的。")


def _unpaired(text: str) -> list[int]:
    """The places of marks without their other half, in order."""
    skipped = {found.end() - 1 for found in _NUMBERED.finditer(text)}
    skipped |= {found.start() for found in _SPOKEN_OF.finditer(text)}
    skipped |= {place for found in _INTERVAL.finditer(text) for place in (found.start(), found.end() - 1)}
    opened: list[tuple[int, str]] = []
    waiting: Counter[str] = Counter()
    faults: list[int] = []
    for found in _MARK.finditer(text):
        place, mark = found.start(), found[0].replace("(", "（")
        if place in skipped:
            continue
        opener = _OPENERS.get(mark)
        if opener is None:
            opened.append((place, mark))
            waiting[mark] += 1
        elif waiting[opener]:
            faults += _closed(opened, waiting, opener)
        elif not _NO_PAIR.match(text, place):
            faults.append(place)
    return sorted([*faults, *_left_open(text, opened)])


def _closed(opened: list[tuple[int, str]], waiting: Counter[str], opener: str) -> Iterator[int]:
    """Close the last ``opener``; what was opened after it and is still open has no other half."""
    while True:
        place, mark = opened.pop()
        waiting[mark] -= 1
        if mark == opener:
            return
        yield place


def _left_open(text: str, opened: list[tuple[int, str]]) -> Iterator[int]:
    """What is never closed, but for a quotation that goes on in the next paragraph."""
    head = len(text) - len(text.lstrip())
    goes_on = text.count("“") == 1
    for place, mark in opened:
        if text[place] != "(" and not (goes_on and place == head and mark == "“"):
            yield place


_SENTENCE = re.compile("[^。；：！？\n]+")
_NEIGHBOURS = re.compile("(?<=[》”])、(?=[《“])")
_NOTED = re.compile("[》”][^《》“”、]{1,60}、[《“]")


@text_rule("W-PUN-03", "GB/T 15834 4.5.3.5", "W", "并列的书名号、引号之间用了顿号")
def comma_between_titles(passage: Passage) -> Iterator[Spot]:
    """并列的书名号之间、引号之间用了顿号。

    为什么：GB/T 15834—2011 第4.5.3.5条：标有引号、书名号的并列成分，界限已经清楚，通常不用顿号。
    怎么改：删去顿号：《教育法》《义务教育法》。
    不报：中间插了别的字或括注的（《甲》（某发〔2024〕1号）、《乙》），和它们同在一列的。

    Fails::

        依据《教育法》、《义务教育法》制定。
        做到“控辍”、“保学”两不误。

    Passes::

        依据《教育法》《义务教育法》制定，落实《意见》（国发〔2024〕1号）、《方案》《办法》。
        “控辍”工作、“保学”工作、“双减”工作。
    """
    for sentence in _SENTENCE.finditer(passage.text):
        if _NOTED.search(sentence[0]):
            continue
        for found in _NEIGHBOURS.finditer(passage.text, *sentence.span()):
            message = f"“{passage.around(*found.span())}”在{_kind(passage, found.start())}之间用了顿号。"
            yield Spot(*found.span(), message, "请删去顿号。")


def _kind(passage: Passage, place: int) -> str:
    return "书名号" if passage.text[place - 1] == "》" else "引号"
