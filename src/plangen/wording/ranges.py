"""From one number to another: 15%～30%, 3万～5万元, 2024—2026年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import amounts, dates, periods
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_YEAR = re.compile(dates.YEAR)


def _value_ranges(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    """Every range of values with a unit, and how to write it; from one year to another is no value."""
    for found in amounts.RANGE.finditer(passage.words):
        low, high, measure = found["low"], found["high"], found["measure"]
        if _YEAR.fullmatch(low) and _YEAR.fullmatch(high):
            continue
        yield found, f"{low}{found['low_measure'] or measure}～{high}{measure}"


def _is_once_measured(found: re.Match[str]) -> bool:
    """Whether the first number of a range lacks the sign or the scale of the second."""
    return bool(found["measure"]) and not found["low_measure"]


def _once_measured(passage: Passage, measures: str) -> Iterator[Spot]:
    """Every range of values that has one of ``measures`` behind its second number alone."""
    for found, right in _value_ranges(passage):
        if _is_once_measured(found) and found["measure"] in measures:
            yield Spot(*found.span(), f"数值范围写成了“{found[0]}”。", f"请写成“{right}”。")


@text_rule("W-NUM-02", "GB/T 15835 5.1.3", "W", "百分数范围漏了百分号")
def percent_once(passage: Passage) -> Iterator[Spot]:
    """百分数的范围，前一个数漏了“%”。

    为什么：GB/T 15835—2011 第5.1.3条：百分号两边都写；“15～30%”可以读成15到30%。
    怎么改：写成“15%～30%”。
    不报：单位相同、不会误解的“100～150千克”。

    Fails::

        比例控制在15～30%。
        增长3.5-5%左右。

    Passes::

        比例控制在15%～30%，用地100～150平方米，表1-2%列。
    """
    yield from _once_measured(passage, amounts.PERCENT)


@text_rule("W-NUM-03", "GB/T 15835 5.1.3", "W", "以万、亿表示的范围漏了单位")
def multiple_once(passage: Passage) -> Iterator[Spot]:
    """以万、亿表示的数值范围，前一个数漏了“万”“亿”。

    为什么：GB/T 15835—2011 第5.1.3条：万、亿两边都写；“3～5万”可以读成3到5万。
    怎么改：写成“3万～5万元”。
    不报：两边单位不同的“9000万～1亿元”。

    Fails::

        每校投入3～5万元。
        总投资9—16亿元。

    Passes::

        每校投入3万～5万元，总投资9000万～1亿元。
    """
    yield from _once_measured(passage, amounts.SCALE)


# Before a unit the rules above have told it already.
_TILDE = re.compile(
    rf"(?<=[\d%‰])\s?([~〜∼])\s?(?=\d+(?:\.\d+)?(?![\d.])\s?(?![%‰万亿年月日:：）)]|学年|{amounts.COUNTED}))"
)


@text_rule("W-PUN-11", "GB/T 15834 4.13", "W", "起止、范围用的连接号")
def connector(passage: Passage) -> Iterator[Spot]:
    """数值范围用了短横线“-”或半角“~”；年份、日期、时间的起止没有用一字线“—”。

    为什么：GB/T 15834—2011 第4.13条：时间、地域的起止用一字线“—”，数值范围用浪纹线“～”，
    短横线只用在号码、代码里面。GB/T 15835—2011 第5.1.3条：数值范围用“～”或“—”都可以。
    怎么改：写成“2024—2026年”“3月—5月”“3～5名”。
    不报：电话、编号、标准号、全数字日期里的短横线，年龄（3-6岁）；数值范围用“—”的。

    Fails::

        每校补充3-5名教师。
        2024-2026年完成改造。
        2024～2026年完成改造。
        行动计划（2024-2026）
        3月-5月自查，10～15日上报，4-6月整改。
        上午8:30-11:30开会。
        比例为15%~30%，用地100~150公顷。

    Passes::

        比例15%～30%，投入3万～5万元，每校3—5名，2024—2026年实施，收3-6岁幼儿，编号2024-05-01。
        电话0000-1234567，标准GB/T 9704-2012，上午8:30—11:30，见表3-5个数据，0-36月龄。
    """
    for found, right in _value_ranges(passage):
        if found["mark"] in periods.SHORT and not _is_once_measured(found):
            yield Spot(*found.span(), f"数值范围写成了“{found[0]}”。", f"请写成“{right}”。")
    for found in periods.YEARS.finditer(passage.words):
        right = f"{found[1]}—{found[2]}{found[3] or '年'}"
        yield Spot(*found.span(), f"年份范围写成了“{found[0]}”。", f"请写成“{right}”。")
    for pattern in (periods.DAYS, periods.CLOCKS):
        for found in pattern.finditer(passage.words):
            first, last = (part for part in found.groups() if part)
            yield Spot(*found.span(), f"起止时间写成了“{found[0]}”。", f"请写成“{first}—{last}”。")
    for found in _TILDE.finditer(passage.words):
        message = f"数值范围“{passage.around(*found.span(1))}”用了半角的“~”。"
        yield Spot(*found.span(1), message, "请写成“～”。")


_DASHED = re.compile(
    r"(?<=[\d%‰万亿年月日时])\s?(—{2,}|－+|-{2,}|─+|―+|–{2,})\s?(?=\d+(?:\.\d+)?\s?(?P<unit>学年|[%‰万亿年月日时个人元所名岁）)]|$)(?!\s?[=＝]))"
)


@text_rule("W-PUN-12", "GB/T 15834 4.13", "W", "一字线写成了破折号")
def dash_for_connector(passage: Passage) -> Iterator[Spot]:
    """起止、范围中间用了破折号“——”、全角减号“－”或几个短横线。

    为什么：GB/T 15834—2011 第4.13条：一字线只占一字，比破折号短一半；全角减号、制表线是别的符号。
    怎么改：写一个“—”：2024—2026年。
    不报：真正的破折号。

    Fails::

        （2020---2025年）
        2020——2025年实施。
        6月30日——7月5日报送。
        比例15%－30%。

    Passes::

        2020—2025年实施，到2025年——2000所学校全部达标，5－3=2。
    """
    told: list[range] = []
    for found, _ in _value_ranges(passage):
        if _is_once_measured(found):
            told.append(range(*found.span()))
    for found in _DASHED.finditer(passage.words):
        if any(found.start(1) in places for places in told):
            continue
        if found[1][0] != "—" or found["unit"] not in ("个", "人", "元", "所", "名", ""):
            message = f"“{passage.around(*found.span())}”用“{found[1]}”连接起止。"
            yield Spot(*found.span(1), message, "请写一个一字线“—”；数值范围也可以写“～”。")
