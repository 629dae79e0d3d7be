"""Which section and which block of one version is which of the other, wherever either stands.

By id first, then by title and likeness below parts already found again, then anywhere in the plan: so what was
moved, renamed or put under another heading is still known.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from plangen.align import Item, Pair, alike, exact
from plangen.diff.placed import BLOCKS, Placed, annexes_of, blocks_of, sections_of
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
        stray = ((old, new) for old, new in self.new_of.items() if old != new)
        return frozenset(path[:end] for pair in stray for path in pair for end in range(len(path) + 1))

    def pair(self, old: Path, new: Path) -> None:
        """Take the thing at ``old`` and the thing at ``new`` for the same."""
        self.new_of[old], self.old_of[new] = new, old


def twins(old: Whole, new: Whole) -> Twins:
    """Everything of ``old`` that is found again in ``new``."""
    found = Twins()
    found.pair(("plan",), ("plan",))
    found.pair(("plan", "notice"), ("plan", "notice"))
    before, after = annexes_of(old), annexes_of(new)
    _pair(found, before, after, [*exact(*_items(before, after))])
    _pair(found, *_left(found, before, after), alike(*_items(*_left(found, before, after))))
    _Sections(found, list(sections_of(old)), list(sections_of(new))).match()
    for name in BLOCKS:
        _blocks(found, list(blocks_of(old, name)), list(blocks_of(new, name)))
    return found


def _items(old: list[Placed], new: list[Placed]) -> tuple[list[Item], list[Item]]:
    return [each.item for each in old], [each.item for each in new]


def _pair(found: Twins, old: list[Placed], new: list[Placed], pairs: Iterable[Pair]) -> None:
    for a, b in pairs:
        found.pair(old[a].path, new[b].path)


def _left(found: Twins, old: list[Placed], new: list[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Those not found again yet."""
    return (
        [each for each in old if each.path not in found.new_of],
        [each for each in new if each.path not in found.old_of],
    )


def _by_owner(placed: Iterable[Placed]) -> dict[Path, list[Placed]]:
    owned: defaultdict[Path, list[Placed]] = defaultdict(list)
    for each in placed:
        owned[each.owner].append(each)
    return owned


def _same_id(found: Twins, old: list[Placed], new: list[Placed]) -> None:
    """Pair by id; an id given twice in a version tells nothing."""
    before, after = _alone(old, "id"), _alone(new, "id")
    for name, each in before.items():
        if name in after:
            found.pair(each.path, after[name].path)


def _blocks(found: Twins, old: list[Placed], new: list[Placed]) -> None:
    """Blocks of one name: by id, then in sections found again, then anywhere by what they are called."""
    _same_id(found, old, new)
    for pairing in (exact, alike):
        before, after = (_by_owner(side) for side in _left(found, old, new))
        for owner, mine in before.items():
            theirs = after.get(found.new_of.get(owner, ()), [])
            _pair(found, mine, theirs, pairing(*_items(mine, theirs)))
    left = _left(found, old, new)
    _pair(found, *left, exact(*_items(*left)))


class _Sections:
    """The sections of two versions on their way to being found again."""

    def __init__(self, found: Twins, old: list[Placed], new: list[Placed]) -> None:
        self._found, self._old, self._new = found, old, new
        self._old_by, self._new_by = _by_owner(old), _by_owner(new)

    def match(self) -> None:
        """By id, title, what stands below, and likeness; after each step, what stands below the newly found."""
        _same_id(self._found, self._old, self._new)
        self._settle()
        self._vote()
        self._settle()
        self._anywhere_alone()
        self._settle()
        self._alike_below()
        self._settle()
        left = _left(self._found, self._old, self._new)
        _pair(self._found, *left, alike(*_items(*left), _ANYWHERE))
        self._settle()
        self._alike_below()

    def _settle(self) -> None:
        """Pair by exact keys what stands below pairs, and what stands below those, until nothing more is found."""
        waiting = deque(self._found.new_of.items())
        while waiting:
            before, after = waiting.popleft()
            old, new = _left(self._found, self._old_by.get(before, []), self._new_by.get(after, []))
            pairs = exact(*_items(old, new))
            _pair(self._found, old, new, pairs)
            waiting.extend((old[a].path, new[b].path) for a, b in pairs)

    def _vote(self) -> None:
        """A heading whose parts are mostly found again below one other heading is that heading, renamed."""
        votes: defaultdict[Path, Counter[Path]] = defaultdict(Counter)
        for each in self._old:
            twin = self._found.new_of.get(each.path)
            if twin and each.owner not in self._found.new_of and twin[:-2] not in self._found.old_of:
                votes[each.owner][twin[:-2]] += 1
        for owner, counted in votes.items():
            best, count = min(counted.items(), key=lambda each: (-each[1], str(each[0])))
            if count * 2 > len(self._old_by[owner]) and self._may_be(owner, best):
                self._found.pair(owner, best)

    def _may_be(self, owner: Path, best: Path) -> bool:
        """Whether both are sections, and the new one is nobody's twin yet."""
        return owner[-2] == best[-2] == "sections" and best not in self._found.old_of

    def _anywhere_alone(self) -> None:
        """A title or a text that only one section of each version has is the same section, wherever it stands."""
        left = _left(self._found, self._old, self._new)
        for key in ("title", "text"):
            old, new = (_alone(side, key) for side in _left(self._found, *left))
            for name, each in old.items():
                if name in new:
                    self._found.pair(each.path, new[name].path)

    def _alike_below(self) -> None:
        for before, after in list(self._found.new_of.items()):
            old, new = _left(self._found, self._old_by.get(before, []), self._new_by.get(after, []))
            if old and new:
                _pair(self._found, old, new, alike(*_items(old, new)))


def _alone(placed: Iterable[Placed], key: str) -> dict[str, Placed]:
    """What only one of ``placed`` is called, and that one."""
    named: defaultdict[str, list[Placed]] = defaultdict(list)
    for each in placed:
        if name := getattr(each.item, key):
            named[name].append(each)
    return {name: each[0] for name, each in named.items() if len(each) == 1}
