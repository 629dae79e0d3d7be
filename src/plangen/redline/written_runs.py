"""The words of a paragraph of both versions as runs: kept, taken out, put in, or only looking different."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from plangen.align.spans import Span
from plangen.ooxml.names import ABOUT_WRAPPER, RPR, RUN, SDT, SDT_CONTENT, SPACE, Element, T, w
from plangen.ooxml.trees import hollow
from plangen.redline.changed_properties import LOOKS, remembered
from plangen.redline.characters import Atom, Line
from plangen.redline.controls import CONTROLS
from plangen.redline.meaning import key
from plangen.redline.one_sided import kill, tagged
from plangen.redline.pen import MOVED_FROM, MOVED_TO, PUT_IN, TAKEN_OUT, Pen, Way
from plangen.redline.simple_fields import SIMPLE_FIELD, closing, opening


@dataclass(frozen=True, slots=True)
class Met:
    """An atom as it is to be written: ``way`` is None where it stayed, ``was`` is then what it was."""

    atom: Atom
    way: Way | None = None
    was: Atom | None = None


def met(old: Line, new: Line, spans: list[Span]) -> Iterator[Met]:
    """Every atom of both lines in reading order, what was taken out before what was put in."""
    left = right = 0
    for start, end, begin, stop in [*spans, (len(old.atoms), 0, len(new.atoms), 0)]:
        for was, atom in zip(old.atoms[left:start], new.atoms[right:begin], strict=True):
            yield Met(atom, None, was)
        yield from (Met(atom, TAKEN_OUT) for atom in old.atoms[start:end])
        yield from (Met(atom, PUT_IN) for atom in new.atoms[begin:stop])
        left, right = end, stop


def left(old: Line, spans: list[Span]) -> list[Met]:
    """The atoms of a paragraph that moved away; those that did not arrive are taken out."""
    lost = [(span[0], span[1]) for span in spans]
    return _moving(old.atoms, lost, MOVED_FROM, TAKEN_OUT)


def arrived(new: Line, spans: list[Span]) -> list[Met]:
    """The atoms of a paragraph that came from elsewhere; those that did not come along are put in."""
    gained = [(span[2], span[3]) for span in spans]
    return _moving(new.atoms, gained, MOVED_TO, PUT_IN)


def _moving(atoms: list[Atom], changed: list[tuple[int, int]], way: Way, other: Way) -> list[Met]:
    ways = [way] * len(atoms)
    for start, end in changed:
        ways[start:end] = [other] * (end - start)
    return [Met(atom, marked) for atom, marked in zip(atoms, ways, strict=True)]


def gathered(mets: Iterable[Met]) -> Iterator[Met]:
    """``mets`` with the letters of one run, marked one way, as one."""
    for _, stretch in groupby(mets, _likeness):
        alike = list(stretch)
        first = alike[0]
        if first.atom.content is not None:
            yield from alike
            continue
        text = "".join(letter.atom.char for letter in alike)
        yield Met(Atom(text, None, first.atom.run), first.way, first.was)


def _likeness(met: Met) -> tuple[bool, Way | None, int, int]:
    was_run = met.was.run if met.was else None
    return met.atom.content is None, met.way, id(met.atom.run), id(was_run)


class Scribe:
    """Writes atoms into a paragraph, as few runs and marks as their looks allow."""

    def __init__(self, pen: Pen, holder: Element, inside: Callable[[Element, Element], Element]) -> None:
        """``inside`` gives a kept thing with the changes inside it (a text box)."""
        self._pen, self._inside = pen, inside
        self._holders = [holder]
        self._mark: Element | None = None
        self._way: Way | None = None
        self._run: Element | None = None
        self._source: tuple[object, object, object] = (None, None, None)

    def write(self, met: Met) -> None:
        """One atom, or the letters of one run."""
        if met.atom.edge == "open":
            self._open(met)
        elif met.atom.edge == "close":
            self._close(met)
        elif met.atom.run is None:
            self._place(met, self._content(met))
        else:
            self._letter(met)

    def _open(self, met: Met) -> None:
        frame = met.atom.content
        assert frame is not None
        if frame.tag == SIMPLE_FIELD and met.way is not None:
            self._signs(met, opening(frame))
            return
        shell = hollow(frame)
        shell.extend(deepcopy(child) for child in frame if child.tag in ABOUT_WRAPPER)
        self._end_mark()
        self._holders[-1].append(shell)
        if frame.tag == SDT:
            content = shell.makeelement(SDT_CONTENT, {})
            shell.append(content)
            shell = content
        self._holders.append(shell)

    def _signs(self, met: Met, runs: list[Element]) -> None:
        """The signs of a simple field that came or went."""
        for run in runs:
            if met.way and met.way.dead:
                kill(run)
            self._place(met, run)
        self._run = None

    def _close(self, met: Met) -> None:
        frame = met.atom.content
        assert frame is not None
        if frame.tag == SIMPLE_FIELD and met.way is not None:
            self._signs(met, [closing(frame)])
            return
        self._end_mark()
        holder = self._holders.pop()
        shell = holder.getparent() if holder.tag == SDT_CONTENT else holder
        above = self._holders[-1]
        if met.way is None or shell is None:
            return
        if shell.tag in CONTROLS:
            place = above.index(shell)
            above[place : place + 1] = tagged(self._pen, shell, met.way)
        elif not any(child.tag == w(met.way.word) for child in holder):
            holder.append(self._pen.mark(met.way.word))

    def _content(self, met: Met) -> Element:
        content = met.atom.content
        assert content is not None
        if met.was is None or met.was.content is None or key(content) == key(met.was.content):
            return deepcopy(content)
        return self._inside(met.was.content, deepcopy(content))

    def _letter(self, met: Met) -> None:
        source = (met.way, met.atom.run, met.was.run if met.was else None)
        if self._run is None or source != self._source:
            self._place(met, self._begun(met))
            self._source = source
        run = self._run
        assert run is not None
        if met.atom.content is not None:
            run.append(self._content(met))
            if met.way and met.way.dead:
                kill(run)
            return
        name = w("delText") if met.way and met.way.dead else T
        if not len(run) or run[-1].tag != name:
            run.append(run.makeelement(name, {SPACE: "preserve"}))
        run[-1].text = (run[-1].text or "") + met.atom.char

    def _begun(self, met: Met) -> Element:
        run = met.atom.run
        assert run is not None
        made = run.makeelement(RUN, {})
        looks = deepcopy(run.find(RPR))
        if met.was is not None and met.was.run is not None:
            looks = remembered(self._pen, LOOKS, met.was.run.find(RPR), looks)
        if looks is not None:
            made.append(looks)
        return made

    def _place(self, met: Met, element: Element) -> None:
        """``element`` inside the mark of its way; the next letters go on in it when it is a run."""
        if met.way is not self._way or (met.way is not None and self._mark is None):
            self._end_mark()
            if met.way is not None:
                self._mark = self._pen.mark(met.way.word)
                self._holders[-1].append(self._mark)
            self._way = met.way
        (self._holders[-1] if self._mark is None else self._mark).append(element)
        self._run = element if element.tag == RUN else None

    def _end_mark(self) -> None:
        self._mark = self._way = self._run = None
