"""A standard as a county has tightened it: a threshold raised, an indicator added; the report says which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from plangen.finding import Finding, Page
from plangen.model import Adjustment, Value
from plangen.standards.measure import meets
from plangen.standards.nodes import Indicator, Standard

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
        findings += _faults(change, known.get(change.id), index)
        known[change.id] = _changed(change, known.get(change.id))
    return standard.model_copy(update={"indicators": tuple(known.values())}), findings


def _changed(change: Adjustment, indicator: Indicator | None) -> Indicator:
    given: dict[str, Any] = {
        name: value.number
        for name in ("primary", "junior", "value")
        if isinstance(value := getattr(change, name), Value) and value.number is not None
    }
    source = change.reason or "县级规划另定"
    if indicator is not None:
        return indicator.model_copy(update={**given, "source": source})
    operator = change.operator.symbol if change.operator else None
    named = {
        "id": change.id,
        "area": change.area or "县级增加",
        "name": change.name,
        "measure": change.measure,
    }
    return Indicator.model_validate({**named, **given, "operator": operator, "source": source})


def _faults(change: Adjustment, indicator: Indicator | None, index: int) -> Iterator[Finding]:
    path = ("adjustments", index)
    if indicator is None:
        if not (change.name and change.operator and (change.value or change.primary)):
            message = f"标准里没有“{change.id}”，作为新增指标又没有写全。"
            yield Finding(
                INCOMPLETE.code, "error", message, "请改正编号，或补上领域、名称、关系和标准值。", path=path
            )
        return
    for name, word in (("primary", "小学"), ("junior", "初中"), ("value", "")):
        asked, own = getattr(indicator, name), getattr(change, name)
        new: Decimal | None = own.number if isinstance(own, Value) else None
        if (
            asked is not None
            and new is not None
            and indicator.operator
            and not meets(indicator.operator, new, asked)
        ):
            message = f"“{indicator.name}”{word}国家标准是 {asked:f}，这里写成 {new:f}，放宽了。"
            yield Finding(LOOSER.code, "error", message, "请改为不低于国家标准，或删去这一条。", path=path)
