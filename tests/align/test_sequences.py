"""Two sequences side by side: everything is there once and in order, and what goes together is together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.align.sequences import Item, likeness, paired

words = st.lists(
    st.sampled_from(["甲", "乙", "丙", "丁", "落实经费保障", "落实经费和人员保障", ""]), max_size=12
)


def items(texts: list[str]) -> list[Item]:
    return [Item(text, text) for text in texts]


def told(old: list[str], new: list[str]) -> list[tuple[str | None, str | None]]:
    pairs = paired(items(old), items(new))
    return [(None if a is None else old[a], None if b is None else new[b]) for a, b in pairs]


@settings(deadline=None)
@given(old=words, new=words)
def test_every_item_is_there_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = paired(items(old), items(new))
    assert [a for a, _ in pairs if a is not None] == list(range(len(old)))
    assert [b for _, b in pairs if b is not None] == list(range(len(new)))
    assert (None, None) not in pairs


@settings(deadline=None)
@given(texts=words)
def test_equal_sequences_are_paired_item_by_item(texts: list[str]) -> None:
    assert paired(items(texts), items(texts)) == [(at, at) for at in range(len(texts))]


def test_what_came_stands_between_what_stayed() -> None:
    assert told(["甲", "丙"], ["甲", "乙", "丙"]) == [("甲", "甲"), (None, "乙"), ("丙", "丙")]


def test_a_changed_item_is_paired_with_what_it_became() -> None:
    old, new = ["落实经费保障，确保到位。", "乙"], ["新建学校", "落实人员经费保障，确保到位。", "乙"]
    assert told(old, new) == [(None, "新建学校"), (old[0], new[1]), ("乙", "乙")]


def test_items_of_two_kinds_are_never_one() -> None:
    old, new = [Item("甲", "落实经费保障", "p")], [Item("乙", "落实经费保障", "table")]
    assert paired(old, new) == [(0, None), (None, 0)]


def test_the_longer_stretch_stays_when_two_swap_places() -> None:
    old, new = ["一", "甲", "乙", "丙"], ["甲", "乙", "丙", "一"]
    assert told(old, new) == [("一", None), ("甲", "甲"), ("乙", "乙"), ("丙", "丙"), (None, "一")]


def test_items_that_are_all_new_are_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(old: Item, new: Item) -> float:
        compared.append(new.text)
        return likeness(old, new)

    monkeypatch.setattr("plangen.align.sequences.likeness", counted)
    old = items([f"第{number}条旧的规定" for number in range(2000)])
    new = items([f"{number}号新办法如下" for number in range(2000)])
    assert len(paired(old, new)) >= 2000
    assert 0 < len(compared) <= 2000 * 40
