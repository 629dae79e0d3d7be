"""The words of a .docx, a paragraph a line, cells of a row apart by tabs: what git compares.

Tracked changes are read as accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.ooxml.names import SDT, SDT_CONTENT, TBL, TC, TR, Element, P, T, w
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.settle import ACCEPT, settled

_SAID = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_CODE = w("instrText")
"""What a field instructs is not read."""


def words(package: Opened) -> Iterator[str]:
    """Each paragraph and each table row of the text of ``package`` as a line."""
    body = settled(package, ACCEPT).xml(MAIN).find(w("body"))
    if body is not None:
        yield from _lines(body)


def _lines(holder: Element) -> Iterator[str]:
    for child in holder:
        if child.tag == P:
            yield "".join(_said(child))
        elif child.tag == TBL:
            for row in child.iter(TR):
                yield "\t".join(" ".join(_lines(cell)) for cell in row.iterchildren(TC))
        elif child.tag == SDT:
            for content in child.iterchildren(SDT_CONTENT):
                yield from _lines(content)


def _said(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == T:
            yield child.text or ""
        elif child.tag in _SAID:
            yield _SAID[child.tag]
        elif child.tag != _CODE:
            yield from _said(child)
