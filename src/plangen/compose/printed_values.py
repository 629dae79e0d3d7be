"""What a template prints: every value becomes a token, so plan text never passes through Markdown.

The template's own words are Markdown; a value printed by ``{{ }}`` is a token that stands for exact
inlines and their origin, put back when the tree is built. Text is thereby escaped by construction,
and Markdown has little to parse.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plangen.document import Blank, Inlines, Run
from plangen.finding import Path

OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
_printed: ContextVar[list[Told]] = ContextVar("printed")
"""What the render under way has printed so far; a variable of the context, so threads do not mix."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text as it prints, and the path of the plan node it comes from."""

    content: Inlines
    origin: Path = ()

    def __bool__(self) -> bool:
        return bool(self.content)

    def __add__(self, other: Told) -> Told:
        return Told(self.content + other.content, self.origin)

    def __str__(self) -> str:
        return "".join(inline.text for inline in self.content)


NOTHING = Told(())


def words(text: object, origin: Path = ()) -> Told:
    """Plain words as a told text."""
    return Told((Run(str(text)),), origin) if text not in (None, "") else Told((), origin)


def printed(template: Template, facts: dict[str, Any]) -> tuple[str, list[Told]]:
    """The Markdown that ``template`` tells of ``facts``, and what its tokens stand for."""
    tokens: list[Told] = []
    before = _printed.set(tokens)
    try:
        return template.render(facts), tokens
    finally:
        _printed.reset(before)


@pass_context  # not for the context: a finalizer that takes none is run on constants when compiling
def finalize(_context: Context, value: Any) -> Any:
    """The token for ``value``; Markdown that a macro made passes unchanged."""
    if isinstance(value, Markup):
        return value
    tokens = _printed.get()
    tokens.append(value if isinstance(value, Told) else words(value))
    return f"{OPEN}{len(tokens) - 1}{CLOSE}"


def hashes(level: int) -> Markup:
    """The Markdown mark of a heading of ``level``."""
    return Markup("#" * min(level, 6))


def blank(label: str, of: Told = NOTHING) -> Told:
    """A place for the clerk to fill in; in a cell (no label) it stays empty, and is still counted."""
    return Told((Blank(label or f"{of}", shown=bool(label)),), of.origin)


TAB = Told((Run("\t"),))
"""What separates the printing office from its date on the imprint's last line."""

NEWLINE = Told((Run("\n"),))
"""The end of a line inside a paragraph: signers, or several names one below the other."""
