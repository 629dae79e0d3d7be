"""Changed properties: forgotten, or put back as they were.

A w:…PrChange is the last child of the properties it speaks of and holds the old ones whole. What it cannot
hold (a paragraph's mark and section break, the header and footer references of a section) stays as it is.
"""

from __future__ import annotations

from plangen.redline.names import Element, w, ws

CHANGES = ws("rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblPrExChange tblGridChange")
_MARKS = ws("ins del moveFrom moveTo cellIns cellDel cellMerge")
_UNTRACKED = {
    w("pPr"): ws("rPr sectPr"),
    w("sectPr"): ws("headerReference footerReference"),
    w("rPr"): _MARKS,
    w("trPr"): _MARKS,
    w("tcPr"): _MARKS,
}
_FIRST = ws("headerReference footerReference ins del moveFrom moveTo")
"""Of the untracked, those that stand before the tracked ones."""
_EMPTIED = ws("rPr pPr trPr tcPr tblPrEx numPr")


def forget(change: Element) -> None:
    """Drop the memory of the old properties; the new ones hold."""
    parent = change.getparent()
    if parent is not None:
        parent.remove(change)
        drop_if_empty(parent)


def restore(change: Element) -> None:
    """Put the old properties in the place of the new ones."""
    parent = change.getparent()
    if parent is None:
        return
    kept = _UNTRACKED.get(parent.tag, frozenset())
    held = [child for child in parent if child.tag in kept]
    old = [child for inner in change for child in inner if child.tag not in kept | _MARKS]
    first = [child for child in held if child.tag in _FIRST and parent.tag not in (w("trPr"), w("tcPr"))]
    parent[:] = [*first, *old, *(child for child in held if child not in first)]
    drop_if_empty(parent)


def drop_parent(mark: Element) -> None:
    """Drop the properties that ``mark`` says were put in (a numbering)."""
    parent = mark.getparent()
    above = parent.getparent() if parent is not None else None
    if parent is not None and above is not None:
        above.remove(parent)
        drop_if_empty(above)


def drop_if_empty(element: Element) -> None:
    """Drop properties that say nothing any more, and what holds them when it says nothing else."""
    parent = element.getparent()
    if parent is None or len(element) or element.attrib or element.tag not in _EMPTIED:
        return
    parent.remove(element)
    drop_if_empty(parent)
