"""Which way a demand binds, and so whether a new one asks for more or for less than the old."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from plangen.diff.saying import said
from plangen.model import Absent, Blank, Masked, Operator, Value

_DOWN = (
    "差异系数", "班额", "辍学", "流失", "近视", "生师比", "发生率", "投诉", "缺口", "超标", "差距", "死亡率",
    "能耗", "排放", "空置率", "失业率", "贫困发生", "负担",
)  # fmt: skip
"""What is better the less there is of it; asked where the operator does not tell."""
_AMOUNT = ("幅度", "降幅", "减少量", "压减", "化解", "消除", "下降比例")
"""What names the amount of a decrease: the more, the better."""
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "千": Decimal(1_000), "百": Decimal(100)}
_FIRM = {"~": 0, "=": 1, ">=": 1, "<=": 1, "+": 1, ">": 2, "<": 2}
"""How firmly an operator binds: 约 less than 不低于."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A value asked for: of what, with which operator, in which unit of measure, relative to what."""

    name: str
    operator: Operator | None
    value: Value | None
    measure: str = ""
    relative: str = ""

    @property
    def said(self) -> str:
        """In words: 不低于80%; "" when no value is stated."""
        relative = f"{self.relative}的" if self.relative else ""
        words = f"{self.operator.words if self.operator else ''}{relative}"
        if isinstance(self.value, (Blank, Absent)):
            return self.bare
        return f"{words}{self.bare}" if self.bare else ""

    @property
    def bare(self) -> str:
        """The value with its measure: 80%."""
        return said(self.value, self.measure)

    @property
    def amount(self) -> Decimal | None:
        """The number in the plain unit of measure: 4.7 and 万个 are 47000; None when no number is stated."""
        number = self.value.number if self.value else None
        return None if number is None else number * _SCALES.get(self.measure[:1], Decimal(1))

    @property
    def unit(self) -> str:
        """The unit of measure without its 万 or 亿."""
        return self.measure[1:] if self.measure[:1] in _SCALES else self.measure

    @property
    def falls(self) -> bool:
        """Whether less is better: 不超过, 低于, or a thing that is better the less there is of it."""
        symbol = self.operator.symbol if self.operator else ""
        if symbol in ("<=", "<"):
            return True
        if symbol in (">=", ">", "+") or any(word in self.name for word in _AMOUNT):
            return False
        return any(word in self.name for word in _DOWN)

    @property
    def firmness(self) -> int:
        """How firmly it binds."""
        return _FIRM.get(self.operator.symbol, 1) if self.operator else 1


def spoken(old: Demand, new: Demand) -> tuple[str, str]:
    """Both demands as one sentence says them: 达到 goes without saying when it stands in both."""
    if old.operator and old.operator == new.operator and old.operator.symbol == "=":
        return old.said.removeprefix(old.operator.words), new.said.removeprefix(new.operator.words)
    return old.said, new.said


def verdict(old: Demand, new: Demand) -> str:
    """The kind of change from one demand to another: target-raised, target-loosened, measure-changed……"""
    if old.amount is None and new.amount is None:
        return "target-changed"
    if isinstance(old.value, Masked) or isinstance(new.value, Masked):
        return "target-changed"
    if old.amount is None or new.amount is None:
        return "target-tightened" if old.amount is None else "target-loosened"
    if old.unit != new.unit:
        return "measure-changed"
    if old.falls != new.falls:
        return "target-changed"
    if old.amount != new.amount:
        return _moved(old.amount, new.amount, falls=new.falls)
    if old.firmness != new.firmness:
        return "target-tightened" if new.firmness > old.firmness else "target-loosened"
    return "measure-changed" if old.measure != new.measure else "target-changed"


def _moved(old: Decimal, new: Decimal, *, falls: bool) -> str:
    if falls:
        return "target-loosened" if new > old else "target-tightened"
    return "target-raised" if new > old else "target-lowered"
