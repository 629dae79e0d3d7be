"""Paragraphs: what was worded otherwise, word by word; numbers and words that bind less come first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.align import Piece, as_read, pieces
from plangen.chinese.common_words import edges
from plangen.diff.change import Change
from plangen.diff.delta import Delta
from plangen.diff.families.general import moved
from plangen.diff.saying import quoted
from plangen.diff.scene import Scene, tells

_FIRM = re.compile(r"必须|应当|严禁|不得|确保|务必|一律|全部|全面完成|全覆盖|坚决|强制|严格|所有")
_SOFT = re.compile(
    r"可以|鼓励|力争|争取|原则上|尽量|逐步|适当|有条件的|酌情|基本(?=完成|达到|实现|建成|消除|解决|形成|满足)|可(?:作为|根据)|探索|参考|倡导|支持有"
)
_FIGURE = re.compile(r"\d|[一二三四五六七八九十百千]+[个所项次倍成]|季度?|半年|学期|每[年月周]")
_PAUSE = re.compile(r"[。；！？，、：\n]")
_STOPS = "。；！？\n"
_CONTEXT = 8
"""Characters before a change that are quoted so that a reader finds it."""
_TOLD = 3
"""Changes of words that one sentence tells; beyond them a paragraph is said to be rewritten."""


@tells("paragraph")
def paragraph(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A paragraph added, removed, moved or worded otherwise."""
    old = scene.old.printed(delta.old) if delta.old else ""
    new = scene.new.printed(delta.new) if delta.new else ""
    match delta.act:
        case "added":
            yield scene.change("paragraph-added", delta, "段落", f"增加一段：{quoted(new)}", "", new)
        case "removed":
            yield scene.change("paragraph-removed", delta, "段落", f"删去一段：{quoted(old)}", old, "")
        case "moved":
            yield scene.change(
                "paragraph-moved", delta, "段落", f"一段文字{moved(delta, scene)}：{quoted(new)}", old, new
            )
        case _:
            yield _worded(delta, scene, old, new)


def _worded(delta: Delta, scene: Scene, old: str, new: str) -> Change:
    if old == new:
        return scene.change("reference", delta, "文字", "引用写法改变，印出的文字不变。", old, new)
    found = pieces(old, new)
    if as_read(old) == as_read(new):
        return scene.change("marks", delta, "文字", f"标点、空格或全半角：{worded(found)}。", old, new)
    return scene.change(_kind(found), delta, "文字", f"{worded(found)}。", old, new)


def _kind(found: tuple[Piece, ...]) -> str:
    """Whether the words bind less, numbers changed, or the words bind more."""
    old = "".join(piece.text for piece in found if piece.kind == "old")
    new = "".join(piece.text for piece in found if piece.kind == "new")
    force = (
        len(_FIRM.findall(new)) - len(_SOFT.findall(new)) - len(_FIRM.findall(old)) + len(_SOFT.findall(old))
    )
    if force < 0:
        return "wording-weaker"
    if _FIGURE.search(old) and _FIGURE.search(new):
        return "figure-changed"
    return "wording-stronger" if force else "wording"


def worded(found: tuple[Piece, ...]) -> str:
    """What a reader is told of the words: “推进”改为“深入推进”；删去“…”；增加“…”."""
    told = list(_each(found))
    if len(told) <= _TOLD:
        return "；".join(told)
    return f"{'；'.join(told[:_TOLD])}；等 {len(told)} 处"


def _each(found: tuple[Piece, ...]) -> Iterator[str]:
    ahead = [*found[1:], Piece("same", "")]
    behind = [Piece("same", ""), *found]
    for before, piece, after in zip(behind, found, ahead, strict=False):
        if piece.kind == "old" and after.kind == "new":
            yield f"{quoted(piece.text)}改为{quoted(after.text)}"
        elif piece.kind == "old":
            yield f"{_context(before)}删去{quoted(piece.text)}"
        elif piece.kind == "new" and before.kind != "old":
            yield f"{_context(before)}增加{quoted(piece.text)}"


def _context(before: Piece) -> str:
    """The few words after which something was put in or taken out."""
    clauses = [each for each in _PAUSE.split(before.text) if each]
    if not clauses or before.text[-1] in _STOPS:
        return ""
    last = clauses[-1]
    start = min(edge for edge in edges(last) if edge >= len(last) - _CONTEXT)
    return f"{quoted(last[start:])}后"
