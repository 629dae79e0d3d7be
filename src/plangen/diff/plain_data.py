"""The plain data of a version read at a path."""

from __future__ import annotations

from typing import Any

from plangen.finding import Path

NOTHING: Any = object()
"""Stands for what the data do not have."""


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
