"""Times are read as clerks write them, and print so that they can be read again."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.model import Deadline, Period, When

DAYS = st.one_of(
    st.dates(datetime.date(1949, 1, 1), datetime.date(2100, 12, 31)),
    st.dates(datetime.date(2024, 1, 1), datetime.date(2024, 2, 29)),
)
WHENS = st.builds(
    lambda day, exact: When(day.year, *(day.month, day.day)[:exact]),
    DAYS,
    st.integers(min_value=0, max_value=2),
)


@pytest.mark.parametrize(
    ("written", "when"),
    [
        pytest.param(2026, When(2026), id="year"),
        pytest.param("2026", When(2026), id="year as text"),
        pytest.param("2026年", When(2026), id="year in Chinese"),
        pytest.param("2026-06", When(2026, 6), id="month"),
        pytest.param("2026.6", When(2026, 6), id="month with a point"),
        pytest.param("2026/6", When(2026, 6), id="month with a stroke"),
        pytest.param("2026年6月", When(2026, 6), id="month in Chinese"),
        pytest.param("2026 年 6 月", When(2026, 6), id="spaces"),
        pytest.param("2026-06-14", When(2026, 6, 14), id="day as text"),
        pytest.param(datetime.date(2026, 6, 14), When(2026, 6, 14), id="day"),
        pytest.param("2026年6月14日", When(2026, 6, 14), id="day in Chinese"),
    ],
)
def test_a_time_is_read_as(written: Any, when: When) -> None:
    assert When.read(written) == when


@pytest.mark.parametrize(
    ("written", "says"),
    [
        pytest.param("明年", "应写年、月或日", id="words"),
        pytest.param(True, "应写年、月或日", id="truth"),
        pytest.param(None, "应写年、月或日", id="nothing"),
        pytest.param("26", "应写年、月或日", id="two digits"),
        pytest.param("20266", "应写年、月或日", id="five digits"),
        pytest.param(1900, "年份应在 1949 到 2100 之间", id="too early"),
        pytest.param(2200, "年份应在 1949 到 2100 之间", id="too late"),
        pytest.param("2026-13", "日历上没有这一天", id="month 13"),
        pytest.param("2026年2月30日", "日历上没有这一天", id="30 February"),
    ],
)
def test_what_is_no_time_is_refused_in_chinese(written: Any, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        When.read(written)


@given(WHENS)
def test_a_printed_time_reads_back(when: When) -> None:
    assert When.read(str(when)) == when


@given(WHENS, WHENS)
def test_times_are_in_order_of_their_first_and_last_day(one: When, other: When) -> None:
    assert (one < other) == ((one.first, one.last) < (other.first, other.last))


@pytest.mark.parametrize(
    ("when", "last"),
    [
        (When(2026), datetime.date(2026, 12, 31)),
        (When(2024, 2), datetime.date(2024, 2, 29)),
        (When(2025, 2), datetime.date(2025, 2, 28)),
        (When(2026, 6, 14), datetime.date(2026, 6, 14)),
    ],
)
def test_a_time_ends_on(when: When, last: datetime.date) -> None:
    assert when.last == last


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2024-2026", "2024—2026年"),
        ("2024—2026年", "2024—2026年"),
        ("2024年-2026年", "2024—2026年"),
        ("2024至2026", "2024—2026年"),
        ("2024 ~ 2026", "2024—2026年"),
        (2026, "2026年"),
        ("2020年3月—9月", "2020年3月—9月"),
        ("2020年3月至2020年9月", "2020年3月—9月"),
        ("2018年1月—2020年12月", "2018年1月—2020年12月"),
        ("2024年3月5日—3月9日", "2024年3月5日—3月9日"),
    ],
)
def test_a_period_prints_as(written: Any, printed: str) -> None:
    assert str(Period.read(written)) == printed


@given(WHENS, WHENS)
def test_a_printed_period_reads_back(one: When, other: When) -> None:
    period = Period(min(one, other), max(one, other))
    assert Period.read(str(period)) == period


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("2026-2024", "结束早于开始"),
        ("2024-2025-2026", "应写起止时间"),
        ("2024-", "应写"),
        ("三年", "应写年、月或日"),
        (None, "应写年、月或日"),
        (datetime.date(2024, 3, 4), "应写起止时间"),
    ],
)
def test_what_is_no_period_is_refused_in_chinese(written: Any, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Period.read(written)


@pytest.mark.parametrize(
    ("when", "inside"),
    [
        (When(2024), True),
        (When(2026, 12, 31), True),
        (When(2023, 12, 31), False),
        (When(2027), False),
    ],
)
def test_a_time_lies_in_a_period(when: When, inside: bool) -> None:
    assert (when in Period(When(2024), When(2026))) == inside


def test_a_period_touches_every_year_between() -> None:
    assert list(Period.read("2024年9月—2026年3月").years) == [2024, 2025, 2026]


@pytest.mark.parametrize(
    ("written", "kind", "printed", "when"),
    [
        pytest.param(2026, "point", "2026年", When(2026), id="year"),
        pytest.param("2026年6月底前", "point", "2026年6月底前", When(2026, 6), id="end of a month"),
        pytest.param("2026年底前", "point", "2026年底前", When(2026), id="end of a year"),
        pytest.param("2026-06", "point", "2026年6月", When(2026, 6), id="month"),
        pytest.param(datetime.date(2026, 6, 1), "point", "2026年6月1日", When(2026, 6, 1), id="day"),
        pytest.param("每年", "yearly", "每年", None, id="yearly"),
        pytest.param("每年3月31日前", "yearly", "每年3月31日前", None, id="yearly by a day"),
        pytest.param("长期", "open", "长期", None, id="open"),
        pytest.param("持续推进", "open", "持续推进", None, id="going on"),
        pytest.param("竣工后3个月内", "relative", "竣工后3个月内", None, id="relative"),
    ],
)
def test_a_deadline_is_read_as(written: Any, kind: str, printed: str, when: When | None) -> None:
    deadline = Deadline.read(written)
    assert (deadline.kind, str(deadline), deadline.when) == (kind, printed, when)


@pytest.mark.parametrize("written", [True, None, [], {}, "2026年13月", "20266", 1900])
def test_what_is_no_deadline_is_refused(written: Any) -> None:
    with pytest.raises(ValueError):
        Deadline.read(written)
