"""The head of a plan: title, issuer, period, status, letter; units by name; where the figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.families.general import general, of_field
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, tells


@tells("Plan")
def plan(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of the plan as a whole."""
    fields = dict(delta.fields)
    if results := fields.pop("results", None):
        yield from _results(delta, scene, results)
    if period := fields.pop("period", None):
        yield of_field(delta, scene, "period", period, "period-changed")
    if standard := fields.pop("standard", None):
        kind = "standard-changed" if standard.new else "standard-removed"
        yield of_field(delta, scene, "standard", standard, kind)
    if fields:
        yield from general(replace(delta, fields=fields), scene)


def _results(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
    """The county's own figures, one by one."""
    standard = scene.new.whole.standard
    for key in dict.fromkeys((*field.old, *field.new)):
        before, after = field.old.get(key), field.new.get(key)
        if before == after:
            continue
        indicator = (
            standard.indicator(key.partition(".")[0].removesuffix("小学").removesuffix("初中"))
            if standard
            else None
        )
        name = f"{key} {indicator.short or indicator.name}" if indicator else key
        old, new = said(before), said(after)
        told = f"由{old}改为{new}" if old and new else f"增加：{new}" if new else f"删去（原为{old}）"
        edits = tuple(edit for edit in field.edits if edit.path[-1] == key) or field.edits
        yield scene.change("result-changed", delta, name, f"自评数据{quoted(name)}{told}。", old, new, edits)


@tells("Unit")
def unit(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A unit renamed, registered, or described otherwise."""
    node = delta.new or delta.old
    match delta.act:
        case "added":
            yield scene.change(
                "unit-added", delta, node.name, f"单位登记增加{quoted(node.name)}。", "", node.name
            )
        case "removed":
            yield scene.change(
                "unit-removed", delta, node.name, f"单位登记删去{quoted(node.name)}。", node.name, ""
            )
        case "changed":
            yield from _unit_fields(delta, scene)
        case _:
            yield from general(delta, scene)


def _unit_fields(delta: Delta, scene: Scene) -> Iterator[Change]:
    for name, field in delta.fields.items():
        if name == "name":
            told = f"单位{quoted(field.old)}更名为{quoted(field.new)}。"
            yield scene.change("unit-renamed", delta, field.new, told, field.old, field.new, field.edits)
        else:
            yield of_field(delta, scene, name, field, "id-changed" if name == "id" else "unit-detail")
