"""Waivers: a finding may be waived where the plan says so and says why."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from plangen.finding import Finding, Page, Path
from plangen.model import Entry, Outline, Waiver

NO_REASON = Page(
    "V01", "豁免没有理由", "error", "每一条豁免都要写“理由”，让核稿的人知道为什么这条检查不适用。"
)
UNUSED = Page(
    "V02",
    "豁免没有用上",
    "warning",
    "豁免所指的检查在那个位置没有报告任何问题，请删去，免得日后掩盖真问题。",
)
NO_RULE = Page(
    "V03",
    "豁免的检查不存在",
    "error",
    "“检查”要写检查结果里的编号，如 T01；写错了，这条豁免就不起作用。",
)

PAGES = (NO_REASON, UNUSED, NO_RULE)


def waived(outline: Outline, findings: list[Finding], codes: Container[str]) -> list[Finding]:
    """``findings`` with the waived ones marked, and what is wrong with the waivers.

    ``codes`` are those that can be waived.
    """
    used: set[int] = set()
    marked = [_after(outline, finding, used) for finding in findings]
    for index, waiver in enumerate(outline.plan.waivers):
        marked += _faults(waiver, ("waivers", index), index in used, codes)
    return marked


def _after(outline: Outline, finding: Finding, used: set[int]) -> Finding:
    for index, waiver in enumerate(outline.plan.waivers):
        if waiver.code == finding.code and _covers(outline, waiver, finding):
            used.add(index)
            if waiver.reason:
                return replace(finding, severity="waived", reason=waiver.reason)
    return finding


def _covers(outline: Outline, waiver: Waiver, finding: Finding) -> bool:
    """Whether ``waiver`` speaks of the finding's place: everywhere, by place in words, or by id."""
    if waiver.at in ("", finding.where):
        return True
    named, path = outline.ids.get(waiver.at, (None, None))
    start = named.path if isinstance(named, Entry) else path
    return start is not None and finding.path[: len(start)] == start


def _faults(waiver: Waiver, path: Path, used: bool, codes: Container[str]) -> Iterator[Finding]:
    """What is wrong with one waiver."""
    what = f"对 {waiver.code} 的豁免"
    if waiver.code not in codes:
        yield NO_RULE.finding(f"没有编号为“{waiver.code}”的检查。", "请照检查结果里的编号改正。", path=path)
    elif not waiver.reason:
        yield NO_REASON.finding(f"{what}没有写理由。", "请补上“理由: …”。", path=path)
    elif not used:
        yield UNUSED.finding(f"{what}没有用上。", "请核对“检查”和“位置”，或删去这条豁免。", path=path)
