"""Plan texts told with their origins: what the other rooms of facts share."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.compose.printed_values import Told, words
from plangen.expressions import teller_of
from plangen.finding import Path
from plangen.model import Entry, Outline

_ENDS = "。；：，！？…"


class Telling:
    """Tells the texts of one plan, each with the path it comes from."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.teller = teller_of(outline)

    def one(self, text: str, path: Path) -> Told:
        """One text."""
        return Told(self.teller.tell(text), path)

    def all(self, texts: Iterable[str], path: Path) -> list[Told]:
        """Several paragraphs, numbered below ``path``."""
        return [self.one(text, (*path, index)) for index, text in enumerate(texts)]

    def title(self, entry: Entry, end: str = "") -> Told:
        """The title of a section, closed with ``end`` unless it has a mark of its own."""
        told = self.one(entry.node.title, (*entry.path, "title"))
        return told if not end or str(told).endswith(tuple(_ENDS)) else told + words(end)


def lines(value: object) -> object:
    """Several names, one a line; one value as it is."""
    return "\n".join(value) if isinstance(value, tuple) else value


def joined(told: list[Told], mark: str) -> Told:
    """Several told texts as one, ``mark`` between them; the first one's origin."""
    result = Told(())
    for index, part in enumerate(told):
        result = result + words(mark) + part if index else part
    return result
