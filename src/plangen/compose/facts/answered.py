"""Comments received as templates see them: who, where, what, what became of it, and the change that answers it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plangen.compose.facts.item_numbers import spans
from plangen.compose.facts.places import placed
from plangen.compose.printed_values import NOTHING, Told, words
from plangen.diff.review import OUTCOMES, Answered, Comments, Item, PlaceNames
from plangen.document import Blank
from plangen.model import Outline


@dataclass(frozen=True, slots=True)
class CommentFacts:
    """A row of the table of comments."""

    unit: str
    place: Told
    text: str
    outcome: str
    reason: Told


class CommentsFacts:
    """All comments on the old version."""

    def __init__(self, comments: Comments, answered: tuple[Answered, ...], old: Outline) -> None:
        self._comments, self._answered, self._old = comments, answered, old
        self._places = PlaceNames(old)

    @cached_property
    def asked(self) -> str:
        """When and from whom comments were asked; "" when the clerk did not say."""
        return self._comments.asked.removesuffix("。")

    @cached_property
    def rows(self) -> list[CommentFacts]:
        """Every comment, in the order in which the clerk wrote them."""
        return [self._row(number, answered) for number, answered in enumerate(self._answered, 1)]

    @cached_property
    def outcomes(self) -> list[tuple[str, int]]:
        """How many comments were adopted, adopted in part, not adopted; all three are told."""
        told: list[str] = [answered.comment.outcome for answered in self._answered]
        return [(outcome, told.count(outcome)) for outcome in OUTCOMES]

    @cached_property
    def units(self) -> int:
        """How many units made comments."""
        return len({answered.comment.unit for answered in self._answered})

    @cached_property
    def silent(self) -> tuple[str, ...]:
        """The units that answered that they have none."""
        return self._comments.silent

    @cached_property
    def unreasoned(self) -> int:
        """How many comments were not wholly adopted and no reason is given."""
        return sum(_lacks_reason(answered) for answered in self._answered)

    def _row(self, number: int, answered: Answered) -> CommentFacts:
        comment = answered.comment
        said = [comment.reason.removesuffix("。")] if comment.reason else []
        said += [_named(answered.items)] if answered.items else []
        missing = Told((Blank(f"第{number}条意见：理由", shown=False),))
        return CommentFacts(
            unit=comment.unit,
            place=self._place(comment.at),
            text=comment.text,
            outcome=comment.outcome,
            reason=(missing if _lacks_reason(answered) else NOTHING)
            + words("；".join(said) + "。" if said else ""),
        )

    def _place(self, at: str) -> Told:
        """The place as the old version prints it, with its title; as written where the old version lacks it."""
        path = self._places.find(at) or ()
        return words(placed(self._old, "", path) or at, path)


def _lacks_reason(answered: Answered) -> bool:
    return answered.comment.outcome != "采纳" and not answered.comment.reason


_NAMED = 3
"""Changes that a cell names one by one; of more it gives the numbers."""


def _named(items: Iterable[Item]) -> str:
    """已修改（对照表第8项：目标提高）."""
    known = list(items)
    numbers = spans(item.number for item in known)
    kinds = "、".join(dict.fromkeys(item.change.kind.label for item in known))
    return f"见修改对照表第{numbers}项（{kinds}）" if len(known) <= _NAMED else f"见修改对照表第{numbers}项"
