"""The parts of a package as the bytes of a file."""

from __future__ import annotations

from plangen.ooxml import Frame, package
from plangen.ooxml.opened import Opened

_NOTHING = Frame({}, b"")


def closed(opened: Opened) -> bytes:
    """``opened`` as a .docx; the same parts give the same bytes."""
    return package(_NOTHING, opened.parts)
