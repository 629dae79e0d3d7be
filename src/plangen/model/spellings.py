"""How things are written in YAML: one alone or a list, and the words that a key may take."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from plangen.binding import BeforeValidator, paragraphs


def _listed(raw: Any) -> Any:
    """One thing alone is a list of one; nothing is an empty list."""
    if raw is None:
        return ()
    return raw if isinstance(raw, (list, tuple)) else (raw,)


def _in_paragraphs(raw: Any) -> Any:
    """Texts of several lines as the paragraphs they are."""
    parts: list[Any] = []
    for item in _listed(raw):
        parts += paragraphs(item) if isinstance(item, str) else [item]
    return tuple(parts)


Texts = Annotated[tuple[str, ...], BeforeValidator(_in_paragraphs)]
"""A text, or a list of texts; every line that is not blank is a paragraph."""

Ids = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""An id, or a list of ids."""

Stage = Literal["小学", "初中"]
STAGES: tuple[Stage, ...] = ("小学", "初中")
"""The stages of compulsory education, in order."""
Show = Literal["表格", "列表", "正文", "不印"]
"""表格 and 列表 print the block in its place; 正文 leaves it to the text that speaks of it."""
