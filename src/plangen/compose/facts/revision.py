"""A revision as templates see it: the two versions, and every change in a row with its words marked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plangen.compose.facts.answered import CommentsFacts
from plangen.compose.facts.briefing import BriefingFacts
from plangen.compose.facts.columns import columns
from plangen.compose.facts.item_numbers import spans
from plangen.compose.facts.places import changed_place
from plangen.compose.printed_values import Told, words
from plangen.diff import Tier
from plangen.diff.review import Item, Review
from plangen.document import Blank


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """A row of the table: where, both texts with the changed words marked, what kind, why."""

    number: int
    place: Told
    old: Told
    new: Told
    kind: str
    reason: Told


class RevisionFacts:
    """The revision that a paper is about."""

    def __init__(self, review: Review) -> None:
        self._review = review

    @cached_property
    def old(self) -> Told:
        """What the old version is called."""
        return words(self._review.old_name)

    @cached_property
    def new(self) -> Told:
        """What the new version is called."""
        return words(self._review.new_name)

    @cached_property
    def rows(self) -> list[ChangeFacts]:
        """Every change of the printed text, in the order in which the plan is read."""
        return [self._row(item) for item in self._review.items]

    @cached_property
    def tiers(self) -> list[tuple[str, int, str]]:
        """For each weight: what it means, how many changes have it, and their numbers in the table."""
        numbers: dict[Tier, list[int]] = {}
        for item in self._review.items:
            numbers.setdefault(item.change.kind.tier, []).append(item.number)
        return [(tier.label, len(numbers[tier]), spans(numbers[tier])) for tier in sorted(numbers)]

    @cached_property
    def unreasoned(self) -> int:
        """How many rows have no reason yet."""
        return sum(not item.reason for item in self._review.items)

    @cached_property
    def briefing(self) -> BriefingFacts:
        """The changes on one page, for the person who signs."""
        counts = "，".join(f"{tier}{count}处" for tier, count, _ in self.tiers)
        lead = f"{self.new}与{self.old}相比，修改{len(self.rows)}处：{counts}。"
        return BriefingFacts(self._review.items, f"{self._review.new.plan.title}修改签批一览", lead)

    @cached_property
    def comments(self) -> CommentsFacts:
        """The comments received, and what became of them."""
        assert self._review.comments is not None, "a kind that tells of comments needs them"
        return CommentsFacts(self._review.comments, self._review.answered, self._review.old)

    def _row(self, item: Item) -> ChangeFacts:
        change = item.change
        origin = change.new.in_plan or change.old.in_plan
        place = changed_place(change, self._review.old, self._review.new)
        both = columns(item, place)
        missing = Told((Blank(f"第{item.number}项：修改理由", shown=False),), origin)
        return ChangeFacts(
            number=item.number,
            place=words(place, origin),
            old=both.old,
            new=both.new,
            kind=change.kind.label,
            reason=words(item.reason, origin) or missing,
        )
