"""Where a short line of text begins and ends across the type area, however it was pushed there."""

from __future__ import annotations

import re
from typing import NamedTuple

from plangen.chinese.characters import EVERY_HAN
from plangen.lengths import POINT
from plangen.ooxml import Paragraph, Section
from plangen.recognise.heights import width

_BETWEEN = re.compile(rf"(?<=[{EVERY_HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{EVERY_HAN}])")
"""Where programs put a quarter of a character between Han and digits."""
_QUARTER = 0.25
_SPACES = " \u3000\u00a0"


class Extent(NamedTuple):
    """Left and right end of a row in twips from the left edge of the type area."""

    left: float
    right: float

    @property
    def length(self) -> float:
        """From end to end."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half way between the ends."""
        return (self.left + self.right) / 2


def extent(paragraph: Paragraph, section: Section) -> Extent | None:
    """The extent of the first row of ``paragraph``; spaces before it count as room.

    None when tabs decide, or the row takes more than one line.
    """
    setting = paragraph.setting
    typed = (paragraph.label + paragraph.typed.strip("\f\n")).partition("\n")[0]
    if "\t" in typed or paragraph.spot.table or paragraph.spot.story != "正文" or setting.framed:
        return None
    if setting.align in ("left", "both", "distribute"):
        typed = typed.rstrip(_SPACES)
    before, core, behind = _parted(typed)
    char = paragraph.size * POINT + (paragraph.first.letters.tracking if paragraph.first else 0)
    lead, trail = width(before) * char, width(behind) * char
    length = width(core) * char + len(_BETWEEN.findall(core)) * _QUARTER * paragraph.size * POINT
    left, right = setting.left + setting.first, section.area[0] - setting.right
    if lead + length + trail > right - left + char:
        return None
    if setting.align == "right":
        return Extent(right - trail - length, right - trail)
    begin = left + lead
    if setting.align == "center":
        begin += (right - left - lead - length - trail) / 2
    return Extent(begin, begin + length)


def _parted(typed: str) -> tuple[str, str, str]:
    """The spaces before a row, its words, the spaces behind them."""
    core = typed.strip(_SPACES)
    before = typed[: len(typed) - len(typed.lstrip(_SPACES))]
    behind = typed[len(typed.rstrip(_SPACES)) :]
    return before, core, behind


def start(paragraph: Paragraph, section: Section) -> float | None:
    """Where the text begins in twips, also behind a leading tab; None in a table or a box."""
    setting = paragraph.setting
    if paragraph.spot.table or setting.framed or paragraph.spot.story != "正文":
        return None
    if not paragraph.typed.startswith("\t"):
        ends = extent(paragraph, section)
        return ends.left if ends else float(setting.left + setting.first)
    stops = sorted(place for kind, place in setting.tabs if kind == "left")
    return float(stops[0]) if stops else None
