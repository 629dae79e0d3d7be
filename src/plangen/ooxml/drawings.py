"""What is drawn at a run: lines, boxes of text, pictures, charts, in DrawingML or in the older VML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.lengths import EMU, INCH, MM, POINT
from plangen.ooxml.attributes import number
from plangen.ooxml.names import MC, TEXT_BOX, VML, WP, WPS, A, Element, local
from plangen.ooxml.paper import Anchor

_KNOWN = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "cx", "cx1", "c14", "am3d"}
_SHAPE = WPS + "wsp"
_LINES = {"line", "straightConnector1"}
_OLDER_SHAPES = ("rect", "roundrect", "oval")
_OLDER = [VML + name for name in ("shape", "line", *_OLDER_SHAPES)]
_CONNECTOR = "t32"
"""In the type of a VML shape: a straight line."""
_LINE_WIDTH = 9525
"""English metric units of a line that states no width: three quarters of a point."""
_COLORS = {"RED": "FF0000", "BLACK": "000000"}
_SHORT_COLOR = 3
"""Digits of a colour of which each stands for two."""


def chosen(element: Element) -> list[Element]:
    """What stands in the branch of an mc:AlternateContent that Word would take."""
    for choice in element.findall(MC + "Choice"):
        if set(choice.get("Requires", "").split()) <= _KNOWN:
            return list(choice)
    fallback = element.find(MC + "Fallback")
    return [] if fallback is None else list(fallback)


def shapes(element: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each shape in a w:drawing or w:pict, with the w:txbxContent of a box of text."""
    if local(element) != "drawing":
        for shape in element.iter(*_OLDER):
            yield shape, shape.find(f"{VML}textbox/{TEXT_BOX}")
        return
    newer = list(element.iter(_SHAPE))
    if not newer:
        yield element, None
    for shape in newer:
        yield shape, shape.find(f"{WPS}txbx/{TEXT_BOX}")


def kind_of(shape: Element, text: Element | None) -> str:
    """line, box, picture, chart or shape."""
    if text is not None:
        return "box"
    name = local(shape)
    if name == "wsp":
        return "line" if _preset(shape) in _LINES else "shape"
    if name == "line":
        return "line"
    if name == "shape":
        return "line" if _CONNECTOR in shape.get("type", "") else "picture"
    if name in _OLDER_SHAPES:
        return "shape"
    return "chart" if next(shape.iter("{*}chart"), None) is not None else "picture"


def _preset(shape: Element) -> str:
    geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
    return "" if geometry is None else geometry.get("prst", "")


def stroke(shape: Element) -> tuple[str, float, str]:
    """Colour, points and compound of a shape's line; empty when it draws none."""
    line = shape.find(f"{WPS}spPr/{A}ln")
    if line is not None:
        return _newer_stroke(line)
    if shape.get("strokecolor"):
        return _older_stroke(shape)
    return "", 0.0, ""


def _newer_stroke(line: Element) -> tuple[str, float, str]:
    color = line.find(f"{A}solidFill/{A}srgbClr")
    width = number(line.get("w"), _LINE_WIDTH) / (EMU * POINT)
    return "" if color is None else color.get("val", "").upper(), width, line.get("cmpd", "")


def _older_stroke(shape: Element) -> tuple[str, float, str]:
    inner = shape.find(VML + "stroke")
    compound = "" if inner is None else inner.get("linestyle", "")
    width = number(shape.get("strokeweight"), _LINE_WIDTH // EMU) / POINT
    return _color(shape.get("strokecolor", "")), width, compound


def _color(written: str) -> str:
    """RRGGBB; of the names of colours, red and black are known."""
    word = written.split(" ", maxsplit=1)[0].lstrip("#").upper()
    if word in _COLORS:
        return _COLORS[word]
    if len(word) == _SHORT_COLOR:
        return "".join(digit * 2 for digit in word)
    return word


def anchor_of(drawing: Element, shape: Element) -> Anchor:
    """Where the shape stands."""
    if local(drawing) != "drawing":
        return _older_anchor(shape)
    holder = next(drawing.iter(WP + "anchor", WP + "inline"), None)
    return Anchor() if holder is None else _newer_anchor(holder, shape)


def _newer_anchor(holder: Element, shape: Element) -> Anchor:
    across, left, align = _position(holder.find(WP + "positionH"))
    down, top, valign = _position(holder.find(WP + "positionV"))
    width, height = _extent(holder.find(WP + "extent"))
    body = shape.find(WPS + "bodyPr")
    turned = body is not None and body.get("vert", "horz") != "horz"
    return Anchor(across, left, align, down, top, valign, width, height, turned)


def _position(position: Element | None) -> tuple[str, int | None, str]:
    """What a position is measured from, the distance in twips, the alignment."""
    if position is None:
        return "", None, ""
    offset = position.find(WP + "posOffset")
    distance = None if offset is None else number(offset.text) // EMU
    return position.get("relativeFrom", ""), distance, position.findtext(WP + "align", "")


def _extent(extent: Element | None) -> tuple[int, int]:
    """Width and height in twips."""
    if extent is None:
        return 0, 0
    return number(extent.get("cx")) // EMU, number(extent.get("cy")) // EMU


def _older_anchor(shape: Element) -> Anchor:
    """A VML shape: the from and to of a line, else its style attribute."""
    if local(shape) == "line" and shape.get("from") and shape.get("to"):
        return _between(_point(shape.get("from", "")), _point(shape.get("to", "")))
    written = shape.get("style", "")
    style = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", written))
    left, top = style.get("margin-left", style.get("left")), style.get("margin-top", style.get("top"))
    return Anchor(
        style.get("mso-position-horizontal-relative", "text"),
        _length(left) if left else None,
        style.get("mso-position-horizontal", ""),
        style.get("mso-position-vertical-relative", "text"),
        _length(top) if top else None,
        style.get("mso-position-vertical", ""),
        _length(style.get("width")),
        _length(style.get("height")),
        turned="vertical" in written,
    )


def _between(start: tuple[int, int], end: tuple[int, int]) -> Anchor:
    """Where a line stands that goes from ``start`` to ``end``."""
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    return Anchor("column", start[0], "", "paragraph", start[1], "", width, height)


def _point(written: str) -> tuple[int, int]:
    across, _, down = written.partition(",")
    return _length(across), _length(down.partition(",")[0])


_UNITS = {"pt": float(POINT), "in": float(INCH), "mm": MM, "cm": 10 * MM, "px": INCH / 96}
"""Twips in the units of VML, which has 96 pixels to the inch."""


def _length(written: str | None) -> int:
    """Twips; a length without a unit is in pixels."""
    parts = re.fullmatch(r"\s*(-?\d*\.?\d+|-?\d+\.)\s*(pt|in|mm|cm|px)?\s*", written or "")
    if parts is None:
        return 0
    return round(float(parts[1]) * _UNITS[parts[2] or "px"])
