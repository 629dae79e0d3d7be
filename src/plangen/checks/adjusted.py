"""Rules on targets beside the county's own standard: what 标准调整 asks for, no target may fall short of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.checks.rule import Report, Subject, rule
from plangen.checks.stated_values import due
from plangen.finding import Path
from plangen.model import Adjustment, Operator, Placed, Target, Value
from plangen.model.spellings import STAGES

_RISING, _FALLING = (">=", ">", "="), ("<=", "<")
_LESS_IS_BETTER = ("差异系数", "差异率", "班额", "生师比", "规模", "辍学")
"""Names of what is better the less there is of it, where no 关系 says so."""

End = tuple[str, Path, Operator | None, Decimal]
"""A value that a target ends with: its stage ("" for both), where it stands, its operator, the number."""


@rule("T11", "warning", "目标低于标准调整")
def target_below_adjustment(subject: Subject) -> Iterator[Report]:
    """目标的“指标”在“标准调整”里加严了，目标自己的数却比加严后的标准宽。

    为什么：自评按加严后的标准算，目标却按原来的数写，目标全部达到了也不达标。
    怎么改：把目标的数改到不宽于“标准调整”；写错的是“标准调整”的，改“标准调整”。
    同名、同范围的目标分几年写的，只看最后一年；只写提高多少、分情形的、计量单位不同的不比。

    Fails::

        标准调整: [{编号: G14, 数值: 60}]
        章节:
          - 标题: 目标
            目标: [{名称: 名额分配比例, 关系: 不低于, 数值: 50, 计量单位: "%", 年份: 2026, 指标: G14}]

    Fails::

        标准调整: [{编号: G13, 小学: 100, 初中: 100}]
        章节:
          - 标题: 目标
            目标:
              - 名称: 就近划片入学比例
                关系: 不低于
                计量单位: "%"
                年份: 2026
                学段: {小学: {数值: 100}, 初中: {逐年: {2025: 95, 2026: 98}}}
                指标: G13

    Fails::

        标准调整: [{编号: R1, 小学: 0.45}]
        章节:
          - 标题: 目标
            目标: [{名称: 小学校际差异系数, 关系: 不超过, 数值: 0.50, 年份: 2026, 指标: R1}]

    Passes::

        标准调整: [{编号: G14, 数值: 60}, {编号: G13, 小学: 100}, {编号: R1, 初中: 0.40}]
        章节:
          - 标题: 目标
            目标:
              - {名称: 名额分配比例, 关系: 不低于, 数值: 55, 计量单位: "%", 年份: 2025, 指标: G14}
              - {名称: 名额分配比例, 关系: 不低于, 数值: 60, 计量单位: "%", 年份: 2026, 指标: G14}
              - {名称: 名额分配比例, 关系: 提高, 数值: 5, 计量单位: "%", 年份: 2026, 指标: G14}
              - {名称: 初中就近划片入学比例, 关系: 不低于, 数值: 95, 计量单位: "%", 年份: 2026, 指标: G13}
              - {名称: 校际差异系数, 关系: 不超过, 年份: 2026, 学段: {小学: {数值: 0.50}, 初中: {数值: 0.40}}, 指标: R1}
    """
    asked = {adjustment.id: adjustment for adjustment in subject.plan.adjustments}
    targets = [placed for placed in subject.outline.targets if placed.node.indicator in asked]
    for placed in _last(targets):
        yield from _short_of(placed, asked[placed.node.indicator])


def _last(targets: list[Placed[Target]]) -> list[Placed[Target]]:
    """Of targets that differ in nothing but the year, those of the last one."""
    last_years: dict[tuple[str, ...], int] = {}
    for placed in targets:
        kind = _kind(placed.node)
        last_years[kind] = max(last_years.get(kind, 0), _year(placed.node))
    return [placed for placed in targets if _year(placed.node) == last_years[_kind(placed.node)]]


def _kind(target: Target) -> tuple[str, ...]:
    return target.indicator, target.name, target.scope


def _year(target: Target) -> int:
    return due(target) or max(target.path, default=0)


def _short_of(placed: Placed[Target], asked: Adjustment) -> Iterator[Report]:
    target = placed.node
    if target.relative or (target.measure and asked.measure and target.measure != asked.measure):
        return
    for stage, steps, operator, number in _ends(target):
        falls = _falls(target, asked, operator)
        for name, wanted in _wanted(asked, stage or _named(target)):
            if falls is None:
                continue
            looser = number > wanted if falls else number < wanted
            if not looser:
                continue
            message = (
                f"目标“{target.name}”{stage}写的是{number}{target.measure}，"
                f"比标准调整“{asked.id}”{name}的{wanted}{target.measure}宽。"
            )
            hint = "请把目标改到不宽于标准调整；标准调整写错的，改“标准调整”。"
            yield Report((*placed.path, *steps), message, hint)
            break


def _ends(target: Target) -> Iterator[End]:
    """What a target asks for in the end, as a whole and of each stage."""
    own = _end(target.value, target.path)
    if own:
        steps, number = own
        yield "", steps, target.operator, number
    for stage, split in target.stages.items():
        end = _end(split.value, split.path)
        if end:
            steps, number = end
            yield stage, ("stages", stage, *steps), split.operator or target.operator, number


def _end(value: Value | None, path: dict[int, Value]) -> tuple[Path, Decimal] | None:
    """The value, else that of the last year, and where it stands; None when no number does."""
    if value is not None:
        return None if value.number is None else (("value",), value.number)
    if not path:
        return None
    year = max(path)
    number = path[year].number
    return None if number is None else (("path", year), number)


def _falls(target: Target, asked: Adjustment, operator: Operator | None) -> bool | None:
    """Whether less is stricter; None where the two cannot be compared."""
    symbols = {side.symbol for side in (operator, asked.operator) if side}
    by_name = any(word in target.name for word in _LESS_IS_BETTER)
    if not symbols or symbols == {"="}:
        return by_name
    if symbols <= {*_RISING}:
        return False
    return True if symbols <= {*_FALLING, "="} else None


def _named(target: Target) -> str:
    """The one stage that the name or the scope of a target speaks of; "" for both."""
    named = [stage for stage in STAGES if stage in target.name + target.scope]
    return named[0] if len(named) == 1 else ""


def _wanted(asked: Adjustment, stage: str) -> Iterator[tuple[str, Decimal]]:
    """What the county asks for of the stage, of both for ""; what it leaves to the standard is not compared."""
    for name, own in zip(STAGES, (asked.primary, asked.junior), strict=True):
        value = asked.value if own is None else own
        if stage in ("", name) and value is not None and value.number is not None:
            yield "" if own is None else name, value.number
