"""A block that only one version has, marked from its first word to its last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from plangen.ooxml.names import PPR, RPR, RUN, TBL, TC, TCPR, TR, TRPR, Element, P, w, ws
from plangen.ooxml.wrappers import flat
from plangen.redline.controls import CONTROLS, held, holder
from plangen.redline.pen import Pen, Way
from plangen.redline.simple_fields import spelled

_THROUGH = ws("hyperlink sdt customXml")
"""What does not stand inside w:ins: its words are marked inside it."""
_DEAD = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_DRAWN = ws("drawing pict")
ALT_CHUNK = w("altChunk")
"""Another file, embedded whole."""
_AFTER_LOOKS = ws("sectPr pPrChange")
_ABOUT = ws("sdtPr sdtEndPr customXmlPr tblPr tblGrid tblPrEx")


def mark_block(pen: Pen, block: Element, way: Way) -> list[Element]:
    """``block`` (or a row, or a cell) marked ``way``, with what must stand around it."""
    if block.tag in CONTROLS:
        return _mark_control(pen, block, way)
    if block.tag in _MARKED:
        _MARKED[block.tag](pen, block, way)
        return [block]
    if block.tag == ALT_CHUNK:
        return [] if way.gone else [block]  # nothing can mark it: the new text's stays, the old one's goes
    return [_wrapped(pen, [block], way)]


def _mark_paragraph(pen: Pen, paragraph: Element, way: Way) -> None:
    mark_words(pen, paragraph, way)
    mark_end(pen, paragraph, way)


def _mark_table(pen: Pen, table: Element, way: Way) -> None:
    for row in [child for child in table if child.tag not in _ABOUT]:
        _put(row, mark_block(pen, row, way))


def mark_blocks(pen: Pen, container: Element, way: Way) -> None:
    """Every block of a cell or text box; the mark that must end it is left."""
    blocks = [child for child in container if child.tag not in (TCPR, *_ABOUT)]
    last = blocks[-1] if blocks else None
    for block in blocks:
        if block is last and block.tag == P:
            mark_words(pen, block, way)
        else:
            _put(block, mark_block(pen, block, way))


def _put(block: Element, marked: list[Element]) -> None:
    """``marked`` in the place of ``block``, which may be among them or inside one of them."""
    parent = block.getparent()
    if marked == [block] or parent is None or parent in marked:
        return
    parent[parent.index(block) : parent.index(block) + 1] = marked


def mark_row(pen: Pen, row: Element, way: Way) -> None:
    """A row: itself, and the words in it."""
    properties = row.find(TRPR)
    if properties is None:
        properties = row.makeelement(TRPR, {})
        row.insert(1 if row.find(w("tblPrEx")) is not None else 0, properties)
    properties.append(pen.mark(way.row))
    for cell in flat(row):
        if cell.tag == TC:
            mark_blocks(pen, cell, way)


def mark_cell(pen: Pen, cell: Element, way: Way) -> None:
    """A cell that came or went in a row that stayed."""
    properties = cell.find(TCPR)
    if properties is None:
        properties = cell.makeelement(TCPR, {})
        cell.insert(0, properties)
    properties.append(pen.mark(way.cell))
    mark_blocks(pen, cell, way)


def mark_end(pen: Pen, paragraph: Element, way: Way) -> None:
    """The mark that ends ``paragraph``."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = paragraph.makeelement(PPR, {})
        paragraph.insert(0, properties)
    looks = properties.find(RPR)
    if looks is None:
        looks = properties.makeelement(RPR, {})
        before = [child for child in properties if child.tag not in _AFTER_LOOKS]
        properties.insert(len(before), looks)
    looks.insert(0, pen.mark(way.word))


def mark_words(pen: Pen, parent: Element, way: Way) -> None:
    """The words of a paragraph or of a wrapper in it."""
    kept = [child for child in parent if child.tag in (PPR, *_ABOUT)]
    words = [child for child in parent if child not in kept]
    parent[:] = [*kept, *_marked(pen, words, way)]


def _marked(pen: Pen, words: list[Element], way: Way) -> Iterator[Element]:
    """``words`` inside marks; wrappers that no mark can hold are marked inside."""
    for through, stretch in groupby(spelled(words), lambda child: child.tag in _THROUGH):
        if not through:
            yield _wrapped(pen, list(stretch), way)
            continue
        for wrapper in stretch:
            yield from _through(pen, wrapper, way)


def _through(pen: Pen, wrapper: Element, way: Way) -> list[Element]:
    if wrapper.tag in CONTROLS:
        mark_words(pen, holder(wrapper), way)
        return tagged(pen, wrapper, way)
    mark_words(pen, wrapper, way)
    if not any(child.tag == w(way.word) for child in wrapper):
        wrapper.append(pen.mark(way.word))  # an empty link goes with the mark it holds
    return [wrapper]


def kill(element: Element) -> None:
    """Write the text of a run, or of the runs inside ``element``, as deleted text."""
    runs = [element, *_runs(element)] if element.tag == RUN else _runs(element)
    for run in runs:
        for child in run:
            if child.tag in _DEAD:
                child.tag = _DEAD[child.tag]


def _runs(element: Element) -> list[Element]:
    """The runs inside a wrapper or a run (those of a ruby), not those of a text box in it."""
    runs: list[Element] = []
    for child in element:
        if child.tag == RUN:
            runs.append(child)
        if child.tag not in _DRAWN:
            runs += _runs(child)
    return runs


def _wrapped(pen: Pen, elements: list[Element], way: Way) -> Element:
    made = pen.mark(way.word)
    made.extend(elements)
    if way.dead:
        for element in elements:
            kill(element)
    return made


def _mark_control(pen: Pen, control: Element, way: Way) -> list[Element]:
    """A content control around blocks: what it holds, and by two ranges its tags."""
    for block in held(control):
        _put(block, mark_block(pen, block, way))
    return tagged(pen, control, way)


def tagged(pen: Pen, control: Element, way: Way) -> list[Element]:
    """``control`` with the ranges that say its tags came or went."""
    opening, opened = pen.range(way.tags)
    closing, closed = pen.range(way.tags)
    inside = holder(control)
    about = [child for child in inside if child.tag in _ABOUT]
    inside.insert(len(about), opened)
    inside.append(closing)
    return [opening, control, closed]


_MARKED: dict[str, Callable[[Pen, Element, Way], None]] = {
    P: _mark_paragraph,
    TBL: _mark_table,
    TR: mark_row,
    TC: mark_cell,
}
"""How each thing that can bear a mark itself is marked."""
