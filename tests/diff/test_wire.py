"""What ``--to json`` prints is what its schema says, and what is no such JSON is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from plangen.diff import CannotApply, apply, diff, from_data, json_schema, to_data
from plangen.diff.edits import Edit, applied
from tests.diff.samples import sample

SCHEMA = json_schema()
DATA = json.loads(json.dumps(to_data(diff(sample("county-2018"), sample("county-2020")))))


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Whether ``value`` meets the few words of JSON Schema that ours uses."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return any(fits(value, part) for part in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema.get("type", [])
    types = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    if kinds and not any(
        isinstance(value, types[kind]) for kind in ([kinds] if isinstance(kinds, str) else kinds)
    ):
        return False
    if isinstance(value, list):
        return all(fits(part, schema.get("items", {})) for part in value)
    if "properties" in schema:
        known = schema["properties"]
        return set(schema["required"]) <= set(value) <= set(known) and all(
            fits(value[key], known[key]) for key in value
        )
    return True


def test_the_schema_says_what_every_key_means(golden: Callable[[str, str], None]) -> None:
    golden("diff/schema.json", json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n")


def test_what_is_printed_is_what_the_schema_says() -> None:
    assert DATA["changes"]
    assert fits(DATA, SCHEMA)


def test_the_schema_refuses_what_is_not_printed() -> None:
    (first, *_) = DATA["changes"]
    assert not fits({"changes": [{**first, "kind": "别的"}]}, SCHEMA)
    assert not fits({"changes": [{key: value for key, value in first.items() if key != "old"}]}, SCHEMA)


@pytest.mark.parametrize(
    "data", [{}, {"changes": [{}]}, {"changes": [{**DATA["changes"][0], "kind": "别的"}]}]
)
def test_what_is_no_diff_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(CannotApply, match="diff"):
        from_data(data)


@pytest.mark.parametrize(
    "edit",
    [Edit("move", ("a", 0), source=("b", 9)), Edit("insert", ("a", 9), "x"), Edit("set", ("c", "d"), 1)],
)
def test_edits_of_other_data_are_refused(edit: Edit) -> None:
    with pytest.raises(CannotApply, match="对不上"):
        applied({"a": ["1"], "b": []}, [edit])


def test_changes_of_another_plan_are_refused() -> None:
    changes = diff(sample("county-2018"), sample("county-2020"))
    with pytest.raises(CannotApply):
        apply(sample("beijing-2018").data, changes)
