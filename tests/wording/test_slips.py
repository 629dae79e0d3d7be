"""Slips of one paragraph: places inside the text, none in correct writing, long texts in good time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.wording import HOLE, RULES, slips

CORRECT = (Path(__file__).parent / "correct.txt").read_text(encoding="utf-8").splitlines()
"""Lines as careful offices write them, and the foreign matter that stands among them."""

MARKS = "，。；：？！、（）()《》〈〉〔〕[]【】“”‘’\"'…—－-–~～.%％、<>"
WORDS = [
    *MARKS,
    *"一二三十年月日号第附件抄送等是关于的通知 \n\t　",
    "2024",
    "０",
    "9",
    "万",
    "XX",
    "a",
    "http://",
    "@",
]
TANGLES = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
"""Texts out of all that the rules look for, in no order."""


@pytest.mark.parametrize("line", CORRECT)
def test_correct_writing_has_no_slips(line: str) -> None:
    assert slips(line) == []


@given(st.lists(st.sampled_from([line for line in CORRECT if line.endswith("。")]), min_size=1, max_size=4))
def test_correct_sentences_stay_correct_in_one_paragraph(sentences: list[str]) -> None:
    assert [
        slip for slip in slips("全县教育工作。" + "".join(sentences)) if RULES[slip.id].strength == "E"
    ] == []


@given(st.text() | TANGLES)
def test_slips_lie_inside_any_text_and_in_order(text: str) -> None:
    found = slips(text)
    assert all(0 <= slip.start < slip.end <= len(text) for slip in found)
    assert [slip.start for slip in found] == sorted(slip.start for slip in found)
    assert all(slip.id in RULES and slip.message and slip.hint for slip in found)


@given(TANGLES)
def test_one_rule_finds_what_all_rules_find(text: str) -> None:
    alone = [slip for rule in RULES.values() for slip in rule.slips(text)]
    assert sorted(alone, key=lambda slip: (slip.start, slip.end, slip.id)) == slips(text)


def test_a_slip_says_what_stands_there_why_and_what_to_write() -> None:
    (slip,) = slips("根据《督导评估办法》（教督[2017]6号）制定本方案。")
    assert (slip.id, slip.start, slip.end) == ("W-NO-01", 13, 21)
    assert slip.message == "文号写成了“[2017]6号”，年份应写全，用六角括号“〔〕”。"
    assert slip.hint == "请写成“〔2017〕6号”。"


def test_words_that_may_not_be_read_are_no_slip() -> None:
    assert slips(f"覆盖率达到{HOLE}，比{HOLE}提高{HOLE}。") == []


def test_every_line_of_a_paragraph_broken_by_hand_is_read_as_a_line() -> None:
    found = slips("附件：1.任务分解表\n　　　2、评分细则\n(三)名单")
    assert [(slip.id, slip.start) for slip in found] == [("W-STR-04", 14), ("W-STR-05", 21)]


PARAGRAPH = "".join(line for line in CORRECT if len(line) > 9)
SECONDS = 5.0
"""For 100,000 characters: 0.2 s as measured; a busy machine gets its time."""


def test_a_hundred_thousand_characters_are_read_in_good_time() -> None:
    text = (PARAGRAPH * 100)[:100_000]
    begun = time.process_time()
    slips(text)
    assert time.process_time() - begun < SECONDS


LOOPS = [
    *MARKS, "1", "12345", "1-", "1.", "a", "a.", "a@", "《〈", "“a", "（中", "（。", "中.", "中.doc", "3～", "〔2024〕",
    "二〇", "\u3000", "\n", "\n ", "<中", "{", "附件", "一是。",
]  # fmt: skip
"""What makes a careless expression look at the same characters again and again."""


@pytest.mark.parametrize("loop", LOOPS)
def test_no_text_takes_more_than_its_length_asks_for(loop: str) -> None:
    text = (loop * 20_000)[:20_000]
    begun = time.process_time()
    slips(text)
    assert time.process_time() - begun < SECONDS / 5
