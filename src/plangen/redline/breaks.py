"""Paragraphs that were cut in two or more, or joined: what changed is a break, not the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plangen.align.sequences import Item, Pair, likeness
from plangen.ooxml.names import Element
from plangen.redline.meaning import plain

_HEAD = 4
"""Characters by which the first piece of a paragraph is looked up."""
_CANDIDATES = 20
"""First pieces that are looked at for one paragraph."""
_LIKE = 0.7
"""The likeness from which the last piece, which may have been edited, is what remains of the paragraph."""


@dataclass(frozen=True, slots=True)
class Break:
    """Places of the old and of the new blocks that are one text: one block on one side, several on the other."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


Entry = Pair | Break


def with_breaks(
    pairs: list[Pair], olds: Sequence[Element], news: Sequence[Element], items: tuple[list[Item], list[Item]]
) -> list[Entry]:
    """``pairs`` with those that a paragraph cut or joined takes part in as one break; ``items`` are the blocks' own."""
    before, after = items
    old_texts: dict[int, str] = {}
    new_texts: dict[int, str] = {}
    for left, right in pairs:
        if left is not None and right is not None and before[left].gist == after[right].gist:
            continue
        if left is not None and before[left].kind == "p":
            old_texts[left] = plain(olds[left])
        if right is not None and after[right].kind == "p":
            new_texts[right] = plain(news[right])
    entries: list[Entry] = list(pairs)
    for whole, pieces in _in_pieces(old_texts, new_texts):
        entries = _merged(entries, Break((whole,), pieces))
    for whole, pieces in _in_pieces(new_texts, old_texts):
        entries = _merged(entries, Break(pieces, (whole,)))
    return entries


def _in_pieces(wholes: Mapping[int, str], pieces: Mapping[int, str]) -> list[tuple[int, tuple[int, ...]]]:
    """The places of texts that stand on the other side in two pieces or more, and the places of these."""
    starts: dict[str, list[int]] = defaultdict(list)
    for place, text in pieces.items():
        if text:
            starts[text[:_HEAD]].append(place)
    cut = []
    for whole, text in wholes.items():
        for place in starts.get(text[:_HEAD], [])[:_CANDIDATES]:
            run = _run(text, pieces, place)
            if len(run) > 1:
                cut.append((whole, run))
                break
    return cut


def _run(text: str, pieces: Mapping[int, str], first: int) -> tuple[int, ...]:
    """The places from ``first`` on whose texts one after another are ``text``; empty when they are not."""
    place, rest = first, text
    while pieces.get(place) and rest.startswith(pieces[place]):
        rest = rest.removeprefix(pieces[place])
        place += 1
    if rest and pieces.get(place) and likeness(Item("", rest, least=_LIKE), Item("", pieces[place])):
        return tuple(range(first, place + 1)) if place > first else ()
    return () if rest else tuple(range(first, place))


def _merged(entries: list[Entry], made: Break) -> list[Entry]:
    """``entries`` with those of ``made`` as one, as they were when it does not fit between the others."""
    part = [at for at, entry in enumerate(entries) if _takes_part(entry, made)]
    if len(part) < 2:
        return entries
    before: list[Entry] = []
    after: list[Entry] = []
    for entry in entries[part[0] : part[-1] + 1]:
        if not isinstance(entry, Break) and _is_inside(entry, made):
            continue
        if isinstance(entry, Break) or None not in entry:
            return entries  # a pair of others, or another break, lies between
        left, right = entry
        is_before = left < made.olds[0] if left is not None else right is not None and right < made.news[0]
        (before if is_before else after).append(entry)
    behind = [*after, *entries[part[-1] + 1 :]]
    if behind and all(not isinstance(entry, Break) and None in entry for entry in behind):
        return entries  # the end of a text carries marks of its own
    return [*entries[: part[0]], *before, made, *behind]


def _takes_part(entry: Entry, made: Break) -> bool:
    return not isinstance(entry, Break) and (entry[0] in made.olds or entry[1] in made.news)


def _is_inside(entry: Pair, made: Break) -> bool:
    """Whether nothing outside ``made`` is paired by ``entry``."""
    return (entry[0] is None or entry[0] in made.olds) and (entry[1] is None or entry[1] in made.news)
