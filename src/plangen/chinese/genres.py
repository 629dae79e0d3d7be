"""文种: what official documents call themselves (《党政机关公文处理工作条例》 article 8)."""

from __future__ import annotations

GENRES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要",
)  # fmt: skip
"""All fifteen; 命令 is also called 令."""
UPWARD = ("请示", "报告", "议案")
"""Those that go to a higher organ."""
