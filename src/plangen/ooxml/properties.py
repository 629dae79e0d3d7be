"""Properties of one level (w:pPr, w:rPr) as plain dicts, and how a higher level lies over a lower one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from plangen.ooxml.attributes import is_on, number
from plangen.ooxml.look import Border
from plangen.ooxml.names import Element, W, local

Properties = dict[str, Any]

_FACES = ("eastAsia", "ascii", "hAnsi")
_TOGGLES = ("b", "i", "vanish")
_SIDES = ("top", "bottom", "left", "right", "between")
_INSTEAD = {
    "firstLine": ("hanging",), "hanging": ("firstLine",),
    "firstLineChars": ("hangingChars",), "hangingChars": ("firstLineChars",),
}  # fmt: skip
"""Two names of one property: the later one stands, the earlier falls."""


def letters_of(element: Element | None) -> Properties:
    """What a w:rPr says."""
    found: Properties = {}
    for child in element if element is not None else ():
        name = local(child)
        if name == "rFonts":
            found |= _faces(child)
        elif name in _TOGGLES:
            found[name] = is_on(child)
        elif name in ("sz", "spacing"):
            found[name] = number(child.get(W + "val"))
        elif name == "color":
            found["color"] = (child.get(W + "val") or "auto").upper().replace("AUTO", "auto")
        elif name == "rStyle":
            found["style"] = child.get(W + "val")
    return found


def _faces(fonts: Element) -> Properties:
    """Faces by script; a theme's name stands over a product's on the same level."""
    found: Properties = {}
    for script in _FACES:
        theme, product = fonts.get(W + script + "Theme"), fonts.get(W + script)
        if theme or product:
            found[script] = ("theme", theme) if theme else ("product", product)
    return found


def setting_of(element: Element | None) -> Properties:
    """What a w:pPr says."""
    found: Properties = {}
    for child in element if element is not None else ():
        read = _READERS.get(local(child))
        if read:
            found |= read(child)
    return found


def _indents(child: Element) -> Properties:
    names = (
        "left",
        "leftChars",
        "right",
        "rightChars",
        "firstLine",
        "firstLineChars",
        "hanging",
        "hangingChars",
    )
    found = {name: number(value) for name in names if (value := child.get(W + name)) is not None}
    for name, other in (
        ("start", "left"),
        ("end", "right"),
        ("startChars", "leftChars"),
        ("endChars", "rightChars"),
    ):
        if (value := child.get(W + name)) is not None:
            found.setdefault(other, number(value))
    return found


def _spacing(child: Element) -> Properties:
    names = ("before", "after", "beforeLines", "afterLines", "line")
    found: Properties = {name: number(value) for name in names if (value := child.get(W + name)) is not None}
    for name in ("beforeAutospacing", "afterAutospacing"):
        if child.get(W + name) is not None:
            found[name] = child.get(W + name) in ("1", "true", "on")
    if rule := child.get(W + "lineRule"):
        found["lineRule"] = rule
    elif "line" in found:
        found["lineRule"] = "auto"
    return found


def _borders(child: Element) -> Properties:
    return {f"border:{local(each)}": border(each) for each in child if local(each) in _SIDES}


def border(element: Element) -> Border:
    """A w:top, w:bottom … as what it draws."""
    return Border(
        element.get(W + "val", "none"),
        number(element.get(W + "sz")) / 8,
        number(element.get(W + "space")),
        (element.get(W + "color") or "auto").upper().replace("AUTO", "auto"),
    )


def _numbering(child: Element) -> Properties:
    found: Properties = {}
    for name in ("numId", "ilvl"):
        inner = child.find(W + name)
        if inner is not None:
            found[name] = inner.get(W + "val", "0")
    return found


def _tabs(child: Element) -> Properties:
    stops = [
        (each.get(W + "val", "left"), number(each.get(W + "pos"))) for each in child if local(each) == "tab"
    ]
    return {"tabs": tuple(stops)}


_READERS: dict[str, Callable[[Element], Properties]] = {
    "ind": _indents,
    "spacing": _spacing,
    "pBdr": _borders,
    "numPr": _numbering,
    "tabs": _tabs,
    "jc": lambda child: {"jc": child.get(W + "val", "left")},
    "pStyle": lambda child: {"style": child.get(W + "val")},
    "outlineLvl": lambda child: {"outline": number(child.get(W + "val"), 9)},
    "framePr": lambda _: {"frame": True},
    "snapToGrid": lambda child: {"snap": is_on(child)},
    "pageBreakBefore": lambda child: {"new_page": is_on(child)},
    "contextualSpacing": lambda child: {"contextual": is_on(child)},
}


def over(lower: Mapping[str, Any], higher: Mapping[str, Any]) -> Properties:
    """``lower`` with ``higher`` laid over it, attribute by attribute as Word does."""
    fallen = {other for name in higher for other in _INSTEAD.get(name, ())} - set(higher)
    return {name: value for name, value in lower.items() if name not in fallen} | dict(higher)


def toggled(paragraph: Mapping[str, Any], character: Mapping[str, Any]) -> Properties:
    """Letters of a character style over those of a paragraph style: what both switch on is off again."""
    merged = over(paragraph, character)
    for name in _TOGGLES:
        if paragraph.get(name) and character.get(name):
            merged[name] = False
    return merged
