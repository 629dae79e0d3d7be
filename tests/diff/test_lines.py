"""A plan as lines: one fact a line, each fact once."""

from __future__ import annotations

from typing import Any

from plangen.diff import lines
from tests.diff.samples import of_data

PLAN: dict[str, Any] = {
    "标题": "某县实施方案", "地区": "某县", "期限": "2024-2026",
    "单位": [{"代号": "教育局", "名称": "县教育局"}],
    "章节": [{
        "标题": "目标任务", "内容": ["一段。", "又一段。"],
        "任务": {"牵头单位": "教育局", "完成时限": 2025, "年度节点": {2025: "验收"}},
        "目标": [
            {"名称": "覆盖率", "关系": "不低于", "数值": 80, "计量单位": "%", "年份": 2026},
            {"名称": "督导", "频次": "定期"},
        ],
        "口号": [{"代号": "两有", "名称": "两有", "各项": ["有人", "有钱"]}],
    }],
}  # fmt: skip

LINES = """\
标题：某县实施方案
体裁：实施方案
地区：某县
期限：2024—2026年
文稿状态：征求意见稿
公文要素：
  格式：文件
  用印：盖章
单位“县教育局”：
  代号：教育局
  名称：县教育局

一、 目标任务
  内容：一段。
  内容：又一段。
    牵头单位：县教育局
    完成时限：2025年
    年度节点 2025：验收
  目标“覆盖率”：不低于80%，2026年
  目标“督导”：定期
  口号“两有”：
    代号：两有
    名称：两有
    各项：有人
    各项：有钱"""


def test_every_fact_is_a_line_in_reading_order_and_is_told_once() -> None:
    assert "\n".join(lines(of_data(PLAN))) == LINES
