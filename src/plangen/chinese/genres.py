"""文种: what official documents call themselves (《党政机关公文处理工作条例》 article 8), and titles end with."""

from __future__ import annotations

import re

GENRES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要",
)  # fmt: skip
"""All fifteen; 命令 is also called 令."""
IN_TITLES = (*GENRES, "令")
"""The genres as titles end with them."""
UPWARD = ("请示", "报告", "议案")
"""Those that go to a higher organ."""
PLANS = (
    "方案", "规划", "计划", "办法", "规定", "细则", "要点", "预案", "章程", "规程", "制度", "清单", "台账", "任务书",
    "标准", "总结", "目标表", "年度表", "评分表", "分解表", "条例", "措施", "规则", "指南", "目录", "名单", "责任书",
)  # fmt: skip
"""What papers that are printed under a notice call themselves."""

_TAIL = re.compile(r"[（(〔【][^（(〔【）)〕】]{1,30}[）)〕】]\s*$")


def bare(title: str) -> str:
    """``title`` without what stands in brackets at its end（试行）, and without end marks."""
    title = title.rstrip("。；，.;,")
    while tail := _TAIL.search(title):
        title = title[: tail.start()]
    return title.strip()


def upward(title: str) -> str:
    """The genre of a paper that goes upward, from its ``title``; "" for any other paper."""
    text = bare(title)
    for genre in UPWARD:
        if text.endswith(genre):
            return genre
    return ""
