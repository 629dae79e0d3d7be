"""Dates: 2024年3月4日. The strict form, the forms that still show what is meant, and the calendar.

The strict form is GB/T 9704-2012 clause 7.3.5.4: Arabic digits, the year in full, month and day without a zero
before them. What a rule of writing reports (24年3月, 2024年03月, 二〇二四年) stands beside it.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

from plangen.chinese.numerals import NUMERAL, ONES

YEAR = r"[12]\d{3}"
"""A year in full."""

DATE = re.compile(r"((?:19|20)\d{2})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日")
"""A date as clause 7.3.5.4 asks: year, month, day."""

_LOOSE_DIGIT = "〇○零一二三四五六七八九０-９OoＯ"
_LOOSE_NUMERAL = f"{NUMERAL}０-９"
DATE_LOOSE = re.compile(
    rf"(?:\d{{2,4}}|[{_LOOSE_DIGIT}]{{4}})\s*[年.\-/．－]\s*"
    rf"(?:\d{{1,2}}|[{_LOOSE_NUMERAL}]{{1,3}})\s*[月.\-/．－]\s*"
    rf"(?:\d{{1,2}}|[廿{_LOOSE_NUMERAL}]{{1,3}})\s*[日号]?"
)
"""Whatever stands where a date should."""

PRINTED_ON = re.compile(rf"(?P<date>{DATE_LOOSE.pattern})\s*印\s*[发制刷]?")
"""印发日期 as it stands in an imprint, in any form."""

POINT = re.compile(
    r"(?P<year>\d{4})\s*(?:年|[-./](?=\d)|$)\s*"
    r"(?:(?P<month>\d{1,2})\s*(?:月|[-./](?=\d)|$)\s*(?:(?P<day>\d{1,2})日?)?)?\Z"
)
"""A day, a month or a year alone, as it may be given: 2026, 2026-06, 2026.6.14, 2026年6月14日."""

DAY = r"\d{1,2}日"
MONTH = r"\d{1,2}月"

IN_TEXT = re.compile(
    r"(?:(?<!\d)(?P<year>\d{4})年)?(?<!\d)(?P<month>\d{1,2})月(?!龄|以[上下内])(?:(?P<day>\d{1,2})日)?"
)
"""A month, or a day, of any year or of one that is named, in running text; 36月龄 is none."""

PADDED = re.compile(rf"\d{{4}}年0\d月(?:{DAY})?|(?<!\d){MONTH}0\d日")
"""2024年03月, 3月04日."""

IN_NUMERALS = re.compile(
    rf"(?:二[〇零○OＯ]|一九)[〇零○OＯ{ONES}]{{2}}年(?:[{NUMERAL}]{{1,2}}月(?:[{NUMERAL}]{{1,3}}日)?)?"
)
"""二〇二四年三月四日; the circle may be typed as another sign."""

WITH_NUMBER_WORD = re.compile(rf"(?<!\d){MONTH}\d{{1,2}}号(?![楼线院门车文])")
"""3月4号; 3月8日街12号 is an address."""

MIXED = re.compile(
    rf"\d{{4}}年[{NUMERAL}]{{1,2}}月(?:[{NUMERAL}]{{1,3}}日|{DAY})?|(?<!\d){MONTH}[{NUMERAL}]{{1,3}}日"
    rf"|[二一][〇零○九][{NUMERAL}〇零○]{{2}}年{MONTH}"
    rf"|(?<![农历年\d{NUMERAL}])[{NUMERAL}]{{1,2}}月{DAY}"
)
"""Arabic digits and Chinese numerals in one date: 2024年三月4日."""

SHORT_YEAR = re.compile(
    rf"(?<![\d.,〔第近后满历经达前这那共约龄期百{NUMERAL}])[’']?(?:1[5-9]|[239]\d)年"
    rf"(?:{MONTH}(?!龄|以|之)|度|[春秋]季)"
)
"""A year cut to two digits: 24年3月, 23年度; 历时20年 is a length of time."""

DOTTED_MONTH = r"(?:19|20)\d{2}\.(?:1[0-2]|0?[1-9])"
"""A month with a point after its year, 2018.5, as tables have it."""

_YEAR_SAID = re.compile(r"(\d{4})年")
_LEAP = 2024
"""A day without a year may be one of a leap year."""


class Ymd(NamedTuple):
    """A year, and the month and the day in it where they are given."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        month = f"{self.month}月" if self.month else ""
        day = f"{self.day}日" if self.day else ""
        return f"{self.year}年{month}{day}"


def read(text: str) -> Ymd | None:
    """The day, month or year that ``text`` gives as a whole; None when it is none. It need not be on the calendar."""
    point = POINT.match(text.strip())
    if point is None:
        return None
    month, day = point["month"], point["day"]
    return Ymd(int(point["year"]), int(month) if month else None, int(day) if day else None)


def on_calendar(year: int | None, month: int | None = None, day: int | None = None) -> bool:
    """Whether the calendar has such a day or month; without a year, whether any year has it."""
    known = _LEAP if year is None else year
    first = 1 if month is None else month
    try:
        datetime.date(known, first, 1 if day is None else day)
    except ValueError:
        return False
    return True


def last_day(year: int, month: int) -> int:
    """How many days ``month`` of ``year`` has."""
    return calendar.monthrange(year, month)[1]


def years_said(text: str) -> list[int]:
    """The years that ``text`` names, in order."""
    return [int(year) for year in _YEAR_SAID.findall(text)]
