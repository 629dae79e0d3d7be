"""No refusal without an example: each code that refuses a plan, its data or its style stands in a transcript."""

import re
from pathlib import Path

import pytest

from plangen import binding, expressions, library, model, source, standards
from plangen.diff import review
from plangen.finding import Page

HERE = Path(__file__).parent
PAGES = [
    page for room in (source, binding, model, expressions, standards, library, review) for page in room.PAGES
]
ELSEWHERE = {
    "L004": "a file of some megabytes: tests/source/test_decoding.py",
    "L024": "a formula of a workbook: tests/source/test_spreadsheets.py",
    "L007": "a file that may not be read: tests/source/test_decoding.py",
}


def shown() -> set[str]:
    """The codes that a window shows, each at a place and with a sentence."""
    said = "".join(file.read_text("utf-8") for file in HERE.glob("*.md"))
    return set(re.findall(r"^\S+ +(?:须改|建议|豁免) (\w+) +\S", said, re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_refusal_is_shown_at_its_place_with_its_sentence(page: Page) -> None:
    assert page.code in shown() or page.code in ELSEWHERE
