"""How letters and paragraphs look once every level has spoken: the values that Word would print with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

BODY_TEXT = 9
"""The outline level of a paragraph that is no heading."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A run's look: the product names of its Han and Latin faces, its size in points, tracking in twips."""

    east: str = ""
    latin: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: str = "auto"
    """auto or RRGGBB in capitals."""
    tracking: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Border:
    """One rule along a side: its kind (single, double, thinThickSmallGap …), points wide, points away, colour."""

    kind: str
    width: float
    space: int = 0
    color: str = "auto"

    @property
    def seen(self) -> bool:
        """Whether anything is drawn."""
        return self.kind not in ("nil", "none") and self.width > 0


@dataclass(frozen=True, slots=True)
class Setting:
    """A paragraph's setting; lengths in twips, indents with characters already turned into twips."""

    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    """First line against the others: positive set in, negative hanging."""
    before: int = 0
    after: int = 0
    line: int = 240
    rule: str = "auto"
    """auto (240 is one line), exact or atLeast (twips)."""
    snap: bool = True
    new_page: bool = False
    outline: int = BODY_TEXT
    """Outline level from 0."""
    borders: Mapping[str, Border] = field(default_factory=dict)
    framed: bool = False
    tabs: tuple[tuple[str, int], ...] = ()
    contextual: bool = False
    char: int = 210
    """Twips that one character of the indents stood for."""
