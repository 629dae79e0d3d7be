"""The two ways to settle a change: take what came, or bring back what was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plangen.ooxml.names import Element, w, ws
from plangen.ooxml.settle import changed_properties


@dataclass(frozen=True)
class Side:
    """What one way does with each revision element.

    ``stays`` and ``goes`` are wrappers and marks (w:ins, w:moveTo …) by full name; ``cells`` the same for
    cells that go; ``tags`` the ranges inside which the tags of w:sdt and w:customXml go. ``change`` settles a
    w:…PrChange, ``merge`` names the attribute of w:cellMerge that holds, ``numbered`` settles a numbering
    that was put in.
    """

    stays: frozenset[str]
    goes: frozenset[str]
    cells: str
    tags: frozenset[str]
    change: Callable[[Element], None]
    merge: str
    numbered: Callable[[Element], None]


ACCEPT = Side(
    stays=ws("ins moveTo"),
    goes=ws("del moveFrom"),
    cells=w("cellDel"),
    tags=ws("customXmlDelRangeStart customXmlMoveFromRangeStart"),
    change=changed_properties.forget,
    merge=w("vMerge"),
    numbered=changed_properties.forget,
)
REJECT = Side(
    stays=ws("del moveFrom"),
    goes=ws("ins moveTo"),
    cells=w("cellIns"),
    tags=ws("customXmlInsRangeStart customXmlMoveToRangeStart"),
    change=changed_properties.restore,
    merge=w("vMergeOrig"),
    numbered=changed_properties.drop_parent,
)
