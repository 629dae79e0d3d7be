"""What stands around blocks and runs and prints nothing itself, opened up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.ooxml import drawings
from plangen.ooxml.names import MC, SDT_CONTENT, WRAPPERS, Element

OPENED = WRAPPERS | {SDT_CONTENT}
ALTERNATIVES = MC + "AlternateContent"


def flat(elements: Iterable[Element]) -> Iterator[Element]:
    """``elements`` with links, content controls and alternatives opened up."""
    for element in elements:
        if element.tag in OPENED:
            yield from flat(element)
        elif element.tag == ALTERNATIVES:
            yield from flat(drawings.chosen(element))
        else:
            yield element
