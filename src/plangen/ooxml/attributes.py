"""The small values that stand in the attributes of elements."""

from __future__ import annotations

from plangen.lengths import MM, POINT
from plangen.ooxml.names import Element, W

_UNITS = {"pt": float(POINT), "mm": MM, "cm": 10 * MM}
"""Twips in the units that a measure may be written in."""
_OFF = {"0", "false", "off", "none"}


def child(parent: Element | None, *names: str) -> Element | None:
    """The element that ``names`` lead to, each a child of the one before; None when one of them is not there."""
    for name in names:
        if parent is None:
            return None
        parent = parent.find(W + name)
    return parent


def val(parent: Element | None, name: str) -> str | None:
    """The w:val of the child ``name`` of ``parent``; None when there is no such child or value."""
    return attribute(parent, name, "val")


def is_on(element: Element | None) -> bool:
    """Whether an on/off element is on: it is when it is there, unless its value says otherwise."""
    return element is not None and element.get(W + "val", "1") not in _OFF


def number(value: str | None, default: int = 0) -> int:
    """A measure in the unit it is written in; ``default`` for what is no number (1.5pt and 2mm become twips)."""
    if not value:
        return default
    try:
        unit = _UNITS.get(value[-2:])
        if unit is None:
            return round(float(value))
        return round(float(value[:-2]) * unit)
    except (ValueError, OverflowError):
        return default


def attribute(parent: Element | None, name: str, of: str) -> str | None:
    """Attribute w:``of`` of the first child ``name`` of ``parent``; None when either is not there."""
    holder = child(parent, name)
    return None if holder is None else holder.get(W + of)


def attributes(parent: Element | None, name: str) -> dict[str, str]:
    """Every attribute of the first child ``name`` of ``parent``, by its name without the namespace."""
    holder = child(parent, name)
    if holder is None:
        return {}
    return {str(key).rpartition("}")[2]: str(value) for key, value in holder.attrib.items()}
