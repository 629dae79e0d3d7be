"""Whatever no other family tells: the field by its Chinese name, from what to what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.binding import Node, labels
from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import AnyDelta, Delta, FieldDelta
from plangen.diff.node_names import PARTS
from plangen.diff.phrases import became, called, listed, place, quoted, said, title_of
from plangen.diff.scene import Scene
from plangen.finding import Path
from plangen.model import Annex, Basis, Letter, Notice, Plan, Waiver
from plangen.model.blocks import Listed
from plangen.model.letter import Note
from plangen.model.nodes import Change as LoggedChange
from plangen.model.nodes import Numbering


class Kinds(NamedTuple):
    """The kinds of change that a node's change, coming and going are."""

    changed: ChangeKind
    added: ChangeKind
    removed: ChangeKind


def _always(kind: ChangeKind) -> Kinds:
    return Kinds(kind, kind, kind)


_KINDS: dict[type[Node], Kinds] = {
    Basis: Kinds(ChangeKind.BASIS_CHANGED, ChangeKind.BASIS_ADDED, ChangeKind.BASIS_REMOVED),
    Annex: Kinds(ChangeKind.ANNEX_CHANGED, ChangeKind.ANNEX_ADDED, ChangeKind.ANNEX_REMOVED),
    Plan: _always(ChangeKind.HEAD_CHANGED),
    Letter: _always(ChangeKind.HEAD_CHANGED),
    Notice: _always(ChangeKind.HEAD_CHANGED),
    Note: _always(ChangeKind.NOTE_CHANGED),
    Waiver: _always(ChangeKind.NOTE_CHANGED),
    LoggedChange: _always(ChangeKind.NOTE_CHANGED),
    Numbering: _always(ChangeKind.NUMBERING),
    Listed: _always(ChangeKind.NOTE_CHANGED),
}
_BLOCK = Kinds(ChangeKind.BLOCK_CHANGED, ChangeKind.BLOCK_ADDED, ChangeKind.BLOCK_REMOVED)
"""Those of every other node."""

_FIELDS = {
    "id": ChangeKind.ID_CHANGED, "show": ChangeKind.SETTING, "printed": ChangeKind.NOTE_CHANGED,
    "breaks": ChangeKind.LAYOUT_CHANGED, "name": ChangeKind.RENAMED, "layout": ChangeKind.LAYOUT_CHANGED,
    "ordinal": ChangeKind.NUMBERING, "numbering": ChangeKind.NUMBERING, "truncated": ChangeKind.NOTE_CHANGED,
    "illustration": ChangeKind.NOTE_CHANGED, "nature": ChangeKind.SETTING, "notes": ChangeKind.NOTE_CHANGED,
    "marker": ChangeKind.NUMBERING, "contents": ChangeKind.NOTE_CHANGED, "parent": ChangeKind.SETTING,
    "school": ChangeKind.SETTING, "schools": ChangeKind.SETTING, "overlaps": ChangeKind.SETTING,
}  # fmt: skip
"""Fields whose change is of the same kind in every node."""


def general(delta: Delta[Node], scene: Scene) -> Iterator[Change]:
    """The sentences about a delta of any class."""
    kinds = _KINDS.get(delta.what, _BLOCK)
    match delta.act:
        case "changed":
            for name, field in delta.fields.items():
                yield of_field(delta, scene, name, field, _FIELDS.get(name, kinds.changed))
        case "added":
            sentence = f"增加{called(delta.new)}。"
            yield scene.change(kinds.added, delta, title_of(delta.new), sentence, "", said(delta.new))
        case "removed":
            sentence = f"删去{called(delta.old)}。"
            yield scene.change(kinds.removed, delta, title_of(delta.old), sentence, said(delta.old), "")
        case _:
            yield _moved(delta, scene)


def _moved(delta: Delta[Node], scene: Scene) -> Change:
    kind = ChangeKind.BLOCK_MOVED if delta.across else ChangeKind.ORDER
    name = called(delta.new)
    return scene.change(kind, delta, title_of(delta.new), f"{name}{moved(delta, scene)}。", name, name)


def of_field(delta: Delta[Node], scene: Scene, name: str, field: FieldDelta, kind: ChangeKind) -> Change:
    """The change of one field of a node."""
    old, new = said(field.old), said(field.new)
    renamed = old and new and old != new and old == title_of(delta.old)
    if renamed and called(delta.old):
        sentence = f"{called(delta.old)}改名为{quoted(new)}。"
    else:
        sentence = f"{field_of(delta, scene, name)}{turned(field)}。"
    return scene.change(kind, delta, title_of(delta.new), sentence, old, new, field.edits)


def field_of(delta: Delta[Node], scene: Scene, name: str) -> str:
    """A field as a sentence begins with it: 口号“六同步”的各项, 指标“巩固率”的算法的分母."""
    return of_what(owner_of(delta, scene), label_of(delta.what, name))


def owner_of(delta: Delta[Node], scene: Scene) -> str:
    """What a field belongs to: 口号“六同步”, 指标“巩固率”的算法; "" for what the place tells."""
    part = PARTS.get(delta.what, "")
    if not part:
        return called(delta.old)
    return of_what(called(scene.owner(delta)), part)


def label_of(node: type[Node], name: str) -> str:
    """The Chinese name of a field."""
    return dict(labels(node)).get(name, name)


def of_what(*parts: str) -> str:
    """甲的乙的丙, without those that are empty."""
    return "的".join(part for part in parts if part)


def turned(field: FieldDelta) -> str:
    """How a value became another: 由“a”改为“b”, 增加“b”, 删去（原为“a”）; by items for lists."""
    old, new = said(field.old), said(field.new)
    if old == new:
        return "的写法改变，印出的内容不变"
    if old and new:
        if isinstance(field.old, tuple) and isinstance(field.new, tuple):
            return items_turned(list(map(said, field.old)), list(map(said, field.new)))
        if isinstance(field.old, bool):
            return f"由{old}改为{new}"
    return became(quoted(old) if old else "", quoted(new) if new else "")


def items_turned(old: list[str], new: list[str]) -> str:
    """What came into a list of words and what left it, or that only their order changed."""
    came = [item for item in new if item not in old]
    went = [item for item in old if item not in new]
    if len(came) == len(went) == 1:
        return f"中{quoted(went[0])}改为{quoted(came[0])}"
    clauses = []
    if went:
        clauses.append(f"减少{listed(map(quoted, went))}")
    if came:
        clauses.append(f"增加{listed(map(quoted, came))}")
    return "，".join(clauses) or "的次序改变"


def moved(delta: AnyDelta, scene: Scene) -> str:
    """That something stands elsewhere now: 由一移到二、（三）; 由第1项调整到第3项."""
    before = place(scene.old.where(delta.path_old or ()))
    after = place(scene.new.where(delta.path_new or ()))
    if delta.across and before != after:
        return f"由{before or '正文'}移到{after or '正文'}"
    return f"由第{_number(delta.path_old)}项调整到第{_number(delta.path_new)}项"


def _number(path: Path | None) -> int:
    """The number of an item in its list, counted from 1."""
    assert path is not None, "only what stands in both versions moved"
    return int(path[-1]) + 1
