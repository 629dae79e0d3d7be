"""A section: its sheet, margins, grid, numbering of pages."""

from __future__ import annotations

from plangen.ooxml.attributes import attributes, child, is_on, number, val
from plangen.ooxml.names import Element
from plangen.ooxml.paper import Paragraph, Section

_MARGINS = ("top", "bottom", "left", "right", "gutter", "header", "footer")
_A4_WIDTH, _A4_HEIGHT = 11906, 16838
"""Twips of A4, the sheet of a section that states none."""

Furniture = dict[str, tuple[Paragraph, ...]]
"""Headers or footers by the pages they stand on: default, even, first."""


def section_of(element: Element, headers: Furniture, footers: Furniture) -> Section:
    """The section that a w:sectPr states, with the headers and footers it has or takes over."""
    page = attributes(element, "pgSz")
    margins = attributes(element, "pgMar")
    grid = attributes(element, "docGrid")
    numbers = attributes(element, "pgNumType")
    start = numbers.get("start")
    return Section(
        width=number(page.get("w"), _A4_WIDTH),
        height=number(page.get("h"), _A4_HEIGHT),
        stated=bool(page) and bool(margins),
        own_first=is_on(child(element, "titlePg")),
        grid=grid.get("type", ""),
        pitch=number(grid.get("linePitch")),
        space=number(grid.get("charSpace")),
        start=None if start is None else number(start),
        number_format=numbers.get("fmt", "decimal"),
        kind=val(element, "type") or "nextPage",
        headers=headers,
        footers=footers,
        **_margins(margins),
    )


def _margins(written: dict[str, str]) -> dict[str, int]:
    """Those of the margins that are stated, in twips."""
    margins = {}
    for name in _MARGINS:
        if name in written:
            margins[name] = number(written[name])
    return margins
