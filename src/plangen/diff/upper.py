"""A plan beside the plan of the level above it: what it took over, adapted, dropped, and what is its own.

Ids mean nothing between two levels, so items are found by name and likeness alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plangen.align import Item, as_read
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.counterparts import SECTIONS, TARGETS, counterparts
from plangen.diff.demands import demand, verdict
from plangen.diff.phrases import asks
from plangen.diff.version import Version
from plangen.finding import Path
from plangen.model import Entry, Placed, Target

Mark = Literal["identical", "adapted", "dropped", "own"]
MARKS: dict[Mark, str] = {"dropped": "未落实", "adapted": "改写", "identical": "照搬", "own": "自有"}
"""The marks in the order in which a reader wants them, and what they are called."""

_SHARES = ("%", "％", "‰")
_BEGUN = 20
"""Characters of its text by which a section without a title is called."""
_AROUND = 8
"""Characters before and after a leftover that are quoted so that a reader finds it."""
_LEVELS = ("自治区", "自治州", "省", "市", "州", "盟", "县", "区", "旗")


@dataclass(frozen=True, slots=True)
class Match:
    """One item of the upper plan or of the lower one, or both: what it is, where it stands, what it asks.

    ``name`` is what the upper plan calls it, else the lower; ``lower_name`` what the lower does, "" when dropped.
    """

    mark: Mark
    what: str
    name: str
    upper_where: str = ""
    upper: str = ""
    lower_where: str = ""
    lower: str = ""
    note: str = ""
    lower_name: str = ""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of the upper level that were left in the lower plan: 我省 in the plan of a city."""

    where: str
    words: str
    context: str


@dataclass(frozen=True, slots=True)
class Against:
    """The lower plan against the upper one."""

    matches: tuple[Match, ...]
    leftovers: tuple[Leftover, ...]


def against(upper: Version, lower: Version) -> Against:
    """Every item of both plans with its mark, and what was left over in the text of the lower one."""
    matches = [*_targets(upper, lower), *_sections(upper, lower)]
    return Against(tuple(sorted(matches, key=_order)), tuple(leftovers(upper, lower)))


def _order(match: Match) -> int:
    return list(MARKS).index(match.mark)


def _own(what: str, name: str, where: str, text: str) -> Match:
    """What only the lower plan has."""
    return Match("own", what, name, lower_where=where, lower=text, lower_name=name)


# -- targets --------------------------------------------------------------------------------------


def _targets(upper: Version, lower: Version) -> Iterator[Match]:
    uppers, lowers = upper.outline.targets, lower.outline.targets
    lower_of = counterparts(list(map(_known, uppers)), list(map(_known, lowers)), TARGETS)
    for index, placed in enumerate(uppers):
        name, where, asked = placed.node.name, _where(upper, placed), asks(placed.node)
        if index not in lower_of:
            yield Match("dropped", "目标", name, where, asked)
            continue
        twin = lowers[lower_of[index]]
        mark, note = _compared(placed.node, twin.node)
        own_where, own_asked = _where(lower, twin), asks(twin.node)
        yield Match(mark, "目标", name, where, asked, own_where, own_asked, note, twin.node.name)
    taken = set(lower_of.values())
    for index, placed in enumerate(lowers):
        if index not in taken:
            yield _own("目标", placed.node.name, _where(lower, placed), asks(placed.node))


def _known(placed: Placed[Target]) -> Item:
    """A target is known by its name; its indicator and what it counts only tell it from others.

    One indicator carries several targets, so the same code makes no pair by itself.
    """
    node = placed.node
    return Item(f"{node.indicator}\0{node.name}", node.name, keys=(node.indicator, _counted(node.measure)))


def _counted(measure: str) -> str:
    """What is counted: shares or things; "" when the target does not say."""
    return ("share" if measure in _SHARES else "number") if measure else ""


def _where(version: Version, placed: Placed[Target]) -> str:
    return version.where(("plan", *placed.path))


