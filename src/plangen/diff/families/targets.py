"""Targets: raised or lowered, in the direction in which the target binds; their unit of measure, their year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from plangen.diff.bearing import spoken, verdict
from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.edits import Edit
from plangen.diff.families.general import general, of_field
from plangen.diff.families.parted import VERBS, demand, stages, years
from plangen.diff.saying import quoted
from plangen.diff.scene import Scene, tells
from plangen.diff.times import frequency_turned, period_turned, point_turned
from plangen.document.tree import plain
from plangen.expressions import due_words, requirement
from plangen.model import Target

_PLAIN = {"name": "target-renamed", "scope": "target-scope", "id": "id-changed", "show": "setting"}


@tells("Target")
def target(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a target, one change for each side of it."""
    match delta.act:
        case "added":
            yield _came(delta, scene)
        case "removed":
            yield _went(delta, scene)
        case "changed":
            yield from _changed(delta, scene)
        case _:
            yield from general(delta, scene)


def _came(delta: Delta, scene: Scene) -> Change:
    asked, name = asks(delta.new), delta.new.name
    return scene.change("target-added", delta, name, f"增加目标{quoted(name)}：{asked}。", "", asked)


def _went(delta: Delta, scene: Scene) -> Change:
    asked, name = asks(delta.old), delta.old.name
    return scene.change("target-removed", delta, name, f"删去目标{quoted(name)}（{asked}）。", asked, "")


def asks(target: Target) -> str:
    """What a target asks for, and when it is due, in words: 不低于80%，2026年."""
    due = due_words(target)
    asked = plain(requirement(target))
    return f"{asked}，{due}" if due and due != asked else asked


def _changed(delta: Delta, scene: Scene) -> Iterator[Change]:
    """One change for the amount, one for each way the values by year or stage went, one for each other field."""
    fields = dict(delta.fields)
    if _reshaped(delta):
        shape = ("operator", "value", "measure", "path", "stages")
        edits = tuple(edit for name in shape if name in fields for edit in fields.pop(name).edits)
        yield _told_anew(delta, scene, edits)
    amounts = [name for name in ("operator", "value", "measure") if name in fields]
    if amounts and not (set(amounts) == {"measure"} and "value" not in fields and delta.new.value is None):
        edits = tuple(edit for name in amounts for edit in fields.pop(name).edits)
        yield _amount(delta, scene, edits)
    for name, field in fields.items():
        teller = _SIDES.get(name)
        if teller:
            yield from teller(delta, scene, field)
        else:
            yield of_field(delta, scene, name, field, _PLAIN.get(name, "target-changed"))


def _reshaped(delta: Delta) -> bool:
    """Whether one value for all became values by stage or by year, or the other way."""
    shapes = [
        (each.value is not None, bool(each.stages), bool(each.path) and each.value is None)
        for each in (delta.old, delta.new)
    ]
    return any(shapes[0]) and any(shapes[1]) and shapes[0] != shapes[1]


def _told_anew(delta: Delta, scene: Scene, edits: tuple[Edit, ...]) -> Change:
    """A target that is stated in another shape: both shapes in full."""
    old, new = (plain(requirement(each)) for each in (delta.old, delta.new))
    sentence = f"目标{quoted(delta.old.name)}由{quoted(old)}改为{quoted(new)}。"
    return scene.change("target-changed", delta, delta.new.name, sentence, old, new, edits)


def _amount(delta: Delta, scene: Scene, edits: tuple[Edit, ...]) -> Change:
    """The change of operator, value and measure, told as one."""
    old, new = demand(delta.old), demand(delta.new)
    kind = verdict(old, new)
    before, after = spoken(old, new)
    name = quoted(delta.old.name)
    if before == after:
        kind, sentence = "reference", f"目标{name}的数值写法改变，印出的内容不变。"
    elif kind == "measure-changed" and old.amount == new.amount:
        sentence = f"目标{name}的计量单位由{quoted(old.measure)}改为{quoted(new.measure)}，数量不变。"
    elif not new.said:
        sentence = f"目标{name}不再写明数值（原为{old.said}）。"
    elif not old.said:
        sentence = f"目标{name}补上数值：{new.said}。"
    else:
        sentence = f"目标{name}由{before}{VERBS.get(kind, '改为')}{after}。"
    return scene.change(kind, delta, delta.new.name, sentence, old.said, new.said, edits)


# -- when and how often ---------------------------------------------------------------------------


def _time(label: str, turned: Callable[[Any, Any], tuple[str, str]]) -> Callable[..., Iterator[Change]]:
    """The teller of a field that says when: later, earlier, put in, dropped."""

    def tell(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
        kind, words = turned(field.old, field.new)
        sentence = f"目标{quoted(delta.old.name)}的{label}{words}。"
        old, new = str(field.old or ""), str(field.new or "")
        yield scene.change(_WHEN[kind], delta, delta.new.name, sentence, old, new, field.edits)

    return tell


_WHEN = {
    "later": "target-later", "earlier": "target-earlier", "added": "target-dated", "removed": "target-undated",
    "changed": "target-changed", "rarer": "target-loosened", "oftener": "target-tightened",
}  # fmt: skip

_SIDES: dict[str, Callable[[Delta, Scene, Field], Iterator[Change]]] = {
    "path": years,
    "stages": stages,
    "year": _time("完成年份", point_turned),
    "since": _time("起始时间", point_turned),
    "within": _time("期间", period_turned),
    "frequency": _time("频次", frequency_turned),
}
