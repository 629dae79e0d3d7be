"""What a person wrote about a place and the changes made there, brought together by place and by words."""

from __future__ import annotations

from plangen.chinese.segmentation import split
from plangen.diff import Change, Changes
from plangen.diff.review.addressed import Located
from plangen.diff.review.places import WHOLE

_NAMED = 2
"""Words that a text must share with a change to speak of it, where its place says nothing."""


class Answers:
    """Finds the changes that a record of the change log, or a comment, speaks of."""

    def __init__(self, changes: Changes, located: Located) -> None:
        self._changes, self._located = changes, located
        self._known: dict[int, set[str]] = {}

    def about(self, at: str, text: str) -> list[int]:
        """The numbers of the changes at the place called ``at`` or below it that ``text`` speaks of.

        Of several those that share the most words with it; all when it names none of them. Of the plan as a
        whole only those that it names: nobody speaks of every change at once.
        """
        below = self._located.below(at)
        if at not in WHOLE and len(below) < 2:
            return below
        spoken = _words(text)
        shared = {number: len(spoken & self._said(number)) for number in below}
        least = _NAMED if at in WHOLE else 0
        most = max(shared.values(), default=0)
        return [number for number in below if shared[number] >= max(most / 2, least)]

    def depth(self, at: str) -> int:
        """How far down the place called ``at`` lies: the nearest word about a change is the deepest."""
        return len(self._located.path(at) or ())

    def _said(self, number: int) -> set[str]:
        if number not in self._known:
            self._known[number] = _words(_text(self._changes.items[number]))
        return self._known[number]


def _text(change: Change) -> str:
    return f"{change.told.name}，{change.subject}，{change.sentence}"


def _words(text: str) -> set[str]:
    return {word for word in split(text) if len(word) > 1}
