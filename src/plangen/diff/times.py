"""Times compared: later or earlier, rarer or oftener, and the words that say so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from plangen.diff.change_kinds import ChangeKind
from plangen.model import Deadline, Period, When

Way = Literal["later", "earlier", "added", "removed", "changed", "rarer", "oftener"]
"""Which way a time went; rarer and oftener are a frequency's."""

Turn = tuple[Way, str]
"""Which way a time went, and the words that say so after its label: 由2025年推后到2026年."""

DEADLINES: dict[Way, ChangeKind] = {
    "later": ChangeKind.DEADLINE_LATER, "earlier": ChangeKind.DEADLINE_EARLIER,
    "added": ChangeKind.DEADLINE_ADDED, "removed": ChangeKind.DEADLINE_REMOVED,
    "changed": ChangeKind.DEADLINE_CHANGED,
}  # fmt: skip
"""The kind of change that each way of a deadline is."""

_YEAR = Decimal(360)
_DAYS = {"年": 360, "学年": 360, "学期": 180, "季度": 90, "季": 90, "月": 30, "周": 7, "日": 1, "天": 1}
"""Days of a round year, and of each span that a frequency may name."""
_OFTEN = re.compile(
    r"每(?P<half>半)?(?P<many>\d+|[两二三四五六])?个?(?P<unit>学年|学期|季度|年|季|月|周|日|天)(?:度|(?P<times>\d+)[次轮])?"
)
_HAN = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def point_turned(old: When | None, new: When | None) -> Turn:
    """How a point of time moved."""
    if old is None or new is None:
        return _given(old, new)
    return _shifted(old, new, old, new)


def period_turned(old: Period | None, new: Period | None) -> Turn:
    """How a span of time moved: by its end; by its start where the end stayed."""
    if old is None or new is None:
        return _given(old, new)
    return _shifted(old.end, new.end, old, new)


def deadline_turned(old: Deadline | None, new: Deadline | None) -> Turn:
    """How a deadline moved; 长期 is later than any day."""
    if old is None or new is None:
        return _given(old, new)
    if old.when and new.when:
        return _shifted(old.when, new.when, old, new)
    if old.when and new.kind == "open":
        return "later", f"由{old}改为{new}"
    if old.kind == "open" and new.when:
        return "earlier", f"由{old}改为{new}"
    return "changed", f"由{old}改为{new}"


def _shifted(before: When, after: When, old: object, new: object) -> Turn:
    """How ``old`` became ``new``, which end by the last day of ``before`` and of ``after``."""
    if after.last > before.last:
        return "later", f"由{old}推后到{new}"
    if after.last < before.last:
        return "earlier", f"由{old}提前到{new}"
    return "changed", f"由{old}改为{new}"


def frequency_turned(old: str, new: str) -> Turn:
    """Whether something is to happen rarer or oftener: 每年1次 and 每2年1次."""
    if not old:
        return "oftener", f"增加“{new}”"
    if not new:
        return "rarer", f"取消（原为{old}）"
    before, after = _per_year(old), _per_year(new)
    if before is None or after is None or before == after:
        return "changed", f"由{old}改为{new}"
    if after < before:
        return "rarer", f"由{old}降为{new}"
    return "oftener", f"由{old}增为{new}"


def _given(old: object, new: object) -> Turn:
    """A time that only one version has."""
    if new is None:
        return "removed", f"取消（原为{old}）"
    return "added", f"定为{new}"


def _per_year(text: str) -> Decimal | None:
    """How many times a year, None when the words are not known."""
    frequency = _OFTEN.fullmatch(text)
    if not frequency:
        return None
    many = frequency["many"] or "1"
    count = _HAN.get(many) or int(many)
    days = Decimal(_DAYS[frequency["unit"]] * count)
    if frequency["half"]:
        days /= 2
    times = int(frequency["times"] or 1)
    return times * _YEAR / days
