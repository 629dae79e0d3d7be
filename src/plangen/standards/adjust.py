"""A standard as a county has tightened it: a threshold raised, an indicator added; the report says which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from plangen.finding import Finding, Page
from plangen.model import Adjustment, Value
from plangen.standards.measure import meets
from plangen.standards.standard import Indicator, Standard

LOOSER = Page(
    "L053",
    "标准调整放宽了国家标准",
    "error",
    "县里可以加严标准、增加指标，不能放宽。确有国家或省的规定允许另定的，写进标准文件的“分情形”，并写明出处。",
)
INCOMPLETE = Page(
    "L054", "新增的指标没有写全", "error", "标准里没有的编号按新增指标处理，要写“领域”“名称”“关系”和标准值。"
)

PAGES = (LOOSER, INCOMPLETE)


def adjusted(standard: Standard, adjustments: Iterable[Adjustment]) -> tuple[Standard, list[Finding]]:
    """``standard`` with the county's adjustments, and a finding for each that loosens it or is incomplete."""
    known = {indicator.id: indicator for indicator in standard.indicators}
    findings: list[Finding] = []
    for index, change in enumerate(adjustments):
        name, _, part = change.id.partition(".")
        indicator = known.get(name)
        if indicator and part.isdigit() and 0 < int(part) <= len(indicator.parts):
            changed, wrong = _part_changed(change, indicator, int(part) - 1, index)
        else:
            wrong = list(_faults(change, known.get(change.id), index))
            changed = _changed(change, known.get(change.id))
        findings += wrong
        if not wrong:
            known[changed.id] = changed
    return standard.model_copy(update={"indicators": tuple(known.values())}), findings


def _part_changed(
    change: Adjustment, indicator: Indicator, at: int, index: int
) -> tuple[Indicator, list[Finding]]:
    """``indicator`` with one of its parts tightened: G11.1 is the first part of G11."""
    part, new = indicator.parts[at], change.value.number if change.value else None
    if new is None:
        return indicator, [_incomplete(index, f"“{change.id}”没有写新的“数值”。")]
    if part.value is not None and not meets(part.operator, new, part.value):
        return indicator, [_looser(index, part.name, part.value, new)]
    parts = [*indicator.parts]
    parts[at] = part.model_copy(update={"value": new})
    return indicator.model_copy(update={"parts": tuple(parts), "source": _source(change)}), []


def _source(change: Adjustment) -> str:
    return change.reason or "县级规划另定"


def _changed(change: Adjustment, indicator: Indicator | None) -> Indicator:
    given: dict[str, Any] = {
        name: value.number
        for name in ("primary", "junior", "value")
        if isinstance(value := getattr(change, name), Value) and value.number is not None
    }
    if indicator is not None:
        if "value" in given and indicator.value is None:  # one number for both stages
            given = {"primary": given["value"], "junior": given["value"], **given}
        return indicator.model_copy(update={**given, "source": _source(change)})
    operator = change.operator.symbol if change.operator else None
    named = {
        "id": change.id,
        "area": change.area or "县级增加",
        "name": change.name,
        "measure": change.measure,
    }
    return Indicator.model_validate({**named, **given, "operator": operator, "source": _source(change)})


def _faults(change: Adjustment, indicator: Indicator | None, index: int) -> Iterator[Finding]:
    if indicator is None:
        if not (change.name and change.operator and (change.value or change.primary)):
            yield _incomplete(index, f"标准里没有“{change.id}”，作为新增指标又没有写全。")
        return
    if change.operator and {change.operator.symbol, indicator.operator} - {
        ">=",
        "=",
    }:  # 达到 and 不低于 agree
        yield _incomplete(index, f"“{indicator.name}”是国家标准里的指标，不能改“关系”。")
    for asked, new in _compared(change, indicator):
        if indicator.operator and not meets(indicator.operator, new, asked):
            yield _looser(index, indicator.name, asked, new)


def _compared(change: Adjustment, indicator: Indicator) -> Iterator[tuple[Decimal, Decimal]]:
    """Each value that the standard asks beside the one that the county asks instead."""
    for name in ("primary", "junior", "value"):
        asked, own = getattr(indicator, name), getattr(change, name) or change.value
        new = own.number if isinstance(own, Value) else None
        if asked is not None and new is not None:
            yield asked, new


def _looser(index: int, name: str, asked: Decimal, new: Decimal) -> Finding:
    message = f"“{name}”国家标准是 {asked:f}，这里写成 {new:f}，放宽了。"
    hint = "请改为不低于国家标准，或删去这一条。"
    return Finding(LOOSER.code, "error", message, hint, path=("adjustments", index))


def _incomplete(index: int, message: str) -> Finding:
    hint = "请改正编号，或补上领域、名称、关系和标准值。"
    return Finding(INCOMPLETE.code, "error", message, hint, path=("adjustments", index))
