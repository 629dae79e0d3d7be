"""How a target is said in a few words, the same in every table and list: 不低于80%, 2026年."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.tree import Inline, Inlines, Run
from plangen.expressions.view import Quantity
from plangen.model import Absent, Case, Target, Value, falls_due
from plangen.model import Blank as BlankValue


def requirement(target: Target) -> Inlines:
    """What ``target`` asks for: operator, value and measure; by stage and by year where it has them."""
    if target.path:
        return _joined([_dated(target, year, value) for year, value in target.path.items()])
    if target.stages:
        return _joined([_staged(target, stage) for stage in target.stages])
    if target.value is None and target.cases:
        return _joined([_case(target, case) for case in target.cases])
    if target.value is None:
        return (Run(target.wording or target.frequency or "（文字要求见方案）"),)
    return _joined([_general(target, target.value), *(_case(target, case) for case in target.cases)])


def due_words(target: Target) -> str:
    """When ``target`` falls due, in words; empty when the plan does not say."""
    if target.path and not target.year:
        return f"{min(target.path)}—{max(target.path)}年"
    since = f"{target.since}起" if target.since else ""
    when = str(target.year or target.within or since)
    return "，".join(part for part in (when, target.deadline, target.frequency) if part)


def asked_in(target: Target, year: int) -> Inlines:
    """What ``target`` asks in one year, for a table by year; nothing where it asks nothing then."""
    if year in target.path:
        return _general(target, target.path[year])
    yearly = [stage for stage, split in target.stages.items() if year in split.path]
    if yearly:
        return _joined(
            [(Run(stage), *_quantity(target, target.stages[stage].path[year])) for stage in yearly]
        )
    if target.path or not falls_due(target, year):
        return ()
    if target.value is not None:
        return (*_run("累计" if target.within else ""), *_general(target, target.value))
    return requirement(target)


def yearly(target: Target) -> dict[str, dict[int, str]]:
    """The numbers of ``target`` by year, line by line: 目标值, or one line for each stage that has a path.

    Every line has the same years in order; "" where it has no number.
    """
    staged = {stage: split.path for stage, split in target.stages.items() if split.path}
    paths = {"目标值": target.path} if target.path else staged
    years = sorted({year for path in paths.values() for year in path})
    return {name: {year: _number(path.get(year)) for year in years} for name, path in paths.items()}


def _number(value: Value | None) -> str:
    return f"{value.number:f}" if value is not None and value.number is not None else ""


def _general(target: Target, value: Value) -> Inlines:
    """A value with its operator and what it is relative to: 不低于教师总量的10%."""
    words = target.operator.words if target.operator else ""
    relative = f"{target.relative}的" if target.relative else ""
    return (*_run(words + relative), *_quantity(target, value))


def _case(target: Target, case: Case) -> Inlines:
    """A value asked under a condition: 2018年9月前建成的，不超过2400人."""
    words = target.operator.words if target.operator else ""
    return (Run(f"{case.condition}的，{case.stage or ''}{words}"), *_quantity(target, case.value))


def _dated(target: Target, year: int, value: Value) -> Inlines:
    return (Run(f"{year}年"), *_quantity(target, value))


def _staged(target: Target, stage: str) -> Inlines:
    split = target.stages[stage]  # type: ignore[index]
    operator = split.operator or target.operator
    words = operator.words if operator else ""
    if split.path:
        years = _joined([_dated(target, year, value) for year, value in split.path.items()])
        return (Run(f"{stage}："), *years)
    return (Run(f"{stage}{words}"), *_quantity(target, split.value or BlankValue()))


def _quantity(target: Target, value: Value) -> tuple[Inline, ...]:
    if isinstance(value, Absent):
        return (Run("（来源未列）"),)
    return Quantity(value, target.measure, target.name).inlines()


def _joined(groups: list[Inlines]) -> Inlines:
    return tuple(_between(groups))


def _between(groups: list[Inlines]) -> Iterator[Inline]:
    for index, group in enumerate(groups):
        if index:
            yield Run("；")
        yield from group


def _run(text: str) -> Inlines:
    return (Run(text),) if text else ()
