"""Numbers: Arabic or Chinese, half-width, and the only words that go with digits, 万 and 亿."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import amounts
from plangen.wording.passage import HOLE, Passage
from plangen.wording.rule import Spot, text_rule

_TO_HALF = 0xFEE0
_FIRST_FULL = "\uff00"


@text_rule("W-NUM-01", "GB/T 15835 4.1", "W", "全角数字")
def full_width_digit(passage: Passage) -> Iterator[Spot]:
    """用了全角数字（０１２３）或全角百分号。

    为什么：公文里的数字、百分号用半角（GB/T 15835—2011）；全角数字查找不到，也不能核对。
    怎么改：换成半角。
    不报：序号里的全角点（另有一条）。

    Fails::

        覆盖率达到８０%。
        社会认可度达到85％以上。
        平均９．５年。

    Passes::

        覆盖率达到80%。
    """
    for found in amounts.FULL_WIDTH.finditer(passage.text):
        half = "".join(chr(ord(char) - _TO_HALF) if char > _FIRST_FULL else char for char in found[0])
        message = f"“{found[0]}”用了全角数字或百分号。"
        yield Spot(*found.span(), message, f"请写成半角的“{half}”。")


@text_rule("W-NUM-05", "GB/T 15835 5.3", "W", "阿拉伯数字带了十、百、千")
def small_multiple(passage: Passage) -> Iterator[Spot]:
    """阿拉伯数字后面用了十、百、千，或一个数里先用“亿”又用“万”。

    为什么：GB/T 15835—2011 第5.3条：和阿拉伯数字连用的汉字数位只有“万”“亿”，并且只用一个。
    怎么改：“4千人”写“4000人”，“5千万元”写“5000万元”，“3亿4500万”写“3.45亿”。
    不报：千米、千克、百分点这样的词。

    Fails::

        培训教师4千人。
        投入5千万元。
        总投资3亿4500万元。

    Passes::

        培训教师4000人，距离3千米，提高5百分点，总投资3.45亿元，1千克。
    """
    for found in amounts.SMALL_SCALE.finditer(passage.words):
        message = f"数写成了“{found[0]}”，阿拉伯数字后面只用“万”“亿”。"
        zeros = {"十": "10", "百": "100", "千": "1000"}[found[2]]
        yield Spot(*found.span(), message, f"请全写成数字，如“{_times(found[1], zeros)}”。")
    for found in amounts.TWO_SCALES.finditer(passage.words):
        message = f"数写成了“{found[0]}”，一个数里只用一个“万”或“亿”。"
        whole, rest = found[1] or found[3], (found[2] or found[4]).zfill(4).rstrip("0")
        yield Spot(*found.span(), message, f"请写成“{whole}.{rest or '0'}亿”。")


def _times(number: str, power: str) -> str:
    """``number`` with its point moved right by the zeros of ``power``: 1.5 and 1000 give 1500."""
    whole, _, decimals = number.partition(".")
    zeros = len(power) - 1
    digits = decimals.ljust(zeros, "0")
    moved = (whole + digits[:zeros]).lstrip("0") or "0"
    return f"{moved}.{digits[zeros:]}" if digits[zeros:] else moved


_BARE_POINT = re.compile(
    rf"(?<![0-9０-９A-Za-z.．…)\]第表图件章节{HOLE}])(?<!\d )\.(\d+)(?![\d.]*[.\dA-Za-z])"
)


@text_rule("W-NUM-06", "GB/T 15835 5.1.2", "E", "小数漏了前面的0")
def bare_point(passage: Passage) -> Iterator[Spot]:
    """纯小数没有写小数点前的“0”，如“.85”。

    为什么：GB/T 15835—2011 第5.1.2条：纯小数必须写出小数点前定位的“0”；点小，漏看就差十倍百倍。
    怎么改：写成“0.85”。
    不报：版本号、文件后缀、编号。

    Fails::

        差异系数不高于.65。
        系数为 .5 以下。

    Passes::

        差异系数不高于0.65，版本v.2，小于0 .55，IP 10.0.0.1，第.5页，见A.3。
    """
    for found in _BARE_POINT.finditer(passage.words):
        yield Spot(*found.span(), f"小数写成了“{found[0]}”。", f"请写成“0{found[0]}”。")


@text_rule("W-NUM-07", "GB/T 15835 5.1.1", "H", "千分位写法不一致")
def thousands_mixed(passage: Passage) -> Iterator[Spot]:
    """一段里有的数用千分撇、有的不用，或年份里用了千分撇。

    为什么：GB/T 15835—2011 第5.1.1条：多位数可以分节，全文应当一致；年份、编号不分节。
    怎么改：都分节或都不分节；年份写“2024年”。
    不报：四位数；全段一致的；编号、文号。

    Fails::

        新增学位12,500个，改造校舍36000平方米。
        到2,026年完成。

    Passes::

        新增学位12,500个，改造校舍36,000平方米，设备2500台。
        新增学位12500个，改造校舍36000平方米。
    """
    grouped = amounts.GROUPED.search(passage.words)
    for found in amounts.UNGROUPED.finditer(passage.words) if grouped else ():
        message = f"“{found[0]}”没有分节，同一段里的“{grouped[0] if grouped else ''}”分了节。"
        yield Spot(*found.span(), message, "请都分节或都不分节。")
    for found in amounts.GROUPED_YEAR.finditer(passage.words):
        right = found[0].replace(",", "")
        yield Spot(*found.span(), f"年份写成了“{found[0]}”。", f"请写成“{right}”。")
