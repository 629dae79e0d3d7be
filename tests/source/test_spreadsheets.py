"""Tables as offices keep them: headings over two rows, merged cells, units in headings, text in numbers."""

import datetime
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from plangen.source import read_table
from plangen.standards import School, none_at_all, schools, texts

TEXTS = texts()
COLUMNS = [name for name, _ in School.columns()]
Rows = list[list[object]]


def workbook(path: Path, rows: Rows, merged: tuple[str, ...] = ()) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


PLAIN: Rows = [
    ["学校代码", "学校名称", "学校类型", "小学学生数"],
    ["S1", "甲校", "小学", 300],
    ["S2", "乙校", "小学", 250],
]
TITLED: Rows = [["某县学校基本情况表"], [], *PLAIN]
UNITS: Rows = [["学校代码", "学校名称", "学校类型", "小学学生数（人）"], *PLAIN[1:]]
TWO_ROWS: Rows = [
    ["学校代码", "学校名称", "学校类型", "学生数", None],
    [None, None, None, "小学", "初中"],
    *PLAIN[1:],
]


@pytest.mark.parametrize("rows", [PLAIN, TITLED, UNITS], ids=["表头在第一行", "表头上面有标题", "表头带单位"])
def test_the_heading_is_found_where_it_is(tmp_path: Path, rows: Rows) -> None:
    table, findings = read_table(workbook(tmp_path / "表.xlsx", rows), COLUMNS)
    assert table is not None
    assert [(row["学校名称"], row["小学学生数"]) for row in table.data] == [("甲校", 300), ("乙校", 250)]
    assert findings == []


def test_headings_over_two_rows_with_merged_cells_are_read(tmp_path: Path) -> None:
    file = workbook(tmp_path / "表.xlsx", TWO_ROWS, ("A1:A2", "B1:B2", "C1:C2", "D1:E1"))
    table, _ = read_table(file, COLUMNS)
    assert table is not None
    assert table.data[0] == {"学校代码": "S1", "学校名称": "甲校", "学校类型": "小学", "小学学生数": 300}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_csv_is_read_in_the_encodings_that_offices_use(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "表.csv"
    file.write_bytes("学校代码,学校名称,学校类型,小学学生数\nS1,甲校,小学,300\n".encode(encoding))
    table, findings = read_table(file, COLUMNS)
    assert table is not None
    assert (table.data, findings) == (
        [{"学校代码": "S1", "学校名称": "甲校", "学校类型": "小学", "小学学生数": 300}],
        [],
    )


def test_a_column_that_is_not_known_is_told_and_left_out(tmp_path: Path) -> None:
    rows: Rows = [[*PLAIN[0], "校长"], [*PLAIN[1], "某"]]
    _, [finding] = read_table(workbook(tmp_path / "表.xlsx", rows), COLUMNS)
    assert (finding.severity, finding.place.column) == ("warning", 5)
    assert "校长" in finding.message


def test_text_in_a_number_is_found_at_its_sheet_row_and_column(tmp_path: Path) -> None:
    table, _ = read_table(
        workbook(tmp_path / "表.xlsx", [*PLAIN[:2], ["S2", "乙校", "小学", "约250人"]]), COLUMNS
    )
    assert table is not None
    _, [finding] = schools(table)
    assert (finding.place.sheet, finding.place.line, finding.place.column) == ("Sheet", 3, 4)
    assert "约250人" in finding.message


def test_what_cannot_be_true_is_found_at_its_cell(tmp_path: Path) -> None:
    rows: Rows = [
        [*PLAIN[0], "小学专任教师数", "小学高于规定学历教师数"],
        ["S1", "甲校", "小学", 300, 10, 12],
    ]
    table, _ = read_table(workbook(tmp_path / "表.xlsx", rows), COLUMNS)
    assert table is not None
    _, [finding] = schools(table)
    assert (finding.place.line, finding.place.column) == (2, 6)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("没有.csv", None, "找不到"),
        ("空.csv", b"", "表格是空的"),
        ("坏.xlsx", b"PK\x03\x04 broken", "已损坏"),
        ("旧.xls", b"\xd0\xcf\x11\xe0", "不是能读的表格"),
        ("别的.csv", "甲,乙\n1,2\n".encode(), "没有找到表头"),
    ],
)
def test_a_file_that_is_no_table_gets_one_sentence(
    tmp_path: Path, name: str, data: bytes | None, says: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    table, [finding] = read_table(tmp_path / name, COLUMNS)
    assert table is None
    assert says in finding.message


def test_a_merged_cell_in_the_body_counts_for_every_row_that_it_spans(tmp_path: Path) -> None:
    rows: Rows = [
        [*PLAIN[0], "所在地"],
        ["S1", "甲校", "小学", 300, "镇区"],
        ["S2", "乙校", None, 250, None],
        ["S3", "丙校", None, 120, "乡村"],
    ]
    table, findings = read_table(workbook(tmp_path / "表.xlsx", rows, ("C2:C4", "E2:E3")), COLUMNS)
    assert table is not None
    assert findings == []
    assert [(row["学校名称"], row["学校类型"], row["所在地"]) for row in table.data] == [
        ("甲校", "小学", "镇区"),
        ("乙校", "小学", "镇区"),
        ("丙校", "小学", "乡村"),
    ]
    places = [table.places.of((index, "学校类型")) for index in range(3)]
    assert [(place.line, place.column) for place in places] == [(2, 3), (3, 3), (4, 3)]


def test_a_merged_title_above_the_headings_is_no_heading(tmp_path: Path) -> None:
    rows: Rows = [["学校名称一览", None, None, None], *PLAIN]
    table, _ = read_table(workbook(tmp_path / "表.xlsx", rows, ("A1:D1",)), COLUMNS)
    assert table is not None
    assert table.data[0]["学校名称"] == "甲校"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234.5", Decimal("1234.5")),
        ("12,345", 12345),
        ("1，900", 1900),
        ("1,2,3", "1,2,3"),
        ("2.15E+09", "2.15E+09"),
        (1234.5, Decimal("1234.5")),
        (3.0, 3),
        (" 甲校 ", "甲校"),
    ],
)
def test_a_cell_is_read_as_the_number_it_shows(tmp_path: Path, written: object, value: object) -> None:
    table, _ = read_table(
        workbook(tmp_path / "表.xlsx", [PLAIN[0], ["S1", "甲校", "小学", written]]), COLUMNS
    )
    assert table is not None
    assert table.data[0]["小学学生数"] == value


