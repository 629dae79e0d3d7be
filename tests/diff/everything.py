"""A plan that has something in every field of the model, and each field of it put another way."""

from __future__ import annotations

import types
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

from plangen.binding import Node, Scalar
from plangen.diff.version import Whole
from plangen.finding import Path
from plangen.model import Deadline, Operator, Period, Plan, When
from plangen.model.values import Value

Turn = int
"""Which of two different values is made: 1 or 2."""

_SCALARS: dict[type[Scalar], tuple[Any, Any]] = {
    When: ("2025年3月", "2026年4月"), Period: ("2024-2026", "2025-2028"), Deadline: ("2025年底前", "2026年底前"),
    Operator: (">=", "<="), Value: ("12", "34"),
}  # fmt: skip
Above = tuple[type[Node], ...]
"""The classes of the nodes that a value is made inside of."""


def made(annotation: Any, turn: Turn, name: str = "", above: Above = ()) -> Any:
    """A value of that type; a kind of node stands in itself only once."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return made(next(part for part in inner if part is not type(None)), turn, name, above)
    if origin is Literal:
        return inner[turn % len(inner)]
    if origin is tuple:
        return () if above.count(inner[0]) > 1 else (made(inner[0], turn, name, above),)
    if origin is dict:
        return {made(inner[0], 1, name, above): made(inner[1], turn, name, above)}
    if origin is not None:  # Annotated
        return made(inner[0], turn, name, above)
    return _one(annotation, turn, name, above)


def _one(cls: Any, turn: Turn, name: str, above: Above) -> Any:
    if issubclass(cls, Node):
        return full(cls, turn, above)
    if issubclass(cls, Scalar):
        return cls.read(_SCALARS[cls][turn - 1])
    plain: dict[type, tuple[Any, Any]] = {
        bool: (True, False), int: (2025, 2026), Decimal: (Decimal(12), Decimal(34)),
        str: (f"{name}甲文字", f"{name}乙说法"),
    }  # fmt: skip
    return plain[cls][turn - 1]


def full(cls: type[Node], turn: Turn = 1, above: Above = ()) -> Any:
    """A node with something in every field, and never what the field is when it is left out."""
    given = {}
    for name, field in cls.model_fields.items():
        where = f"{cls.__name__}.{name}.{len(above)}"
        given[name] = made(field.annotation, turn, where, (*above, cls))
        if given[name] == field.default:
            given[name] = made(field.annotation, 3 - turn, where, (*above, cls))
    return cls.model_construct(**given)


def everything() -> Whole:
    """A plan, its schools and its standard with something in every field."""
    return full(Whole)


def fields(node: Node, path: Path = ()) -> Iterator[tuple[Path, type[Node], str]]:
    """Each field of each node at or below ``node``: its path, its class, its name."""
    for name in type(node).model_fields:
        yield (*path, name), type(node), name
        value = getattr(node, name)
        parts: list[tuple[Path, Any]] = [((), value)]
        if isinstance(value, tuple):
            parts = [((at,), part) for at, part in enumerate(value)]
        if isinstance(value, dict):
            parts = [((key,), part) for key, part in value.items()]
        for step, part in parts:
            if isinstance(part, Node):
                yield from fields(part, (*path, name, *step))


def changed(node: Any, path: Path, value: Any) -> Any:
    """``node`` with ``value`` at ``path``."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(node, tuple):
        return tuple(changed(part, rest, value) if at == step else part for at, part in enumerate(node))
    if isinstance(node, dict):
        return {key: changed(part, rest, value) if key == step else part for key, part in node.items()}
    return node.model_copy(update={str(step): changed(getattr(node, str(step)), rest, value)})


def classes(cls: type[Node] = Plan) -> set[type[Node]]:
    """Every class of node that a plan may hold."""
    found: set[type[Node]] = set()
    waiting = [cls]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += [part for field in here.model_fields.values() for part in _nodes(field.annotation)]
    return found


def _nodes(annotation: Any) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for part in get_args(annotation):
        yield from _nodes(part)
