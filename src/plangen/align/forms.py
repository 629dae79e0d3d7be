"""Two ways to look at a text: as it is written, and as it reads whatever the width, spaces and quotes.

Whoever wants a difference in those ignored compares ``as_read`` forms instead of ``as_written`` ones.
"""

from __future__ import annotations

import unicodedata

_QUOTES = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "「": '"', "」": '"', "『": "'", "』": "'", "＂": '"', "＇": "'",
    "–": "-", "—": "-", "－": "-", "～": "~",
})  # fmt: skip


def as_written(text: str) -> str:
    """``text`` itself: every character counts."""
    return text


def as_read(text: str) -> str:
    """``text`` in half width, without spaces, with plain quotes and dashes: what a reader hears."""
    return "".join(unicodedata.normalize("NFKC", text.translate(_QUOTES)).split())
