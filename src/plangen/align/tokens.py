"""What is never cut inside a text: numbers with their unit, dates, ordinals, 《titles》, ASCII words, references."""

from __future__ import annotations

import re

_HAN = "一二三四五六七八九十百零〇两"
_UNIT = (
    "个百分点|百分点|平方米|立方米|平方公里|公里|千米|万平方米|万元|亿元|万人|万人次|人次|万名|万个|万册|万|亿|"
    "个学期|个学年|个月|学年度|学年|学期|年度|年|月|日|天|小时|分钟|周|课时|学时|周岁|岁|"
    "个|所|人|名|元|间|台|套|册|座|处|家|亩|米|倍|次|项|条|分|级|期|届|批|轮|类|门|节|户|片|班|座|亿|‰|%|％"
)
_TOKEN = re.compile(
    "|".join((
        r"\{\{.*?\}\}",
        r"《[^《》]{1,80}》",
        r"〔\d{4}〕\d+号",
        rf"（(?:[{_HAN}]{{1,4}}|\d{{1,3}})）",
        rf"第(?:[{_HAN}]{{1,5}}|\d{{1,4}})[条章节步类款项期批]?",
        rf"(?<![\u4e00-\u9fff])[{_HAN}]{{1,4}}、",
        r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|初)?",
        r"\d{1,2}月\d{1,2}日",
        rf"[+-]?\d[\d,]*(?:[.:：—~～/-]\d+)*(?:{_UNIT})?",
        r"[A-Za-z][A-Za-z0-9_.+/-]*",
        r"[ \t\u3000]+",
        r"……|——|.",
    )),
    re.DOTALL,
)  # fmt: skip


def tokens(text: str) -> list[str]:
    """``text`` in its smallest parts that a reader takes as one; joined they are ``text`` again."""
    return _TOKEN.findall(text)
