"""What only lost words led to goes with them: notes, comments, pictures, links.

Nobody who reads the settled file shall find in it what was struck out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from plangen.ooxml.names import W14, Element, P, w
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN, TYPES
from plangen.ooxml.relations import reachable, relations, relations_name, relations_xml, used
from plangen.ooxml.trees import parsed, written

_COMMENT = w("commentReference")
_COMMENT_PARTS = "word/comments"
_COMMENTS = "word/comments.xml"
_NOTES = {
    w("footnoteReference"): ("word/footnotes.xml", w("footnote")),
    w("endnoteReference"): ("word/endnotes.xml", w("endnote")),
    _COMMENT: (_COMMENTS, w("comment")),
}
"""Where the note stands that an element of the text refers to, and what it is called there."""
_ID = w("id")
_PARAGRAPH_ID = W14 + "paraId"

Reference = tuple[str, str]
"""The element that refers to a note, and the id of the note."""


@dataclass(frozen=True)
class Named:
    """What the XML of one part leads to."""

    relations: frozenset[str]
    notes: frozenset[Reference]


def named(tree: Element) -> Named:
    """The relationships, notes and comments that ``tree`` names."""
    notes = {(str(reference.tag), reference.get(_ID, "")) for reference in tree.iter(*_NOTES)}
    return Named(frozenset(used(tree)), frozenset(notes))


def without_orphans(package: Opened, trees: Mapping[str, Element], before: Mapping[str, Named]) -> Opened:
    """``package`` with ``trees`` in it, without what only ``before`` led to."""
    parts = dict(package.parts)
    after = {name: named(tree) for name, tree in trees.items()}
    changed = dict(trees)
    if MAIN in trees:
        lost = before[MAIN].notes - after[MAIN].notes
        _drop_notes(parts, changed, lost)
        _drop_comment_marks(trees[MAIN], lost)
    for name, tree in changed.items():
        parts[name] = written(tree)
    reached = reachable(parts)
    for name in trees:
        _drop_relations(parts, name, before[name].relations - after[name].relations)
    for name in reached - reachable(parts):
        del parts[name]
        parts.pop(relations_name(name), None)
    _forget_types(parts)
    return Opened(parts)


def _drop_notes(parts: dict[str, bytes], trees: dict[str, Element], lost: frozenset[Reference]) -> None:
    for reference, identifier in lost:
        part, tag = _NOTES[reference]
        if part not in parts:
            continue
        tree = _tree(parts, trees, part)
        for note in list(tree.iterchildren(tag)):
            if note.get(_ID) == identifier:
                tree.remove(note)
                _drop_threads(parts, trees, note)


def _tree(parts: dict[str, bytes], trees: dict[str, Element], part: str) -> Element:
    """The tree of ``part`` that is being changed."""
    if part not in trees:
        trees[part] = parsed(parts[part], part)
    return trees[part]


def _drop_comment_marks(text: Element, lost: frozenset[Reference]) -> None:
    """The points between which lost comments stood."""
    gone = {identifier for reference, identifier in lost if reference == _COMMENT}
    for mark in list(text.iter(w("commentRangeStart"), w("commentRangeEnd"))):
        above = mark.getparent()
        if mark.get(_ID) in gone and above is not None:
            above.remove(mark)


def _drop_threads(parts: dict[str, bytes], trees: dict[str, Element], note: Element) -> None:
    """What newer Word keeps of a comment beside it: its thread, its durable id."""
    known = {paragraph.get(_PARAGRAPH_ID, "") for paragraph in note.iter(P)}
    known.discard("")
    for part in list(parts):
        if part == _COMMENTS or not part.startswith(_COMMENT_PARTS):
            continue
        tree = _tree(parts, trees, part)
        for row in list(tree):
            own, durable = _identifiers(row)
            if own in known or durable in known:
                known |= {durable} - {""}
                tree.remove(row)


def _identifiers(row: Element) -> tuple[str, str]:
    """The id of the paragraph that a row about comments speaks of, and its durable id, whatever their namespace."""
    values = {etree.QName(name).localname: str(value) for name, value in row.attrib.items()}
    return values.get("paraId", ""), values.get("durableId", "")


def _drop_relations(parts: dict[str, bytes], name: str, lost: frozenset[str]) -> None:
    rows = relations(parts, name)
    if lost & rows.keys():
        kept = [row for row in rows.values() if row.id not in lost]
        parts[relations_name(name)] = relations_xml(name, kept)


def _forget_types(parts: dict[str, bytes]) -> None:
    """Content types speak of no part that is gone."""
    if TYPES not in parts:
        return
    types = parsed(parts[TYPES], TYPES)
    stale = [row for row in types if row.get("PartName") and row.get("PartName", "")[1:] not in parts]
    for row in stale:
        types.remove(row)
    if stale:
        parts[TYPES] = written(types)
