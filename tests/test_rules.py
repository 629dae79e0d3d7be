"""The frame that all rules share: a docstring is a page, its indented blocks are examples."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

from plangen.checks import RULES as CHECKS
from plangen.inspect import RULES as INSPECTED
from plangen.rules import Rule, collected
from plangen.wording import RULES as WORDING
from plangen.wording import elements


def look(_: str) -> Iterator[str]:
    """两个连着的句号。

    怎么改：去掉一个。

    Fails::

        甲。。
        乙。。

    Fails::

        列表:
          - 丙。。

    Passes::

        甲。
    """
    yield from ()


def rule(id: str = "X01") -> Rule[str, str]:
    return Rule(id, "4.1", "warning", "句号重复", look)


def test_examples_are_the_indented_blocks_under_their_heading() -> None:
    assert rule().examples("Fails") == ["甲。。\n乙。。\n", "列表:\n  - 丙。。\n"]
    assert rule().examples("Passes") == ["甲。\n"]


def test_the_page_shows_the_docstring_with_chinese_headings() -> None:
    page = rule().page
    assert (page.code, page.title, page.severity) == ("X01", "句号重复", "warning")
    assert page.text.startswith("两个连着的句号。\n\n怎么改：去掉一个。\n\n会报告的写法：\n\n    甲。。")
    assert page.text.endswith("正确的写法：\n\n    甲。")


def test_rules_are_collected_in_the_order_of_the_files() -> None:
    first, second = ModuleType("first"), ModuleType("second")
    first.b, second.a, second.other = rule("B"), rule("A"), "no rule"
    assert list(collected([first, second], Rule)) == ["B", "A"]


def test_two_rules_with_one_id_are_refused() -> None:
    first, second = ModuleType("first"), ModuleType("second")
    first.one, second.one = rule("A"), rule("A")
    with pytest.raises(ValueError, match="two rules have the id A"):
        collected([first, second], Rule)


ROOMS = {
    "plangen.checks": {*CHECKS},
    "plangen.wording": {*WORDING, *(rule.id for rule in elements.RULES)},
    "plangen.inspect.rules": {*INSPECTED},
}
"""Where rules are written, and the ids of those that are asked."""


@pytest.mark.parametrize("room", ROOMS)
def test_every_rule_that_is_written_is_asked(room: str) -> None:
    folder = importlib.import_module(room).__path__
    for file in pkgutil.iter_modules(folder, f"{room}."):
        written = collected([importlib.import_module(file.name)], Rule)
        assert set(written) <= ROOMS[room], f"put {file.name} into the order of files of its room"
