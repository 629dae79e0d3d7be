"""Tasks, duties and steps: who leads, who supports, by when, and what is to be done each year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta, Delta, FieldDelta
from plangen.diff.edits import Edit
from plangen.diff.families.general import Kinds, general, of_field
from plangen.diff.phrases import became, listed, quoted, said, title_of
from plangen.diff.scene import Scene
from plangen.diff.times import DEADLINES, deadline_turned
from plangen.diff.version import Version
from plangen.model import Duty, Task
from plangen.model.facets import Step

Role = Literal["lead", "support", "units"]

_ROLES: dict[Role, str] = {"lead": "牵头单位", "support": "配合单位", "units": "责任单位"}
_KINDS: dict[Role, Kinds] = {
    "lead": Kinds(ChangeKind.LEAD_CHANGED, ChangeKind.LEAD_ADDED, ChangeKind.LEAD_REMOVED),
    "support": Kinds(ChangeKind.SUPPORT_CHANGED, ChangeKind.SUPPORT_ADDED, ChangeKind.SUPPORT_REMOVED),
    "units": Kinds(ChangeKind.UNIT_CHANGED, ChangeKind.UNIT_JOINED, ChangeKind.UNIT_DROPPED),
}


def task(delta: Delta[Task], scene: Scene) -> Iterator[Change]:
    """What changed of a task's people and times."""
    demoted, promoted = _roles_exchanged(delta, scene)
    if demoted or promoted:
        yield from _exchanged(delta, scene, demoted, promoted)
    for name, field in delta.fields.items():
        match name:
            case "lead" | "support" | "units":
                yield from _people(delta, scene, name, field, {*demoted, *promoted})
            case "deadline":
                yield _deadline(delta, scene, _named(delta, scene), field)
            case "milestones":
                yield from _milestones(delta, scene, field)
            case "targets":
                yield of_field(delta, scene, name, field, ChangeKind.TARGET_LINK)
            case _:
                yield of_field(delta, scene, name, field, ChangeKind.NOTE_CHANGED)


def _named(delta: Delta[Task], scene: Scene) -> str:
    """The task as a sentence begins with it: 任务“优化学校布局”."""
    return f"任务{quoted(scene.new.printed(title_of(scene.section(delta))))}"


# -- units that lead where they supported, or the other way -----------------------------------------


def _roles_exchanged(delta: Delta[Task], scene: Scene) -> tuple[list[str], list[str]]:
    """The units (by their old ids) that led and support now, and those that supported and lead now."""
    old_lead = set(map(scene.old_unit, delta.old.lead))
    old_support = set(map(scene.old_unit, delta.old.support))
    new_lead = set(map(scene.new_unit, delta.new.lead))
    new_support = set(map(scene.new_unit, delta.new.support))
    demoted = (old_lead - new_lead) & (new_support - old_support)
    promoted = (old_support - new_support) & (new_lead - old_lead)
    return sorted(demoted), sorted(promoted)


def _exchanged(delta: Delta[Task], scene: Scene, demoted: list[str], promoted: list[str]) -> Iterator[Change]:
    name = _named(delta, scene)
    down, up = _names(demoted, scene.old), _names(promoted, scene.old)
    if demoted and promoted:
        sentence = f"{name}的{down}与{up}互换，{up}改为牵头。"
        yield _role(delta, scene, ChangeKind.LEAD_SUPPORT_SWAPPED, sentence)
    elif demoted:
        yield _role(delta, scene, ChangeKind.LEAD_REMOVED, f"{name}的{down}由牵头单位改为配合单位。")
    else:
        yield _role(delta, scene, ChangeKind.LEAD_ADDED, f"{name}的{up}由配合单位改为牵头单位。")


def _role(delta: Delta[Task], scene: Scene, kind: ChangeKind, sentence: str) -> Change:
    edits: list[Edit] = []
    for name in ("lead", "support"):
        if name in delta.fields:
            edits.extend(delta.fields[name].edits)
    old, new = _leading(delta.old, scene.old), _leading(delta.new, scene.new)
    return scene.change(kind, delta, "牵头单位", sentence, old, new, tuple(edits))


def _leading(task: Task, version: Version) -> str:
    return f"牵头：{_names(task.lead, version)}；配合：{_names(task.support, version)}"


# -- units that came to a role or left it -----------------------------------------------------------


