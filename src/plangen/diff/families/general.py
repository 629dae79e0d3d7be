"""Whatever no other family tells: the field by its Chinese name, from what to what."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.binding import labels
from plangen.diff.change import Change
from plangen.diff.saying import quoted, said, title_of
from plangen.diff.scene import Scene
from plangen.diff.walk import Delta, Field

KINDS_OF = {
    "Unit": ("unit-detail", "unit-added", "unit-removed"),
    "Basis": ("basis-changed", "basis-added", "basis-removed"),
    "Annex": ("annex-changed", "annex-added", "annex-removed"),
    "Plan": ("head-changed", "head-changed", "head-changed"),
    "Letter": ("head-changed", "head-changed", "head-changed"),
    "Notice": ("head-changed", "head-changed", "head-changed"),
    "Note": ("note-changed", "note-changed", "note-changed"),
    "Waiver": ("note-changed", "note-changed", "note-changed"),
    "Change": ("note-changed", "note-changed", "note-changed"),
}
"""The kinds of change, addition and removal of a class of node."""

NAMES = {
    "Unit": "单位", "Basis": "依据", "Annex": "附件", "Note": "来源差异", "Waiver": "豁免", "Change": "修改记录",
    "Table": "表", "Matrix": "对照表", "Rubric": "评分表", "Body": "机构", "Assignments": "分工表",
    "Assignment": "分工", "Route": "路线", "Category": "学校类别", "Condition": "条件", "OnePlan": "一案要求",
    "Slogan": "口号", "Listed": "目录项", "Adjustment": "标准调整", "Case": "分情形", "Branch": "分支",
    "Letter": "公文要素", "Notice": "随文通知", "Plan": "", "Name": "曾用名", "Column": "列",
}  # fmt: skip
"""What a node of a class is called before its own name."""

_SMALL = {
    "id": "id-changed", "show": "setting", "printed": "note-changed", "breaks": "layout-changed", "name": "renamed",
    "layout": "layout-changed", "ordinal": "numbering", "numbering": "numbering", "truncated": "note-changed",
    "illustration": "note-changed", "nature": "setting", "notes": "note-changed", "marker": "numbering",
}  # fmt: skip
"""Fields that say the same of every node."""


def general(delta: Delta, scene: Scene) -> Iterator[Change]:
    """The sentences about a delta of any class."""
    changed, added, removed = KINDS_OF.get(delta.what, ("block-changed", "block-added", "block-removed"))
    match delta.act:
        case "changed":
            for name, field in delta.fields.items():
                yield of_field(delta, scene, name, field, _SMALL.get(name, changed))
        case "added":
            text = said_whole(delta.new)
            yield scene.change(
                added, delta, title_of(delta.new), f"增加{called(delta.what, delta.new)}。", "", text
            )
        case "removed":
            text = said_whole(delta.old)
            yield scene.change(
                removed, delta, title_of(delta.old), f"删去{called(delta.what, delta.old)}。", text, ""
            )
        case "moved":
            kind = "block-moved" if delta.across else "order"
            name = called(delta.what, delta.new)
            yield scene.change(kind, delta, title_of(delta.new), moved(delta, scene, name), name, name)


def of_field(delta: Delta, scene: Scene, name: str, field: Field, kind: str) -> Change:
    """The sentence about one field of a node."""
    old, new = said(field.old), said(field.new)
    sentence = f"{field_of(delta, name)}{turned(old, new)}。"
    return scene.change(kind, delta, title_of(delta.new), sentence, old, new, field.edits)


def field_of(delta: Delta, name: str) -> str:
    """A field as a sentence begins with it: 口号“六同步”的各项."""
    label = dict(labels(type(delta.new))).get(name, name)
    owner = called(delta.what, delta.old) if NAMES.get(delta.what, delta.what) else ""
    return f"{owner}的{label}" if owner else label


def turned(old: str, new: str) -> str:
    """由“a”改为“b”, or that one of them is not there; a change that does not print is said to be one of writing."""
    if old == new:
        return "的写法改变，印出的内容不变"
    if not old:
        return f"增加{quoted(new)}"
    if not new:
        return f"删去（原为{quoted(old)}）"
    return f"由{quoted(old)}改为{quoted(new)}"


def called(what: str, node: object) -> str:
    """A node with what it is: 口号“六同步”."""
    return f"{NAMES.get(what, '')}{quoted(title_of(node))}"


def moved(delta: Delta, scene: Scene, name: str) -> str:
    """That something stands elsewhere now."""
    before, after = scene.old.where(delta.path_old or ()), scene.new.where(delta.path_new or ())
    if delta.across and before != after:
        return f"{name}由{before or '正文'}移到{after or '正文'}。"
    return f"{name}的次序改变，由第{_number(delta.path_old)}项移到第{_number(delta.path_new)}项。"


def said_whole(node: object) -> str:
    """What a whole node says, for a column of a table: its name."""
    return title_of(node)


def _number(path: tuple[str | int, ...] | None) -> int:
    return int(path[-1]) + 1 if path else 0
