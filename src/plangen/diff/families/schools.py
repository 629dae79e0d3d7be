"""School data: each school and each value, by the names of the columns; and the county's own figures."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.delta import Delta
from plangen.diff.families.general import general
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, tells
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