def _people(
    delta: Delta[Task], scene: Scene, role: Role, field: FieldDelta, exchanged: set[str]
) -> Iterator[Change]:
    """Units that came to a role or left it; those that exchanged roles have been told."""
    before = [scene.old_unit(name) for name in field.old]
    after = [scene.new_unit(name) for name in field.new]
    came = []
    for name, unit in zip(field.new, after, strict=True):
        if unit not in before and unit not in exchanged:
            came.append(name)
    went = [unit for unit in before if unit not in after and unit not in exchanged]
    gone, arrived = _names(went, scene.old), _names(came, scene.new)
    kinds = _KINDS[role]
    if len(came) == len(went) == 1:
        yield _roster(delta, scene, role, field, kinds.changed, f"由{gone}改为{arrived}")
        return
    if went:
        yield _roster(delta, scene, role, field, kinds.removed, f"减少{gone}")
    if came:
        yield _roster(delta, scene, role, field, kinds.added, f"增加{arrived}")
    if came or went or exchanged & {*before, *after}:
        return
    if before == after:
        yield _roster(delta, scene, role, field, ChangeKind.REFERENCE, "的写法改变，单位不变")
    else:
        yield _roster(delta, scene, role, field, ChangeKind.ORDER, "次序改变")


def _roster(
    delta: Delta[Task], scene: Scene, role: Role, field: FieldDelta, kind: ChangeKind, words: str
) -> Change:
    """The change of the units of one role; ``words`` follow what the role is called."""
    old, new = _names(field.old, scene.old), _names(field.new, scene.new)
    sentence = f"{_named(delta, scene)}的{_ROLES[role]}{words}。"
    return scene.change(kind, delta, _ROLES[role], sentence, old, new, field.edits)


def _names(units: Iterable[str], version: Version) -> str:
    """The full names of units, listed."""
    return listed(version.unit(unit) for unit in units)


def duty(delta: Delta[Duty], scene: Scene) -> Iterator[Change]:
    """Whose duty a section speaks of."""
    for field in delta.fields.values():
        old, new = _names(field.old, scene.old), _names(field.new, scene.new)
        if old == new:
            kind, words = ChangeKind.REFERENCE, "写法改变，单位不变"
        else:
            kind, words = ChangeKind.DUTY_CHANGED, f"由{old}改为{new}"
        yield scene.change(kind, delta, "职责", f"职责的责任单位{words}。", old, new, field.edits)


# -- times ----------------------------------------------------------------------------------------


def step(delta: Delta[Step], scene: Scene) -> Iterator[Change]:
    """What changed of a step of a procedure; its deadline is told as a task's is."""
    fields = dict(delta.fields)
    deadline = fields.pop("deadline", None)
    if deadline:
        yield _deadline(delta, scene, "步骤", deadline)
    yield from general(replace(delta, fields=fields), scene)


def _deadline(delta: AnyDelta, scene: Scene, name: str, field: FieldDelta) -> Change:
    way, words = deadline_turned(field.old, field.new)
    old, new = str(field.old or ""), str(field.new or "")
    return scene.change(
        DEADLINES[way], delta, "完成时限", f"{name}的完成时限{words}。", old, new, field.edits
    )


def _milestones(delta: Delta[Task], scene: Scene, field: FieldDelta) -> Iterator[Change]:
    """What is to be done each year, year by year."""
    for year in sorted({*field.old, *field.new}):
        if field.old.get(year, ()) != field.new.get(year, ()):
            yield _milestone(delta, scene, year, field)


def _milestone(delta: Delta[Task], scene: Scene, year: int, field: FieldDelta) -> Change:
    old = _printed(field.old.get(year, ()), scene.old.printed)
    new = _printed(field.new.get(year, ()), scene.new.printed)
    if old == new:
        kind, words = ChangeKind.REFERENCE, "的引用写法改变，印出的内容不变"
    else:
        kind = _milestone_kind(old, new)
        words = became(quoted(old) if old else "", quoted(new) if new else "")
    own_edits = tuple(edit for edit in field.edits if str(year) in map(str, edit.path[-2:]))
    sentence = f"{_named(delta, scene)}{year}年的节点{words}。"
    return scene.change(kind, delta, f"{year}年节点", sentence, old, new, own_edits or field.edits)


def _printed(texts: tuple[str, ...], printed: Callable[[str], str]) -> str:
    return said(tuple(map(printed, texts)))


def _milestone_kind(old: str, new: str) -> ChangeKind:
    if not old:
        return ChangeKind.MILESTONE_ADDED
    return ChangeKind.MILESTONE_CHANGED if new else ChangeKind.MILESTONE_REMOVED
