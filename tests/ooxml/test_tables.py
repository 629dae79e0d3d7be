"""Tables as they are read: rows, cells, rules, width, and what stands inside one another."""

from __future__ import annotations

from plangen.ooxml import Border
from tests.ooxml.small import read


def cell(words: str, inside: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


BEFORE = "<w:p><w:r><w:t>前</w:t></w:r></w:p>"


def test_a_table_has_its_place_among_the_paragraphs() -> None:
    paper = read(BEFORE + table(cell("甲") + cell("乙"), cell("丙")) + "<w:p/>")
    (found,) = paper.tables
    assert [[each.paragraphs[0].text for each in row.cells] for row in found.rows] == [["甲", "乙"], ["丙"]]
    assert [str(each.spot) for each in found.paragraphs] == [
        "第 2 段（第 1 个表第 1 行第 1 列）",
        "第 3 段（第 1 个表第 1 行第 2 列）",
        "第 4 段（第 1 个表第 2 行第 1 列）",
    ]
    assert (found.number, found.after, found.nested) == (1, 4, False)


def test_a_table_inside_a_cell_is_counted_after_its_own() -> None:
    paper = read(table(cell("外", table(cell("内")))) + table(cell("末")))
    assert [(each.number, each.nested) for each in paper.tables] == [(1, False), (2, True), (3, False)]
    assert [each.spot.table for each in paper.paragraphs] == [2, 1, 3]


def test_what_a_table_says_of_itself() -> None:
    properties = (
        '<w:tblpPr w:vertAnchor="page" w:tblpY="100"/><w:tblW w:w="8845" w:type="dxa"/>'
        '<w:tblBorders><w:top w:val="single" w:sz="8"/></w:tblBorders>'
    )
    (found,) = read(table(cell("甲"), properties=properties)).tables
    assert (found.width, found.floating) == (8845, {"vertAnchor": "page", "tblpY": "100"})
    assert found.borders == {"top": Border("single", 1.0)}


def test_a_row_that_repeats_and_a_cell_with_a_rule_of_its_own() -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>" + cell(
        "甲", properties='<w:tcBorders><w:left w:val="nil"/></w:tcBorders>'
    )
    (found,) = read(table(head, cell("乙"))).tables
    assert [row.head for row in found.rows] == [True, False]
    assert found.rows[0].cells[0].borders == {"left": Border("nil", 0.0)}


def test_rows_and_cells_inside_controls_are_rows_and_cells() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{cell('乙')}</w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell('甲')}{wrapped}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    (found,) = read(body).tables
    assert [each.text for each in found.paragraphs] == ["甲", "乙"]
    assert [each.spot.column for each in found.paragraphs] == [1, 2]
