"""Targets whose value is parted: by year, by stage of schooling, by condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from plangen.diff.bearing import Demand, verdict
from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.families.general import general, of_field
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, tells
from plangen.model import StageValue, Target

VERBS = {"target-raised": "提高到", "target-lowered": "降低到", "target-loosened": "放宽到",
          "target-tightened": "收紧到"}  # fmt: skip
"""How a change of a value is said."""


def demand(target: Target, split: StageValue | None = None) -> Demand:
    """What a target, or one stage of it, asks for."""
    source: Any = split or target
    return Demand(
        target.name, source.operator or target.operator, source.value, target.measure, target.relative
    )


def years(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
    """What changed of the values by year."""
    told = _by_year(delta, "", field.old, field.new)
    yield from _gathered(delta, scene, field, told)


def _by_year(
    delta: Delta, stage: str, old: Mapping[int, Any], new: Mapping[int, Any]
) -> Iterator[tuple[str, str]]:
    """The kind of change of each year's value, and how it is said."""
    for year in sorted({*old, *new}):
        before = Demand(delta.old.name, delta.old.operator, old.get(year), delta.old.measure)
        after = Demand(delta.new.name, delta.new.operator, new.get(year), delta.new.measure)
        if year not in new:
            yield "target-loosened", f"不再规定{stage}{year}年的数值（原为{before.bare}）"
        elif year not in old:
            yield "target-tightened", f"增加{stage}{year}年的数值{after.bare}"
        elif old[year] != new[year]:
            kind = verdict(before, after)
            yield kind, f"{stage}{year}年由{before.bare}{VERBS.get(kind, '改为')}{after.bare}"


def stages(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
    """What changed of the values by stage of schooling."""
    told = (
        each for stage in dict.fromkeys((*field.old, *field.new)) for each in _of_stage(delta, stage, field)
    )
    yield from _gathered(delta, scene, field, told)


def _of_stage(delta: Delta, stage: str, field: Field) -> Iterator[tuple[str, str]]:
    old, new = field.old.get(stage), field.new.get(stage)
    before = demand(delta.old, old) if old else None
    after = demand(delta.new, new) if new else None
    if before is None or after is None:
        asked = _staged(before or after, old or new)
        yield ("target-loosened", f"不再规定{stage}的要求（原为{asked}）") if before else (
            "target-tightened", f"增加{stage}的要求：{asked}",
        )  # fmt: skip
        return
    if before.said != after.said:
        kind = verdict(before, after)
        yield (
            kind,
            f"{stage}由{before.said or '未写数值'}{VERBS.get(kind, '改为')}{after.said or '不写数值'}",
        )
    yield from _by_year(delta, stage, old.path, new.path)


def _staged(demand: Demand | None, split: StageValue) -> str:
    years = "，".join(
        f"{year}年{said(value, demand.measure if demand else '')}" for year, value in split.path.items()
    )
    return (demand.said if demand else "") or years or "未写数值"


def _gathered(delta: Delta, scene: Scene, field: Field, told: Iterator[tuple[str, str]]) -> Iterator[Change]:
    """One change for each kind, however many years and stages went that way."""
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for kind, words in told:
        by_kind[kind].append(words)
    if not by_kind:
        yield of_field(delta, scene, "path", field, "reference")
    old, new = said(field.old, delta.old.measure), said(field.new, delta.new.measure)
    for kind, clauses in by_kind.items():
        sentence = f"目标{quoted(delta.old.name)}{'，'.join(clauses)}。"
        yield scene.change(kind, delta, delta.new.name, sentence, old, new, field.edits)


@tells("Case")
def case(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A value asked under a condition."""
    owner = delta.owner_new or scene.new.at((delta.path_new or ())[:-2])
    name = quoted(owner.name)
    node = delta.new or delta.old
    asked = Demand(owner.name, owner.operator, node.value, owner.measure)
    words = f"{node.condition}的{node.stage or ''}{asked.said}"
    match delta.act:
        case "added":
            yield scene.change(
                "target-changed", delta, owner.name, f"目标{name}增加一种情形：{words}。", "", words
            )
        case "removed":
            yield scene.change(
                "target-changed", delta, owner.name, f"目标{name}删去一种情形（{words}）。", words, ""
            )
        case "changed" if "value" in delta.fields:
            before = Demand(owner.name, owner.operator, delta.old.value, owner.measure)
            kind = verdict(before, asked)
            sentence = f"目标{name}中{node.condition}的由{before.said}{VERBS.get(kind, '改为')}{asked.said}。"
            edits = tuple(edit for field in delta.fields.values() for edit in field.edits)
            yield scene.change(kind, delta, owner.name, sentence, before.said, asked.said, edits)
        case _:
            yield from general(delta, scene)
