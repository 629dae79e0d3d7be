"""The phrases that a sentence about a change is made of: values, nodes, places and lists of names in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plangen.binding import Node
from plangen.diff.node_names import NAMES
from plangen.document.tree import plain
from plangen.expressions import due_words, requirement
from plangen.model import Absent, Blank, Masked, Operator, Target, Value, data_of
from plangen.standards.standard import Threshold

_LONG, _BEGINNING, _END = 60, 40, 18
"""Characters of a text that a sentence quotes in full; of a longer one those kept from its beginning and its end.

The whole text stands in the two columns.
"""

_TITLE_FIELDS = ("title", "name", "what", "condition", "printed", "period", "code", "id")
"""The fields that may say what a node is called; the first that says something wins."""


def said(value: Any, measure: str = "") -> str:
    """``value`` in words: 80%, 待填, 缺（来源未列）, 2026年6月, 是, 甲、乙; "" for nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "是" if value else "否"
        case Blank():
            return f"待填（{value.label}）" if value.label else "待填"
        case Absent():
            return f"缺（{value.reason}）" if value.reason else "缺"
        case Masked():
            return f"{value.mask}（已遮盖）"
        case Value():
            return str(value) if value.number is None else f"{value}{measure}"
        case Operator():
            return value.words
        case tuple():
            return listed(said(part, measure) for part in value)
        case dict():
            return "；".join(f"{key}：{said(part, measure)}" for key, part in value.items())
        case Node():
            return title_of(value)
    return str(value)


def title_of(node: Node) -> str:
    """What a node is called: its title, its name, or the beginning of what it says."""
    if isinstance(node, Threshold):
        return _schools_meant(node)
    for name in _TITLE_FIELDS:
        value = getattr(node, name, None)
        if value:
            return said(value)
    text = getattr(node, "text", ())
    if text:
        return short("".join(text))
    return short(said(tuple(_leaves(data_of(node)))))


def _schools_meant(threshold: Threshold) -> str:
    """The schools that a threshold is for: 2000年以前建成的小学; 其他 when it names none."""
    built = f"{threshold.built_before}年以前建成的" if threshold.built_before else ""
    kinds = "、".join(threshold.kinds)
    return f"{built}{kinds}{threshold.stage or ''}" or "其他"


def called(node: Node) -> str:
    """A node with what it is: 口号“六同步”; "" for what its place already tells."""
    name = NAMES.get(type(node))
    return "" if name is None else f"{name}{quoted(title_of(node))}"


def asks(target: Target) -> str:
    """What a target asks for, and when it is due, in words: 不低于80%，2026年."""
    due = due_words(target)
    asked = plain(requirement(target))
    return f"{asked}，{due}" if due and due != asked else asked


def place(where: str) -> str:
    """A place as it stands inside a sentence, without the comma of its ordinal: 二、（一）, 三."""
    return where.rstrip("、")


def quoted(text: str) -> str:
    """``text`` in quotation marks, shortened to what a sentence can bear; the inner marks are single."""
    inner = short(text).replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def short(text: str) -> str:
    """``text``, its middle left out when it is long."""
    return text if len(text) <= _LONG else f"{text[:_BEGINNING]}……{text[-_END:]}"


def listed(names: Iterable[str]) -> str:
    """甲、乙、丙."""
    return "、".join(names)


def became(old: str, new: str) -> str:
    """How one text became another, as it follows a label: 由a改为b; 增加b; 删去（原为a）."""
    if not old:
        return f"增加{new}"
    if not new:
        return f"删去（原为{old}）"
    return f"由{old}改为{new}"


def _leaves(data: Any) -> Iterator[str]:
    """The single values inside plain data, in words."""
    if isinstance(data, dict):
        for part in data.values():
            yield from _leaves(part)
    elif isinstance(data, list):
        for part in data:
            yield from _leaves(part)
    else:
        yield str(data)
