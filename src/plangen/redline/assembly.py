"""Two files as one with tracked changes: the new one, in which every change can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from plangen.ooxml.names import MC, Element, w
from plangen.ooxml.opened import Opened, opened, refuse_unwritable
from plangen.ooxml.package import closed
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.settle import accepted, rejected, tracked
from plangen.ooxml.trees import parsed
from plangen.redline.anchors import drop_second_bookmarks, second_comments, told
from plangen.redline.blocks import Weaver
from plangen.redline.changed_properties import SECTION, remembered
from plangen.redline.headers_and_footers import Furniture
from plangen.redline.identifiers import comment_ids, first_free, renumbered
from plangen.redline.joined_notes import fresh_ids, join_comments, join_notes
from plangen.redline.joined_numberings import join_numberings, renumber
from plangen.redline.joint_package import JointPackage
from plangen.redline.lost_styles import join_styles
from plangen.redline.pen import Pen
from plangen.redline.proof import prove
from plangen.redline.untracked import untracked

_WORDS = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)[^/]*\.xml")
_BODY = w("body")
_IGNORABLE = MC + "Ignorable"
AUTHOR = "plangen"
"""Who is named as the author of the changes when nobody is."""


@dataclass(frozen=True, slots=True)
class Redlined:
    """The bytes of a redline, and a Chinese sentence for each thing that the format cannot track."""

    data: bytes
    notes: tuple[str, ...] = ()


def redlined(
    old: bytes,
    new: bytes,
    author: str = AUTHOR,
    date: str = "",
    read: Callable[[Opened], Opened] = accepted,
) -> Redlined:
    """``new`` with tracked changes: accepting all gives ``new``, rejecting all gives ``old``.

    ``date`` is an xsd:dateTime; without one the changes have none. Changes that are pending in either file
    are settled by ``read`` first. Unusable when either is no .docx, Unproven when the redline would not keep its word.
    """
    before, after = opened(old), opened(new)
    said = [*_pending("旧", before, read), *_pending("新", after, read)]
    before, after = read(before), read(after)
    refuse_unwritable(before)
    refuse_unwritable(after)
    if before.parts == after.parts:
        return Redlined(closed(after), tuple(said))
    pen = Pen(author, date, first_free((before, after)))
    woven = joined_texts(before, after, pen)
    prove(woven.package, before, after, woven.loose)
    return Redlined(closed(woven.package), (*said, *woven.notes))


@dataclass(frozen=True, slots=True)
class Woven:
    """A redline before it is proved and written, what it cannot track, and the bookmarks among that by name."""

    package: Opened
    notes: tuple[str, ...]
    loose: frozenset[str]


@dataclass(frozen=True, slots=True)
class OldNumbers:
    """What numbers of the old text became, so that it can stand beside the new one.

    ``numberings`` and ``comments`` are new ids by old ones; ``notes`` the old ids by kind and new id.
    """

    numberings: dict[str, str]
    comments: dict[str, str]
    notes: dict[tuple[str, str], str]


def joined_texts(before: Opened, after: Opened, pen: Pen) -> Woven:
    """The redline of two packages without pending changes.

    The order of the steps, and why:

    1. The old text gets the namespaces and the numbers it will have, so that what is equal reads alike.
    2. The bodies are woven; that tells which sections and notes of both versions belong together.
    3. Headers and footers of such sections are woven; the sections then point at the woven parts.
    4. Notes are woven, those of lost words added, comments of lost words added: the woven body refers to them.
    5. The body is put in its place, and with it every part that only lost words lead to.
    6. Numberings and styles of lost words are added, last, for words stand in all parts above.
    """
    joint = JointPackage(before, after)
    old, new = _alike(joint.old_tree(MAIN, MAIN), parsed(after.parts[MAIN], MAIN))
    numbers = _old_numbers(joint, old, new, pen)
    weaver = Weaver(pen)
    _weave_bodies(weaver, pen, old, new)
    said = Furniture(joint, pen).join(weaver.paragraphs.sections)
    join_notes(joint, pen, numbers.notes, weaver.paragraphs.notes, new)
    join_comments(joint, numbers.comments, second_comments(new, pen), new)
    loose = drop_second_bookmarks(new)
    said += told(loose)
    joint.put(MAIN, new)
    texts = _texts(joint)
    join_numberings(joint, numbers.numberings, texts)
    said += join_styles(joint, texts)
    said += untracked(joint)
    return Woven(Opened(joint.parts), tuple(said), frozenset(loose))


def _old_numbers(joint: JointPackage, old: Element, new: Element, pen: Pen) -> OldNumbers:
    """Number the old text anew; notes last, for their ids are numbers that nothing else has."""
    numberings = renumber(joint, old)
    comments = comment_ids(joint.old, joint.new, pen)
    renumbered(old, new, comments, pen)
    return OldNumbers(numberings, comments, fresh_ids(old, pen))


def _weave_bodies(weaver: Weaver, pen: Pen, old: Element, new: Element) -> None:
    before, after = old.find(_BODY), new.find(_BODY)
    assert before is not None
    assert after is not None
    weaver.weave(before, after)
    _last_section(pen, weaver, before, after)


def _texts(joint: JointPackage) -> list[Element]:
    """Every part with words in it."""
    names = [name for name in joint.parts if name == MAIN or _WORDS.match(name)]
    return [parsed(joint.parts[name], name) for name in names]


_SETTLED: dict[Callable[[Opened], Opened], str] = {
    accepted: "已按全部接受后的样子比较；要按修订前比较请加 --as-original",
    rejected: "已按修订前的样子比较",
}


def _pending(which: str, package: Opened, read: Callable[[Opened], Opened]) -> list[str]:
    if not tracked(package):
        return []
    return [f"{which}文件里还有没处理的修订，{_SETTLED.get(read, '已先行处理')}。"]


def _last_section(pen: Pen, weaver: Weaver, old: Element, new: Element) -> None:
    """The properties of the last section, which no paragraph bears."""
    before, after = old.find(w("sectPr")), new.find(w("sectPr"))
    if before is not None and after is not None:
        weaver.paragraphs.sections.append((before, after))
    section = remembered(pen, SECTION, before, after)
    if after is None and section is not None:
        new.append(section)


def _rooted(tree: Element, names: dict[str, str], ignorable: str) -> Element:
    """``tree`` under a root that knows ``names``, and calls ``ignorable`` what older readers may skip.

    Read anew from its bytes: to hang a long text under another root takes lxml quadratic time.
    """
    if ignorable:
        tree.set(_IGNORABLE, ignorable)
    if None in tree.nsmap or names.keys() == tree.nsmap.keys():
        return tree
    root = etree.Element(tree.tag, nsmap=names)
    for name, value in tree.attrib.items():
        root.set(name, value)
    start = etree.tostring(root).removesuffix(b"/>")
    return parsed(start + b">" + etree.tostring(tree).partition(b">")[2], MAIN)


def _alike(old: Element, new: Element) -> tuple[Element, Element]:
    """Both texts under roots that know the namespaces of both, so that equal blocks are written alike."""
    both = old.nsmap | new.nsmap
    names = {prefix: both[prefix] for prefix in sorted(filter(None, both))}
    ignorable = dict.fromkeys(f"{new.get(_IGNORABLE, '')} {old.get(_IGNORABLE, '')}".split())
    known = " ".join(prefix for prefix in ignorable if prefix in names)
    return _rooted(old, names, known), _rooted(new, names, known)
