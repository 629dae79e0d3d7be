"""CSV to a grid: any line end, any of the usual separators, UTF-8, GBK or UTF-16."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.decoding import decode
from plangen.source.grids import Cell, Grid, Unreadable

_SEPARATORS = ",\t;，；|"
_SAMPLE = 20_000
"""Characters from which the separator is told."""
_LONGEST_CELL = 131_072
"""Characters of a cell that the csv module reads at most."""
_RESAVE = "请用 WPS 或 Excel 另存为 .xlsx，或编码为 UTF-8 的 .csv。"


def delimited(data: bytes, place: Place) -> Grid | Finding:
    """The grid that the text in ``data`` is; a finding for text that is none, Unreadable for a table without bounds."""
    text = _text(data, place)
    if isinstance(text, Finding):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    grid = Grid("")
    for number, row in _rows(lines, _separator(lines[:_SAMPLE])):
        for column, value in enumerate(row, 1):
            if value.strip():
                grid.put(number, column, Cell(value.strip()))
    return grid


def _rows(lines: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line that it begins in."""
    reader = csv.reader(io.StringIO(lines), delimiter=separator)
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error:
        message = f"从第 {begins} 行起有一格超过 {_LONGEST_CELL} 字。"
        raise Unreadable(message, "多半是前面的引号没有成对，请补上另一半引号。", begins) from None


def _separator(sample: str) -> str:
    """The separator that parts a line of ``sample`` into the most cells; a comma where none does."""
    best, most = ",", 0
    for separator in _SEPARATORS:
        counts = [line.count(separator) for line in sample.split("\n")]
        if max(counts) > most:
            best, most = separator, max(counts)
    return best


def _text(data: bytes, place: Place) -> str | Finding:
    encoding = _utf_16(data)
    if encoding is None:
        text = decode(data, place)
        return _no_table(text) if isinstance(text, Finding) else text
    try:
        return data.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        message = f"文字编码像 UTF-16，但第 {error.start + 1} 个字节起读不懂。"
        return Finding(problems.ENCODING.code, "error", message, _RESAVE, place)


def _utf_16(data: bytes) -> str | None:
    """Which UTF-16 ``data`` is in, None for another encoding; separators and digits show it without a mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:_SAMPLE]
    if sample[1::2].count(0) and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _no_table(finding: Finding) -> Finding:
    """A finding on a text that cannot be read, told of a table."""
    if finding.code == problems.EMPTY.code:
        return Finding(
            finding.code, "error", "表格是空的。", "请填上表头和学校，或选另一个文件。", finding.place
        )
    if finding.code == problems.ENCODING.code:
        return Finding(finding.code, "error", finding.message, _RESAVE, finding.place)
    return Finding(problems.NO_TABLE.code, "error", "不是能读的表格。", _RESAVE, finding.place)
