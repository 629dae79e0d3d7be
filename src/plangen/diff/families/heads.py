"""The head of a plan: title, issuer, period, status, letter; units by name; where the figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.families.general import general, of_field
from plangen.diff.phrases import became, quoted, said
from plangen.diff.scene import Scene
from plangen.model import Plan, Unit


def plan(delta: Delta[Plan], scene: Scene) -> Iterator[Change]:
    """What changed of the plan as a whole."""
    fields = dict(delta.fields)
    results = fields.pop("results", None)
    period = fields.pop("period", None)
    standard = fields.pop("standard", None)
    if results:
        yield from _results(delta, scene, results)
    if period:
        yield of_field(delta, scene, "period", period, ChangeKind.PERIOD_CHANGED)
    if standard:
        kind = ChangeKind.STANDARD_CHANGED if standard.new else ChangeKind.STANDARD_REMOVED
        yield of_field(delta, scene, "standard", standard, kind)
    if fields:
        yield from general(replace(delta, fields=fields), scene)


def _results(delta: Delta[Plan], scene: Scene, field: FieldDelta) -> Iterator[Change]:
    """The county's own figures, one by one."""
    for key in dict.fromkeys((*field.old, *field.new)):
        if field.old.get(key) != field.new.get(key):
            yield _result(delta, scene, key, field)


def _result(delta: Delta[Plan], scene: Scene, key: str, field: FieldDelta) -> Change:
    """One figure, told by its key and the indicator it is of; where all figures came or went, so did their edit."""
    indicator = scene.indicator(key)
    name = f"{key} {indicator.short or indicator.name}" if indicator else key
    old, new = said(field.old.get(key)), said(field.new.get(key))
    words = became(old, new) if old else f"增加：{new}"
    own_edits = tuple(edit for edit in field.edits if edit.path[-1] == key)
    sentence = f"自评数据{quoted(name)}{words}。"
    return scene.change(ChangeKind.RESULT_CHANGED, delta, name, sentence, old, new, own_edits or field.edits)


def unit(delta: Delta[Unit], scene: Scene) -> Iterator[Change]:
    """A unit renamed, registered, or described otherwise."""
    name = delta.latest.name
    match delta.act:
        case "added":
            yield scene.change(ChangeKind.UNIT_ADDED, delta, name, f"单位登记增加{quoted(name)}。", "", name)
        case "removed":
            yield scene.change(
                ChangeKind.UNIT_REMOVED, delta, name, f"单位登记删去{quoted(name)}。", name, ""
            )
        case "changed":
            for field_name, field in delta.fields.items():
                yield _unit_field(delta, scene, field_name, field)
        case _:
            yield from general(delta, scene)


def _unit_field(delta: Delta[Unit], scene: Scene, name: str, field: FieldDelta) -> Change:
    if name == "name":
        sentence = f"单位{quoted(field.old)}更名为{quoted(field.new)}。"
        return scene.change(
            ChangeKind.UNIT_RENAMED, delta, field.new, sentence, field.old, field.new, field.edits
        )
    kind = ChangeKind.ID_CHANGED if name == "id" else ChangeKind.UNIT_DETAIL
    return of_field(delta, scene, name, field, kind)
