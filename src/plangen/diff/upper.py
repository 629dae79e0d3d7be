"""A plan beside the plan of the level above it: what it took over, adapted, dropped, and what is its own.

Ids mean nothing between two levels, so items are found by name and likeness alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from plangen.align import Item, as_read
from plangen.diff.bearing import verdict
from plangen.diff.families.parted import demand
from plangen.diff.families.targets import asks
from plangen.diff.kinds import KINDS
from plangen.diff.version import Version
from plangen.diff.views import SECTIONS, TARGETS, paired
from plangen.model import Entry, Placed, Target

Mark = Literal["identical", "adapted", "dropped", "own"]
MARKS: dict[Mark, str] = {"dropped": "未落实", "adapted": "改写", "identical": "照搬", "own": "自有"}
"""The marks in the order in which a reader wants them, and what they are called."""

_SHARES = ("%", "％", "‰")
_BEGUN = 20
"""Characters of its text by which a section without a title is called."""
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
    found = [*_targets(upper, lower), *_sections(upper, lower)]
    order = list(MARKS)
    return Against(
        tuple(sorted(found, key=lambda match: order.index(match.mark))), tuple(leftovers(upper, lower))
    )


def _own(what: str, name: str, where: str, text: str) -> Match:
    """What only the lower plan has."""
    return Match("own", what, name, lower_where=where, lower=text, lower_name=name)


# -- targets --------------------------------------------------------------------------------------


def _targets(upper: Version, lower: Version) -> Iterator[Match]:
    old, new = upper.outline.targets, lower.outline.targets
    pairs = paired([_known(each) for each in old], [_known(each) for each in new], TARGETS)
    for at, placed in enumerate(old):
        where, asked = _where(upper, placed), asks(placed.node)
        if at not in pairs:
            yield Match("dropped", "目标", placed.node.name, where, asked)
            continue
        twin = new[pairs[at]]
        same, note = _compared(placed.node, twin.node)
        mark: Mark = "identical" if same else "adapted"
        found = Match(
            mark, "目标", placed.node.name, where, asked, _where(lower, twin), asks(twin.node), note
        )
        yield replace(found, lower_name=twin.node.name)
    taken = set(pairs.values())
    for at, placed in enumerate(new):
        if at not in taken:
            own = placed.node
            yield _own("目标", own.name, _where(lower, placed), asks(own))


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


def _compared(upper: Target, lower: Target) -> tuple[bool, str]:
    """Whether both ask for the same, and if not, whether the lower asks for more or for less."""
    if asks(upper) == asks(lower):
        return True, ""
    kind = verdict(demand(upper), demand(lower)) if upper.value and lower.value else "target-changed"
    notes = {
        "target-raised": "加严",
        "target-tightened": "加严",
        "target-lowered": "放松",
        "target-loosened": "放松",
    }
    return False, notes.get(kind, KINDS[kind].name.removeprefix("目标"))


# -- sections -------------------------------------------------------------------------------------


def _sections(upper: Version, lower: Version) -> Iterator[Match]:
    old, new = _told(upper), _told(lower)
    pairs = paired([_read(upper, each) for each in old], [_read(lower, each) for each in new], SECTIONS)
    for at, entry in enumerate(old):
        name, text = _title(upper, entry), _text(upper, entry)
        if at not in pairs:
            yield Match("dropped", _what(entry), name, entry.where, text)
            continue
        twin = new[pairs[at]]
        other = _text(lower, twin)
        mark: Mark = "identical" if as_read(text) == as_read(other) else "adapted"
        found = Match(mark, _what(entry), name, entry.where, text, twin.where, other)
        yield replace(found, lower_name=_title(lower, twin))
    taken = set(pairs.values())
    for at, entry in enumerate(new):
        if at not in taken:
            yield _own(_what(entry), _title(lower, entry), entry.where, _text(lower, entry))


def _told(version: Version) -> list[Entry]:
    """The sections that say something themselves."""
    return [entry for entry in version.outline.all if entry.node.text or entry.node.task]


def _read(version: Version, entry: Entry) -> Item:
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
        for found in words.finditer(text):
            around = text[max(0, found.start() - 8) : found.end() + 8]
            yield Leftover(lower.where(path), found[0], around)


def _texts(version: Version) -> Iterator[tuple[str, Any]]:
    for text, path in version.outline.texts():
        yield version.printed(text), ("plan", *path)
    for placed in version.outline.targets:
        for value in (placed.node.name, placed.node.scope, placed.node.wording):
            yield value, ("plan", *placed.path)


def _level(region: str) -> str:
    """What a region is: 省, 市, 县……"""
    return next((level for level in _LEVELS if region.endswith(level)), "")
