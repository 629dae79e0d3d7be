"""What is left of a part when tracked changes are accepted and content controls opened up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.ooxml import drawings
from plangen.ooxml.names import MC, Element, W, local

THROUGH = {
    "ins",
    "moveTo",
    "smartTag",
    "hyperlink",
    "customXml",
    "sdt",
    "sdtContent",
    "fldSimple",
    "dir",
    "bdo",
}

_GONE = {"del", "moveFrom"}

CHANGES = tuple(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange")
)


def flat(elements: Iterable[Element]) -> Iterator[Element]:
    """``elements`` with content controls and accepted insertions opened up."""
    for element in elements:
        if local(element) in THROUGH:
            yield from flat(element)
        elif element.tag == MC + "AlternateContent":
            branch = drawings.chosen(element)
            yield from flat(branch if branch is not None else ())
        else:
            yield element


def rows_of(table: Element) -> Iterator[Element]:
    """The rows that stay: one deleted by a tracked change is gone."""
    for row in flat(table):
        if local(row) == "tr" and row.find(f"{W}trPr/{W}del") is None:
            yield row


def joined_to_next(paragraph: Element) -> bool:
    """Whether the mark of ``paragraph`` was deleted or moved away by a tracked change."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(W + name) is not None for name in _GONE)
