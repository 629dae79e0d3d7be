"""A section: its sheet, margins, grid, numbering of pages."""

from __future__ import annotations

from plangen.ooxml.attributes import attribute, attributes, is_on, number, val
from plangen.ooxml.names import Element, W
from plangen.ooxml.paper import Paragraph, Section

_MARGINS = ("top", "bottom", "left", "right", "gutter", "header", "footer")


def section_of(
    element: Element, headers: dict[str, tuple[Paragraph, ...]], footers: dict[str, tuple[Paragraph, ...]]
) -> Section:
    """The section that a w:sectPr states, with the headers and footers it has or takes over."""
    page, margins, numbers = (attributes(element, name) for name in ("pgSz", "pgMar", "pgNumType"))
    own_first = element.find(W + "titlePg")
    return Section(
        width=number(page.get("w"), 11906),
        height=number(page.get("h"), 16838),
        **{name: number(margins[name]) for name in _MARGINS if name in margins},
        stated=bool(page) and bool(margins),
        own_first=own_first is not None and is_on(own_first),
        grid=attribute(element, "docGrid", "type") or "",
        pitch=number(attribute(element, "docGrid", "linePitch")),
        space=number(attribute(element, "docGrid", "charSpace")),
        start=number(numbers["start"]) if "start" in numbers else None,
        number_format=numbers.get("fmt", "decimal"),
        kind=val(element, "type") or "nextPage",
        headers=headers,
        footers=footers,
    )
