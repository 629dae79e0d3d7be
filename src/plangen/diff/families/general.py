"""Whatever no other family tells: the field by its Chinese name, from what to what."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.binding import labels
from plangen.diff.change import Change
from plangen.diff.delta import Delta, Field
from plangen.diff.saying import PARTS, called, listed, place, quoted, said, title_of
from plangen.diff.scene import Scene

_KINDS = {
    "Basis": ("basis-changed", "basis-added", "basis-removed"),
    "Annex": ("annex-changed", "annex-added", "annex-removed"),
    "Plan": ("head-changed", "head-changed", "head-changed"),
    "Letter": ("head-changed", "head-changed", "head-changed"),
    "Notice": ("head-changed", "head-changed", "head-changed"),
    "Note": ("note-changed", "note-changed", "note-changed"),
    "Waiver": ("note-changed", "note-changed", "note-changed"),
    "Change": ("note-changed", "note-changed", "note-changed"),
    "Numbering": ("numbering", "numbering", "numbering"),
    "Listed": ("note-changed", "note-changed", "note-changed"),
}  # fmt: skip
"""The kinds of change, addition and removal of a class of node."""
_BLOCK = ("block-changed", "block-added", "block-removed")

_SMALL = {
    "id": "id-changed", "show": "setting", "printed": "note-changed", "breaks": "layout-changed", "name": "renamed",
    "layout": "layout-changed", "ordinal": "numbering", "numbering": "numbering", "truncated": "note-changed",
    "illustration": "note-changed", "nature": "setting", "notes": "note-changed", "marker": "numbering",
    "contents": "note-changed", "parent": "setting", "school": "setting", "schools": "setting",
    "overlaps": "setting",
}  # fmt: skip
"""Fields that say the same of every node."""


def general(delta: Delta, scene: Scene) -> Iterator[Change]:
    """The sentences about a delta of any class."""
    changed, added, removed = _KINDS.get(delta.what, _BLOCK)
    match delta.act:
        case "changed":
            for name, field in delta.fields.items():
                yield of_field(delta, scene, name, field, _SMALL.get(name, changed))
        case "added":
            name = called(delta.new)
            yield scene.change(added, delta, title_of(delta.new), f"增加{name}。", "", said(delta.new))
        case "removed":
            name = called(delta.old)
            yield scene.change(removed, delta, title_of(delta.old), f"删去{name}。", said(delta.old), "")
        case _:
            name = called(delta.new)
            kind = "block-moved" if delta.across else "order"
            yield scene.change(kind, delta, title_of(delta.new), f"{name}{moved(delta, scene)}。", name, name)


def of_field(delta: Delta, scene: Scene, name: str, field: Field, kind: str) -> Change:
    """The sentence about one field of a node."""
    old, new = said(field.old), said(field.new)
    sentence = f"{field_of(delta, scene, name)}{turned(field)}。"
    if old and new and old != new and old == title_of(delta.old) and called(delta.old):
        sentence = f"{called(delta.old)}改名为{quoted(new)}。"
    return scene.change(kind, delta, title_of(delta.new), sentence, old, new, field.edits)


def field_of(delta: Delta, scene: Scene, name: str) -> str:
    """A field as a sentence begins with it: 口号“六同步”的各项, 指标“巩固率”的算法的分母."""
    label = dict(labels(type(delta.new))).get(name, name)
    part = PARTS.get(delta.what, "")
    owner = called(scene.owner(delta)) if part and delta.path_new else called(delta.old)
    return "的".join(each for each in (owner, part, label) if each)


def turned(field: Field) -> str:
    """How a value became another: 由“a”改为“b”, 增加“b”, 删去（原为“a”）; by items for lists."""
    old, new = said(field.old), said(field.new)
    if old == new:
        return "的写法改变，印出的内容不变"
    if not old or not new:
        return f"增加{quoted(new)}" if new else f"删去（原为{quoted(old)}）"
    if _is_list(field.old) and _is_list(field.new):
        return items_turned(list(map(said, field.old)), list(map(said, field.new)))
    if isinstance(field.old, bool):
        return f"由{old}改为{new}"
    return f"由{quoted(old)}改为{quoted(new)}"


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and len(value) > 0


def items_turned(old: list[str], new: list[str]) -> str:
    """What came into a list of words and what left it, or that only their order changed."""
    came = [each for each in new if each not in old]
    went = [each for each in old if each not in new]
    if len(came) == len(went) == 1:
        return f"中{quoted(went[0])}改为{quoted(came[0])}"
    told = [f"减少{listed(map(quoted, went))}"] if went else []
    told += [f"增加{listed(map(quoted, came))}"] if came else []
    return "，".join(told) or "的次序改变"


def moved(delta: Delta, scene: Scene) -> str:
    """That something stands elsewhere now."""
    before = place(scene.old.where(delta.path_old or ()))
    after = place(scene.new.where(delta.path_new or ()))
    if delta.across and before != after:
        return f"由{before or '正文'}移到{after or '正文'}"
    return f"由第{_number(delta.path_old)}项调整到第{_number(delta.path_new)}项"


def _number(path: tuple[str | int, ...] | None) -> int:
    return int(path[-1]) + 1 if path else 0