# -- what is no school, and what cannot be read ---------------------------------------------------


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["合计", None, None, 550], "合计行"),
        ([None, "小 计", None, 550], "合计行"),
        (["全县总计", "2所", None, 550], "合计行"),
        (["注：数据截至2024年9月"], "备注行"),
        (["填表人：张三", None, None, "审核人：李四"], "备注行"),
        ([None, None, "（单位：所）", "人"], "单位行"),
        (["甲", "乙", 1, 2, 3], "列号行"),
    ],
)
def test_a_row_that_is_no_school_is_skipped_and_told(tmp_path: Path, row: list[object], kind: str) -> None:
    heads: list[object] = [*PLAIN[0], "初中学生数"]
    file = workbook(tmp_path / "表.xlsx", [heads, PLAIN[1], row, PLAIN[2]])
    table, [finding] = read_table(file, COLUMNS, TEXTS)
    assert table is not None
    assert [school["学校名称"] for school in table.data] == ["甲校", "乙校"]
    assert (finding.code, finding.severity, finding.place.line) == ("L025", "warning", 3)
    assert kind in finding.message


@pytest.mark.parametrize("name", ["合计小学", "平均路小学", "注音小学", "单位：小学"])
def test_a_school_of_any_name_is_a_school(tmp_path: Path, name: str) -> None:
    table, findings = read_table(
        workbook(tmp_path / "表.xlsx", [PLAIN[0], ["S1", name, "小学", 300]]), COLUMNS, TEXTS
    )
    assert table is not None
    assert [school["学校名称"] for school in table.data] == [name]
    assert findings == []


def test_a_formula_without_its_result_is_told_with_its_cell_and_the_way_out(tmp_path: Path) -> None:
    rows: Rows = [*PLAIN[:2], ["S2", "乙校", "小学", "=D2+1"]]
    _, [finding] = read_table(workbook(tmp_path / "表.xlsx", rows), COLUMNS, TEXTS)
    assert (finding.code, finding.severity) == ("L024", "error")
    assert finding.message == "工作表“Sheet”D3（乙校）是公式，没有存结果。"
    assert "存一次" in finding.hint


