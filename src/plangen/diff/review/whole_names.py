"""The two texts of a change side by side; names in a list are never cut, so a bureau is seen to come or go whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from plangen.align import Piece
from plangen.diff.change import Change

_OF_NAMES = "单位"
"""The group of the changes whose texts are lists of names."""
_PART = re.compile(r"[^、；，：\n]+：?|[、；，：\n]")
"""A name, a label with its colon, or a mark between them."""


def pieces_of(change: Change) -> tuple[Piece, ...]:
    """What both texts share and what each has alone: by names where they are lists of names, else by words."""
    old, new = change.old.text, change.new.text
    if change.kind.group != _OF_NAMES or "。" in old or "。" in new:
        return change.pieces()
    return tuple(_by_names(_PART.findall(old), _PART.findall(new)))


def _by_names(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        old_text, new_text = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if tag == "equal":
            yield Piece("same", old_text)
            continue
        if old_text:
            yield Piece("old", old_text)
        if new_text:
            yield Piece("new", new_text)
