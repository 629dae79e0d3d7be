"""What a rule of writing is: a rule over one paragraph, told by characters.

Its page also says what is not reported (不报: what a hasty rule would take for a slip); its examples are texts,
one a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from plangen import rules
from plangen.finding import Severity
from plangen.wording.passage import Passage

Strength = Literal["E", "W", "H"]
"""How grave: E against the wording of a standard, W against its sense or usage, H worth a look."""

_SEVERITIES: dict[Strength, Severity] = {"E": "error", "W": "warning", "H": "warning"}


class Spot(NamedTuple):
    """What a rule says of one place in a text: characters ``start`` to ``end``, the last not included."""

    start: int
    end: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip of writing: the rule's id, the characters it speaks of, what stands there, what to write.

    ``start`` and ``end`` count characters of the text that was given, the last not included; ``words`` stand there.
    """

    id: str
    start: int
    end: int
    message: str
    hint: str
    words: str


Look = Callable[[Passage], Iterator[Spot]]


@dataclass(frozen=True)
class TextRule(rules.Rule[Passage, Spot]):
    """A rule on one paragraph, with its strength."""

    strength: Strength

    def slips(self, text: str) -> list[Slip]:
        """What this rule alone finds in one paragraph."""
        return self.read(Passage(text))

    def read(self, passage: Passage) -> list[Slip]:
        """What this rule finds in a paragraph that is already prepared for reading."""
        return [Slip(self.id, *spot, passage.text[spot.start : spot.end]) for spot in self.look(passage)]

    def texts(self, kind: rules.ExampleKind) -> list[str]:
        """The texts under ``Fails::`` or ``Passes::``, one a line."""
        lines = "".join(self.examples(kind)).splitlines()
        return [line for line in lines if line]


def text_rule(id: str, clause: str, strength: Strength, title: str) -> Callable[[Look], TextRule]:
    """Make a rule of the function below it."""

    def made(look: Look) -> TextRule:
        return TextRule(id, clause, _SEVERITIES[strength], title, look, strength)

    return made
