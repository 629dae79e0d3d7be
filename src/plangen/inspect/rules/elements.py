"""What the rules of one element say of the element that was recognised: the same as they say of the plan's value."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Broken, quoted
from plangen.ooxml import Paragraph
from plangen.wording import TextRule


def told(rule: TextRule, paragraph: Paragraph, text: str, *, doubt: bool = False) -> Iterator[Broken]:
    """What ``rule`` says of ``text``, the words of the element that stands in ``paragraph``."""
    for slip in rule.slips(text):
        yield Broken(paragraph, quoted(slip.words), slip.message, slip.hint, doubt=doubt)
