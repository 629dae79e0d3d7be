"""The JSON Schema of a plan, with Chinese titles, for completion and checking in an editor.

Each key is listed in Chinese and in English, since a file may use either.
"""

from __future__ import annotations

from typing import Any

from plangen.model.nodes import Plan


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) that a plan file meets."""
    schema = Plan.model_json_schema()
    definitions = schema.pop("$defs", {})
    for part in (schema, *definitions.values()):
        if part.get("type") == "object" and "properties" in part:
            _in_both_languages(part)
    title = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "规划"}
    return {**schema, **title, "$defs": definitions}


def _in_both_languages(part: dict[str, Any]) -> None:
    """Add each property under its Chinese key; a required one may be met by either."""
    properties = part["properties"]
    chinese = {name: spec.get("title", name) for name, spec in properties.items()}
    part["properties"] = {chinese[name]: spec for name, spec in properties.items()} | properties
    needed = part.pop("required", [])
    if needed:
        part["allOf"] = [_either(chinese[name], name) for name in needed]


def _either(chinese: str, english: str) -> dict[str, Any]:
    return {"anyOf": [{"required": [chinese]}, {"required": [english]}]}
