"""What decides whether something is up to standard: values of the standard, the county's adjustments, pass marks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.binding import Node
from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.families.general import general, label_of, of_field, of_what, owner_of
from plangen.diff.phrases import called, quoted, said, title_of
from plangen.diff.scene import Scene
from plangen.model import Adjustment, Operator, Rubric, Value
from plangen.standards import CoefficientRule, Indicator
from plangen.standards.standard import Inclusion, Part, SchoolRule, Score, Threshold

SMALL_FIELDS = {
    "id": ChangeKind.ID_CHANGED, "show": ChangeKind.SETTING, "reason": ChangeKind.NOTE_CHANGED,
    "source": ChangeKind.NOTE_CHANGED, "note": ChangeKind.NOTE_CHANGED, "printed": ChangeKind.NOTE_CHANGED,
    "notes": ChangeKind.NOTE_CHANGED,
}  # fmt: skip
"""Fields that decide nothing."""

_LESS_IS_STRICTER: dict[type[Node], set[str]] = {CoefficientRule: {"primary", "junior"}, Inclusion: {"least"}}
_MORE_IS_STRICTER: dict[type[Node], set[str]] = {
    SchoolRule: {"at_least", "floor"},
    Score: {"passing"},
    Rubric: {"passing"},
}
_BY_OPERATOR: tuple[type[Node], ...] = (Indicator, Part, Threshold, Adjustment)
"""Nodes whose operator says which way their values are stricter."""
_VALUES = {"primary": "小学", "junior": "初中", "value": ""}
"""The fields that hold the values of a threshold, and the stage that each is for."""
_UPPER_LIMITS = {"<=", "<"}
_VERBS = {
    (ChangeKind.THRESHOLD_RAISED, True): "提高到", (ChangeKind.THRESHOLD_RAISED, False): "收紧到",
    (ChangeKind.THRESHOLD_LOWERED, True): "放宽到", (ChangeKind.THRESHOLD_LOWERED, False): "降低到",
}  # fmt: skip
"""How a stricter or looser threshold is said, by whether its number rose."""


def threshold(delta: Delta[Node], scene: Scene) -> Iterator[Change]:
    """A value that decides whether something is up to standard: stricter or looser."""
    match delta.act:
        case "changed":
            for name, field in delta.fields.items():
                yield _field(delta, scene, name, field)
        case "added":
            name, asked = _named(delta.new, scene), _asked(delta.new)
            sentence = f"增加{name}：{asked}。" if asked else f"增加{name}。"
            yield scene.change(
                ChangeKind.THRESHOLD_ADDED, delta, title_of(delta.new), sentence, "", asked or name
            )
        case "removed":
            name, asked = _named(delta.old, scene), _asked(delta.old)
            sentence = f"删去{name}：{asked}。" if asked else f"删去{name}。"
            yield scene.change(
                ChangeKind.THRESHOLD_REMOVED, delta, title_of(delta.old), sentence, asked or name
            )
        case _:
            yield from general(delta, scene)


def _named(node: Node, scene: Scene) -> str:
    """What a threshold is called; an adjustment by the indicator that it adjusts."""
    if isinstance(node, Adjustment):
        indicator = scene.indicator(node.id)
        name = node.name or (indicator.name if indicator else "")
        return f"标准调整{quoted(f'{node.id} {name}'.strip())}"
    return called(node) or "评估标准"


def _asked(node: Node) -> str:
    """The values that a threshold asks for: 不低于60%; 小学0.50，初中0.45."""
    if not hasattr(node, "measure"):
        return ""
    words = _operator_words(getattr(node, "operator", None))
    clauses = []
    for name, stage in _VALUES.items():
        value = getattr(node, name, None)
        if value is not None:
            clauses.append(f"{stage}{words}{said(value, node.measure)}")
    return "，".join(clauses)


def _operator_words(operator: Operator | str | None) -> str:
    """An operator of a plan, or the sign of one in a standard, in words."""
    if isinstance(operator, str):
        operator = Operator.read(operator)
    return said(operator)


# -- one value ------------------------------------------------------------------------------------


def _field(delta: Delta[Node], scene: Scene, name: str, field: FieldDelta) -> Change:
    if name in SMALL_FIELDS:
        return of_field(delta, scene, name, field, SMALL_FIELDS[name])
    before, after = _number(field.old), _number(field.new)
    less_is_stricter = _less_is_stricter(delta, scene, name)
    if before is None or after is None or before == after or less_is_stricter is None:
        kind = ChangeKind.RUBRIC_CHANGED if delta.what is Rubric else ChangeKind.THRESHOLD_CHANGED
        return of_field(delta, scene, name, field, kind)
    return _value(delta, scene, name, field, rose=after > before, less_is_stricter=less_is_stricter)


def _value(
    delta: Delta[Node], scene: Scene, name: str, field: FieldDelta, *, rose: bool, less_is_stricter: bool
) -> Change:
    """A number that was made stricter or looser."""
    kind = ChangeKind.THRESHOLD_LOWERED if rose == less_is_stricter else ChangeKind.THRESHOLD_RAISED
    verb = _VERBS[kind, rose]
    measure = getattr(delta.new, "measure", "")
    label = of_what(_owner(delta, scene), label_of(delta.what, name))
    sentence = f"{label}由{said(field.old, measure)}{verb}{said(field.new, measure)}。"
    return scene.change(
        kind, delta, title_of(delta.new), sentence, said(field.old), said(field.new), field.edits
    )


def _owner(delta: Delta[Node], scene: Scene) -> str:
    """What a value belongs to: 评分表“学校评分表”, 标准调整“G14 优质高中招生名额分配比例”."""
    return _named(delta.old, scene) if isinstance(delta.old, Adjustment) else owner_of(delta, scene)


def _less_is_stricter(delta: Delta[Node], scene: Scene, name: str) -> bool | None:
    """Whether less is stricter; None for a field that is no value which decides."""
    if name in _LESS_IS_STRICTER.get(delta.what, ()):
        return True
    if name in _MORE_IS_STRICTER.get(delta.what, ()):
        return False
    if delta.what in _BY_OPERATOR and name in _VALUES:
        return _symbol(delta, scene) in _UPPER_LIMITS
    return None


def _symbol(delta: Delta[Node], scene: Scene) -> str:
    """How a value binds: as the node's operator says, else that of the indicator it belongs to."""
    operator = getattr(delta.new, "operator", None)
    if operator is None:
        operator = getattr(_indicator(delta, scene), "operator", None)
    return operator.symbol if isinstance(operator, Operator) else operator or ""


def _indicator(delta: Delta[Node], scene: Scene) -> Node | None:
    """The indicator that a value belongs to: a case stands in it, an adjustment names it."""
    if isinstance(delta.new, Threshold):
        return scene.owner(delta, steps_up=2)
    if isinstance(delta.new, Adjustment):
        return scene.indicator(delta.new.id)
    return None


def _number(value: Value | Decimal | int | str | None) -> Decimal | None:
    if isinstance(value, Value):
        return value.number
    return Decimal(value) if isinstance(value, (int, Decimal)) else None
