"""Footnotes, endnotes and comments of both versions in one part."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.ooxml.names import RELATIONS, Element, w
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.trees import parsed
from plangen.redline.blocks import Weaver
from plangen.redline.identifiers import COMMENTS, forget_paragraph_ids, renumbered
from plangen.redline.joint_package import JointPackage
from plangen.redline.pen import Pen

_ID = w("id")


@dataclass(frozen=True)
class Kind:
    """One kind of notes: its part, its element, what refers to it, and the relationship that leads to it."""

    part: str
    note: str
    reference: str
    relation: str


KINDS = (
    Kind("word/footnotes.xml", "footnote", "footnoteReference", f"{RELATIONS}/footnotes"),
    Kind("word/endnotes.xml", "endnote", "endnoteReference", f"{RELATIONS}/endnotes"),
)
_COMMENT = Kind(COMMENTS, "comment", "commentReference", f"{RELATIONS}/comments")


def fresh_ids(tree: Element, pen: Pen) -> dict[tuple[str, str], str]:
    """Give every note that the old ``tree`` refers to a fresh id; what it had, by element and new id."""
    had = {}
    for kind in KINDS:
        for reference in tree.iter(w(kind.reference)):
            number = pen.number()
            had[(kind.note, number)] = reference.get(_ID, "")
            reference.set(_ID, number)
    return had


def join_notes(
    joint: JointPackage,
    pen: Pen,
    had: dict[tuple[str, str], str],
    pairs: list[tuple[Element, Element]],
    tree: Element,
) -> None:
    """Weave the notes that both versions refer to, and add those that only lost words refer to."""
    for kind in KINDS:
        old_ids = {number: was for (note, number), was in had.items() if note == kind.note}
        kept = []
        for old, new in pairs:
            if new.tag == w(kind.reference):
                kept.append((old_ids[old.get(_ID, "")], new.get(_ID, "")))
        referred = {reference.get(_ID, "") for reference in tree.iter(w(kind.reference))}
        lost = [(number, was) for number, was in old_ids.items() if number in referred]
        if kept or lost:
            _join(joint, pen, kind, kept, lost)


def _join(
    joint: JointPackage, pen: Pen, kind: Kind, pairs: list[tuple[str, str]], lost: list[tuple[str, str]]
) -> None:
    if kind.part not in joint.old.parts:
        return
    if kind.part not in joint.new.parts:
        _adopted(joint, kind)
    new = parsed(joint.parts[kind.part], kind.part)
    old = joint.old_tree(kind.part, kind.part)
    renumbered(old, new, {}, pen)
    before, after = _by_id(old, kind), _by_id(new, kind)
    weaver = Weaver(pen)
    for was, now in dict.fromkeys(pairs):
        if was in before and now in after:
            weaver.weave(before[was], after[now])
    for number, was in lost:
        if was in before:
            before[was].set(_ID, number)
            new.append(before[was])
    joint.put(kind.part, new)


def _by_id(tree: Element, kind: Kind) -> dict[str, Element]:
    return {note.get(_ID, ""): note for note in tree.iterchildren(w(kind.note))}


def _adopted(joint: JointPackage, kind: Kind) -> None:
    """The old part without its notes; those that are needed come back one by one."""
    joint.adopt(kind.part, MAIN, kind.relation)
    tree = parsed(joint.parts[kind.part], kind.part)
    for note in list(tree):
        if note.get(w("type")) is None:
            tree.remove(note)
    joint.put(kind.part, tree)


def join_comments(joint: JointPackage, ids: dict[str, str], second: dict[str, str], tree: Element) -> None:
    """Add the comments that only lost words bear; ``second`` are new ids of those that new words bear too."""
    if COMMENTS not in joint.old.parts:
        return
    borne = {mark.get(_ID, "") for mark in tree.iter(w("commentReference"))}
    if COMMENTS not in joint.new.parts:
        _adopted(joint, _COMMENT)
    new = parsed(joint.parts[COMMENTS], COMMENTS)
    known = {comment.get(_ID, "") for comment in new}
    for comment in joint.old_tree(COMMENTS, COMMENTS):
        shared = ids.get(comment.get(_ID, ""), "")
        number = second.get(shared, shared)
        if number in borne and number not in known:
            comment.set(_ID, number)
            forget_paragraph_ids(comment)
            new.append(comment)
    joint.put(COMMENTS, new)
