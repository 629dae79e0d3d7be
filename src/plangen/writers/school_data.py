"""The empty workbook of school data: a sheet to fill in, and a sheet that explains each column."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

DATA, GUIDE = "学校数据", "填写说明"
_HEAD = Font(bold=True)
_SHADE = PatternFill("solid", fgColor="DDEBF7")
_EPOCH = (1980, 1, 1, 0, 0, 0)


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
    return _timeless(book)


def _timeless(book: Workbook) -> bytes:
    """``book`` without the times that openpyxl writes into it."""
    first = io.BytesIO()
    book.save(first)
    source, target = zipfile.ZipFile(first), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            if name != "docProps/core.xml":
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), _without_core(name, source.read(name)))
    return target.getvalue()


def _without_core(name: str, data: bytes) -> bytes:
    """A part without its mention of the file properties, which carry the time."""
    if name == "[Content_Types].xml":
        start = data.find(b'<Override PartName="/docProps/core.xml"')
        end = data.find(b"/>", start) + 2
        return data[:start] + data[end:] if start >= 0 else data
    if name == "_rels/.rels":
        at = data.find(b'Target="docProps/core.xml"')
        start, end = data.rfind(b"<Relationship ", 0, at), data.find(b"/>", at) + 2
        return data[:start] + data[end:] if at >= 0 else data
    return data
