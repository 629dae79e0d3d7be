"""The pen that marks changes: who, when, and a number for every mark."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from lxml import etree

from plangen.ooxml.names import WML, Element, w

_PREFIX = {"w": WML}
NO_DATE = "1980-01-01T00:00:00Z"
"""Written where the format must have a date and none was given (the range of a move)."""


@dataclass(frozen=True)
class Way:
    """One way to mark what only one version has.

    ``word`` is the wrapper of words and the mark of a paragraph, ``row`` the mark of a table row, ``cell``
    of a cell, ``tags`` the ranges around the tags of a content control; ``dead`` text is written as deleted;
    what is ``gone`` is not in the new version.
    """

    word: str
    row: str
    cell: str
    tags: str
    dead: bool = False
    gone: bool = False


PUT_IN = Way("ins", "ins", "cellIns", "customXmlInsRange")
TAKEN_OUT = Way("del", "del", "cellDel", "customXmlDelRange", dead=True, gone=True)
MOVED_FROM = Way("moveFrom", "del", "cellDel", "customXmlMoveFromRange", gone=True)
MOVED_TO = Way("moveTo", "ins", "cellIns", "customXmlMoveToRange")


class Pen:
    """Makes the marks of one author; every mark of a file has its own number."""

    def __init__(self, author: str, date: str, first: int) -> None:
        """``date`` is an xsd:dateTime or empty; numbers begin at ``first``."""
        self._author, self._date = author, date
        self._numbers = count(first)

    def number(self) -> str:
        """A number that no other mark has."""
        return str(next(self._numbers))

    def mark(self, name: str) -> Element:
        """A mark called ``name`` with number, author and date."""
        made = etree.Element(w(name), {w("id"): self.number(), w("author"): self._author}, nsmap=_PREFIX)
        if self._date:
            made.set(w("date"), self._date)
        return made

    def grid_mark(self) -> Element:
        """The mark of a changed grid, which has neither author nor date."""
        return etree.Element(w("tblGridChange"), {w("id"): self.number()}, nsmap=_PREFIX)

    def range(self, name: str, move: str = "") -> tuple[Element, Element]:
        """Start and end of a range called ``name``; ``move`` names the move that it is one end of."""
        start = self.mark(f"{name}Start")
        end = etree.Element(w(f"{name}End"), {w("id"): start.get(w("id"), "")}, nsmap=_PREFIX)
        if move:
            start.set(w("name"), move)
            start.set(w("date"), self._date or NO_DATE)
        return start, end
