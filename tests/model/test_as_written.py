"""Text is text: what no field declares a number prints the characters that were written."""

import pytest

from plangen.binding import bind, raw_path
from plangen.model import Absent, Blank, Plan, Section, Table
from plangen.model.blocks import Assignment, Body
from plangen.source import parse

ROW = "代号: 表, 标题: 表, 列: [{{代号: a, 名称: 甲}}], 行: [[{cell}]]"


def cell(written: str) -> object:
    located, findings = parse("{" + ROW.format(cell=written) + "}", "示例")
    assert located is not None, findings
    table, wrong = bind(Table, located)
    assert table is not None, wrong
    return table.rows[0][0]


@pytest.mark.parametrize(
    "written",
    [
        "0101",
        "00",
        "+86",
        "-0",
        "1.10",
        "2.15E+09",
        "98%",
        "1200个",
        "5 %",
        "1_200",
        "12:30",
        "2025-3-10",
        "0x1F",
        "true",
        "053612345678",
    ],
)
def test_a_column_of_text_prints_its_characters(written: str) -> None:
    assert str(cell(written)) == written
    assert str(cell(f'"{written}"')) == written


@pytest.mark.parametrize("written", ['""', "~"])
def test_a_cell_of_text_may_be_empty(written: str) -> None:
    assert cell(written) == Absent()


def test_a_cell_to_be_filled_stays_one() -> None:
    assert cell("待填") == Blank()


def test_a_column_of_numbers_has_no_measures() -> None:
    located, _ = parse("{代号: 表, 标题: 表, 列: [{代号: a, 名称: 甲, 类型: 数}], 行: [[12个]]}", "示例")
    assert located is not None
    table, [finding] = bind(Table, located)
    assert table is None
    assert "数值里不写计量单位" in finding.message


def test_who_is_responsible_prints_as_written() -> None:
    located, _ = parse("{事项: 值班, 责任人: 0047}", "示例")
    assert located is not None
    assignment, _ = bind(Assignment, located)
    assert assignment is not None
    assert str(assignment.who) == "0047"


def test_members_may_be_a_list() -> None:
    located, _ = parse("{名称: 专班, 成员: [县教育局, 县财政局]}", "示例")
    assert located is not None
    body, _ = bind(Body, located)
    assert body is not None
    assert str(body.members) == "县教育局、县财政局"


def test_every_line_that_is_not_blank_is_a_paragraph() -> None:
    located, _ = parse("{标题: 甲, 内容: ['第一段。\n\n\n\n  第二段。', '', 第三段。]}", "示例")
    assert located is not None
    section, _ = bind(Section, located)
    assert section is not None
    assert section.text == ("第一段。", "第二段。", "第三段。")


def test_a_paragraph_is_found_where_its_line_stands() -> None:
    located, _ = parse("引言:\n  - |\n    第一段。\n\n    第二段。\n  - ''\n  - 第三段。\n", "示例")
    assert located is not None
    places = []
    for number in range(3):
        raw = raw_path(located.data, ("lead", number), Plan)
        places.append(located.places.of(raw).line)
    assert places == [3, 5, 7]
