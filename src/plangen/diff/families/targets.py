"""Targets: raised or lowered, in the direction in which the target binds; their unit of measure, their year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plangen.diff.bearing import Demand, spoken, verdict
from plangen.diff.change import Change
from plangen.diff.edits import Edit
from plangen.diff.families.general import general, of_field
from plangen.diff.saying import quoted, said
from plangen.diff.scene import Scene, tells
from plangen.diff.times import frequency_turned, period_turned, point_turned
from plangen.diff.walk import Delta, Field
from plangen.document.tree import plain
from plangen.model import StageValue, Target
from plangen.prose import due_words, requirement

_PLAIN = {"name": "target-renamed", "scope": "target-scope", "id": "id-changed", "show": "setting"}
_VERBS = {"target-raised": "提高到", "target-lowered": "降低到", "target-loosened": "放宽到",
          "target-tightened": "收紧到"}  # fmt: skip


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


def _amount(delta: Delta, scene: Scene, edits: tuple[Edit, ...]) -> Change:
    """The change of operator, value and measure, told as one."""
    old, new = demand(delta.old), demand(delta.new)
    kind = verdict(old, new)
    before, after = spoken(old, new)
    name = quoted(delta.old.name)
    if kind == "measure-changed" and old.amount == new.amount:
        sentence = f"目标{name}的计量单位由{quoted(old.measure)}改为{quoted(new.measure)}，数量不变。"
    elif not new.said:
        sentence = f"目标{name}不再写明数值（原为{old.said}）。"
    elif not old.said:
        sentence = f"目标{name}补上数值：{new.said}。"
    else:
        sentence = f"目标{name}由{before}{_VERBS.get(kind, '改为')}{after}。"
    return scene.change(kind, delta, delta.new.name, sentence, old.said, new.said, edits)


def demand(target: Target, split: StageValue | None = None) -> Demand:
    """What a target, or one stage of it, asks for."""
    source: Any = split or target
    return Demand(
        target.name, source.operator or target.operator, source.value, target.measure, target.relative
    )


# -- values by year and by stage ------------------------------------------------------------------


def _years(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
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
            yield kind, f"{stage}{year}年由{before.bare}{_VERBS.get(kind, '改为')}{after.bare}"


def _stages(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
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
            f"{stage}由{before.said or '未写数值'}{_VERBS.get(kind, '改为')}{after.said or '不写数值'}",
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
    "path": _years,
    "stages": _stages,
    "year": _time("完成年份", point_turned),
    "since": _time("起始时间", point_turned),
    "within": _time("期间", period_turned),
    "frequency": _time("频次", frequency_turned),
}


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
            sentence = (
                f"目标{name}中{node.condition}的由{before.said}{_VERBS.get(kind, '改为')}{asked.said}。"
            )
            edits = tuple(edit for field in delta.fields.values() for edit in field.edits)
            yield scene.change(kind, delta, owner.name, sentence, before.said, asked.said, edits)
        case _:
            yield from general(delta, scene)
