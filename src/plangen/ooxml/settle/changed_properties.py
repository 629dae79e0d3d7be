"""Changed properties: forgotten, or put back as they were.

A w:…PrChange is the last child of the properties it speaks of and holds the old ones whole. What it cannot
hold (a paragraph's mark and section break, the header and footer references of a section) stays as it is.
"""

from __future__ import annotations

from plangen.ooxml.names import PPR, REVISION_MARKS, RPR, SECTPR, TCPR, TRPR, Element, ws

CHANGES = ws("rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblPrExChange tblGridChange")
_REFERENCES = ws("headerReference footerReference")
_MARKS = REVISION_MARKS | ws("cellIns cellDel cellMerge")
_UNTRACKED = {
    PPR: frozenset({RPR, SECTPR}),
    SECTPR: _REFERENCES,
    RPR: _MARKS,
    TRPR: _MARKS,
    TCPR: _MARKS,
}
_FIRST = {
    SECTPR: _REFERENCES,
    RPR: _MARKS,
}
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
    untracked = _UNTRACKED.get(parent.tag, frozenset())
    leading = _FIRST.get(parent.tag, frozenset())
    held = [child for child in parent if child.tag in untracked]
    first = [child for child in held if child.tag in leading]
    last = [child for child in held if child.tag not in leading]
    parent[:] = [*first, *_remembered(change, untracked | _MARKS), *last]
    drop_if_empty(parent)


def _remembered(change: Element, untracked: frozenset[str]) -> list[Element]:
    """The old properties that ``change`` holds, without those that it should not hold."""
    old: list[Element] = []
    for memory in change:
        old += [child for child in memory if child.tag not in untracked]
    return old


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
