"""Which way a demand binds, and so whether a new one asks for more or for less than the old."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from plangen.chinese.amounts import SCALES
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.phrases import said
from plangen.model import Absent, Blank, Masked, Operator, StageValue, Target, Value

_DOWN = (
    "差异系数", "班额", "辍学", "流失", "近视", "生师比", "发生率", "投诉", "缺口", "超标", "差距", "死亡率",
    "能耗", "排放", "空置率", "失业率", "贫困发生", "负担",
)  # fmt: skip
"""What is better the less there is of it; asked where the operator does not tell."""
_AMOUNT = ("幅度", "降幅", "减少量", "压减", "化解", "消除", "下降比例")
"""What names the amount of a decrease: the more, the better."""
_FIRM = {"~": 0, "=": 1, ">=": 1, "<=": 1, "+": 1, ">": 2, "<": 2}
"""How firmly an operator binds: 约 less than 不低于."""

_VERBS = {
    ChangeKind.TARGET_RAISED: "提高到", ChangeKind.TARGET_LOWERED: "降低到",
    ChangeKind.TARGET_LOOSENED: "放宽到", ChangeKind.TARGET_TIGHTENED: "收紧到",
}  # fmt: skip
"""How a change of a value is said; of every other kind it is 改为."""


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
        if not self.bare or isinstance(self.value, (Blank, Absent)):
            return self.bare
        operator = self.operator.words if self.operator else ""
        relative = f"{self.relative}的" if self.relative else ""
        return f"{operator}{relative}{self.bare}"

    @property
    def bare(self) -> str:
        """The value with its measure: 80%."""
        return said(self.value, self.measure)

    @property
    def amount(self) -> Decimal | None:
        """The number in the plain unit of measure: 4.7 and 万个 are 47000; None when no number is stated."""
        number = self.value.number if self.value else None
        return None if number is None else number * SCALES.get(self.measure[:1], 1)

    @property
    def unit(self) -> str:
        """The unit of measure without its 万 or 亿."""
        return self.measure[1:] if self.measure[:1] in SCALES else self.measure

    @property
    def falls(self) -> bool:
        """Whether less is better: 不超过, 低于, or a thing that is better the less there is of it."""
        if self.symbol in ("<=", "<"):
            return True
        if self.symbol in (">=", ">", "+") or any(word in self.name for word in _AMOUNT):
            return False
        return any(word in self.name for word in _DOWN)

    @property
    def firmness(self) -> int:
        """How firmly it binds."""
        return _FIRM.get(self.symbol, 1)

    @property
    def symbol(self) -> str:
        """The symbol of its operator, "" without one."""
        return self.operator.symbol if self.operator else ""


def spoken(old: Demand, new: Demand) -> tuple[str, str]:
    """Both demands as one sentence says them: 达到 goes without saying when it stands in both."""
    if old.operator and old.operator == new.operator and old.symbol == "=":
        return old.said.removeprefix(old.operator.words), new.said.removeprefix(new.operator.words)
    return old.said, new.said


def verb(kind: ChangeKind) -> str:
    """How a change of a value of that kind is said: 提高到, 放宽到, 改为."""
    return _VERBS.get(kind, "改为")


def verdict(old: Demand, new: Demand) -> ChangeKind:
    """The kind of change from one demand to another: TARGET_RAISED, TARGET_LOOSENED, MEASURE_CHANGED……"""
    before, after = old.amount, new.amount
    masked = isinstance(old.value, Masked) or isinstance(new.value, Masked)
    if masked or (before is None and after is None):
        return ChangeKind.TARGET_CHANGED
    if before is None:
        return ChangeKind.TARGET_TIGHTENED
    if after is None:
        return ChangeKind.TARGET_LOOSENED
    if old.unit != new.unit:
        return ChangeKind.MEASURE_CHANGED
    if old.falls != new.falls:
        return ChangeKind.TARGET_CHANGED
    if before != after:
        return _moved(before, after, falls=new.falls)
    if old.firmness < new.firmness:
        return ChangeKind.TARGET_TIGHTENED
    if old.firmness > new.firmness:
        return ChangeKind.TARGET_LOOSENED
    return ChangeKind.TARGET_CHANGED if old.measure == new.measure else ChangeKind.MEASURE_CHANGED


def _moved(before: Decimal, after: Decimal, *, falls: bool) -> ChangeKind:
    if falls:
        return ChangeKind.TARGET_LOOSENED if after > before else ChangeKind.TARGET_TIGHTENED
    return ChangeKind.TARGET_RAISED if after > before else ChangeKind.TARGET_LOWERED


def demand(target: Target, stage: StageValue | None = None) -> Demand:
    """What a target, or one stage of it, asks for."""
    operator, value = target.operator, target.value
    if stage is not None:
        operator, value = stage.operator or operator, stage.value
    return Demand(target.name, operator, value, target.measure, target.relative)
