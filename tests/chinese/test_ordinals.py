"""Ordinals are written and read by one rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.chinese.numerals import MOST, arabic, chinese
from plangen.chinese.ordinals import STYLES, Ordinal, ordinal, read

NUMBERS = st.integers(min_value=1, max_value=MOST)
READ_BACK = st.integers(min_value=1, max_value=999)
"""Beyond these, digits before a mark are a year: 2024."""
COUNTED = [style for style in STYLES if style not in ("——", "无")]


@pytest.mark.parametrize(
    ("number", "numerals"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (120, "一百二十"),
        (200, "二百"),
        (305, "三百零五"),
        (999, "九百九十九"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2305, "二千三百零五"),
        (9999, "九千九百九十九"),
    ],
)
def test_a_number_in_chinese(number: int, numerals: str) -> None:
    assert chinese(number) == numerals


@given(NUMBERS)
def test_chinese_numerals_read_back(number: int) -> None:
    assert arabic(chinese(number)) == number


@pytest.mark.parametrize(("text", "number"), [("两百", 200), ("百", 100), ("一百十", 110)])
def test_other_ways_of_writing_are_read(text: str, number: int) -> None:
    assert arabic(text) == number


@pytest.mark.parametrize("text", ["", "零", "甲", "1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        arabic(text)


@pytest.mark.parametrize(
    ("style", "third"),
    [
        ("一、", "三、"),
        ("（一）", "（三）"),
        ("1.", "3."),
        ("（1）", "（3）"),
        ("1、", "3、"),
        ("第一条", "第三条"),
        ("第一步", "第三步"),
        ("第一类", "第三类"),
        ("一是", "三是"),
        ("A1", "A3"),
        ("——", "——"),
        ("无", ""),
    ],
)
def test_a_style_is_written_as_its_own_first_ordinal(style: str, third: str) -> None:
    assert ordinal(style, 3) == third
    assert ordinal(style, 1) == ("" if style == "无" else style)


@given(st.sampled_from(COUNTED), READ_BACK, st.sampled_from(["", "总体目标", "、和", "教育局"]))
def test_an_ordinal_reads_back(style: str, number: int, rest: str) -> None:
    number = number if style != "A1" else number % 99 + 1
    assert read(ordinal(style, number) + rest) == Ordinal(style, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "总体目标",
        "一个都不能少",
        "1.5万个",
        "2024年",
        "A100",
        "（略）",
        "十",
        "第一",
        "——",
        "1000.",
        "（1",
    ],
)
def test_what_is_no_ordinal_is_not_read_as_one(text: str) -> None:
    assert read(text) is None
