"""The page number, in the footers and headers of every section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangen.ooxml import Paper, Paragraph
from plangen.recognise.elements import Elements, PageNumber, flow_of

_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)


def find(paper: Paper, found: Elements) -> None:
    """Note where each section prints its page number: one for each kind of page, in a footer rather than a header."""
    for index, section in enumerate(paper.sections):
        kinds: set[str] = set()
        for stories in (section.footers, section.headers):
            for kind, paragraphs in stories.items():
                number = _number_in(paragraphs)
                if number is None or kind in kinds:
                    continue
                kinds.add(kind)
                below = _below(number, section.footers.get(kind, ()))
                found.page_numbers.append(PageNumber(number, section, index, kind, below))


def _number_in(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    for paragraph in flow_of(paragraphs):
        if any(_PAGE.search(field) for field in paragraph.fields):
            return paragraph
    return None


def _below(number: Paragraph, footer: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
    """What stands below the number in its footer; None when it stands in a box there, or in a header."""
    for index, paragraph in enumerate(footer):
        if paragraph is number:
            return tuple(footer[index + 1 :])
    return None
