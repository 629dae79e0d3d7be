"""Rules on phases: one after the other, inside the plan, shares that add up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plangen.checks.date_spans import exceeds
from plangen.checks.rule import Report, Subject, rule
from plangen.finding import Path
from plangen.model import Entry, Phase, Value

Stood = tuple[Entry, Phase]


def _phases(subject: Subject) -> list[Stood]:
    return [(entry, entry.node.phase) for entry in subject.outline.phases if entry.node.phase]


def _above(entry: Entry) -> Iterator[Phase]:
    """The phases that ``entry`` lies in, the nearest first."""
    owner = entry.owner
    while owner:
        if owner.node.phase:
            yield owner.node.phase
        owner = owner.owner


def _neighbours(subject: Subject) -> Iterator[tuple[Stood, Stood]]:
    """Each phase with the one among its siblings that ends last of those begun before it."""
    groups: dict[Path, list[Stood]] = {}
    for entry, phase in _phases(subject):
        groups.setdefault(entry.path[:-1], []).append((entry, phase))
    for group in groups.values():
        latest, *rest = sorted(group, key=_begins)
        for following in rest:
            yield latest, following
            latest = max(latest, following, key=_ends)


def _begins(stood: Stood) -> date:
    _, phase = stood
    return phase.period.start.first


def _ends(stood: Stood) -> date:
    _, phase = stood
    return phase.period.end.last


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@rule("P01", "warning", "阶段之间有空档")
def gap_between_phases(subject: Subject) -> Iterator[Report]:
    """前一阶段结束到后一阶段开始之间，空着一段日子。

    为什么：空档里做什么、归哪一阶段，下面会问；多半是起止时间写错。
    怎么改：让后一阶段从前一阶段结束的第二天开始。只写月的，按月初到月末算。

    Fails::

        章节:
          - 标题: 动员部署
            阶段: {起止: 2024年3月-5月}
          - 标题: 全面实施
            阶段: {起止: 2024年7月-2026年12月}

    Passes::

        章节:
          - 标题: 动员部署
            阶段: {起止: 2024年3月-2024年5月}
          - 标题: 全面实施
            阶段: {起止: 2024年6月1日-2026年12月31日}
    """
    for (before, earlier), (entry, later) in _neighbours(subject):
        end, start = earlier.period.end.last, later.period.start.first
        if (start - end).days > 1:
            gap = f"“{before.node.title}”{_day(end)}结束，“{entry.node.title}”{_day(start)}才开始"
            message = f"{gap}，中间有空档。"
            yield Report((*entry.path, "phase", "period"), message, "请核对两个阶段的起止时间。")


@rule("P02", "warning", "阶段重叠")
def phases_overlap(subject: Subject) -> Iterator[Report]:
    """两个阶段的时间有重叠，又没有写明允许交叉。

    为什么：重叠的日子算哪一阶段，考核时说不清；多半是起止时间写错。
    怎么改：改起止时间；有意交叉进行的，写“允许交叉: true”。

    Fails::

        章节:
          - 标题: 全面实施
            阶段: {起止: 2024-2026}
          - 标题: 总结验收
            阶段: {起止: 2026}

    Passes::

        章节:
          - 标题: 全面实施
            阶段: {起止: 2024-2026}
          - 标题: 总结验收
            阶段: {起止: 2026, 允许交叉: true}
    """
    for (before, earlier), (entry, later) in _neighbours(subject):
        shared = later.period.start.first <= earlier.period.end.last
        if shared and not earlier.overlaps and not later.overlaps:
            names = f"“{before.node.title}”（{earlier.period}）与“{entry.node.title}”（{later.period}）"
            hint = "请改起止时间；有意交叉的写“允许交叉: true”。"
            yield Report((*entry.path, "phase", "period"), f"{names}时间重叠。", hint)


@rule("P03", "error", "阶段超出期限")
def phase_outside_period(subject: Subject) -> Iterator[Report]:
    """阶段的起止时间超出规划期限。

    为什么：期限与阶段不一致，读的人不知道规划到底管到哪一年。
    怎么改：核对阶段的“起止”；规划期限写错的，改“期限”。

    Fails::

        章节:
          - 标题: 总结验收
            阶段: {起止: 2026年9月-2027年1月}

    Passes::

        期限: 2024年3月-2026年12月
        章节:
          - 标题: 动员部署
            阶段: {起止: 2024}
    """
    for entry, phase in _phases(subject):
        # A phase within a phase is measured against that one (P05).
        if exceeds(phase.period, subject.plan.period) and not any(_above(entry)):
            message = f"阶段“{entry.node.title}”是{phase.period}，超出了规划期限{subject.plan.period}。"
            yield Report((*entry.path, "phase", "period"), message, "请核对阶段的起止和规划期限。")


@rule("P04", "error", "批次比例合计不是100")
def shares_do_not_add_up(subject: Subject) -> Iterator[Report]:
    """各阶段的批次比例加起来不等于100%。

    为什么：分批达标的比例合计不到100%，就有学校没有排上；超过100%，就有学校排了两次。
    怎么改：核对各批比例。上一级阶段写了比例的，只算上一级；有一批待填或遮盖的不判断。

    Fails::

        章节:
          - 标题: 第一批
            阶段: {起止: 2024, 批次比例: 30}
          - 标题: 第二批
            阶段: {起止: 2025-2026, 批次比例: 60}

    Passes::

        章节:
          - 标题: 分批达标
            阶段: {起止: 2024-2025, 批次比例: 40}
            章节:
              - 标题: 第一批
                阶段: {起止: 2024, 批次比例: 15}
              - 标题: 第二批
                阶段: {起止: 2025, 批次比例: 25}
          - 标题: 全面达标
            阶段: {起止: 2026, 批次比例: 60}
    """
    shares = list(_shares(subject))
    numbers = [share.number for _, share in shares if share.number is not None]
    total = sum(numbers, Decimal())
    if len(shares) > 1 and len(numbers) == len(shares) and total != 100:
        sum_up = "+".join(f"{number}" for number in numbers)
        message = f"各批比例{sum_up}={total}，不是100。"
        yield Report((*shares[-1][0].path, "phase", "share"), message, "请核对各阶段的“批次比例”。")


def _shares(subject: Subject) -> Iterator[tuple[Entry, Value]]:
    """The shares that make up the whole: not those that divide the share of a phase above."""
    for entry, phase in _phases(subject):
        if phase.share is not None and not any(above.share is not None for above in _above(entry)):
            yield entry, phase.share


@rule("P05", "error", "分阶段超出所属阶段")
def phase_outside_its_phase(subject: Subject) -> Iterator[Report]:
    """下级阶段的起止时间超出了它所属的阶段。

    为什么：上一级阶段已经结束，下一级还在进行，前后说法不一。
    怎么改：核对两级阶段的“起止”。

    Fails::

        章节:
          - 标题: 全面实施
            阶段: {起止: 2024-2025}
            章节:
              - 标题: 第二批达标
                阶段: {起止: 2025年1月-2026年6月}

    Passes::

        章节:
          - 标题: 全面实施
            阶段: {起止: 2024年3月-2025年12月}
            章节:
              - 标题: 第一批达标
                阶段: {起止: 2024}
    """
    for entry, phase in _phases(subject):
        nearest = next(_above(entry), None)
        if nearest and exceeds(phase.period, nearest.period):
            message = f"“{entry.node.title}”是{phase.period}，超出了所属阶段的{nearest.period}。"
            yield Report((*entry.path, "phase", "period"), message, "请核对两级阶段的起止时间。")
