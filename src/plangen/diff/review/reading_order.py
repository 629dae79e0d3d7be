"""Changes in the order in which the plan is read: a table of changes lies beside the text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from plangen.binding import Node
from plangen.diff.change import Change
from plangen.finding import Path
from plangen.model import Plan, Section

_TOPS = ("plan", "schools", "standard")


def in_reading_order(changes: Iterable[tuple[int, Change]]) -> list[tuple[int, Change]]:
    """Numbered ``changes`` by their place in the new version, in the old one where the new has it no more."""
    return sorted(changes, key=_rank_of_numbered)


def _rank_of_numbered(numbered: tuple[int, Change]) -> tuple[int, ...]:
    _, change = numbered
    path = change.old.path if change.new.path is None else change.new.path
    return _rank(path or ())


def _rank(path: Path) -> tuple[int, ...]:
    """A key that sorts paths as the plan is read: the fields of a node in the order of its class."""
    if not path or path[0] not in _TOPS:
        return ()
    rank = [_TOPS.index(str(path[0]))]
    fields = _fields(Plan)
    for step in path[1:]:
        if isinstance(step, int):
            rank.append(step)
            fields = _fields(Section)
        else:
            rank.append(fields.get(step, len(fields)))
    return tuple(rank)


@cache
def _fields(node: type[Node]) -> dict[str, int]:
    return {name: position for position, name in enumerate(node.model_fields)}
