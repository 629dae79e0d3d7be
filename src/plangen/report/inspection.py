"""What an inspection found, told: for eyes in a terminal, for programs as JSON."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from plangen.finding import Verdict
from plangen.inspect import STRENGTHS, Inspection, Result
from plangen.report.terminal import console

_FIRST = 3
"""Places that are told with their words when a rule is broken the same way in many."""
VERDICTS = {
    Verdict.HOLDS: "符合", Verdict.BROKEN: "不符合", Verdict.ABSENT: "没有这一要素", Verdict.UNSURE: "不能判断",
}  # fmt: skip


def inspection_json(files: Mapping[str, Inspection]) -> str:
    """``{"files": [{"path", "rules": [{id, clause, strength, status, place, measured, …}]}]}``."""
    told = [
        {"path": path, "rules": [_row(result) for result in each.results]} for path, each in files.items()
    ]
    return json.dumps({"files": told}, ensure_ascii=False, indent=2)


def _row(result: Result) -> dict[str, Any]:
    return {
        "id": result.code,
        "clause": result.clause,
        "strength": result.strength,
        "status": result.verdict,
        "place": _place(result),
        "measured": result.measured,
        "expected": result.expected,
        "message": result.message,
        "hint": result.hint,
    }


def _place(result: Result) -> dict[str, Any] | None:
    """``{"where", "page", "paragraph", "text"}``; page is null when the paper was not printed."""
    if not result.where:
        return None
    place = result.place
    return {
        "where": result.where,
        "page": place.page or None,
        "paragraph": place.paragraph or None,
        "text": place.words,
    }


def inspection_text(files: Mapping[str, Inspection]) -> str:
    """What the window would show, as one text."""
    stream = io.StringIO()
    show_inspections(console(stream), files)
    return stream.getvalue()


def show_inspections(to: Console, files: Mapping[str, Inspection]) -> None:
    """Each paper: what must be mended, then advice, then how many rules hold, are absent, cannot be told."""
    for path, inspection in files.items():
        to.print(path)
        for note in inspection.notes:
            to.print(f"  {note}")
        for title, color, chosen in sorted_out(inspection.results):
            for alike in same(chosen):
                _show(to, title, color, alike)
        to.print(f"{inspection_summary(inspection.results)}。")


def sorted_out(results: Sequence[Result]) -> list[tuple[str, str, list[Result]]]:
    """What is broken in two classes: what must be mended, and advice."""
    broken = [result for result in results if result.verdict is Verdict.BROKEN]
    must, advice = ([each for each in broken if each.must is wanted] for wanted in (True, False))
    return [("须改", "red", must), ("建议", "yellow", advice)]


def same(results: Sequence[Result]) -> list[list[Result]]:
    """``results`` in order, those that say the same of several places together: it is mended in one go."""
    groups: dict[tuple[str, ...], list[Result]] = {}
    for each in results:
        groups.setdefault((each.code, each.strength, each.measured, each.expected, each.hint), []).append(
            each
        )
    return list(groups.values())


def counted(results: Iterable[Result]) -> int:
    """How many places ``results`` speak of."""
    return sum(1 + each.more for each in results)


def _show(to: Console, title: str, color: str, alike: Sequence[Result]) -> None:
    result = alike[0]
    head = Text("  ")
    head.append(title, color)
    many = f"；同样的共 {counted(alike)} 处" if len(alike) > 1 else ""
    head.append(f" {result.code}  {result.message}（{source_words(result)}{many}）")
    to.print(head)
    if places := _places(alike):
        to.print(f"      位置：{places}")
    if result.measured and result.expected != result.measured:
        wanted = f"；要求：{result.expected}" if result.expected != result.hint else ""
        to.print(f"      现为：{_shown(result.measured)}{wanted}")
    if result.hint:
        to.print(f"      办法：{result.hint}")


def _places(alike: Sequence[Result]) -> str:
    """The first places with their words, the others by number."""
    places = [result for result in alike if result.where]
    rest = [_short_place(result) for result in places[_FIRST:]]
    also = [f"还有{'、'.join(dict.fromkeys(rest))}"] if rest else []
    return "；".join([*map(place_words, places[:_FIRST]), *also])


def _short_place(result: Result) -> str:
    page = result.place.page
    return f"第 {page} 页{result.where}" if page else result.where


def _shown(measured: str) -> str:
    """What stands there; a mark alone is set in quotes, or nobody would see it."""
    marks = all(unicodedata.category(char)[0] in "PSZ" for char in measured)
    return f"“{measured}”" if marks else measured


def source_words(result: Result) -> str:
    """Clause and strength in words; a habit is never called the standard."""
    return (
        "习惯，标准没有规定" if result.strength == "P" else f"{result.clause}，{STRENGTHS[result.strength]}"
    )


def place_words(result: Result) -> str:
    """A place in words: 第 2 页，第 12 段，“……”."""
    place = result.place
    parts = [
        f"第 {place.page} 页" if place.page else "",
        result.where,
        f"“{place.words}”" if place.words else "",
    ]
    return "，".join(part for part in parts if part)


def inspection_summary(results: Sequence[Result]) -> str:
    """须改 1 处，建议 2 处；30 条符合，40 条没有这一要素，23 条不能判断."""
    (_, _, must), (_, _, advice) = sorted_out(results)
    rules: dict[Verdict, set[str]] = {verdict: set() for verdict in Verdict}
    for result in results:
        rules[result.verdict].add(result.code)
    others = (Verdict.HOLDS, Verdict.ABSENT, Verdict.UNSURE)
    rest = "，".join(f"{len(rules[verdict])} 条{VERDICTS[verdict]}" for verdict in others)
    return f"须改 {counted(must)} 处，建议 {counted(advice)} 处；{rest}"
