"""Spans of time: 2024—2026年, 3月—5月, 8:30—11:30; how long, how often, by when.

The strict form is GB/T 15834-2011 clause 4.13: a dash of one character between the ends. The loose forms, with
short, long and wavy dashes, stand beside it.
"""

from __future__ import annotations

import re
from fractions import Fraction

from plangen.chinese.dates import DAY, DOTTED_MONTH, MONTH, YEAR, Ymd
from plangen.chinese.numerals import NUMERAL, value

SHORT = "-–~"
"""Short and half-width signs that are typed where 一字线 or 浪纹线 is meant, for use inside a character class."""

_TO = re.compile(r"\s*(?:—+|－|–|~|～|至|到|--+|(?<=[月日年\d])-(?=\d))\s*")
"""What may stand between two ends where a span is given."""

YEARS = re.compile(rf"(?<!\d)({YEAR})\s?年?\s?[{SHORT}～]\s?({YEAR})(?:\s?(学?年)|(?=[）)]))")
"""From year to year with another sign than 一字线: 2024-2026年."""

DAYS = re.compile(
    rf"(?<![\d-])(\d{{1,2}}[月日]?)\s?[{SHORT}]\s?(\d{{1,2}}[月日])(?!龄)|(\d{{1,2}}[月日])～(\d{{1,2}}[月日])"
)
"""From month to month, from day to day, with another sign than 一字线: 3月-5月, 10～15日."""

CLOCKS = re.compile(rf"(?<!\d)(\d{{1,2}}[:：]\d{{2}})\s?[{SHORT}]\s?(\d{{1,2}}[:：]\d{{2}})(?!\d)")
"""From hour to hour with another sign than 一字线: 8:30-11:30."""

DOTTED = re.compile(
    rf"(?<![\d.])(?P<start>{DOTTED_MONTH})\s?(?:[{SHORT}～－至]|—+|-{{2,}})\s?(?P<end>{DOTTED_MONTH})"
    r"(?![\d.])"
)
"""From month to month with points after the years, whatever stands between: 2018.5-2018.8."""

LENGTH_NAMED = re.compile(
    rf"(?<![\d〇零{NUMERAL}])([两{NUMERAL[1:]}]|\d{{1,2}})年"
    "(?=行动|计划|规划|攻坚|方案|提升|发展|倍增|建设|实施|滚动|工作|（|$)"
)
"""How long a plan runs, as its title names it: 三年行动计划."""

LENGTH_SAID = re.compile(f"(?:通过|用|经过)([{NUMERAL}])年(?:的)?(?:努力|时间)")
"""How long a plan runs, as its text says: 通过三年努力."""

_YEARLY = re.compile(rf"每年(?:{MONTH}(?:{DAY})?)?.*")
_BY = re.compile(r"(?:年?底)?(?:之?前|以前|底)?\Z")
OPEN = ("长期", "长期坚持", "持续推进", "长期实施")
"""What says that something has no end."""

_WITHIN_A_YEAR = re.compile("每(?:半年|年|学年|学期|季|月|周|天|日)|逐年")
_DAYS_IN = {"年": 360, "学年": 360, "学期": 180, "季度": 90, "季": 90, "月": 30, "周": 7, "日": 1, "天": 1}
"""Days of each unit, in years of 360 days: what is compared is how often, not when."""
_OFTEN = re.compile(
    rf"每(?P<half>半)?(?P<many>\d+|[两{NUMERAL[1:6]}])?个?(?P<unit>学年|学期|季度|年|季|月|周|日|天)"
    r"(?:度|(?P<times>\d+)[次轮])?"
)


def ends(text: str) -> list[str]:
    """The one or two ends of the span that ``text`` gives, an end without a year with that of the start.

    More than two, or an empty one, when ``text`` is no span.
    """
    given = _TO.split(text)
    if len(given) == 2 and given[1] and not re.match(r"\d{4}", given[1]):
        year = re.match(r"\d{4}", given[0])
        return [given[0], f"{year[0]}年{given[1]}" if year else given[1]]
    return given


def written(start: Ymd, end: Ymd) -> str:
    """From ``start`` to ``end``: 2024—2026年, 2020年3月—9月; one point alone when they are the same."""
    if start == end:
        return str(start)
    if start.month is None and end.month is None:
        return f"{start.year}—{end}"
    short = str(end).removeprefix(f"{start.year}年")
    return f"{start}—{short or end}"


def undated(text: str) -> str:
    """``text`` without what says 底, 前, 年底前 after a point of time."""
    return _BY.sub("", text)


def begins_with_year(text: str) -> bool:
    """Whether ``text`` begins with a year in full."""
    return re.match(r"\d{4}", text) is not None


def is_yearly(text: str) -> bool:
    """Whether ``text`` names a time of every year: 每年3月31日前."""
    return _YEARLY.fullmatch(text) is not None


def within_a_year(text: str) -> bool:
    """Whether ``text`` begins with what comes round within a year; 每6年1轮 does not."""
    return _WITHIN_A_YEAR.match(text) is not None


def per_year(text: str) -> Fraction | None:
    """How many times a year ``text`` asks for (每学期2次: 4); None when the words are not known."""
    often = _OFTEN.fullmatch(text)
    if often is None:
        return None
    days = Fraction(_DAYS_IN[often["unit"]] * value(often["many"] or "1"))
    if often["half"]:
        days /= 2
    return 360 * int(often["times"] or 1) / days
