"""A standard as a county has tightened it: a threshold raised, an indicator added; the report says which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plangen.finding import Finding, Page
from plangen.model import Adjustment, Value
from plangen.standards.measure import meets
from plangen.standards.standard import Indicator, Part, Standard

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

_THRESHOLDS = ("primary", "junior", "value")
"""The keys under which an indicator, and an adjustment of it, hold a number."""
_AT_LEAST = (">=", "=")
"""达到 and 不低于 ask the same: more than asked is also reached."""


def adjusted(standard: Standard, adjustments: Iterable[Adjustment]) -> tuple[Standard, list[Finding]]:
    """``standard`` with the county's adjustments, and a finding for each that loosens it or is incomplete.

    The path of a finding is that of the adjustment in the plan; one that is refused changes nothing.
    """
    indicators = {indicator.id: indicator for indicator in standard.indicators}
    findings: list[Finding] = []
    for index, change in enumerate(adjustments):
        wrong = list(_faults(change, indicators, index))
        if not wrong:
            changed = _changed(change, indicators)
            indicators[changed.id] = changed
        findings += wrong
    return standard.model_copy(update={"indicators": tuple(indicators.values())}), findings


def _part_of(change: Adjustment, indicators: dict[str, Indicator]) -> tuple[Indicator, int] | None:
    """The indicator and the index of its part that a change names: G11.1 is the first part of G11."""
    name, _, number = change.id.partition(".")
    indicator = indicators.get(name)
    if indicator is None or not number.isdigit():
        return None
    index = int(number) - 1
    return (indicator, index) if 0 <= index < len(indicator.parts) else None


# -- what is wrong --------------------------------------------------------------------------------


def _faults(change: Adjustment, indicators: dict[str, Indicator], index: int) -> Iterator[Finding]:
    part = _part_of(change, indicators)
    if part:
        owner, number = part
        yield from _faults_of_part(change, owner.parts[number], index)
    elif change.id in indicators:
        yield from _faults_of_known(change, indicators[change.id], index)
    elif not (change.name and change.operator and (change.value or change.primary)):
        yield _incomplete(index, f"标准里没有“{change.id}”，作为新增指标又没有写全。")


def _faults_of_part(change: Adjustment, part: Part, index: int) -> Iterator[Finding]:
    new = _number(change.value)
    if new is None:
        yield _incomplete(index, f"“{change.id}”没有写新的“数值”。")
    elif part.value is not None and not meets(part.operator, new, part.value):
        yield _looser(index, part.name, part.value, new)


def _faults_of_known(change: Adjustment, indicator: Indicator, index: int) -> Iterator[Finding]:
    if change.operator and not _same_relation(change.operator.symbol, indicator.operator):
        yield _incomplete(index, f"“{indicator.name}”是国家标准里的指标，不能改“关系”。")
    for name in _THRESHOLDS:
        asked = getattr(indicator, name)
        new = _number(getattr(change, name) or change.value)
        if asked is None or new is None or indicator.operator is None:
            continue
        if not meets(indicator.operator, new, asked):
            yield _looser(index, indicator.name, asked, new)


def _same_relation(own: str, asked: str | None) -> bool:
    return own == asked or (own in _AT_LEAST and asked in _AT_LEAST)


def _number(value: Value | None) -> Decimal | None:
    return value.number if value else None


def _looser(index: int, name: str, asked: Decimal, new: Decimal) -> Finding:
    message = f"“{name}”国家标准是 {asked:f}，这里写成 {new:f}，放宽了。"
    hint = "请改为不低于国家标准，或删去这一条。"
    return LOOSER.finding(message, hint, path=("adjustments", index))


def _incomplete(index: int, message: str) -> Finding:
    hint = "请改正编号，或补上领域、名称、关系和标准值。"
    return INCOMPLETE.finding(message, hint, path=("adjustments", index))


# -- the standard as changed ----------------------------------------------------------------------


def _changed(change: Adjustment, indicators: dict[str, Indicator]) -> Indicator:
    part = _part_of(change, indicators)
    if part:
        return _with_part(change, *part)
    if change.id in indicators:
        return _tightened(change, indicators[change.id])
    return _added(change)


def _with_part(change: Adjustment, indicator: Indicator, index: int) -> Indicator:
    parts = list(indicator.parts)
    parts[index] = parts[index].model_copy(update={"value": _number(change.value)})
    return indicator.model_copy(update={"parts": tuple(parts), "source": _source(change)})


def _tightened(change: Adjustment, indicator: Indicator) -> Indicator:
    thresholds = _thresholds(change)
    if "value" in thresholds and indicator.value is None:  # one number for both stages
        both = {"primary": thresholds["value"], "junior": thresholds["value"]}
        thresholds = both | thresholds
    return indicator.model_copy(update={**thresholds, "source": _source(change)})


def _added(change: Adjustment) -> Indicator:
    said = {
        "id": change.id,
        "area": change.area or "县级增加",
        "name": change.name,
        "measure": change.measure,
        "operator": change.operator.symbol if change.operator else None,
        "source": _source(change),
    }
    return Indicator.model_validate(said | _thresholds(change))


def _thresholds(change: Adjustment) -> dict[str, Decimal]:
    """The numbers that the change gives, by their keys."""
    numbers: dict[str, Decimal] = {}
    for name in _THRESHOLDS:
        number = _number(getattr(change, name))
        if number is not None:
            numbers[name] = number
    return numbers


def _source(change: Adjustment) -> str:
    return change.reason or "县级规划另定"
