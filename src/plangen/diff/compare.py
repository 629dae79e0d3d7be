"""Two versions compared: every difference told, in the order in which a reviewer wants it; and applied again."""

from __future__ import annotations

from typing import Any

from plangen.diff.change import Change, Changes
from plangen.diff.edits import applied
from plangen.diff.families import FOLDS, OVERVIEWS, TELLERS
from plangen.diff.families.general import general
from plangen.diff.scene import Scene
from plangen.diff.twins import twins
from plangen.diff.version import Version
from plangen.diff.walk import deltas


def diff(old: Version, new: Version) -> Changes:
    """Every change from ``old`` to ``new``, what weakens a commitment first; none when they are equal."""
    scene = Scene(old, new, twins(old.whole, new.whole))
    differences = deltas(old, new, scene.twins)
    for fold in FOLDS:
        differences = fold(differences, scene)
    changes: list[Change] = []
    for delta in differences:
        tell = TELLERS.get(delta.what, general)
        changes.extend(tell(delta, scene))
    for overview in OVERVIEWS:
        changes.extend(overview(differences, scene))
    return Changes(tuple(sorted(changes, key=_weight)))


def _weight(change: Change) -> int:
    return change.kind.weight


def apply(data: dict[str, Any], changes: Changes) -> dict[str, Any]:
    """``Version.data`` of the old version as the changes make it: the data of the new one.

    Raises CannotApply when the changes belong to other data.
    """
    made: dict[str, Any] = applied(data, changes.edits)
    return made
