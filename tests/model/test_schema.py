"""The JSON Schema of a plan: every key in both languages, with its explanation."""

import json
from typing import Any

import pytest

from plangen.binding import Node, labels
from plangen.model import Plan, Section, Target, Task, json_schema

SCHEMA = json_schema()


def properties(cls: type[Node]) -> dict[str, Any]:
    part = SCHEMA if cls is Plan else SCHEMA["$defs"][cls.__name__]
    found: dict[str, Any] = part["properties"]
    return found


@pytest.mark.parametrize("cls", [Plan, Section, Target, Task])
def test_every_key_is_listed_in_both_languages(cls: type[Node]) -> None:
    assert {word for pair in labels(cls) for word in pair} == set(properties(cls))


@pytest.mark.parametrize("cls", [Plan, Section, Target, Task])
def test_chinese_keys_come_first(cls: type[Node]) -> None:
    titles = [title for _, title in labels(cls)]
    assert list(properties(cls))[: len(titles)] == titles


def test_a_required_key_may_be_in_either_language() -> None:
    assert {"anyOf": [{"required": ["标题"]}, {"required": ["title"]}]} in SCHEMA["allOf"]
    assert "required" not in SCHEMA


def test_nothing_unknown_is_allowed() -> None:
    assert SCHEMA["additionalProperties"] is False


def test_the_schema_is_json() -> None:
    assert json.loads(json.dumps(SCHEMA, ensure_ascii=False)) == SCHEMA
