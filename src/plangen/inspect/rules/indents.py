"""Paragraphs of text: the first line two characters in, the others flush (clause 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Broken, Judgement
from plangen.inspect.rules.positions import lead, placed_otherwise
from plangen.lengths import POINT
from plangen.ooxml import Paragraph

INDENT_OFF = 0.35
"""Characters that an indent may be off: 二字 is 630 to 640 twips, spaces differ by face."""
_WRAPS = 26
"""Characters from which a paragraph surely takes a second line."""


def indented(paragraph: Paragraph, name: str) -> Iterator[Judgement]:
    """The first line set in by two characters, the others by none."""
    first = lead(paragraph)
    left = paragraph.setting.left / (paragraph.size * POINT)
    if abs(first - 2) > INDENT_OFF:
        measured = f"首行空 {first:.1f} 字" if first else "没有缩进"
        yield Broken(
            paragraph,
            measured,
            f"{name}{measured}。",
            "首行缩进改为 2 字符，左侧缩进为 0。",
            doubt=placed_otherwise(paragraph),
        )
    elif abs(left) > INDENT_OFF and len(paragraph.text) > _WRAPS:
        measured = f"回行空 {left:.1f} 字"
        yield Broken(
            paragraph, measured, f"{name}{measured}，没有顶格。", "左侧缩进改为 0，用首行缩进 2 字符。"
        )
