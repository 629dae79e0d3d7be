"""Ordinals that moved up or down because something before them came or went: told once for each list."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change, Side
from plangen.diff.delta import Delta
from plangen.diff.scene import Scene, tells_overall
from plangen.model import Entry


@tells_overall
def renumbered(found: list[Delta], scene: Scene) -> Iterator[Change]:
    """One change for each list whose sections kept their order but not their ordinals."""
    if not any(delta.what in ("Section", "Plan", "Annex", "Notice") for delta in found):
        return
    entries = {("plan", *entry.path): entry for entry in scene.old.outline.everything}
    known = scene.twins.old_of
    moved = {id(delta.new) for delta in found if delta.what == "Section" and delta.act == "moved"}
    for siblings in _lists(scene):
        pairs = [
            (entries[known[path]], entry)
            for entry in siblings
            if (path := ("plan", *entry.path)) in known
            and known[path] in entries
            and id(entry.node) not in moved
        ]
        yield from _told(pairs, scene)


def _lists(scene: Scene) -> Iterator[list[Entry]]:
    """Each list of sections of the new version."""
    outline = scene.new.outline
    yield outline.entries
    yield from (tops for _, _, tops in outline.annexes)
    yield from (entry.children for entry in outline.everything if entry.children)


def _told(pairs: list[tuple[Entry, Entry]], scene: Scene) -> Iterator[Change]:
    shifted = [(old, new) for old, new in pairs if old.ordinal and new.ordinal and old.ordinal != new.ordinal]
    if not shifted:
        return
    (old, new), (last_old, last_new) = shifted[0], shifted[-1]
    before, after = ("plan", *old.path), ("plan", *new.path)
    if len(shifted) == 1:
        told = f"序号由{old.ordinal.rstrip('、.')}顺延为{new.ordinal.rstrip('、.')}。"
    else:
        told = (
            f"{old.ordinal.rstrip('、.')}至{last_old.ordinal.rstrip('、.')}"
            f"的序号顺延为{new.ordinal.rstrip('、.')}至{last_new.ordinal.rstrip('、.')}。"
        )
    sides = (
        Side(before, scene.old.where(before), old.ordinal),
        Side(after, scene.new.where(after), new.ordinal),
    )
    yield Change("renumbered", "序号", *sides, told)
