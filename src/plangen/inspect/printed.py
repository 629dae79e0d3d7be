"""The paper as printed: where each line of text stands on which page, and which rules are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.ooxml import Paragraph


@dataclass(frozen=True)
class Printed:
    """Pages of lines."""

    count: int = 0

    def pages_of(self, paragraphs: Sequence[Paragraph]) -> dict[int, int]:
        """The page on which each paragraph begins, by its identity."""
        return {}

    def full_lines(self) -> int | None:
        """Lines of a full page."""

    def full_characters(self) -> int | None:
        """Characters of a full line."""

    def beyond(self) -> list[tuple[int, str]]:
        """Lines that reach out of the type area."""
        return []

    def lowest_rule(self) -> float | None:
        """Lowest rule of the last page."""

    def number_depth(self) -> float | None:
        """Depth of the page number."""

    def numbered_blank(self) -> int | None:
        """Page with a number that should have none."""
