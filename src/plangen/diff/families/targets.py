"""Targets: raised or lowered, in the direction in which the target binds; their unit of measure and their year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.diff.change import Change
from plangen.diff.families.general import general, of_field
from plangen.diff.scene import Scene, tells
from plangen.diff.walk import Delta, Field
from plangen.document.tree import plain
from plangen.model import Target, Value
from plangen.prose import requirement

_DOWN = (
    "差异系数",
    "班额",
    "辍学率",
    "流失率",
    "近视率",
    "生师比",
    "发生率",
    "投诉",
    "负担",
    "缺口",
    "超标率",
)
"""What is better the less there is of it; asked for where the operator does not tell."""
_AMOUNT = ("幅度", "降幅", "减少量", "压减", "化解")
"""What names the amount of a decrease: the more, the better."""
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "千": Decimal(1_000), "百": Decimal(100)}


@tells("Target")
def target(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a target, one change for each side of it."""
    if delta.act == "added":
        yield _came(delta, scene)
    elif delta.act == "removed":
        yield _went(delta, scene)
    elif delta.act == "moved":
        yield from general(delta, scene)
    else:
        yield from _changed(delta, scene)


def _came(delta: Delta, scene: Scene) -> Change:
    asked = asks(delta.new)
    return scene.change(
        "target-added", delta, delta.new.name, f"增加目标“{delta.new.name}”：{asked}。", "", asked
    )


def _went(delta: Delta, scene: Scene) -> Change:
    asked = asks(delta.old)
    return scene.change(
        "target-removed", delta, delta.old.name, f"删去目标“{delta.old.name}”（{asked}）。", asked, ""
    )


def asks(target: Target) -> str:
    """What a target asks for, in words: 不低于80%."""
    return plain(requirement(target))


def _changed(delta: Delta, scene: Scene) -> Iterator[Change]:
    fields = dict(delta.fields)
    if found := _amount(delta, scene, fields):
        yield found
    for name, field in fields.items():
        yield of_field(delta, scene, name, field, _FIELDS.get(name, "target-changed"))


_FIELDS = {"name": "target-renamed", "scope": "target-scope", "id": "id-changed", "show": "setting"}


def _amount(delta: Delta, scene: Scene, fields: dict[str, Field]) -> Change | None:
    """The change of operator, value and measure, told as one."""
    own = [fields.pop(name) for name in ("operator", "value", "measure") if name in fields]
    if not own:
        return None
    old, new = delta.old, delta.new
    kind, verb = verdict(old, new)
    before, after = asks(old), asks(new)
    edits = tuple(edit for field in own for edit in field.edits)
    return scene.change(
        kind, delta, new.name, f"目标“{old.name}”由{before}{verb}{after}。", before, after, edits
    )


def verdict(old: Target, new: Target) -> tuple[str, str]:
    """The kind of change of what a target asks for, and the verb that says it."""
    was, now = scaled(old.value, old.measure), scaled(new.value, new.measure)
    if base(old.measure) != base(new.measure):
        return "measure-changed", "改为"
    if was is None or now is None:
        return "target-changed", "改为"
    if was == now:
        return ("measure-changed" if old.measure != new.measure else "target-changed"), "改为"
    if falls(new):
        return ("target-loosened", "放宽到") if now > was else ("target-tightened", "收紧到")
    return ("target-raised", "提高到") if now > was else ("target-lowered", "降低到")


def falls(target: Target) -> bool:
    """Whether less is better: 不超过, 低于, or a thing that is better the less there is of it."""
    symbol = target.operator.symbol if target.operator else ""
    if symbol in ("<=", "<"):
        return True
    if symbol in (">=", ">", "+") or any(word in target.name for word in _AMOUNT):
        return False
    return any(word in target.name for word in _DOWN)


def scaled(value: Value | None, measure: str) -> Decimal | None:
    """The number stated, in the plain unit of measure: 4.7 and 万个 are 47000."""
    if value is None or value.number is None:
        return None
    return value.number * _SCALES.get(measure[:1], Decimal(1))


def base(measure: str) -> str:
    """A unit of measure without its 万 or 亿."""
    return measure[1:] if measure[:1] in _SCALES else measure
