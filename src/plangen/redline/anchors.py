"""Bookmarks and comments that the woven text has at two places, lost here and new there: each is there once.

Word keeps the first of two bookmarks of one name, and drops it with the words it stands in; references to it break.
"""

from __future__ import annotations

from collections import defaultdict

from plangen.ooxml.names import Element, w, ws
from plangen.redline.pen import Pen

_DEAD = ws("del moveFrom")
_COMMENTS = ws("commentRangeStart commentRangeEnd commentReference")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_ID, _NAME = w("id"), w("name")


def second_comments(tree: Element, pen: Pen) -> dict[str, str]:
    """Give the lost anchors of a comment that has new ones too an id of their own; that id by the shared one."""
    lost: dict[str, list[Element]] = defaultdict(list)
    kept: dict[str, list[Element]] = defaultdict(list)
    for mark in tree.iter(*_COMMENTS):
        side = lost if _is_lost(mark) else kept
        side[mark.get(_ID, "")].append(mark)
    fresh = {}
    for shared in lost.keys() & kept.keys():
        if _names(lost[shared]) == _names(kept[shared]):
            fresh[shared] = pen.number()
            for mark in lost[shared]:
                mark.set(_ID, fresh[shared])
    return fresh


def drop_second_bookmarks(tree: Element) -> list[str]:
    """Drop lost bookmarks of which there is a new one; their names."""
    lost, kept = {}, set()
    for start in tree.iter(_START):
        if _is_lost(start):
            lost[start.get(_NAME, "")] = start
        else:
            kept.add(start.get(_NAME, ""))
    names = [name for name in lost if name in kept]
    for name in names:
        _drop(lost[name])
    identifiers = {lost[name].get(_ID, "") for name in names}
    for end in list(tree.iter(_END)):
        if end.get(_ID, "") in identifiers and _is_lost(end):
            _drop(end)
    return names


def told(names: list[str]) -> list[str]:
    """A sentence for the bookmarks that could not be kept at both places."""
    if not names:
        return []
    more = f"等 {len(names)} 个" if len(names) > 1 else ""
    return [f"书签“{names[0]}”{more}换了地方；Word 不能修订书签，接受、拒绝后都以新文件为准。"]


def _is_lost(mark: Element) -> bool:
    return next(mark.iterancestors(*_DEAD), None) is not None


def _names(marks: list[Element]) -> list[str]:
    return sorted(str(mark.tag) for mark in marks)


def _drop(mark: Element) -> None:
    holder = mark.getparent()
    if holder is None:
        return
    holder.remove(mark)
    above = holder.getparent()
    if not len(holder) and holder.tag in _DEAD and above is not None:
        above.remove(holder)
