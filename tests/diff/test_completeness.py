"""Whatever field of the model changes, a change says so, and applying it makes the new plan."""

from __future__ import annotations

from typing import Any

import pytest

from plangen.binding import Node
from plangen.diff import Version, apply, diff
from plangen.diff.version import Whole
from plangen.finding import Path
from tests.diff.everything import changed, classes, everything, fields, made

OLD = everything()
BEFORE = Version(OLD, OLD)
Case = tuple[Path, type[Node], str]
"""Where a field stands, the class of its node, its name."""


def cases() -> list[Case]:
    """Each field of each class of node once, where it stands first."""
    first: dict[tuple[type[Node], str], Case] = {}
    for path, cls, name in fields(OLD):
        if cls is not Whole:
            first.setdefault((cls, name), (path, cls, name))
    return list(first.values())


def default(case: Case) -> Any:
    """What a field is when it is left out."""
    _, cls, name = case
    return cls.model_fields[name].get_default(call_default_factory=True)


def another(case: Case) -> Any:
    """Another value of a field than the sample has."""
    path, cls, name = case
    values = [made(cls.model_fields[name].annotation, turn, f"{cls.__name__}.{name}.") for turn in (2, 1)]
    return values[1] if values[0] == BEFORE.at(path) else values[0]


def may_be_left_out(case: Case) -> bool:
    """Whether a node may lack the field."""
    _, cls, name = case
    return not cls.model_fields[name].is_required()


def after(case: Case, value: Any) -> Version:
    """The sample with another value in that field."""
    whole = changed(OLD, case[0], value)
    return Version(whole, whole)


EACH = cases()
LEFT_OUT = [case for case in EACH if may_be_left_out(case)]


def identifier(case: Case) -> str:
    return ".".join(map(str, case[0]))


def test_the_sample_has_every_field_of_every_node() -> None:
    wanted = {(cls, name) for cls in classes(Whole) - {Whole} for name in cls.model_fields}
    assert wanted == {(cls, name) for _, cls, name in EACH}


@pytest.mark.parametrize("case", EACH, ids=identifier)
def test_a_change_of_any_field_is_told(case: Case) -> None:
    assert_told(BEFORE, after(case, another(case)))


@pytest.mark.parametrize("case", LEFT_OUT, ids=identifier)
def test_a_field_left_out_is_told(case: Case) -> None:
    assert_told(BEFORE, after(case, default(case)))


@pytest.mark.parametrize("case", LEFT_OUT, ids=identifier)
def test_a_field_put_in_is_told(case: Case) -> None:
    assert_told(after(case, default(case)), BEFORE)


def assert_told(old: Version, new: Version) -> None:
    """Some change says what differs, every change in words, and applying them all makes the new plan."""
    changes = diff(old, new)
    assert changes, "nothing said"
    assert all(change.sentence for change in changes)
    assert apply(old.data, changes) == new.data
