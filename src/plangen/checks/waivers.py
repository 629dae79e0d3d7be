"""Waivers: a finding may be waived where the plan says so and says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plangen.finding import Finding, Page
from plangen.model import Entry, Outline, Waiver

NO_REASON = Page(
    "V01", "豁免没有理由", "error", "每一条豁免都要写“理由”，让核稿的人知道为什么这条检查不适用。"
)
UNUSED = Page(
    "V02", "豁免没有用上", "warning", "豁免所指的检查在那个位置没有报告任何问题，请删去，免得日后掩盖真问题。"
)

PAGES = (NO_REASON, UNUSED)


def waived(outline: Outline, findings: list[Finding]) -> list[Finding]:
    """``findings`` with the waived ones marked, and what is wrong with the waivers themselves."""
    waivers = outline.plan.waivers
    used: set[int] = set()
    told = [_after(outline, finding, used) for finding in findings]
    return [*told, *_faults(waivers, used)]


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


def _faults(waivers: tuple[Waiver, ...], used: set[int]) -> Iterator[Finding]:
    for index, waiver in enumerate(waivers):
        path = ("waivers", index)
        if not waiver.reason:
            message = f"对 {waiver.code} 的豁免没有写理由。"
            yield Finding(NO_REASON.code, NO_REASON.severity, message, "请补上“理由: …”。", path=path)
        elif index not in used:
            message = f"对 {waiver.code} 的豁免没有用上。"
            yield Finding(
                UNUSED.code, UNUSED.severity, message, "请核对“检查”和“位置”，或删去这条豁免。", path=path
            )
