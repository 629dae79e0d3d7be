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


def value(text: str) -> int:
    """The number that ``text`` stands for, in Arabic digits or in Chinese numerals; ValueError when none."""
    return int(text) if text.isdigit() else arabic(text)
