"""The changes on one page for the person who signs: what weakens a commitment first, many of one kind folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby

from plangen.compose.facts.item_numbers import spans
from plangen.diff import Tier
from plangen.diff.review import Item
from plangen.document.title_lines import set_width
from plangen.style import one_page

GROUPS = {
    "目标": ("目标", "标准"),
    "任务": ("任务",),
    "单位": ("单位",),
    "时限": ("时限",),
    "其他": ("数据", "依据", "附件", "要素", "结构"),
    "文字": ("文字",),
}
"""What a signer reads changes under, and the groups of change that belong there."""

_NAMES = {group: name for name, groups in GROUPS.items() for group in groups}
_FIGURES = tuple("0123456789.")

_COMMITMENTS = ("目标", "任务", "单位", "时限")
"""The groups of change that a signer answers for: only what weakens the plan may take their room."""
_FEW = 3
"""Lines of one kind of change, where not all changes find room; the others of that kind are one line more."""

_MOST = 26
"""More changes of one kind than a page has lines need not be tried alone."""
_NUMBERS = 18
"""字 of the numbers of what is left out: the note below the table stays within two lines."""
_LONGEST = 60
"""Characters of a change beyond which its middle is left to the table of changes."""
_END = 24
"""Characters of its end that are kept: there stands what the value became."""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A change in one row: its number in the table of changes, place and sentence, and how it weighs.

    ``number`` is — for several of one kind in one row, whose sentence tells their numbers.
    """

    number: int | str
    said: str
    weight: str
    weakens: bool


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """The changes of one group, what weakens a commitment first."""

    name: str
    rows: list[LineFacts]


Row = tuple[Item, ...]
"""What one row tells: a change, or several of one kind."""


class BriefingFacts:
    """As many changes as one page bears, those of one kind folded where there are many; of the others where."""

    def __init__(self, items: Iterable[Item], title: str, lead: str) -> None:
        self._items = sorted(items, key=_weight)
        self.title, self.lead = title, lead

    @cached_property
    def groups(self) -> list[GroupFacts]:
        """The groups that have changes on the page."""
        rows: dict[str, list[LineFacts]] = {name: [] for name in GROUPS}
        for row in self._shown:
            rows[_NAMES[row[0].change.kind.group]].append(_line(row))
        return [GroupFacts(name, found) for name, found in rows.items() if found]

    @cached_property
    def left_count(self) -> int:
        """How many changes found no room."""
        return len(self._left)

    @cached_property
    def left_numbers(self) -> str:
        """Where they are in the table of changes: 第3、5—8项; 其余各项 where that would take too much room."""
        return _numbers(self._left) or "其余各项"

    @cached_property
    def _left(self) -> list[Item]:
        shown = {item.number for item in chain.from_iterable(self._shown)}
        return [item for item in self._items if item.number not in shown]

    @cached_property
    def _shown(self) -> list[Row]:
        """The rows on the page, by weight: each change its own, else of each kind as many as find room."""
        alone: list[Row] = [(item,) for item in self._items]
        if self._fitting(alone) == len(alone):
            return alone
        rows = alone
        for most in range(_MOST, 0, -1):
            rows = list(_folded(self._items, most))
            if self._fitting(rows) == len(rows):
                return rows
        rows.sort(key=lambda row: not (_is_commitment(row[0]) or _weakens(row[0])))
        return sorted(rows[: self._fitting(rows)], key=lambda row: _weight(row[0]))

    def _fitting(self, rows: list[Row]) -> int:
        """How many of the rows find room."""
        return one_page.fitting(self.title, self.lead, [_said(row) for row in rows])


def _folded(items: Iterable[Item], most: int) -> Iterator[Row]:
    """Rows with at most ``most`` changes of one kind alone, a few where they are no commitments; then the rest."""
    for _, found in groupby(items, key=lambda item: item.change.kind):
        same = tuple(found)
        alone = most if _is_commitment(same[0]) else min(most, _FEW)
        for item in same[:alone]:
            yield (item,)
        if same[alone:]:
            yield same[alone:]


def _is_commitment(item: Item) -> bool:
    return item.change.kind.group in _COMMITMENTS


def _weakens(item: Item) -> bool:
    return item.change.kind.tier is Tier.WEAKER


def _weight(item: Item) -> int:
    return item.change.kind.weight


def _numbers(items: Iterable[Item]) -> str:
    """第3、5—8项 of the table of changes; "" where the numbers would take too much room."""
    told = spans(sorted(item.number for item in items))
    return f"第{told}项" if set_width(told) <= _NUMBERS else ""


def _line(row: Row) -> LineFacts:
    number = row[0].number if len(row) == 1 else "—"
    return LineFacts(number, _said(row), row[0].change.kind.tier.short, weakens=_weakens(row[0]))


def _said(row: Row) -> str:
    if len(row) > 1:
        numbers = _numbers(row)
        where = f"见对照表{numbers}" if numbers else "各项见对照表"
        return f"另有{len(row)}处同类（{where}）。"
    said = " ".join(row[0].change.full.split())
    if len(said) <= _LONGEST:
        return said
    head = _outside(said, _LONGEST - _END)
    return f"{said[:head]}……{said[_outside(said, len(said) - _END) :]}"


def _outside(text: str, at: int) -> int:
    """``at``, or the beginning of the number that it stands in: half a number would read as another one."""
    while at > 0 and text[at - 1] in _FIGURES and text[at] in _FIGURES:
        at -= 1
    return at
