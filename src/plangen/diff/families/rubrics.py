"""Items of a rubric: their points, their names, whether they count."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.families.general import general, of_field
from plangen.diff.families.thresholds import SMALL_FIELDS
from plangen.diff.phrases import quoted, said
from plangen.diff.scene import Scene
from plangen.model import RubricItem, Value


def rubric_item(delta: Delta[RubricItem], scene: Scene) -> Iterator[Change]:
    """An item of a rubric added, removed or changed."""
    item = delta.latest
    called, points = _called(item), said(item.points, "分")
    match delta.act:
        case "added":
            sentence = f"增加{called}（{points}）。"
            yield scene.change(
                ChangeKind.RUBRIC_ADDED, delta, item.name, sentence, "", f"{item.name} {points}"
            )
        case "removed":
            sentence = f"删去{called}（{points}）。"
            yield scene.change(ChangeKind.RUBRIC_REMOVED, delta, item.name, sentence, f"{item.name} {points}")
        case "changed":
            for name, field in delta.fields.items():
                yield _field(delta, scene, name, field)
        case _:
            yield from general(delta, scene)


def _called(item: RubricItem) -> str:
    return f"评分项{quoted(f'{item.code} {item.name}')}"


def _field(delta: Delta[RubricItem], scene: Scene, name: str, field: FieldDelta) -> Change:
    if name != "points":
        return of_field(delta, scene, name, field, SMALL_FIELDS.get(name, ChangeKind.RUBRIC_CHANGED))
    old, new = _points(field.old), _points(field.new)
    sentence = f"{_called(delta.new)}由{old}改为{new}。"
    return scene.change(ChangeKind.RUBRIC_CHANGED, delta, delta.new.name, sentence, old, new, field.edits)


def _points(points: Value | None) -> str:
    return said(points, "分") or "未定"
