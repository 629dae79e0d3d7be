"""A revision as a page for the browser: the changes with their reasons, and both texts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.align import Piece
from plangen.diff import GROUPS, Change, Tier
from plangen.diff.review import Item, Review
from plangen.document import Document
from plangen.finding import Path
from plangen.report.pages import page
from plangen.report.sides import Line, Row, folded, sides


@dataclass(frozen=True, slots=True)
class Entry:
    """A change in the list: what is shown of it, and the row of the texts that it leads to (0 for none)."""

    number: int
    change: Change
    pieces: tuple[Piece, ...]
    reason: str
    tier: Tier
    row: int


def changes_page(review: Review, old: Document, new: Document, files: Mapping[str, str]) -> str:
    """The page about ``review``, with both versions as documents; ``files`` are its template, style and script."""
    rows = sides(old, new)
    entries = _entries(review, rows)
    facts = {
        "title": review.new.plan.title,
        "old_title": review.old_name,
        "new_title": review.new_name,
        "entries": entries,
        "tiers": _tiers(entries),
        "groups": _groups(entries),
        "folds": folded(rows),
    }
    return page(files, facts)


def _entries(review: Review, rows: list[Row]) -> list[Entry]:
    """The changes that are printed, what weakens a commitment first; numbered as in the table of changes."""
    places = _Rows(rows)
    ordered = sorted(review.items, key=lambda item: item.change.kind.weight)
    return [_entry(item, places) for item in ordered]


def _entry(item: Item, places: _Rows) -> Entry:
    return Entry(
        item.number,
        item.change,
        item.pieces(),
        item.reason,
        item.change.kind.tier,
        places.of(item.change),
    )


class _Rows:
    """The rows by the part of the plan that they print, in either version."""

    def __init__(self, rows: list[Row]) -> None:
        self._old: dict[Path, int] = {}
        self._new: dict[Path, int] = {}
        changed = [row for row in rows if row.kind != "same"]
        for row in (*changed, *rows):
            _note(row.old, row.number, self._old)
            _note(row.new, row.number, self._new)

    def of(self, change: Change) -> int:
        """The row that shows ``change``: the nearest that prints its node, or the part around it."""
        for known, side in ((self._new, change.new), (self._old, change.old)):
            for path in _above(side.in_plan):
                if path in known:
                    return known[path]
        return 0


def _note(line: Line | None, number: int, known: dict[Path, int]) -> None:
    """Row ``number`` prints in ``line`` what no earlier row did."""
    if line is not None:
        for path in _above(line.origin):
            known.setdefault(path, number)


def _above(path: Path) -> list[Path]:
    """``path`` and every part that it lies in, the nearest first; not the plan as a whole."""
    return [path[:end] for end in range(len(path), 1, -1)]


def _tiers(entries: list[Entry]) -> list[tuple[str, str, int]]:
    """The weights to filter by: key, name and how many, the gravest first."""
    counts = Counter(entry.tier for entry in entries)
    return [(str(tier.value), tier.label, counts[tier]) for tier in Tier if counts[tier]]


def _groups(entries: list[Entry]) -> list[tuple[str, str, int]]:
    """The groups to filter by, in the usual order."""
    counts = Counter(entry.change.kind.group for entry in entries)
    return [(group, group, counts[group]) for group in GROUPS if counts[group]]
