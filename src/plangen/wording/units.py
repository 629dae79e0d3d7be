"""Units of measure after numbers: the legal ones, written as the law writes them."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese import amounts
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule


@text_rule("W-NUM-11", "国家法定计量单位", "H", "不是法定计量单位")
def unit_not_legal(passage: Passage) -> Iterator[Spot]:
    """数字后面用了平米、公分、斤、英尺一类的单位，或单位符号的大小写、上标不对。

    为什么：公文的计量单位用国家法定计量单位；有的单位（斤、尺）各地不等，有的符号（KM）是别的意思。
    怎么改：写平方米、厘米、千克；符号写 km、kg、m²。
    不报：公里、公斤、亩、吨这些通行的；“三尺讲台”这样的成语；屏幕的“65寸”。

    Fails::

        生均用地18平米。
        生均面积6.5m2。
        距县城30KM。

    Passes::

        生均用地18平方米，面积6.5m²，距县城30公里，占地20亩，三尺讲台，万丈高楼，65寸屏幕，CM2级，尺寸20尺寸。
    """
    for found in amounts.NOT_LEGAL.finditer(passage.text):
        message = f"“{passage.around(*found.span(1))}”里的“{found[1]}”不是法定计量单位的写法。"
        yield Spot(*found.span(1), message, f"请换算或写成“{amounts.LEGAL[found[1]]}”。")
