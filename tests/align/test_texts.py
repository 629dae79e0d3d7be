"""What a reader sees of two texts: words, not confetti; and joining gives both texts back, always."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.align.forms import as_read, as_written
from plangen.align.texts import pieces
from plangen.align.tokens import tokens

SEEN = [
    ("县教育局", "县教育体育局", "县[教育局→教育体育局]"),
    ("提高教师待遇", "降低教师待遇", "[提高→降低]教师待遇"),
    ("统筹推进均衡发展", "统一推动均衡发展", "[统筹推进→统一推动]均衡发展"),
    ("不低于4.7万个，到2026年达到", "不超过4.8万个，到2027年底达到",
     "[不低于4.7万个→不超过4.8万个]，到[2026年→2027年底]达到"),
    ("坚持正确方向，加强组织领导。", "坚持正确方向，进一步加强组织领导。", "坚持正确方向，[→进一步]加强组织领导。"),
    ("财政局负责。人社局配合。", "财政局负责。", "财政局负责。[人社局配合。→]"),
    ("加强建设，提高素质，完善制度。", "加强建设，完善制度。", "加强建设，[提高素质，→]完善制度。"),
    ("一、总体要求", "二、总体要求", "[一、→二、]总体要求"),
    ("依据《教育法》制定", "依据《义务教育法》制定", "依据[《教育法》→《义务教育法》]制定"),
    ("占95%以上", "占97.5%以上", "占[95%→97.5%]以上"),
    ("完全无关的话语", "另外一段文字呢", "[完全无关的话语→另外一段文字呢]"),
    ("用A1考核", "用B12考核", "用[A1→B12]考核"),
    ("教督〔2017〕6号", "教督〔2019〕16号", "教督[〔2017〕6号→〔2019〕16号]"),
    ("", "新的", "[→新的]"),
    ("落实经费。", "落实经费。。", "落实经费。[→。]"),
    ("2026年初建成", "2027年初建成", "[2026年初→2027年初]建成"),
    ("不得学位，2026年提高", "学位2026年95%", "[不得→]学位[，→]2026年[提高→95%]"),
    ("县财政局县教育局提高；县教育局", "和；义务教育", "[县财政局县教育局提高；县教育局→和；义务教育]"),
]  # fmt: skip
WORDS = [
    "教育局",
    "财政局",
    "提高",
    "义务教育",
    "，",
    "。",
    "2026年",
    "95%",
    "《教育法》",
    "A1",
    "的",
    "学校",
    "一、",
]
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.text(max_size=40))


def shown(old: str, new: str) -> str:
    told: list[str] = []
    found = pieces(old, new)
    for index, piece in enumerate(found):
        follows = index and found[index - 1].kind == "old"
        if piece.kind == "same":
            told.append(piece.text)
        elif piece.kind == "old":
            replaced = index + 1 < len(found) and found[index + 1].kind == "new"
            told.append(f"[{piece.text}" if replaced else f"[{piece.text}→]")
        else:
            told.append(f"→{piece.text}]" if follows else f"[→{piece.text}]")
    return "".join(told)


@pytest.mark.parametrize(("old", "new", "seen"), SEEN, ids=[seen for *_, seen in SEEN])
def test_a_reader_sees(old: str, new: str, seen: str) -> None:
    assert shown(old, new) == seen


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_joined_they_are_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "new") == old
    assert "".join(piece.text for piece in found if piece.kind != "old") == new


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_pieces_are_never_empty_and_kinds_never_repeat(old: str, new: str) -> None:
    found = pieces(old, new)
    assert all(piece.text for piece in found)
    assert all(left.kind != right.kind for left, right in pairwise(found))


@settings(deadline=None)
@given(TEXTS)
def test_equal_texts_are_one_piece(text: str) -> None:
    assert [piece.text for piece in pieces(text, text)] == ([text] if text else [])


@pytest.mark.parametrize(
    "whole",
    [
        *("{{ 覆盖率 }}", "《义务教育法》", "〔2024〕6号", "（一）", "（12）", "一、", "十二、"),
        *("第一条", "第二章", "第3节", "第四步", "第一类", "第2款", "第三项", "第二十期", "第一批"),
        *("2026年", "2026年5月", "2026年5月3日", "2026年底", "2026年末", "2026年初", "5月3日"),
        *("4.7万个", "1,200", "97.5%", "2024—2026年", "A1", "gbt-9704", "……", "——"),
    ],
)
def test_what_a_reader_takes_as_one_is_never_cut(whole: str) -> None:
    assert tokens(whole) == [whole]


@settings(deadline=None)
@given(TEXTS)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.data())
def test_numbers_and_titles_are_never_cut(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    other = [*words[:at], data.draw(st.sampled_from(["2027年", "97%", "《义务教育法》"])), *words[at + 1 :]]
    for piece in pieces("，".join(words), "，".join(other)):
        assert piece.text.count("《") == piece.text.count("》")
        assert not piece.text.startswith("%")
        assert not piece.text.startswith("年")


def test_long_texts_stay_bounded_work() -> None:
    old = "".join(f"第{n}项任务由县教育局负责，到2026年完成{n}所学校。" for n in range(3000))
    new = old.replace("完成1500所", "建成1500所").replace("到2026年完成7所", "到2027年完成7所")
    assert [piece.text for piece in pieces(old, new) if piece.kind != "same"] == [
        "2026年",
        "2027年",
        "完成",
        "建成",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [("“一校一案”", '"一校一案"'), ("９５％", "95%"), ("县 教育局", "县教育局"), ("2024—2026", "2024-2026")],
)
def test_width_spaces_and_quotes_can_be_left_out_of_account(left: str, right: str) -> None:
    assert as_read(left) == as_read(right)
    assert as_written(left) != as_written(right)
