"""Changes in the order in which the plan is read: a table of changes lies beside the text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from plangen.binding import Node
from plangen.diff import Change
from plangen.finding import Path
from plangen.model import Plan, Section

_TOPS = ("plan", "schools", "standard")


def in_reading_order(changes: Iterable[tuple[int, Change]]) -> list[tuple[int, Change]]:
    """Numbered ``changes`` by their place in the new version, in the old one where the new has it no more."""
    return sorted(changes, key=lambda numbered: _rank(_place(numbered[1])))


def _place(change: Change) -> Path:
    """The path of a change in the version that has it."""
    return change.new.path if change.new.path is not None else change.old.path or ()


def _rank(path: Path) -> tuple[int, ...]:
    """A key that sorts paths as the plan is read: the fields of a node in the order of its class."""
    if not path or path[0] not in _TOPS:
        return ()
    found = [_TOPS.index(str(path[0]))]
    fields = _fields(Plan)
    for step in path[1:]:
        found.append(step if isinstance(step, int) else fields.get(step, len(fields)))
        fields = _fields(Section) if isinstance(step, int) else fields
    return tuple(found)


@cache
def _fields(node: type[Node]) -> dict[str, int]:
    return {name: number for number, name in enumerate(node.model_fields)}
