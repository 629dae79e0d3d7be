"""The evaluation standard in force: another one, or none; told once, by title, with all that follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta, Delta, edits_of
from plangen.diff.edits import Edit
from plangen.diff.families.schools import SchoolData
from plangen.diff.scene import Scene
from plangen.diff.version import Whole
from plangen.model import Plan
from plangen.standards import Standard


@dataclass(frozen=True, slots=True)
class StandardInForce:
    """The standard that a version is measured by, None when there is none: what a change of standard is about."""

    standard: Standard | None

    @property
    def title(self) -> str:
        """《县域义务教育优质均衡发展督导评估办法》; "" without a standard."""
        return f"《{self.standard.title}》" if self.standard else ""

    @property
    def identifier(self) -> str:
        """The id of the standard, "" without one."""
        return self.standard.id if self.standard else ""


def standard_folded(deltas: list[AnyDelta], scene: Scene) -> list[AnyDelta]:
    """Where another standard is in force, or none, all that follows from it is part of that one change.

    That is its every difference from the old one, its code in the plan, and school data (folded before) that are
    read only for it.
    """
    old, new = StandardInForce(scene.old.whole.standard), StandardInForce(scene.new.whole.standard)
    if old.identifier == new.identifier:
        return deltas
    left: list[AnyDelta] = []
    following: list[AnyDelta] = []
    naming: list[Edit] = []
    for delta in deltas:
        if _follows(delta, scene):
            following.append(delta)
        elif delta.what in (Whole, Plan) and "standard" in delta.fields:
            naming.extend(delta.fields["standard"].edits)
            left.extend(delta.without_field("standard"))
        else:
            left.append(delta)
    path, edits = ("standard",), (*edits_of(following), *naming)
    return [*left, Delta("changed", StandardInForce, old, new, path, path, edits=edits)]


def _follows(delta: AnyDelta, scene: Scene) -> bool:
    """Whether it is part of the standard, or the schools that the plan names as before but are (not) read now."""
    if delta.what is SchoolData:
        return scene.old.plan.schools == scene.new.plan.schools
    path = delta.path_new or delta.path_old or ()
    return path[:1] == ("standard",)


def standard_in_force(delta: Delta[StandardInForce], scene: Scene) -> Iterator[Change]:
    """Another evaluation standard than before, by title; that none is left to be measured by is a loosening."""
    old, new = delta.old.title, delta.new.title
    if old == new:
        old, new = f"{old}（{delta.old.identifier}）", f"{new}（{delta.new.identifier}）"
    if not new:
        sentence = f"评估标准取消（原为{old}）。"
        yield scene.change(ChangeKind.STANDARD_REMOVED, delta, "评估标准", sentence, old)
        return
    words = f"由{old}改为{new}" if old else f"定为{new}"
    sentence = f"所用评估标准{words}。"
    yield scene.change(ChangeKind.STANDARD_CHANGED, delta, "评估标准", sentence, old, new)
