"""Pages as printed: lines, characters, rules and numbers measured, and what only they can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import ooxml
from plangen.inspect import Printed, Result, inspect, read
from plangen.inspect.printed import Sheet, Stroke, Word
from tests.inspect.papers import paper
from tests.prints import LONG

ROOT = Path(__file__).parents[2]


def row(text: str, y: float, x: float = 28.0, size: float = 16) -> Word:
    return Word(text, x, y, size)


def sheet(*words: Word, strokes: tuple[Stroke, ...] = ()) -> Sheet:
    return Sheet(210, 297, words, strokes)


FULL = tuple(row("字" * 28, 45.2 + 10.213 * line) for line in range(22))


def test_lines_and_characters_of_a_full_page_are_counted() -> None:
    printed = Printed((sheet(*FULL), sheet(row("末页。", 45))))
    assert (printed.full_lines(), printed.full_characters()) == (22, 28)


def test_a_page_with_a_table_or_a_title_is_no_full_page() -> None:
    ruled = sheet(*FULL, strokes=(Stroke(28, 184, 100, 0.3, (0, 0, 0)),))
    titled = sheet(row("标题", 45, size=22), *FULL[1:])
    assert Printed((ruled, titled, sheet())).full_lines() is None


def test_the_indent_of_a_first_line_counts_as_characters() -> None:
    lines = [row("字" * 26, 50 + 10 * at, x=28 + 2 * 156 / 28) for at in range(3)]
    assert Printed((sheet(*lines),)).full_characters() == 28


def test_a_row_over_the_edge_is_told_with_its_page() -> None:
    over = sheet(row("字" * 30, 50))
    assert list(Printed((sheet(*FULL), over)).beyond(-0.25)) == [(2, "字" * 8)]
    spaced = sheet(row("某县人民政府　　　　", 50, x=140))
    assert not list(Printed((spaced,)).beyond(-0.25))


def test_the_number_is_measured_and_left_out_of_the_text() -> None:
    numbered = sheet(row("正文。", 50), row("— 1 —", 270.46, x=163, size=14))
    assert numbered.text == "正文。"
    assert Printed((numbered,)).number_depth() == pytest.approx(6.9, abs=0.1)


def test_a_blank_page_before_the_last_has_no_number() -> None:
    blank, numbered = sheet(), sheet(row("— 2 —", 270, size=14))
    last = sheet(row("抄送：县委。", 255, size=14))
    assert Printed((sheet(*FULL), last)).numbered_blank() is None
    assert Printed((sheet(*FULL), blank, last)).numbered_blank() == 0
    assert Printed((sheet(*FULL), numbered, last)).numbered_blank() == 2


def test_the_rows_of_a_title_are_those_that_were_printed() -> None:
    page = sheet(
        row("某县", 72, size=40),
        row("关于做好工作", 100, size=22),
        row("的通知", 112, size=22),
        row("正文。", 130),
    )
    assert Printed((page,)).rows_of("关于做好工作的通知", 22) == ["关于做好工作", "的通知"]
    assert Printed((page,)).rows_of("关于做好别的工作的通知", 22) == []


@pytest.fixture(scope="module")
def printed(prints: dict[str, Path]) -> dict[str, Printed]:
    papers = {"盖章": "盖章", "联合盖章": "联合盖章", "长文": LONG}
    return {name: read(prints[paper].read_bytes()) for name, paper in papers.items()}


@pytest.mark.office
def test_a_long_paper_prints_22_lines_of_28_characters(printed: dict[str, Printed]) -> None:
    pages = printed["长文"]
    assert (pages.full_lines(), pages.full_characters()) == (22, 28)
    assert pages.lowest_rule() == pytest.approx(262, abs=1)
    assert pages.number_depth() == pytest.approx(7, abs=1)


@pytest.mark.office
def test_what_only_a_page_can_tell_is_told(printed: dict[str, Printed]) -> None:
    def told(name: str, pages: Printed | None) -> dict[str, Result]:
        found = inspect(ooxml.paper(ooxml.opened(paper(name))), pages)
        return {result.code: result for result in found.results}

    assert told("盖章", None)["G-COL-03"].verdict == "unsure"
    assert told("盖章", printed["盖章"])["G-COL-03"].verdict == "holds"
    assert told("联合盖章", None)["G-HEAD-05"].verdict == "unsure"
    assert told("联合盖章", printed["联合盖章"])["G-HEAD-05"].verdict == "holds"


@pytest.mark.office
def test_a_paragraph_knows_its_page(printed: dict[str, Printed]) -> None:
    data = ooxml.paper(ooxml.opened(paper("盖章")))
    pages = printed["盖章"].pages_of(data.paragraphs)
    last = next(each for each in data.paragraphs if each.text.startswith("抄送"))
    assert (pages[id(data.paragraphs[0])], pages[id(last)]) == (1, 2)
