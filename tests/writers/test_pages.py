"""The pages as LibreOffice prints them: what is measured here is what a ruler on paper would find."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pdfplumber
import pytest

from plangen import pipeline
from tests.prints import LONG, REPORT, YEARLY

pytestmark = pytest.mark.office
ROOT = Path(__file__).parents[2]
MM = 72 / 25.4
Pages = list[pdfplumber.page.Page]


@pytest.fixture(scope="module")
def printed(prints: dict[str, Path]) -> Iterator[dict[str, Pages]]:
    papers = {"implementation-plan": LONG, "annual-tasks": YEARLY, "self-evaluation": REPORT}
    with ExitStack() as stack:
        opened = {kind: stack.enter_context(pdfplumber.open(prints[name])) for kind, name in papers.items()}
        yield {kind: pdf.pages for kind, pdf in opened.items()}


def lines(page: pdfplumber.page.Page, size: float = 16) -> list[list[dict[str, float]]]:
    """The characters of each line of text of ``size``, top to bottom."""
    rows: dict[int, list[dict[str, float]]] = {}
    for char in page.chars:
        if abs(char["size"] - size) < 0.3:
            rows.setdefault(round(char["matrix"][5]), []).append(char)
    return [rows[y] for y in sorted(rows, reverse=True)]


def test_the_plan_prints_on_the_pages_it_should(printed: dict[str, Pages]) -> None:
    assert 8 <= len(printed["implementation-plan"]) <= 12


def test_a_full_page_has_22_lines_of_28_characters(printed: dict[str, Pages]) -> None:
    inner = printed["implementation-plan"][1:-1]
    assert Counter(len(lines(page)) for page in inner).most_common(1)[0][0] == 22
    lengths = Counter(
        len(line) for page in inner for line in lines(page) if min(c["x0"] for c in line) < 29 * MM
    )
    assert lengths.most_common(1)[0][0] == 28


def test_text_stands_inside_the_type_area(printed: dict[str, Pages]) -> None:
    for page in printed["implementation-plan"][1:-1]:
        xs = [char for line in lines(page) for char in line]
        assert min(char["x0"] for char in xs) / MM == pytest.approx(28, abs=1)
        assert max(char["x1"] for char in xs) / MM <= 184.5


def test_the_last_rule_of_the_imprint_lies_on_the_foot_of_the_last_page(printed: dict[str, Pages]) -> None:
    page = printed["implementation-plan"][-1]
    drawn = [*page.lines, *page.rects]
    lowest = max(float(each["bottom"]) for each in drawn)
    assert lowest / MM == pytest.approx(262, abs=1)


def test_pages_are_numbered_at_the_outer_side(printed: dict[str, Pages]) -> None:
    for number, page in enumerate(printed["implementation-plan"], 1):
        [line] = [row for row in lines(page, 14) if row[0]["text"] == "—"]
        assert "".join(str(char["text"]) for char in line).replace(" ", "") == f"—{number}—"
        edge = max(char["x1"] for char in line) if number % 2 else min(char["x0"] for char in line)
        assert edge / MM == pytest.approx(179.1 if number % 2 else 32.9, abs=1)


def test_the_annual_list_lies_across_with_its_number_where_the_sheet_has_it(
    printed: dict[str, Pages],
) -> None:
    for number, page in enumerate(printed["annual-tasks"], 1):
        assert page.width > page.height
        dashes = [char for char in page.chars if char["text"] == "—" and char["x0"] < 35 * MM]
        assert len(dashes) == 2
        assert min(char["x0"] for char in dashes) / MM == pytest.approx(28, abs=1)
        tops = [char["top"] / MM for char in dashes]
        assert all(163 <= top <= 179 for top in tops) if number % 2 else all(32 <= top <= 49 for top in tops)


def test_table_heads_repeat_on_every_page(printed: dict[str, Pages]) -> None:
    for page in printed["annual-tasks"]:
        assert "重点任务" in page.extract_text()


def test_no_word_is_lost(printed: dict[str, Pages]) -> None:
    plan = pipeline.load(ROOT / "plans/ordos-2024")
    for kind, year in (("implementation-plan", None), ("annual-tasks", 2026), ("self-evaluation", None)):
        told = pipeline.render(plan, kind, "text", pipeline.Choice(year=year)).decode("utf-8-sig")
        wanted = Counter(char for char in told if "\u4e00" <= char <= "\u9fff")
        found = Counter(
            char["text"]
            for page in printed[kind]
            for char in page.chars
            if "\u4e00" <= str(char["text"]) <= "\u9fff"
        )
        assert not wanted - found
