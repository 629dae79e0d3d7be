"""Paragraph marks put in or taken out: what a lost mark ended runs on into the next paragraph."""

from __future__ import annotations

from plangen.ooxml.names import PPR, RANGE_MARKS, REVISION_MARKS, RPR, TC, Element, P, ws
from plangen.ooxml.settle.changed_properties import drop_if_empty
from plangen.ooxml.settle.control_tags import is_container, remove
from plangen.ooxml.settle.side import Side

_BLOCKS = ws("p tbl sdt customXml altChunk")


def settle_marks(tree: Element, side: Side) -> None:
    """Join each paragraph whose mark goes with the next one, in reading order.

    Marks in the letters of anything else (of a run, of a former look) say nothing and go.
    """
    marked = [mark for mark in tree.iter(*REVISION_MARKS) if _is_in_letters(mark)]
    ends = [mark for mark in marked if _ends_paragraph(mark)]
    gone = dict.fromkeys(_paragraph(mark) for mark in ends if mark.tag in side.goes)
    for mark in marked:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
            drop_if_empty(parent)
    for paragraph in gone:
        _join(paragraph)


def _is_in_letters(mark: Element) -> bool:
    parent = mark.getparent()
    return parent is not None and parent.tag == RPR


def _ends_paragraph(mark: Element) -> bool:
    """Whether a mark in letters is in those of the mark of a paragraph."""
    holders = mark.iterancestors()
    next(holders)
    above = next(holders, None)
    return above is not None and above.tag == PPR


def _paragraph(mark: Element) -> Element:
    return next(mark.iterancestors(P))


def _join(paragraph: Element) -> None:
    held = [child for child in paragraph if child.tag != PPR]
    empty = all(child.tag in RANGE_MARKS for child in held)
    following = _following(paragraph)
    if empty and not _is_needed(paragraph):
        _leave_points(paragraph, held, following)
        remove(paragraph)
    elif following is not None and following.tag == P:
        _prepend(held, following)
        remove(paragraph)


def _following(paragraph: Element) -> Element | None:
    """The next block, over the points between them."""
    following = paragraph.getnext()
    while following is not None and following.tag in RANGE_MARKS:
        following = following.getnext()
    return following


def _is_needed(paragraph: Element) -> bool:
    """Whether its container would be left without the paragraph that it must have."""
    parent = paragraph.getparent()
    if parent is None or not is_container(parent):
        return False
    others = [block for block in parent.iterchildren(*_BLOCKS) if block is not paragraph]
    if not others:
        return True
    return parent.tag == TC and others[-1].tag != P and parent[-1] is paragraph


def _leave_points(paragraph: Element, points: list[Element], following: Element | None) -> None:
    """Bookmarks and comments that began or ended in a lost paragraph are kept beside it."""
    if following is not None and following.tag == P:
        _prepend(points, following)
    else:
        for point in points:
            paragraph.addprevious(point)


def _prepend(held: list[Element], following: Element) -> None:
    start = 1 if len(following) and following[0].tag == PPR else 0
    following[start:start] = held
