"""Paragraphs: what was worded otherwise, word by word; numbers and words that bind less come first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.align import Piece, as_read, pieces
from plangen.chinese.common_words import edges
from plangen.chinese.numerals import NUMERAL_LARGE
from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta
from plangen.diff.families.general import moved
from plangen.diff.phrases import quoted
from plangen.diff.scene import Scene

_FIRM = re.compile(r"必须|应当|严禁|不得|确保|务必|一律|全部|全面完成|全覆盖|坚决|强制|严格|所有")
_SOFT = re.compile(
    r"可以|鼓励|力争|争取|原则上|尽量|逐步|适当|有条件的|酌情|基本(?=完成|达到|实现|建成|消除|解决|形成|满足)|可(?:作为|根据)|探索|参考|倡导|支持有"
)
_FIGURE = re.compile(rf"\d|[{NUMERAL_LARGE}千]+[个所项次倍成]|季度?|半年|学期|每[年月周]")
_PAUSE = re.compile(r"[。；！？，、：\n]")
_STOPS = "。；！？\n"
_CONTEXT = 8
"""Characters before a change that are quoted so that a reader finds it."""
_TOLD = 3
"""Changes of words that one sentence tells; beyond them a paragraph is said to be rewritten."""


def paragraph(delta: Delta[str], scene: Scene) -> Iterator[Change]:
    """A paragraph added, removed, moved or worded otherwise."""
    old, new = scene.old.printed(delta.was or ""), scene.new.printed(delta.now or "")
    match delta.act:
        case "added":
            sentence = f"增加一段：{quoted(new)}"
            yield scene.change(ChangeKind.PARAGRAPH_ADDED, delta, "段落", sentence, "", new)
        case "removed":
            sentence = f"删去一段：{quoted(old)}"
            yield scene.change(ChangeKind.PARAGRAPH_REMOVED, delta, "段落", sentence, old, "")
        case "moved":
            sentence = f"一段文字{moved(delta, scene)}：{quoted(new)}"
            yield scene.change(ChangeKind.PARAGRAPH_MOVED, delta, "段落", sentence, old, new)
        case _:
            kind, sentence = _reworded(old, new)
            yield scene.change(kind, delta, "文字", sentence, old, new)


def _reworded(old: str, new: str) -> tuple[ChangeKind, str]:
    """What kind of change of words it is, and the sentence about it."""
    if old == new:
        return ChangeKind.REFERENCE, "引用写法改变，印出的文字不变。"
    compared = pieces(old, new)
    if as_read(old) == as_read(new):
        return ChangeKind.MARKS, f"标点、空格或全半角：{worded(compared)}。"
    return _kind(old, new, compared), f"{worded(compared)}。"


def _kind(old: str, new: str, compared: tuple[Piece, ...]) -> ChangeKind:
    """Whether the words bind less, numbers changed, or the words bind more."""
    gone = "".join(piece.text for piece in compared if piece.kind == "old")
    come = "".join(piece.text for piece in compared if piece.kind == "new")
    if _force(new) < _force(old):
        return ChangeKind.WORDING_WEAKER
    if _FIGURE.search(gone) and _FIGURE.search(come):
        return ChangeKind.FIGURE_CHANGED
    if _force(new) > _force(old):
        return ChangeKind.WORDING_STRONGER
    return ChangeKind.WORDING


def _force(words: str) -> int:
    """How strongly words bind: the firm ones less the soft ones."""
    return len(_FIRM.findall(words)) - len(_SOFT.findall(words))


def worded(compared: tuple[Piece, ...]) -> str:
    """What a reader is told of the words: “推进”改为“深入推进”；删去“…”；增加“…”."""
    clauses = list(_clauses(compared))
    if len(clauses) <= _TOLD:
        return "；".join(clauses)
    return f"{'；'.join(clauses[:_TOLD])}；等 {len(clauses)} 处"


def _clauses(compared: tuple[Piece, ...]) -> Iterator[str]:
    """One clause for each stretch of words that was replaced, taken out or put in."""
    nothing = Piece("same", "")
    for before, piece, after in zip((nothing, *compared), compared, (*compared[1:], nothing), strict=False):
        if piece.kind == "old" and after.kind == "new":
            yield f"{quoted(piece.text)}改为{quoted(after.text)}"
        elif piece.kind == "old":
            yield f"{_context(before)}删去{quoted(piece.text)}"
        elif piece.kind == "new" and before.kind != "old":
            yield f"{_context(before)}增加{quoted(piece.text)}"


def _context(before: Piece) -> str:
    """The few words after which something was put in or taken out."""
    clauses = [clause for clause in _PAUSE.split(before.text) if clause]
    if not clauses or before.text[-1] in _STOPS:
        return ""
    last = clauses[-1]
    start = min(edge for edge in edges(last) if edge >= len(last) - _CONTEXT)
    return f"{quoted(last[start:])}后"
