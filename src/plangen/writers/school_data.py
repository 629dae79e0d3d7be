"""The empty workbook of school data: a sheet to fill in, and a sheet that explains each column."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from plangen.writers.workbook import to_bytes

DATA, GUIDE = "学校数据", "填写说明"
_HEAD = Font(bold=True)
_SHADE = PatternFill("solid", fgColor="DDEBF7")


def write(columns: Sequence[tuple[str, str]]) -> bytes:
    """The workbook for ``columns`` (heading and what belongs there), the same bytes every time."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has one sheet"
    sheet.title = DATA
    for number, (heading, _) in enumerate(columns, 1):
        cell = sheet.cell(1, number, heading)
        cell.font, cell.fill, cell.alignment = _HEAD, _SHADE, Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(number)].width = max(10, len(heading) * 1.4)
    sheet.freeze_panes = "C2"
    guide = book.create_sheet(GUIDE)
    guide.append(["列名", "怎么填"])
    for heading, about in columns:
        guide.append([heading, about or "必填"])
    guide.append(["", "空着的格按“不知道”处理，相应的指标写“无法判断”，不当作零；没有的写 0。"])
    guide.column_dimensions["A"].width, guide.column_dimensions["B"].width = 24, 60
    return to_bytes(book)
