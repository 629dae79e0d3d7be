"""School data: each school and each value, by the names of the columns; and the county's own figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plangen.diff.change import Change
from plangen.diff.delta import Delta
from plangen.diff.families.general import general
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, folds, tells
from plangen.standards import School

_LABELS = {
    name: (field.title or name, field.description or "") for name, field in School.model_fields.items()
}
_MEASURES = ("平方米", "万元", "人", "个", "台", "册", "间")


@tells("School")
def school(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A school that came or went, or one value of it."""
    node = delta.new or delta.old
    match delta.act:
        case "added":
            yield scene.change(
                "school-added",
                delta,
                node.name,
                f"增加学校{quoted(node.name)}（{node.kind}）。",
                "",
                node.name,
            )
        case "removed":
            yield scene.change(
                "school-removed", delta, node.name, f"减少学校{quoted(node.name)}（{node.kind}）。", node.name
            )
        case "changed":
            for name, field in delta.fields.items():
                label, about = _LABELS[name]
                measure = next((each for each in _MEASURES if about.endswith(each)), "")
                old, new = (
                    f"{said_number(value)}{measure if value else ''}" for value in (field.old, field.new)
                )
                told = f"由{old or '空缺'}改为{new or '空缺'}"
                kind = "id-changed" if name == "id" else "school-changed"
                sentence = f"{node.name}的{label}{told}。"
                yield scene.change(kind, delta, node.name, sentence, old, new, field.edits)
        case _:
            yield from general(delta, scene)


def said_number(value: object) -> str:
    """A cell of school data; "" for an empty one."""
    return "" if value is None else f"{value:f}" if hasattr(value, "as_tuple") else said(value)


# -- the data as a whole --------------------------------------------------------------------------


@folds
def schools_folded(found: list[Delta], scene: Scene) -> list[Delta]:
    """School data that came or went altogether are one delta, with the line of the plan that names their file."""
    old, new = scene.old.whole.schools, scene.new.whole.schools
    whole = [delta for delta in found if delta.what == "School"]
    if bool(old) == bool(new) or not whole:
        return found
    named = next((delta for delta in found if delta.what == "Plan" and "schools" in delta.fields), None)
    edits = [edit for delta in whole for edit in delta.edits]
    edits += named.fields["schools"].edits if named else ()
    told = Delta("changed", "SchoolData", "", old, new, ("schools",), ("schools",), edits=tuple(edits))
    return [*(left for delta in found if delta.what != "School" for left in _unnamed(delta)), told]


def _unnamed(delta: Delta) -> Iterator[Delta]:
    """``delta`` without the file of the school data; nothing when it says nothing else."""
    if delta.what != "Plan" or "schools" not in delta.fields:
        yield delta
    elif fields := {name: field for name, field in delta.fields.items() if name != "schools"}:
        yield replace(delta, fields=fields)


@tells("SchoolData")
def school_data(delta: Delta, scene: Scene) -> Iterator[Change]:
    """All schools at once: how many there were, or are."""
    count = f"{len(delta.old or delta.new)}所"
    if delta.old:
        sentence = f"学校数据整体删去（{count}）。"
        yield scene.change("schools-removed", delta, "学校数据", sentence, f"{count}学校的数据")
    else:
        sentence = f"学校数据整体增加（{count}）。"
        yield scene.change("schools-added", delta, "学校数据", sentence, "", f"{count}学校的数据")
