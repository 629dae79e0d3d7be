"""What a piece of work knows of where it runs: its library, the fonts, the office program, the limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from plangen.fonts import Fonts
from plangen.library import Library
from plangen.source import MAX_BYTES
from plangen.writers.pdf import Office


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused for being too large: a plan, or a file of comments, of more than ``plan_bytes``."""

    plan_bytes: int = MAX_BYTES


@cache
def shipped() -> Library:
    """The library that plangen ships, which does not change while a program runs."""
    return Library()


@dataclass(frozen=True)
class Session:
    """What is at hand for the work: nothing else is looked for, and two sessions do not meet.

    ``Session()`` has the templates and standards of plangen alone; ``Session.of(folder)`` has those of a folder
    before them. Files of the library and of fonts are read once in a session, when they are first needed.

    >>> own = Session.of("某县")
    >>> own.library.standards["jiaodu-2017-6"].number
    '教督〔2017〕6号'
    """

    library: Library = field(default_factory=shipped)
    fonts: Fonts = field(default_factory=Fonts.of_this_machine)
    office: Office = field(default_factory=Office.of_this_machine)
    limits: Limits = Limits()

    @classmethod
    def of(cls, folder: str | Path) -> Session:
        """The session of work in ``folder``, whose ``templates`` and ``standards`` come before those of plangen."""
        return cls(Library(Path(folder)))
