"""Figures as the forms print them: means with 2 decimals, coefficients with 3, halves rounded up.

The print is for eyes; every comparison is made before it. Where the two seem to disagree, the reader is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from plangen.finding import Finding, Page
from plangen.standards.evaluate import Coefficient, Evaluation
from plangen.standards.measure import Reading, meets

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
_MEAN, _COEFFICIENT = Decimal("0.01"), Decimal("0.001")


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
    return f"{(Decimal(100 * part) / whole).quantize(Decimal('0.1'), ROUND_HALF_UP):f}%" if whole else ""


def plain(value: Decimal) -> str:
    """A figure as exact as it is, without trailing zeros; long fractions with 2 decimals."""
    exact = value.normalize()
    text = f"{exact:f}"
    return text if len(text.partition(".")[2]) <= 2 else mean(value)


def warnings(evaluation: Evaluation) -> Iterator[Finding]:
    """Where the print would mislead, and which schools make a coefficient untellable."""
    for each in evaluation.coefficients:
        yield from _coefficient(each)
    for result in evaluation.results:
        for reading in result.ruled:
            yield from _reading(f"{result.campus.school.name}（{result.campus.stage}）", reading)


def _coefficient(each: Coefficient) -> Iterator[Finding]:
    where = f"{each.stage}“{each.indicator.name}”校际差异系数"
    if each.unknown:
        names = "、".join(each.unknown[:5]) + (
            f"等{len(each.unknown)}所学校" if len(each.unknown) > 5 else ""
        )
        yield Finding(
            UNKNOWN.code, "warning", f"{where}无法判断：{names}缺数。", "请补齐学校数据。", path=_PATH
        )
    elif (
        each.spread
        and each.verdict == "未达标"
        and Decimal(coefficient(each.spread.coefficient)) <= each.limit
    ):
        printed = coefficient(each.spread.coefficient)
        said = f"{where}是{each.spread.coefficient:.6f}，印作{printed}，高于上限{each.limit:f}。"
        yield Finding(MISLEADING.code, "warning", said, "判断按未取舍的数值，结论是未达标。", path=_PATH)


def _reading(name: str, reading: Reading) -> Iterator[Finding]:
    value, threshold, sign = reading.value, reading.threshold, reading.indicator.operator
    if value is None or threshold is None or sign is None or reading.verdict == "达标":
        return
    if meets(sign, Decimal(mean(value)), threshold):
        short = f"印作{mean(value)}，没有达到{threshold:f}"
        said = f"{name}“{reading.indicator.name}”是{value:.6f}，{short}。"
        yield Finding(MISLEADING.code, "warning", said, "判断按未取舍的数值，结论是未达标。", path=_PATH)
