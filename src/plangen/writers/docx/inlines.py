"""Inlines of a tree as runs."""

from __future__ import annotations

from plangen.document import Blank, Inlines
from plangen.ooxml import run
from plangen.writers.docx.styles import BLANK, STRONG

_STYLES = {"strong": STRONG}


def inlines(content: Inlines, style: str = "") -> str:
    """The runs of ``content``; ``style`` is the character style of its ordinary text."""
    if len(content) == 1 and not isinstance(content[0], Blank) and not content[0].role:
        return run(content[0].text, style)
    return "".join(
        run(inline.text, BLANK if isinstance(inline, Blank) else _STYLES.get(inline.role, style))
        for inline in content
    )
