"""Targets: raised or lowered, in the direction in which the target binds; their unit of measure, their year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.demands import Demand, demand, spoken, verb, verdict
from plangen.diff.edits import Edit
from plangen.diff.families.general import general, of_field
from plangen.diff.families.parted import stages, years
from plangen.diff.phrases import asks, quoted
from plangen.diff.scene import Scene
from plangen.diff.times import Turn, Way, frequency_turned, period_turned, point_turned
from plangen.document.tree import plain
from plangen.expressions import requirement
from plangen.model import Target

_FIELDS = {
    "name": ChangeKind.TARGET_RENAMED, "scope": ChangeKind.TARGET_SCOPE, "id": ChangeKind.ID_CHANGED,
    "show": ChangeKind.SETTING,
}  # fmt: skip
"""The kind of change of each field that is told by itself; of every other one it is TARGET_CHANGED."""

_TIMES: dict[str, tuple[str, Callable[[Any, Any], Turn]]] = {
    "year": ("完成年份", point_turned),
    "since": ("起始时间", point_turned),
    "within": ("期间", period_turned),
    "frequency": ("频次", frequency_turned),
}
"""What each field that says when or how often is called, and how its change is told."""

_WAYS: dict[Way, ChangeKind] = {
    "later": ChangeKind.TARGET_LATER, "earlier": ChangeKind.TARGET_EARLIER, "added": ChangeKind.TARGET_DATED,
    "removed": ChangeKind.TARGET_UNDATED, "changed": ChangeKind.TARGET_CHANGED,
    "rarer": ChangeKind.TARGET_LOOSENED, "oftener": ChangeKind.TARGET_TIGHTENED,
}  # fmt: skip

_AMOUNT = ("operator", "value", "measure")
_SHAPE = (*_AMOUNT, "path", "stages")
"""The fields that say what a target asks for."""


def target(delta: Delta[Target], scene: Scene) -> Iterator[Change]:
    """What changed of a target, one change for each side of it."""
    match delta.act:
        case "added":
            asked, name = asks(delta.new), delta.new.name
            sentence = f"增加目标{quoted(name)}：{asked}。"
            yield scene.change(ChangeKind.TARGET_ADDED, delta, name, sentence, "", asked)
        case "removed":
            asked, name = asks(delta.old), delta.old.name
            sentence = f"删去目标{quoted(name)}（{asked}）。"
            yield scene.change(ChangeKind.TARGET_REMOVED, delta, name, sentence, asked, "")
        case "changed":
            yield from _changed(delta, scene)
        case _:
            yield from general(delta, scene)


def _changed(delta: Delta[Target], scene: Scene) -> Iterator[Change]:
    """One change for the amount, one for each way the values by year or stage went, one for each other field."""
    fields = dict(delta.fields)
    if _reshaped(delta.old, delta.new):
        yield _told_anew(delta, scene, _taken(fields, _SHAPE))
    elif _amount_changed(delta):
        yield _amount(delta, scene, _taken(fields, _AMOUNT))
    for name, field in fields.items():
        yield from _field(delta, scene, name, field)


def _field(delta: Delta[Target], scene: Scene, name: str, field: FieldDelta) -> Iterator[Change]:
    if name == "path":
        yield from years(delta, scene, field)
    elif name == "stages":
        yield from stages(delta, scene, field)
    elif name in _TIMES:
        yield _timed(delta, scene, name, field)
    else:
        yield of_field(delta, scene, name, field, _FIELDS.get(name, ChangeKind.TARGET_CHANGED))


def _taken(fields: dict[str, FieldDelta], names: tuple[str, ...]) -> tuple[Edit, ...]:
    """The edits of the fields of those names, which leave ``fields``: they are told as one."""
    edits: list[Edit] = []
    for name in names:
        if name in fields:
            edits.extend(fields.pop(name).edits)
    return tuple(edits)


# -- what is asked for ----------------------------------------------------------------------------


def _reshaped(old: Target, new: Target) -> bool:
    """Whether one value for all became values by stage or by year, or the other way."""
    before, after = _shape(old), _shape(new)
    return any(before) and any(after) and before != after


def _shape(target: Target) -> tuple[bool, bool, bool]:
    """Whether a target states one value for all, values by stage, values by year alone."""
    has_value = target.value is not None
    return has_value, bool(target.stages), bool(target.path) and not has_value


def _amount_changed(delta: Delta[Target]) -> bool:
    """Whether the amount changed; the unit of measure alone says nothing of a target without a value."""
    changed = set(_AMOUNT) & delta.fields.keys()
    return bool(changed) and not (changed == {"measure"} and delta.new.value is None)


def _told_anew(delta: Delta[Target], scene: Scene, edits: tuple[Edit, ...]) -> Change:
    """A target that is stated in another shape: both shapes in full."""
    old, new = plain(requirement(delta.old)), plain(requirement(delta.new))
    sentence = f"目标{quoted(delta.old.name)}由{quoted(old)}改为{quoted(new)}。"
    return scene.change(ChangeKind.TARGET_CHANGED, delta, delta.new.name, sentence, old, new, edits)


def _amount(delta: Delta[Target], scene: Scene, edits: tuple[Edit, ...]) -> Change:
    """The change of operator, value and measure, told as one."""
    old, new = demand(delta.old), demand(delta.new)
    before, after = spoken(old, new)
    kind = ChangeKind.REFERENCE if before == after else verdict(old, new)
    sentence = f"目标{quoted(delta.old.name)}{_amount_words(kind, old, new)}。"
    return scene.change(kind, delta, delta.new.name, sentence, old.said, new.said, edits)


def _amount_words(kind: ChangeKind, old: Demand, new: Demand) -> str:
    """How one demand became another, as it follows the name of the target."""
    if kind is ChangeKind.REFERENCE:
        return "的数值写法改变，印出的内容不变"
    if kind is ChangeKind.MEASURE_CHANGED and old.amount == new.amount:
        return f"的计量单位由{quoted(old.measure)}改为{quoted(new.measure)}，数量不变"
    if not new.said:
        return f"不再写明数值（原为{old.said}）"
    if not old.said:
        return f"补上数值：{new.said}"
    before, after = spoken(old, new)
    return f"由{before}{verb(kind)}{after}"


# -- when and how often ---------------------------------------------------------------------------


def _timed(delta: Delta[Target], scene: Scene, name: str, field: FieldDelta) -> Change:
    """A field that says when or how often: later, earlier, put in, dropped."""
    label, turned = _TIMES[name]
    way, words = turned(field.old, field.new)
    old, new = str(field.old or ""), str(field.new or "")
    sentence = f"目标{quoted(delta.old.name)}的{label}{words}。"
    return scene.change(_WAYS[way], delta, delta.new.name, sentence, old, new, field.edits)
