"""Rows of a table that are no school: totals, notes, units, column numbers; they are recognised, skipped and told."""

from __future__ import annotations

import re

from plangen.source.grids import Row

_TOTAL = re.compile(r"[^\s]{0,6}?(?:合计|小计|总计|共计|累计|平均)(?:数|值)?[:：]?(?:[（(].*)?\Z")
_NOTE = re.compile(
    r"[（(]?(?:备?注|说明|附注|填表|填报|制表|审核|复核|负责人|单位负责人|校长签|联系|报送|日期|(?:数据|资料)来源)"
    r"[^:：]{0,8}[:：]|(?:截至|截止)|[※*＊]"
)
_UNIT = re.compile(
    r"[（(]?(?:单位[:：])?(?:人|个|所|间|台|套|册|年|%|％|平方米|㎡|m²|元|万元|亿元|[-—/])[）)]?\Z"
)
_ORDINAL = re.compile(r"[（(]?(?:[0-9]{1,2}|[甲乙丙丁戊己庚辛壬癸]|[A-Z]|[-—/])[）)]?\Z")
_LEAST_NUMBERED = 3
"""Columns that must be numbered before a row is taken for one of column numbers."""


def not_a_school(row: Row, names: frozenset[int]) -> str:
    """What ``row`` is in words when it is no school (合计行), empty for a school.

    ``names`` are the columns in which a school's code, name and type stand.
    """
    texts = [cell.text for cell in row.values() if cell.text]
    named = [row[column].text for column in sorted(names) if column in row]
    first = "".join(named[0].split()) if named else ""
    if _TOTAL.match(first) and len(set(named)) < len(names):
        return "合计行"
    begins = texts[0] if texts else ""
    if _NOTE.match(begins) or (len(set(texts)) == 1 and not _is_code(begins)):
        return "备注行"
    if len(texts) > 1 and all(_UNIT.match(text) for text in texts):
        return "单位行"
    if _is_numbering(texts):
        return "列号行"
    return ""


def _is_code(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _is_numbering(texts: list[str]) -> bool:
    """Whether ``texts`` count the columns: 甲、乙、1、2、3."""
    if not all(_ORDINAL.match(text) for text in texts):
        return False
    numbers = [int(text.strip("（）()")) for text in texts if text.strip("（）()").isdecimal()]
    if len(numbers) < _LEAST_NUMBERED:
        return False
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
