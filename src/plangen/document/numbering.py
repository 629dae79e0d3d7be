"""Ordinals for headings that have none: a template never writes a number, it is put on here.

Headings that already carry the plan's own ordinal (``printed`` styles, continued numbers) keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plangen.chinese import ordinals
from plangen.document.tree import Block, Heading, Part

UNSET = "?"
"""The ordinal of a heading that still waits for one."""
_DEEPEST = 7
"""The deepest level of a heading; the standard knows four (clause 7.3.3)."""


def numbered(parts: Iterable[Part]) -> Iterator[Part]:
    """``parts`` with 一、（一）1.（1） put on every heading that waits for its ordinal (clause 7.3.3).

    Numbers run on from one part to the next: turning a page sideways does not begin a new document.
    """
    counters = [0] * (_DEEPEST + 1)
    for part in parts:
        blocks = tuple(_counted(block, counters) for block in part.blocks)
        yield replace(part, blocks=blocks)


def _counted(block: Block, counters: list[int]) -> Block:
    if not isinstance(block, Heading):
        return block
    counters[block.level] += 1
    for deeper in range(block.level + 1, len(counters)):
        counters[deeper] = 0
    return _with_ordinal(block, counters[block.level])


def _with_ordinal(heading: Heading, number: int) -> Heading:
    if heading.ordinal != UNSET:
        return heading
    levels = ordinals.LEVELS
    style = levels[heading.level - 1] if heading.level <= len(levels) else "无"
    return replace(heading, ordinal=ordinals.ordinal(style, number))
