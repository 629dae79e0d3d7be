"""Whatever field of the model changes, a change says so, and applying it makes the new plan."""

from __future__ import annotations

import pytest

from plangen.binding import Node
from plangen.diff import Version, apply, diff
from plangen.diff.version import Whole
from plangen.finding import Path
from tests.diff.everything import changed, classes, everything, fields, made

OLD = everything()
FOUND = {(cls, name): path for path, cls, name in reversed(list(fields(OLD))) if cls is not Whole}
EACH = [(path, cls, name) for (cls, name), path in FOUND.items()]
IDS = [".".join(map(str, path)) for path, _, _ in EACH]


def version(whole: Whole) -> Version:
    return Version(whole, whole)


BEFORE = version(OLD)


def test_the_sample_has_every_field_of_every_node() -> None:
    wanted = {(cls, name) for cls in classes(Whole) - {Whole} for name in cls.model_fields}
    assert wanted == {(cls, name) for _, cls, name in EACH}


@pytest.mark.parametrize(("path", "cls", "name"), EACH, ids=IDS)
def test_a_change_of_any_field_is_told(path: Path, cls: type[Node], name: str) -> None:
    field = cls.model_fields[name]
    other = made(field.annotation, 2, f"{cls.__name__}.{name}.")
    after = version(changed(OLD, path, other))
    changes = diff(BEFORE, after)
    assert changes, f"nothing said of {cls.__name__}.{name}"
    assert all(change.sentence for change in changes)
    assert apply(BEFORE.data, changes) == after.data


@pytest.mark.parametrize(("path", "cls", "name"), EACH, ids=IDS)
def test_a_field_left_out_is_told(path: Path, cls: type[Node], name: str) -> None:
    field = cls.model_fields[name]
    default = field.get_default(call_default_factory=True)
    if field.is_required() or default == BEFORE.at(path):
        return
    without = version(changed(OLD, path, default))
    for old, new in ((BEFORE, without), (without, BEFORE)):
        changes = diff(old, new)
        assert changes, f"nothing said of {cls.__name__}.{name}"
        assert apply(old.data, changes) == new.data
