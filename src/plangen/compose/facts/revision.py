"""A revision as templates see it: every change in a row, its words marked, and how many there are of each weight."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from plangen.compose.facts.abridged import Abridged, abridged
from plangen.compose.printing import Told, words
from plangen.diff import TIERS, Change
from plangen.document import Blank, Run
from plangen.finding import Path
from plangen.model import Outline, Plan
from plangen.review import Review, in_reading_order

UNPRINTED = ("note-changed", "id-changed", "setting")
"""Kinds of change that leave every printed page as it was: the plan's own records, ids, settings."""


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
        return [self._row(number, change) for number, change in enumerate(self._printed, 1)]

    @cached_property
    def tiers(self) -> list[tuple[str, int, str]]:
        """For each weight: what it means, how many changes have it, and their numbers in the table."""
        numbers: dict[str, list[int]] = {}
        for number, change in enumerate(self._printed, 1):
            numbers.setdefault(change.told.tier, []).append(number)
        return [
            (tier, len(numbers[tier]), _spans(numbers[tier])) for tier in TIERS.values() if tier in numbers
        ]

    @cached_property
    def unreasoned(self) -> int:
        """How many rows have no reason yet."""
        return sum(not str(row.reason) for row in self.rows)

    @cached_property
    def unprinted(self) -> int:
        """How many changes are left out, because no printed page shows them."""
        return len(self._review.changes) - len(self._printed)

    @cached_property
    def _printed(self) -> list[Change]:
        return in_reading_order(change for change in self._review.changes if change.kind not in UNPRINTED)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The number of each change in the comparison, by identity: reasons are kept by it."""
        return {id(change): number for number, change in enumerate(self._review.changes)}

    def _row(self, number: int, change: Change) -> ChangeFacts:
        origin = _inside(change.new.path) or _inside(change.old.path)
        place = self._place(change)
        reason = self._review.reasons.get(self._numbers[id(change)], "")
        sides = abridged(change.pieces())
        return ChangeFacts(
            number=number,
            place=words(place, origin),
            old=_cell(change, sides.old, absent=change.old.path is None, label="（新增）"),
            new=_cell(change, sides.new, absent=change.new.path is None, label="（删去）"),
            kind=change.told.name,
            reason=words(reason, origin)
            if reason
            else Told((Blank(f"{place}：修改理由", shown=False),), origin),
        )

    def _place(self, change: Change) -> str:
        """The place in words with the title of the section that it lies in."""
        gone = change.new.path is None
        outline = self._review.old if gone else self._review.new
        return change.where + _title(outline, _inside(change.old.path if gone else change.new.path))


def _title(outline: Outline, path: Path) -> str:
    entry = outline.entry_at(path)
    return entry.node.title if entry else ""


def _cell(change: Change, side: Abridged, *, absent: bool, label: str) -> Told:
    """One side of a change, after the name of what it is about where the text does not say it."""
    if absent:
        return words(label)
    named = change.told.group == "文字" or change.subject in f"{change.old.text}{change.new.text}"
    before = () if named else (Run(f"{change.subject}："),)
    return Told((*before, *side))


def _inside(path: Path | None) -> Path:
    """The path in the plan; () for what lies outside it."""
    return path[1:] if path and path[0] == "plan" else ()


def _called(plan: Plan, other: Plan, otherwise: str) -> str:
    """征求意见稿（2025年3月18日）: as much as tells it from ``other``; ``otherwise`` when nothing does."""
    date = plan.letter.date
    status = plan.status if plan.status != other.status else otherwise
    return f"{status}（{date}）" if date and date != other.letter.date else status


def _spans(numbers: list[int]) -> str:
    """1、3—5: numbers in a sentence, neighbours joined."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs)


def counted(changes: list[Change]) -> Counter[str]:
    """How many changes there are of each group."""
    return Counter(change.told.group for change in changes)
