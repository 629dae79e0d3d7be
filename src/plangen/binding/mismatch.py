"""What stands where another thing was wanted, and what to do: pydantic's errors in words."""

from __future__ import annotations

import datetime
import re
from typing import Any

_WANTED = {
    "string_type": "文字",
    "int_type": "整数",
    "int_parsing": "整数",
    "int_from_float": "整数",
    "bool_type": " true（是）或 false（否）",
    "bool_parsing": " true（是）或 false（否）",
    "tuple_type": "列表（每项前加“- ”）",
    "list_type": "列表（每项前加“- ”）",
    "dict_type": "一组“键: 值”",
    "model_type": "一组“键: 值”",
    "date_type": "日期（如 2024-03-04）",
    "decimal_type": "数",
    "decimal_parsing": "数",
    "float_type": "数",
    "float_parsing": "数",
}
"""What pydantic wanted, by the type of its error."""
_LIMITS = {
    "greater_than": ("gt", "大于"),
    "greater_than_equal": ("ge", "不小于"),
    "less_than_equal": ("le", "不大于"),
}
"""How a number is out of bounds: where its error keeps the limit, and how that is said."""
_COLON = re.compile(r"\S{1,10}：")
_QUOTED = 30
"""Characters of a value that are shown at most."""


def mismatch(detail: Any, *, key: bool) -> tuple[str, str]:
    """The message and the hint on one ``detail`` of a ValidationError; a ``key`` is not quoted, its path names it."""
    value = detail["input"]
    stands = "" if key else f"；这里写的是{_quoted(value)}"
    match detail["type"]:
        case "value_error":
            return f"{detail['ctx']['error']}{stands}。", "请按说明改写。"
        case "literal_error":
            return f"只能是：{_choices(detail)}{stands}。", "请改成其中一个。"
        case kind if kind in _LIMITS:
            name, words = _LIMITS[kind]
            return f"应{words} {detail['ctx'][name]:g}{stands}。", "请核对这个数和它的单位。"
        case kind if kind in _WANTED:
            return _other_kind(_WANTED[kind], value, stands)
    return f"内容不合要求{stands}。", "请对照 plangen schema 的说明改写。"


def _choices(detail: Any) -> str:
    """甲、乙 of pydantic's “'甲', '乙' or '丙'”."""
    expected = str(detail["ctx"]["expected"])
    return expected.replace("'", "").replace(" or ", "、").replace(", ", "、")


def _other_kind(wanted: str, value: Any, stands: str) -> tuple[str, str]:
    message = f"应写{wanted}{stands}"
    if "键" in wanted and isinstance(value, str) and _COLON.match(value):
        return f"{message}，其中的冒号是全角的。", "请把“：”改成半角冒号加空格“: ”。"
    if wanted == "文字" and isinstance(value, (bool, datetime.date)):
        return f"{message}。", "请给它加上引号。"
    if value is None:
        return f"{message}。", "请写上内容，或删去这一行。"
    return f"{message}。", "请改成这种写法。"


def _quoted(value: Any) -> str:
    """A value as the person wrote it, in short."""
    match value:
        case list():
            return "列表"
        case dict():
            return "一组“键: 值”"
        case None:
            return "空的"
        case bool():
            return f"“{str(value).lower()}”"
    text = str(value)
    more = "…" if len(text) > _QUOTED else ""
    return f"“{text[:_QUOTED]}{more}”"
