"""Blocks that left one place and came back at another: told as moved, not as deleted and added."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from plangen.align.sequences import Item, Pair, likeness

_SHORT = 6
"""Characters below which a text is too common to be said to have moved."""
_CLAUSE = re.compile(r"[^，。；：、！？\s]{4,}")
_COMMON = 20
"""Blocks in which a clause may occur to lead from one to the other."""
_CANDIDATES = 3
"""Blocks that are compared with one that is gone."""
_LEAST = 0.75
"""The likeness from which a block that is gone and one that came are one that moved."""


def moved(old: Sequence[Item], new: Sequence[Item], pairs: Sequence[Pair]) -> dict[int, int]:
    """Places of blocks in the old sequence that stand elsewhere in the new one."""
    gone = [left for left, right in pairs if right is None and left is not None]
    come = [right for left, right in pairs if left is None and right is not None]
    moves = _equal(old, new, gone, come)
    moves |= _changed(old, new, _rest(gone, moves.keys()), _rest(come, moves.values()))
    return _with_neighbours(old, new, moves, set(gone) - moves.keys(), set(come) - set(moves.values()))


def _rest(places: list[int], taken: Iterable[int]) -> list[int]:
    known = set(taken)
    return [place for place in places if place not in known]


def _equal(old: Sequence[Item], new: Sequence[Item], gone: list[int], come: list[int]) -> dict[int, int]:
    """Blocks that came back as they were."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place in reversed(come):
        waiting[new[place].gist].append(place)
    moves = {}
    for place in gone:
        if len(old[place].text) >= _SHORT and waiting.get(old[place].gist):
            moves[place] = waiting[old[place].gist].pop()
    return moves


def _changed(old: Sequence[Item], new: Sequence[Item], gone: list[int], come: list[int]) -> dict[int, int]:
    """Blocks that moved and were changed a little, found by the clauses they share."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place in come:
        for clause in set(_CLAUSE.findall(new[place].text)):
            holders[clause].append(place)
    moves: dict[int, int] = {}
    taken: set[int] = set()
    for place in gone:
        for candidate in _candidates(old[place].text, holders, taken):
            if likeness(old[place], new[candidate]) >= _LEAST:
                moves[place] = candidate
                taken.add(candidate)
                break
    return moves


def _candidates(text: str, holders: Mapping[str, list[int]], taken: set[int]) -> list[int]:
    """The blocks that share most characters in clauses with ``text``; those of clauses that many have are left out."""
    shared: Counter[int] = Counter()
    for clause in set(_CLAUSE.findall(text)):
        places = holders.get(clause, [])
        if len(places) > _COMMON:
            continue
        for place in places:
            if place not in taken:
                shared[place] += len(clause)
    return [place for place, _ in shared.most_common(_CANDIDATES)]


def _with_neighbours(
    old: Sequence[Item], new: Sequence[Item], moves: dict[int, int], gone: set[int], come: set[int]
) -> dict[int, int]:
    """``moves`` with the equal blocks right beside, however short: a heading moves with its section."""
    grown = dict(moves)
    for by in (-1, 1):
        for left, right in moves.items():
            place, target = left + by, right + by
            while place in gone and target in come and old[place].gist == new[target].gist:
                grown[place] = target
                gone.discard(place)
                come.discard(target)
                place, target = place + by, target + by
    return grown
