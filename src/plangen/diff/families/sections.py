"""Sections: added, removed, moved, renamed, turned into a task or a phase, split and merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.families.general import general, of_field
from plangen.diff.saying import listed, place, quoted, said, title_of
from plangen.diff.scene import Scene, tells
from plangen.diff.times import DEADLINES, deadline_turned

_FACETS = {"task": "任务", "phase": "阶段", "duty": "职责", "step": "步骤", "award": "奖惩", "gate": "关口"}
_KINDS = {"task": "task", "phase": "phase", "duty": "duty"}


@tells("Section")
def section(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What happened to a section."""
    match delta.act:
        case "added":
            yield _came(delta, scene)
        case "removed":
            yield _went(delta, scene)
        case "moved":
            yield _moved(delta, scene)
        case "split" | "merged":
            yield _parted(delta, scene)
        case _:
            yield from _changed(delta, scene)


def _kind(node: object) -> tuple[str, str]:
    """The kind of change that a section's coming or going is, and what the section is called."""
    facet = next((name for name in _KINDS if getattr(node, name) is not None), "")
    return _KINDS.get(facet, "section"), _FACETS.get(facet, "章节" if getattr(node, "title", "") else "一节")


def _came(delta: Delta, scene: Scene) -> Change:
    kind, what = _kind(delta.new)
    title, about = scene.new.printed(title_of(delta.new)), _about(delta.new, scene.new.unit)
    text = scene.new.printed(all_of(delta.new))
    return scene.change(f"{kind}-added", delta, title, f"增加{what}{quoted(title)}{about}。", "", text)


def _went(delta: Delta, scene: Scene) -> Change:
    kind, what = _kind(delta.old)
    title, about = scene.old.printed(title_of(delta.old)), _about(delta.old, scene.old.unit)
    text = scene.old.printed(all_of(delta.old))
    return scene.change(f"{kind}-removed", delta, title, f"删去{what}{quoted(title)}{about}。", text, "")


def _about(node: object, unit: object) -> str:
    """Who leads a task and by when, in brackets; how much stands below a section."""
    task = getattr(node, "task", None)
    said_of = []
    if task is not None:
        people = (*task.lead, *task.units)
        said_of += [f"{'牵头' if task.lead else '责任'}单位：{listed(map(unit, people))}"] if people else []  # type: ignore[call-overload]
        said_of += [f"时限：{task.deadline}"] if task.deadline else []
    below = len(getattr(node, "sections", ()))
    said_of += [f"含下级 {below} 节"] if below else []
    return f"（{'；'.join(said_of)}）" if said_of else ""


def _moved(delta: Delta, scene: Scene) -> Change:
    before = place(scene.old.where(delta.path_old or ()))
    after = place(scene.new.where(delta.path_new or ()))
    _, what = _kind(delta.new)
    title, text = scene.new.printed(title_of(delta.new)), scene.new.printed(text_of(delta.new))
    way = f"由{before}移到{after}" if before != after else "的次序改变"
    return scene.change("section-moved", delta, title, f"{what}{quoted(title)}{way}，整节移动。", text, text)


def _parted(delta: Delta, scene: Scene) -> Change:
    """A section split in two, or two made one."""
    whole, part = delta.owner_new, delta.new if delta.act == "split" else delta.old
    first = title_of(delta.owner_old)
    old, new = text_of(delta.owner_old), text_of(whole)
    if delta.act == "split":
        told = f"{quoted(first)}拆分为{quoted(title_of(whole))}和{quoted(title_of(part))}。"
        new = f"{new}\n{text_of(part)}"
    else:
        told = f"{quoted(first)}和{quoted(title_of(part))}合并为{quoted(title_of(whole))}。"
        old = f"{old}\n{text_of(part)}"
    kind = "section-split" if delta.act == "split" else "section-merged"
    return scene.change(kind, delta, title_of(part), told, scene.old.printed(old), scene.new.printed(new))


def _changed(delta: Delta, scene: Scene) -> Iterator[Change]:
    for name, field in delta.fields.items():
        if name in _FACETS:
            yield _facet(delta, scene, name, field)
        elif name == "title":
            yield _titled(delta, scene, field)
        else:
            yield from general_field(delta, scene, name, field)


def general_field(delta: Delta, scene: Scene, name: str, field: Field) -> Iterator[Change]:
    """A small field of a section: its layout, its ordinal, its id."""
    kind = _SMALL.get(name, "setting")
    yield of_field(delta, scene, name, field, kind)


_SMALL = {
    "id": "id-changed", "layout": "layout-changed", "ordinal": "numbering", "numbering": "numbering",
    "printed": "note-changed", "truncated": "note-changed",
}  # fmt: skip


def _titled(delta: Delta, scene: Scene, field: Field) -> Change:
    old, new = scene.old.printed(field.old), scene.new.printed(field.new)
    if old == new:
        return scene.change(
            "reference", delta, new, "标题的引用写法改变，印出的内容不变。", old, new, field.edits
        )
    if not old or not new:
        told = f"增加标题{quoted(new)}。" if new else f"删去标题{quoted(old)}。"
    else:
        told = f"标题由{quoted(old)}改为{quoted(new)}。"
    return scene.change("section-renamed", delta, new or old, told, old, new, field.edits)


def _facet(delta: Delta, scene: Scene, name: str, field: Field) -> Change:
    """A section that became a task, a phase, a duty, or is one no longer."""
    label, title = _FACETS[name], quoted(title_of(delta.new))
    kind = _KINDS.get(name, "facet")
    if field.new is None:
        told = f"{title}不再列为{label}。"
        suffix = "removed"
    else:
        told = f"{title}列为{label}{_about(delta.new, scene.new.unit) if name == 'task' else ''}。"
        suffix = "added"
    change = "facet-changed" if kind == "facet" else f"{kind}-{suffix}"
    return scene.change(
        change, delta, title_of(delta.new), told, said(field.old), said(field.new), field.edits
    )


def all_of(node: Any) -> str:
    """The words of a section and of all below it."""
    return "\n".join(part for part in (text_of(node), *map(all_of, node.sections), *node.tail) if part)


def text_of(node: object) -> str:
    """The words of a section by itself: title and paragraphs."""
    title, text = getattr(node, "title", ""), getattr(node, "text", ())
    return "\n".join(part for part in (title, *text) if part)


@tells("Step")
def step(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a step of a procedure; its deadline as a task's is told."""
    fields = dict(delta.fields)
    if deadline := fields.pop("deadline", None):
        turn, words = deadline_turned(deadline.old, deadline.new)
        old, new = str(deadline.old or ""), str(deadline.new or "")
        sentence = f"步骤的完成时限{words}。"
        yield scene.change(DEADLINES[turn], delta, "完成时限", sentence, old, new, deadline.edits)
    yield from general(replace(delta, fields=fields), scene)
