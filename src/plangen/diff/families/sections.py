"""Sections: added, removed, moved, renamed, turned into a task or a phase, split and merged."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.families.general import Kinds, of_field
from plangen.diff.phrases import listed, place, quoted, said, title_of
from plangen.diff.scene import Scene
from plangen.diff.version import Version
from plangen.model import Section

_FACETS = {"task": "任务", "phase": "阶段", "duty": "职责", "step": "步骤", "award": "奖惩", "gate": "关口"}
"""What a section is called by each facet it may have."""
_KINDS = {
    "task": Kinds(ChangeKind.FACET_CHANGED, ChangeKind.TASK_ADDED, ChangeKind.TASK_REMOVED),
    "phase": Kinds(ChangeKind.FACET_CHANGED, ChangeKind.PHASE_ADDED, ChangeKind.PHASE_REMOVED),
    "duty": Kinds(ChangeKind.FACET_CHANGED, ChangeKind.DUTY_ADDED, ChangeKind.DUTY_REMOVED),
}
"""What the coming and going of a section with one of these facets is, and of the facet itself."""
_PLAIN = Kinds(ChangeKind.FACET_CHANGED, ChangeKind.SECTION_ADDED, ChangeKind.SECTION_REMOVED)
"""The same of every other section."""
_FIELDS = {
    "id": ChangeKind.ID_CHANGED, "layout": ChangeKind.LAYOUT_CHANGED, "ordinal": ChangeKind.NUMBERING,
    "numbering": ChangeKind.NUMBERING, "printed": ChangeKind.NOTE_CHANGED, "truncated": ChangeKind.NOTE_CHANGED,
}  # fmt: skip
"""The kind of change of each small field; of every other one it is SETTING."""


def section(delta: Delta[Section], scene: Scene) -> Iterator[Change]:
    """What happened to a section."""
    match delta.act:
        case "added":
            kinds, what = _what(delta.new)
            title, text = _title(delta.new, scene.new), scene.new.printed(all_of(delta.new))
            sentence = f"增加{what}{quoted(title)}{_about(delta.new, scene.new)}。"
            yield scene.change(kinds.added, delta, title, sentence, "", text)
        case "removed":
            kinds, what = _what(delta.old)
            title, text = _title(delta.old, scene.old), scene.old.printed(all_of(delta.old))
            sentence = f"删去{what}{quoted(title)}{_about(delta.old, scene.old)}。"
            yield scene.change(kinds.removed, delta, title, sentence, text, "")
        case "moved":
            yield _moved(delta, scene)
        case "split":
            yield _split(delta, scene)
        case "merged":
            yield _merged(delta, scene)
        case "changed":
            for name, field in delta.fields.items():
                yield _field(delta, scene, name, field)


def _what(section: Section) -> tuple[Kinds, str]:
    """What a section's coming and going is, and what the section is called: by its facet where that tells."""
    for facet, kinds in _KINDS.items():
        if getattr(section, facet) is not None:
            return kinds, _FACETS[facet]
    return _PLAIN, "章节" if section.title else "一节"


def _title(section: Section, version: Version) -> str:
    return version.printed(title_of(section))


def _about(section: Section, version: Version) -> str:
    """Who leads a task and by when, in brackets; how much stands below a section."""
    facts = []
    task = section.task
    if task is not None:
        people = listed(version.unit(unit) for unit in (*task.lead, *task.units))
        role = "牵头单位" if task.lead else "责任单位"
        if people:
            facts.append(f"{role}：{people}")
        if task.deadline:
            facts.append(f"时限：{task.deadline}")
    if section.sections:
        facts.append(f"含下级 {len(section.sections)} 节")
    return f"（{'；'.join(facts)}）" if facts else ""


def all_of(section: Section) -> str:
    """The words of a section and of all below it."""
    below = map(all_of, section.sections)
    return "\n".join(filter(None, (text_of(section), *below, *section.tail)))


