"""Rows and cells put in, taken out and merged."""

from __future__ import annotations

from plangen.ooxml.names import REVISION_MARKS, TBL, TC, TCPR, TR, TRPR, Element, w, ws
from plangen.ooxml.settle.changed_properties import drop_if_empty
from plangen.ooxml.settle.control_tags import remove
from plangen.ooxml.settle.side import Side
from plangen.ooxml.settle.wide_cells import span_columns

_CELL_MARKS = ws("cellIns cellDel")
_MERGED = {"rest": "restart", "cont": "continue"}
_BEFORE_MERGE = ws("cnfStyle tcW gridSpan hMerge")


def settle_tables(tree: Element, side: Side) -> None:
    """Take away the rows and cells that go, then rows without cells and tables without rows."""
    for row in list(tree.iter(TR)):
        _settle_row(row, side)
    shortened: dict[Element, None] = {}
    for cell in list(tree.iter(TC)):
        holder = next(cell.iterancestors(TR), None)
        _settle_cell(cell, side)
        if holder is not None and next(cell.iterancestors(TR), None) is None:
            shortened[holder] = None
    for short in shortened:
        span_columns(short)


def _settle_row(row: Element, side: Side) -> None:
    properties = row.find(TRPR)
    if properties is None:
        return
    marks = list(properties.iterchildren(*REVISION_MARKS))
    if any(mark.tag in side.goes for mark in marks):
        _take(row, TR, TBL)
        return
    for mark in marks:
        properties.remove(mark)
    if marks:
        drop_if_empty(properties)


def _settle_cell(cell: Element, side: Side) -> None:
    properties = cell.find(TCPR)
    if properties is None:
        return
    marks = list(properties.iterchildren(*_CELL_MARKS))
    if any(mark.tag == side.cells for mark in marks):
        _take(cell, TC, TR)
        return
    for mark in marks:
        properties.remove(mark)
    for mark in list(properties.iterchildren(w("cellMerge"))):
        _settle_merge(properties, mark, side)
    drop_if_empty(properties)


def _settle_merge(properties: Element, mark: Element, side: Side) -> None:
    properties.remove(mark)
    for held in list(properties.iterchildren(w("vMerge"))):
        properties.remove(held)
    value = _MERGED.get(mark.get(side.merge, ""))
    if value is None:
        return
    merge = properties.makeelement(w("vMerge"), {})
    if value == "restart":
        merge.set(w("val"), value)
    before = [child for child in properties if child.tag in _BEFORE_MERGE]
    properties.insert(len(before), merge)


def _take(part: Element, name: str, above: str) -> None:
    """Remove a row or cell, and what held it when none of its kind is left."""
    holder = next(part.iterancestors(above), None)
    remove(part)
    if holder is None or next(holder.iter(name), None) is not None:
        return
    if above == TR:
        _take(holder, TR, TBL)
    else:
        remove(holder)
