"""Targets whose value is parted: by year, by stage of schooling, by condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta, edits_of
from plangen.diff.demands import Demand, demand, verb, verdict
from plangen.diff.families.general import general, of_field
from plangen.diff.phrases import quoted, said
from plangen.diff.scene import Scene
from plangen.model import Case, StageValue, Target, Value

Clause = tuple[ChangeKind, str]
"""The kind of change of one year's or stage's value, and how it is said."""


def years(delta: Delta[Target], scene: Scene, field: FieldDelta) -> Iterator[Change]:
    """What changed of the values by year."""
    clauses = _by_year(delta, "", field.old, field.new)
    yield from _gathered(delta, scene, field, clauses)


def stages(delta: Delta[Target], scene: Scene, field: FieldDelta) -> Iterator[Change]:
    """What changed of the values by stage of schooling."""
    clauses: list[Clause] = []
    for stage in dict.fromkeys((*field.old, *field.new)):
        clauses.extend(_of_stage(delta, stage, field.old.get(stage), field.new.get(stage)))
    yield from _gathered(delta, scene, field, clauses)


def _by_year(
    delta: Delta[Target], stage: str, old: Mapping[int, Value], new: Mapping[int, Value]
) -> Iterator[Clause]:
    """How each year's value changed."""
    for year in sorted({*old, *new}):
        before = Demand(delta.old.name, delta.old.operator, old.get(year), delta.old.measure)
        after = Demand(delta.new.name, delta.new.operator, new.get(year), delta.new.measure)
        if year not in new:
            yield ChangeKind.TARGET_LOOSENED, f"不再规定{stage}{year}年的数值（原为{before.bare}）"
        elif year not in old:
            yield ChangeKind.TARGET_TIGHTENED, f"增加{stage}{year}年的数值{after.bare}"
        elif old[year] != new[year]:
            kind = verdict(before, after)
            yield kind, f"{stage}{year}年由{before.bare}{verb(kind)}{after.bare}"


def _of_stage(
    delta: Delta[Target], stage: str, old: StageValue | None, new: StageValue | None
) -> Iterator[Clause]:
    """How what is asked of one stage changed."""
    if new is None and old is not None:
        yield ChangeKind.TARGET_LOOSENED, f"不再规定{stage}的要求（原为{_staged(delta.old, old)}）"
    elif old is None and new is not None:
        yield ChangeKind.TARGET_TIGHTENED, f"增加{stage}的要求：{_staged(delta.new, new)}"
    elif old is not None and new is not None:
        yield from _stage_value(stage, demand(delta.old, old), demand(delta.new, new))
        yield from _by_year(delta, stage, old.path, new.path)


def _stage_value(stage: str, before: Demand, after: Demand) -> Iterator[Clause]:
    """How the one value of a stage changed."""
    if before.said != after.said:
        kind = verdict(before, after)
        yield kind, f"{stage}由{before.said or '未写数值'}{verb(kind)}{after.said or '不写数值'}"


def _staged(target: Target, stage: StageValue) -> str:
    """What a stage is asked: its value, else its values by year."""
    asked = demand(target, stage)
    if asked.said:
        return asked.said
    by_year = [f"{year}年{said(value, target.measure)}" for year, value in stage.path.items()]
    return "，".join(by_year) or "未写数值"


def _gathered(
    delta: Delta[Target], scene: Scene, field: FieldDelta, clauses: Iterable[Clause]
) -> Iterator[Change]:
    """One change for each kind, however many years and stages went that way."""
    by_kind: defaultdict[ChangeKind, list[str]] = defaultdict(list)
    for kind, words in clauses:
        by_kind[kind].append(words)
    if not by_kind:
        yield of_field(delta, scene, "path", field, ChangeKind.REFERENCE)
    old, new = said(field.old, delta.old.measure), said(field.new, delta.new.measure)
    for kind, words_of_kind in by_kind.items():
        sentence = f"目标{quoted(delta.old.name)}{'，'.join(words_of_kind)}。"
        yield scene.change(kind, delta, delta.new.name, sentence, old, new, field.edits)


# -- by condition ---------------------------------------------------------------------------------


def case(delta: Delta[Case], scene: Scene) -> Iterator[Change]:
    """A value asked under a condition."""
    target = delta.owner_new or scene.owner(delta, steps_up=2)
    assert isinstance(target, Target)
    name = quoted(target.name)
    asked = _asked(target, delta.latest)
    words = f"{delta.latest.condition}的{delta.latest.stage or ''}{asked.said}"
    match delta.act:
        case "added":
            sentence = f"目标{name}增加一种情形：{words}。"
            yield scene.change(ChangeKind.TARGET_CHANGED, delta, target.name, sentence, "", words)
        case "removed":
            sentence = f"目标{name}删去一种情形（{words}）。"
            yield scene.change(ChangeKind.TARGET_CHANGED, delta, target.name, sentence, words, "")
        case "changed" if "value" in delta.fields:
            before = _asked(target, delta.old)
            kind = verdict(before, asked)
            sentence = f"目标{name}中{delta.new.condition}的由{before.said}{verb(kind)}{asked.said}。"
            yield scene.change(kind, delta, target.name, sentence, before.said, asked.said, edits_of([delta]))
        case _:
            yield from general(delta, scene)


def _asked(target: Target, case: Case) -> Demand:
    """What a target asks under a condition."""
    return Demand(target.name, target.operator, case.value, target.measure)
