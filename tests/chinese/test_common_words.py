"""Where common words begin and end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.chinese.common_words import edges


def cut(text: str) -> str:
    found = sorted(edges(text))
    return "/".join(text[left:right] for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    "words", ["统筹/推进/义务教育", "加强/组织/领导", "不低于/标准", "优质均衡/发展", "降低/教师/待遇"]
)
def test_words_are_where_a_reader_sees_them(words: str) -> None:
    assert cut(words.replace("/", "")) == words


@given(st.text(alphabet="统筹推进义务教育的，。x1", max_size=30))
def test_both_ends_are_edges(text: str) -> None:
    found = edges(text)
    assert {0, len(text)} <= found
    assert all(0 <= edge <= len(text) for edge in found)