@pytest.mark.parametrize(
    ("cell", "shown", "code"),
    [
        ("0101", "0101", "General"),
        (101, "0101", "0000"),
        (datetime.date(2025, 1, 1), "2025-01-01", "yyyy-mm-dd"),
        ("1.10", "1.10", "General"),
        ("2.15E+09", "2.15E+09", "General"),
        (5, "5", "General"),
    ],
)
def test_a_code_is_read_as_it_shows(tmp_path: Path, cell: object, shown: str, code: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(PLAIN[0])
    sheet.append([cell, "甲校", "小学", 300])
    sheet["A2"].number_format = code
    book.save(tmp_path / "表.xlsx")
    table, _ = read_table(tmp_path / "表.xlsx", COLUMNS, TEXTS)
    assert table is not None
    [school], findings = schools(table)
    assert (school.id, findings) == (shown, [])


@pytest.mark.parametrize("separator", [",", "\t", ";", "，", "；", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_delimited_text_is_read_however_it_was_saved(
    tmp_path: Path, separator: str, line_end: str, encoding: str
) -> None:
    lines = [separator.join(["学校代码", "学校名称", "学校类型", "小学学生数"])]
    lines.append(separator.join(["0101", "甲校", "小学", '"1,900"']))
    (tmp_path / "表.csv").write_bytes(line_end.join(lines).encode(encoding))
    table, findings = read_table(tmp_path / "表.csv", COLUMNS, TEXTS)
    assert table is not None
    assert (table.data, findings) == (
        [{"学校代码": "0101", "学校名称": "甲校", "学校类型": "小学", "小学学生数": 1900}],
        [],
    )


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param('S1,"' + "甲" * 140_000, "有一格超过", id="a quote not closed"),
        pytest.param("1\n" * 1_000_000, "行超过", id="a million short lines"),
    ],
)
def test_a_text_without_bounds_is_refused_in_a_sentence(tmp_path: Path, body: str, says: str) -> None:
    (tmp_path / "表.csv").write_text(",".join(map(str, PLAIN[0])) + "\n" + body, "utf-8")
    table, [finding] = read_table(tmp_path / "表.csv", COLUMNS, TEXTS)
    assert table is None
    assert says in finding.message
    assert finding.hint


def rewritten(file: Path, part: str, old: str, new: str) -> Path:
    """The workbook ``file`` with ``old`` replaced in one of its parts."""
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    parts[part] = parts[part].decode().replace(old, new, 1).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    file.write_bytes(buffer.getvalue())
    return file


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        pytest.param(
            SHEET, "<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet', "DOCTYPE", id="doctype"
        ),
        pytest.param(SHEET, "</sheetData>", "</sheet>", "已损坏", id="tags that cross"),
        pytest.param(SHEET, 'r="A2"', 'r="2A"', "已损坏", id="a cell of no name"),
        pytest.param("xl/styles.xml", "<styleSheet", "not XML", "已损坏", id="styles that are no XML"),
    ],
)
def test_a_workbook_that_is_broken_or_hostile_gets_one_sentence(
    tmp_path: Path, part: str, old: str, new: str, says: str
) -> None:
    file = rewritten(workbook(tmp_path / "表.xlsx", PLAIN), part, old, new)
    table, [finding] = read_table(file, COLUMNS, TEXTS)
    assert table is None
    assert says in finding.message


def test_far_and_empty_cells_and_a_merged_sheet_change_nothing(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    far += '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    file = rewritten(workbook(tmp_path / "表.xlsx", PLAIN), SHEET, "</sheetData>", far)
    table, findings = read_table(file, COLUMNS, TEXTS)
    assert table is not None
    assert [school["学校名称"] for school in table.data] == ["甲校", "乙校"]
    assert findings == []


def test_a_workbook_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    file = rewritten(
        workbook(tmp_path / "表.xlsx", PLAIN), SHEET, "</sheetData>", "</sheetData>" + " " * 5_000_000
    )
    table, [finding] = read_table(file, COLUMNS, TEXTS)
    assert table is None
    assert "大得不正常" in finding.message


def test_headings_alone_are_told_with_their_row(tmp_path: Path) -> None:
    table, findings = read_table(workbook(tmp_path / "表.xlsx", [["某县学校表"], PLAIN[0]]), COLUMNS, TEXTS)
    assert table is not None
    assert (table.data, findings) == ([], [])
    finding = none_at_all(table)
    assert (finding.code, finding.place.line) == ("L051", 2)
    assert "一所学校也没有" in finding.message


def test_what_does_not_fit_is_told_of_its_cell_and_its_school_not_of_keys(tmp_path: Path) -> None:
    rows: Rows = [PLAIN[0], ["S1", "甲校", "小学", "约三百"], ["S2", None, "小学", 250]]
    table, _ = read_table(workbook(tmp_path / "表.xlsx", rows), COLUMNS, TEXTS)
    assert table is not None
    _, [wrong, lacking] = schools(table)
    assert wrong.message.startswith("工作表“Sheet”D2（甲校）“小学学生数”")
    assert lacking.message == "第 3 行缺少“学校名称”。"
    for finding in (wrong, lacking):
        assert "YAML" not in finding.hint
        assert ": …" not in finding.hint
