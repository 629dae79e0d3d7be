"""The promise of a redline, held before anything is written: accepting gives the new file, rejecting the old one.

What Word cannot track is told by name elsewhere (``untracked``, ``lost_styles``, ``headers_and_footers``), and is
not compared here: styles, settings, whether a section has a header of its own, embedded files when rejecting.
"""

from __future__ import annotations

from itertools import zip_longest

from lxml import etree

from plangen.ooxml.names import PPR, SECTPR, Element, R, w, ws
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.settle import ACCEPT, REJECT, settled
from plangen.ooxml.trees import Unusable
from plangen.redline.canonical import Canonical
from plangen.redline.meaning import plain
from plangen.redline.one_sided import ALT_CHUNK

_FURNITURE = ws("headerReference footerReference")
_LEADING = (b":id=", b":embed=", b":link=", b"numId", b"Reference", b"comment")
"""In the XML of a block: it may lead to something that has another id, or another content, in another package."""
_EXCERPT = 20


class Unproven(Unusable):
    """Settled one way the redline is not the file that it was made from."""


def prove(made: Opened, old: Opened, new: Opened, loose: frozenset[str] = frozenset()) -> None:
    """Unproven when accepting ``made`` does not give ``new``, or rejecting it ``old``, word for word.

    ``loose`` names the bookmarks that could not be kept at both their places.
    """
    _compare(settled(made, ACCEPT), new, loose, "接受", "新")
    _compare(settled(made, REJECT), old, loose, "拒绝", "旧")


def _compare(got: Opened, wanted: Opened, loose: frozenset[str], way: str, which: str) -> None:
    place = _differing(got, wanted, loose)
    if place is not None:
        where = f"从“{place[:_EXCERPT]}”起" if place else "有的地方"
        raise Unproven(
            f"修订稿全部{way}以后，{where}和{which}文件不一样，所以没有写。"
            "这是程序的不足，请把两份文件交给开发者；先用 Word 的“比较”功能代替。"
        )


def _differing(got: Opened, wanted: Opened, loose: frozenset[str]) -> str | None:
    """The words of the first block that differs; None when there is none."""
    found = _first_other(Canonical(got, MAIN, loose), Canonical(wanted, MAIN, loose))
    if found is not None:
        return found
    for one, other in zip(_sections(got), _sections(wanted), strict=True):
        for place in one.keys() & other.keys():
            if one[place] in got.parts and other[place] in wanted.parts:
                found = _first_other(Canonical(got, one[place]), Canonical(wanted, other[place]))
                if found is not None:
                    return found
    return None


def _first_other(mine: Canonical, theirs: Canonical) -> str | None:
    for one, two in zip_longest(_blocks(mine), _blocks(theirs)):
        if one is None or two is None:
            return plain(two if one is None else one)
        if not _written_alike(one, two) and mine.form(one) != theirs.form(two):
            return plain(two)
    return None


def _blocks(text: Canonical) -> list[Element]:
    body = text.root.find(w("body"))
    blocks = text.root if body is None else body
    return [block for block in blocks if block.tag != ALT_CHUNK and not text.is_passed(block)]


def _written_alike(one: Element, other: Element) -> bool:
    """Whether two blocks are the same XML and lead nowhere: the common case, told fast."""
    mine, theirs = _xml(one), _xml(other)
    return mine == theirs and not any(sign in mine for sign in _LEADING)


def _xml(block: Element) -> bytes:
    return etree.tostring(block, method="c14n", exclusive=True, with_comments=False)


def _sections(package: Opened) -> list[dict[tuple[str, str], str]]:
    """For each section the part at each place of its pages (the header of the first page …)."""
    rows = package.relations(MAIN)
    sections = []
    for section in package.xml(MAIN).iter(SECTPR):
        parent = section.getparent()
        if parent is not None and parent.tag in (PPR, w("body")):
            parts = {}
            for reference in section.iterchildren(*_FURNITURE):
                row = rows.get(reference.get(R + "id", ""))
                if row is not None:
                    parts[str(reference.tag), reference.get(w("type"), "default")] = row.target
            sections.append(parts)
    return sections
