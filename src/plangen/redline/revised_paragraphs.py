"""A paragraph of the new version with what it was in the old one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy

from plangen.ooxml.names import PPR, RPR, SECTPR, TEXT_BOX, Element, w, ws
from plangen.ooxml.trees import hollow
from plangen.redline.changed_properties import LOOKS, PARAGRAPH, SECTION, remembered
from plangen.redline.changed_spans import compared, cut_like
from plangen.redline.characters import Line, StandIns, line
from plangen.redline.meaning import key
from plangen.redline.one_sided import mark_end
from plangen.redline.pen import PUT_IN, TAKEN_OUT, Pen
from plangen.redline.written_runs import Met, Scribe, arrived, gathered, left, met

_NOTES = ws("footnoteReference endnoteReference")
Weave = Callable[[Element, Element], None]
"""Weaves the blocks of an old holder into a new one, in place."""


class Paragraphs:
    """Revises paragraphs, and remembers which notes and sections of both versions belong together."""

    def __init__(self, pen: Pen, blocks: Weave) -> None:
        self._pen, self._blocks = pen, blocks
        self._stand_ins = StandIns()
        self.notes: list[tuple[Element, Element]] = []
        self.sections: list[tuple[Element, Element]] = []

    def revised(self, old: Element, new: Element) -> Element:
        """``new`` with the words, looks and properties of ``old`` in it as changes."""
        before, after = line(old, self._stand_ins), line(new, self._stand_ins)
        made = _begun(new, self.properties(old.find(PPR), new.find(PPR)))
        self._write(made, before, after)
        return made

    def cut(self, old: Element, news: Sequence[Element]) -> list[Element]:
        """``news``, which are ``old`` cut in pieces: their marks are put in, but for the last, which ``old`` had."""
        afters = [line(new, self._stand_ins) for new in news]
        befores = cut_like(line(old, self._stand_ins), afters)
        made = []
        for new, before, after in zip(news, befores, afters, strict=True):
            if new is news[-1]:
                paragraph = _begun(new, self.properties(old.find(PPR), new.find(PPR)))
            else:
                paragraph = _begun(new, deepcopy(new.find(PPR)))
                mark_end(self._pen, paragraph, PUT_IN)
            self._write(paragraph, before, after)
            made.append(paragraph)
        return made

    def joined(self, olds: Sequence[Element], new: Element) -> list[Element]:
        """``olds``, which ``new`` joins: their marks are taken out, but for the last, which becomes that of ``new``."""
        befores = [line(old, self._stand_ins) for old in olds]
        afters = cut_like(line(new, self._stand_ins), befores)
        made = []
        for old, before, after in zip(olds, befores, afters, strict=True):
            if old is olds[-1]:
                paragraph = _begun(new, self.properties(old.find(PPR), new.find(PPR)))
            else:
                paragraph = _begun(old, deepcopy(old.find(PPR)))
                mark_end(self._pen, paragraph, TAKEN_OUT)
            self._write(paragraph, before, after)
            made.append(paragraph)
        return made

    def _write(self, made: Element, before: Line, after: Line) -> None:
        """What both lines say into the paragraph ``made``."""
        spans = compared(before, after)
        scribe = Scribe(self._pen, made, self._inside)
        for letters in gathered(met(before, after, spans)):
            if letters.was is not None:
                self._note(letters.was.content, letters.atom.content)
            scribe.write(letters)

    def part(self, old: Element, new: Element) -> None:
        """The words of a paragraph at the place it left and at the place it came to; changed ones stand out."""
        before, after = line(old, self._stand_ins), line(new, self._stand_ins)
        spans = compared(before, after)
        self._rewrite(old, left(before, spans))
        self._rewrite(new, arrived(after, spans))

    def _rewrite(self, paragraph: Element, mets: list[Met]) -> None:
        """``paragraph`` with ``mets`` as its words."""
        paragraph[:] = list(paragraph.iterchildren(PPR))
        scribe = Scribe(self._pen, paragraph, self._inside)
        for letters in gathered(mets):
            scribe.write(letters)

    def properties(self, old: Element | None, new: Element | None) -> Element | None:
        """The properties of a paragraph, of its mark and of the section it ends."""
        made = remembered(self._pen, PARAGRAPH, old, deepcopy(new))
        looks = remembered(self._pen, LOOKS, _find(old, RPR), deepcopy(_find(new, RPR)))
        section = self.section(_find(old, SECTPR), _find(new, SECTPR))
        if looks is None and section is None:
            return made
        if made is None:
            source = looks if looks is not None else section
            assert source is not None
            made = source.makeelement(PPR, {})
        change = made.find(w("pPrChange"))
        made[:] = [child for child in made if child.tag not in (RPR, SECTPR) and child is not change]
        for last in (looks, section, change):
            if last is not None:
                made.append(last)
        return made

    def section(self, old: Element | None, new: Element | None) -> Element | None:
        """The properties of a section, its headers and footers being the new ones."""
        if old is None or new is None:
            return deepcopy(new)
        made = remembered(self._pen, SECTION, old, deepcopy(new))
        assert made is not None
        self.sections.append((old, made))
        return made

    def untouched(self, old: Element, new: Element) -> Element:
        """``new``, which says what ``old`` says; its notes and sections are paired all the same."""
        for was, now in zip(old.iter(*_NOTES, SECTPR), new.iter(*_NOTES, SECTPR), strict=True):
            if now.tag == SECTPR:
                self.sections.append((was, now))
            else:
                self.notes.append((was, now))
        return new

    def _note(self, old: Element | None, new: Element | None) -> None:
        if old is not None and new is not None and new.tag in _NOTES:
            self.notes.append((old, new))

    def _inside(self, old: Element, new: Element) -> Element:
        """A kept drawing with the changes inside its text boxes."""
        for was, now in zip(list(old.iter(TEXT_BOX)), list(new.iter(TEXT_BOX)), strict=False):
            if key(was) != key(now):
                self._blocks(was, now)
        return new


def _begun(paragraph: Element, properties: Element | None) -> Element:
    """A paragraph like ``paragraph`` that has ``properties`` and no words yet."""
    made = hollow(paragraph)
    if properties is not None:
        made.append(properties)
    return made


def _find(properties: Element | None, tag: str) -> Element | None:
    return None if properties is None else properties.find(tag)
