"""Workbooks as bytes without a time in them: the home of openpyxl among the writers."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook

from plangen.ooxml.package import EPOCH

_CORE = "docProps/core.xml"


def to_bytes(book: Workbook) -> bytes:
    """``book`` as the bytes of an .xlsx, the same every time: openpyxl's own time stamps are left out."""
    first = io.BytesIO()
    book.save(first)
    source, target = zipfile.ZipFile(first), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            if name != _CORE:
                archive.writestr(zipfile.ZipInfo(name, EPOCH), _without_core(name, source.read(name)))
    return target.getvalue()


def _without_core(name: str, data: bytes) -> bytes:
    """A part without its mention of the file properties, which carry the time."""
    if name not in ("[Content_Types].xml", "_rels/.rels"):
        return data
    at = data.find(_CORE.encode())
    start, end = data.rfind(b"<", 0, at), data.find(b"/>", at) + 2
    return data[:start] + data[end:] if at >= 0 else data
