"""The page number, in the footers and headers of every section."""

from __future__ import annotations

import re

from plangen.ooxml import Paper, Paragraph
from plangen.recognise.elements import Elements, flow_of

_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)


def find(paper: Paper, found: Elements) -> None:
    """Note where each section prints its page number: by section and type of footer."""
    for index, section in enumerate(paper.sections):
        for stories in (section.footers, section.headers):
            for kind, paragraphs in stories.items():
                number = next((each for each in flow_of(paragraphs) if is_page_number(each)), None)
                if number is not None:
                    found.page_numbers.setdefault(f"{index}-{kind}", number)


def is_page_number(each: Paragraph) -> bool:
    """Whether a paragraph holds the number of the page."""
    return any(_PAGE.search(field) for field in each.fields)
