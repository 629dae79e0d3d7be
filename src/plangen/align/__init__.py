"""Two texts or two lists laid side by side: what stayed, what went, what came, what moved.

Knows nothing of plans or packages; shared by ``diff``, ``redline`` and whoever asks what a mistyped word means.
The home of rapidfuzz, whose comparison of sequences is the fastest there is and never quadratic in Python.
"""

from plangen.align.forms import as_read, as_written
from plangen.align.items import Item, Pair, alike, exact, likeness, matched, steady
from plangen.align.texts import Piece, PieceKind, pieces
from plangen.align.tokens import tokens
from plangen.align.words import guess, nearest

__all__ = [
    "Item", "Pair", "Piece", "PieceKind", "alike", "as_read", "as_written", "exact", "guess", "likeness", "matched",
    "nearest", "pieces", "steady", "tokens",
]  # fmt: skip
