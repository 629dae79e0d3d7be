"""The filters of expressions: {{ 旗区表.新建 | 合计 }}. Each takes what stands before the bar and gives what prints."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from plangen.chinese import numerals
from plangen.expressions.table_views import ColumnView, TableView
from plangen.expressions.view import BadExpression, Quantity

_WAN = 10_000
_COUNTED = re.compile("[1-9][0-9]{0,3}")
"""A whole number from 1 to ``numerals.MOST``."""
_KINDS: dict[type, str] = {ColumnView: "表的一列", TableView: "表", list: "各项"}
"""What a filter may want, in words."""


def total(column: ColumnView) -> Quantity | str:
    """合计: the sum of a column, with its measure."""
    _wanted(column, ColumnView, "合计")
    return f"{sum(column.numbers(), Decimal()):f}{column.measure}"


def listed(column: ColumnView) -> str:
    """分列: every row with its value, 东胜区7所、康巴什区5所."""
    _wanted(column, ColumnView, "分列")
    return "、".join(f"{name}{column[name]}" for name, _ in column.cells)


def where(table: TableView, column: object, wanted: object) -> TableView:
    """筛选: the rows whose cell in a column is a given value."""
    _wanted(table, TableView, "筛选")
    return table.where(column, wanted)


def names(table: TableView) -> str:
    """名单: the rows' names, 康巴什区、伊金霍洛旗."""
    _wanted(table, TableView, "名单")
    return "、".join(table.names())


def count(things: TableView | ColumnView | list[Any]) -> int:
    """个数: how many rows or items."""
    if not isinstance(things, (TableView, ColumnView, list)):
        raise BadExpression("“个数”只能用在表、列或各项后面")
    return len(things)


def enumerated(items: list[Any]) -> str:
    """列举: the items joined by 、."""
    _wanted(items, list, "列举")
    return "、".join(str(item) for item in items)


def in_chinese(number: Any) -> str:
    """中文: a whole number in Chinese numerals, 九."""
    value = number.value if isinstance(number, Quantity) else number
    text = str(value)
    if not _COUNTED.fullmatch(text):
        raise BadExpression(f"“中文”只能用在 1 到 {numerals.MOST} 的整数后面")
    return numerals.chinese(int(text))


def in_wan(quantity: Any) -> str:
    """万: a number in units of ten thousand, 4.7万."""
    value = quantity.value.number if isinstance(quantity, Quantity) else None
    if value is None:
        raise BadExpression("“万”只能用在有数的“数值”后面")
    return f"{(value / _WAN).normalize():f}万"


def _wanted(thing: Any, kind: type, name: str) -> None:
    if not isinstance(thing, kind):
        raise BadExpression(f"“{name}”只能用在{_KINDS[kind]}后面")


FILTERS: dict[str, Callable[..., Any]] = {
    "合计": total, "total": total, "分列": listed, "each": listed, "筛选": where, "where": where,
    "名单": names, "names": names, "个数": count, "count": count, "列举": enumerated, "enumerated": enumerated,
    "中文": in_chinese, "chinese": in_chinese, "万": in_wan, "wan": in_wan,
}  # fmt: skip
"""Each filter under its Chinese and its English name."""


def arguments_of(name: str) -> int:
    """How many arguments the filter of that name takes."""
    return 2 if FILTERS[name] is where else 0
