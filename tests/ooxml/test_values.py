"""Small values as they are read: measures, switches, counts."""

from __future__ import annotations

import pytest
from lxml import etree

from plangen.ooxml.attributes import child, is_on, number
from plangen.ooxml.numbering import FORMATS
from tests.ooxml.small import SPACES


@pytest.mark.parametrize(
    ("written", "twips"),
    [
        ("560", 560),
        ("-20", -20),
        ("1.5pt", 30),
        ("25.4mm", 1440),
        ("2.54cm", 1440),
        ("10.6", 11),
        ("宽", 7),
        ("", 7),
    ],
)
def test_a_measure_is_read_in_twips_and_what_is_none_is_the_default(written: str, twips: int) -> None:
    assert number(written, 7) == twips


@pytest.mark.parametrize(
    ("written", "on"),
    [("", True), ('w:val="1"', True), ('w:val="true"', True), ('w:val="0"', False), ('w:val="off"', False)],
)
def test_a_switch_is_on_unless_it_says_otherwise(written: str, on: bool) -> None:
    assert is_on(etree.fromstring(f"<w:b {SPACES} {written}/>")) is on


def test_a_switch_that_is_not_there_is_off() -> None:
    properties = etree.fromstring(f"<w:rPr {SPACES}/>")
    assert not is_on(child(properties, "b"))


@pytest.mark.parametrize(
    ("form", "count", "printed"),
    [
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 999, "九百九十九"),
        ("chineseCounting", 1000, "1000"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 28, "bb"),
        ("lowerLetter", 1000, "1000"),
        ("upperLetter", 3, "C"),
        ("lowerRoman", 49, "xlix"),
        ("upperRoman", 14, "XIV"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalFullWidth", 30, "３０"),
        ("decimalZero", 7, "07"),
        ("none", 7, ""),
    ],
)
def test_a_count_is_printed(form: str, count: int, printed: str) -> None:
    assert FORMATS[form](count) == printed