def _compared(upper: Target, lower: Target) -> tuple[Mark, str]:
    """Whether both ask for the same, and if not, whether the lower asks for more or for less."""
    if asks(upper) == asks(lower):
        return "identical", ""
    kind = ChangeKind.TARGET_CHANGED
    if upper.value and lower.value:
        kind = verdict(demand(upper), demand(lower))
    return "adapted", _NOTES.get(kind, kind.label.removeprefix("目标"))


_NOTES = {
    ChangeKind.TARGET_RAISED: "加严", ChangeKind.TARGET_TIGHTENED: "加严",
    ChangeKind.TARGET_LOWERED: "放松", ChangeKind.TARGET_LOOSENED: "放松",
}  # fmt: skip
"""What is said of a target that asks for more or for less; else the name of the kind of change is."""


# -- sections -------------------------------------------------------------------------------------


def _sections(upper: Version, lower: Version) -> Iterator[Match]:
    uppers, lowers = _speaking(upper), _speaking(lower)
    upper_items = [_item(upper, entry) for entry in uppers]
    lower_items = [_item(lower, entry) for entry in lowers]
    lower_of = counterparts(upper_items, lower_items, SECTIONS)
    for index, entry in enumerate(uppers):
        what, name, text = _what(entry), _title(upper, entry), _text(upper, entry)
        if index not in lower_of:
            yield Match("dropped", what, name, entry.where, text)
            continue
        twin = lowers[lower_of[index]]
        own_text, own_name = _text(lower, twin), _title(lower, twin)
        mark: Mark = "identical" if as_read(text) == as_read(own_text) else "adapted"
        yield Match(mark, what, name, entry.where, text, twin.where, own_text, lower_name=own_name)
    taken = set(lower_of.values())
    for index, entry in enumerate(lowers):
        if index not in taken:
            yield _own(_what(entry), _title(lower, entry), entry.where, _text(lower, entry))


def _speaking(version: Version) -> list[Entry]:
    """The sections that say something themselves."""
    return [entry for entry in version.outline.all if entry.node.text or entry.node.task]


def _item(version: Version, entry: Entry) -> Item:
    return Item("", version.printed(entry.node.title), _text(version, entry))


def _title(version: Version, entry: Entry) -> str:
    """What a section is called; one without a title by how it begins."""
    text = _text(version, entry)
    begun = text if len(text) <= _BEGUN else f"{text[:_BEGUN]}……"
    return version.printed(entry.node.title) or begun


def _text(version: Version, entry: Entry) -> str:
    return "\n".join(version.printed(text) for text in entry.node.text)


def _what(entry: Entry) -> str:
    return "任务" if entry.node.task else "章节"


# -- what was left over ---------------------------------------------------------------------------


def leftovers(upper: Version, lower: Version) -> Iterator[Leftover]:
    """Each 我省, 全省, 本省 in a plan that is not a province's; none when both levels are called alike."""
    above, own = _level(upper.plan.region), _level(lower.plan.region)
    if not above or above[-1:] == own[-1:]:
        return
    words = re.compile(f"[我全本](?:{above}|{above[-1]})(?![直属级市县区])")
    for text, path in _texts(lower):
        for leftover in words.finditer(text):
            start = max(0, leftover.start() - _AROUND)
            context = text[start : leftover.end() + _AROUND]
            yield Leftover(lower.where(path), leftover[0], context)


def _texts(version: Version) -> Iterator[tuple[str, Path]]:
    """Every text of a plan and of its targets, with its path."""
    for text, path in version.outline.texts():
        yield version.printed(text), ("plan", *path)
    for placed in version.outline.targets:
        target = placed.node
        for value in (target.name, target.scope, target.wording):
            yield value, ("plan", *placed.path)


def _level(region: str) -> str:
    """What a region is: 省, 市, 县……; "" when its name does not say."""
    for level in _LEVELS:
        if region.endswith(level):
            return level
    return ""
