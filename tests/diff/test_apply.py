"""A diff applied to the old data gives the new data, exactly; also when it travelled as JSON."""

from __future__ import annotations

import json
from itertools import product

import pytest

from plangen.diff import Change, ChangeKind, Changes, apply, diff, from_data, to_data
from tests.diff.samples import NAMES, sample


@pytest.mark.parametrize("name", NAMES)
def test_equal_versions_have_no_changes(name: str) -> None:
    assert list(diff(sample(name), sample(name))) == []


@pytest.mark.parametrize(("old", "new"), list(product(NAMES, NAMES)))
def test_any_plan_becomes_any_other(old: str, new: str) -> None:
    changes = diff(sample(old), sample(new))
    assert apply(sample(old).data, changes) == sample(new).data


def test_a_diff_may_travel_as_json() -> None:
    old, new = sample("county-2018"), sample("county-2020")
    changes = from_data(json.loads(json.dumps(to_data(diff(old, new)))))
    assert apply(old.data, changes) == new.data


def test_the_order_of_the_changes_does_not_matter() -> None:
    old, new = sample("bayannur-2020"), sample("beijing-2018")
    backwards: list[Change] = list(diff(old, new))[::-1]
    assert apply(old.data, Changes(tuple(backwards))) == new.data


def test_applying_leaves_the_old_data_alone() -> None:
    old, new = sample("bayannur-2020"), sample("beijing-2018")
    before = json.dumps(old.data, ensure_ascii=False)
    apply(old.data, diff(old, new))
    assert json.dumps(old.data, ensure_ascii=False) == before


def test_weights_are_all_different() -> None:
    weights = [kind.weight for kind in ChangeKind]
    assert len(set(weights)) == len(weights)
