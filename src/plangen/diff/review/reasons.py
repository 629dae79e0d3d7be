"""Why each change was made, as the plan's own change log says it."""

from __future__ import annotations

from plangen.diff.review.answers import Answers
from plangen.model import Outline


def reasons(answers: Answers, old: Outline, new: Outline) -> dict[int, str]:
    """The reason of each change by its number; what the log of the new version does not explain is not there.

    Only the records that the old version did not have count: the others tell of earlier revisions. A record
    answers the changes at its place and below it; the nearest record wins, of two at one place the later.
    """
    nearest: dict[int, tuple[int, str]] = {}
    for record in new.plan.changes:
        if not (record.at and record.reason) or record in old.plan.changes:
            continue
        depth = answers.depth(record.at)
        for number in answers.about(record.at, record.text):
            if depth >= nearest.get(number, (0, ""))[0]:
                nearest[number] = (depth, record.reason)
    return {number: reason for number, (_, reason) in nearest.items()}
