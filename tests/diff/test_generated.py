"""Generated plans and edits: whatever is done to a plan, applying the diff to the old data gives the new."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from plangen.binding import bind
from plangen.diff import Version, apply, diff, from_data, to_data, version
from plangen.model import Plan
from plangen.source import Located, Places
from tests.diff.samples import of_data
from tests.diff.test_pairs import BASE

START: dict[str, Any] = of_data(BASE).data["plan"]
WORDS = ["加强", "推进", "县教育局", "均衡", "2027年", "95%", "（试行）", "，"]


def lists(data: Any) -> list[list[Any]]:
    """Every list of parts in the data."""
    found: list[list[Any]] = []
    if isinstance(data, dict):
        for value in data.values():
            found += lists(value)
    if isinstance(data, list):
        if data and isinstance(data[0], (dict, list)):
            found.append(data)
        for value in data:
            found += lists(value)
    return found


def texts(data: Any) -> list[tuple[Any, Any]]:
    """Every text in the data, as its owner and its key."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    found = []
    for key, value in pairs:
        if isinstance(value, str) and key in ("title", "name", "wording", "scope", "id", 0, 1):
            found.append((data, key))
        found += texts(value)
    return found


def edit(draw: st.DrawFn, data: dict[str, Any]) -> None:
    """One edit of ``data`` in place: a part dropped, doubled, moved, put in another list; a word changed."""
    act = draw(st.sampled_from(["drop", "double", "shift", "stray", "word", "word"]))
    if act == "word":
        owner, key = draw(st.sampled_from(texts(data)))
        owner[key] = f"{owner[key]}{draw(st.sampled_from(WORDS))}"
        return
    items = draw(st.sampled_from([each for each in lists(data) if len(each) > (act == "drop")]))
    at = draw(st.integers(0, len(items) - 1))
    if act == "drop":
        items.pop(at)
    elif act == "double":
        items.insert(draw(st.integers(0, len(items))), copy.deepcopy(items[at]))
    elif act == "shift":
        items.insert(draw(st.integers(0, len(items) - 1)), items.pop(at))
    elif like := [each for each in lists(data) if each is not items and alike(each, items)]:
        other = draw(st.sampled_from(like))
        if len(items) > 1 and not inside(other, items[at]):
            other.append(items.pop(at))


def alike(one: list[Any], other: list[Any]) -> bool:
    """Whether both lists hold parts of one kind."""
    same = isinstance(one[0], dict) and isinstance(other[0], dict)
    return same and ("text" in one[0] or "sections" in one[0]) == (
        "text" in other[0] or "sections" in other[0]
    )


def inside(items: list[Any], part: Any) -> bool:
    return any(each is items for each in lists([part]))


@st.composite
def edited(draw: st.DrawFn, most: int = 6) -> dict[str, Any]:
    data = copy.deepcopy(START)
    for _ in range(draw(st.integers(0, most))):
        edit(draw, data)
    return data


def bound(data: dict[str, Any]) -> Version | None:
    plan, _ = bind(Plan, Located(data, Places()))
    return version(plan, plan) if plan else None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edited(), edited())
def test_applying_the_diff_gives_the_new_plan(one: dict[str, Any], other: dict[str, Any]) -> None:
    old, new = bound(one), bound(other)
    assume(old is not None and new is not None)
    assert old is not None and new is not None
    changes = diff(old, new)
    assert apply(old.data, changes) == new.data
    assert bool(changes) == (old.data != new.data)
    travelled = from_data(json.loads(json.dumps(to_data(changes))))
    assert apply(old.data, travelled) == new.data


@settings(max_examples=50, deadline=None)
@given(edited())
def test_a_diff_of_equals_is_empty(data: dict[str, Any]) -> None:
    one, same = bound(data), bound(copy.deepcopy(data))
    if one is not None and same is not None:
        assert list(diff(one, same)) == []
