"""Ordinals that moved up or down because something before them came or went: told once for each list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diff.change import Change, Side
from plangen.diff.delta import Delta
from plangen.diff.scene import Scene, tells_overall
from plangen.finding import Path
from plangen.model import Entry


@dataclass(frozen=True, slots=True)
class Numbered:
    """One thing that both versions have, with its place and its ordinal in each: 二、 and 三、, 附件1 and 附件2."""

    before: Path
    after: Path
    old: str
    new: str

    @property
    def shifted(self) -> bool:
        """Whether it has an ordinal in both, and another one."""
        return bool(self.old and self.new and self.old != self.new)


@tells_overall
def renumbered(found: list[Delta], scene: Scene) -> Iterator[Change]:
    """One change for each list whose sections kept their order but not their ordinals; one for all annexes."""
    if not any(delta.what in ("Section", "Plan", "Annex", "Notice") for delta in found):
        return
    moved = {id(delta.new) for delta in found if delta.what in ("Section", "Annex") and delta.act == "moved"}
    entries = {("plan", *entry.path): entry for entry in scene.old.outline.everything}
    for siblings in _lists(scene):
        stayed = [entry for entry in siblings if id(entry.node) not in moved]
        yield from _told(list(_sections(stayed, entries, scene)), scene)
    yield from _told(list(_annexes(moved, scene)), scene)


def _lists(scene: Scene) -> Iterator[list[Entry]]:
    """Each list of sections of the new version."""
    outline = scene.new.outline
    yield outline.entries
    yield from (tops for _, _, tops in outline.annexes)
    yield from (entry.children for entry in outline.everything if entry.children)


def _sections(siblings: list[Entry], entries: dict[Path, Entry], scene: Scene) -> Iterator[Numbered]:
    for entry in siblings:
        after: Path = ("plan", *entry.path)
        before = scene.twins.old_of.get(after)
        if before in entries:
            yield Numbered(before, after, entries[before].ordinal, entry.ordinal)


def _annexes(moved: set[int], scene: Scene) -> Iterator[Numbered]:
    """The annexes that kept their order but not their number; 附件 that is 附件1 now keeps its number."""
    shift = scene.new.outline.first_annex - scene.old.outline.first_annex
    for at, annex in enumerate(scene.new.plan.annexes):
        after: Path = ("plan", "annexes", at)
        before = scene.twins.old_of.get(after)
        if before and id(annex) not in moved and at + shift != before[-1]:
            yield Numbered(before, after, scene.old.where(before), scene.new.where(after))


def _told(siblings: list[Numbered], scene: Scene) -> Iterator[Change]:
    shifted = [each for each in siblings if each.shifted]
    if not shifted:
        return
    first, last = shifted[0], shifted[-1]
    sides = (
        Side(first.before, scene.old.where(first.before), first.old),
        Side(first.after, scene.new.where(first.after), first.new),
    )
    if len(shifted) == 1:
        told = f"序号由{_bare(first.old)}顺延为{_bare(first.new)}。"
    else:
        told = f"{_bare(first.old)}至{_bare(last.old)}的序号顺延为{_bare(first.new)}至{_bare(last.new)}。"
    yield Change("renumbered", "序号", *sides, told)


def _bare(ordinal: str) -> str:
    return ordinal.rstrip("、.")
