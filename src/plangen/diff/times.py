"""Times compared: later or earlier, rarer or oftener, and the words that say so."""

from __future__ import annotations

from typing import Literal

from plangen.chinese import periods
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
    before, after = periods.per_year(old), periods.per_year(new)
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
