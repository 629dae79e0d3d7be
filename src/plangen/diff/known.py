"""What each kind of node is known by, so that it is found again in another version."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plangen.align import Item
from plangen.model import Section


def known_by(thing: Any) -> Item:
    """The id, title and text by which ``thing`` (a node, a row, a paragraph) is found again."""
    maker = _SPECIAL.get(type(thing).__name__)
    return maker(thing) if maker else _node(thing)


def _node(node: Any) -> Item:
    identifier = getattr(node, "id", None) or getattr(node, "code", None) or ""
    title = getattr(node, "title", None) or getattr(node, "name", None) or ""
    return Item(str(identifier), str(title))


def _section(node: Section) -> Item:
    below = "、".join(child.title for child in node.sections if child.title)
    return Item(node.id or "", node.title, "\n".join((*node.text, *node.tail)) or below)


def _row(cells: tuple[Any, ...]) -> Item:
    return Item("", str(cells[0]) if cells else "", "|".join(map(str, cells)))


_SPECIAL: dict[str, Callable[[Any], Item]] = {
    "Section": _section,
    "tuple": _row,
    "Assignment": lambda node: Item("", node.what, str(node.who)),
    "OnePlan": lambda node: Item("", f"{node.name}|{node.subject}"),
    "Case": lambda node: Item("", node.condition, f"{node.stage or ''}{node.value}"),
    "Branch": lambda node: Item("", node.condition, node.outcome),
    "Note": lambda node: Item("", node.printed, node.note),
    "Waiver": lambda node: Item(f"{node.code}@{node.at}", "", node.reason),
    "Change": lambda node: Item("", "", f"{node.date or ''}{node.at}{node.text}"),
    "Threshold": lambda node: Item("", f"{node.stage or ''}{'、'.join(node.kinds)}{node.built_before or ''}"),
    "Basis": lambda node: Item(node.id, node.title, node.number or ""),
    "Annex": lambda node: Item(node.id or "", node.title, "、".join(each.title for each in node.sections)),
}
