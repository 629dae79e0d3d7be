"""Which thing of one list is which of the other: by id, title, likeness; and what stayed in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.align import Item, likeness, matched, steady

NAMES = st.lists(st.sampled_from("甲乙丙丁戊"), max_size=8)


def titled(*titles: str) -> list[Item]:
    return [Item("", title) for title in titles]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (titled("甲"), titled("甲"), [(0, 0)]),
        ([Item("a", "旧名")], [Item("a", "新名")], [(0, 0)]),
        ([Item("a", "同名"), Item("b", "别的")], [Item("b", "同名"), Item("a", "别的")], [(0, 1), (1, 0)]),
        (titled("加强组织领导"), titled("强化组织领导"), [(0, 0)]),
        (titled("加强组织领导"), titled("保障经费投入"), []),
        (titled("甲", "甲"), titled("甲"), [(0, 0)]),
        ([Item("a", "同名")], [Item("a", "新名"), Item("", "同名")], [(0, 0)]),
        ([], titled("甲"), []),
        ([Item()], [Item()], []),
    ],
    ids=[
        "title",
        "id",
        "id before title",
        "likeness",
        "unlike",
        "twice",
        "once found",
        "nothing",
        "no words",
    ],
)
def test_the_same_thing_is_found_again(
    old: list[Item], new: list[Item], pairs: list[tuple[int, int]]
) -> None:
    assert matched(old, new) == pairs


@settings(deadline=None)
@given(NAMES, NAMES)
def test_nobody_is_paired_twice(old: list[str], new: list[str]) -> None:
    pairs = matched(titled(*old), titled(*new))
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)


@settings(deadline=None)
@given(st.permutations(range(8)))
def test_what_stayed_rises_and_cannot_be_longer(positions: list[int]) -> None:
    kept = sorted(steady(positions))
    values = [positions[at] for at in kept]
    assert values == sorted(values)
    longest = [0] * len(positions)
    for at, value in enumerate(positions):
        longest[at] = 1 + max((longest[left] for left in range(at) if positions[left] < value), default=0)
    assert len(kept) == max(longest)


def test_likeness_is_between_none_and_all() -> None:
    one, other = Item("", "优化学校布局", "编制规划。"), Item("", "保障经费", "落实要求。")
    assert likeness(one, one) == 1
    assert 0 <= likeness(one, other) < 0.5


def test_things_whose_keys_differ_are_never_alike_and_a_key_alone_is_no_likeness() -> None:
    one = Item("", "教师培训经费比例", keys=("Q4",))
    assert likeness(one, Item("", "教师培训经费占比", keys=("G1",))) == 0
    assert likeness(one, Item("", "教师培训经费占比", keys=("",))) > 0.5
    assert likeness(one, Item("", "学校布局", keys=("Q4",))) < 0.3


def test_each_of_many_left_over_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(old: Item, new: Item, least: float) -> float:
        compared.append(new.text)
        return likeness(old, new, least)

    monkeypatch.setattr("plangen.align.items.likeness", counted)
    old = [
        Item("", "", f"第{n}项工作由有关部门负责，年底前完成{n * 7}所学校的建设任务。") for n in range(3000)
    ]
    new = [Item("", "", each.text.replace("有关部门", "各有关部门")) for each in reversed(old)]
    assert len(matched(old, new)) > 2500
    assert len(old) <= len(compared) <= len(old) * 6
