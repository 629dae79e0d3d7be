"""A revision as the papers about it see it: two versions, what changed, why, and who had asked for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from plangen.align import Piece
from plangen.diff.change import Change, Changes
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.review.answers import Answers
from plangen.diff.review.by_place import ChangesByPlace
from plangen.diff.review.comments import Comment, Comments
from plangen.diff.review.reading_order import in_reading_order
from plangen.diff.review.reasons import reasons
from plangen.diff.review.whole_names import pieces_of
from plangen.model import Outline, Plan

_UNPRINTED = (ChangeKind.NOTE_CHANGED, ChangeKind.ID_CHANGED, ChangeKind.SETTING)
"""Kinds of change that leave every printed page as it was: the plan's own records, ids, settings."""


@dataclass(frozen=True, slots=True)
class Item:
    """A change in the table of changes: its number there, and the reason that the change log gives."""

    number: int
    change: Change
    reason: str = ""

    def pieces(self) -> tuple[Piece, ...]:
        """Both texts side by side, for two columns with the changed words marked."""
        return pieces_of(self.change)


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

    @property
    def old_name(self) -> str:
        """What the old version is called beside the new one: 征求意见稿（2025年3月18日）, 原稿."""
        return _called(self.old.plan, self.new.plan, "原稿")

    @property
    def new_name(self) -> str:
        """What the new version is called beside the old one: 印发稿, 修改稿."""
        return _called(self.new.plan, self.old.plan, "修改稿")


def _called(plan: Plan, other: Plan, otherwise: str) -> str:
    """As much as tells ``plan`` from the ``other``: title or status, and date; without either ``otherwise``."""
    name = otherwise
    if plan.title != other.title:
        name = f"《{plan.title}》"
    elif plan.status != other.status:
        name = plan.status
    date = plan.letter.date
    return f"{name}（{date}）" if date and date != other.letter.date else name


def review(changes: Changes, old: Outline, new: Outline, comments: Comments | None = None) -> Review:
    """``changes`` numbered as the table of changes has them, with their reasons and the comments they answer.

    What the change log does not explain is explained by the comments that were adopted.
    """
    answers = Answers(changes, ChangesByPlace(changes, old, new))
    received = comments.comments if comments else ()
    numbers_of = [_numbers(comment, answers) for comment in received]
    why = _asked_for(received, numbers_of) | reasons(answers, old, new)
    items = _items(changes, why)
    answered = []
    for comment, numbers in zip(received, numbers_of, strict=True):
        answered.append(Answered(comment, _answering(numbers, items)))
    unprinted = len(changes) - len(items)
    return Review(old, new, tuple(items.values()), unprinted, comments, tuple(answered))


def _items(changes: Changes, why: Mapping[int, str]) -> dict[int, Item]:
    """The printed changes in reading order, by their number in the comparison."""
    printed = [(number, change) for number, change in enumerate(changes) if change.kind not in _UNPRINTED]
    items = {}
    for position, (number, change) in enumerate(in_reading_order(printed), 1):
        items[number] = Item(position, change, why.get(number, ""))
    return items


def _numbers(comment: Comment, answers: Answers) -> list[int]:
    """The numbers of the changes that answer ``comment``; none where it was not adopted."""
    if comment.outcome == "未采纳":
        return []
    return answers.about(comment.changed or comment.at, f"{comment.text}，{comment.reason}")


def _asked_for(comments: Sequence[Comment], numbers_of: Iterable[list[int]]) -> dict[int, str]:
    """Whose comments each change answers, as a reason: 采纳县财政局、县委编办的意见."""
    units: defaultdict[int, list[str]] = defaultdict(list)
    for comment, numbers in zip(comments, numbers_of, strict=True):
        for number in numbers:
            units[number].append(comment.unit)
    return {number: f"采纳{'、'.join(dict.fromkeys(names))}的意见" for number, names in units.items()}


def _answering(numbers: Iterable[int], items: Mapping[int, Item]) -> tuple[Item, ...]:
    """The printed items of those numbers, as the table of changes has them."""
    answering = [items[number] for number in numbers if number in items]
    return tuple(sorted(answering, key=attrgetter("number")))
