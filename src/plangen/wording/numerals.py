"""Numbers in Chinese numerals: where they must stand, and where digits read better."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import amounts
from plangen.chinese.numerals import ONES, ZERO_LOOK_ALIKES
from plangen.wording.passage import HOLE, Passage
from plangen.wording.rule import Spot, text_rule

_CHINESE_ONLY = re.compile(
    rf"{amounts.ABOUT_IN_DIGITS.pattern}|(?:星期|礼拜)[1-7](?!\d)|(?:正月|腊月|农历[^\d，。]{{0,3}})\d{{1,2}}"
    r"|(?<!\d)[5五]4运动|(?<!\d)54运动"
)
_ROUND_ZERO = re.compile(f"[一二][{ZERO_LOOK_ALIKES}{ONES}〇]{{3}}(?=年)")
_WRONG_ZERO = re.compile(f"[{ZERO_LOOK_ALIKES}]")


@text_rule("W-NUM-09", "GB/T 15835 4.2、5.2", "H", "该用汉字的数")
def chinese_only(passage: Passage) -> Iterator[Spot]:
    """概数、星期、农历用了阿拉伯数字，或汉字年份里的“〇”打成了圆圈、字母、数字。

    为什么：GB/T 15835—2011 第4.2条：干支、农历、星期、概数和固定词语用汉字数字；第5.2.5条：“0”的汉字写“零”“〇”。
    怎么改：写“几十”“十几个”“星期五”“正月十五”“二〇二四”。
    不报：“每周5节”这样的次数。

    Fails::

        走访了几10所学校。
        每校10几名教师。
        每逢星期5召开例会。
        《二○二四年工作要点》

    Passes::

        走访了几十所学校，每周5节课，正月十五，《二〇二四年工作要点》。
    """
    for found in _CHINESE_ONLY.finditer(passage.own):
        yield Spot(
            *found.span(), f"“{found[0]}”应当用汉字数字。", "请用汉字数字，如“几十”“星期五”“正月十五”。"
        )
    for found in _ROUND_ZERO.finditer(passage.words):
        # Outside a cited title the date itself is to be Arabic (W-DATE-01).
        if passage.own[found.start()] == HOLE and _WRONG_ZERO.search(found[0]):
            right = _WRONG_ZERO.sub("〇", found[0])
            yield Spot(*found.span(), f"“{found[0]}”里的“〇”打成了别的字符。", f"请写成“{right}”。")


@text_rule("W-NUM-10", "GB/T 15835 4.1", "H", "百分数写法")
def per_cent_in_words(passage: Passage) -> Iterator[Spot]:
    """百分数用汉字写（百分之八十五），或“百分点”写成了“%点”。

    为什么：GB/T 15835—2011：统计数据用阿拉伯数字，百分数写“85%”；“百分点”是一个词，不能用符号代替。
    怎么改：写成“85%”“5个百分点”。
    不报：“百分之百”“百分之七八十”这样的说法。

    Fails::

        巩固率达到百分之九十五以上。
        提高5个%点。

    Passes::

        巩固率达到95%以上，提高5个百分点，百分之百达标，百分之七八十的学校。
    """
    for found in amounts.PERCENT_IN_WORDS.finditer(passage.own):
        yield Spot(*found.span(), f"百分数写成了“{found[0]}”。", "请写成阿拉伯数字，如“85%”。")
    for found in amounts.PERCENT_POINTS.finditer(passage.own):
        yield Spot(*found.span(), f"“百分点”写成了“{found[0]}”。", "请写成“……个百分点”。")
