"""Two lists of things laid side by side: which is which, by id, then by title, then by likeness.

Nearly linear: exact keys pair most things; likeness is asked only of those left over, and of few candidates each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz

from plangen.align.rising import rising

Pair = tuple[int, int]
"""A position in the old list and the position of the same thing in the new one."""

LIKE = 0.55
"""How like each other two things must be (0 to 1) to be taken for the same thing."""
_FEW = 2500
"""Pairs up to which every one left over is compared with every other."""
_READ = 600
"""Characters of a text that are read to tell how like another it is."""
_MARKS, _CANDIDATES, _SHINGLE, _LOOKED_AT = 8, 6, 4, 24
"""Rarest stretches looked up, candidates compared, characters of a stretch, things looked at for each stretch."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a thing is known by: its id, its title, its text; each may be empty.

    ``keys`` only narrow who may be like whom: two things whose keys differ where both have one are never alike.
    """

    id: str = ""
    title: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()


def matched(old: Sequence[Item], new: Sequence[Item], like: float = LIKE) -> list[Pair]:
    """The pairs of the same thing, in order of the old list; who is in no pair went or came."""
    found = dict(exact(old, new))
    taken = set(found.values())
    left = [at for at in range(len(old)) if at not in found]
    right = [at for at in range(len(new)) if at not in taken]
    for a, b in alike([old[at] for at in left], [new[at] for at in right], like):
        found[left[a]] = right[b]
    return sorted(found.items())


def exact(old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """The pairs that agree in id, else in title and text, else in title, else in text."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for key in (_by_id, _by_both, _by_title, _by_text):
        for pair in _keyed(old, new, found, taken, key):
            found[pair[0]] = pair[1]
            taken.add(pair[1])
    return sorted(found.items())


def alike(old: Sequence[Item], new: Sequence[Item], like: float = LIKE) -> list[Pair]:
    """The pairs most like each other, the best first taken; none below ``like``."""
    scored = []
    for a, b in _candidates(old, new):
        score = likeness(old[a], new[b], like)
        if score >= like:
            scored.append((-score, abs(a - b), a, b))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in sorted(scored):
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return sorted(found.items())


def likeness(old: Item, new: Item, least: float = 0.0) -> float:
    """How like each other two things are, from 0 to 1; 0 below ``least``, when one says nothing, when keys differ."""
    if not _words(old) or not _words(new) or _apart(old, new):
        return 0.0
    whole = fuzz.ratio(_words(old), _words(new), score_cutoff=least * 100) / 100
    if whole or not (old.text and new.text):
        return whole
    text = fuzz.ratio(old.text[:_READ], new.text[:_READ], score_cutoff=(least + 0.1) * 100) / 100
    return max(0.0, text - 0.1)


def _apart(old: Item, new: Item) -> bool:
    """Whether a key that both have differs."""
    return any(a and b and a != b for a, b in zip(old.keys, new.keys, strict=False))


def steady(positions: Sequence[int]) -> set[int]:
    """The indexes of a longest run of ``positions`` that rises: what stayed in order, the others moved."""
    return set(rising(positions))


# -- exact keys -----------------------------------------------------------------------------------


def _by_id(item: Item) -> str:
    return item.id


def _by_both(item: Item) -> str:
    return f"{item.title}\0{item.text}" if item.title or item.text else ""


def _by_title(item: Item) -> str:
    return item.title


def _by_text(item: Item) -> str:
    return item.text


def _keyed(
    old: Sequence[Item],
    new: Sequence[Item],
    found: dict[int, int],
    taken: set[int],
    key: Callable[[Item], str],
) -> list[Pair]:
    """The pairs of things not yet paired that have the same key, first with first, second with second."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(new) - 1, -1, -1):
        name = key(new[place])
        if name and place not in taken:
            waiting[name].append(place)
    pairs = []
    for place, item in enumerate(old):
        name = key(item)
        if place not in found and waiting.get(name):
            pairs.append((place, waiting[name].pop()))
    return pairs


# -- likeness among those left over -----------------------------------------------------------------


def _candidates(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    """The pairs worth a look: all when few, else those that share the most marks."""
    if len(old) * len(new) <= _FEW:
        yield from product(range(len(old)), range(len(new)))
        return
    known: defaultdict[str, list[int]] = defaultdict(list)
    for b, item in enumerate(new):
        for shingle in _shingles(item):
            known[shingle].append(b)
    for a, item in enumerate(old):
        shared = _sharing(item, known)
        nearest = sorted(shared, key=lambda b: (-shared[b], abs(b - a)))
        for b in nearest[:_CANDIDATES]:
            yield a, b


def _sharing(item: Item, known: Mapping[str, list[int]]) -> Counter[int]:
    """The things that ``known`` lists under the rarest stretches of ``item``, and how many each shares."""
    rare = sorted((len(known[shingle]), shingle) for shingle in _shingles(item) if shingle in known)
    shared: Counter[int] = Counter()
    for _, shingle in rare[:_MARKS]:
        shared.update(known[shingle][:_LOOKED_AT])
    return shared


def _shingles(item: Item) -> set[str]:
    """The short stretches of a thing's words; two like things share some that few others have."""
    words = _words(item)
    return {words[at : at + _SHINGLE] for at in range(max(1, len(words) - _SHINGLE + 1))}


def _words(item: Item) -> str:
    return f"{item.title}{item.text[:_READ]}"
