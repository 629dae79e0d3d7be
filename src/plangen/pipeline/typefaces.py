"""The fonts of papers on this machine: which are here, what prints in their place, which characters they lack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plangen.document import plain_text
from plangen.pipeline.kinds import plan_kinds
from plangen.pipeline.making import products
from plangen.pipeline.reading import Reading
from plangen.pipeline.session import Session
from plangen.style import StyleSheet


@dataclass(frozen=True, slots=True)
class FontUse:
    """A typeface of a style sheet and its product; ``printed`` is what prints, "" when nothing is known to."""

    typeface: str
    product: str
    here: bool
    printed: str


def font_uses(sheets: Iterable[StyleSheet], session: Session) -> list[FontUse]:
    """Every font of ``sheets``, each once."""
    uses: dict[FontUse, None] = {}
    for sheet in sheets:
        for typeface, product in sheet.faces.items():
            here = session.fonts.found(product) is not None
            printed = session.fonts.standin(typeface, product) or ""
            uses[FontUse(typeface, product, here, printed)] = None
    return list(uses)


def lacking(reading: Reading) -> dict[str, list[str]]:
    """The characters of a plan's papers that a font of this machine has no glyph for, by product."""
    session = reading.session
    made = products(reading, plan_kinds(session.library), ["text"])
    text = "".join(plain_text(product.document) for product in made)
    chars = {}
    for use in font_uses([reading.sheet], session):
        product = use.printed or use.product
        missing = session.fonts.lacking(product, text)
        if missing:
            chars[product] = missing
    return chars
