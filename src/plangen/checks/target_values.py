"""Rules on the values of targets: possible, one for each thing, going one way, and used."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from plangen.checks.date_spans import outside
from plangen.checks.prose import named
from plangen.checks.rule import Report, Subject, rule
from plangen.checks.stated_values import due, stated, symbol
from plangen.finding import Path
from plangen.model import Target, Value

_PERCENT = ("%", "％")
_WHOLE = 100
"""No share is more, in percent."""


@rule("T05", "error", "百分比不在0到100之间")
def percent_out_of_range(subject: Subject) -> Iterator[Report]:
    """计量单位是“%”的数小于0或大于100。

    为什么：覆盖率、巩固率、比例不会超过100%，多半是多打了一位或单位写错。
    怎么改：核对数值。说的是增长幅度的，“关系”写“提高”，就不受这条限制。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 初中三年巩固率, 数值: 985, 计量单位: "%", 年份: 2026}]

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 初中三年巩固率, 计量单位: "%", 逐年: {2025: 95, 2026: 105}}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 教师培训完成率, 数值: 100, 计量单位: "%", 年份: 2026}
              - {名称: 教育经费, 关系: 提高, 数值: 120, 计量单位: "%", 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        if target.measure not in _PERCENT or symbol(target) == "+":
            continue
        for words, steps, value in stated(target):
            if value.number is not None and not 0 <= value.number <= _WHOLE:
                message = f"目标“{target.name}”{words}写成了{value}%，百分比应在0到100之间。"
                hint = "请核对数值；说的是增长幅度的，“关系”写“提高”。"
                yield Report((*placed.path, *steps), message, hint)


@rule("T06", "warning", "逐年数值倒退")
def path_goes_back(subject: Subject) -> Iterator[Report]:
    """逐年数值在某一年变差：要求“不低于”的反而降了，要求“不超过”的反而升了。

    为什么：逐年目标一般逐步接近终点，中途倒退多半是填错了年份或数。
    怎么改：核对那一年的数。没有写“关系”的百分比，按头尾两年判断方向；其他数量不判断。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 覆盖率, 计量单位: "%", 逐年: {2024: 60, 2025: 50, 2026: 80}}]

    Fails::

        章节:
          - 标题: 目标
            目标:
              - 名称: 校际差异系数
                关系: 不超过
                学段: {小学: {逐年: {2024: 0.50, 2025: 0.55, 2026: 0.45}}}

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 校际差异系数, 关系: 不超过, 逐年: {2024: 0.60, 2025: 0.55, 2026: 0.50}}
              - {名称: 大班额比例, 计量单位: "%", 逐年: {2024: 8, 2025: 3, 2026: 0}}
              - {名称: 改扩建学校, 计量单位: 所, 逐年: {2024: 9, 2025: 4, 2026: 6}}
    """
    for placed in subject.outline.targets:
        target = placed.node
        yield from _steps_back(target, target.path, (*placed.path, "path"))
        for stage, split in target.stages.items():
            yield from _steps_back(target, split.path, (*placed.path, "stages", stage, "path"))


def _steps_back(target: Target, path: dict[int, Value], place: Path) -> Iterator[Report]:
    """Each year whose number is further from the goal than that of the year before."""
    numbers = [(year, value.number) for year, value in sorted(path.items()) if value.number is not None]
    falling = _falls(target, [number for _, number in numbers])
    if falling is None:
        return
    for (before, old), (year, new) in pairwise(numbers):
        further = new > old if falling else new < old
        if further:
            message = f"目标“{target.name}”{year}年是{new}，比{before}年的{old}倒退了。"
            yield Report((*place, year), message, "请核对这一年的数。")


def _falls(target: Target, numbers: list[Decimal]) -> bool | None:
    """Whether less is nearer to the goal; None where no direction is known."""
    sign = symbol(target)
    if sign in ("<=", "<"):
        return True
    if sign in (">=", ">"):
        return False
    # Counts per year (schools built) may go up and down; only shares have a direction of their own.
    if target.measure != "%" or not numbers:
        return None
    return numbers[-1] < numbers[0]


@rule("T07", "error", "同一目标有两个数值")
def one_target_two_values(subject: Subject) -> Iterator[Report]:
    """名称、范围、年份都相同的目标写了两处，数值不一样。

    为什么：前后不一的数是核稿和督导最先查的，考核时无法判断以哪个为准。
    怎么改：只留一处，别处用 {{ 代号 }} 引用；确是两件事的，用“范围”或名称区分开。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 学位, 数值: 4, 计量单位: 万个, 年份: 2026}]
          - 标题: 任务
            目标: [{名称: 学位, 数值: 5, 计量单位: 万个, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 学位, 数值: 4, 计量单位: 万个, 年份: 2026}
              - {名称: 学位, 数值: 3, 计量单位: 万个, 年份: 2025}
              - {名称: 学位, 数值: 1, 计量单位: 万个, 年份: 2026, 范围: 牧区}
    """
    first: dict[tuple[object, ...], Value] = {}
    for placed in subject.outline.targets:
        target = placed.node
        kind = (target.name, target.scope, target.year, target.since, target.within, target.measure)
        for words, steps, value in stated(target):
            if value.number is None:
                continue
            other = first.setdefault((*kind, words), value)
            if other.number != value.number:
                both = f"前面写的是{other}{target.measure}，这里写的是{value}{target.measure}"
                message = f"目标“{target.name}”{words}{both}。"
                hint = "请确认以哪处为准，只留一处；确是两件事的，用“范围”区分。"
                yield Report((*placed.path, *steps), message, hint)


@rule("T08", "warning", "目标没有用上")
def target_unused(subject: Subject) -> Iterator[Report]:
    """目标有代号、“呈现”是“正文”，但正文没有引用，任务也没有对应它。

    为什么：这样的目标哪里都不会印出来；正文里若另外手写了同一个数，以后改一处就会漏一处。
    怎么改：在正文写 {{ 代号 }}，或在任务的“对应目标”里写上；只作数据的，写“呈现: 不印”。

    Fails::

        章节:
          - 标题: 目标
            内容: 扩大优质教育资源。
            目标: [{代号: 学位, 名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            内容: 新增学位{{ 学位 }}。
            目标:
              - {代号: 学位, 名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026}
              - {代号: 覆盖率, 名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 呈现: 列表}
              - {代号: 巩固率, 名称: 巩固率, 数值: 95, 计量单位: "%", 年份: 2026}
          - 标题: 控辍保学
            内容: 落实联控联保责任。
            任务: {对应目标: [巩固率]}
    """
    used = named(subject)
    for entry in subject.outline.tasks:
        if entry.node.task:
            used.update(entry.node.task.targets)
    for placed in subject.outline.targets:
        target = placed.node
        if target.id and target.show == "正文" and target.id not in used:
            hint = f"请在正文写 {{{{ {target.id} }}}}；不需要印的写“呈现: 不印”。"
            yield Report(placed.path, f"目标“{target.name}”没有用上，不会印在正文里。", hint)


@rule("T09", "error", "差异系数的方向反了")
def coefficient_reversed(subject: Subject) -> Iterator[Report]:
    """差异系数写成了“不低于”“高于”或“提高”。

    为什么：差异系数越小越均衡，国家要求小学不超过0.50、初中不超过0.45；写反了意思正好相反。
    怎么改：“关系”改成“不超过”或“低于”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 小学校际差异系数, 关系: 不低于, 数值: 0.50, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 小学校际差异系数, 关系: 不超过, 数值: 0.50, 年份: 2026}
              - {名称: 差异系数达标学校比例, 关系: 不低于, 数值: 95, 计量单位: "%", 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        # With a measure it is a share of schools that reach the coefficient, not the coefficient.
        if "差异系数" in target.name and not target.measure and symbol(target) in (">=", ">", "+"):
            words = target.operator.words if target.operator else ""
            message = f"“{target.name}”写的是“{words}”，差异系数越小越好。"
            yield Report((*placed.path, "operator"), message, "请把“关系”改成“不超过”或“低于”。")


@rule("T10", "error", "目标的年份、期间、逐年互相矛盾")
def target_against_itself(subject: Subject) -> Iterator[Report]:
    """同一个目标里，终点的数与“逐年”里那一年的数不同，或“年份”不在“期间”之内。

    为什么：正文印终点的数，年度清单印逐年的数，两处一对就露出矛盾。
    怎么改：确认以哪个为准，改成一致。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 逐年: {2025: 60, 2026: 75}}]

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026, 期间: 2024-2025}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 逐年: {2025: 60, 2026: 80}}
              - {名称: 普惠率, 数值: 80, 计量单位: "%", 年份: 2025, 逐年: {2025: 80, 2026: 85}}
    """
    for placed in subject.outline.targets:
        target = placed.node
        if target.year and target.within and outside(target.year, target.within):
            message = f"目标“{target.name}”的年份是{target.year}，不在期间{target.within}之内。"
            yield Report((*placed.path, "year"), message, "请确认以哪个为准。")
        yield from _end_apart(target, target.value, target.path, (*placed.path, "path"))
        for stage, split in target.stages.items():
            place = (*placed.path, "stages", stage, "path")
            yield from _end_apart(target, split.value, split.path, place)


def _end_apart(target: Target, value: Value | None, path: dict[int, Value], place: Path) -> Iterator[Report]:
    """The number of the last year, where it is not the one to be reached."""
    year = due(target) or max(path, default=0)
    at_end = path.get(year)
    if value is None or at_end is None or value.number is None or at_end.number is None:
        return
    if value.number != at_end.number:
        message = f"目标“{target.name}”的数值是{value}，“逐年”里{year}年却是{at_end}。"
        yield Report((*place, year), message, "请确认以哪个为准，改成一致。")
