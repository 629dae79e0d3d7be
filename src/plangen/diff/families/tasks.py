"""Tasks: who leads, who supports, by when."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.families.general import of_field
from plangen.diff.saying import listed
from plangen.diff.scene import Scene, tells
from plangen.diff.walk import Delta, Field
from plangen.model import Deadline


@tells("Task")
def task(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a task's people and times."""
    for name, field in delta.fields.items():
        if name in _ROLES:
            yield from _people(delta, scene, name, field)
        elif name == "deadline":
            yield _deadline(delta, scene, field)
        else:
            yield of_field(delta, scene, name, field, "block-changed")


_ROLES = {"lead": "牵头单位", "support": "配合单位", "units": "责任单位"}
_KINDS = {"lead": ("lead-added", "lead-removed"), "support": ("support-added", "support-removed"),
          "units": ("unit-joined", "unit-dropped")}  # fmt: skip


def _people(delta: Delta, scene: Scene, name: str, field: Field) -> Iterator[Change]:
    old, new = [scene.old.unit(each) for each in field.old], [scene.new.unit(each) for each in field.new]
    came, went = [each for each in new if each not in old], [each for each in old if each not in new]
    for kind, verb, names in zip(_KINDS[name], ("增加", "减少"), (came, went), strict=True):
        if names:
            sentence = f"{_ROLES[name]}{verb}{listed(names)}。"
            yield scene.change(kind, delta, _ROLES[name], sentence, listed(old), listed(new), field.edits)


def _deadline(delta: Delta, scene: Scene, field: Field) -> Change:
    old, new = field.old, field.new
    kind, verb = _later(old, new)
    return scene.change(
        kind, delta, "完成时限", f"完成时限{verb}。", str(old or ""), str(new or ""), field.edits
    )


def _later(old: Deadline | None, new: Deadline | None) -> tuple[str, str]:
    if old is None:
        return "deadline-added", f"增加“{new}”"
    if new is None:
        return "deadline-removed", f"取消（原为{old}）"
    if old.when and new.when and old.when.last != new.when.last:
        later = new.when.last > old.when.last
        return (
            ("deadline-later", f"由{old}推后到{new}")
            if later
            else ("deadline-earlier", f"由{old}提前到{new}")
        )
    return "deadline-changed", f"由“{old}”改为“{new}”"
