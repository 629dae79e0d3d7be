"""Points and spans of time as plans state them: to the day, the month or the year, yearly, relative, open."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import total_ordering
from typing import Any, ClassVar, Literal, Self

from plangen.binding import Scalar
from plangen.chinese import dates, periods

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
        point = dates.read(str(raw))
        if isinstance(raw, bool) or point is None:
            raise ValueError("应写年、月或日，如 2026、2026-06、2026年6月14日")
        return cls._checked(*point)

    @classmethod
    def _checked(cls, year: int, month: int | None, day: int | None) -> Self:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"年份应在 {FIRST_YEAR} 到 {LAST_YEAR} 之间")
        if not dates.on_calendar(year, month, day):
            raise ValueError("日历上没有这一天")
        return cls(year, month, day)

    @property
    def ymd(self) -> dates.Ymd:
        """Year, month and day, as far as they are given."""
        return dates.Ymd(self.year, self.month, self.day)

    @property
    def first(self) -> datetime.date:
        """The day it begins."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The day it ends."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or dates.last_day(self.year, month))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.ymd == other.ymd

    def __lt__(self, other: When) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __hash__(self) -> int:
        return hash(self.ymd)

    def __str__(self) -> str:
        return str(self.ymd)


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
        parts = periods.ends(text)
        if len(parts) > 2 or not all(parts):
            raise ValueError("应写起止时间，如 2024-2026 或 2020年3月—9月")
        start = When.read(parts[0])
        end = When.read(parts[-1])
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
        return periods.written(self.start.ymd, self.end.ymd)


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
        if text in periods.OPEN:
            return cls("open", text)
        if periods.is_yearly(text):
            return cls("yearly", text)
        point = periods.undated(text) if not isinstance(raw, datetime.date) else raw
        try:
            when = When.read(point if not str(point).isdigit() else int(str(point)))
        except ValueError:
            if periods.begins_with_year(text):
                raise
            return cls("relative", text)
        return cls("point", text if not text.isascii() else f"{when}", when)

    def __str__(self) -> str:
        return self.words
