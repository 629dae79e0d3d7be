"""The page: its template filled with the changes, their reasons, and both texts; every word of a plan escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from plangen.align import Piece
from plangen.diff import GROUPS, TIERS, Change
from plangen.diff.review import Item, Review
from plangen.document import Document
from plangen.finding import Path
from plangen.report.sides import Row, folded, sides


@dataclass(frozen=True, slots=True)
class Entry:
    """A change in the list: what is shown of it, and the row of the texts that it leads to (0 for none)."""

    number: int
    change: Change
    pieces: tuple[Piece, ...]
    reason: str
    tier: int
    row: int


def changes_page(review: Review, old: Document, new: Document, files: Mapping[str, str]) -> str:
    """The page about ``review``, with both versions as documents; ``files`` are its template, style and script."""
    rows = sides(old, new)
    entries = _entries(review, rows)
    environment = Environment(
        loader=DictLoader(dict(files)), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("page.html.j2").render(
        title=review.new.plan.title,
        old_title=_version(review, old=True),
        new_title=_version(review, old=False),
        entries=entries,
        tiers=_counted(
            [(str(each.tier), TIERS[each.tier]) for each in entries], [str(tier) for tier in TIERS]
        ),
        groups=_counted([(each.change.told.group,) * 2 for each in entries], list(GROUPS)),
        folds=folded(rows),
        style=Markup(files["page.css"]),
        script=Markup(files["page.js"]),
    )


def _entries(review: Review, rows: list[Row]) -> list[Entry]:
    """The changes that are printed, what weakens a commitment first; numbered as in the table of changes."""
    places = _Rows(rows)
    ordered = sorted(review.items, key=lambda item: item.change.told.weight)
    return [_entry(item, places) for item in ordered]


def _entry(item: Item, places: _Rows) -> Entry:
    return Entry(
        item.number,
        item.change,
        item.pieces(),
        item.reason,
        item.change.told.weight // 100,
        places.of(item.change),
    )


class _Rows:
    """The rows by the part of the plan that they print, in either version."""

    def __init__(self, rows: list[Row]) -> None:
        self._old: dict[Path, int] = {}
        self._new: dict[Path, int] = {}
        for row in (*(row for row in rows if row.kind != "same"), *rows):
            for found, line in ((self._old, row.old), (self._new, row.new)):
                for path in _above(line.origin) if line else ():
                    found.setdefault(path, row.number)

    def of(self, change: Change) -> int:
        """The row that shows ``change``: the nearest that prints its node, or the part around it."""
        for known, side in ((self._new, change.new), (self._old, change.old)):
            inside = side.path[1:] if side.path and side.path[0] == "plan" else ()
            for path in _above(inside):
                if path in known:
                    return known[path]
        return 0


def _above(path: Path) -> list[Path]:
    """``path`` and every part that it lies in, the nearest first; not the plan as a whole."""
    return [path[:end] for end in range(len(path), 1, -1)]


def _counted(found: list[tuple[str, str]], order: list[str]) -> list[tuple[str, str, int]]:
    """What can be filtered by: key, name and how many, in the usual order."""
    counts, names = Counter(key for key, _ in found), dict(found)
    return [(key, names[key], counts[key]) for key in order if key in names]


def _version(review: Review, *, old: bool) -> str:
    plan, other = (review.old.plan, review.new.plan) if old else (review.new.plan, review.old.plan)
    otherwise = "原稿" if old else "修改稿"
    name = plan.status if plan.status != other.status else otherwise
    return name if plan.title == other.title else f"{name}《{plan.title}》"
