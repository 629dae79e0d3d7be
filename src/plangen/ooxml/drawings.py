"""What is drawn at a run: lines, boxes of text, pictures, charts, in DrawingML or in the older VML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.ooxml.attributes import number
from plangen.ooxml.names import MC, VML, WP, WPS, A, Element, W, local
from plangen.ooxml.paper import Anchor

_KNOWN = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "cx", "cx1", "c14", "am3d"}
_EMU = 635
_LINES = {"line", "straightConnector1"}


def chosen(element: Element) -> list[Element]:
    """What stands in the branch of an mc:AlternateContent that Word would take."""
    for choice in element.findall(MC + "Choice"):
        if set(choice.get("Requires", "").split()) <= _KNOWN:
            return list(choice)
    fallback = element.find(MC + "Fallback")
    return [] if fallback is None else list(fallback)


def shapes(element: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each shape in a w:drawing or w:pict, with the w:txbxContent of a box of text."""
    if local(element) == "drawing":
        found = list(element.iter(WPS + "wsp"))
        if not found:
            yield element, None
        for shape in found:
            yield shape, shape.find(f"{WPS}txbx/{W}txbxContent")
    else:
        for shape in element.iter(VML + "shape", VML + "rect", VML + "line", VML + "roundrect", VML + "oval"):
            yield shape, shape.find(f"{VML}textbox/{W}txbxContent")


def kind_of(shape: Element, text: Element | None) -> str:
    """line, box, picture, chart or shape."""
    name = local(shape)
    if text is not None:
        return "box"
    if name == "line" or (name == "wsp" and _preset(shape) in _LINES):
        return "line"
    if name == "wsp" or name in ("rect", "roundrect", "oval"):
        return "shape"
    if name == "shape":
        return "line" if "t32" in shape.get("type", "") else "picture"
    return "chart" if any(local(each) == "chart" for each in shape.iter()) else "picture"


def _preset(shape: Element) -> str:
    found = shape.find(f"{WPS}spPr/{A}prstGeom")
    return found.get("prst", "") if found is not None else ""


def stroke(shape: Element) -> tuple[str, float, str]:
    """Colour, points and compound of a shape's line; empty when it draws none."""
    line = shape.find(f"{WPS}spPr/{A}ln")
    if line is not None:
        color = line.find(f"{A}solidFill/{A}srgbClr")
        wide = number(line.get("w"), 9525) / 12700
        return (color.get("val", "").upper() if color is not None else ""), wide, line.get("cmpd", "")
    if shape.get("strokecolor"):
        inner = shape.find(VML + "stroke")
        compound = inner.get("linestyle", "") if inner is not None else ""
        return _color(shape.get("strokecolor", "")), number(shape.get("strokeweight"), 15) / 20, compound
    return "", 0.0, ""


def _color(value: str) -> str:
    word = value.split(" ", maxsplit=1)[0].lstrip("#").upper()
    return {"RED": "FF0000", "BLACK": "000000"}.get(
        word, "".join(c * 2 for c in word) if len(word) == 3 else word
    )


def anchor_of(drawing: Element, shape: Element) -> Anchor:
    """Where the shape stands."""
    if local(drawing) == "drawing":
        holder = next(drawing.iter(WP + "anchor", WP + "inline"), None)
        return _anchored(holder, shape) if holder is not None else Anchor()
    return _styled(shape)


def _anchored(holder: Element, shape: Element) -> Anchor:
    across, down = holder.find(WP + "positionH"), holder.find(WP + "positionV")
    extent = holder.find(WP + "extent")
    body = shape.find(WPS + "bodyPr")
    return Anchor(
        across.get("relativeFrom", "") if across is not None else "",
        _offset(across), _aligned(across),
        down.get("relativeFrom", "") if down is not None else "",
        _offset(down), _aligned(down),
        number(extent.get("cx")) // _EMU if extent is not None else 0,
        number(extent.get("cy")) // _EMU if extent is not None else 0,
        turned=body is not None and body.get("vert", "horz") != "horz",
    )  # fmt: skip


def _offset(position: Element | None) -> int | None:
    found = position.find(WP + "posOffset") if position is not None else None
    return number(found.text) // _EMU if found is not None else None


def _aligned(position: Element | None) -> str:
    found = position.find(WP + "align") if position is not None else None
    return (found.text or "") if found is not None else ""


def _styled(shape: Element) -> Anchor:
    """A VML shape: its style attribute, or the from and to of a line."""
    style = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", shape.get("style", "")))
    left, top = style.get("margin-left", style.get("left")), style.get("margin-top", style.get("top"))
    width, height = _length(style.get("width")), _length(style.get("height"))
    if local(shape) == "line" and shape.get("from") and shape.get("to"):
        x1, y1 = (_length(each) for each in (shape.get("from", "") + ",0").split(",")[:2])
        x2, y2 = (_length(each) for each in (shape.get("to", "") + ",0").split(",")[:2])
        return Anchor("column", x1, "", "paragraph", y1, "", abs(x2 - x1), abs(y2 - y1))
    return Anchor(
        style.get("mso-position-horizontal-relative", "text"), _length(left) if left else None,
        style.get("mso-position-horizontal", ""), style.get("mso-position-vertical-relative", "text"),
        _length(top) if top else None, style.get("mso-position-vertical", ""), width, height,
        turned="vertical" in shape.get("style", ""),
    )  # fmt: skip


_UNITS = {"pt": 20.0, "in": 1440.0, "mm": 56.693, "cm": 566.93, "px": 15.0}


def _length(value: str | None) -> int:
    found = re.fullmatch(r"\s*(-?[\d.]+)\s*(pt|in|mm|cm|px)?\s*", value or "")
    try:
        return round(float(found[1]) * _UNITS.get(found[2] or "px", 15.0)) if found else 0
    except ValueError:
        return 0
