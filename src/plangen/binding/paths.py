"""Paths and keys: pydantic speaks in English keys, the file may be in Chinese, the person is answered in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from plangen.binding.node import Node, labels
from plangen.binding.paragraphs import steps_to
from plangen.finding import Path


def label_of(cls: type[Node], owner: Path, name: str) -> str:
    """The Chinese key of ``name`` in the node at ``owner`` below ``cls``; ``name`` itself where it is none."""
    node = class_at(cls, owner)
    return dict(labels(node)).get(name, name) if node else name


def spoken(cls: type[Node], path: Path) -> str:
    """The last named step of ``path`` as a clerk knows it: “完成时限”："""
    for index in range(len(path) - 1, -1, -1):
        step = path[index]
        if isinstance(step, str):
            return f"“{label_of(cls, path[:index], step)}”："
    return ""


def class_at(cls: type[Node], path: Path) -> type[Node] | None:
    """The class of the node at ``path`` below ``cls``, None when no node stands there."""
    node: type[Node] | None = cls
    for step in path:
        if node is not None and step in node.model_fields:
            node = _node_in(node.model_fields[str(step)].annotation)
    return node


def below(owner: type[Node]) -> Iterator[tuple[str, type[Node]]]:
    """The Chinese key of each field of ``owner`` that holds another kind of node, and that kind."""
    for name, label in labels(owner):
        node = _node_in(owner.model_fields[name].annotation)
        if node is not None and node is not owner:
            yield label, node


def raw_path(data: Any, path: Path, cls: type[Node]) -> Path:
    """``path`` (of English keys below ``cls``) with the keys that the file really uses, as far as ``data`` has them."""
    raw: list[str | int] = []
    for index, step in enumerate(path):
        key: str | int = step
        if isinstance(data, dict) and step not in data:
            key = label_of(cls, path[:index], str(step))
        if isinstance(data, list) and isinstance(step, int) and _holds_texts(cls, path[:index]):
            raw += steps_to(data, step)
            break
        raw.append(key)
        data = _step(data, key)
    return tuple(raw)


def _holds_texts(cls: type[Node], path: Path) -> bool:
    """Whether paragraphs stand at ``path`` below ``cls``: each item may be several, or none."""
    *owner, name = path
    node = class_at(cls, tuple(owner))
    field = node.model_fields.get(str(name)) if node else None
    return field is not None and field.annotation == tuple[str, ...]


def _step(data: Any, key: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(key)
    if isinstance(data, list) and isinstance(key, int) and key < len(data):
        return data[key]
    return None


def _node_in(annotation: Any) -> type[Node] | None:
    """The node class inside an annotation such as ``tuple[Target, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return annotation
    for part in get_args(annotation):
        node = _node_in(part)
        if node is not None:
            return node
    return None
