"""Chinese characters: what counts as one, in this one place."""

from __future__ import annotations

HAN = "\u3007\u4e00-\u9fff"
"""Chinese characters in common use and 〇, for use inside a character class."""
EVERY_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Those of old books and rare names as well: whatever a page sets as wide as a Chinese character."""


def is_han(char: str) -> bool:
    """Whether ``char`` is a Chinese character in common use, or 〇."""
    return "\u4e00" <= char <= "\u9fff" or char == "\u3007"
