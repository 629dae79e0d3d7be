"""The two columns of a change: both texts with the changed words marked, after what they are texts of."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.compose.facts.abridged import GAP, abridged
from plangen.compose.printed_values import Told, words
from plangen.diff import Change
from plangen.diff.review import Item
from plangen.document import Inlines, Run, joined

_SHORT = 30
"""Characters of a text that only moved: it is the same in both columns, so its beginning is enough."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands in the column of the old text and in that of the new one."""

    old: Told
    new: Told


def columns(item: Item, place: str) -> Columns:
    """The columns of ``item``; ``place`` is what the row says of where it is."""
    change = item.change
    if change.old.text == change.new.text:
        return _unchanged(change.new.text)
    sides = abridged(item.pieces())
    name = _named(change, place)
    return Columns(
        words("（新增）") if change.old.path is None else _cell(name, sides.old, change),
        words("（删去）") if change.new.path is None else _cell(name, sides.new, change),
    )


def _unchanged(text: str) -> Columns:
    """What moved, or whose order changed, and reads as before."""
    short = text.partition("\n")[0]
    short = short if len(short) <= _SHORT else f"{short[:_SHORT]}{GAP}"
    return Columns(words(short), words(f"{short}（文字没有改动）"))


def _cell(name: str, side: Inlines, change: Change) -> Told:
    """One side; the name of what came or went as a whole is marked like the rest of it."""
    said = side or (Run("（无）"),)
    if not name:
        return Told(said)
    whole = len(said) == 1 and None in (change.old.path, change.new.path)
    role = getattr(said[0], "role", "") if whole else ""
    return Told(joined((Run(f"{name}：", role), *said)))


def _named(change: Change, place: str) -> str:
    """What the values of a change are values of, as its sentence begins; "" where whole text stands there."""
    if _labelled(change):
        return ""
    starts = (change.sentence.find(f"{mark}{change.old.text}") for mark in ("由", "由“"))
    found = max(starts) if change.old.text else -1
    if found > 0:
        owner, of, name = change.sentence[:found].partition("”的")
        return name if of and owner.partition("“")[2] in place else change.sentence[:found]
    said = change.kind.group in ("文字", "结构") or change.subject in f"{change.old.text}{change.new.text}"
    return "" if said else change.subject


def _labelled(change: Change) -> bool:
    """Whether the text itself begins with what it is: 牵头：县教育局."""
    label, colon, _ = change.old.text.partition("：")
    return bool(colon) and label in change.subject
