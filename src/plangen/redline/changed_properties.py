"""Changed properties: the new ones with a memory of the old ones."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from plangen.ooxml.names import PPR, RPR, SECTPR, Element, w, ws
from plangen.redline.meaning import keys
from plangen.redline.pen import Pen


@dataclass(frozen=True)
class Kind:
    """One kind of properties: its element, the mark that remembers, and what that cannot hold."""

    properties: str
    change: str
    untracked: frozenset[str] = frozenset()


LOOKS = Kind(RPR, "rPrChange", ws("ins del moveFrom moveTo rPrChange"))
PARAGRAPH = Kind(PPR, "pPrChange", ws("rPr sectPr pPrChange"))
SECTION = Kind(SECTPR, "sectPrChange", ws("headerReference footerReference sectPrChange"))
TABLE = Kind(w("tblPr"), "tblPrChange")
ROW = Kind(w("trPr"), "trPrChange", ws("ins del trPrChange"))
CELL = Kind(w("tcPr"), "tcPrChange", ws("cellIns cellDel cellMerge tcPrChange"))
EXCEPTION = Kind(w("tblPrEx"), "tblPrExChange")


def remembered(pen: Pen, kind: Kind, old: Element | None, new: Element | None) -> Element | None:
    """The properties ``new``, with a memory of ``old`` when they differ; None when neither says anything."""
    before = _tracked(kind, old)
    if keys(before) == keys(_tracked(kind, new)):
        return new
    source = new if new is not None else old
    assert source is not None
    held = new if new is not None else source.makeelement(kind.properties, {})
    change = pen.mark(kind.change)
    memory = held.makeelement(kind.properties, {})
    memory.extend(deepcopy(before))
    change.append(memory)
    held.append(change)
    return held


def _tracked(kind: Kind, properties: Element | None) -> list[Element]:
    if properties is None:
        return []
    return [child for child in properties if child.tag not in kind.untracked]


def remembered_grid(pen: Pen, old: Element, new: Element) -> None:
    """The columns of ``new`` with a memory of the old ones when they differ."""
    columns = list(old.iterchildren(w("gridCol")))
    if keys(columns) == keys(list(new.iterchildren(w("gridCol")))):
        return
    change = pen.grid_mark()
    memory = new.makeelement(w("tblGrid"), {})
    memory.extend(deepcopy(columns))
    change.append(memory)
    new.append(change)
