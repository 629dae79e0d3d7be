"""The blocks of a text as members of a sequence: what makes each the same, and what likeness is judged by."""

from __future__ import annotations

from collections.abc import Hashable

from plangen.align.sequences import Item
from plangen.chinese import ordinals
from plangen.ooxml.names import PPR, SECTPR, TBL, TC, TR, Element, P, w
from plangen.ooxml.wrappers import flat
from plangen.redline.controls import CONTROLS, about
from plangen.redline.meaning import key, plain

_LIKE_PARAGRAPH, _LIKE_HEADING, _LIKE_TABLE, _LIKE_ROW, _LIKE_CELL = 0.45, 0.3, 0.25, 0.4, 0.4
"""The likeness from which two of a kind are one that was changed."""
_SHORT = 20
"""Characters up to which a paragraph with an ordinal is a heading: with a word or two changed little in it is alike."""
_LAST_EDITED = "_GoBack"


def item(block: Element) -> Item:
    """A paragraph, table or control as an item; its ordinal is not part of its gist."""
    if block.tag == P:
        kind = "section" if block.find(f"{PPR}/{SECTPR}") is not None else "p"
        words = plain(block)
        text = without_ordinal(words)
        gist = (kind, text or key(block))
        least = _LIKE_HEADING if _is_heading(words, text) else _LIKE_PARAGRAPH
        return Item(gist, text, kind, least, _bookmarks(block))
    if block.tag == TBL:
        rows = [row_text(row) for row in flat(block) if row.tag == TR]
        return Item(("table", tuple(rows)), "\n".join(rows), "table", _LIKE_TABLE)
    if block.tag in CONTROLS:
        return _control(block)
    return _as_it_is(block)


def _is_heading(words: str, text: str) -> bool:
    """Whether ``words`` are an ordinal and a short ``text``."""
    return text != words and len(text) <= _SHORT


def _bookmarks(paragraph: Element) -> frozenset[Hashable]:
    """The names of the bookmarks in ``paragraph``, without the one that Word moves to where it was last edited."""
    names = {start.get(w("name"), "") for start in paragraph.iterchildren(w("bookmarkStart"))}
    return frozenset(names - {_LAST_EDITED})


def _control(control: Element) -> Item:
    """A control around blocks, rows or cells."""
    said, text = about(control), plain(control)
    return Item((said, text or key(control)), text, ("control", said), _LIKE_TABLE)


def _as_it_is(element: Element) -> Item:
    """What is only ever the same or another (a bookmark, a table row in a control)."""
    return Item((element.tag, key(element)), "", (element.tag, key(element)))


def row_item(row: Element) -> Item:
    """A row of a table; its serial number is not part of its gist."""
    if row.tag in CONTROLS:
        return _control(row)
    if row.tag != TR:
        return _as_it_is(row)
    text = row_text(row)
    return Item(("row", text or key(row)), text, "row", _LIKE_ROW)


def cell_item(cell: Element) -> Item:
    """A cell of a row."""
    if cell.tag in CONTROLS:
        return _control(cell)
    if cell.tag != TC:
        return _as_it_is(cell)
    text = plain(cell)
    return Item(("cell", text or key(cell)), text, "cell", _LIKE_CELL)


def row_text(row: Element) -> str:
    """The words of a row, cell by cell, without a serial number in the first."""
    cells = [plain(cell) for cell in flat(row) if cell.tag == TC]
    if len(cells) > 1 and _is_serial(cells[0]):
        cells = cells[1:]
    return "\t".join(cells)


def without_ordinal(text: str) -> str:
    """``text`` without 一、（一）1. at its head."""
    found = ordinals.read(text)
    return found.rest if found else text


def _is_serial(text: str) -> bool:
    return text.strip(" .、()（）").isdecimal() or (bool(text) and not without_ordinal(text).strip())
