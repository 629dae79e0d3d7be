"""A revision as the papers about it see it: two versions, what changed, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plangen.diff import Changes
from plangen.model import Outline
from plangen.review.reasons import reasons


@dataclass(frozen=True)
class Review:
    """The old and the new version, every change between them, and the reasons by number of the change."""

    old: Outline
    new: Outline
    changes: Changes
    reasons: Mapping[int, str] = field(default_factory=dict)


def review(changes: Changes, old: Outline, new: Outline) -> Review:
    """``changes`` with the reasons that the new version's change log gives."""
    return Review(old, new, changes, reasons(changes, old, new))
