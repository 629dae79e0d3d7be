"""Automatic numbers as the text they print: counters, formats and patterns of word/numbering.xml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from plangen.chinese import numerals
from plangen.ooxml.attributes import child, number, val
from plangen.ooxml.names import PPR, Element, w
from plangen.ooxml.properties import Properties, setting_of

_MOST = 999
"""Beyond this, numbers in characters and letters are written in Arabic digits."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _chinese(count: int) -> str:
    return numerals.chinese(count) if 0 < count <= _MOST else str(count)


def _lower_letter(count: int) -> str:
    """a to z, then aa, bb …"""
    if not 0 < count <= _MOST:
        return str(count)
    rounds, index = divmod(count - 1, len(_ALPHABET))
    return _ALPHABET[index] * (rounds + 1)


def _upper_letter(count: int) -> str:
    return _lower_letter(count).upper()


def _lower_roman(count: int) -> str:
    text = ""
    for value, mark in _ROMAN.items():
        text += mark * (count // value)
        count %= value
    return text


def _upper_roman(count: int) -> str:
    return _lower_roman(count).upper()


def _circled(count: int) -> str:
    return _CIRCLED[count - 1] if 0 < count <= len(_CIRCLED) else str(count)


def _wide(count: int) -> str:
    return str(count).translate(_WIDE)


def _two_digits(count: int) -> str:
    return f"{count:02}"


def _nothing(_: int) -> str:
    return ""


FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _chinese,
    "lowerLetter": _lower_letter,
    "upperLetter": _upper_letter,
    "lowerRoman": _lower_roman,
    "upperRoman": _upper_roman,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": _wide,
    "decimalZero": _two_digits,
    "none": _nothing,
}
"""How a count is written; what is not here is written in Arabic digits."""


@dataclass(slots=True)
class Level:
    """One level of a list: its pattern (%1、), its format, where it starts, the setting it brings."""

    pattern: str
    format: str
    start: int
    suffix: str
    setting: Properties


@dataclass(slots=True)
class Lists:
    """The lists of a document, and how far each has counted; made for one reading from top to bottom."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    """By numId: the levels of the list."""
    counted_as: dict[str, str] = field(default_factory=dict)
    """By numId: whose counter it shares."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def level(self, given: Properties) -> Level | None:
        """The level that a paragraph with these properties is numbered on; None when it is not."""
        return self.levels.get(given.get("numId", ""), {}).get(number(given.get("ilvl")))

    def label(self, given: Properties) -> str:
        """The number the paragraph prints, with what follows it; counts on."""
        level = self.level(given)
        if level is None:
            return ""
        depth, levels = number(given.get("ilvl")), self.levels[given["numId"]]
        counts = self._counts.setdefault(self.counted_as[given["numId"]], {})
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        if level.format == "bullet":
            return level.pattern + level.suffix
        return _filled(level.pattern, levels, counts) + level.suffix


def _filled(pattern: str, levels: dict[int, Level], counts: dict[int, int]) -> str:
    """``pattern`` with the count of each level that it names; %1 is the first level."""
    text = pattern
    for depth, level in levels.items():
        place = f"%{depth + 1}"
        if place in text:
            spell = FORMATS.get(level.format, str)
            text = text.replace(place, spell(counts.get(depth, level.start)))
    return text


def lists(root: Element | None) -> Lists:
    """The lists of word/numbering.xml; none when there is no such part."""
    lists = Lists()
    if root is None:
        return lists
    abstract = {element.get(_ABSTRACT_ID, ""): element for element in root.iterchildren(w("abstractNum"))}
    for element in root.iterchildren(w("num")):
        identifier, base = element.get(_NUM_ID, ""), val(element, "abstractNumId") or ""
        overrides = {
            number(override.get(_DEPTH)): override for override in element.iterchildren(w("lvlOverride"))
        }
        lists.levels[identifier] = _levels(abstract.get(base), overrides)
        lists.counted_as[identifier] = f"{base}#{identifier}" if overrides else base
    return lists


def _levels(abstract: Element | None, overrides: dict[int, Element]) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    if abstract is None:
        return levels
    for element in abstract.iterchildren(w("lvl")):
        depth = number(element.get(_DEPTH))
        override = overrides.get(depth)
        own = child(override, "lvl")
        levels[depth] = _level(element if own is None else own)
        start = val(override, "startOverride")
        if start is not None:
            levels[depth].start = number(start, 1)
    return levels


_SUFFIX = {"space": " ", "nothing": ""}
_DEPTH, _NUM_ID, _ABSTRACT_ID = w("ilvl"), w("numId"), w("abstractNumId")


def _level(element: Element) -> Level:
    return Level(
        val(element, "lvlText") or "",
        val(element, "numFmt") or "decimal",
        number(val(element, "start"), 1),
        _SUFFIX.get(val(element, "suff") or "tab", "\t"),
        setting_of(element.find(PPR)),
    )
