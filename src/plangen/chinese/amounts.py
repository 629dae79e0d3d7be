"""Numbers with what they count: 4.7万个, 85%, 15%～30%; units of measure, legal and not."""

from __future__ import annotations

import re

from plangen.chinese.characters import HAN
from plangen.chinese.numerals import NUMERAL, ONES

NUMBER = r"\d+(?:\.\d+)?"
"""A number without a sign."""

SIGNED = re.compile(rf"[+-]?{NUMBER}")
"""A number with or without a sign."""

SCALES = {"千": 1_000, "万": 10_000, "亿": 100_000_000, "百": 100}
"""What a measure may multiply its number by."""

SCALE = "万亿"
"""The only words that go with digits (GB/T 15835-2011 clause 5.3), for use inside a character class."""

PERCENT = "%‰"
"""Signs that stand behind both numbers of a range, for use inside a character class."""

MEASURES = (
    "个百分点|百分点|平方米|立方米|平方公里|公里|千米|万平方米|万元|亿元|万人|万人次|人次|万名|万个|万册|万|亿|"
    "个学期|个学年|个月|学年度|学年|学期|年度|年|月|日|天|小时|分钟|周|课时|学时|周岁|岁|"
    "个|所|人|名|元|间|台|套|册|座|处|家|亩|米|倍|次|项|条|分|级|期|届|批|轮|类|门|节|户|片|班|座|亿|‰|%|％"
)
"""What may stand behind a number in a text, longest first: one word with it for a reader."""

WITH_MEASURE = re.compile(rf"([+-]?{NUMBER})\s*(%|％|万|亿|个|所|人|元|名|万个|万元|平方米|间)")
"""A number typed together with its measure where only a number should stand; 3级 and 2年 are words."""

COUNTED = (
    r"天|个|人|元|所|名|间|次|项|门|节|课时|学时|分钟|小时|公里|千米|米|亩|平方米|周(?!岁)|台|套|册"
    r"|年级|年(?!级)|倍|轮|批|处|班"
)
"""What is counted after a range; 岁 is not among them: 3-6岁 is how the age of a school is called."""

RANGE = re.compile(
    rf"(?<![\d.\-—～~至年月A-Za-z表图附件])"
    rf"(?P<low>{NUMBER})\s?(?P<low_measure>[{PERCENT}{SCALE}]?)\s?(?P<mark>[-–~—～－至])\s?"
    rf"(?P<high>{NUMBER})(?![\d.])\s?(?P<measure>[{PERCENT}{SCALE}]|(?={COUNTED}))"
)
"""From one amount to another: ``low``, its ``low_measure``, the ``mark``, ``high``, its ``measure``."""

FULL_WIDTH = re.compile("[０-９](?:[０-９．]*[０-９])?％?|(?<![0-9])[0-9]+％")
"""Digits and per cent signs as wide as a character."""

SMALL_SCALE = re.compile(
    rf"(?<![\d.A-Za-z])({NUMBER})([十百千])"
    rf"(?![米克瓦伏卡赫帕焦升字兆比吨安公位度分家货周]|[{NUMERAL}]{{1,2}}[、，])"
)
"""Digits before 十, 百, 千: 4千人; 3千米 is another word."""

TWO_SCALES = re.compile(r"(?<![\d.])(\d+)亿(\d{4})万|(?<![\d.])(\d+)亿零?(\d{1,3})万")
"""One number with 亿 and 万: 3亿4500万."""

GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])")
"""A number whose thousands are set apart."""

UNGROUPED = re.compile(r"(?<![\d.,\-A-Za-z〔号])\d{5,8}(?:\.\d+)?(?=[元人名个所户平吨台套册万亿])")
"""A number of five digits or more whose thousands are not set apart."""

GROUPED_YEAR = re.compile(r"(?<![\d,])[12],\d{3}年(?![级内])")

ABOUT_IN_DIGITS = re.compile(r"几[1-9]0{1,3}(?!\d)|(?<![\d.])[1-9]\d?几(?=[个人所名年天项次万])")
"""About so many, with digits: 几10, 10几."""

ABOUT_WITH_MARK = re.compile(
    rf"(?<![第、百{NUMERAL}])十?(一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|三、五)十?"
    "(?:(?:天|岁|次|所|名|里路|公里|万元|百|千)(?!以)|个(?:月|人|学校|小时)|年(?![级度制段代]))"
)
"""About so many, with a mark between: 三、四天."""

PERCENT_IN_WORDS = re.compile(f"百分之(?!百(?![{ONES}])|几|[{ONES}]{{2}}十)[百点零{NUMERAL}]+(?![几多])")
"""百分之八十五; 百分之百 and 百分之七八十 are no figures."""

PERCENT_POINTS = re.compile(r"\d(?:\.\d+)?个?[%％](?:的)?点")
"""百分点 with a sign in place of the word."""

PROMISED = re.compile(rf"(\d{{1,2}}|[两{NUMERAL}]{{1,2}})(?:个|大|项)?([{HAN}]{{1,6}})")
"""How many of what a slogan promises: 六同步, 五个统一."""

LEGAL = {
    "平米": "平方米",
    "立米": "立方米",
    "公分": "厘米",
    "公尺": "米",
    "英尺": "米",
    "英寸": "厘米",
    "英里": "千米",
    "华里": "千米",
    "市里": "千米",
    "市斤": "千克",
    "斤": "千克",
    "尺": "米",
    "丈": "米",
    "加仑": "升",
    "马力": "千瓦",
    "KM": "km",
    "Km": "km",
    "KG": "kg",
    "Kg": "kg",
    "CM": "cm",
    "m2": "m²或平方米",
    "M2": "m²或平方米",
    "m3": "m³或立方米",
    "M3": "m³或立方米",
}
"""Units in use beside the legal ones, and what to write for them."""

_WORDS = "|".join(sorted(LEGAL, key=len, reverse=True))
NOT_LEGAL = re.compile(rf"(?:(?<=\d)|(?<=\d[万亿]))\s?({_WORDS})(?![A-Za-z\d]|[尺寸码])")
"""A unit that is not legal, behind a number."""


def counted(text: str, measure: str) -> list[str]:
    """The numbers in ``text`` that stand before ``measure``, as they are written."""
    return re.findall(rf"(?<![\d.])({NUMBER})\s?{re.escape(measure)}", text)
