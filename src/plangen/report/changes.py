"""Changes told: for eyes, in the order of a reviewer; for programs, as JSON."""

from __future__ import annotations

import json
from itertools import groupby

from plangen.diff import Change, Changes, to_data

_NUMERALS = "一二三四五六七八九"
NOTHING = "两稿没有差别。"


def changes_json(changes: Changes) -> str:
    """``{"changes": [...]}``; the schema is in docs/reference."""
    return json.dumps(to_data(changes), ensure_ascii=False, indent=2)


def changes_text(changes: Changes) -> str:
    """A heading for each tier with the number of its changes, and a line for each change."""
    if not len(changes):
        return NOTHING
    lines = [summary(changes), ""]
    for number, (tier, group) in enumerate(groupby(changes, key=lambda change: change.told.tier)):
        members = list(group)
        lines.append(f"{_NUMERALS[number]}、{tier}（{len(members)} 处）")
        lines += [_line(change) for change in members]
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def summary(changes: Changes) -> str:
    """共 12 处修改：放松、减少的 2 处，……"""
    told = [
        f"{tier} {len(list(group))} 处"
        for tier, group in groupby(changes, key=lambda change: change.told.tier)
    ]
    return f"共 {len(changes)} 处修改：{'，'.join(told)}。"


def _line(change: Change) -> str:
    place = f"{change.where}　" if change.where else ""
    return f"  [{change.told.name}] {place}{change.sentence}"
