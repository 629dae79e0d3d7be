"""How much room paragraphs take: line heights, ink, gaps between elements counted in lines of the standard.

Lengths are twips where nothing else is said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from plangen.lengths import EXACT_ASCENT, INK, LINE, POINT
from plangen.ooxml import Paragraph, Section

_NATURAL = 1.3
"""Height of a line against its size in the Chinese faces, when the program chooses it."""
_ASCENT = 1.08
"""Of the size: from the top of such a line to its baseline."""
INK_BELOW = 0.08
"""Of the size: from the baseline down to the foot of a Han character."""
DASH = 0.311
"""Of the size: from the baseline up to the top of a dash (一字线)."""
AUTO_LINE = 240
"""What an automatic line rule calls one line."""
_LEAST_ROOM = 20 * POINT
"""The least that a line is taken to hold, however far it is set in."""
_GUESSED = 0.5
"""Lines by which a gap may be off when the program chooses some height in it."""
_WIDE_MARKS = "—…“”‘’·"
"""Marks that take a whole character in Chinese, though Unicode calls them narrow."""


def line_height(paragraph: Paragraph, section: Section) -> int:
    """The height of its lines."""
    setting = paragraph.setting
    if setting.rule == "exact":
        return setting.line
    natural = round(natural_height(paragraph))
    gridded = section.pitch and section.grid in ("lines", "linesAndChars", "snapToChars") and setting.snap
    if gridded:
        rows = -(-natural // section.pitch)
        natural = section.pitch * rows
    if setting.rule == "atLeast":
        return max(setting.line, natural)
    return round(natural * setting.line / AUTO_LINE)


def natural_height(paragraph: Paragraph) -> float:
    """The height of one of its lines when the program chooses it."""
    return paragraph.size * POINT * _NATURAL


def is_exact(paragraph: Paragraph) -> bool:
    """Whether its line height is a stated number and not the program's choice."""
    return paragraph.setting.rule == "exact"


def ink_below(paragraph: Paragraph, section: Section) -> float:
    """From the top of its first line down to the top of the ink."""
    line = line_height(paragraph, section)
    size = paragraph.size * POINT
    if is_exact(paragraph):
        return EXACT_ASCENT * line - INK * size
    around = (line - size * _NATURAL) / 2
    return around + _ASCENT * size - INK * size


def below_baseline(line: float) -> float:
    """What an exact line of height ``line`` leaves below its baseline."""
    return (1 - EXACT_ASCENT) * line


def width(text: str) -> float:
    """How wide ``text`` is in characters: Han and wide marks one, Latin and digits half."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> float:
    narrow = unicodedata.east_asian_width(char) in "NaHn" and char not in _WIDE_MARKS
    return 0.5 if narrow else 1.0


def lines_of(paragraph: Paragraph, section: Section) -> int:
    """How many lines it takes in the type area."""
    setting = paragraph.setting
    size = paragraph.size * POINT
    room = max(section.area[0] - setting.left - setting.right, _LEAST_ROOM) / size
    rows = paragraph.typed.strip("\f").split("\n")
    lines = 0
    lead = setting.first / size
    for row in rows:
        lines += max(1, -int(-(lead + width(row)) // room))
        lead = 0.0
    return lines


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
        slack = 0.0 if self.exact else _GUESSED
        near = least - slack <= self.lines <= most + slack
        return None if near else False

    @property
    def words(self) -> str:
        """The gap as it is told: 空 1.0 行."""
        return f"空 {self.lines:.1f} 行"


def gap(between: Sequence[Paragraph], above: Paragraph, below: Paragraph, section: Section) -> Gap:
    """The empty room from the last line of ``above`` to the first of ``below``, ``between`` being blank."""
    room = above.setting.after + below.setting.before
    room += sum(height(blank, section) for blank in between)
    return Gap(room / LINE, exact=all(is_exact(blank) for blank in between))
