"""Native charts: their numbers are the table's, their workbook opens, blanks stay gaps."""

import io
from decimal import Decimal

from lxml import etree
from openpyxl import load_workbook

from plangen.document import Chart, Document, Part, Series
from plangen.writers.school_data import write as write_sheet
from tests.writers.test_docx import parts, written

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BARS = Chart(
    "bar",
    "差异系数",
    ("高学历", "骨干"),
    (Series("小学", (Decimal("0.31"), None)), Series("上限", (Decimal("0.5"), Decimal("0.5")), line=True)),
)
SPANS = Chart(
    "timeline",
    "阶段",
    ("动员", "实施"),
    (Series("起", (Decimal(0), Decimal(3))), Series("月数", (Decimal(3), Decimal(9)))),
)


def inside() -> dict[str, bytes]:
    return parts(written(Document("x", "题", parts=(Part("portrait", (BARS, SPANS)),))))


def test_a_chart_says_the_numbers_of_its_table_and_leaves_gaps() -> None:
    tree = etree.fromstring(inside()["word/charts/chart1.xml"])
    values = [
        [point.findtext(f"{C}v") for point in cache.iter(f"{C}pt")] for cache in tree.iter(f"{C}numCache")
    ]
    assert values == [["0.31"], ["0.5", "0.5"]]
    assert [bool(list(tree.iter(f"{C}{kind}"))) for kind in ("barChart", "lineChart")] == [True, True]


def test_the_start_of_a_timeline_is_not_drawn() -> None:
    first = next(etree.fromstring(inside()["word/charts/chart2.xml"]).iter(f"{C}ser"))
    assert b"noFill" in etree.tostring(first)


def test_a_chart_carries_the_workbook_it_is_edited_with() -> None:
    sheet = load_workbook(io.BytesIO(inside()["word/embeddings/chart1.xlsx"])).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "小学", "上限"],
        ["高学历", 0.31, 0.5],
        ["骨干", None, 0.5],
    ]


def test_charts_are_the_same_bytes_every_time() -> None:
    assert inside() == inside()


def test_the_empty_school_sheet_has_the_columns_and_explains_them() -> None:
    columns = [("学校代码", "全县唯一"), ("小学学生数", "在校生，人")]
    assert write_sheet(columns) == write_sheet(columns)
    data, guide = load_workbook(io.BytesIO(write_sheet(columns))).worksheets
    assert [cell.value for cell in data[1]] == ["学校代码", "小学学生数"]
    assert [cell.value for cell in guide[2]] == ["学校代码", "全县唯一"]
