"""Two texts side by side in the cells of a table: what changed with the sentence around it, the rest left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.align import Piece
from plangen.document import Inlines, Run, joined

GAP = "……"
_ENDS = re.compile(r"[。；！？\n]")
_SPARED = 24
"""Characters that are worth leaving out: fewer would be replaced by a gap that helps nobody."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The old text with the deleted words marked, the new one with the inserted words marked."""

    old: Inlines
    new: Inlines


def abridged(pieces: Iterable[Piece]) -> Sides:
    """Both columns of ``pieces``; whole sentences in which nothing changed are left out."""
    known = list(pieces)
    if all(piece.kind == "same" for piece in known):
        unchanged = tuple(Run(piece.text) for piece in known)
        return Sides(unchanged, unchanged)
    kept = list(_kept(known))
    return Sides(_side(kept, "old", "deleted"), _side(kept, "new", "inserted"))


def _side(pieces: list[Piece], kind: str, role: str) -> Inlines:
    return joined(
        Run(piece.text, role if piece.kind == kind else "")
        for piece in pieces
        if piece.kind in ("same", kind)
    )


def _kept(pieces: list[Piece]) -> Iterator[Piece]:
    last = len(pieces) - 1
    for position, piece in enumerate(pieces):
        if piece.kind == "same":
            yield Piece("same", _shortened(piece.text, opens=position == 0, closes=position == last))
        else:
            yield piece


def _shortened(text: str, *, opens: bool, closes: bool) -> str:
    """``text`` between two changes, before the first or after the last, without its untouched sentences."""
    ends = [mark.end() for mark in _ENDS.finditer(text)]
    first, last = (ends[0], ends[-1]) if ends else (len(text), 0)
    if opens:
        first = 0
    if closes:
        last = len(text)
    if last - first < _SPARED:
        return text
    return f"{text[:first]}{GAP}{text[last:]}"
