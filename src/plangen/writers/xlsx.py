"""A tree as a workbook: a sheet for each table, its title and the words before it above, ready to filter and print."""

from __future__ import annotations

import math

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from plangen.document import Cell, Document, Inlines, plain
from plangen.document.title_lines import width
from plangen.style import StyleSheet
from plangen.writers.tabled import Sorting, Tabled, filled
from plangen.writers.workbook import to_bytes
from plangen.writers.written import Written

NAME = "Excel 工作簿"
_WIDE = {"portrait": 84, "landscape": 130}
"""Characters (ASCII ones) that all columns of a printed page share."""
_LINE = 16
"""The height of a line, in points."""
_MOST = 400
"""The greatest height of a row that Excel shows, in points, a little below its own limit."""
_DIGITS = 10
"""From so many digits on a number is a code: of a school, of an account."""
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as the bytes of an .xlsx, the same every time; what stands in no table that has rows is a loss."""
    sorting = Sorting(document, NAME)
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet), "a new workbook has one sheet"
    for number, tabled in enumerate(sorting.tables, 1):
        page = first if number == 1 else book.create_sheet()
        page.title = f"表{number}"
        _Page(page, tabled, sheet).fill()
    return Written(to_bytes(book), tuple(sorting.losses))


class _Page:
    """Fills one sheet."""

    def __init__(self, page: Worksheet, tabled: Tabled, sheet: StyleSheet) -> None:
        self._page, self._tabled, self._sheet = page, tabled, sheet
        whole = sum(column.width for column in tabled.table.columns) or 1
        wide = _WIDE[tabled.orientation]
        self._widths = [max(6.0, wide * column.width / whole) for column in tabled.table.columns]

    def fill(self) -> None:
        """The title, what is said before the table, the head, every row."""
        self._above(self._tabled.title, Font(name="宋体", size=18, bold=True), "center")
        for text in self._tabled.before:
            self._above(text, Font(name="宋体", size=11), "left")
        for row in self._tabled.table.head:
            self._row(row, is_head=True)
        head = self._page.max_row
        for row in filled(self._tabled.table.rows):
            self._row(row, is_head=False)
        if self._widths:
            self._ready(head)

    def _above(self, text: str, font: Font, align: str) -> None:
        """A line over all columns."""
        at = self._page.max_row + (1 if self._page.max_row > 1 or self._page["A1"].value else 0)
        cell = self._page.cell(at, 1, text)
        cell.data_type = _as_words(cell.data_type)
        cell.font, cell.alignment = font, Alignment(horizontal=align, vertical="center", wrap_text=True)
        if len(self._widths) > 1:
            self._page.merge_cells(start_row=at, start_column=1, end_row=at, end_column=len(self._widths))
        room = sum(self._widths) or max(1, len(text) * 2)
        size = (font.size or 11) / 11
        lines = math.ceil(2 * width(text) * size / room) or 1
        self._page.row_dimensions[at].height = min(_MOST, lines * _LINE * size + 4)

    def _row(self, row: tuple[Cell, ...], *, is_head: bool) -> None:
        at, lines = self._page.max_row + 1, 1
        for number, (cell, room) in enumerate(zip(row, self._widths, strict=True), 1):
            target = self._page.cell(at, number, self._value(cell.content))
            target.data_type = _as_words(target.data_type)
            target.font = Font(name="黑体" if is_head else "宋体", size=11)
            align = "center" if is_head else self._tabled.table.columns[number - 1].align
            target.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
            target.border = _BOX
            lines = max(lines, _lines(plain(cell.content), room))
        self._page.row_dimensions[at].height = min(_MOST, lines * _LINE + 4)

    def _value(self, content: Inlines) -> str | int | CellRichText:
        """The words of a cell; those that are marked keep their mark; a whole number is a number."""
        text = plain(content)
        if _is_number(text):
            return int(text)
        if not any(getattr(inline, "role", "") for inline in content):
            return text
        return CellRichText(*(self._run(inline.text, getattr(inline, "role", "")) for inline in content))

    def _run(self, text: str, role: str) -> str | TextBlock:
        mark = self._sheet.marks.get(role)
        if mark is None and role != "strong":
            return text
        face = mark.face if mark else "黑体"
        font = InlineFont(rFont=face or "宋体", sz=11, strike=bool(mark and mark.strike))
        font.u = "single" if mark and mark.underline else None
        return TextBlock(font, text)

    def _ready(self, head: int) -> None:
        """Widths, head frozen and repeated in print, filters, page set up."""
        page = self._page
        for number, wide in enumerate(self._widths, 1):
            page.column_dimensions[get_column_letter(number)].width = round(wide, 1)
        last = get_column_letter(len(self._widths))
        page.freeze_panes = f"A{head + 1}"
        page.auto_filter.ref = f"A{head}:{last}{page.max_row}"
        page.print_title_rows = f"{head}:{head}"
        page.page_setup.orientation = self._tabled.orientation
        page.page_setup.paperSize = 9
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        if footer := page.oddFooter:
            footer.center.text = "— &P —"


def _is_number(text: str) -> bool:
    """Whether ``text`` is a whole number and nothing more: 007 is a code, and Excel keeps fifteen digits at most."""
    return text.isascii() and text.isdigit() and len(text) < _DIGITS and str(int(text)) == text


def _as_words(data_type: str) -> str:
    """The type of a cell: what begins like a formula is words."""
    return "s" if data_type == "f" else data_type


def _lines(text: str, room: float) -> int:
    return sum(max(1, math.ceil(2 * width(line) / (room - 1))) for line in text.split("\n"))
