"""Content controls and custom XML whose tags were put in or taken away, apart from what they hold.

Word says so by two ranges, one around the start tag and one around the end tag; the start tag decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.redline.names import MC, SDT, SDT_CONTENT, Element, w, ws
from plangen.redline.settle.side import Side

_STARTS = ws(
    "customXmlInsRangeStart customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart"
)
_ENDS = ws("customXmlInsRangeEnd customXmlDelRangeEnd customXmlMoveFromRangeEnd customXmlMoveToRangeEnd")
_MOVES = ws("moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd")
RANGES = _STARTS | _ENDS | _MOVES
WRAPPERS = ws("hyperlink fldSimple smartTag customXml sdt dir bdo")
_ABOUT = ws("sdtPr sdtEndPr customXmlPr smartTagPr")
_CONTAINERS = ws("body hdr ftr footnote endnote comment txbxContent tc docPartBody")


def settle_tags(tree: Element, side: Side) -> None:
    """Unwrap the controls whose tags go, and drop every range that tells of a change."""
    for control in list(_going(tree, side)):
        unwrap(control)
    for mark in list(tree.iter(*RANGES)):
        remove(mark)


def _going(tree: Element, side: Side) -> Iterator[Element]:
    open_ranges: set[str] = set()
    for element in tree.iter(*_STARTS, *_ENDS, SDT, w("customXml")):
        if element.tag in side.tags:
            open_ranges.add(element.get(w("id"), ""))
        elif element.tag in _ENDS:
            open_ranges.discard(element.get(w("id"), ""))
        elif element.tag not in _STARTS and open_ranges:
            yield element


def unwrap(wrapper: Element) -> None:
    """Leave what ``wrapper`` holds in its place; what it says of itself goes with it."""
    parent = wrapper.getparent()
    if parent is None:
        return
    held = [child for child in wrapper if child.tag not in _ABOUT and child.tag != SDT_CONTENT]
    for content in wrapper.iterchildren(SDT_CONTENT):
        held.extend(content)
    place = parent.index(wrapper)
    parent[place : place + 1] = held


def remove(element: Element) -> None:
    """Take ``element`` away, and with it each wrapper that it was the last content of."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    emptied = parent.tag in WRAPPERS or parent.tag in (SDT_CONTENT, f"{{{MC}}}Choice")
    if emptied and element.tag not in RANGES and all(child.tag in _ABOUT for child in parent):
        remove(parent)


def is_container(element: Element) -> bool:
    """Whether ``element`` holds a text of its own, which must have a paragraph."""
    return element.tag in _CONTAINERS
