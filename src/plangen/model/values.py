"""The values a plan may state: a number, text, masked (xx.x), blank (to be filled) or absent.

What the source masks or lacks is held as such and never filled in; a blank prints visibly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from plangen.binding import BeforeValidator, Scalar
from plangen.chinese import amounts

_TO_FILL = "待填"
_MASK = re.compile(r"[xX×Ｘ]+(\.[xX×]+)?")


class Value(Scalar):
    """A stated value; one of Number, Text, Masked, Blank, Absent, or the Sum of a column."""

    SCHEMA: ClassVar[dict[str, Any]] = {
        "title": "数值",
        "description": "数、文字、“待填”，或 {遮盖: xx.x}、{待填: 说明}、{缺: 原因}、{合计: 表.列}",
        "anyOf": [
            {"type": ["number", "string"]},
            {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
                "properties": {
                    key: {"type": ["string", "boolean"]}
                    for key in ("masked", "遮盖", "blank", "待填", "absent", "缺", "sum", "合计")
                },
            },
        ],
    }

    @classmethod
    def read(cls, raw: Any) -> Value:
        """The value that ``raw`` means; ValueError when it is none."""
        if isinstance(raw, bool) or raw is None or isinstance(raw, list):
            raise ValueError("应写一个数或一段文字；没有数时写“待填”或 {缺: 原因}")
        if isinstance(raw, dict):
            return _marked(raw)
        if isinstance(raw, (int, Decimal)):
            return Number(Decimal(raw))
        return _worded(str(raw).strip())

    @property
    def number(self) -> Decimal | None:
        """The number stated, None for every other kind of value."""
        return None


@dataclass(frozen=True, slots=True)
class Number(Value):
    """An exact number, printed with the characters it was written with.

    ``written`` holds them where the amount alone would lose some: 001, +5.
    """

    amount: Decimal
    written: str = ""

    @property
    def number(self) -> Decimal:
        """The number itself."""
        return self.amount

    def __str__(self) -> str:
        return self.written or f"{self.amount:f}"


@dataclass(frozen=True, slots=True)
class Text(Value):
    """A value said in words: 良好, Ⅲ级."""

    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Masked(Value):
    """A value that the source hides; ``mask`` keeps the shape of its digits: xx.x."""

    mask: str

    def __str__(self) -> str:
        return self.mask


@dataclass(frozen=True, slots=True)
class Blank(Value):
    """A value still to be filled in; ``label`` tells the clerk what belongs there."""

    label: str = ""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Absent(Value):
    """A value that the source does not have; ``reason`` says what is known of that."""

    reason: str = ""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Sum(Value):
    """The sum of a table's column (``table.column``); a number once the plan is linked."""

    column: str

    def __str__(self) -> str:
        return self.column


_MARKS: dict[str, type[Masked] | type[Blank] | type[Absent] | type[Sum]] = {
    "masked": Masked, "遮盖": Masked, "blank": Blank, "待填": Blank, "absent": Absent, "缺": Absent,
    "sum": Sum, "合计": Sum,
}  # fmt: skip


def _marked(raw: dict[Any, Any]) -> Value:
    if len(raw) != 1 or next(iter(raw)) not in _MARKS:
        raise ValueError("只能写成 {遮盖: xx.x}、{待填: 说明}、{缺: 原因} 或 {合计: 表.列}")
    [(key, said)] = raw.items()
    return _MARKS[key]("" if said in (True, None) else str(said))


def _worded(text: str) -> Value:
    if text in (_TO_FILL, ""):
        return Blank()
    if _MASK.fullmatch(text):
        return Masked(text)
    both = amounts.WITH_MEASURE.fullmatch(text)
    if both:
        raise ValueError(f"数值里不写计量单位，应分开写成“数值: {both[1]}”“计量单位: {both[2]}”")
    return _number(text) or Text(text)


def _number(text: str) -> Number | None:
    """The number that ``text`` is, with its characters where they say more than the amount."""
    if not amounts.SIGNED.fullmatch(text):
        return None
    plain = Number(Decimal(text))
    return plain if str(plain) == text else Number(plain.amount, text)


def as_written(raw: Any) -> Any:
    """A value that is text, whatever it looks like: 98%, 1200个, 0012; several are joined by 、."""
    if isinstance(raw, list):
        raw = "、".join(str(part) for part in raw)
    if isinstance(raw, bool):
        raw = str(raw).lower()
    if not isinstance(raw, str) or raw.strip() == _TO_FILL or _MASK.fullmatch(raw.strip()):
        return raw
    return _number(raw) or Text(raw)


Said = Annotated[Value, BeforeValidator(as_written)]
"""A value that prints its characters as they are written."""


def as_cell(raw: Any) -> Any:
    """A cell of a column of text: also nothing."""
    return Absent() if raw in (None, "") else as_written(raw)


_OPERATORS = (
    (">=", "不低于", (">=", "≥", "不低于", "不少于", "以上", "至少")),
    ("<=", "不超过", ("<=", "≤", "不超过", "不高于", "不大于", "以内")),
    ("=", "达到", ("=", "==", "等于", "达到")),
    (">", "高于", (">", "高于", "大于", "超过")),
    ("<", "低于", ("<", "低于", "小于")),
    ("~", "约", ("~", "≈", "约", "左右", "预计")),
    ("+", "提高", ("+", "提高", "增加")),
)


def _by_form() -> dict[str, tuple[str, str]]:
    """Symbol and words of each operator by every form that it may be written in."""
    known: dict[str, tuple[str, str]] = {}
    for symbol, words, forms in _OPERATORS:
        for form in forms:
            known[form] = symbol, words
    return known


_BY_FORM = _by_form()


@dataclass(frozen=True, slots=True)
class Operator(Scalar):
    """How a target's value binds: at least, at most, exactly, above, below, about, raised by."""

    symbol: str
    words: str

    SCHEMA: ClassVar[dict[str, Any]] = {
        "title": "关系",
        "description": "数值怎样约束：不低于、不超过、达到、高于、低于、约、提高",
        "enum": list(_BY_FORM),
    }

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The operator written as a sign (≥) or a word (不低于)."""
        form = str(raw)
        if form in _BY_FORM:
            symbol, words = _BY_FORM[form]
            return cls(symbol, words)
        raise ValueError("应写“不低于、不超过、达到、高于、低于、约、提高”之一或相应符号")
