"""How a target is said in a few words, the same in every table and list: 不低于80%, 2026年."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.document.tree import Inline, Inlines, Run
from plangen.expressions.view import Quantity
from plangen.model import Absent, Case, StageValue, Target, Value, falls_due
from plangen.model import Blank as BlankValue


def requirement(target: Target) -> Inlines:
    """What ``target`` asks for: operator, value and measure; by stage and by year where it has them."""
    if target.path:
        return _by_year(target, target.path)
    if target.stages:
        return _joined([_staged(target, stage, split) for stage, split in target.stages.items()])
    if target.value is None and target.cases:
        return _joined([_case(target, case) for case in target.cases])
    if target.value is None:
        return (Run(target.wording or target.frequency or "（文字要求见方案）"),)
    return _joined([_general(target, target.value), *(_case(target, case) for case in target.cases)])


def due_words(target: Target) -> str:
    """When ``target`` falls due, in words; empty when the plan does not say."""
    if target.path and not target.year:
        return f"{min(target.path)}—{max(target.path)}年"
    words = [_when(target), target.deadline, target.frequency]
    return "，".join(word for word in words if word)


def _when(target: Target) -> str:
    """The point or span of time that ``target`` names; empty when it names none."""
    if target.year or target.within:
        return str(target.year or target.within)
    return f"{target.since}起" if target.since else ""


def asked_in(target: Target, year: int) -> Inlines:
    """What ``target`` asks in one year, for a table by year; nothing where it asks nothing then."""
    if year in target.path:
        return _general(target, target.path[year])
    staged: list[Inlines] = []
    for stage, split in target.stages.items():
        if year in split.path:
            staged.append((Run(stage), *_quantity(target, split.path[year])))
    if staged:
        return _joined(staged)
    if target.path or not falls_due(target, year):
        return ()
    if target.value is not None:
        return (*_run("累计" if target.within else ""), *_general(target, target.value))
    return requirement(target)


def yearly(target: Target) -> dict[str, dict[int, str]]:
    """The numbers of ``target`` by year, line by line: 目标值, or one line for each stage that has a path.

    Every line has the same years in order; "" where it has no number.
    """
    paths = _paths(target)
    years: set[int] = set()
    for path in paths.values():
        years.update(path)
    lines: dict[str, dict[int, str]] = {}
    for name, path in paths.items():
        lines[name] = {year: _number(path.get(year)) for year in sorted(years)}
    return lines


def _paths(target: Target) -> dict[str, dict[int, Value]]:
    """The values of ``target`` by year, under 目标值 or under each stage that has its own."""
    if target.path:
        return {"目标值": target.path}
    paths: dict[str, dict[int, Value]] = {}
    for stage, split in target.stages.items():
        if split.path:
            paths[stage] = split.path
    return paths


def _number(value: Value | None) -> str:
    if value is None or value.number is None:
        return ""
    return f"{value.number:f}"


def _general(target: Target, value: Value) -> Inlines:
    """A value with its operator and what it is relative to: 不低于教师总量的10%."""
    words = target.operator.words if target.operator else ""
    relative = f"{target.relative}的" if target.relative else ""
    return (*_run(words + relative), *_quantity(target, value))


def _case(target: Target, case: Case) -> Inlines:
    """A value asked under a condition: 2018年9月前建成的，不超过2400人."""
    words = target.operator.words if target.operator else ""
    return (Run(f"{case.condition}的，{case.stage or ''}{words}"), *_quantity(target, case.value))


def _by_year(target: Target, path: dict[int, Value]) -> Inlines:
    """2025年80%；2026年85%."""
    return _joined([(Run(f"{year}年"), *_quantity(target, value)) for year, value in path.items()])


def _staged(target: Target, stage: str, split: StageValue) -> Inlines:
    """小学不超过0.50, or 小学：2025年0.52；2026年0.50."""
    if split.path:
        return (Run(f"{stage}："), *_by_year(target, split.path))
    operator = split.operator or target.operator
    words = operator.words if operator else ""
    return (Run(f"{stage}{words}"), *_quantity(target, split.value or BlankValue()))


def _quantity(target: Target, value: Value) -> tuple[Inline, ...]:
    if isinstance(value, Absent):
        return (Run("（来源未列）"),)
    return Quantity(value, target.measure, target.name).inlines()


def _joined(groups: Sequence[Inlines]) -> Inlines:
    """``groups`` with ；between them."""
    inlines: list[Inline] = []
    for index, group in enumerate(groups):
        if index:
            inlines.append(Run("；"))
        inlines += group
    return tuple(inlines)


def _run(text: str) -> Inlines:
    return (Run(text),) if text else ()
