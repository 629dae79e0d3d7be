"""The order in which the blocks of two texts are woven: what is in both, what in one, what moved."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from plangen.align.sequences import Item, Pair, paired
from plangen.ooxml.names import PPR, SECTPR, Element, P
from plangen.redline.block_items import item
from plangen.redline.breaks import Break, with_breaks
from plangen.redline.meaning import plain
from plangen.redline.moves import moved
from plangen.redline.pen import MOVED_FROM, MOVED_TO, PUT_IN, TAKEN_OUT, Way


@dataclass(frozen=True)
class Step:
    """One block of the woven text.

    ``way`` is None for a block of both versions, else it marks one that stands here in one version alone;
    ``move`` numbers the move that it is part of (0 for none), ``other`` is what it is at its other place.
    ``pieces`` are the paragraphs of the one version that are one paragraph of the other; their last is its partner.
    """

    old: Element | None
    new: Element | None
    way: Way | None = None
    move: int = 0
    other: Element | None = None
    pieces: tuple[Element, ...] = ()

    @property
    def block(self) -> Element:
        """The block itself; of both versions, the new one."""
        block = self.new if self.new is not None else self.old
        assert block is not None
        return block


@dataclass(frozen=True)
class Carry:
    """What paragraphs behind one another carry for one another, at the end of a text above all.

    The mark that ends a text can be neither put in nor taken out; the mark before what was added or dropped
    at the end is marked instead (``way``), and the last paragraph has the properties that mark had.
    ``own`` are the properties of the paragraph with the marked mark; ``old`` and ``new`` those of the last.
    """

    way: Way | None = None
    own: Element | None = None
    old: Element | None = None
    new: Element | None = None


def steps(olds: list[Element], news: list[Element]) -> list[Step]:
    """Every block of both texts in the order in which they are woven."""
    before, after = [item(block) for block in olds], [item(block) for block in news]
    pairs = _ended(_with_kin(paired(before, after), before, after), before, after)
    entries = with_breaks(pairs, olds, news, (before, after))
    pairs = [entry for entry in entries if not isinstance(entry, Break)]
    moves = moved(before, after, pairs)
    numbers = _groups(moves)
    going: dict[int, Step] = {}
    coming: dict[int, Step] = {}
    for source, target in moves.items():
        old, new = olds[source], news[target]
        going[source] = Step(old, None, MOVED_FROM, numbers[source], new)
        coming[target] = Step(None, new, MOVED_TO, numbers[source], old)
    order = []
    for entry in entries:
        if isinstance(entry, Break):
            order.append(_broken(entry, olds, news))
            continue
        left, right = entry
        if left is not None and right is not None:
            order.append(Step(olds[left], news[right]))
        elif left is not None:
            order.append(going.get(left) or Step(olds[left], None, TAKEN_OUT))
        elif right is not None:
            order.append(coming.get(right) or Step(None, news[right], PUT_IN))
    return order


def _broken(entry: Break, olds: list[Element], news: list[Element]) -> Step:
    old, new = olds[entry.olds[-1]], news[entry.news[-1]]
    cut = [news[place] for place in entry.news]
    joined = [olds[place] for place in entry.olds]
    return Step(old, new, pieces=tuple(cut if len(cut) > 1 else joined))


def _groups(moves: dict[int, int]) -> dict[int, int]:
    """Numbers for moves: blocks that left together and arrived together are one move."""
    numbers: dict[int, int] = {}
    number = 0
    for left in sorted(moves):
        together = left - 1 in moves and moves[left - 1] == moves[left] - 1
        number += not together
        numbers[left] = number
    return numbers


def _with_kin(pairs: list[Pair], olds: list[Item], news: list[Item]) -> list[Pair]:
    """``pairs`` with those paragraphs as one that stand alone side by side and share a mark (see ``Item.marks``)."""
    made: list[Pair] = []
    gone: list[int] = []
    came: list[int] = []
    for left, right in [*pairs, (len(olds), len(news))]:
        if right is None and left is not None:
            gone.append(left)
        elif left is None and right is not None:
            came.append(right)
        else:
            made += _paired_by_mark(gone, came, olds, news)
            made.append((left, right))
            gone, came = [], []
    return made[:-1]


def _paired_by_mark(gone: list[int], came: list[int], olds: list[Item], news: list[Item]) -> list[Pair]:
    """Blocks side by side that stand alone, in order; the places of ``came`` follow one another."""
    if not gone or not came:
        return [*((left, None) for left in gone), *((None, right) for right in came)]
    places: dict[Hashable, int] = {}
    for right in came:
        places |= dict.fromkeys(news[right].marks, right)
    made: list[Pair] = []
    next_new = came[0]
    for left in gone:
        right = min((places[mark] for mark in olds[left].marks if mark in places), default=-1)
        if right < next_new or olds[left].kind != news[right].kind:
            made.append((left, None))
            continue
        made += [(None, place) for place in range(next_new, right)]
        made.append((left, right))
        next_new = right + 1
    return [*made, *((None, place) for place in range(next_new, came[-1] + 1))]


def _ended(pairs: list[Pair], olds: list[Item], news: list[Item]) -> list[Pair]:
    """``pairs`` with the last paragraphs of both texts as one, where each has one that the other has not."""
    if not olds or not news or olds[-1].kind != "p" or news[-1].kind != "p":
        return pairs
    gone, came = (len(olds) - 1, None), (None, len(news) - 1)
    if gone not in pairs or came not in pairs:
        return pairs
    rest = [pair for pair in pairs if pair not in (gone, came)]
    return [*rest, (len(olds) - 1, len(news) - 1)]


def carries(order: list[Step]) -> dict[int, Carry]:
    """What paragraphs carry for one another, by their place in ``order``: at the end of the text, and inside it."""
    return _tails(order) | _end(order)


def _tails(order: list[Step]) -> dict[int, Carry]:
    """What a paragraph that changed at its end carries for those that came or went right behind it.

    Words and paragraphs are then one stretch from the end of the first on, as Word tracks it; with the marks of the
    others marked instead LibreOffice glues two paragraphs that stay.
    """
    carried: dict[int, Carry] = {}
    first = 0
    while first < len(order):
        last = first + 1
        while last < len(order) and order[last].way is not None:
            last += 1
        way = _one_way(order[first + 1 : last])
        if way is not None and last < len(order) and _ends_changed(order[first], way):
            carried |= _carried(order, first, last - 1)
        first = last
    return carried


def _one_way(lonely: list[Step]) -> Way | None:
    """How all of ``lonely`` are marked, when they are plain paragraphs that came, or went, and did not move."""
    ways = {step.way for step in lonely if _is_plain(step) and not step.move}
    if len(ways) != 1 or not all(_is_plain(step) and not step.move for step in lonely):
        return None
    return ways.pop()


def _ends_changed(step: Step, way: Way) -> bool:
    """Whether the paragraph of both versions ends with words marked ``way``."""
    if step.old is None or step.new is None or step.pieces or not _is_plain(step):
        return False
    less, more = (step.new, step.old) if way.gone else (step.old, step.new)
    short, long = plain(less), plain(more)
    return len(long) > len(short) and (long.startswith(short) or long[-1:] != short[-1:])


def _end(order: list[Step]) -> dict[int, Carry]:
    """What the paragraphs at the end of the text carry; empty when the end stayed."""
    last = len(order) - 1
    first = last
    while first >= 0 and order[first].way is not None:
        first -= 1
    if first < 0 or first == last or not all(_is_plain(step) for step in order[first:]):
        return {}
    return _carried(order, first, last)


def _carried(order: list[Step], first: int, last: int) -> dict[int, Carry]:
    """The mark of ``first`` marked instead of that of ``last``."""
    pair, end = order[first], order[last]
    assert pair.old is not None
    assert pair.new is not None
    before, after = pair.old.find(PPR), pair.new.find(PPR)
    own = end.block.find(PPR)
    if end.old is None:
        return {first: Carry(PUT_IN, after), last: Carry(None, None, before, own)}
    return {first: Carry(TAKEN_OUT, before), last: Carry(None, None, own, after)}


def _is_plain(step: Step) -> bool:
    for block in (step.old, step.new):
        if block is not None and (block.tag != P or block.find(f"{PPR}/{SECTPR}") is not None):
            return False
    return True


def runs(order: list[Step]) -> Iterator[tuple[int, int]]:
    """Stretches of ``order`` from and to: the blocks of one move, else one block."""
    edges = [at for at in range(1, len(order)) if not _together(order[at - 1], order[at])]
    yield from pairwise([0, *edges, len(order)]) if order else ()


def _together(one: Step, other: Step) -> bool:
    return bool(one.move) and (one.move, one.way) == (other.move, other.way)
