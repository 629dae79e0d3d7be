"""Tasks and duties: who leads, who supports, by when, and what is to be done each year."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.edits import Edit
from plangen.diff.families.general import of_field
from plangen.diff.saying import listed, quoted, said, title_of
from plangen.diff.scene import Scene, tells
from plangen.diff.times import DEADLINES, deadline_turned

_ROLES = {"lead": "牵头单位", "support": "配合单位", "units": "责任单位"}
_KINDS = {
    "lead": ("lead-added", "lead-removed", "lead-changed"),
    "support": ("support-added", "support-removed", "support-changed"),
    "units": ("unit-joined", "unit-dropped", "unit-changed"),
}


@tells("Task")
def task(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a task's people and times."""
    fields = dict(delta.fields)
    swapped = _swapped(delta, scene, fields)
    yield from swapped
    for name, field in fields.items():
        teller = _SIDES.get(name)
        if name in _ROLES:
            yield from _people(delta, scene, name, field, _told_elsewhere(delta, scene, swapped))
        elif teller:
            yield from teller(delta, scene, field)
        else:
            yield of_field(delta, scene, name, field, "target-link" if name == "targets" else "note-changed")


def _named(delta: Delta, scene: Scene) -> str:
    """The task as a sentence begins with it: 任务“优化学校布局”."""
    return f"任务{quoted(scene.new.printed(title_of(scene.owner(delta))))}"


# -- people ---------------------------------------------------------------------------------------


def _swapped(delta: Delta, scene: Scene, fields: dict[str, Field]) -> list[Change]:
    """Units that went from leading to supporting, or the other way."""
    old, new = _roles(delta.old, scene.old_unit), _roles(delta.new, scene.new_unit)
    edits = tuple(edit for name in ("lead", "support") if name in fields for edit in fields[name].edits)
    down, up = sorted(old["lead"] & new["support"]), sorted(old["support"] & new["lead"])
    name = _named(delta, scene)
    if down and up:
        sentence = f"{name}的{_names(down, scene)}与{_names(up, scene)}互换，{_names(up, scene)}改为牵头。"
        return [_role(delta, scene, "lead-support-swapped", sentence, edits)]
    told = []
    if down:
        sentence = f"{name}的{_names(down, scene)}由牵头单位改为配合单位。"
        told.append(_role(delta, scene, "lead-removed", sentence, edits))
    if up:
        sentence = f"{name}的{_names(up, scene)}由配合单位改为牵头单位。"
        told.append(_role(delta, scene, "lead-added", sentence, edits))
    return told


def _role(delta: Delta, scene: Scene, kind: str, sentence: str, edits: tuple[Edit, ...]) -> Change:
    old = f"牵头：{_people_of(delta.old.lead, scene.old.unit)}；配合：{_people_of(delta.old.support, scene.old.unit)}"
    new = f"牵头：{_people_of(delta.new.lead, scene.new.unit)}；配合：{_people_of(delta.new.support, scene.new.unit)}"
    return scene.change(kind, delta, "牵头单位", sentence, old, new, edits)


def _told_elsewhere(delta: Delta, scene: Scene, swapped: list[Change]) -> set[str]:
    """The units whose change of role has been told."""
    if not swapped:
        return set()
    old, new = _roles(delta.old, scene.old_unit), _roles(delta.new, scene.new_unit)
    return (old["lead"] & new["support"]) | (old["support"] & new["lead"])


def _roles(task: object, same: Callable[[str], str]) -> dict[str, set[str]]:
    return {name: {same(each) for each in getattr(task, name)} for name in _ROLES}


def _people(delta: Delta, scene: Scene, name: str, field: Field, told: set[str]) -> Iterator[Change]:
    """Units that came to a role or left it."""
    before = [scene.old_unit(each) for each in field.old]
    after = [scene.new_unit(each) for each in field.new]
    came = [
        each
        for each, known in zip(field.new, after, strict=True)
        if known not in before and known not in told
    ]
    went = [each for each in before if each not in after and each not in told]
    old, new = _people_of(field.old, scene.old.unit), _people_of(field.new, scene.new.unit)

    def change(kind: str, words: str) -> Change:
        sentence = f"{_named(delta, scene)}的{_ROLES[name]}{words}。"
        return scene.change(kind, delta, _ROLES[name], sentence, old, new, field.edits)

    added, removed, changed = _KINDS[name]
    if len(came) == len(went) == 1:
        yield change(changed, f"由{scene.old.unit(went[0])}改为{scene.new.unit(came[0])}")
    elif came or went:
        if went:
            yield change(removed, f"减少{_people_of(went, scene.old.unit)}")
        if came:
            yield change(added, f"增加{_people_of(came, scene.new.unit)}")
    elif not told & {*before, *after}:
        yield change(*(("order", "次序改变") if before != after else ("reference", "的写法改变，单位不变")))


def _people_of(names: list[str] | tuple[str, ...], unit: Callable[[str], str]) -> str:
    return listed(unit(each) for each in names)


def _names(ids: list[str], scene: Scene) -> str:
    return listed(scene.old.unit(each) for each in ids)


@tells("Duty")
def duty(delta: Delta, scene: Scene) -> Iterator[Change]:
    """Whose duty a section speaks of."""
    for field in delta.fields.values():
        old, new = _people_of(field.old, scene.old.unit), _people_of(field.new, scene.new.unit)
        if old == new:
            yield scene.change(
                "reference", delta, "职责", "职责的责任单位写法改变，单位不变。", old, new, field.edits
            )
        else:
            sentence = f"职责的责任单位由{old}改为{new}。"
            yield scene.change("duty-changed", delta, "职责", sentence, old, new, field.edits)


# -- times ----------------------------------------------------------------------------------------


def _deadline(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
    turn, words = deadline_turned(field.old, field.new)
    old, new = str(field.old or ""), str(field.new or "")
    sentence = f"{_named(delta, scene)}的完成时限{words}。"
    yield scene.change(DEADLINES[turn], delta, "完成时限", sentence, old, new, field.edits)


def _milestones(delta: Delta, scene: Scene, field: Field) -> Iterator[Change]:
    for year in sorted({*field.old, *field.new}):
        texts = field.old.get(year, ()), field.new.get(year, ())
        edits = tuple(edit for edit in field.edits if str(year) in map(str, edit.path[-2:])) or field.edits
        if texts[0] != texts[1]:
            yield _milestone(delta, scene, year, texts, edits)


def _milestone(
    delta: Delta, scene: Scene, year: int, texts: tuple[tuple[str, ...], ...], edits: tuple[Edit, ...]
) -> Change:
    old = said(tuple(scene.old.printed(text) for text in texts[0]))
    new = said(tuple(scene.new.printed(text) for text in texts[1]))
    kind = "milestone-changed" if old and new else "milestone-added" if new else "milestone-removed"
    told = (
        f"由{quoted(old)}改为{quoted(new)}"
        if old and new
        else f"增加{quoted(new)}"
        if new
        else f"删去（原为{quoted(old)}）"
    )
    if old == new:
        kind, told = "reference", "的引用写法改变，印出的内容不变"
    sentence = f"{_named(delta, scene)}{year}年的节点{told}。"
    return scene.change(kind, delta, f"{year}年节点", sentence, old, new, edits)


_SIDES: dict[str, Callable[[Delta, Scene, Field], Iterator[Change]]] = {
    "deadline": _deadline,
    "milestones": _milestones,
}
