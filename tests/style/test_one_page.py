"""How much one page bears: by the heights of the national style sheet, not a line more."""

from plangen.pipeline import Session
from plangen.style import one_page

SHEET = Session().library.sheet


def test_the_heights_are_those_of_the_national_style_sheet() -> None:
    roles = SHEET.roles
    assert roles["table-cell"].line == roles["table-head"].line == one_page.TABLE_LINE
    assert 0 <= one_page.TITLE_LINE - roles["plain-title"].line < 0.5
    assert 0 <= one_page.LEAD_LINE - roles["table-lead"].line < 0.5
    assert SHEET.tables["table"].row == one_page.LEAST_ROW


def test_a_page_bears_as_many_rows_as_are_high_enough_for_its_words() -> None:
    short, long = "目标提高。", "目标“义务教育巩固率”由不低于百分之九十五改为不低于百分之九十八。"
    assert one_page.fitting("某县方案修改签批一览", "共修改一处。", [short] * 40) == 16
    assert one_page.fitting("某县方案修改签批一览", "共修改一处。", [long] * 40) == 11
    assert one_page.fitting("某县方案修改签批一览", "共修改一处。", [short] * 3) == 3


def test_a_longer_title_and_a_longer_lead_leave_room_for_fewer_rows() -> None:
    rows = ["目标提高。"] * 40
    one_line = one_page.fitting("一" * 20, "字" * 25, rows)
    assert one_page.fitting("一" * 21, "字" * 25, rows) == one_line - 1
    assert one_page.fitting("一" * 20, "字" * 26, rows) == one_line - 1
