"""Content controls and custom XML: what stands around words, blocks, rows or cells and says something of itself."""

from __future__ import annotations

from collections.abc import Hashable

from plangen.ooxml.names import ABOUT_WRAPPER, CUSTOM_XML, SDT, SDT_CONTENT, Element
from plangen.redline.meaning import attributes, keys

CONTROLS = frozenset({SDT, CUSTOM_XML})


def holder(control: Element) -> Element:
    """The element whose children are what ``control`` holds; an empty w:sdt gets one."""
    if control.tag != SDT:
        return control
    content = control.find(SDT_CONTENT)
    if content is None:
        content = control.makeelement(SDT_CONTENT, {})
        control.append(content)
    return content


def held(control: Element) -> list[Element]:
    """What ``control`` holds, without what it says of itself."""
    return [child for child in holder(control) if child.tag not in ABOUT_WRAPPER]


def about(control: Element) -> Hashable:
    """What ``control`` says of itself: two controls that say the same are one whose content changed."""
    said = [child for child in control if child.tag in ABOUT_WRAPPER]
    return control.tag, attributes(control), keys(said)
