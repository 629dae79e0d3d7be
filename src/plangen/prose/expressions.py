"""What ``{{ }}`` means in a plan's text: names of plan data, their parts, and a few filters; nothing else.

Expressions are Jinja2's, sandboxed, and only names, parts, constants and the filters below are let
through, so a text can neither loop, compute without end, nor reach into Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from plangen import ordinals
from plangen.prose.views import ColumnView, Missing, Quantity, TableView, View

_HOLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Filter, nodes.Const,
)  # fmt: skip


class BadExpression(ValueError):
    """An expression that cannot be read or is not allowed; the message is in Chinese."""


class Hole:
    """An expression in a text: what it asks for, and how to fill it."""

    def __init__(self, source: str, names: frozenset[str], fill: Callable[..., Any]) -> None:
        self.source, self.names, self._fill = source, names, fill

    def value(self, known: dict[str, Any]) -> Any:
        """What the expression means, given what is known by name."""
        return self._fill({name: known[name] for name in self.names})


Piece = str | Hole


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Piece, ...]:
    """``text`` cut into words and holes; BadExpression for an expression that is none."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Piece]:
    end = 0
    for found in _HOLE.finditer(text):
        yield _words(text[end : found.start()])
        yield _hole(found[1].strip())
        end = found.end()
    yield _words(text[end:])


def _words(text: str) -> str:
    for mark in ("{{", "}}", "{%", "%}"):
        if mark in text:
            raise BadExpression(f"“{mark}”没有成对或不能用在内容里")
    return text


@lru_cache(maxsize=1024)
def _hole(source: str) -> Hole:
    if not source:
        raise BadExpression("“{{ }}”里是空的")
    try:
        tree = _environment.parse("{{ " + source + " }}")
    except TemplateSyntaxError:
        raise BadExpression(f"“{source}”写法读不懂") from None
    names = _names(tree, source)
    return Hole(source, names, _environment.compile_expression(source, undefined_to_none=False))


def _names(tree: nodes.Node, source: str) -> frozenset[str]:
    """The names that an expression uses; BadExpression when it holds anything but names and filters."""
    found = set()
    for node in _walk(tree):
        if not isinstance(node, _ALLOWED):
            raise BadExpression(f"“{source}”里只能写代号、它的部分和过滤器，不能计算或调用")
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            known = "、".join(name for name in FILTERS if not name.isascii())
            raise BadExpression(f"没有“{node.name}”这个过滤器，可用：{known}")
        if isinstance(node, nodes.Name):
            found.add(node.name)
    return frozenset(found)


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


# -- filters --------------------------------------------------------------------------------------


def total(column: ColumnView) -> Quantity | str:
    """合计: the sum of a column, with its measure."""
    _wanted(column, ColumnView, "合计")
    return f"{sum(column.numbers(), Decimal()):f}{column.measure}"


def each(column: ColumnView) -> str:
    """分列: every row with its value, 东胜区7所、康巴什区5所."""
    _wanted(column, ColumnView, "分列")
    return "、".join(f"{name}{column[name]}" for name, _ in column.cells)


def where(table: TableView, column: object, wanted: object) -> TableView:
    """筛选: the rows whose cell in a column is a given value."""
    _wanted(table, TableView, "筛选")
    return table.where(column, wanted)


def names(table: TableView) -> str:
    """名单: the rows' names, 康巴什区、伊金霍洛旗."""
    _wanted(table, TableView, "名单")
    return "、".join(table.names())


def count(things: TableView | ColumnView | list[Any]) -> int:
    """个数: how many rows or items."""
    if not isinstance(things, (TableView, ColumnView, list)):
        raise BadExpression("“个数”只能用在表、列或各项后面")
    return len(things)


def enumerated(items: list[Any]) -> str:
    """列举: the items joined by 、."""
    _wanted(items, list, "列举")
    return "、".join(str(item) for item in items)


def in_chinese(number: Any) -> str:
    """中文: a whole number in Chinese numerals, 九."""
    text = str(number.value if isinstance(number, Quantity) else number)
    if not text.isdigit() or not 0 < int(text) < 1000:
        raise BadExpression("“中文”只能用在 1 到 999 的整数后面")
    return ordinals.chinese(int(text))


def in_wan(quantity: Any) -> str:
    """万: a number in units of ten thousand, 4.7万."""
    value = quantity.value.number if isinstance(quantity, Quantity) else None
    if value is None:
        raise BadExpression("“万”只能用在有数的“数值”后面")
    return f"{(value / 10000).normalize():f}万"


def _wanted(thing: Any, kind: type, name: str) -> None:
    if not isinstance(thing, kind):
        words = {ColumnView: "表的一列", TableView: "表", list: "各项"}
        raise BadExpression(f"“{name}”只能用在{words[kind]}后面")


FILTERS: dict[str, Callable[..., Any]] = {
    "合计": total, "total": total, "分列": each, "each": each, "筛选": where, "where": where,
    "名单": names, "names": names, "个数": count, "count": count, "列举": enumerated, "enumerated": enumerated,
    "中文": in_chinese, "chinese": in_chinese, "万": in_wan, "wan": in_wan,
}  # fmt: skip


class _Environment(ImmutableSandboxedEnvironment):
    """Parts of views are items; no Python attribute is ever reached from a text."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, (View, ColumnView, TableView)):
            return obj[attribute]
        raise Missing("这里", attribute, [])

    def getitem(self, obj: Any, argument: Any) -> Any:
        return self.getattr(obj, argument)


_environment = _Environment(undefined=StrictUndefined, autoescape=False)
_environment.filters = dict(FILTERS)
