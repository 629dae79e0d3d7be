"""Edits of a plan as a clerk writes them: where, and what becomes of it.

``在`` leads from the top down, step by step with “>”: a key, or in a list the 代号, 编号, 标题, 名称 or 学校名称 of an
item, or its number from 1. Then one of ``改为``, ``删去``, ``加入`` (at ``位于``, else at the end), ``移到`` (another
list).
"""

from __future__ import annotations

import copy
from typing import Any

_KNOWN_BY = ("代号", "编号", "标题", "名称", "学校名称")


def patched(data: dict[str, Any], edits: list[dict[str, Any]]) -> dict[str, Any]:
    """``data`` with the edits made."""
    done = copy.deepcopy(data)
    for edit in edits:
        _patch(done, edit)
    return done


def _patch(data: dict[str, Any], edit: dict[str, Any]) -> None:
    steps = [step.strip() for step in edit["在"].split(">")]
    if "加入" in edit:
        _put(_list(data, steps), copy.deepcopy(edit["加入"]), edit.get("位于"))
        return
    owner = _walk(data, steps[:-1])
    key = _key(owner, steps[-1])
    if "改为" in edit:
        owner[key] = edit["改为"]
        return
    taken = owner.pop(key)
    if "移到" in edit:
        _put(_list(data, [step.strip() for step in edit["移到"].split(">")]), taken, edit.get("位于"))


def _put(items: list[Any], item: Any, at: int | None) -> None:
    items.insert(len(items) if at is None else at - 1, item)


def _list(data: Any, steps: list[str]) -> list[Any]:
    """The list at ``steps``, made when it is not there."""
    owner = _walk(data, steps[:-1])
    found: list[Any] = owner.setdefault(_key(owner, steps[-1]), [])
    return found


def _walk(data: Any, steps: list[str]) -> Any:
    for step in steps:
        data = data[_key(data, step)]
    return data


def _key(owner: Any, step: str) -> Any:
    if isinstance(owner, dict):
        return int(step) if step.isdigit() else step
    for at, item in enumerate(owner):
        if isinstance(item, dict) and step in [item.get(key) for key in _KNOWN_BY]:
            return at
    return int(step) - 1
