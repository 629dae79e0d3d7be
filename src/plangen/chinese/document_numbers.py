"""发文字号: 某政发〔2024〕2号. The strict form, and the forms that still show what is meant.

The strict form is GB/T 9704-2012 clause 7.2.5: the organ's code, the year in full in 〔〕, the serial number
without 第 and without a zero before it, then 号.
"""

from __future__ import annotations

import re

from plangen.chinese.characters import HAN
from plangen.chinese.dates import YEAR
from plangen.chinese.numerals import NUMERAL_LARGE

_LEFT, _RIGHT = r"\[【(（［﹝〔{", r"\]】)）］﹞〕}"
"""Every bracket that is typed around the year, for use inside a character class."""

NUMBER = re.compile(rf"[{HAN}A-Za-z]{{1,15}}〔{YEAR}〕[1-9]\d*号")
"""A number as clause 7.2.5 asks."""

NUMBER_LOOSE = re.compile(
    rf"(?P<code>[{HAN}A-Za-z]{{1,15}}?)\s*[{_LEFT}]\s*(?P<year>\d{{2,4}})\s*[{_RIGHT}]\s*"
    rf"(?P<ordinal>第?)\s*(?P<number>\d+|[×xX]+|)\s*号?"
)
"""Whatever stands where a number should."""

YEAR_AND_SERIAL = r"〔\d{4}〕\d+号"
"""Year and serial of a number, read as one word."""

CITED = re.compile(
    rf"[{_LEFT}]({YEAR}|(?<=[\[【［﹝〔{{])\d{{2}})([{_RIGHT}])\s*(第?)\s*(\d+)\s?号(?![楼线院门店])"
)
"""Year, 第 and serial of a number in running text, in any brackets; the code before it is left out."""

WRONG_SERIAL = re.compile(rf"〔({YEAR})〕\s*(?:(第)\s*|(?=0))(\d+)\s?号")
"""A number in running text with 第, or with a zero before its serial."""

WITHOUT_END = re.compile(rf"(?<=[{HAN}])〔((?:19|20)\d{{2}})〕(\d{{1,4}})(?=[）。，；]|\s*$)")
"""A number in running text without 号."""

SPOKEN_OF = re.compile(
    rf"(?:按照|根据|依据|遵照|落实|执行|贯彻|参照|结合|对照|收到|见|和|与|及)?(?P<number>[{HAN}]{{0,8}}〔{YEAR}〕\d+号)"
)
"""A number in running text with as much of the code before it as can be told."""

WITH_ANNEX = re.compile(rf"[{HAN}]+〔{YEAR}〕[1-9]\d*号附件")
"""What heads an annex that is bound by itself (clause 7.3.7)."""

ORDER = re.compile(r"第[1-9]\d*号")
"""The number of an order (clause 10.2)."""

ORDER_LOOSE = re.compile(rf"第\s*[\d〇零{NUMERAL_LARGE}]+\s*号")
"""Whatever stands where the number of an order should."""

ORDER_SPACED = re.compile(r"第\s*\d+\s*号")
"""A number like that of an order, in Arabic digits."""

ISSUE = re.compile(
    r"[（(]?(?:第?\s*\d+\s*[期次]|[〔\[【（(]\s*\d{4}\s*[〕\]】）)]\s*第?\s*\d+\s*[号期次]|第\s*\d+\s*号)[）)]?"
)
"""How minutes count: （第3期）, 〔2025〕3号."""


def cited(year: str, serial: str) -> str:
    """Year and serial as they stand in a number: 〔2024〕2号."""
    return f"〔{year}〕{int(serial)}号"


def full_year(year: str) -> str:
    """``year`` with four digits: one of two is taken for one of this century."""
    return year if len(year) == 4 else f"20{year[-2:]}"


def right(number: re.Match[str]) -> str:
    """A match of NUMBER_LOOSE with a serial, as clause 7.2.5 asks."""
    return number["code"] + cited(full_year(number["year"]), number["number"])
