"""How much room paragraphs take: line heights, gaps between elements counted in lines of 28.95 points."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from plangen.ooxml import Paragraph, Section

LINE = 579
"""Twips of a line of the standard in word processors (225 mm / 22)."""
CHAR = 320
"""Twips of a character of size 三号."""
MM = 1440 / 25.4
"""Twips in a millimetre."""
_NATURAL = 1.3
"""Height of a line against its size in the Chinese faces, when the program chooses it."""


def line_height(paragraph: Paragraph, section: Section) -> int:
    """The height of its lines in twips."""
    setting = paragraph.setting
    if setting.rule == "exact":
        return setting.line
    natural = round(paragraph.size * 20 * _NATURAL)
    gridded = section.pitch and section.grid in ("lines", "linesAndChars", "snapToChars") and setting.snap
    if gridded:
        natural = section.pitch * -(-natural // section.pitch)
    if setting.rule == "atLeast":
        return max(setting.line, natural)
    return round(natural * setting.line / 240)


def is_exact(paragraph: Paragraph) -> bool:
    """Whether its line height is a stated number and not the program's choice."""
    return paragraph.setting.rule == "exact"


def width(text: str) -> float:
    """How wide ``text`` is in characters: Han and wide marks one, Latin and digits half."""
    return sum(
        0.5 if unicodedata.east_asian_width(char) in "NaHn" and char not in "—…“”‘’·" else 1.0
        for char in text
    )


def lines_of(paragraph: Paragraph, section: Section) -> int:
    """How many lines it takes in the type area."""
    setting = paragraph.setting
    room = max(section.area[0] - setting.left - setting.right, 400) / (paragraph.size * 20)
    rows = paragraph.typed.strip("\f").split("\n")
    lead = setting.first / (paragraph.size * 20)
    wide = [width(row) for row in rows]
    wide[0] += lead
    return sum(max(1, -int(-each // room)) for each in wide)


def height(paragraph: Paragraph, section: Section) -> int:
    """The whole height: its lines and the room before and after."""
    setting = paragraph.setting
    return setting.before + setting.after + lines_of(paragraph, section) * line_height(paragraph, section)


@dataclass(frozen=True, slots=True)
class Gap:
    """The room between two elements in lines; ``exact`` when every number in it is stated."""

    lines: float
    exact: bool

    def within(self, least: float, most: float) -> bool | None:
        """Whether it lies within; None when it is an estimate too near the edge to tell."""
        if least <= self.lines <= most:
            return True
        slack = 0.0 if self.exact else 0.5
        return None if least - slack <= self.lines <= most + slack else False


def gap(between: Sequence[Paragraph], above: Paragraph, below: Paragraph, section: Section) -> Gap:
    """The empty room from the last line of ``above`` to the first of ``below``, ``between`` being blank."""
    room = above.setting.after + below.setting.before
    room += sum(height(each, section) for each in between)
    exact = all(is_exact(each) for each in between) or not between
    return Gap(room / LINE, exact)
