"""Which section and which block of one version is which of the other, wherever either stands.

By id first, then by title and likeness below parts already found again, then anywhere in the plan: so what was
moved, renamed or put under another heading is still known.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from plangen.align import Item, Pair, alike, exact
from plangen.diff.movables import BLOCKS, Movable, annexes_of, blocks_of, sections_of
from plangen.diff.version import Whole
from plangen.finding import Path

_ANYWHERE = 0.66
"""How like each other two things in unlike places must be."""


@dataclass
class Twins:
    """Old path to new path of everything found again, and back."""

    new_of: dict[Path, Path] = field(default_factory=dict)
    old_of: dict[Path, Path] = field(default_factory=dict)

    @cached_property
    def strayed(self) -> frozenset[Path]:
        """Every path, old or new, at or above something that stands at another path in the other version."""
        paths: set[Path] = set()
        for old, new in self.new_of.items():
            if old != new:
                paths.update(_above(old))
                paths.update(_above(new))
        return frozenset(paths)

    def pair(self, old: Path, new: Path) -> None:
        """Take the thing at ``old`` and the thing at ``new`` for the same."""
        self.new_of[old], self.old_of[new] = new, old

    def pair_all(self, old: list[Movable], new: list[Movable], pairs: Iterable[Pair]) -> None:
        """Take those of each pair of positions for the same."""
        for before, after in pairs:
            self.pair(old[before].path, new[after].path)

    def left(self, old: list[Movable], new: list[Movable]) -> tuple[list[Movable], list[Movable]]:
        """Those not found again yet."""
        old_left = [movable for movable in old if movable.path not in self.new_of]
        new_left = [movable for movable in new if movable.path not in self.old_of]
        return old_left, new_left


def _above(path: Path) -> list[Path]:
    """A path and every path above it."""
    return [path[:length] for length in range(len(path) + 1)]


def twins(old: Whole, new: Whole) -> Twins:
    """Everything of ``old`` that is found again in ``new``."""
    found = Twins()
    found.pair(("plan",), ("plan",))
    found.pair(("plan", "notice"), ("plan", "notice"))
    _pair_annexes(found, annexes_of(old), annexes_of(new))
    _Sections(found, sections_of(old), sections_of(new)).match()
    for name in BLOCKS:
        _pair_blocks(found, blocks_of(old, name), blocks_of(new, name))
    return found


def _items(movables: list[Movable]) -> list[Item]:
    return [movable.item for movable in movables]


def _pair_annexes(found: Twins, old: list[Movable], new: list[Movable]) -> None:
    """Annexes by what they are called, then by likeness."""
    found.pair_all(old, new, exact(_items(old), _items(new)))
    old_left, new_left = found.left(old, new)
    found.pair_all(old_left, new_left, alike(_items(old_left), _items(new_left)))


def _pair_blocks(found: Twins, old: list[Movable], new: list[Movable]) -> None:
    """Blocks of one name: by id, then in sections found again, then anywhere by what they are called."""
    _pair_ids(found, old, new)
    for pairing in (exact, alike):
        old_left, new_left = found.left(old, new)
        new_by_owner = _by_owner(new_left)
        for owner, before in _by_owner(old_left).items():
            after = new_by_owner.get(found.new_of.get(owner, ()), [])
            found.pair_all(before, after, pairing(_items(before), _items(after)))
    old_left, new_left = found.left(old, new)
    found.pair_all(old_left, new_left, exact(_items(old_left), _items(new_left)))


def _pair_ids(found: Twins, old: list[Movable], new: list[Movable]) -> None:
    """Pair by id; an id given twice in a version tells nothing."""
    after = _unique(new, "id")
    for identifier, movable in _unique(old, "id").items():
        if identifier in after:
            found.pair(movable.path, after[identifier].path)


def _by_owner(movables: Iterable[Movable]) -> dict[Path, list[Movable]]:
    owned: defaultdict[Path, list[Movable]] = defaultdict(list)
    for movable in movables:
        owned[movable.owner].append(movable)
    return owned


def _unique(movables: Iterable[Movable], key: str) -> dict[str, Movable]:
    """By id, title or text (``key``), the movables that share it with no other of ``movables``."""
    named: defaultdict[str, list[Movable]] = defaultdict(list)
    key_of = attrgetter(f"item.{key}")
    for movable in movables:
        name = key_of(movable)
        if name:
            named[name].append(movable)
    return {name: sharing[0] for name, sharing in named.items() if len(sharing) == 1}


class _Sections:
    """The sections of two versions on their way to being found again."""

    def __init__(self, found: Twins, old: list[Movable], new: list[Movable]) -> None:
        self._found, self._old, self._new = found, old, new
        self._old_by, self._new_by = _by_owner(old), _by_owner(new)

    def match(self) -> None:
        """By id, title, what stands below, and likeness; after each step, what stands below the newly found."""
        _pair_ids(self._found, self._old, self._new)
        self._settle()
        for step in (
            self._vote,
            self._pair_unique,
            self._alike_below,  # before those anywhere: what stayed under its heading is the likelier twin
            self._alike_anywhere,
            self._alike_below,  # again, below what was found anywhere
        ):
            step()
            self._settle()

    def _below(self, before: Path, after: Path) -> tuple[list[Movable], list[Movable]]:
        """The sections of two owners that are not found again yet."""
        return self._found.left(self._old_by.get(before, []), self._new_by.get(after, []))

    def _settle(self) -> None:
        """Pair by exact keys what stands below pairs, and what stands below those, until nothing more is found."""
        waiting = deque(self._found.new_of.items())
        while waiting:
            before, after = waiting.popleft()
            old, new = self._below(before, after)
            pairs = exact(_items(old), _items(new))
            self._found.pair_all(old, new, pairs)
            waiting.extend((old[a].path, new[b].path) for a, b in pairs)

    def _vote(self) -> None:
        """A heading whose parts are mostly found again below one other heading is that heading, renamed."""
        votes: defaultdict[Path, Counter[Path]] = defaultdict(Counter)
        for movable in self._old:
            twin = self._found.new_of.get(movable.path)
            if twin and movable.owner not in self._found.new_of and twin[:-2] not in self._found.old_of:
                votes[movable.owner][twin[:-2]] += 1
        for owner, counted in votes.items():
            best = min(counted, key=lambda heading: (-counted[heading], str(heading)))
            if counted[best] * 2 > len(self._old_by[owner]) and self._may_be(owner, best):
                self._found.pair(owner, best)

    def _may_be(self, owner: Path, best: Path) -> bool:
        """Whether both are sections, and the new one is nobody's twin yet."""
        return owner[-2] == best[-2] == "sections" and best not in self._found.old_of

    def _pair_unique(self) -> None:
        """A title or a text that only one section of each version has is the same section, wherever it stands."""
        for key in ("title", "text"):
            old_left, new_left = self._found.left(self._old, self._new)
            after = _unique(new_left, key)
            for name, movable in _unique(old_left, key).items():
                if name in after:
                    self._found.pair(movable.path, after[name].path)

    def _alike_anywhere(self) -> None:
        """Pair by likeness what is left, wherever it stands."""
        old, new = self._found.left(self._old, self._new)
        self._found.pair_all(old, new, alike(_items(old), _items(new), _ANYWHERE))

    def _alike_below(self) -> None:
        """Pair by likeness what stands below pairs."""
        for before, after in list(self._found.new_of.items()):
            old, new = self._below(before, after)
            if old and new:
                self._found.pair_all(old, new, alike(_items(old), _items(new)))
