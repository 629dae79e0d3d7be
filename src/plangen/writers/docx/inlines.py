"""Inlines of a tree as runs."""

from __future__ import annotations

from dataclasses import replace

from plangen.document import Blank, Inline, Inlines, Run
from plangen.ooxml import run
from plangen.writers.docx.styles_part import BLANK, STRONG, mark_id


def inlines(content: Inlines, style: str = "", strong: str = STRONG) -> str:
    """The runs of ``content``; ``style`` is the character style of its ordinary text, ``strong`` of words set off."""
    if len(content) == 1 and not isinstance(content[0], Blank) and not content[0].role:
        return run(content[0].text, style)
    styles = {"": style, "strong": strong}
    return "".join(
        run(
            inline.text, BLANK if isinstance(inline, Blank) else styles.get(inline.role, mark_id(inline.role))
        )
        for inline in content
    )


def lines(content: Inlines) -> list[Inlines]:
    """``content`` cut at its line ends: in a cell every line is a paragraph, indented as one."""
    if not any("\n" in inline.text for inline in content):
        return [content]
    cut: list[list[Inline]] = [[]]
    for inline in content:
        first, *others = inline.text.split("\n") if isinstance(inline, Run) else [""]
        cut[-1].append(replace(inline, text=first) if isinstance(inline, Run) else inline)
        cut += [[replace(inline, text=each)] for each in others if isinstance(inline, Run)]
    return [tuple(each) for each in cut]
