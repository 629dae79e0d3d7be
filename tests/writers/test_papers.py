"""The papers of a revision as files: marks that black-and-white print shows, and the same tables as workbooks."""

from __future__ import annotations

import io
from functools import cache

import openpyxl
import pytest
from docx import Document
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from plangen import pipeline
from plangen.document import Cell, Column, Paragraph, Part, Run, Table
from plangen.document import Document as Tree
from plangen.pipeline import Session
from plangen.writers import FORMATS
from tests.diff.review.revised import comparison


@cache
def workbook(kind: str) -> Worksheet:
    data = pipeline.paper(comparison(), kind, "xlsx").written.data
    sheet = openpyxl.load_workbook(io.BytesIO(data), rich_text=True).active
    assert isinstance(sheet, Worksheet)
    return sheet


# -- docx -----------------------------------------------------------------------------------------


def test_deleted_words_are_struck_in_the_old_column_and_inserted_ones_underlined_in_the_new() -> None:
    document = Document(io.BytesIO(pipeline.paper(comparison(), "revision-table").written.data))
    old, new = document.tables[0].rows[3].cells[2:4]
    marks = [
        (run.text, name)
        for cell in (old, new)
        for run in cell.paragraphs[0].runs
        if run.style and (name := str(run.style.name)).startswith("公文修改")
    ]
    assert marks == [("85%", "公文修改（删去）"), ("88%", "公文修改（新增）")]
    styles = {style.name: style for style in document.styles}
    assert styles["公文修改（删去）"].font.strike is True
    assert styles["公文修改（新增）"].font.underline is True


def test_the_tables_that_are_wide_lie_across_and_repeat_their_head() -> None:
    for kind, across in (("revision-table", True), ("comment-table", True), ("sign-off", False)):
        document = Document(io.BytesIO(pipeline.paper(comparison(), kind).written.data))
        section = document.sections[0]
        assert (section.page_width > section.page_height) is across, kind
        assert document.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_groups_are_cells_that_reach_over_their_rows() -> None:
    document = Document(io.BytesIO(pipeline.paper(comparison(), "sign-off").written.data))
    first = document.tables[0].column_cells(0)
    assert first[1]._tc is first[3]._tc
    assert [first[1].text, first[4].text] == ["目标", "单位"]


# -- xlsx -----------------------------------------------------------------------------------------


def head_row(sheet: Worksheet) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value in ("序号", "类别"))


@pytest.mark.parametrize("kind", ["revision-table", "comment-table", "sign-off"])
def test_a_workbook_has_its_head_frozen_filtered_and_repeated_in_print(kind: str) -> None:
    sheet = workbook(kind)
    head = head_row(sheet)
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.auto_filter.ref.startswith(f"A{head}:")
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.page_setup.fitToWidth == 1


def test_a_workbook_holds_the_rows_of_the_paper() -> None:
    sheet = workbook("revision-table")
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows(min_row=head_row(sheet) + 1)]
    assert len(rows) == len(comparison().review().items)
    assert rows[2] == [
        "3",
        "一、（四）工作目标",
        "目标“社会认可度”：不低于85%",
        "目标“社会认可度”：不低于88%",
        "目标提高",
        "",
    ]


def test_changed_words_are_marked_in_a_workbook_too() -> None:
    sheet = workbook("revision-table")
    old, new = (sheet.cell(head_row(sheet) + 3, column).value for column in (3, 4))
    assert isinstance(old, CellRichText)
    assert isinstance(new, CellRichText)
    struck, underlined = old[-1], new[-1]
    assert isinstance(struck, TextBlock)
    assert isinstance(underlined, TextBlock)
    assert (struck.text, struck.font.strike) == ("85%", True)
    assert (underlined.text, underlined.font.u) == ("88%", "single")


def test_rows_are_high_enough_for_their_words() -> None:
    sheet = workbook("revision-table")
    tall = sheet.row_dimensions[head_row(sheet) + 13].height
    assert tall is not None
    assert tall >= 5 * 15


def test_a_number_of_an_item_is_a_number() -> None:
    sheet = workbook("revision-table")
    assert sheet.cell(head_row(sheet) + 1, 1).value == 1


@pytest.mark.parametrize("words", ["=1+1", "=HYPERLINK(1)"])
def test_words_that_begin_like_a_formula_stay_words(words: str) -> None:
    table = Table((Column(),), ((Cell((Run("内容"),)),),), ((Cell((Run(words),)),),))
    tree = Tree("x", "某县", parts=(Part("portrait", (Paragraph("plain-title", (Run(words),)), table)),))
    sheet = openpyxl.load_workbook(
        io.BytesIO(FORMATS["xlsx"].write(tree, Session().library.sheet).data)
    ).active
    assert isinstance(sheet, Worksheet)
    cells = [cell for row in sheet.iter_rows() for cell in row if words in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s", "s"]


def test_the_same_comparison_gives_the_same_bytes() -> None:
    for name in ("docx", "xlsx", "text"):
        made = [pipeline.paper(comparison(), "revision-table", name).written.data for _ in range(2)]
        assert made[0] == made[1]
