"""Content controls and custom XML whose tags were put in or taken away, apart from what they hold.

Word says so by two ranges, one around the start tag and one around the end tag; the start tag decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.ooxml.names import (
    ABOUT_WRAPPER,
    CUSTOM_XML,
    MC,
    REVISION_RANGES,
    SDT,
    SDT_CONTENT,
    TAG_ENDS,
    TAG_STARTS,
    WRAPPERS,
    Element,
    w,
    ws,
)  # fmt: skip
from plangen.ooxml.settle.side import Side

_HOLDERS = WRAPPERS | {SDT_CONTENT, MC + "Choice"}
"""What goes when the last thing it holds goes."""
_CONTAINERS = ws("body hdr ftr footnote endnote comment txbxContent tc docPartBody")


def settle_tags(tree: Element, side: Side) -> None:
    """Unwrap the controls whose tags go, and drop every range that tells of a change."""
    for control in list(_going(tree, side)):
        unwrap(control)
    for mark in list(tree.iter(*REVISION_RANGES)):
        remove(mark)


def _going(tree: Element, side: Side) -> Iterator[Element]:
    open_ranges: set[str] = set()
    for element in tree.iter(*TAG_STARTS, *TAG_ENDS, SDT, CUSTOM_XML):
        if element.tag in side.tags:
            open_ranges.add(element.get(w("id"), ""))
        elif element.tag in TAG_ENDS:
            open_ranges.discard(element.get(w("id"), ""))
        elif element.tag not in TAG_STARTS and open_ranges:
            yield element


def unwrap(wrapper: Element) -> None:
    """Leave what ``wrapper`` holds in its place; what it says of itself goes with it."""
    parent = wrapper.getparent()
    if parent is None:
        return
    held: list[Element] = []
    for child in wrapper:
        if child.tag == SDT_CONTENT:
            held.extend(child)
        elif child.tag not in ABOUT_WRAPPER:
            held.append(child)
    place = parent.index(wrapper)
    parent[place : place + 1] = held


def remove(element: Element) -> None:
    """Take ``element`` away, and with it each wrapper that it was the last content of."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent.tag not in _HOLDERS or element.tag in REVISION_RANGES:
        return
    if all(child.tag in ABOUT_WRAPPER for child in parent):
        remove(parent)


def is_container(element: Element) -> bool:
    """Whether ``element`` holds a text of its own, which must have a paragraph."""
    return element.tag in _CONTAINERS
