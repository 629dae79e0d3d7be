"""What a plan is measured by: the standard in force, the county's adjustments, rubrics and their pass marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.families.general import field_of, general, of_field
from plangen.diff.saying import called, quoted, said, title_of
from plangen.diff.scene import Scene, folds, tells

_SMALL = {"id": "id-changed", "show": "setting", "reason": "note-changed", "source": "note-changed",
          "note": "note-changed", "printed": "note-changed", "notes": "note-changed"}  # fmt: skip
_LESS_IS_STRICTER = {"CoefficientRule": {"primary", "junior"}, "Inclusion": {"least"}}
_MORE_IS_STRICTER = {"SchoolRule": {"at_least", "floor"}, "Score": {"passing"}, "Rubric": {"passing"}}
_BY_OPERATOR = {"Indicator", "Part", "Threshold", "Adjustment"}
_VALUES = {"primary", "junior", "value"}
_VERBS = {
    ("threshold-raised", True): "提高到", ("threshold-raised", False): "收紧到",
    ("threshold-lowered", True): "放宽到", ("threshold-lowered", False): "降低到",
}  # fmt: skip
"""How a stricter or looser threshold is said, by whether the number rose."""
_LOWERED_BELOW = {"<=", "<"}


@tells(
    "Standard", "Indicator", "Part", "Threshold", "Formula", "SchoolRule", "CoefficientRule", "Inclusion", "Score",
    "DutyArea", "ArticleTask", "Adjustment", "Rubric",
)  # fmt: skip
def threshold(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A value that decides whether something is up to standard: stricter or looser."""
    match delta.act:
        case "changed":
            for name, field in delta.fields.items():
                yield _field(delta, scene, name, field)
        case "added" | "removed":
            yield _whole(delta, scene)
        case _:
            yield from general(delta, scene)


def _whole(delta: Delta, scene: Scene) -> Change:
    node = delta.new if delta.act == "added" else delta.old
    name = named(node, scene)
    told, verb = _told(node), "增加" if delta.act == "added" else "删去"
    kind = "threshold-added" if delta.act == "added" else "threshold-removed"
    old, new = ("", told or name) if delta.act == "added" else (told or name, "")
    sentence = f"{verb}{name}：{told}。" if told else f"{verb}{name}。"
    return scene.change(kind, delta, title_of(node), sentence, old, new)


def _told(node: Any) -> str:
    """The values that a threshold asks for: 不低于60%; 小学0.50，初中0.45."""
    operator = getattr(node, "operator", None)
    words = said(operator) if not isinstance(operator, str) else _SIGNS.get(operator, "")
    labels = {"primary": "小学", "junior": "初中", "value": ""}
    parts = [
        f"{label}{words}{said(value, node.measure)}"
        for key, label in labels.items()
        if (value := getattr(node, key, None)) is not None and hasattr(node, "measure")
    ]
    return "，".join(parts)


_SIGNS = {">=": "不低于", "<=": "不超过", "=": "达到", ">": "高于", "<": "低于"}


def named(node: Any, scene: Scene) -> str:
    """What a threshold is called; an adjustment by the indicator that it adjusts."""
    if type(node).__name__ == "Adjustment":
        standard = scene.new.whole.standard
        indicator = standard.indicator(node.id.partition(".")[0]) if standard else None
        title = node.name or (indicator.name if indicator else "")
        return f"标准调整{quoted(f'{node.id} {title}'.strip())}"
    return called(node) or "评估标准"


def _field(delta: Delta, scene: Scene, name: str, field: Field) -> Change:
    if name == "measure" or name in _SMALL:
        return of_field(delta, scene, name, field, _SMALL.get(name, "threshold-changed"))
    kind = _verdict(delta, scene, name, field)
    change = of_field(delta, scene, name, field, kind)
    before, after = _number(field.old), _number(field.new)
    if kind == _rubric(delta) or before is None or after is None:
        return change
    verb = _VERBS[kind, after > before]
    label = field_of(delta, scene, name)
    if called(delta.old):
        label = label.replace(called(delta.old), named(delta.old, scene), 1)
    measure = getattr(delta.new, "measure", "")
    return replace(change, sentence=f"{label}由{said(field.old, measure)}{verb}{said(field.new, measure)}。")


def _verdict(delta: Delta, scene: Scene, name: str, field: Field) -> str:
    """Whether the new value asks for more or for less."""
    what, plain = type(delta.new).__name__, _rubric(delta)
    old, new = _number(field.old), _number(field.new)
    if old is None or new is None:
        return plain
    if name in _LESS_IS_STRICTER.get(what, ()) or (
        what in _BY_OPERATOR and name in _VALUES and _falls(delta, scene)
    ):
        return "threshold-raised" if new < old else "threshold-lowered"
    if name in _MORE_IS_STRICTER.get(what, ()) or (what in _BY_OPERATOR and name in _VALUES):
        return "threshold-raised" if new > old else "threshold-lowered"
    return plain


