"""A plan against the plan of the level above, told: for eyes as a list by mark, for programs as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from plangen.diff import MARKS, Against, Match


def upper_json(found: Against) -> str:
    """``{"items": [{mark, what, name, upper_where, …, lower_name}], "leftovers": [{where, words, context}]}``."""
    items = [{**asdict(match), "mark_name": MARKS[match.mark]} for match in found.matches]
    leftovers = [asdict(each) for each in found.leftovers]
    return json.dumps({"items": items, "leftovers": leftovers}, ensure_ascii=False, indent=2)


def upper_text(found: Against) -> str:
    """A heading for each mark with the number of its items, a line for each item; leftovers first."""
    lines = []
    if found.leftovers:
        lines.append(f"上级的说法没有改过来（{len(found.leftovers)} 处）")
        lines += [f"  {each.where}　“{each.words}”：……{each.context}……" for each in found.leftovers]
        lines.append("")
    for mark, name in MARKS.items():
        members = [match for match in found.matches if match.mark == mark]
        if members:
            lines.append(f"{name}（{len(members)} 项）")
            lines += [_line(match) for match in members]
            lines.append("")
    return "\n".join(lines).rstrip("\n") or "两份规划都没有可比的内容。"


def _line(match: Match) -> str:
    places = []
    if match.mark != "own":
        places.append(f"上级{_place(match.upper_where)}")
    if match.mark != "dropped":
        places.append(f"本级{_place(match.lower_where)}")
    return f"  {match.what}“{match.name}”{_asked(match)}　{' → '.join(places)}"


def _place(where: str) -> str:
    return where.rstrip("、") or "正文"


def _asked(match: Match) -> str:
    """What is asked for, of an adapted target by both; and what the lower plan calls it where it differs."""
    is_renamed = match.lower_name not in ("", match.name)
    name = f"“{match.lower_name}”" if is_renamed else ""
    if match.what == "目标" and match.mark == "adapted":
        note = f"（{match.note}）" if match.note else ""
        colon = "：" if is_renamed else ""
        return f"：{match.upper}；本级{name}{colon}{match.lower}{note}"
    asked = f"：{match.upper or match.lower}" if match.what == "目标" else ""
    return f"{asked}；本级{name}" if is_renamed else asked
