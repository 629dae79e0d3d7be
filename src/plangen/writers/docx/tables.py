"""Tables of a tree as w:tbl. Each column's markup is made once, so long tables cost little a row."""

from __future__ import annotations

from typing import NamedTuple

from plangen.document import Cell, Table, plain
from plangen.document.title_lines import width
from plangen.lengths import POINT
from plangen.ooxml import escape
from plangen.style import StyleSheet, TableLook
from plangen.writers.docx.inlines import inlines, lines
from plangen.writers.docx.styles_part import EIGHTHS, style_id, twips


def table_xml(table: Table, sheet: StyleSheet, room: int) -> str:
    """The table, ``room`` twips wide; its head rows repeat on every page it crosses."""
    look = sheet.tables[table.role if table.role in sheet.tables else "table"]
    widths = column_widths(table, room)
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    head_columns = [_column_look(wide, _role(sheet, look.head, ""), sheet) for wide in widths]
    body_columns = []
    for wide, column in zip(widths, table.columns, strict=True):
        body_columns.append(_column_look(wide, _role(sheet, look.cell, column.align), sheet))
    head = "".join(_row(row, head_columns, look, sheet, is_head=not look.foot) for row in table.head)
    rows = ""
    for number, row in enumerate(table.rows, 1):
        below = table.rows[number] if number < len(table.rows) else ()
        rows += _row(row, body_columns, look, sheet, is_head=False, below=below)
    properties = _properties(table, sheet, look, room)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"


def column_widths(table: Table, width: int) -> list[int]:
    """``width`` shared among the columns by their shares; the last takes what rounding leaves."""
    whole = sum(column.width for column in table.columns)
    widths = [int(width * column.width / whole) for column in table.columns]
    widths[-1] += width - sum(widths)
    return widths


def _role(sheet: StyleSheet, role: str, align: str) -> str:
    aligned = f"{role}-{align}"
    return aligned if aligned in sheet.roles else role


class _ColumnLook(NamedTuple):
    """What a column's cells share: their properties, their style, and how many 字 a line holds."""

    properties: str
    style: str
    room: int


def _column_look(wide: int, role: str, sheet: StyleSheet) -> _ColumnLook:
    """How cells of ``role`` look in a column ``wide`` twips."""
    room = int(wide / POINT / sheet.roles[role].size) - 1
    return _ColumnLook(f'<w:tcW w:w="{wide}" w:type="dxa"/>', style_id(role), room)


def _row(
    row: tuple[Cell, ...],
    columns: list[_ColumnLook],
    look: TableLook,
    sheet: StyleSheet,
    *,
    is_head: bool,
    below: tuple[Cell, ...] = (),
) -> str:
    rule = "exact" if look.exact else "atLeast"
    height = f'<w:trHeight w:val="{twips(look.row)}" w:hRule="{rule}"/>' if look.row else ""
    repeat = "<w:tblHeader/>" if is_head else ""
    whole = "" if _tall(row, columns) else "<w:cantSplit/>"
    cells = ""
    for cell, column, merge in zip(row, columns, _merged(row, below), strict=True):
        cells += _cell(cell, column.properties + merge, column.style, sheet)
    return f"<w:tr><w:trPr>{whole}{height}{repeat}</w:trPr>{cells}</w:tr>"


def _merged(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> list[str]:
    """How each cell is merged; Word wants to be told where the cells that others continue begin."""
    goes_on = [cell.merged for cell in below] or [False] * len(row)
    return [_merge(cell, opens) for cell, opens in zip(row, goes_on, strict=True)]


def _merge(cell: Cell, opens: bool) -> str:
    if cell.merged:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if opens else ""


_TALL = 14
"""Lines of a cell from which its row may break over pages: a row taller than a page would lose words."""


def _tall(row: tuple[Cell, ...], columns: list[_ColumnLook]) -> bool:
    return any(_lines(cell, column.room) > _TALL for cell, column in zip(row, columns, strict=True))


def _lines(cell: Cell, room: int) -> float:
    """How many lines of ``room`` 字 the words of ``cell`` fill."""
    return width(plain(cell.content)) / max(room, 1)


def _cell(cell: Cell, properties: str, style: str, sheet: StyleSheet) -> str:
    used = style_id(cell.role) if cell.role in sheet.roles else style
    opening = f'<w:p><w:pPr><w:pStyle w:val="{used}"/></w:pPr>'
    inner = "".join(f"{opening}{inlines(line)}</w:p>" for line in lines(cell.content))
    return f'<w:tc><w:tcPr>{properties}<w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'


def _properties(table: Table, sheet: StyleSheet, look: TableLook, width: int) -> str:
    edge, inside = round(look.edge * EIGHTHS), round(look.inside * EIGHTHS)
    sides = edge if look.sides else 0
    borders = (
        _border("top", edge) + _border("left", sides) + _border("bottom", edge) + _border("right", sides)
        + _border("insideH", inside) + _border("insideV", inside if look.sides else 0)
    )  # fmt: skip
    padding = twips(look.padding)
    margins = f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/>'
    return (
        f'<w:tblPr><w:tblStyle w:val="{style_id("table-" + escape(table.role))}"/>{_floating(look, sheet)}'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )


def _floating(look: TableLook, sheet: StyleSheet) -> str:
    """At the foot of the type area: LibreOffice floats a full-width table only against the page."""
    if not look.foot:
        return ""
    return (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" '
        f'w:tblpX="{sheet.page.left}" w:tblpYSpec="bottom"/>'
    )


def _border(side: str, eighths: int) -> str:
    if not eighths:
        return f'<w:{side} w:val="nil"/>'
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'