def _rubric(delta: Delta) -> str:
    return "rubric-changed" if delta.what == "Rubric" else "threshold-changed"


def _falls(delta: Delta, scene: Scene) -> bool:
    """Whether less is stricter: as the node's operator says, else that of the indicator it belongs to."""
    operator = getattr(delta.new, "operator", None)
    if operator is None:
        standard = scene.new.whole.standard
        indicator = (
            standard.indicator(str(getattr(delta.new, "id", "")).partition(".")[0]) if standard else None
        )
        owner = scene.new.at((delta.path_new or ())[:-2]) if delta.what == "Threshold" else indicator
        operator = getattr(owner, "operator", None)
    return (operator if isinstance(operator, str) else getattr(operator, "symbol", "")) in _LOWERED_BELOW


def _number(value: Any) -> Any:
    return getattr(value, "number", None) if hasattr(value, "number") else value


@tells("RubricItem")
def rubric_item(delta: Delta, scene: Scene) -> Iterator[Change]:
    """An item of a rubric: its points, its name, whether it counts."""
    node = delta.new or delta.old
    name = f"评分项{quoted(f'{node.code} {node.name}')}"
    points = said(node.points, "分")
    match delta.act:
        case "added":
            yield scene.change(
                "rubric-added", delta, node.name, f"增加{name}（{points}）。", "", f"{node.name} {points}"
            )
        case "removed":
            yield scene.change(
                "rubric-removed", delta, node.name, f"删去{name}（{points}）。", f"{node.name} {points}"
            )
        case "changed":
            for key, field in delta.fields.items():
                yield _item_field(delta, scene, name, key, field)
        case _:
            yield from general(delta, scene)


def _item_field(delta: Delta, scene: Scene, name: str, key: str, field: Field) -> Change:
    if key != "points":
        return of_field(delta, scene, key, field, _SMALL.get(key, "rubric-changed"))
    old, new = said(field.old, "分") or "未定", said(field.new, "分") or "未定"
    return scene.change(
        "rubric-changed", delta, delta.new.name, f"{name}由{old}改为{new}。", old, new, field.edits
    )


# -- another standard altogether ------------------------------------------------------------------


@folds
def standard_folded(found: list[Delta], scene: Scene) -> list[Delta]:
    """Where another standard is in force, or none, all that follows from it is part of that one change.

    That is its every difference from the old one, its code in the plan, and school data (folded before) that are
    read only for it.
    """
    old, new = scene.old.whole.standard, scene.new.whole.standard
    if old == new or (old and new and old.id == new.id):
        return found
    follows = [delta for delta in found if _follows(delta, scene)]
    edits = [edit for delta in follows for edit in delta.edits]
    edits += [edit for delta in follows for field in delta.fields.values() for edit in field.edits]
    left = []
    for delta in (delta for delta in found if not _follows(delta, scene)):
        named = delta.fields.get("standard") if delta.what in ("Whole", "Plan") else None
        edits += named.edits if named else ()
        fields = {name: field for name, field in delta.fields.items() if name != "standard"}
        left += [delta] if not named else [replace(delta, fields=fields)] if fields else []
    told = Delta("changed", "StandardInForce", "", old, new, ("standard",), ("standard",), edits=tuple(edits))
    return [*left, told]


def _follows(delta: Delta, scene: Scene) -> bool:
    """Whether it is part of the standard, or the schools that the plan names as before but are (not) read now."""
    if delta.what == "SchoolData":
        return scene.old.plan.schools == scene.new.plan.schools
    return (delta.path_new or delta.path_old or ("",))[0] == "standard"


@tells("StandardInForce")
def in_force(delta: Delta, scene: Scene) -> Iterator[Change]:
    """Another evaluation standard than before, by title; that none is left to be measured by is a loosening."""
    old, new = (f"《{each.title}》" if each else "" for each in (delta.old, delta.new))
    if old == new:
        old, new = f"{old}（{delta.old.id}）", f"{new}（{delta.new.id}）"
    if not new:
        yield scene.change("standard-removed", delta, "评估标准", f"评估标准取消（原为{old}）。", old)
        return
    told = f"由{old}改为{new}" if old else f"定为{new}"
    yield scene.change("standard-changed", delta, "评估标准", f"所用评估标准{told}。", old, new)
