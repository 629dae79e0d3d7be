"""The word of a list that a mistyped one most likely means."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKENESS = 45
"""How alike two words must be, of 100: half of a short word may be wrong."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` most like ``word``, None when nothing is near."""
    best = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return best[0] if best else None


def guess(word: str, known: Iterable[str]) -> str:
    """The nearest of ``known`` as a question to the person who typed ``word``; empty when nothing is near."""
    near = nearest(word, known)
    return f"是不是“{near}”？" if near else ""
