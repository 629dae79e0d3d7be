"""Times compared: later or earlier, rarer or oftener, and the words that say so."""

from __future__ import annotations

import re
from decimal import Decimal

from plangen.model import Deadline, Period, When

Turn = tuple[str, str]
"""later, earlier, added, removed, changed (rarer, oftener for a frequency); and the words that follow the label."""

DEADLINES = {
    "later": "deadline-later", "earlier": "deadline-earlier", "added": "deadline-added",
    "removed": "deadline-removed", "changed": "deadline-changed",
}  # fmt: skip
"""The kind of change that each turn of a deadline is."""

_DAYS = {"年": 360, "学年": 360, "学期": 180, "季度": 90, "季": 90, "月": 30, "周": 7, "日": 1, "天": 1}
_OFTEN = re.compile(
    r"每(?P<half>半)?(?P<many>\d+|[两二三四五六])?个?(?P<unit>学年|学期|季度|年|季|月|周|日|天)(?:度|(?P<times>\d+)[次轮])?"
)
_HAN = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def point_turned(old: When | None, new: When | None) -> Turn:
    """How a point of time moved."""
    if old is None or new is None:
        return _given(old, new)
    if old.last == new.last:
        return "changed", f"由{old}改为{new}"
    return ("later", f"由{old}推后到{new}") if new.last > old.last else ("earlier", f"由{old}提前到{new}")


def period_turned(old: Period | None, new: Period | None) -> Turn:
    """How a span of time moved: by its end; by its start where the end stayed."""
    if old is None or new is None:
        return _given(old, new)
    before, after = old.end.last, new.end.last
    if before == after:
        return "changed", f"由{old}改为{new}"
    return ("later", f"由{old}推后到{new}") if after > before else ("earlier", f"由{old}提前到{new}")


def deadline_turned(old: Deadline | None, new: Deadline | None) -> Turn:
    """How a deadline moved; 长期 is later than any day."""
    if old is None or new is None:
        return _given(old, new)
    if old.when and new.when and old.when.last != new.when.last:
        later = new.when.last > old.when.last
        return ("later", f"由{old}推后到{new}") if later else ("earlier", f"由{old}提前到{new}")
    if old.when and new.kind == "open":
        return "later", f"由{old}改为{new}"
    if old.kind == "open" and new.when:
        return "earlier", f"由{old}改为{new}"
    return "changed", f"由{old}改为{new}"


def frequency_turned(old: str, new: str) -> Turn:
    """Whether something is to happen rarer or oftener: 每年1次 and 每2年1次."""
    if not old or not new:
        return ("oftener", f"增加“{new}”") if new else ("rarer", f"取消（原为{old}）")
    before, after = _per_year(old), _per_year(new)
    if before is None or after is None or before == after:
        return "changed", f"由{old}改为{new}"
    return ("rarer", f"由{old}降为{new}") if after < before else ("oftener", f"由{old}增为{new}")


def _given(old: object, new: object) -> Turn:
    return ("added", f"定为{new}") if new is not None else ("removed", f"取消（原为{old}）")


def _per_year(text: str) -> Decimal | None:
    """How many times a year, None when the words are not known."""
    found = _OFTEN.fullmatch(text)
    if not found:
        return None
    many = found["many"] or "1"
    days = Decimal(_DAYS[found["unit"]] * (_HAN.get(many) or int(many)))
    return Decimal(360) * int(found["times"] or 1) / (days / 2 if found["half"] else days)
