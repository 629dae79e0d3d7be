"""How values, nodes and lists of them are said in the sentence about a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plangen.binding import Node
from plangen.model import Absent, Blank, Masked, Operator, Value, data_of

NAMES = {
    "Unit": "单位", "Basis": "依据", "Annex": "附件", "Note": "来源差异", "Waiver": "豁免", "Change": "修改记录",
    "Table": "表", "Matrix": "对照表", "Rubric": "评分表", "RubricItem": "评分项", "Body": "机构",
    "Assignments": "分工表", "Assignment": "分工", "Route": "路线", "Category": "学校类别", "Condition": "条件",
    "OnePlan": "一案要求", "Slogan": "口号", "Listed": "目录项", "Adjustment": "标准调整", "Case": "情形",
    "Branch": "分支", "Column": "列", "Target": "目标", "Name": "曾用名", "Indicator": "指标", "Part": "指标部分",
    "DutyArea": "管理职责", "ArticleTask": "管理任务", "Threshold": "情形",
}  # fmt: skip
"""What a node of a class is called before its own name; others stand where their place already tells what they are."""

PARTS = {
    "Formula": "算法", "Step": "步骤", "Award": "奖惩", "Gate": "关口", "SchoolRule": "学校规则", "Score": "评分",
    "CoefficientRule": "差异系数规则", "Inclusion": "纳入规则", "Numbering": "序号",
}  # fmt: skip
"""What a node that has no name is called: it is one part of what it belongs to."""

_LONG = 60
"""Characters of a text that a sentence quotes; the whole text stands in the two columns."""


def said(value: Any, measure: str = "") -> str:
    """``value`` in words: 80%, 待填, 缺（来源未列）, 2026年6月, 是, 甲、乙; "" for nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "是" if value else "否"
        case Blank():
            return f"待填（{value.label}）" if value.label else "待填"
        case Absent():
            return f"缺（{value.reason}）" if value.reason else "缺"
        case Masked():
            return f"{value.mask}（已遮盖）"
        case Value():
            return f"{value}{measure}" if value.number is not None else str(value)
        case Operator():
            return value.words
        case tuple():
            return "、".join(said(part, measure) for part in value)
        case dict():
            return "；".join(f"{key}：{said(part, measure)}" for key, part in value.items())
        case Node():
            return title_of(value)
    return str(value)


def title_of(node: Any) -> str:
    """What a node is called: its title, its name, or the beginning of what it says."""
    if type(node).__name__ == "Threshold":
        built = f"{node.built_before}年以前建成的" if node.built_before else ""
        return f"{built}{'、'.join(node.kinds)}{node.stage or ''}" or "其他"
    for name in ("title", "name", "what", "condition", "printed", "period", "code", "id"):
        if value := getattr(node, name, None):
            return said(value)
    text = getattr(node, "text", "")
    return short("".join(text)) if text else short(said(tuple(_leaves(data_of(node)))))


def called(node: object) -> str:
    """A node with what it is: 口号“六同步”; "" for what its place already tells."""
    name = NAMES.get(type(node).__name__)
    return "" if name is None else f"{name}{quoted(title_of(node))}"


def place(where: str) -> str:
    """A place as it stands inside a sentence, without the comma of its ordinal: 二、（一）, 三."""
    return where.rstrip("、")


def quoted(text: str) -> str:
    """``text`` in quotation marks, shortened to what a sentence can bear; the inner marks are single."""
    return f"“{short(text).replace('“', '‘').replace('”', '’')}”"


def short(text: str) -> str:
    """``text``, its middle left out when it is long."""
    return text if len(text) <= _LONG else f"{text[: _LONG - 20]}……{text[-18:]}"


def listed(names: Iterable[str]) -> str:
    """甲、乙、丙."""
    return "、".join(names)


def _leaves(data: Any) -> Iterable[str]:
    if isinstance(data, dict):
        for part in data.values():
            yield from _leaves(part)
    elif isinstance(data, list):
        for part in data:
            yield from _leaves(part)
    else:
        yield str(data)
