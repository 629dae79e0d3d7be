"""Tables as offices keep them: headings over two rows, merged cells, units in headings, text in numbers."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from plangen.source import read_table
from plangen.standards import School, schools

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
        ("空.csv", b"", "不是能读的表格"),
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
