"""Words that bind firmly or softly: what putting one in makes of a sentence."""

from __future__ import annotations

import pytest

from plangen.diff import diff
from tests.diff.patches import patched
from tests.diff.samples import of_data
from tests.diff.test_pairs import BASE

PLACE = "章节 > 保障措施 > 章节 > 保障经费投入 > 内容"


def kind(old: str, new: str) -> str:
    """The kind of change that one wording becoming another is."""
    drafts = [of_data(patched(BASE, [{"在": PLACE, "改为": text}])) for text in (old, new)]
    (change,) = diff(*drafts)
    return change.kind


@pytest.mark.parametrize(
    "word",
    [
        "必须",
        "应当",
        "严禁",
        "不得",
        "确保",
        "务必",
        "一律",
        "全部",
        "全面完成",
        "坚决",
        "强制",
        "严格",
        "所有",
    ],
)
def test_a_firm_word_put_in_strengthens_and_taken_out_weakens(word: str) -> None:
    with_word, without = f"各校{word}落实各项要求。", "各校落实各项要求。"
    assert kind(without, with_word) == "wording-stronger"
    assert kind(with_word, without) == "wording-weaker"


@pytest.mark.parametrize(
    "word",
    ["可以", "鼓励", "力争", "争取", "原则上", "尽量", "逐步", "适当", "有条件的", "酌情", "基本", "探索", "参考",
     "倡导"],
)  # fmt: skip
def test_a_soft_word_put_in_weakens_and_taken_out_strengthens(word: str) -> None:
    with_word, without = f"各校{word}实现各项要求。", "各校实现各项要求。"
    assert kind(without, with_word) == "wording-weaker"
    assert kind(with_word, without) == "wording-stronger"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [("3所", "4所", "figure-changed"), ("三所", "五所", "figure-changed"), ("每年", "每月", "figure-changed"),
     ("每学期", "每季度", "figure-changed"), ("三所", "若干所", "wording"), ("若干", "五所", "wording")],
)  # fmt: skip
def test_a_figure_for_a_figure_is_told_before_words(old: str, new: str, expected: str) -> None:
    assert kind(f"改造{old}学校，", f"改造{new}学校，") == expected
