"""What a mistyped word most likely means."""

import pytest

from plangen.align import guess, nearest

KNOWN = ["标题", "发文机关", "章节"]


@pytest.mark.parametrize(
    ("word", "near"),
    [("发文机光", "发文机关"), ("发文", "发文机关"), ("标体", "标题"), ("zzz", None), ("", None)],
)
def test_the_nearest_word(word: str, near: str | None) -> None:
    assert nearest(word, KNOWN) == near


def test_a_guess_is_a_question() -> None:
    assert guess("发文机光", KNOWN) == "是不是“发文机关”？"


def test_without_a_near_word_there_is_no_guess() -> None:
    assert guess("zzz", KNOWN) == ""
