"""What a person wrote about a place and the changes made there, brought together by place and by words."""

from __future__ import annotations

from plangen.chinese.segmentation import split
from plangen.diff.change import Change, Changes
from plangen.diff.review.by_place import ChangesByPlace
from plangen.diff.review.place_names import WHOLE

_NAMED = 2
"""Words that a text must share with a change to speak of it, where its place says nothing."""
_MEANINGFUL = 2
"""Characters from which a word tells what is spoken of."""


class Answers:
    """Finds the changes that a record of the change log, or a comment, speaks of."""

    def __init__(self, changes: Changes, by_place: ChangesByPlace) -> None:
        self._changes, self._by_place = changes, by_place
        self._words: dict[int, set[str]] = {}

    def about(self, at: str, text: str) -> list[int]:
        """The numbers of the changes at the place called ``at`` or below it that ``text`` speaks of.

        Of several those that share the most words with it; all when it names none of them. Of the plan as a
        whole only those that it names: nobody speaks of every change at once.
        """
        below = self._by_place.below(at)
        if at not in WHOLE and len(below) < 2:
            return below
        spoken = _words(text)
        shared = {number: len(spoken & self._words_of(number)) for number in below}
        most = max(shared.values(), default=0)
        least = max(most / 2, _NAMED if at in WHOLE else 0)
        return [number for number in below if shared[number] >= least]

    def depth(self, at: str) -> int:
        """How far down the place called ``at`` lies: the nearest word about a change is the deepest."""
        return len(self._by_place.path(at) or ())

    def _words_of(self, number: int) -> set[str]:
        """The words that tell a change."""
        if number not in self._words:
            self._words[number] = _words(_text(self._changes.items[number]))
        return self._words[number]


def _text(change: Change) -> str:
    return f"{change.kind.label}，{change.subject}，{change.sentence}"


def _words(text: str) -> set[str]:
    return {word for word in split(text) if len(word) >= _MEANINGFUL}
