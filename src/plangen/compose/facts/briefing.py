"""The changes on one page for the person who signs: what weakens a commitment first, and what there is no room for."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plangen.compose.facts.numbers import spans
from plangen.document.titles import set_width, title_lines
from plangen.review import Item

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
_WEIGHTS = {1: "放松", 2: "改动", 3: "加严", 4: "调整", 5: "文字"}
"""The tier of a change in two characters."""

_PAGE = 26.0
"""Lines of table text that title, lead and rows share: the head, a note and the signing box are taken off."""
_TITLE, _LEAD = 1.8, 1.61
"""Lines of table text that take as much room as one of a title, one of body text."""
_LEAST = 4 / 3
"""A row is at least this many lines high."""
_TITLE_WIDE, _LEAD_WIDE, _WIDE = 20, 27, 25
"""字 on a line of the title, of the lead, and of the column that tells the change (one spared for closing marks)."""
_NUMBERS = 18
"""字 of the numbers of what is left out: the note below the table stays within two lines."""
_LONGEST = 60
"""Characters of a change beyond which its middle is left to the table of changes."""
_END = 24
"""Characters of its end that are kept: there stands what the value became."""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A change in one row: its number in the table of changes, place and sentence, and how it weighs."""

    number: int
    said: str
    weight: str
    weakens: bool


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """The changes of one group, what weakens a commitment first."""

    name: str
    rows: list[LineFacts]


class BriefingFacts:
    """As many changes as one page bears, chosen by weight; of the others how many and where."""

    def __init__(self, items: Iterable[Item], title: str, lead: str) -> None:
        self._items = sorted(items, key=lambda item: item.change.told.weight)
        self.title, self.lead = title, lead

    @cached_property
    def groups(self) -> list[GroupFacts]:
        """The groups that have changes on the page."""
        rows: dict[str, list[LineFacts]] = {name: [] for name in GROUPS}
        for item in self._items[: self._room]:
            rows[_name(item)].append(_line(item))
        return [GroupFacts(name, found) for name, found in rows.items() if found]

    @cached_property
    def left_count(self) -> int:
        """How many changes found no room."""
        return len(self._items) - self._room

    @cached_property
    def left_numbers(self) -> str:
        """Where they are in the table of changes: 第3、5—8项; 各项 where the numbers would take too much room."""
        told = spans(sorted(item.number for item in self._items[self._room :]))
        return f"第{told}项" if set_width(told) <= _NUMBERS else "其余各项"

    @cached_property
    def _room(self) -> int:
        """How many changes find room."""
        left = _PAGE - _TITLE * len(title_lines(self.title, _TITLE_WIDE))
        left -= _LEAD * _lines(f"　　{self.lead}", _LEAD_WIDE)
        for count, item in enumerate(self._items):
            left -= max(_LEAST, _lines(_said(item), _WIDE))
            if left < 0:
                return count
        return len(self._items)


def _lines(text: str, wide: int) -> int:
    return math.ceil(set_width(text) / wide)


def _name(item: Item) -> str:
    return _NAMES[item.change.told.group]


def _line(item: Item) -> LineFacts:
    tier = item.change.told.weight // 100
    return LineFacts(item.number, _said(item), _WEIGHTS[tier], weakens=tier == 1)


def _said(item: Item) -> str:
    said = " ".join(item.change.full.split())
    if len(said) <= _LONGEST:
        return said
    head = _outside(said, _LONGEST - _END)
    return f"{said[:head]}……{said[_outside(said, len(said) - _END) :]}"


def _outside(text: str, at: int) -> int:
    """``at``, or the beginning of the number that it stands in: half a number would read as another one."""
    while text[at - 1 : at] in _FIGURES and text[at] in _FIGURES:
        at -= 1
    return at
