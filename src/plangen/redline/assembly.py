"""Two files as one with tracked changes: the new one, in which every change can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from plangen.ooxml.names import MC, Element, w
from plangen.ooxml.opened import MAIN, Opened, opened, refuse_unwritable
from plangen.ooxml.package import closed
from plangen.ooxml.settle import accepted, rejected, tracked
from plangen.ooxml.trees import parsed
from plangen.redline.blocks import Weaver
from plangen.redline.changed_properties import SECTION, remembered
from plangen.redline.headers_and_footers import Furniture
from plangen.redline.identifiers import comment_ids, first_free, renumbered
from plangen.redline.joined_notes import fresh_ids, join_comments, join_notes
from plangen.redline.joined_numberings import join_numberings, renumber
from plangen.redline.joint_package import Joined
from plangen.redline.lost_styles import join_styles
from plangen.redline.pen import Pen
from plangen.redline.untracked import untracked

_WORDS = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)[^/]*\.xml")
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
    are settled by ``read`` first. Unusable when either is no .docx.
    """
    before, after = opened(old), opened(new)
    notes = [*_pending("旧", before, read), *_pending("新", after, read)]
    before, after = read(before), read(after)
    for package in (before, after):
        refuse_unwritable(package)
    return joined_texts(before, after, Pen(author, date, first_free((before, after))), notes)


def joined_texts(before: Opened, after: Opened, pen: Pen, notes: list[str]) -> Redlined:
    """The redline of two packages without pending changes."""
    joined = Joined(before, after)
    old, new = _alike(joined.old_tree(MAIN, MAIN), parsed(after.parts[MAIN], MAIN))
    numberings = renumber(joined, old)
    comments = comment_ids(before, after, pen)
    renumbered(old, new, comments, pen)
    had = fresh_ids(old, pen)
    weaver = Weaver(pen)
    bodies = old.find(w("body")), new.find(w("body"))
    assert bodies[0] is not None
    assert bodies[1] is not None
    weaver.weave(bodies[0], bodies[1])
    _last_section(pen, weaver, bodies[0], bodies[1])
    notes += Furniture(joined, pen).join(weaver.paragraphs.sections)
    join_notes(joined, pen, had, weaver.paragraphs.notes, new)
    join_comments(joined, comments, new)
    joined.put(MAIN, new)
    texts = _texts(joined)
    join_numberings(joined, numberings, texts)
    notes += join_styles(joined, texts)
    notes += untracked(joined)
    return Redlined(closed(Opened(joined.parts)), tuple(notes))


def _texts(joined: Joined) -> list[Element]:
    """Every part with words in it."""
    return [parsed(data, name) for name, data in joined.parts.items() if name == MAIN or _WORDS.match(name)]


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
    both = sorted((prefix, uri) for prefix, uri in {**old.nsmap, **new.nsmap}.items() if prefix)
    ignorable = dict.fromkeys(f"{new.get(_IGNORABLE, '')} {old.get(_IGNORABLE, '')}".split())
    known = " ".join(prefix for prefix in ignorable if prefix in dict(both))
    return _rooted(old, dict(both), known), _rooted(new, dict(both), known)
