"""Places as papers about a revision print them: the ordinal with the title of the section."""

from __future__ import annotations

from plangen.compose.facts.telling import Telling
from plangen.diff import Change
from plangen.finding import Path
from plangen.model import Outline

_UNPLACED = {"数据": "自评数据", "标准": "标准"}
"""What stands in no section, by the group of its change; the rest is in the head of the plan."""


def placed(outline: Outline, where: str, path: Path) -> str:
    """``where`` with the title of the section that ``path`` lies in: 二、（一）1.优化学校布局."""
    entry = outline.entry_at(path) if path else None
    if entry is None or where.endswith("”"):
        return where
    return f"{where or entry.where}{Telling(outline).title(entry)}"


def changed_place(change: Change, old: Outline, new: Outline) -> str:
    """Where a change is, in the new version where it has one; where it was before, when it moved."""
    if change.new.path is None:
        return placed(old, change.old.where, change.old.in_plan) or _unplaced(change)
    told = placed(new, change.new.where, change.new.in_plan) or _unplaced(change)
    before = change.old.where.rstrip("、") if change.old.path is not None else ""
    moved = before and before != change.new.where.rstrip("、")
    return f"{told}（原{before}）" if moved else told


def _unplaced(change: Change) -> str:
    return _UNPLACED.get(change.kind.group, "版头和标题")
