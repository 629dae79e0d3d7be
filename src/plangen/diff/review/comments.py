"""Comments received on a plan, as a clerk writes them down, and what may be wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plangen.align import guess
from plangen.binding import Field, Node
from plangen.diff.review.by_place import ChangesByPlace
from plangen.finding import Finding, Page, Path

OUTCOMES = ("采纳", "部分采纳", "未采纳")

PLACE = Page(
    "L081",
    "意见的位置不在规划里",
    "error",
    "意见的“位置”写旧稿（征求意见的那一稿）里的地方：序号如“二、（一）1.”、代号、目标名称、章节标题、“附件1”，\n"
    "或“全文”。写错了，采纳情况表就指不到正文，所以先要改正。",
)
REASON = Page(
    "L082",
    "没有采纳的意见没有理由",
    "warning",
    "部分采纳、未采纳的意见要向提出单位说明理由。表照样生成，理由一栏空着，送审前补写。",
)
UNANSWERED = Page(
    "L083",
    "写了采纳，两稿在这里没有改动",
    "warning",
    "采纳、部分采纳的意见应在新稿里改到。请核对位置；改在别处的，位置写改动的地方，或在“修改处”写明。",
)
PAGES = (PLACE, REASON, UNANSWERED)


class Comment(Node):
    """一条意见：谁提的，对哪一处，说了什么，怎样处理。"""

    unit: str = Field(title="提出单位")
    at: str = Field("全文", title="位置", description="旧稿里的序号、代号、目标名称、章节标题，或“全文”")
    text: str = Field(title="意见")
    outcome: Literal["采纳", "部分采纳", "未采纳"] = Field(title="采纳情况")
    reason: str = Field("", title="理由", description="部分采纳、未采纳的必须写")
    changed: str = Field("", title="修改处", description="采纳后改在别处的，写新稿里改动的地方")


class Comments(Node):
    """征求意见收到的全部意见。"""

    asked: str = Field("", title="征求意见情况", description="何时向哪些单位征求意见，印在表前；不写则不印")
    comments: tuple[Comment, ...] = Field(title="意见")
    silent: tuple[str, ...] = Field((), title="无意见单位", description="回复没有意见的单位")


def problems(comments: Comments, by_place: ChangesByPlace) -> Iterator[Finding]:
    """What is wrong with the comments beside the plan and its changes; paths lead into the comments."""
    for number, comment in enumerate(comments.comments):
        path = ("comments", number)
        unknown = list(_unknown_places(comment, path, by_place))
        yield from unknown
        if comment.outcome != "采纳" and not comment.reason:
            yield _no_reason(comment, path)
        place = comment.changed or comment.at
        if comment.outcome != "未采纳" and not unknown and not by_place.below(place):
            yield _unanswered(comment, place, path)


def _unknown_places(comment: Comment, path: Path, by_place: ChangesByPlace) -> Iterator[Finding]:
    """A finding for each place of a comment that leads nowhere."""
    for key, name in (("at", comment.at), ("changed", comment.changed)):
        if name and by_place.path(name) is None:
            yield _unknown_place(name, (*path, key), by_place)


def _unknown_place(name: str, path: Path, by_place: ChangesByPlace) -> Finding:
    message = f"两稿里都没有“{name}”这个位置。"
    hint = "请写序号（如“二、（一）1.”）、代号、目标名称、章节标题，或“全文”。"
    return PLACE.finding(message, guess(name, by_place.names) + hint, path=path)


def _no_reason(comment: Comment, path: Path) -> Finding:
    message = f"{_whose(comment)}{comment.outcome}，没有写理由。"
    return REASON.finding(message, "请补写“理由”。", path=(*path, "outcome"))


def _unanswered(comment: Comment, place: str, path: Path) -> Finding:
    message = f"{_whose(comment)}写了{comment.outcome}，两稿在“{place}”没有改动。"
    hint = "请核对位置；改在别处的，在“修改处”写明。"
    return UNANSWERED.finding(message, hint, path=(*path, "outcome"))


def _whose(comment: Comment) -> str:
    return f"“{comment.unit}”对“{comment.at}”的意见"
