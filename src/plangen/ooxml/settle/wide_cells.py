"""A cell that took the place of its neighbours: how many columns it spans, which Word leaves to its width.

When cells of a row are merged, Word tracks the others as taken out and the first as wider, without a w:gridSpan;
with the others gone, the row would end before the table does.
"""

from __future__ import annotations

from plangen.ooxml.attributes import attribute, child, number
from plangen.ooxml.names import TBL, TC, TCPR, TR, Element, w

_SPAN, _WIDTH, _GRID = w("gridSpan"), w("tcW"), w("tblGrid")


def span_columns(row: Element) -> None:
    """Let the cells of ``row``, which lost some, span the columns that their widths take, when all is full then."""
    table = next(row.iterancestors(TBL), None)
    grid = None if table is None else table.find(_GRID)
    if grid is None:
        return
    columns = [number(column.get(w("w"))) for column in grid.iterchildren(w("gridCol"))]
    cells = [cell for cell in row.iter(TC) if next(cell.iterancestors(TR)) is row]
    if sum(_said(cell) for cell in cells) >= len(columns):
        return
    spans = []
    first = 0
    for cell in cells:
        span = max(_said(cell), _columns(columns[first:], number(attribute(child(cell, "tcPr"), "tcW", "w"))))
        spans.append(span)
        first += span
    if first == len(columns):
        for cell, span in zip(cells, spans, strict=True):
            _span(cell, span)


def _said(cell: Element) -> int:
    """The columns that ``cell`` says it spans."""
    return number(attribute(child(cell, "tcPr"), "gridSpan", "val"), 1)


def _columns(widths: list[int], width: int) -> int:
    """How many of ``widths`` (twips) ``width`` is nearest to, together."""
    taken = count = 0
    for column in widths:
        if count and taken + column / 2 > width:
            break
        taken += column
        count += 1
    return count


def _span(cell: Element, columns: int) -> None:
    properties = cell.find(TCPR)
    if columns == _said(cell) or properties is None:
        return
    span = properties.find(_SPAN)
    if span is None:
        span = properties.makeelement(_SPAN, {})
        width = properties.find(_WIDTH)
        properties.insert(0 if width is None else properties.index(width) + 1, span)
    span.set(w("val"), str(columns))
