"""Words behind a value that YAML takes for a comment and drops: 第一小学 #1 楼.

Two blanks, a ``#`` and a blank begin a comment that is meant as one; nothing is said of those.
"""

from __future__ import annotations

import re

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.problems import problem

_COMMENT = re.compile(r"[ \t]+#[^\n]*")
_MEANT = re.compile(r"[ \t]{2,}# ")
_SHOWN = 20
"""Characters of the dropped words that are shown at most."""


def dropped_words(text: str, end: int, place: Place) -> Finding | None:
    """What is lost behind the unquoted value that ends at character ``end`` of ``text``; None when nothing is."""
    comment = _COMMENT.match(text, end)
    if comment is None or _MEANT.match(text, end):
        return None
    words = comment[0].strip()
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    message = f"空格加“#”之后的“{shown}”被当成注释，不会印出来。"
    hint = "是正文的，请给整段文字加引号；确是注释的，“#”前面空两格、后面空一格。"
    return problem(problems.DROPPED, place, message, hint)
