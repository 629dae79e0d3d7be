"""What ``{{ }}`` means in a plan's text: names of plan data, their parts, and a few filters; nothing else.

Expressions are written as in Jinja2 and parsed by it, but never run by it: names, parts, constants and
the filters below are read from the syntax tree, so a text can neither loop, compute, nor reach into Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from plangen.expressions.filters import FILTERS, arguments_of
from plangen.expressions.table_views import ColumnView, TableView
from plangen.expressions.view import BadExpression, Missing, View

_HOLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


Known = Callable[[str], Any]
"""Gives what a name stands for."""


class Hole:
    """An expression in a text: as it is written, the names it asks for, and how it is filled."""

    def __init__(self, source: str, names: frozenset[str], node: nodes.Node) -> None:
        self.source, self.names, self._node = source, names, node

    def fill(self, known: Known) -> Any:
        """What the hole stands for: a view, a quantity, a word; LookupError or BadExpression where it is none."""
        return _value(self._node, known)


Piece = str | Hole


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Piece, ...]:
    """``text`` cut into words and holes; BadExpression for an expression that is none."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Piece]:
    end = 0
    for hole in _HOLE.finditer(text):
        yield _words(text[end : hole.start()])
        yield _hole(hole[1].strip())
        end = hole.end()
    yield _words(text[end:])


def _words(text: str) -> str:
    for mark in ("{{", "}}", "{%", "%}"):
        if mark in text:
            raise BadExpression(f"“{mark}”没有成对或不能用在内容里")
    return text


_LONGEST = 400
"""Characters of an expression at most: a name, a few parts and filters; their reading is as deep as they are many."""
_QUOTED = 20
"""Characters that are shown of an expression too long."""


@lru_cache(maxsize=1024)
def _hole(source: str) -> Hole:
    if not source:
        raise BadExpression("“{{ }}”里是空的")
    if len(source) > _LONGEST:
        raise BadExpression(f"“{source[:_QUOTED]}……”有 {len(source)} 字，超过 {_LONGEST} 字，不像代号")
    try:
        tree = _PARSER.parse("{{ " + source + " }}")
    except (TemplateSyntaxError, RecursionError):
        raise BadExpression(f"“{source}”写法读不懂") from None
    output = tree.body[0]
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise BadExpression(f"“{source}”写法读不懂")
    [node] = output.nodes
    _check(node, source)
    names = frozenset(name.name for name in output.find_all(nodes.Name))
    return Hole(source, names, node)


def _check(node: nodes.Node, source: str) -> None:
    """BadExpression for anything but names, parts, constants and the filters."""
    match node:
        case nodes.Name() | nodes.Const():
            return
        case nodes.Getattr() | nodes.Getitem(arg=nodes.Const()):
            _check(node.node, source)
        case nodes.Filter() if node.node is not None and not node.kwargs:
            _check_filter(node)
            for part in (node.node, *node.args):
                _check(part, source)
        case _:
            raise BadExpression(f"“{source}”里只能写代号、它的部分和过滤器，不能计算或调用")


def _check_filter(node: nodes.Filter) -> None:
    if node.name not in FILTERS:
        in_chinese = [name for name in FILTERS if not name.isascii()]
        raise BadExpression(f"没有“{node.name}”这个过滤器，可用：{'、'.join(in_chinese)}")
    if len(node.args) != arguments_of(node.name):
        raise BadExpression(f'“{node.name}”后面括号里的内容不对，写法如 筛选("达标年", 2024)')


def _value(node: nodes.Node, known: Known) -> Any:
    """What a node that was checked stands for."""
    match node:
        case nodes.Name():
            return known(node.name)
        case nodes.Const():
            return node.value
        case nodes.Getattr():
            return _part(_value(node.node, known), node.attr)
        case nodes.Getitem(arg=nodes.Const(value=item)):
            return _part(_value(node.node, known), item)
        case nodes.Filter(node=nodes.Node() as subject):
            arguments = [_value(argument, known) for argument in node.args]
            return FILTERS[node.name](_value(subject, known), *arguments)
    raise AssertionError(f"not checked: {node}")


def _part(thing: Any, part: Any) -> Any:
    """A named part of a view; no Python attribute is ever reached from a text."""
    if isinstance(thing, (View, ColumnView, TableView)):
        return thing[part]
    raise Missing("这里", part, [])


_PARSER = Environment(autoescape=False)  # parses only; what it parses is never run by Jinja2
