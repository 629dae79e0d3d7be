"""What counts as a Chinese character."""

import re

import pytest

from plangen.chinese.characters import EVERY_HAN, HAN, is_han


@pytest.mark.parametrize("char", ["一", "龟", "〇"])
def test_a_common_character_is_one(char: str) -> None:
    assert is_han(char)
    assert re.fullmatch(f"[{HAN}]", char)
    assert re.fullmatch(f"[{EVERY_HAN}]", char)


@pytest.mark.parametrize("char", ["㐀", "\uf900", "𠮷"])
def test_a_rare_character_is_as_wide_as_one(char: str) -> None:
    assert not re.fullmatch(f"[{HAN}]", char)
    assert re.fullmatch(f"[{EVERY_HAN}]", char)


@pytest.mark.parametrize("char", ["A", "1", "，", "あ", "—"])
def test_what_is_none(char: str) -> None:
    assert not is_han(char)
    assert not re.fullmatch(f"[{EVERY_HAN}]", char)
