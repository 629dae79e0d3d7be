"""What an inspection found, told: for eyes in a terminal, for programs as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from plangen.inspect import STRENGTHS, Result, Spotted

_STATUSES = {"holds": "符合", "broken": "不符合", "absent": "没有这一要素", "unsure": "不能判断"}


def inspection_json(files: Mapping[str, Sequence[Result]]) -> str:
    """``{"files": [{"path", "rules": [{id, clause, strength, status, place, measured, expected, message, hint}]}]}``."""
    told = [{"path": path, "rules": [_row(result) for result in results]} for path, results in files.items()]
    return json.dumps({"files": told}, ensure_ascii=False, indent=2)


def _row(result: Result) -> dict[str, Any]:
    return {
        "id": result.id,
        "clause": result.clause,
        "strength": result.strength,
        "status": result.status,
        "place": _place(result.place),
        "measured": result.measured,
        "expected": result.expected,
        "message": result.message,
        "hint": result.hint,
    }


def _place(place: Spotted | None) -> dict[str, Any] | None:
    """``{"where", "page", "paragraph", "text"}``; page is null when the paper was not printed."""
    if place is None:
        return None
    return {
        "where": place.where,
        "page": place.page or None,
        "paragraph": place.paragraph or None,
        "text": place.text,
    }


def show_inspection(to: Console, path: str, results: Sequence[Result]) -> None:
    """One paper: what must be mended, then advice, then how many rules hold, are absent, cannot be told."""
    to.print(path)
    broken = [result for result in results if result.status == "broken"]
    for title, color, chosen in (
        ("须改", "red", [result for result in broken if result.must]),
        ("建议", "yellow", [result for result in broken if not result.must]),
    ):
        for result in chosen:
            _show(to, title, color, result)
    to.print(f"{inspection_summary(results)}。")


def _show(to: Console, title: str, color: str, result: Result) -> None:
    head = Text("  ")
    head.append(title, color)
    source = (
        "习惯，标准没有规定" if result.strength == "P" else f"{result.clause}，{STRENGTHS[result.strength]}"
    )
    head.append(f" {result.id}  {result.message}（{source}）")
    to.print(head)
    if result.place:
        to.print(f"      位置：{place_words(result.place)}")
    if result.measured and result.expected != result.measured:
        to.print(f"      现为：{result.measured}；要求：{result.expected}")
    if result.hint:
        to.print(f"      办法：{result.hint}")


def place_words(place: Spotted) -> str:
    """A place in words: 第 2 页，第 12 段，“……”."""
    parts = [
        f"第 {place.page} 页" if place.page else "",
        place.where,
        f"“{place.text}”" if place.text else "",
    ]
    return "，".join(part for part in parts if part)


def inspection_summary(results: Iterable[Result]) -> str:
    """须改 1 处，建议 2 处；30 条符合，40 条没有这一要素，23 条不能判断."""
    told = list(results)
    must, advice = (
        sum(1 for each in told if each.status == "broken" and each.must is must) for must in (True, False)
    )
    rules = {status: len({each.id for each in told if each.status == status}) for status in _STATUSES}
    rest = "，".join(f"{rules[status]} 条{_STATUSES[status]}" for status in ("holds", "absent", "unsure"))
    return f"须改 {must} 处，建议 {advice} 处；{rest}"
