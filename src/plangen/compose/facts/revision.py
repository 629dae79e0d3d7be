"""A revision as templates see it: the two versions, and every change in a row with its words marked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plangen.compose.facts.abridged import Abridged, abridged
from plangen.compose.facts.answered import CommentsFacts
from plangen.compose.facts.briefing import BriefingFacts
from plangen.compose.facts.numbers import spans
from plangen.compose.printing import Told, words
from plangen.diff import TIERS, Change
from plangen.document import Blank, Run, joined
from plangen.finding import Path
from plangen.model import Plan
from plangen.review import Item, Review


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
        return words(_called(self._review.old.plan, self._review.new.plan, "原稿"))

    @cached_property
    def new(self) -> Told:
        """What the new version is called."""
        return words(_called(self._review.new.plan, self._review.old.plan, "修改稿"))

    @cached_property
    def rows(self) -> list[ChangeFacts]:
        """Every change of the printed text, in the order in which the plan is read."""
        return [self._row(item) for item in self._review.items]

    @cached_property
    def tiers(self) -> list[tuple[str, int, str]]:
        """For each weight: what it means, how many changes have it, and their numbers in the table."""
        numbers: dict[str, list[int]] = {}
        for item in self._review.items:
            numbers.setdefault(item.change.told.tier, []).append(item.number)
        return [
            (tier, len(numbers[tier]), spans(numbers[tier])) for tier in TIERS.values() if tier in numbers
        ]

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
        origin = _inside(change.new.path) or _inside(change.old.path)
        place = self._place(change)
        sides = abridged(item.pieces())
        missing = Told((Blank(f"第{item.number}项：修改理由", shown=False),), origin)
        return ChangeFacts(
            number=item.number,
            place=words(place, origin),
            old=words("（新增）") if change.old.path is None else _cell(change, sides.old, place),
            new=words("（删去）") if change.new.path is None else _cell(change, sides.new, place),
            kind=change.told.name,
            reason=words(item.reason, origin) or missing,
        )

    def _place(self, change: Change) -> str:
        """The place in words with the title of the section that it lies in."""
        gone = change.new.path is None
        outline, path = (self._review.old, change.old.path) if gone else (self._review.new, change.new.path)
        entry = outline.entry_at(_inside(path))
        return (change.where + (entry.node.title if entry else "")) or "版头和标题"


def _cell(change: Change, side: Abridged, place: str) -> Told:
    """One side of a change, after the name of what it is about where the text does not say it."""
    name = _named(change, place)
    if not name:
        return Told(side)
    came_or_went = len(side) == 1 and None in (change.old.path, change.new.path)
    role = getattr(side[0], "role", "") if came_or_went else ""
    return Told(joined((Run(f"{name}：", role), *side)))


def _named(change: Change, place: str) -> str:
    """What the values of a change are values of, as its sentence begins; "" where whole text stands there."""
    label = change.old.text.partition("：")[0]
    if label != change.old.text and label in change.subject:
        return ""
    starts = (change.sentence.find(f"{mark}{change.old.text}") for mark in ("由", "由“"))
    found = max(starts) if change.old.text else -1
    if found > 0:
        owner, of, name = change.sentence[:found].partition("”的")
        return name if of and place.endswith(owner.partition("“")[2]) else change.sentence[:found]
    said = change.told.group in ("文字", "结构") or change.subject in f"{change.old.text}{change.new.text}"
    return "" if said else change.subject


def _inside(path: Path | None) -> Path:
    """The path in the plan; () for what lies outside it."""
    return path[1:] if path and path[0] == "plan" else ()


def _called(plan: Plan, other: Plan, otherwise: str) -> str:
    """征求意见稿（2025年3月18日）: as much as tells it from ``other``; ``otherwise`` when nothing does."""
    date = plan.letter.date
    status = plan.status if plan.status != other.status else otherwise
    return f"{status}（{date}）" if date and date != other.letter.date else status
