"""What ``{{ }}`` means in a plan's text: names of plan data, their parts, and a few filters; nothing else.

Expressions are written as in Jinja2 and parsed by it, but never run by it: names, parts, constants and
the filters below are read from the syntax tree, so a text can neither loop, compute, nor reach into Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from plangen.chinese import ordinals
from plangen.expressions.views import ColumnView, Missing, Quantity, TableView, View

_HOLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


class BadExpression(ValueError):
    """An expression that cannot be read or is not allowed; the message is in Chinese."""


Known = Callable[[str], Any]
"""Gives what a name stands for."""


class Hole:
    """An expression in a text: what it asks for, and how to fill it."""

    def __init__(self, source: str, names: frozenset[str], fill: Callable[[Known], Any]) -> None:
        self.source, self.names, self.fill = source, names, fill


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
        tree = _PARSER.parse("{{ " + source + " }}")
    except (TemplateSyntaxError, RecursionError):
        raise BadExpression(f"“{source}”写法读不懂") from None
    output = tree.body[0]
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise BadExpression(f"“{source}”写法读不懂")
    names = frozenset(node.name for node in output.find_all(nodes.Name))
    return Hole(source, names, _filler(output.nodes[0], source))


def _filler(node: nodes.Node, source: str) -> Callable[[Known], Any]:
    """What fills a hole: names, parts, constants and filters, each a function; BadExpression for anything else."""
    match node:
        case nodes.Name():
            return lambda known: known(node.name)
        case nodes.Const():
            return lambda known: node.value
        case nodes.Getattr():
            inner, part = _filler(node.node, source), node.attr
            return lambda known: _part(inner(known), part)
        case nodes.Getitem(arg=nodes.Const()):
            inner, item = _filler(node.node, source), node.arg.as_const()
            return lambda known: _part(inner(known), item)
        case nodes.Filter() if node.node is not None and not node.kwargs:
            return _filter(node, source)
    raise BadExpression(f"“{source}”里只能写代号、它的部分和过滤器，不能计算或调用")


def _filter(node: nodes.Filter, source: str) -> Callable[[Known], Any]:
    if node.name not in FILTERS:
        known_filters = "、".join(name for name in FILTERS if not name.isascii())
        raise BadExpression(f"没有“{node.name}”这个过滤器，可用：{known_filters}")
    if len(node.args) != (2 if FILTERS[node.name] is where else 0):
        raise BadExpression(f'“{node.name}”后面括号里的内容不对，写法如 筛选("达标年", 2024)')
    assert node.node is not None
    inner, apply = _filler(node.node, source), FILTERS[node.name]
    arguments = [_filler(argument, source) for argument in node.args]
    return lambda known: apply(inner(known), *(argument(known) for argument in arguments))


def _part(thing: Any, part: Any) -> Any:
    """A named part of a view; no Python attribute is ever reached from a text."""
    if isinstance(thing, (View, ColumnView, TableView)):
        return thing[part]
    raise Missing("这里", part, [])


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
    if not re.fullmatch("[1-9][0-9]{0,2}", text):
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


_PARSER = Environment(autoescape=False)  # parses only; what it parses is never run by Jinja2
