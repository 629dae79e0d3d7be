"""A change of a text as two stretches, and changes that touch made one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Span = tuple[int, int, int, int]
"""A change: from and to in the old text, from and to in the new one (characters)."""


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """``spans`` with those that touch or overlap made one."""
    held: Span | None = None
    for span in spans:
        if held and span[0] <= held[1]:
            held = (held[0], span[1], held[2], span[3])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
