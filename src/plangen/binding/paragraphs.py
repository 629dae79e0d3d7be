"""A text written over several lines, as the paragraphs that it is."""

from __future__ import annotations

from typing import Any


def paragraphs(text: str) -> list[str]:
    """The lines of ``text`` without the blanks around them; blank lines are no paragraphs."""
    lines = [line.strip(" ") for line in text.split("\n")]
    return [line for line in lines if line]


def steps_to(items: list[Any], number: int) -> tuple[int, ...]:
    """Where paragraph ``number`` of ``items`` stands: its item, and its line where the item has several."""
    left = number
    for index, item in enumerate(items):
        held = len(paragraphs(item)) if isinstance(item, str) else 1
        if left < held:
            return (index, left) if held > 1 else (index,)
        left -= held
    return (number,)
