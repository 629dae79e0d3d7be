"""Every block of a tree in every format: its words are in the file, or a finding tells that they are not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import openpyxl
import pytest
from lxml import etree

from plangen import pipeline
from plangen.document import (
    Blank,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Part,
    Run,
    Series,
    Table,
)
from plangen.finding import Finding
from plangen.pipeline import Session
from plangen.writers import FORMATS, PAGES, Written, whole
from plangen.writers.docx.marks import UPWARD
from tests.diff.review.revised import comparison

SHEET = Session().library.sheet
WORD = re.compile("词[0-9]+")
"""What a reader would miss: every text of a sample is such a word, none stands in two places."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text(number: int, role: str = "") -> Inlines:
    return (Run(f"词{number}", role),)


# -- what each format shows -----------------------------------------------------------------------


def shown_in_docx(data: bytes) -> str:
    """The words of every part that prints; Word shows nothing of a cell that continues the one above."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    shown = []
    for name in archive.namelist():
        if name.startswith("word/") and name.endswith(".xml"):
            tree = etree.fromstring(archive.read(name))
            for hidden in tree.xpath("//*[local-name()='vMerge'][not(@*)]/ancestor::*[local-name()='tc'][1]"):
                hidden.getparent().remove(hidden)
            shown += [str(words) for words in tree.itertext()]
            shown += [str(words) for words in tree.xpath("//@descr")]
    return " ".join(shown)


def shown_in_text(data: bytes) -> str:
    return data.decode("utf-8-sig")


def shown_in_xlsx(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


SHOWN: dict[str, Callable[[bytes], str]] = {
    "docx": shown_in_docx,
    "pdf": shown_in_docx,  # printed from these bytes; printing refuses a PDF that lost a word
    "pdfa": shown_in_docx,
    "text": shown_in_text,
    "xlsx": shown_in_xlsx,
}
"""How the words of each format are read back."""


# -- one of everything that a tree can hold -------------------------------------------------------


def paragraphs() -> Iterator[Paragraph]:
    for role in (*SHEET.roles, "a-role-of-nobody"):
        lined = role in UPWARD
        yield Paragraph(role, (Run("词1\t签发人：词2" if lined else "词1"),), ("lead", 0))


def headings() -> Iterator[Heading]:
    for level in range(1, 7):
        yield Heading(level, "词1", text(2), origin=("sections", 0))
        yield Heading(level, "", text(1), text(2), origin=("sections", 0))


def table(role: str = "table") -> Table:
    head = ((Cell(text(1)), Cell(text(2))),)
    rows = ((Cell(text(3)), Cell(text(4))), (Cell(text(5)), Cell(text(6))))
    return Table((Column(2), Column(1)), head, rows, role, ("tables", 0))


def tables() -> Iterator[Table]:
    for role in (*SHEET.tables, "mark", "seals", "a-table-of-nobody"):
        yield table(role)
    yield replace(table(), rows=())
    covered = (Cell(text(5), merged=True), Cell(text(6)))
    yield replace(table(), rows=(table().rows[0], covered))


def charts() -> Iterator[Chart]:
    series = (Series("词2", (Decimal(1), None)), Series("词3", (Decimal(2), Decimal(3)), line=True))
    yield Chart("bar", "词1", ("词4", "词5"), series, ("targets", 0))
    yield Chart("timeline", "词1", ("词4", "词5"), series, ("targets", 0))


BLOCKS: list[Block] = [*paragraphs(), *headings(), *tables(), *charts()]
INLINES: list[Inline] = [
    *(Run("词7", role) for role in ("", "strong", *SHEET.marks, "a-mark-of-nobody")),
    Blank("词7"),
    Blank("词7", shown=False),
]


PLAIN_TABLE = Table((Column(),), ((Cell((Run("列"),)),),), ((Cell((Run("值"),)),),))


def document(*blocks: Block) -> Document:
    return Document("sample", "某县方案", parts=(Part("portrait", blocks),))


def places(block: Block) -> list[Document]:
    """``block`` alone, before a table and behind one: what a format does with it may depend on that."""
    return [document(block), document(block, PLAIN_TABLE), document(PLAIN_TABLE, block)]


def missing(written: Written, blocks: object, form: str) -> set[str]:
    """The words of ``blocks`` that are neither in the file nor in a finding."""
    told = " ".join(finding.message for finding in written.findings)
    seen = set(WORD.findall(SHOWN[form](written.data))) | set(WORD.findall(told))
    return set(WORD.findall(repr(blocks))) - seen


# -- the pairs ------------------------------------------------------------------------------------


def test_every_format_and_every_part_of_a_tree_has_a_sample() -> None:
    assert set(SHOWN) == set(FORMATS)
    assert {type(block) for block in BLOCKS} == set(get_args(Block))
    assert {type(inline) for inline in INLINES} == set(get_args(Inline))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("block", BLOCKS, ids=repr)
def test_the_words_of_a_block_are_in_the_file_or_in_a_finding(form: str, block: Block) -> None:
    for paper in places(block):
        assert not missing(FORMATS[form].write(paper, SHEET), block, form)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("inline", INLINES, ids=repr)
def test_the_words_of_an_inline_are_in_the_file_or_in_a_finding(form: str, inline: Inline) -> None:
    holders: list[Block] = [
        Paragraph("body", (inline,)),
        Paragraph("title", (inline,)),
        Heading(1, "", (inline,)),
        Heading(2, "", (Run("标题"),), (inline,)),
        Table((Column(),), ((Cell((inline,)),),), ((Cell((Run("值"), inline)),),)),
    ]
    for block in holders:
        for paper in places(block):
            lost = missing(FORMATS[form].write(paper, SHEET), inline.text, form)
            assert not lost, block


# -- the looks ------------------------------------------------------------------------------------


def landscape(paper: Document) -> Document:
    return replace(paper, parts=(replace(paper.parts[0], orientation="landscape"),))


WORDS, CELLS = Paragraph("body", text(1)), table()
LOOKS: dict[str, tuple[Document, Document]] = {
    "a page lies across": (document(CELLS), landscape(document(CELLS))),
    "a column is centred": (
        document(CELLS),
        document(replace(CELLS, columns=(Column(2, "center"), Column(1)))),
    ),
    "a cell goes on": (
        document(replace(CELLS, rows=(CELLS.rows[0], (Cell(()), CELLS.rows[1][1])))),
        document(replace(CELLS, rows=(CELLS.rows[0], (Cell((), merged=True), CELLS.rows[1][1])))),
    ),
    "words are strong": (document(WORDS, CELLS), document(Paragraph("body", text(1, "strong")), CELLS)),
    "words are deleted": (document(WORDS, CELLS), document(Paragraph("body", text(1, "deleted")), CELLS)),
    "words of a title are strong": (
        document(Paragraph("title", text(1)), CELLS),
        document(Paragraph("title", text(1, "strong")), CELLS),
    ),
    "words of a mark are strong": (
        document(Paragraph("mark", text(1)), CELLS),
        document(Paragraph("mark", text(1, "strong")), CELLS),
    ),
    "words of a cell are strong": (
        document(Table(CELLS.columns, CELLS.head, CELLS.rows[:1])),
        document(Table(CELLS.columns, CELLS.head, ((Cell(text(3, "strong")), CELLS.rows[0][1]),))),
    ),
}
"""Two papers whose words are the same, the second with one look more."""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("look", LOOKS)
def test_a_look_makes_a_difference_in_the_file_or_is_told(form: str, look: str) -> None:
    without, within = (FORMATS[form].write(paper, SHEET) for paper in LOOKS[look])
    assert without.data != within.data or len(without.findings) < len(within.findings)


# -- what the findings say ------------------------------------------------------------------------


def losses(form: str, *blocks: Block) -> list[tuple[str, str, tuple[str | int, ...]]]:
    written = FORMATS[form].write(document(*blocks), SHEET)
    return [(finding.code, finding.message, finding.path) for finding in written.findings]


def test_a_workbook_names_what_stands_in_none_of_its_tables() -> None:
    heading = Heading(1, "一、", (Run("说明"),), origin=("sections", 0))
    behind = Paragraph(
        "body", (Run("表后的说明：本表由统计局核定，未经同意不得引用。"),), ("sections", 0, "text", 0)
    )
    box = Table((Column(),), ((Cell((Run("签名："),)),),), (), origin=("letter",))
    assert losses("xlsx", heading, next(charts()), PLAIN_TABLE, behind, box) == [
        ("F01", "Excel 工作簿里没有标题“一、说明”。", ("sections", 0)),
        ("F04", "Excel 工作簿里没有图“词1”，只写了它的数据。", ("targets", 0)),
        ("F03", "Excel 工作簿里没有这个表：“签名：”。", ("letter",)),
        (
            "F02",
            "Excel 工作簿里没有这段文字：“表后的说明：本表由统计局核定，未经同意不……”。",
            ("sections", 0, "text", 0),
        ),
    ]


def test_a_title_that_no_table_follows_is_told_and_one_over_two_tables_is_not() -> None:
    first, second = (Paragraph("title", (Run(words),)) for words in ("甲方案", "乙方案"))
    told = [message for _, message, _ in losses("xlsx", first, PLAIN_TABLE, PLAIN_TABLE, second)]
    assert told == ["Excel 工作簿里没有这段文字：“乙方案”。"]
    assert losses("xlsx", first, second) == [("F02", "Excel 工作簿里没有这段文字：“甲方案”。", ())]


def test_words_that_a_cell_of_a_workbook_does_not_show_are_told() -> None:
    long = Table(
        (Column(),), ((Cell((Run("列"),)),),), ((Cell((Run("字" * 32768),)),),), origin=("tables", 1)
    )
    words = f"Excel 一格最多 32767 个字，格里的字看不全：“{'字' * 20}……”。"
    assert losses("xlsx", long) == [("F05", words, ("tables", 1))]
    [covered] = losses("docx", list(tables())[-1])
    assert covered == ("F05", "这一格并在上面一格里，格里的字看不全：“词5”。", ("tables", 0))


def test_plain_text_tells_each_chart_and_each_sort_of_layout_once() -> None:
    chart = next(charts())
    aligned = replace(CELLS, columns=(Column(1, "right"), Column(1)))
    assert losses("text", aligned, chart, aligned) == [
        ("F06", "纯文本里看不出表里各列怎样对齐。", ("tables", 0)),
        ("F04", "纯文本里没有图“词1”，只写了它的数据。", ("targets", 0)),
    ]


def test_word_tells_a_level_that_has_no_look_of_its_own() -> None:
    assert not losses("docx", Heading(4, "", text(1)))
    assert losses("docx", Heading(5, "", text(1))) == [
        ("F06", "Word 文档里看不出5 级标题的样子，按 4 级排。", ())
    ]


def test_a_workbook_has_the_numbers_of_a_chart() -> None:
    written = FORMATS["xlsx"].write(document(next(charts())), SHEET)
    sheet = openpyxl.load_workbook(io.BytesIO(written.data)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert rows == [["词1", "词2", "词3"], ["词4", 1, 2], ["词5", None, 3]]


def test_a_code_keeps_its_zeros_in_a_workbook() -> None:
    codes = Table(
        (Column(),), ((Cell((Run("学校代码"),)),),), ((Cell((Run("0012"),)),), (Cell((Run("12"),)),))
    )
    written = FORMATS["xlsx"].write(document(codes), SHEET)
    sheet = openpyxl.load_workbook(io.BytesIO(written.data)).worksheets[0]
    assert [sheet.cell(row, 1).value for row in (3, 4)] == ["0012", 12]


def test_word_tells_a_role_that_its_style_sheet_does_not_know() -> None:
    assert losses("docx", Paragraph("banner", text(1), ("lead", 0))) == [
        ("F06", "Word 文档里看不出“banner”的样子，版式里没有这种要素，按正文排。", ("lead", 0))
    ]


def test_every_loss_has_its_page_and_its_severity() -> None:
    pages = {page.code: page for page in PAGES}
    found: list[Finding] = []
    for block in BLOCKS:
        for form in FORMATS.values():
            found += form.write(document(block), SHEET).findings
    assert {finding.code for finding in found} == set(pages)
    assert all(finding.severity == pages[finding.code].severity for finding in found)
    assert set(pages) <= set(pipeline.pages())


def test_what_the_samples_lose_is_told_once_for_all_papers_at_the_line_of_the_plan() -> None:
    compared = comparison()
    paper = pipeline.paper(compared, "sign-off", "xlsx")
    told = pipeline.losses([paper, paper], compared.new)
    assert [(finding.code, finding.where) for finding in told] == [
        ("F03", "签批一览.xlsx"),
        ("F02", "签批一览.xlsx"),
    ]
    assert all(finding.place.line for finding in told)


# -- the table of formats -------------------------------------------------------------------------


def test_a_person_chooses_among_the_formats_of_the_table() -> None:
    assert whole() == ["docx", "pdf", "pdfa", "text"]
    assert {name: form.suffix for name, form in FORMATS.items()} == {
        "docx": ".docx", "pdf": ".pdf", "pdfa": ".pdf", "text": ".txt", "xlsx": ".xlsx",
    }  # fmt: skip
    assert (
        len({form.name for form in FORMATS.values()}) == len({form.ending for form in FORMATS.values()}) == 5
    )
