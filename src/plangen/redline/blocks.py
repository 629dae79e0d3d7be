"""The blocks of two texts woven into one: paragraphs, tables and controls, kept, changed, moved."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from plangen.ooxml.names import ABOUT_WRAPPER, PPR, SECTPR, TBL, TCPR, Element, P, w
from plangen.redline.block_order import Carry, Step, carries, runs, steps
from plangen.redline.controls import CONTROLS, holder
from plangen.redline.meaning import same
from plangen.redline.one_sided import mark_block, mark_end, mark_words
from plangen.redline.pen import MOVED_FROM, PUT_IN, TAKEN_OUT, Pen, Way
from plangen.redline.revised_paragraphs import Paragraphs
from plangen.redline.revised_tables import Tables

_HEAD = ABOUT_WRAPPER | {TCPR}
_NO_BLOCKS = _HEAD | {SECTPR}


class Weaver:
    """Weaves texts of one part; ``paragraphs`` remembers what of both versions belongs together."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._moves = 0
        self.paragraphs = Paragraphs(pen, self.weave)
        self._tables = Tables(pen, self.weave, self.paragraphs.untouched)

    def weave(self, old: Element, new: Element) -> None:
        """The blocks of ``old`` into ``new``, which holds those of both afterwards."""
        order = steps(_blocks(old), _blocks(new))
        head = [child for child in new if child.tag in _HEAD]
        end = list(new.iterchildren(SECTPR))
        new[:] = [*head, *self._written(order), *end]

    def _written(self, order: list[Step]) -> Iterator[Element]:
        self._part(order)
        carried = carries(order)
        moves_before = self._moves
        self._moves += max((step.move for step in order), default=0)
        for first, last in runs(order):
            blocks: list[Element] = []
            for place in range(first, last):
                blocks += self._block(order[place], carried.get(place))
            step = order[first]
            if step.move and step.way is not None:
                start, end = self._pen.range(f"{step.way.word}Range", f"move{moves_before + step.move}")
                blocks = [start, *blocks, end]
            yield from blocks

    def _part(self, order: list[Step]) -> None:
        """Mark the words of paragraphs that changed as they moved, at both places."""
        for step in order:
            if step.way is MOVED_FROM and step.other is not None and step.block.tag == P:
                self.paragraphs.part(step.block, step.other)

    def _block(self, step: Step, carry: Carry | None) -> list[Element]:
        if carry is not None:
            return [self._carrying(step, carry)]
        if step.pieces:
            return self._broken(step)
        if step.way is None:
            return [self._both(step)]
        if step.move and step.block.tag == P:
            mark_end(self._pen, step.block, _as_last_word(step.block, step.way))
            return [step.block]
        return mark_block(self._pen, step.block, step.way)

    def _broken(self, step: Step) -> list[Element]:
        assert step.old is not None
        assert step.new is not None
        if step.pieces[-1] is step.new:
            return self.paragraphs.cut(step.old, step.pieces)
        return self.paragraphs.joined(step.pieces, step.new)

    def _both(self, step: Step) -> Element:
        old, new = step.old, step.new
        assert old is not None
        assert new is not None
        if same(old, new):
            return self.paragraphs.untouched(old, new)
        if new.tag == P:
            return self.paragraphs.revised(old, new)
        if new.tag == TBL:
            return self._tables.revised(old, new)
        if new.tag in CONTROLS:
            self.weave(holder(old), holder(new))
        return new

    def _carrying(self, step: Step, carry: Carry) -> Element:
        if step.way is None:
            made = self._both(step)
            _set_properties(made, deepcopy(carry.own))
            assert carry.way is not None
            mark_end(self._pen, made, carry.way)
            return made
        if not step.move:
            mark_words(self._pen, step.block, step.way)
        _set_properties(step.block, self.paragraphs.properties(carry.old, carry.new))
        return step.block


def _as_last_word(paragraph: Element, way: Way) -> Way:
    """How a moved paragraph ends: as its last word, or LibreOffice leaves an empty line when it is undone."""
    last = paragraph[-1].tag if len(paragraph) else ""
    for changed in (PUT_IN, TAKEN_OUT):
        if last == w(changed.word):
            return changed
    return way


def _blocks(holder: Element) -> list[Element]:
    return [child for child in holder if child.tag not in _NO_BLOCKS]


def _set_properties(paragraph: Element, properties: Element | None) -> None:
    held = paragraph.find(PPR)
    if held is not None:
        paragraph.remove(held)
    if properties is not None:
        paragraph.insert(0, properties)
