"""The words of a .docx, a paragraph a line, cells of a row apart by tabs: what git compares.

Tracked changes are read as accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.ooxml.names import TBL, TC, TR, Element, P, T, w
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.settle import ACCEPT, settled
from plangen.ooxml.wrappers import flat

_SAID = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_CODE = w("instrText")
"""What a field instructs is not read."""


def words(package: Opened) -> Iterator[str]:
    """Each paragraph and each table row of the text of ``package`` as a line."""
    body = settled(package, ACCEPT).xml(MAIN).find(w("body"))
    if body is not None:
        yield from _lines(body)


def _lines(holder: Element) -> Iterator[str]:
    for child in flat(holder):
        if child.tag == P:
            yield "".join(_said(child))
        elif child.tag == TBL:
            yield from _rows(child)


def _rows(table: Element) -> Iterator[str]:
    for row in flat(table):
        if row.tag == TR:
            cells = [cell for cell in flat(row) if cell.tag == TC]
            yield "\t".join(" ".join(_lines(cell)) for cell in cells)


def _said(element: Element) -> Iterator[str]:
    for child in flat(element):
        if child.tag == T:
            yield child.text or ""
        elif child.tag in _SAID:
            yield _SAID[child.tag]
        elif child.tag != _CODE:
            yield from _said(child)
