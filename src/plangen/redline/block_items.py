"""The blocks of a text as members of a sequence: what makes each the same, and what likeness is judged by."""

from __future__ import annotations

from plangen.align.sequences import Item
from plangen.chinese import ordinals
from plangen.ooxml.names import PPR, SDT, SDT_CONTENT, SECTPR, TBL, TC, TR, Element, P
from plangen.redline.meaning import key, keys, plain

_LIKE_PARAGRAPH, _LIKE_TABLE, _LIKE_ROW, _LIKE_CELL = 0.45, 0.25, 0.4, 0.4
"""The likeness from which two of a kind are one that was changed."""


def item(block: Element) -> Item:
    """A paragraph, table or control as an item; its ordinal is not part of its gist."""
    if block.tag == P:
        kind = "section" if block.find(f"{PPR}/{SECTPR}") is not None else "p"
        text = without_ordinal(plain(block))
        gist = (kind, text or key(block))
        return Item(gist, text, kind, _LIKE_PARAGRAPH)
    if block.tag == TBL:
        rows = [row_text(row) for row in block.iterchildren(TR)]
        return Item(("table", tuple(rows)), "\n".join(rows), "table", _LIKE_TABLE)
    if block.tag == SDT and block.find(SDT_CONTENT) is not None:
        about = keys([child for child in block if child.tag != SDT_CONTENT])
        text = plain(block)
        return Item((about, text or key(block)), text, ("control", about), _LIKE_TABLE)
    return _as_it_is(block)


def _as_it_is(element: Element) -> Item:
    """What is only ever the same or another (a bookmark, a table row in a control)."""
    return Item((element.tag, key(element)), "", (element.tag, key(element)))


def row_item(row: Element) -> Item:
    """A row of a table; its serial number is not part of its gist."""
    if row.tag != TR:
        return _as_it_is(row)
    text = row_text(row)
    return Item(("row", text or key(row)), text, "row", _LIKE_ROW)


def cell_item(cell: Element) -> Item:
    """A cell of a row."""
    if cell.tag != TC:
        return _as_it_is(cell)
    text = plain(cell)
    return Item(("cell", text or key(cell)), text, "cell", _LIKE_CELL)


def row_text(row: Element) -> str:
    """The words of a row, cell by cell, without a serial number in the first."""
    cells = [plain(cell) for cell in row.iterchildren(TC)]
    if len(cells) > 1 and _is_serial(cells[0]):
        cells = cells[1:]
    return "\t".join(cells)


def without_ordinal(text: str) -> str:
    """``text`` without 一、（一）1. at its head."""
    found = ordinals.read(text)
    return found.rest if found else text


def _is_serial(text: str) -> bool:
    return text.strip(" .、()（）").isdecimal() or (bool(text) and not without_ordinal(text).strip())
