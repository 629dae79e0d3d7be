"""How things are written in YAML: one alone or a list, and the words that a key may take."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from plangen.binding import BeforeValidator


def _listed(raw: Any) -> Any:
    """One thing alone is a list of one; nothing is an empty list."""
    if raw is None:
        return ()
    return raw if isinstance(raw, (list, tuple)) else (raw,)


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""A text, or a list of paragraphs."""

Ids = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""An id, or a list of ids."""

Stage = Literal["小学", "初中"]
STAGES: tuple[Stage, ...] = ("小学", "初中")
"""The stages of compulsory education, in order."""
Show = Literal["表格", "列表", "正文", "不印"]
"""表格 and 列表 print the block in its place; 正文 leaves it to the text that speaks of it."""
