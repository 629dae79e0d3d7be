"""Blocks that left one place and came back at another: told as moved, not as deleted and added."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from plangen.align.sequences import Item, Pair, likeness

_SHORT = 6
"""Characters below which a text is too common to be said to have moved."""
_CLAUSE = re.compile(r"[^，。；：、！？\s]{4,}")
_COMMON = 20
"""Blocks in which a clause may occur to lead from one to the other."""
_LEAST = 0.75


def moved(old: Sequence[Item], new: Sequence[Item], pairs: Sequence[Pair]) -> dict[int, int]:
    """Places of blocks in the old sequence that stand elsewhere in the new one."""
    gone = [left for left, right in pairs if right is None and left is not None]
    come = [right for left, right in pairs if left is None and right is not None]
    found = _equal(old, new, gone, come)
    taken = set(found.values())
    rest = [at for at in come if at not in taken]
    found |= _changed(old, new, [at for at in gone if at not in found], rest)
    return _with_neighbours(old, new, found, set(gone) - found.keys(), set(come) - set(found.values()))


def _equal(old: Sequence[Item], new: Sequence[Item], gone: list[int], come: list[int]) -> dict[int, int]:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(come):
        waiting[new[at].gist].append(at)
    found = {}
    for at in gone:
        if len(old[at].text) >= _SHORT and waiting.get(old[at].gist):
            found[at] = waiting[old[at].gist].pop()
    return found


def _changed(old: Sequence[Item], new: Sequence[Item], gone: list[int], come: list[int]) -> dict[int, int]:
    """Blocks that moved and were changed a little, found by the clauses they share."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at in come:
        for clause in set(_CLAUSE.findall(new[at].text)):
            holders[clause].append(at)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for at in gone:
        shared: Counter[int] = Counter()
        for clause in set(_CLAUSE.findall(old[at].text)):
            if len(holders[clause]) <= _COMMON:
                shared.update({each: len(clause) for each in holders[clause] if each not in taken})
        for candidate, _ in shared.most_common(3):
            if likeness(old[at], new[candidate]) >= _LEAST:
                found[at] = candidate
                taken.add(candidate)
                break
    return found


def _with_neighbours(
    old: Sequence[Item], new: Sequence[Item], found: dict[int, int], gone: set[int], come: set[int]
) -> dict[int, int]:
    """``found`` with the equal blocks right beside, however short: a heading moves with its section."""
    grown = dict(found)
    for by in (-1, 1):
        for left, right in found.items():
            at, to = left + by, right + by
            while at in gone and to in come and old[at].gist == new[to].gist:
                grown[at] = to
                gone.discard(at)
                come.discard(to)
                at, to = at + by, to + by
    return grown
