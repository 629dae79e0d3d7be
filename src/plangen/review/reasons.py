"""Why each change was made, as the plan's own change log says it."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.diff import Change, Changes
from plangen.model import Outline
from plangen.model.nodes import Change as Record
from plangen.review.located import Located
from plangen.words import split


def reasons(changes: Changes, old: Outline, new: Outline) -> dict[int, str]:
    """The reason of each change by its number in ``changes``; what the log does not explain is not there.

    Only the records that the old version did not have count: the others tell of earlier revisions. A record
    answers the changes at its place and below it; the nearest record wins.
    """
    located = Located(changes, old, new)
    nearest: dict[int, tuple[int, str]] = {}
    for record in new.plan.changes:
        if record.reason and record not in old.plan.changes:
            path = located.path(record.at) if record.at else None
            for number in () if path is None else _answered(record, changes, located.below(record.at)):
                if len(path or ()) >= nearest.get(number, (0, ""))[0]:
                    nearest[number] = (len(path or ()), record.reason)
    return {number: reason for number, (_, reason) in nearest.items()}


def _answered(record: Record, changes: Changes, below: list[int]) -> Iterable[int]:
    """Of several changes at one place those that the record's own words speak of; all when it names none."""
    if len(below) < 2:
        return below
    spoken = _words(record.text)
    shared = {number: len(spoken & _said(changes.items[number])) for number in below}
    most = max(shared.values())
    return [number for number in below if 2 * shared[number] >= most]


def _said(change: Change) -> set[str]:
    return _words(f"{change.told.name}，{change.subject}，{change.sentence}")


def _words(text: str) -> set[str]:
    return {word for word in split(text) if len(word) > 1}
