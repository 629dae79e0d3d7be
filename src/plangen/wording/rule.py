"""What a rule of writing is: one documented function over one paragraph. Its examples are its tests.

The docstring of a rule is its page: the first paragraph says what, then 为什么, 怎么改 and 不报
(what a hasty rule would take for a slip), then ``Fails::`` and ``Passes::`` with one text a line.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from plangen.wording.passage import Passage

Severity = Literal["E", "W", "H"]
"""How grave: E against the wording of a standard, W against its sense or usage, H worth a look."""


class Spot(NamedTuple):
    """What a rule says of one place in a text: characters ``start`` to ``end``, the last not included."""

    start: int
    end: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip of writing: the rule's id, the characters it speaks of, what stands there, what to write.

    ``start`` and ``end`` count characters of the text that was given, the last not included.
    """

    id: str
    start: int
    end: int
    message: str
    hint: str


Look = Callable[[Passage], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule on one paragraph: its id, the clause it comes from, how grave, a short title, who looks."""

    id: str
    source: str
    severity: Severity
    title: str
    look: Look

    def slips(self, text: str) -> list[Slip]:
        """What this rule alone finds in one paragraph."""
        return self.read(Passage(text))

    def read(self, passage: Passage) -> list[Slip]:
        """What this rule finds in a paragraph that is already prepared for reading."""
        return [Slip(self.id, *spot) for spot in self.look(passage)]

    @property
    def text(self) -> str:
        """The whole page of the rule."""
        return inspect.cleandoc(self.look.__doc__ or "")

    def examples(self, heading: Literal["Fails", "Passes"]) -> list[str]:
        """The texts under ``Fails::`` or ``Passes::``, one a line."""
        _, _, after = self.text.partition(f"{heading}::\n")
        block = after.partition("Passes::")[0]
        return [line.strip() for line in block.splitlines() if line.strip()]


def text_rule(id: str, source: str, severity: Severity, title: str) -> Callable[[Look], TextRule]:
    """Make a rule of the function below it."""

    def made(look: Look) -> TextRule:
        return TextRule(id, source, severity, title, look)

    return made
