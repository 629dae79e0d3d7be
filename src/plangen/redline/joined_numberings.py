"""Numberings of both versions in one part: those of the old text that differ get ids of their own."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from plangen.ooxml.names import RELATIONS, Element, w, ws
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.trees import parsed
from plangen.redline.joint_package import JointPackage
from plangen.redline.meaning import keys

NUMBERING = "word/numbering.xml"
_VAL = w("val")
_NUM, _NUM_ID, _ABSTRACT, _ABSTRACT_ID = w("num"), w("numId"), w("abstractNum"), w("abstractNumId")
_SILENT = ws("nsid tmpl")


def renumber(joint: JointPackage, old: Element) -> dict[str, str]:
    """Give the numberings that ``old`` uses the ids of equal new ones, or fresh ids; the fresh ones by old id."""
    ids = _numbering_ids(joint)
    for mark in old.iter(_NUM_ID):
        mark.set(_VAL, ids.get(mark.get(_VAL, ""), mark.get(_VAL, "")))
    known = _numberings(joint.new) if NUMBERING in joint.new.parts else {}
    return {was: now for was, now in ids.items() if now not in known}


def join_numberings(joint: JointPackage, fresh: dict[str, str], texts: Iterable[Element]) -> None:
    """Put the ``fresh`` numberings that ``texts`` use into the numbering part."""
    used: set[str] = set()
    for text in texts:
        used.update(mark.get(_VAL, "") for mark in text.iter(_NUM_ID))
    needed = {old: new for old, new in fresh.items() if new in used}
    if not needed:
        return
    if NUMBERING not in joint.new.parts:
        joint.adopt(NUMBERING, MAIN, f"{RELATIONS}/numbering")
        return
    new = parsed(joint.parts[NUMBERING], NUMBERING)
    old = joint.old_tree(NUMBERING, NUMBERING)
    for number, identifier in needed.items():
        _add_number(old, new, number, identifier)
    joint.put(NUMBERING, new)


def _numbering_ids(joint: JointPackage) -> dict[str, str]:
    if NUMBERING not in joint.old.parts:
        return {}
    before = _numberings(joint.old)
    after = _numberings(joint.new) if NUMBERING in joint.new.parts else {}
    by_look = {look: number for number, look in reversed(after.items())}
    highest = max((int(number) for number in after if number.isdecimal()), default=0)
    ids = {}
    for number, look in before.items():
        if after.get(number) == look or not after:
            ids[number] = number
        elif look in by_look:
            ids[number] = by_look[look]
        else:
            highest += 1
            ids[number] = str(highest)
    return ids


def _numberings(package: Opened) -> dict[str, Hashable]:
    """Each numbering of a package by id, as what it looks like."""
    tree = package.xml(NUMBERING)
    looks = {abstract.get(_ABSTRACT_ID, ""): _look(abstract) for abstract in tree.iterchildren(_ABSTRACT)}
    numberings: dict[str, Hashable] = {}
    for number in tree.iterchildren(_NUM):
        base = number.find(_ABSTRACT_ID)
        own = keys([child for child in number if child is not base])
        look = None if base is None else looks.get(base.get(_VAL, ""))
        numberings[number.get(_NUM_ID, "")] = (look, own)
    return numberings


def _look(abstract: Element) -> Hashable:
    return keys([child for child in abstract if child.tag not in _SILENT])


def _add_number(old: Element, new: Element, number: str, fresh: str) -> None:
    """Numbering ``number`` of the old part as ``fresh`` in the new one, with the definition it stands on."""
    instance = _named(old.iterchildren(_NUM), _NUM_ID, number)
    base = None if instance is None else instance.find(_ABSTRACT_ID)
    if instance is None or base is None:
        return
    taken = [int(abstract.get(_ABSTRACT_ID, "0")) for abstract in new.iterchildren(_ABSTRACT)]
    definition = str(max(taken, default=-1) + 1)
    abstract = _named(old.iterchildren(_ABSTRACT), _ABSTRACT_ID, base.get(_VAL, ""))
    if abstract is not None:
        abstract.set(_ABSTRACT_ID, definition)
        new.insert(len(taken) + _pictures(new), abstract)
    base.set(_VAL, definition)
    instance.set(_NUM_ID, fresh)
    numbers = list(new.iterchildren(_NUM))
    new.insert(new.index(numbers[-1]) + 1 if numbers else len(new), instance)


def _named(elements: Iterable[Element], attribute: str, value: str) -> Element | None:
    for element in elements:
        if element.get(attribute) == value:
            return element
    return None


def _pictures(tree: Element) -> int:
    return len(list(tree.iterchildren(w("numPicBullet"))))
