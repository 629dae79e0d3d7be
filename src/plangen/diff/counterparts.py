"""Items of two plans that share no ids, found again by one view after the other: by title, by what they say."""

from __future__ import annotations

from collections.abc import Callable

from plangen.align import Item, matched

_LIKE, _LIKE_TITLE = 0.6, 0.74
"""How like each other two items must be, by all they say and by their titles alone."""
_LIKE_CODED = 0.5
"""How like each other the names of two targets must be that serve the same indicator."""

View = tuple[float, Callable[[Item], Item]]
"""How like each other items must be, and what of them is looked at."""


def counterparts(upper: list[Item], lower: list[Item], views: tuple[View, ...]) -> dict[int, int]:
    """Which item of the upper plan is which of the lower, by position, found by one view after the other."""
    found: dict[int, int] = {}
    for like, seen in views:
        taken = set(found.values())
        upper_left = [index for index in range(len(upper)) if index not in found]
        lower_left = [index for index in range(len(lower)) if index not in taken]
        upper_seen = [seen(upper[index]) for index in upper_left]
        lower_seen = [seen(lower[index]) for index in lower_left]
        for upper_at, lower_at in matched(upper_seen, lower_seen, like):
            found[upper_left[upper_at]] = lower_left[lower_at]
    return found


def _by_title(item: Item) -> Item:
    return Item("", item.title)


def _by_text(item: Item) -> Item:
    return Item("", "", item.text)


def _whole(item: Item) -> Item:
    return item


def _coded(item: Item) -> Item:
    """A target that serves an indicator; another is not looked at."""
    return item if item.keys[0] else Item()


TARGETS: tuple[View, ...] = ((1.0, _whole), (_LIKE_CODED, _coded), (_LIKE_TITLE, _whole))
"""The same name, then names alike of the same indicator, then names alike where one names no indicator."""
SECTIONS: tuple[View, ...] = ((_LIKE_TITLE, _by_title), (1.0, _by_text), (_LIKE, _whole))
"""By title, then by what it says, then by both."""
