"""Ordinals that lines begin with: their marks and their brackets.

A paragraph broken by hand has several lines; each is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.characters import HAN
from plangen.chinese.numerals import NUMERAL, NUMERAL_LARGE
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_NUMERALS = f"[{NUMERAL_LARGE}]{{1,4}}"
_ORDINALS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(（{_NUMERALS}）[、，.．])"), "（一）"),
    (re.compile(r"(（\d{1,2}）[、，.．])(?!\d)"), "（1）"),
    (re.compile(r"(\d{1,2}\s?[、．])(?!\d)"), "1."),
    (re.compile(rf"({_NUMERALS}\s?[.，．])(?![\d{NUMERAL}])"), "一、"),
    (re.compile(rf"(第{_NUMERALS}、)(?![第{NUMERAL}])"), "第一，"),
    (re.compile(r"([①-⑳][、，.．])"), "①"),
    (re.compile(r"([A-Z]、)(?![A-Za-z])"), "A."),
    (re.compile(r"(首先、)(?!其次|再次|然后|最后)"), "首先，"),
)


@text_rule("W-STR-04", "GB/T 15834 附录B", "E", "序号后面的标点")
def ordinal_mark(passage: Passage) -> Iterator[Spot]:
    """行首序号后面的标点不对：“1、”“一.”“（一）、”“第一、”。

    为什么：GB/T 15834—2011 附录B：汉字数字后用顿号，不带括号的阿拉伯数字、字母后用下脚点，
    带括号的、圈码的后面不用标点，“第一”“首先”后用逗号。
    怎么改：写成“一、”“（一）”“1.”“（1）”“第一，”。
    不报：“1、2号楼”“第一、二季度”“1.5万个”这样不是序号的。

    Fails::

        1、加强领导。
        2．落实经费。
        一.总体要求
        （一）、指导思想
        （1）、自查。
        第一、加强领导。
        A、城镇学校
        首先、加强领导。

    Passes::

        一、总体要求
        （一）指导思想
        1.加强领导。
        （1）自查。
        第一，加强领导。
        1、2号楼改造。
        第一、二季度完成。
        一，二，三，齐步走。
        A、B两类学校。
    """
    for pattern, right in _ORDINALS:
        for found in passage.at_heads(pattern):
            yield Spot(*found.span(1), f"序号写成了“{found[1]}”，标点不对。", f"请写成“{right}”的样子。")


_NARROW = re.compile(rf"((?P<open>[(（])({_NUMERALS}|\d{{1,2}})(?P<close>[)）]))(?=[^\n]*[{HAN}])")


@text_rule("W-STR-05", "GB/T 15834 附录B", "W", "序号用了半角括号")
def ordinal_brackets(passage: Passage) -> Iterator[Spot]:
    """行首序号的括号是半角的：“(一)”“(1)”。

    为什么：中文的括号用全角；一半全角一半半角，上下行对不齐。
    怎么改：写成“（一）”“（1）”。
    不报：行中间的；英文段落的；后面没有汉字的（表头里的栏号）。

    Fails::

        (一)指导思想
        (2)自查自评。
        （三)保障措施

    Passes::

        （一）指导思想
        (1)=(2)+(3)
        (1) The first of all the things to do in the new year.
    """
    for found in passage.at_heads(_NARROW) if passage.chinese else ():
        if (found["open"], found["close"]) != ("（", "）"):
            message = f"序号写成了“{found[1]}”，括号是半角的。"
            yield Spot(*found.span(1), message, f"请写成“（{found[3]}）”。")
