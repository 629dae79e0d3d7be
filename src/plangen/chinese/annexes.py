"""附件: the label at the head of an annex, the statement after the text, and how the text speaks of annexes.

Label and statement are GB/T 9704-2012 clauses 7.3.7 and 7.3.4: 附件1 without a mark; 附件：1.名称.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.numerals import NUMERAL, value

_COUNT = f"[{NUMERAL}]{{1,3}}"

LABEL = re.compile(r"附件[1-9]\d*|附件")
"""A label as clause 7.3.7 asks."""

LABEL_LOOSE = re.compile(
    rf"附\s*件\s*(?P<ordinal>\d{{1,2}}|{_COUNT}|[（(][\d{NUMERAL}]{{1,3}}[）)])?\s*(?P<mark>[：:.．、。]?)"
)
"""Whatever stands where a label should."""

_MARK = r"(?:[：:]|[.．、](?!\s?[\d附]))"
LABEL_WRONG = re.compile(
    rf"(附\s?件\s?(?:{_COUNT}(?:{_MARK}|(?=\s|$))|[（(](?:\d{{1,2}}|{_COUNT})[)）]{_MARK}?"
    rf"|\d{{1,2}}\s?{_MARK}|[.．、](?!\s?[\d附])|[：:](?=\s*$)))"
)
"""A label with a mark, brackets or Chinese numerals, at the head of a line; 附件一所列 is no label."""

STATEMENT = re.compile(r"附\s*件?\s*(?P<mark>[:：])?\s*(?P<rest>\S.*)", re.DOTALL)
"""The first line of a statement, in any form."""

STATEMENT_ITEM = re.compile(r"(?P<number>\d{1,2})\s*(?P<mark>[.．、,，)）]?)\s*(?P<name>\S.*)", re.DOTALL)
"""A line of a statement that has a number."""

LISTED = re.compile(r"附件[：:]\s*(?P<ordinal>\d{1,2}\s?[、．.](?!\d)\s?)?(?P<name>\S[^\n]*)")
"""The first line of a statement in running text, with its number."""

UNNAMED = re.compile(rf"如文|见附件|[\d{NUMERAL}]{{1,3}}[件份]")
"""What stands in a statement in place of a name."""

NUMBER_IN_NUMERALS = re.compile(f"[{NUMERAL}]+、")
"""A number before a name that should be Arabic."""

_NUMBERED = re.compile(r"^\d{1,2}[.．、]")
_TYPED_LABEL = re.compile(rf"附件\s*[\d{NUMERAL}]*\s*[：:.．]")
_COUNTED = re.compile(rf"\d+|{_COUNT}")

_NO_MEASURE = "(?![0-9.]|年|月|日|个|份|张|页|万|%)"
_ARABIC = re.compile(rf"附件\s*(\d{{1,2}}{_NO_MEASURE}(?:[、，和及—～~至-](?:附件)?\d{{1,2}}{_NO_MEASURE})*)")
# 附件一并报送 is no mention, so a Chinese numeral counts only before a mark or 的.
_CHINESE = re.compile(f"附件([{NUMERAL}]{{1,2}})(?=[）》，。；：、的]|$)")
_PAPERS = ("》", "）", "〕", "号", "通知", "文件", "意见", "办法", "方案", "规定", "细则", "标准", "的")
"""What an annex is another paper's after: 《某通知》附件2, 某政发〔2024〕2号附件1."""


def label_number(label: str) -> str:
    """The number in a label in Arabic digits; "" when it has none."""
    number = _COUNTED.search(label)
    return str(value(number[0])) if number else ""


def without_number(name: str) -> str:
    """``name`` in a statement without the number before it."""
    return _NUMBERED.sub("", name)


def carries_label(name: str) -> bool:
    """Whether ``name`` begins with a label of its own: 附件1：清单."""
    return _TYPED_LABEL.match(name) is not None


def mentioned(text: str) -> Iterator[int]:
    """The numbers of the paper's own annexes that ``text`` speaks of, 附件1至3 as all three."""
    for mention in _ARABIC.finditer(text):
        if _own(text[: mention.start()]):
            numbers = [int(number) for number in re.findall(r"\d+", mention[1])]
            through = range(numbers[0], numbers[-1] + 1) if re.search("[—～~至-]", mention[1]) else ()
            yield from {*numbers, *through}
    for mention in _CHINESE.finditer(text):
        if _own(text[: mention.start()]):
            yield value(mention[1])


def _own(before: str) -> bool:
    """Whether an annex that is named after ``before`` is this paper's."""
    return not before.endswith(_PAPERS) or "本" in before[-3:-1]
