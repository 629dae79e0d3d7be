"""The library of this installation, found once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plangen.library import Library


@cache
def library() -> Library:
    """The library of this installation; templates and standards in the folder one works in come first."""
    return Library(Path.cwd())
