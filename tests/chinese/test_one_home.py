"""The shapes of written Chinese are known in ``chinese`` alone: no other room spells one in a pattern of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "plangen"

SHAPE = re.compile(
    r"[一二三四五六七八九十]{4}|(?:\\d|\})(?:\{[0-9,]+\})?[年月日号]|〔.*\\d|第\\s?\*?\\d|附件.*\\d|[0-9]\]?\*?号"
)
"""Runs of Chinese numerals, digits before 年, 月, 日, 号, years in 〔〕, 第 and 附件 with digits."""

OWN = {
    "align/tokens.py": "what is never cut: made of the shapes, joined to what stands beside them",
    "wording/titles.py": "a name between < >, which may hold a year in 〔〕",
}
"""Patterns that only one room needs, and why."""


def _patterns(tree: ast.AST) -> Iterator[str]:
    """The literals in calls of ``re``."""
    for node in ast.walk(tree):
        function = node.func if isinstance(node, ast.Call) else None
        if (
            isinstance(function, ast.Attribute)
            and isinstance(function.value, ast.Name)
            and function.value.id == "re"
        ):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def _spelling() -> dict[str, list[str]]:
    """The files outside ``chinese`` that spell a shape, with the patterns."""
    spelling: dict[str, list[str]] = {}
    for file in sorted(SOURCE.rglob("*.py")):
        name = file.relative_to(SOURCE).as_posix()
        patterns = [text for text in _patterns(ast.parse(file.read_text("utf-8"))) if SHAPE.search(text)]
        if patterns and not name.startswith("chinese/"):
            spelling[name] = patterns
    return spelling


def test_no_room_but_chinese_spells_a_shape_that_others_read_too() -> None:
    assert {name: patterns for name, patterns in _spelling().items() if name not in OWN} == {}


def test_what_is_named_as_an_exception_is_one() -> None:
    assert OWN.keys() <= _spelling().keys()
