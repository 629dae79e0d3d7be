"""Properties of one level (w:pPr, w:rPr) as plain dicts, and how a higher level lies over a lower one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plangen.ooxml.attributes import is_on, number
from plangen.ooxml.look import BODY_TEXT, Border
from plangen.ooxml.names import Element, W, local, w

Properties = dict[str, Any]

_FACES = ("eastAsia", "ascii", "hAnsi")
_TOGGLES = ("b", "i", "vanish")
_SIDES = ("top", "bottom", "left", "right", "between")
_NUMBERS = ("sz", "spacing")
_INSTEAD = {
    "firstLine": "hanging",
    "hanging": "firstLine",
    "firstLineChars": "hangingChars",
    "hangingChars": "firstLineChars",
}
"""Two names of one property: the later one stands, the earlier falls."""
_EIGHTHS = 8
"""Rules are measured in eighths of a point."""
BORDER = "border:"
"""How the name of a rule begins, each of which is a property by itself."""
ON = ("1", "true", "on")
VAL = W + "val"


def letters_of(element: Element | None) -> Properties:
    """What a w:rPr says."""
    letters: Properties = {}
    if element is None:
        return letters
    for part in element:
        name = local(part)
        if name == "rFonts":
            letters |= _faces(part)
        elif name in _TOGGLES:
            letters[name] = is_on(part)
        elif name in _NUMBERS:
            letters[name] = number(part.get(VAL))
        elif name == "color":
            letters["color"] = _color(part.get(VAL))
        elif name == "rStyle":
            letters["style"] = part.get(VAL)
    return letters


def _faces(fonts: Element) -> Properties:
    """Faces by script; a theme's name stands over a product's on the same level."""
    faces: Properties = {}
    for script in _FACES:
        theme, product = fonts.get(f"{W}{script}Theme"), fonts.get(W + script)
        if theme:
            faces[script] = ("theme", theme)
        elif product:
            faces[script] = ("product", product)
    return faces


def _color(written: str | None) -> str:
    """auto or RRGGBB in capitals."""
    color = (written or "auto").upper()
    return "auto" if color == "AUTO" else color


def setting_of(element: Element | None) -> Properties:
    """What a w:pPr says."""
    setting: Properties = {}
    if element is None:
        return setting
    for part in element:
        name = local(part)
        if name in _READERS:
            setting |= _READERS[name](part)
        elif name in _SWITCHES:
            setting[_SWITCHES[name]] = is_on(part)
    return setting


_INDENTS = ("left", "right", "firstLine", "hanging")
_OTHER_NAMES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
"""What later editions of the format call the same indents; the older name stands over the later one."""


def _indents(element: Element) -> Properties:
    indents = _numbers(element, (*_INDENTS, *(f"{name}Chars" for name in _INDENTS)))
    for name, value in _numbers(element, _OTHER_NAMES).items():
        indents.setdefault(_OTHER_NAMES[name], value)
    return indents


def _numbers(element: Element, names: Iterable[str]) -> Properties:
    """Those of the attributes ``names`` that are there, as numbers."""
    numbers: Properties = {}
    for name in names:
        value = element.get(W + name)
        if value is not None:
            numbers[name] = number(value)
    return numbers


def _spacing(element: Element) -> Properties:
    spacing = _numbers(element, ("before", "after", "beforeLines", "afterLines", "line"))
    for name in ("beforeAutospacing", "afterAutospacing"):
        value = element.get(W + name)
        if value is not None:
            spacing[name] = value in ON
    rule = element.get(W + "lineRule")
    if rule:
        spacing["rule"] = rule
    elif "line" in spacing:
        spacing["rule"] = "auto"
    return spacing


def _borders(element: Element) -> Properties:
    borders: Properties = {}
    for side in element:
        name = local(side)
        if name in _SIDES:
            borders[BORDER + name] = border(side)
    return borders


def border(element: Element) -> Border:
    """A w:top, w:bottom … as what it draws."""
    width = number(element.get(W + "sz")) / _EIGHTHS
    return Border(
        element.get(VAL, "none"), width, number(element.get(W + "space")), _color(element.get(W + "color"))
    )


def _numbering(element: Element) -> Properties:
    numbering: Properties = {}
    for name in ("numId", "ilvl"):
        inner = element.find(W + name)
        if inner is not None:
            numbering[name] = inner.get(VAL, "0")
    return numbering


def _tabs(element: Element) -> Properties:
    stops = [_tab(stop) for stop in element.iterchildren(w("tab"))]
    return {"tabs": tuple(stops)}


def _tab(element: Element) -> tuple[str, int]:
    return element.get(VAL, "left"), number(element.get(W + "pos"))


def _alignment(element: Element) -> Properties:
    return {"jc": element.get(VAL, "left")}


def _style(element: Element) -> Properties:
    return {"style": element.get(VAL)}


def _outline(element: Element) -> Properties:
    return {"outline": number(element.get(VAL), BODY_TEXT)}


def _frame(_: Element) -> Properties:
    return {"framed": True}


_READERS: dict[str, Callable[[Element], Properties]] = {
    "ind": _indents,
    "spacing": _spacing,
    "pBdr": _borders,
    "numPr": _numbering,
    "tabs": _tabs,
    "jc": _alignment,
    "pStyle": _style,
    "outlineLvl": _outline,
    "framePr": _frame,
}
_SWITCHES = {"snapToGrid": "snap", "pageBreakBefore": "new_page", "contextualSpacing": "contextual"}


def over(lower: Mapping[str, Any], higher: Mapping[str, Any]) -> Properties:
    """``lower`` with ``higher`` laid over it, attribute by attribute as Word does."""
    merged = dict(lower)
    for name in higher:
        if name in _INSTEAD:
            merged.pop(_INSTEAD[name], None)
    merged.update(higher)
    return merged


def toggled(paragraph: Mapping[str, Any], character: Mapping[str, Any]) -> Properties:
    """Letters of a character style over those of a paragraph style: what both switch on is off again."""
    merged = over(paragraph, character)
    for name in _TOGGLES:
        if paragraph.get(name) and character.get(name):
            merged[name] = False
    return merged
