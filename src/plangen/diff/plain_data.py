"""The plain data of a version read at a path, and the edits that set there what another version has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plangen.diff.edits import Edit
from plangen.finding import Path

NOTHING: Any = object()
"""Stands for a key that the data do not have."""


def read(data: Any, path: Path) -> Any:
    """What the plain data have at ``path``, NOTHING when they do not have it."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step), NOTHING)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return NOTHING
    return data


def setting(was: Any, now: Any, path: Path) -> Iterator[Edit]:
    """The edits that make ``now`` of ``was`` at ``path``; a dict is edited key by key."""
    if was == now:
        return
    if now is NOTHING:
        yield Edit("unset", path)
    elif isinstance(was, dict) and isinstance(now, dict) and not _MARKS & {*was, *now}:
        for key in dict.fromkeys((*was, *now)):
            yield from setting(was.get(key, NOTHING), now.get(key, NOTHING), (*path, key))
    else:
        yield Edit("set", path, now)


_MARKS = {"masked", "blank", "absent", "sum"}
"""Keys of a value that has no number: such a dict is one value."""
