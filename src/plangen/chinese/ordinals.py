"""Chinese ordinals (一、 （一） 1. （1） 第一步 一是 A1 ——): made and read in this one place.

The four levels are GB/T 9704-2012 clause 7.3.3; the other styles are those found in real plans.
Ordinals are typed characters: automatic Word numbers are lost by OA systems and by copying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DIGITS = "零一二三四五六七八九"
LEVELS = ("一、", "（一）", "1.", "（1）")
"""The styles of levels 1 to 4 (clause 7.3.3)."""

STYLES = (*LEVELS, "1、", "第一条", "第一步", "第一类", "一是", "A1", "——", "无")
"""Every style a plan may name; each is written as its own first ordinal."""


def chinese(number: int) -> str:
    """``number`` (1 to 999) in Chinese numerals: 十一, 二十, 一百零三."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if hundreds and not tens and ones:
        text += "零"
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    return text + (DIGITS[ones] if ones else "")


def arabic(text: str) -> int:
    """The number that Chinese numerals ``text`` (一 to 九百九十九) stand for; ValueError when none."""
    total = digit = 0
    for char in text.replace("两", "二").replace("零", ""):
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = DIGITS.index(char)
    if not total + digit:
        raise ValueError(text)
    return total + digit


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


_NUMERALS = "[一二三四五六七八九十百][一二三四五六七八九十百零]*"
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
            numeral = found[1]
            number = int(numeral) if numeral.isascii() else arabic(numeral)
            return Ordinal(style, number, text[found.end() :])
    return None
