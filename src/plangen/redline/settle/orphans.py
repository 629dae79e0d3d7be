"""What only lost words led to goes with them: notes, comments, pictures, links.

Nobody who reads the settled file shall find in it what was struck out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.ooxml.opened import MAIN, Opened
from plangen.redline import relations
from plangen.redline.names import TYPES, W14, Element, part_tree, w, written

_NOTES = {
    "footnoteReference": ("word/footnotes.xml", "footnote"),
    "endnoteReference": ("word/endnotes.xml", "endnote"),
    "commentReference": ("word/comments.xml", "comment"),
}
_ABOUT_COMMENTS = "word/comments"
_PARA_ID = f"{{{W14}}}paraId"


@dataclass(frozen=True)
class Named:
    """What the XML of one part leads to."""

    relations: frozenset[str]
    notes: frozenset[tuple[str, str]]


def named(tree: Element) -> Named:
    """The relationships, notes and comments that ``tree`` names."""
    references = tree.iter(*(w(name) for name in _NOTES))
    notes = {(reference.tag.rpartition("}")[2], reference.get(w("id"), "")) for reference in references}
    return Named(frozenset(relations.used(tree)), frozenset(notes))


def without_orphans(package: Opened, trees: Mapping[str, Element], before: Mapping[str, Named]) -> Opened:
    """``package`` with ``trees`` in it, without what only ``before`` led to."""
    parts = dict(package.parts)
    after = {name: named(tree) for name, tree in trees.items()}
    changed = dict(trees)
    if MAIN in trees:
        lost = before[MAIN].notes - after[MAIN].notes
        _drop_notes(parts, changed, lost)
    for name, tree in changed.items():
        parts[name] = written(tree)
    reached = relations.reachable(parts)
    for name in trees:
        _drop_relations(parts, name, before[name].relations - after[name].relations)
    for name in reached - relations.reachable(parts):
        del parts[name]
        parts.pop(relations.rels_name(name), None)
    _declare(parts)
    return Opened(parts)


def _drop_notes(parts: dict[str, bytes], trees: dict[str, Element], lost: frozenset[tuple[str, str]]) -> None:
    for reference, identifier in lost:
        part, tag = _NOTES[reference]
        if part not in parts:
            continue
        tree = trees.setdefault(part, part_tree(parts[part], part))
        for note in list(tree.iterchildren(w(tag))):
            if note.get(w("id")) == identifier:
                tree.remove(note)
                _drop_about(parts, trees, note)
    gone = {identifier for reference, identifier in lost if reference == "commentReference"}
    for mark in list(trees[MAIN].iter(w("commentRangeStart"), w("commentRangeEnd"))) if gone else ():
        above = mark.getparent()
        if mark.get(w("id")) in gone and above is not None:
            above.remove(mark)


def _drop_about(parts: dict[str, bytes], trees: dict[str, Element], note: Element) -> None:
    """What newer Word keeps of a comment beside it (its thread, its durable id)."""
    known = {paragraph.get(_PARA_ID, "") for paragraph in note.iter(w("p"))} - {""}
    for part in [name for name in parts if name.startswith(_ABOUT_COMMENTS) and name != "word/comments.xml"]:
        tree = trees.setdefault(part, part_tree(parts[part], part))
        for row in list(tree):
            values = {str(name).rpartition("}")[2]: str(value) for name, value in row.attrib.items()}
            if known & {values.get("paraId", ""), values.get("durableId", "")}:
                known.add(values.get("durableId", ""))
                tree.remove(row)
        known.discard("")


def _drop_relations(parts: dict[str, bytes], name: str, lost: frozenset[str]) -> None:
    rows = relations.relations(parts, name)
    if lost & rows.keys():
        kept = [row for key, row in rows.items() if key not in lost]
        parts[relations.rels_name(name)] = relations.rels_xml(name, kept)


def _declare(parts: dict[str, bytes]) -> None:
    """Content types speak of no part that is gone."""
    types = part_tree(parts[TYPES], TYPES)
    stale = [row for row in types if row.get("PartName") and row.get("PartName", "")[1:] not in parts]
    for row in stale:
        types.remove(row)
    if stale:
        parts[TYPES] = written(types)
