"""A paragraph as a string: every character itself, every picture, break, field or link one character.

Equal things get equal characters in both versions, so that a comparison of texts compares them too.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from plangen.ooxml.names import (
    ABOUT_WRAPPER,
    PPR,
    RPR,
    RUN,
    SDT,
    SDT_CONTENT,
    TEXT_BOX,
    WRAPPERS,
    Element,
    T,
    w,
    ws,
)
from plangen.redline.meaning import attributes, key, keys
from plangen.redline.simple_fields import SIMPLE_FIELD

_FIELD = w("fldChar")
_INSTRUCTION = w("instrText")
_BLIND = frozenset({TEXT_BOX})
_CACHES = ws("lastRenderedPageBreak proofErr")
_FIRST = 0xF0000


@dataclass(slots=True)
class Atom:
    """One character of a paragraph.

    ``content`` is the element behind a stand-in (None for text); ``run`` the run it comes from (None for
    what stands beside runs); ``edge`` is "open" or "close" for the ends of a wrapper, whose element is
    ``content``.
    """

    char: str
    content: Element | None = None
    run: Element | None = None
    edge: str = ""


@dataclass(slots=True)
class Line:
    """The atoms of a paragraph, and the places of what opens and closes together (wrappers, fields)."""

    atoms: list[Atom] = field(default_factory=list)
    groups: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """One character an atom."""
        return "".join(atom.char for atom in self.atoms)

    def stretch(self, start: int, end: int) -> Line:
        """The atoms between two places, outside which no group of theirs may lie."""
        groups = [
            (first - start, last - start) for first, last in self.groups if start <= first and last < end
        ]
        return Line(self.atoms[start:end], groups)


class StandIns:
    """The characters that stand for things, the same for equal things."""

    def __init__(self) -> None:
        self._known: dict[Hashable, str] = {}

    def char(self, thing: Hashable) -> str:
        """The character for ``thing``, from planes that no text uses."""
        return self._known.setdefault(thing, chr(_FIRST + len(self._known)))


def line(paragraph: Element, stand_ins: StandIns) -> Line:
    """``paragraph`` as atoms."""
    found = Line()
    _read([child for child in paragraph if child.tag != PPR], found, stand_ins)
    _tie_fields(found, stand_ins)
    return found


def _read_run(run: Element, found: Line, stand_ins: StandIns) -> None:
    for child in run:
        if child.tag == T:
            found.atoms += [Atom(char, None, run) for char in child.text or ""]
        elif child.tag != RPR and child.tag not in _CACHES and isinstance(child.tag, str):
            found.atoms.append(Atom(stand_ins.char(key(child, _BLIND)), child, run))


def _read_frame(frame: Element, found: Line, stand_ins: StandIns) -> None:
    properties = [child for child in frame if child.tag in ABOUT_WRAPPER]
    shown = keys(list(frame)) if frame.tag == SIMPLE_FIELD else ()  # one that shows something else is another
    about = (frame.tag, attributes(frame), keys(properties), shown)
    start = len(found.atoms)
    found.atoms.append(Atom(stand_ins.char(("open", about)), frame, edge="open"))
    content = frame.find(SDT_CONTENT) if frame.tag == SDT else frame
    if content is not None:
        inner = [child for child in content if child.tag not in ABOUT_WRAPPER]
        _read(inner, found, stand_ins)
    found.groups.append((start, len(found.atoms)))
    found.atoms.append(Atom(stand_ins.char(("close", about)), frame, edge="close"))


def _read(children: list[Element], found: Line, stand_ins: StandIns) -> None:
    for child in children:
        if child.tag == RUN:
            _read_run(child, found, stand_ins)
        elif child.tag in WRAPPERS:
            _read_frame(child, found, stand_ins)
        elif child.tag not in _CACHES and isinstance(child.tag, str):
            found.atoms.append(Atom(stand_ins.char(key(child, _BLIND)), child))


def _tie_fields(found: Line, stand_ins: StandIns) -> None:
    """Fields that begin and end here: their signs are one thing with what they instruct."""
    waiting: list[list[int]] = []
    for at, atom in enumerate(found.atoms):
        kind = _field_sign(atom)
        if kind == "begin":
            waiting.append([at])
        elif waiting and (kind or _is_instruction(atom)):
            waiting[-1].append(at)
            if kind == "end":
                _tie(found, waiting.pop(), stand_ins)


def _field_sign(atom: Atom) -> str:
    """begin, separate or end of a field; empty for what is no such sign."""
    if atom.content is None or atom.edge or atom.content.tag != _FIELD:
        return ""
    return atom.content.get(w("fldCharType"), "")


def _is_instruction(atom: Atom) -> bool:
    return atom.content is not None and atom.content.tag == _INSTRUCTION


def _tie(found: Line, places: list[int], stand_ins: StandIns) -> None:
    signs = "".join(found.atoms[at].char for at in places)
    for order, at in enumerate(places):
        found.atoms[at].char = stand_ins.char(("field", signs, order))
    found.groups.append((places[0], places[-1]))
    found.groups += [(places[0], at) for at in places[1:-1]]
