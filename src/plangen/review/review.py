"""A revision as the papers about it see it: two versions, what changed, why, and who had asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plangen.diff import Change, Changes
from plangen.model import Outline
from plangen.review.answers import Answers
from plangen.review.comments import Comment, Comments
from plangen.review.located import Located
from plangen.review.order import in_reading_order
from plangen.review.reasons import reasons

UNPRINTED = ("note-changed", "id-changed", "setting")
"""Kinds of change that leave every printed page as it was: the plan's own records, ids, settings."""


@dataclass(frozen=True, slots=True)
class Item:
    """A change in the table of changes: its number there, and the reason that the change log gives."""

    number: int
    change: Change
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A comment, where in the old version it points, and the items that answer it when it was adopted."""

    comment: Comment
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Review:
    """The old and the new version; the changes that are printed, in reading order; the comments and their answers.

    ``unprinted`` is how many changes no printed page shows.
    """

    old: Outline
    new: Outline
    items: tuple[Item, ...]
    unprinted: int = 0
    comments: Comments | None = None
    answered: tuple[Answered, ...] = field(default=())


def review(changes: Changes, old: Outline, new: Outline, comments: Comments | None = None) -> Review:
    """``changes`` numbered as the table of changes has them, with their reasons and the comments they answer."""
    answers = Answers(changes, Located(changes, old, new))
    items = _items(changes, reasons(answers, old, new))
    answered = tuple(
        _answered(comment, answers, items) for comment in (comments.comments if comments else ())
    )
    return Review(
        old, new, tuple(items.values()), len(changes) - len(items), comments=comments, answered=answered
    )


def _items(changes: Changes, reasons: Mapping[int, str]) -> dict[int, Item]:
    """The printed changes in reading order, by their number in the comparison."""
    printed = [(number, change) for number, change in enumerate(changes) if change.kind not in UNPRINTED]
    ordered = in_reading_order(printed)
    return {
        number: Item(position, change, reasons.get(number, ""))
        for position, (number, change) in enumerate(ordered, 1)
    }


def _answered(comment: Comment, answers: Answers, items: Mapping[int, Item]) -> Answered:
    if comment.outcome == "未采纳":
        return Answered(comment)
    numbers = answers.about(comment.changed or comment.at, f"{comment.text}，{comment.reason}")
    found = sorted((items[number] for number in numbers if number in items), key=lambda item: item.number)
    return Answered(comment, tuple(found))
