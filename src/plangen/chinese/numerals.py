"""Chinese numerals: a number written as 二十一, and 二十一 read as a number."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
"""Each digit at the place of its value."""

ONES = DIGITS[1:]
"""一 to 九."""

NUMERAL = "一二三四五六七八九十"
"""What ordinals and months are counted with, for use inside a character class."""

NUMERAL_LARGE = f"{NUMERAL}百"
"""What numbers up to 999 begin with, for use inside a character class."""

NUMERAL_LOOSE = f"{NUMERAL_LARGE}零〇两"
"""What may stand in a number at all, for use inside a character class."""

ZERO_LOOK_ALIKES = "○◯OＯo0"
"""What is typed where 〇 is meant, for use inside a character class."""


MOST = 9_999
"""The greatest number that is written in Chinese numerals."""
_PLACES = ((1_000, "千"), (100, "百"), (10, "十"), (1, ""))
_WORTH = {mark: worth for worth, mark in _PLACES if mark}


def chinese(number: int) -> str:
    """``number`` (1 to ``MOST``) in Chinese numerals: 十一, 二十, 一百零三, 一千零二十."""
    text, skipped, rest = "", False, number
    for worth, mark in _PLACES:
        digit, rest = divmod(rest, worth)
        if not digit:
            skipped = bool(text)
            continue
        if skipped:
            text += "零"
        skipped = False
        text += mark if (mark, digit, text) == ("十", 1, "") else f"{DIGITS[digit]}{mark}"
    return text


def arabic(text: str) -> int:
    """The number that Chinese numerals ``text`` (一 to 九千九百九十九) stand for; ValueError when none."""
    total = digit = 0
    for char in text.replace("两", "二").replace("零", ""):
        if char in _WORTH:
            total, digit = total + (digit or 1) * _WORTH[char], 0
        else:
            digit = DIGITS.index(char)
    if not total + digit:
        raise ValueError(text)
    return total + digit


def value(text: str) -> int:
    """The number that ``text`` stands for, in Arabic digits or in Chinese numerals; ValueError when none."""
    return int(text) if text.isdigit() else arabic(text)
