"""What every view of plan data is: it prints itself, and offers its parts by the words that may follow a dot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plangen.document.tree import Blank, Inlines, Run, plain
from plangen.model import Absent, Value
from plangen.model import Blank as BlankValue


class BadExpression(ValueError):
    """An expression that cannot be read or is not allowed; the message is in Chinese."""


class Missing(LookupError):
    """A part was asked for that the thing does not have; says which parts it has."""

    def __init__(self, thing: str, asked: object, parts: list[str]) -> None:
        has = f"，只有：{'、'.join(parts)}" if parts else ""
        super().__init__(f"{thing}没有“{asked}”{has}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its measure: prints 80%, 4.7万个, or a visible blank.

    ``measure`` is the unit in words (个, %), empty where there is none; ``label`` says what belongs in a blank.
    """

    value: Value
    measure: str
    label: str

    def __str__(self) -> str:
        return plain(self.inlines())

    def inlines(self) -> Inlines:
        """The value in print; a blank carries the label of what belongs there."""
        match self.value:
            case BlankValue(label=said) | Absent(reason=said):
                return (Blank(said or self.label), Run(self.measure))
        return (Run(f"{self.value}{self.measure}"),)


class View:
    """A thing with named parts, each a word that may follow the dot. A part is made when asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return plain(self.inlines())

    def __getitem__(self, part: object) -> Any:
        value = self.part(part)
        if value is None:
            raise Missing(self._name, part, [str(known) for known in self.parts()])
        return value

    def parts(self) -> list[object]:
        """The words that may follow the dot."""
        raise NotImplementedError

    def part(self, part: object) -> Any:
        """The part of that name, None when there is none."""
        raise NotImplementedError

    def inlines(self) -> Inlines:
        """The thing in print."""
        raise NotImplementedError


class WordView(View):
    """A thing that prints one phrase and whose parts are words: units, bases, annexes, sections, slogans."""

    def __init__(self, name: str, printed: str, parts: dict[object, Any]) -> None:
        super().__init__(name)
        self._printed, self._words = printed, parts

    def parts(self) -> list[object]:
        """The words that may follow the dot."""
        return list(self._words)

    def part(self, part: object) -> Any:
        """The word of that name."""
        return self._words.get(part)

    def inlines(self) -> Inlines:
        """The phrase."""
        return (Run(self._printed),)
