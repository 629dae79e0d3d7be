"""How far a paragraph is set in, whether by indents or by spaces: what several rules ask."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Broken
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.heights import width

OFF = 0.35
"""Characters that an indent may be off: 二字 is 630 to 640 twips, spaces differ by face."""


def indented(subject: Subject, each: Paragraph, what: str) -> Iterator[Broken]:
    """The first line set in by two characters, the others by none."""
    setting = each.setting
    size = each.size * 20
    lead = (setting.left + setting.first) / size + spaces_before(each)
    if abs(lead - 2) > OFF:
        found = f"首行空 {lead:.1f} 字" if lead else "没有缩进"
        yield Broken(
            each,
            found,
            f"{what}{found}。",
            "首行缩进改为 2 字符，左侧缩进为 0。",
            doubt=placed_otherwise(each),
        )
    elif abs(setting.left) > size * OFF and len(each.text) > 26:
        found = f"回行空 {setting.left / size:.1f} 字"
        yield Broken(each, found, f"{what}{found}，没有顶格。", "左侧缩进改为 0，用首行缩进 2 字符。")


def spaces_before(each: Paragraph) -> float:
    """Spaces typed before the text, in characters; after a label they belong to it."""
    typed = each.typed.lstrip("\n\f")
    if each.label:
        return 0.0
    lead = typed[: len(typed) - len(typed.lstrip(" \u3000\u00a0"))]
    return width(lead)


def placed_otherwise(each: Paragraph) -> bool:
    """Whether something else than indents places the line, so that it cannot be told."""
    return each.typed.lstrip("\n\f").startswith("\t") or each.setting.framed or bool(each.drawings)
