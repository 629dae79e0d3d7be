"""Two versions compared: every difference told, in the order in which a reviewer wants it; and applied again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plangen.diff.change import Change, Changes
from plangen.diff.delta import Delta
from plangen.diff.edits import applied
from plangen.diff.families.general import general
from plangen.diff.scene import FOLDS, OVERALL, TELLERS, Scene
from plangen.diff.twins import twins
from plangen.diff.version import Version
from plangen.diff.walk import deltas


def diff(old: Version, new: Version) -> Changes:
    """Every change from ``old`` to ``new``, what weakens a commitment first; none when they are equal."""
    scene = Scene(old, new, twins(old.whole, new.whole))
    found = deltas(old, new, scene.twins)
    for fold in FOLDS:
        found = fold(found, scene)
    told = [*_each(found, scene), *(change for teller in OVERALL for change in teller(found, scene))]
    return Changes(tuple(sorted(told, key=lambda change: change.told.weight)))


def _each(found: Iterable[Delta], scene: Scene) -> Iterator[Change]:
    for delta in found:
        yield from TELLERS.get(delta.what, general)(delta, scene)


def apply(data: dict[str, Any], changes: Changes) -> dict[str, Any]:
    """``Version.data`` of the old version as the changes make it: the data of the new one.

    Raises CannotApply when the changes belong to other data.
    """
    made: dict[str, Any] = applied(data, changes.edits)
    return made
