"""A node back as plain data: what YAML would hold, in English keys, with nothing that goes without saying.

Binding the data gives an equal node, so programs can carry plans, and changes of plans, as JSON.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from plangen.binding import Node
from plangen.model.times import Deadline, Period, When
from plangen.model.values import Absent, Blank, Masked, Operator, Sum, Value


def data_of(thing: Any) -> Any:
    """``thing`` (a node, a scalar, a tuple, a dict) as dicts, lists, texts and truth values.

    Fields that hold their default are left out; keys of dicts are texts, as in JSON.
    """
    match thing:
        case Node():
            return _fields(thing)
        case tuple():
            return [data_of(part) for part in thing]
        case dict():
            return {str(key): data_of(part) for key, part in thing.items()}
        case bool() | int() | str() | None:
            return thing
    return _scalar(thing)


def _fields(node: Node) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, field in type(node).model_fields.items():
        value = getattr(node, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            data[name] = data_of(value)
    return data


def _scalar(thing: Any) -> Any:
    match thing:
        case Operator():
            return thing.symbol
        case When():
            return _point(thing)
        case Period():
            return f"{thing.start}至{thing.end}"
        case Deadline():
            return thing.words
        case Decimal():
            return f"{thing:f}"
        case Value():
            return _value(thing)
    raise TypeError(f"no plain form of {type(thing).__name__}")


def _point(when: When) -> str:
    known = [part for part in (when.year, when.month, when.day) if part]
    return "-".join(f"{part:02}" for part in known)


def _value(value: Value) -> Any:
    match value:
        case Masked():
            return {"masked": value.mask}
        case Blank():
            return {"blank": value.label}
        case Absent():
            return {"absent": value.reason}
        case Sum():
            return {"sum": value.column}
    return str(value)
