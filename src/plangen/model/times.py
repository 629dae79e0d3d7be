"""Points and spans of time as plans state them: to the day, the month or the year, yearly, relative, open."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Any, ClassVar, Literal, Self

from plangen.binding import Scalar

_POINT = re.compile(
    r"(?P<year>\d{4})\s*(?:年|[-./](?=\d)|$)\s*(?:(?P<month>\d{1,2})\s*(?:月|[-./](?=\d)|$)\s*(?:(?P<day>\d{1,2})日?)?)?\Z"
)
_SPAN = re.compile(r"\s*(?:—+|－|–|~|～|至|到|--+|(?<=[月日年\d])-(?=\d))\s*")
_YEARLY = re.compile(r"每年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(.*)")
_TAIL = re.compile(r"(?:年?底)?(?:之?前|以前|底)?\Z")
FIRST_YEAR, LAST_YEAR = 1949, 2100


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class When(Scalar):
    """A day, a month or a year; ordered by the day it begins."""

    year: int
    month: int | None = None
    day: int | None = None

    SCHEMA: ClassVar[dict[str, Any]] = {
        "title": "时间",
        "description": "年（2026）、月（2026-06）或日（2026-06-14）",
        "type": ["integer", "string"],
    }

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The point of time that ``raw`` states: 2026, 2026-06, 2026年6月14日."""
        if isinstance(raw, datetime.date):
            return cls(raw.year, raw.month, raw.day)
        found = _POINT.match(str(raw).strip())
        if isinstance(raw, bool) or not found:
            raise ValueError("应写年、月或日，如 2026、2026-06、2026年6月14日")
        year, month, day = (int(part) if part else None for part in found.group("year", "month", "day"))
        return cls._checked(year or 0, month, day)

    @classmethod
    def _checked(cls, year: int, month: int | None, day: int | None) -> Self:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"年份应在 {FIRST_YEAR} 到 {LAST_YEAR} 之间")
        try:
            datetime.date(year, month or 1, day or 1)
        except ValueError:
            raise ValueError("日历上没有这一天") from None
        return cls(year, month, day)

    @property
    def first(self) -> datetime.date:
        """The day it begins."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The day it ends."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and (self.year, self.month, self.day) == (
            other.year,
            other.month,
            other.day,
        )

    def __lt__(self, other: When) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    def __str__(self) -> str:
        month = f"{self.month}月" if self.month else ""
        day = f"{self.day}日" if self.day else ""
        return f"{self.year}年{month}{day}"


@dataclass(frozen=True, slots=True)
class Period(Scalar):
    """A span from the first day of ``start`` to the last day of ``end``."""

    start: When
    end: When

    SCHEMA: ClassVar[dict[str, Any]] = {
        "title": "期限",
        "description": "起止时间，如 2024-2026、2018年1月—2020年12月",
        "type": ["string", "integer"],
    }

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The span that ``raw`` states; one year alone is a span of that year."""
        text = str(raw).strip().removesuffix("年") if not isinstance(raw, datetime.date) else str(raw)
        parts = _SPAN.split(text)
        if len(parts) > 2 or not all(parts):
            raise ValueError("应写起止时间，如 2024-2026 或 2020年3月—9月")
        start = When.read(parts[0])
        end = When.read(_completed(parts[-1], start))
        if end < start:
            raise ValueError("结束早于开始")
        return cls(start, end)

    @property
    def years(self) -> range:
        """Every calendar year it touches."""
        return range(self.start.year, self.end.year + 1)

    def __contains__(self, when: When) -> bool:
        return self.start.first <= when.first and when.last <= self.end.last

    def __str__(self) -> str:
        if self.start == self.end:
            return str(self.start)
        if self.start.month is None and self.end.month is None:
            return f"{self.start.year}—{self.end.year}年"
        end = str(self.end)
        short = end.removeprefix(f"{self.start.year}年") or end
        return f"{self.start}—{short}"


def _completed(end: str, start: When) -> str:
    """``end`` with the year it leaves out: 2020年3月~9月 ends in 2020."""
    return end if re.match(r"\d{4}", end) else f"{start.year}年{end}"


DeadlineKind = Literal["point", "yearly", "relative", "open"]


@dataclass(frozen=True, slots=True)
class Deadline(Scalar):
    """By when: a point of time, every year, relative to something, or open (长期)."""

    kind: DeadlineKind
    words: str
    when: When | None = None

    SCHEMA: ClassVar[dict[str, Any]] = {
        "title": "完成时限",
        "description": "年、月、日；“每年3月31日前”；“竣工后3个月内”；“长期”或“持续推进”",
        "type": ["integer", "string"],
    }

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The deadline that ``raw`` states, with the words it prints with."""
        if isinstance(raw, bool) or raw is None or isinstance(raw, (list, dict)):
            raise ValueError("应写时间，如 2026、2026年6月底前、每年、长期")
        text = str(raw).strip()
        if text in ("长期", "长期坚持", "持续推进", "长期实施"):
            return cls("open", text)
        if _YEARLY.fullmatch(text):
            return cls("yearly", text)
        point = _TAIL.sub("", text) if not isinstance(raw, datetime.date) else raw
        try:
            when = When.read(point if not str(point).isdigit() else int(str(point)))
        except ValueError:
            if re.match(r"\d{4}", text):
                raise
            return cls("relative", text)
        return cls("point", text if not text.isascii() else f"{when}", when)

    def __str__(self) -> str:
        return self.words
