"""Names of the elements that are read, and the small values that stand in their attributes."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

W, R, MC = f"{{{WML}}}", f"{{{RELATIONS}}}", f"{{{COMPATIBILITY}}}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"

_OFF = {"0", "false", "off", "none"}


def val(parent: Element | None, name: str) -> str | None:
    """The w:val of the child ``name`` of ``parent``; None when there is no such child or value."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(W + "val")


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether the on/off child ``name`` is on; None when it is not there."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else is_on(child)


def is_on(element: Element) -> bool:
    """Whether an on/off element is on: it is, unless its value says otherwise."""
    return element.get(W + "val", "1") not in _OFF


def number(value: str | None, default: int = 0) -> int:
    """A measure in the unit it is written in; ``default`` for what is no number (also 1.5pt becomes twips)."""
    if not value:
        return default
    try:
        if value.endswith("pt"):
            return round(float(value[:-2]) * 20)
        if value.endswith(("mm", "cm")):
            return round(float(value[:-2]) * (1 if value.endswith("mm") else 10) * 1440 / 25.4)
        return round(float(value))
    except (ValueError, OverflowError):
        return default


def local(element: Element) -> str:
    """The name of ``element`` without its namespace; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(parent: Element | None, child: str, name: str) -> str | None:
    """Attribute w:``name`` of the first ``child`` of ``parent``; None when either is not there."""
    found = parent.find(W + child) if parent is not None else None
    return None if found is None else found.get(W + name)


def attributes(parent: Element | None, child: str) -> dict[str, str]:
    """Every attribute of the first ``child`` of ``parent``, by its name without the namespace."""
    found = parent.find(W + child) if parent is not None else None
    if found is None:
        return {}
    return {str(name).rpartition("}")[2]: str(value) for name, value in found.attrib.items()}
