"""A name of a file can be written on every system, and no two names are one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.filenames import MOST_BYTES, UNNAMED, distinct, is_writable, same_place, writable

FORBIDDEN = '<>:"/\\|?*'


@pytest.mark.parametrize(
    ("wanted", "written"),
    [
        ("实施方案", "实施方案"),
        ("甲/乙小学", "甲／乙小学"),
        ("A\\B", "A＼B"),
        ("9:00", "9：00"),
        ("“一校一案”", "“一校一案”"),
        ('"一校一案"', "＂一校一案＂"),
        ("../../上级", "／..／上级"),
        ("..", UNNAMED),
        ("", UNNAMED),
        ("　", UNNAMED),
        ("方案. ", "方案"),
        (" 方案", "方案"),
        ("方\u200b案\x07", "方案"),
        ("方案\n第二行", "方案 第二行"),
        ("CON", "CON_"),
        ("com1.报表", "com1.报表_"),
        ("COM10", "COM10"),
        ("lpt¹", "lpt¹_"),
        ("控制 CON", "控制 CON"),
    ],
)
def test_a_name_is_written_so(wanted: str, written: str) -> None:
    assert writable(wanted) == written


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_becomes_a_name_that_stays_as_it_is(text: str) -> None:
    name = writable(text)
    assert name
    assert is_writable(name)
    assert len(name.encode()) <= MOST_BYTES + 1
    assert not set(name) & set(FORBIDDEN)
    assert name.strip(" .") == name


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["方案", "方案.", "A", "a", "e\u0301", "\u00e9", "甲/乙", "甲／乙", "长" * 90]),
        max_size=12,
    )
)
def test_no_two_are_one(names: list[str]) -> None:
    wanted = dict(enumerate(names))
    given_names = distinct(wanted, {number: f"代号{number % 3}" for number in wanted})
    assert len({same_place(name) for name in given_names.values()}) == len(names)
    assert all(is_writable(name) for name in given_names.values())


def test_equal_names_are_told_apart_by_their_codes() -> None:
    names = {"s1": "中心小学一校一案", "s2": "中心小学一校一案", "s3": "第二小学一校一案"}
    assert distinct(names, {key: key.upper() for key in names}) == {
        "s1": "中心小学一校一案（S1）",
        "s2": "中心小学一校一案（S2）",
        "s3": "第二小学一校一案",
    }


def test_equal_names_without_a_code_are_numbered() -> None:
    assert distinct({1: "方案", 2: "方案", 3: "方案"}, {}) == {1: "方案", 2: "方案（2）", 3: "方案（3）"}
