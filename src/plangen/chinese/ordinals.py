"""Chinese ordinals (一、 （一） 1. （1） 第一步 一是 A1 ——): made and read in this one place.

The four levels are GB/T 9704-2012 clause 7.3.3; the other styles are those found in real plans.
Ordinals are typed characters: automatic Word numbers are lost by OA systems and by copying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangen.chinese.numerals import NUMERAL_LARGE, chinese, value

LEVELS = ("一、", "（一）", "1.", "（1）")
"""The styles of levels 1 to 4 (clause 7.3.3)."""

STYLES = (*LEVELS, "1、", "第一条", "第一步", "第一类", "一是", "A1", "——", "无")
"""Every style a plan may name; each is written as its own first ordinal."""


def ordinal(style: str, number: int) -> str:
    """The ``number``-th ordinal of ``style``: ``ordinal("（一）", 3) == "（三）"``."""
    if style == "无":
        return ""
    return style.replace("一", chinese(number)).replace("1", str(number))


def set_off(ordinal: str) -> str:
    """``ordinal`` as it stands before words: 第三条 has no mark of its own, a space keeps it apart."""
    return f"{ordinal}　" if ordinal.startswith("第") else ordinal


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal found at the head of a text: its style, its number, and the text after it."""

    style: str
    number: int
    rest: str


_NUMERALS = f"[{NUMERAL_LARGE}千][{NUMERAL_LARGE}千零]*"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (style, re.compile(f"^(?:{pattern})"))
    for style, pattern in (
        ("一、", f"({_NUMERALS})、"),
        ("（一）", f"（({_NUMERALS})）"),
        ("1.", r"([0-9]{1,3})\.(?![0-9])"),
        ("（1）", r"（([0-9]{1,3})）"),
        ("1、", r"([0-9]{1,3})、"),
        ("第一条", f"第({_NUMERALS})条"),
        ("第一步", f"第({_NUMERALS})步"),
        ("第一类", f"第({_NUMERALS})类"),
        ("一是", f"({_NUMERALS})是"),
        ("A1", r"A([0-9]{1,2})(?![0-9])"),
    )
)


def read(text: str) -> Ordinal | None:
    """The ordinal that ``text`` begins with, None when it begins with none."""
    for style, pattern in _PATTERNS:
        if found := pattern.match(text):
            return Ordinal(style, value(found[1]), text[found.end() :])
    return None
