"""School data: each school and each value by the names of the columns; all of them at once where they came or went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta, Delta, FieldDelta, edits_of
from plangen.diff.edits import Edit
from plangen.diff.families.general import general
from plangen.diff.phrases import quoted, said
from plangen.diff.scene import Scene
from plangen.model import Plan
from plangen.standards import School

_MEASURES = ("平方米", "万元", "人", "个", "台", "册", "间")
"""The units of measure that the description of a column may end with."""


def school(delta: Delta[School], scene: Scene) -> Iterator[Change]:
    """A school that came or went, or one value of it."""
    name, kind_of_school = delta.latest.name, delta.latest.kind
    match delta.act:
        case "added":
            sentence = f"增加学校{quoted(name)}（{kind_of_school}）。"
            yield scene.change(ChangeKind.SCHOOL_ADDED, delta, name, sentence, "", name)
        case "removed":
            sentence = f"减少学校{quoted(name)}（{kind_of_school}）。"
            yield scene.change(ChangeKind.SCHOOL_REMOVED, delta, name, sentence, name)
        case "changed":
            for column, field in delta.fields.items():
                yield _cell(delta, scene, column, field)
        case _:
            yield from general(delta, scene)


def _cell(delta: Delta[School], scene: Scene, column: str, field: FieldDelta) -> Change:
    """One value of a school: 城关小学的小学学生数由1200人改为1260人."""
    label, measure = _heading(column)
    old, new = _said_cell(field.old, measure), _said_cell(field.new, measure)
    kind = ChangeKind.ID_CHANGED if column == "id" else ChangeKind.SCHOOL_CHANGED
    sentence = f"{delta.new.name}的{label}由{old or '空缺'}改为{new or '空缺'}。"
    return scene.change(kind, delta, delta.new.name, sentence, old, new, field.edits)


def _heading(column: str) -> tuple[str, str]:
    """What a column is called, and what its numbers count."""
    field = School.model_fields[column]
    about = field.description or ""
    for measure in _MEASURES:
        if about.endswith(measure):
            return field.title or column, measure
    return field.title or column, ""


def _said_cell(value: Decimal | str | int | None, measure: str) -> str:
    """A cell of school data in words; "" for an empty one."""
    if value is None:
        return ""
    words = f"{value:f}" if isinstance(value, Decimal) else said(value)
    return f"{words}{measure}" if value else words


# -- the data as a whole --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SchoolData:
    """All schools of a version: what a change is about when they came or went altogether."""

    schools: tuple[School, ...]


def schools_folded(deltas: list[AnyDelta], scene: Scene) -> list[AnyDelta]:
    """School data that came or went altogether are one delta, with the line of the plan that names their file."""
    old, new = SchoolData(scene.old.whole.schools), SchoolData(scene.new.whole.schools)
    if bool(old.schools) == bool(new.schools):
        return deltas
    left: list[AnyDelta] = []
    schools: list[AnyDelta] = []
    naming: list[Edit] = []
    for delta in deltas:
        if delta.what is School:
            schools.append(delta)
        elif delta.what is Plan and "schools" in delta.fields:
            naming.extend(delta.fields["schools"].edits)
            left.extend(delta.without_field("schools"))
        else:
            left.append(delta)
    path, edits = ("schools",), (*edits_of(schools), *naming)
    return [*left, Delta("changed", SchoolData, old, new, path, path, edits=edits)]


def school_data(delta: Delta[SchoolData], scene: Scene) -> Iterator[Change]:
    """All schools at once: how many there were, or are."""
    if delta.old.schools:
        count = f"{len(delta.old.schools)}所"
        sentence = f"学校数据整体删去（{count}）。"
        yield scene.change(ChangeKind.SCHOOLS_REMOVED, delta, "学校数据", sentence, f"{count}学校的数据")
    else:
        count = f"{len(delta.new.schools)}所"
        sentence = f"学校数据整体增加（{count}）。"
        yield scene.change(ChangeKind.SCHOOLS_ADDED, delta, "学校数据", sentence, "", f"{count}学校的数据")
