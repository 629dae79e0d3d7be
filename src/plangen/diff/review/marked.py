"""The two texts of a change side by side; names in a list are never cut, so a bureau is seen to come or go whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from plangen.align import Piece, PieceKind
from plangen.diff import Change

_LISTED = ("单位",)
"""Groups of change whose texts are lists of names."""
_PART = re.compile(r"[^、；，：\n]+：?|[、；，：\n]")


def pieces_of(change: Change) -> tuple[Piece, ...]:
    """What both texts share and what each has alone: by names where they are lists of names, else by words."""
    if change.told.group not in _LISTED or "。" in f"{change.old.text}{change.new.text}":
        return change.pieces()
    return tuple(_by_names(_PART.findall(change.old.text), _PART.findall(change.new.text)))


def _by_names(old: list[str], new: list[str]) -> Iterator[Piece]:
    for step, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            yield Piece("same", "".join(old[start:end]))
            continue
        parts: tuple[tuple[PieceKind, str], ...]
        parts = (("old", "".join(old[start:end])), ("new", "".join(new[begin:stop])))
        yield from (Piece(kind, text) for kind, text in parts if text)
