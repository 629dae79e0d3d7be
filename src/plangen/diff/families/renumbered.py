"""Ordinals that moved up or down because something before them came or went: told once for each list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diff.change import Change, Side
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta
from plangen.diff.scene import Scene
from plangen.finding import Path
from plangen.model import Annex, Entry, Notice, Plan, Section


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


def renumbered(deltas: list[AnyDelta], scene: Scene) -> Iterator[Change]:
    """One change for each list whose sections kept their order but not their ordinals; one for all annexes."""
    if not any(delta.what in (Section, Plan, Annex, Notice) for delta in deltas):
        return
    moved = {id(delta.now) for delta in deltas if delta.act == "moved"}
    old_entries = {("plan", *entry.path): entry for entry in scene.old.outline.everything}
    for siblings in _lists(scene):
        stayed = [entry for entry in siblings if id(entry.node) not in moved]
        yield from _shift(list(_sections(stayed, old_entries, scene)), scene)
    yield from _shift(list(_annexes(moved, scene)), scene)


def _lists(scene: Scene) -> Iterator[list[Entry]]:
    """Each list of sections of the new version."""
    outline = scene.new.outline
    yield outline.entries
    for _, _, tops in outline.annexes:
        yield tops
    for entry in outline.everything:
        yield entry.children


def _sections(siblings: list[Entry], old_entries: dict[Path, Entry], scene: Scene) -> Iterator[Numbered]:
    """The sections of one list that the old version has, with their ordinals."""
    for entry in siblings:
        after: Path = ("plan", *entry.path)
        before = scene.twins.old_of.get(after)
        if before in old_entries:
            yield Numbered(before, after, old_entries[before].ordinal, entry.ordinal)


def _annexes(moved: set[int], scene: Scene) -> Iterator[Numbered]:
    """The annexes that kept their order but not their number; 附件 that is 附件1 now keeps its number."""
    shift = scene.new.outline.first_annex - scene.old.outline.first_annex
    for index, annex in enumerate(scene.new.plan.annexes):
        after: Path = ("plan", "annexes", index)
        before = scene.twins.old_of.get(after)
        if before and id(annex) not in moved and index + shift != before[-1]:
            yield Numbered(before, after, scene.old.where(before), scene.new.where(after))


def _shift(siblings: list[Numbered], scene: Scene) -> Iterator[Change]:
    """One change for those of a list that have another ordinal now: 三至五的序号顺延为四至六."""
    shifted = [numbered for numbered in siblings if numbered.shifted]
    if not shifted:
        return
    first, last = shifted[0], shifted[-1]
    if len(shifted) == 1:
        sentence = f"序号由{_bare(first.old)}顺延为{_bare(first.new)}。"
    else:
        sentence = f"{_bare(first.old)}至{_bare(last.old)}的序号顺延为{_bare(first.new)}至{_bare(last.new)}。"
    old = Side(first.before, scene.old.where(first.before), first.old)
    new = Side(first.after, scene.new.where(first.after), first.new)
    yield Change(ChangeKind.RENUMBERED, "序号", old, new, sentence)


def _bare(ordinal: str) -> str:
    return ordinal.rstrip("、.")
