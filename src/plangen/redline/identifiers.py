"""The numbers of an old text rewritten so that it can stand beside the new one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable

from plangen.ooxml.names import W14, WP, Element, w, ws
from plangen.ooxml.opened import Opened
from plangen.ooxml.trees import parsed
from plangen.redline.meaning import keys
from plangen.redline.pen import Pen

_ID, _NAME = w("id"), w("name")
_BOOKMARK_START = w("bookmarkStart")
_NUMBER = re.compile(rb'(?:w:id|docPr [^>]*?\bid)="(\d{1,9})"')
_BOOKMARKS = ws("bookmarkStart bookmarkEnd")
_COMMENTS = ws("commentRangeStart commentRangeEnd commentReference")
_DOC_PR = WP + "docPr"
_PARAGRAPH_IDS = (W14 + "paraId", W14 + "textId")
COMMENTS = "word/comments.xml"


def first_free(packages: Iterable[Opened]) -> int:
    """A number above all that marks, notes, comments and drawings of ``packages`` have."""
    highest = 0
    for package in packages:
        for name, data in package.parts.items():
            if _is_text(name):
                highest = max(highest, *map(int, _NUMBER.findall(data)), 0)
    return highest + 1


def _is_text(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def comment_ids(old: Opened, new: Opened, pen: Pen) -> dict[str, str]:
    """For each old comment the id of the new one that is the same, else a fresh one."""
    waiting: dict[Hashable, list[str]] = defaultdict(list)
    for comment in _comments(new):
        waiting[_said(comment)].append(comment.get(_ID, ""))
    ids = {}
    for comment in _comments(old):
        same = waiting[_said(comment)]
        ids[comment.get(_ID, "")] = same.pop(0) if same else pen.number()
    return ids


def _comments(package: Opened) -> list[Element]:
    return list(parsed(package.parts[COMMENTS], COMMENTS)) if COMMENTS in package.parts else []


def _said(comment: Element) -> Hashable:
    about = [(str(name), str(value)) for name, value in comment.attrib.items() if name != _ID]
    return tuple(sorted(about)), keys(list(comment))


def _bookmark_ids(old: Element, new: Element, pen: Pen) -> dict[str, str]:
    """For each old bookmark the id of the new one of the same name, else a fresh one."""
    by_name = {mark.get(_NAME, ""): mark.get(_ID, "") for mark in new.iter(_BOOKMARK_START)}
    ids = {}
    for mark in old.iter(_BOOKMARK_START):
        ids[mark.get(_ID, "")] = by_name.get(mark.get(_NAME, "")) or pen.number()
    return ids


def _rename(marks: Iterable[Element], ids: dict[str, str]) -> None:
    for mark in marks:
        was = mark.get(_ID, "")
        mark.set(_ID, ids.get(was, was))


def renumbered(old: Element, new: Element, comments: dict[str, str], pen: Pen) -> None:
    """Give bookmarks, comments and drawings of ``old`` the numbers that go with those of ``new``."""
    _rename(old.iter(*_BOOKMARKS), _bookmark_ids(old, new, pen))
    _rename(old.iter(*_COMMENTS), comments)
    for drawing in old.iter(_DOC_PR):
        drawing.set("id", pen.number())
    forget_paragraph_ids(old)


def forget_paragraph_ids(tree: Element) -> None:
    """Take the ids by which newer Word knows paragraphs and rows away: those of the new text may be the same."""
    for paragraph in tree.iter(w("p"), w("tr")):
        for name in _PARAGRAPH_IDS:
            paragraph.attrib.pop(name, "")