def text_of(section: Section) -> str:
    """The words of a section by itself: title and paragraphs."""
    return "\n".join(filter(None, (section.title, *section.text)))


# -- moved, split, merged -------------------------------------------------------------------------


def _moved(delta: Delta[Section], scene: Scene) -> Change:
    before = place(scene.old.where(delta.path_old or ()))
    after = place(scene.new.where(delta.path_new or ()))
    _, what = _what(delta.new)
    title, text = _title(delta.new, scene.new), scene.new.printed(text_of(delta.new))
    way = "的次序改变" if before == after else f"由{before}移到{after}"
    sentence = f"{what}{quoted(title)}{way}，整节移动。"
    return scene.change(ChangeKind.SECTION_MOVED, delta, title, sentence, text, text)


def _split(delta: Delta[Section], scene: Scene) -> Change:
    """A section of the old version that is two of the new one."""
    whole, rest = _kin(delta)
    part = delta.new
    sentence = f"{quoted(title_of(whole))}拆分为{quoted(title_of(rest))}和{quoted(title_of(part))}。"
    old = scene.old.printed(text_of(whole))
    new = scene.new.printed(f"{text_of(rest)}\n{text_of(part)}")
    return scene.change(ChangeKind.SECTION_SPLIT, delta, title_of(part), sentence, old, new)


def _merged(delta: Delta[Section], scene: Scene) -> Change:
    """Two sections of the old version that are one of the new one."""
    rest, whole = _kin(delta)
    part = delta.old
    sentence = f"{quoted(title_of(rest))}和{quoted(title_of(part))}合并为{quoted(title_of(whole))}。"
    old = scene.old.printed(f"{text_of(rest)}\n{text_of(part)}")
    new = scene.new.printed(text_of(whole))
    return scene.change(ChangeKind.SECTION_MERGED, delta, title_of(part), sentence, old, new)


def _kin(delta: Delta[Section]) -> tuple[Section, Section]:
    """Both versions of the section that another was split from or merged with."""
    assert isinstance(delta.owner_old, Section)
    assert isinstance(delta.owner_new, Section)
    return delta.owner_old, delta.owner_new


# -- fields ---------------------------------------------------------------------------------------


def _field(delta: Delta[Section], scene: Scene, name: str, field: FieldDelta) -> Change:
    if name in _FACETS:
        return _facet(delta, scene, name, field)
    if name == "title":
        return _retitled(delta, scene, field)
    return of_field(delta, scene, name, field, _FIELDS.get(name, ChangeKind.SETTING))


def _retitled(delta: Delta[Section], scene: Scene, field: FieldDelta) -> Change:
    old, new = scene.old.printed(field.old), scene.new.printed(field.new)
    kind = ChangeKind.REFERENCE if old == new else ChangeKind.SECTION_RENAMED
    if old == new:
        sentence = "标题的引用写法改变，印出的内容不变。"
    elif not old:
        sentence = f"增加标题{quoted(new)}。"
    elif not new:
        sentence = f"删去标题{quoted(old)}。"
    else:
        sentence = f"标题由{quoted(old)}改为{quoted(new)}。"
    return scene.change(kind, delta, new or old, sentence, old, new, field.edits)


def _facet(delta: Delta[Section], scene: Scene, name: str, field: FieldDelta) -> Change:
    """A section that became a task, a phase, a duty, or is one no longer."""
    title, facet = title_of(delta.new), _FACETS[name]
    added, removed = ChangeKind.FACET_CHANGED, ChangeKind.FACET_CHANGED
    if name in _KINDS:
        added, removed = _KINDS[name].added, _KINDS[name].removed
    if field.new is None:
        kind, sentence = removed, f"{quoted(title)}不再列为{facet}。"
    else:
        about = _about(delta.new, scene.new) if name == "task" else ""
        kind, sentence = added, f"{quoted(title)}列为{facet}{about}。"
    return scene.change(kind, delta, title, sentence, said(field.old), said(field.new), field.edits)
