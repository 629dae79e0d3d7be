"""Located data: plain values, and beside them where each one stands in its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from plangen.finding import Finding, Path, Place


@dataclass(slots=True)
class Places:
    """A side table from path to place; equality and comparison of plans never see it.

    ``values`` says where a value begins, ``keys`` where the key that leads to it begins.
    """

    file: str = ""
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def of(self, path: Path) -> Place:
        """Where the value at ``path`` begins, or its nearest ancestor that is known."""
        return self._nearest(self.values, path)

    def of_key(self, path: Path) -> Place:
        """Where the key that leads to ``path`` begins, or the nearest value known."""
        return self.keys.get(path) or self.of(path)

    def _nearest(self, table: dict[Path, Place], path: Path) -> Place:
        for end in range(len(path), -1, -1):
            place = table.get(path[:end])
            if place:
                return place
        return Place(self.file)


@dataclass(frozen=True, slots=True)
class Located:
    """``data`` (dict, list, str, int, Decimal, bool, date, None) and the places of its parts.

    ``remarks`` tell of what the file holds and the data do not; the data can be used all the same.
    """

    data: Any
    places: Places
    remarks: tuple[Finding, ...] = ()

    def at(self, path: Iterable[str | int]) -> Any:
        """The value at ``path``; KeyError or IndexError when nothing stands there."""
        value = self.data
        for step in path:
            value = value[step]
        return value
