"""Changes as JSON data and back: what ``plangen diff --to json`` prints, and its schema."""

from __future__ import annotations

from typing import Any

from plangen.diff.change import Change, Changes, Side
from plangen.diff.change_kinds import GROUPS, ChangeKind, Tier
from plangen.diff.edits import CannotApply, Edit
from plangen.finding import Path


def to_data(changes: Changes) -> dict[str, Any]:
    """``{"changes": [...]}``, each change with everything that is known of it."""
    return {"changes": [_change_data(change) for change in changes]}


def from_data(data: dict[str, Any]) -> Changes:
    """The changes that ``to_data`` made; CannotApply when ``data`` are none."""
    try:
        return Changes(tuple(_change(change_data) for change_data in data["changes"]))
    except (KeyError, TypeError, ValueError):
        raise CannotApply("这不是 plangen diff --to json 输出的修改。") from None


def _change_data(change: Change) -> dict[str, Any]:
    kind = change.kind
    return {
        "kind": kind.value,
        "name": kind.label,
        "group": kind.group,
        "tier": kind.tier.label,
        "weight": kind.weight,
        "place": change.where,
        "subject": change.subject,
        "sentence": change.sentence,
        "old": _side_data(change.old),
        "new": _side_data(change.new),
        "pieces": [{"kind": piece.kind, "text": piece.text} for piece in change.pieces()],
        "edits": [_edit_data(edit) for edit in change.edits],
    }


def _side_data(side: Side) -> dict[str, Any]:
    return {"path": None if side.path is None else list(side.path), "where": side.where, "text": side.text}


def _edit_data(edit: Edit) -> dict[str, Any]:
    data: dict[str, Any] = {"act": edit.act, "path": list(edit.path)}
    if edit.act in ("set", "insert"):
        data["value"] = edit.value
    if edit.act == "move":
        data["source"] = list(edit.source)
    return data


_KINDS = {kind.value: kind for kind in ChangeKind}


def _change(data: dict[str, Any]) -> Change:
    return Change(
        _KINDS[data["kind"]],
        data["subject"],
        _side(data["old"]),
        _side(data["new"]),
        data["sentence"],
        tuple(_edit(edit_data) for edit_data in data["edits"]),
    )


def _side(data: dict[str, Any]) -> Side:
    path: Path | None = None if data["path"] is None else tuple(data["path"])
    return Side(path, data["where"], data["text"])


def _edit(data: dict[str, Any]) -> Edit:
    return Edit(data["act"], tuple(data["path"]), data.get("value"), tuple(data.get("source", ())))


# -- the schema -----------------------------------------------------------------------------------


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of what ``to_data`` makes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "两稿之间的修改",
        **_record({"changes": _list("change", "按审阅顺序排列，削弱承诺的在前")}, "全部修改"),
        "$defs": {
            "change": _record(_CHANGE, "一处修改"),
            "side": _record(_SIDE, "一稿里的样子"),
            "piece": _record(_PIECE, "对照的一段文字"),
            "edit": {**_record(_EDIT, "对旧稿数据的一处改动"), "required": ["act", "path"]},
            "path": {"type": "array", "items": {"type": ["string", "integer"]}, "description": "数据里的路径"},
        },
    }  # fmt: skip


def _record(properties: dict[str, Any], about: str) -> dict[str, Any]:
    return {
        "type": "object", "description": about, "properties": properties, "required": list(properties),
        "additionalProperties": False,
    }  # fmt: skip


def _text(about: str) -> dict[str, Any]:
    return {"type": "string", "description": about}


def _list(name: str, about: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}, "description": about}


_CHANGE = {
    "kind": {"enum": [kind.value for kind in ChangeKind], "description": "修改类型"},
    "name": _text("修改类型的中文名称"),
    "group": {"enum": list(GROUPS), "description": "签批时归在哪一组"},
    "tier": {"enum": [tier.label for tier in Tier], "description": "对承诺是放松还是加严"},
    "weight": {"type": "integer", "description": "越小越靠前"},
    "place": _text("位置，如 二、（一）1."),
    "subject": _text("改的是什么"),
    "sentence": _text("审阅人会写的一句话"),
    "old": {"$ref": "#/$defs/side"},
    "new": {"$ref": "#/$defs/side"},
    "pieces": _list("piece", "两稿文字对照，供两栏标出改动"),
    "edits": _list("edit", "把旧稿数据变成新稿的改动；随别处而变的没有"),
}  # fmt: skip
_SIDE = {
    "path": {"anyOf": [{"$ref": "#/$defs/path"}, {"type": "null"}], "description": "这一稿没有时为空"},
    "where": _text("这一稿里的位置"),
    "text": _text("这一稿里印出的文字"),
}
_PIECE = {"kind": {"enum": ["same", "old", "new"]}, "text": _text("文字")}
_EDIT = {
    "act": {
        "enum": ["set", "unset", "insert", "remove", "move"],
        "description": "设、去键、插入、删项、移动",
    },
    "path": {"$ref": "#/$defs/path"},
    "value": {"description": "设或插入的内容"},
    "source": {"$ref": "#/$defs/path"},
}
