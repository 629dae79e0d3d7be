"""Automatic numbers as the text they print: counters, formats and patterns of word/numbering.xml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from plangen.chinese import ordinals
from plangen.ooxml.attributes import number, val
from plangen.ooxml.names import Element, W
from plangen.ooxml.properties import Properties, setting_of

_MOST = 999


def _chinese(count: int) -> str:
    return ordinals.chinese(count) if 0 < count <= _MOST else str(count)


def _letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count <= _MOST else str(count)


def _roman(count: int) -> str:
    marks = (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    )
    text = ""
    for value, mark in marks:
        text += mark * (count // value)
        count %= value
    return text


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if 0 < count <= 20 else str(count)


def _wide(count: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(count))


FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese, "chineseCountingThousand": _chinese, "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese, "taiwaneseCountingThousand": _chinese, "ideographDigital": _chinese,
    "lowerLetter": _letter, "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman, "upperRoman": lambda count: _roman(count).upper(),
    "decimalEnclosedCircle": _circled, "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": _wide, "decimalZero": lambda count: f"{count:02}", "none": lambda _: "",
}  # fmt: skip
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
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        if level.format == "bullet":
            return level.pattern + level.suffix
        text = level.pattern
        for at, each in levels.items():
            if f"%{at + 1}" in text:
                spell = FORMATS.get(each.format, str)
                text = text.replace(f"%{at + 1}", spell(counts.get(at, each.start)))
        return text + level.suffix


def lists(root: Element | None) -> Lists:
    """The lists of word/numbering.xml; none when there is no such part."""
    found = Lists()
    if root is None:
        return found
    abstract = {each.get(W + "abstractNumId", ""): each for each in root.findall(W + "abstractNum")}
    for each in root.findall(W + "num"):
        identifier, base = each.get(W + "numId", ""), val(each, "abstractNumId") or ""
        overrides = {number(one.get(W + "ilvl")): one for one in each.findall(W + "lvlOverride")}
        found.levels[identifier] = _levels(abstract.get(base), overrides)
        found.counted_as[identifier] = f"{base}#{identifier}" if overrides else base
    return found


def _levels(abstract: Element | None, overrides: dict[int, Element]) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for each in abstract.findall(W + "lvl") if abstract is not None else ():
        at = number(each.get(W + "ilvl"))
        override = overrides.get(at)
        inner = override.find(W + "lvl") if override is not None else None
        levels[at] = _level(each if inner is None else inner)
        start = val(override, "startOverride")
        if start is not None:
            levels[at].start = number(start, 1)
    return levels


_SUFFIX = {"space": " ", "nothing": ""}


def _level(element: Element) -> Level:
    return Level(
        val(element, "lvlText") or "",
        val(element, "numFmt") or "decimal",
        number(val(element, "start"), 1),
        _SUFFIX.get(val(element, "suff") or "tab", "\t"),
        setting_of(element.find(W + "pPr")),
    )
