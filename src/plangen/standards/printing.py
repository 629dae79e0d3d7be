"""Figures as the forms print them: means with 2 decimals, coefficients with 3, halves rounded up.

The print is for eyes; every comparison is made before it. Where the two seem to disagree, the reader is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from plangen.finding import Finding, Page
from plangen.standards.measure import IndicatorReading, meets
from plangen.standards.results import Coefficient, Evaluation

MISLEADING = Page(
    "L055",
    "印出来像达标，实际没有达标",
    "warning",
    "判断按未取舍的数值；四舍五入以后印出的数正好等于标准值，容易被误认为达标。表里请连同判断一起看。",
)
UNKNOWN = Page(
    "L056",
    "学校数据不全，无法判断",
    "warning",
    "空着的格按“不知道”处理，这所学校和相应的差异系数都无法判断，不当作零。",
)

PAGES = (MISLEADING, UNKNOWN)
_PATH = ("schools",)
"""School data are found wrong where the plan names them."""
_MEAN, _COEFFICIENT, _SHARE = Decimal("0.01"), Decimal("0.001"), Decimal("0.1")
"""The last decimal that is printed of each."""
_NAMED = 5
"""How many schools without data are named; the rest are counted."""


def mean(value: Decimal) -> str:
    """A mean or a school's value, 2 decimals."""
    return f"{value.quantize(_MEAN, ROUND_HALF_UP):f}"


def coefficient(value: Decimal) -> str:
    """A coefficient, 3 decimals."""
    return f"{value.quantize(_COEFFICIENT, ROUND_HALF_UP):f}"


def exact(value: Decimal, limit: Decimal) -> str:
    """A coefficient with as many decimals as it takes to tell it from its limit."""
    short = coefficient(value)
    return short if Decimal(short) != limit else f"{value:.6f}"


def share(part: int, whole: int) -> str:
    """A share in percent, 1 decimal; empty without a whole."""
    if not whole:
        return ""
    percent = Decimal(100 * part) / whole
    return f"{percent.quantize(_SHARE, ROUND_HALF_UP):f}%"


def plain(value: Decimal) -> str:
    """A figure as exact as it is, without trailing zeros; long fractions with 2 decimals."""
    text = f"{value.normalize():f}"
    decimals = text.partition(".")[2]
    return text if len(decimals) <= 2 else mean(value)


def warnings(evaluation: Evaluation) -> Iterator[Finding]:
    """Where the print would mislead, and which schools make a coefficient untellable."""
    for result in evaluation.coefficients:
        yield from _coefficient(result)
    for campus in evaluation.results:
        for reading in campus.ruled:
            yield from _reading(f"{campus.campus.school.name}（{campus.campus.stage}）", reading)


def _coefficient(result: Coefficient) -> Iterator[Finding]:
    where = coefficient_name(result)
    if result.unknown:
        said = f"{where}无法判断：{_schools(result.unknown)}缺数。"
        yield UNKNOWN.finding(said, "请补齐学校数据。", path=_PATH)
    if result.spread is None or result.verdict != "未达标":
        return
    printed = coefficient(result.spread.coefficient)
    if Decimal(printed) <= result.limit:
        value = f"{result.spread.coefficient:.6f}"
        yield _misleading(f"{where}是{value}，印作{printed}，高于上限{result.limit:f}。")


def coefficient_name(result: Coefficient) -> str:
    """What a coefficient is called in a sentence: 小学“每百名学生拥有高于规定学历教师数”校际差异系数."""
    return f"{result.stage}“{result.indicator.name}”校际差异系数"


def _schools(names: tuple[str, ...]) -> str:
    first = "、".join(names[:_NAMED])
    return f"{first}等{len(names)}所学校" if len(names) > _NAMED else first


def _reading(name: str, reading: IndicatorReading) -> Iterator[Finding]:
    value, threshold, sign = reading.value, reading.threshold, reading.indicator.operator
    if value is None or threshold is None or sign is None or reading.verdict == "达标":
        return
    printed = mean(value)
    if meets(sign, Decimal(printed), threshold):
        short = f"印作{printed}，没有达到{threshold:f}"
        yield _misleading(f"{name}“{reading.indicator.name}”是{value:.6f}，{short}。")


def _misleading(message: str) -> Finding:
    hint = "判断按未取舍的数值，结论是未达标。"
    return MISLEADING.finding(message, hint, path=_PATH)
