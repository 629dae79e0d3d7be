"""XLSX to grids, streamed: only cells that hold something are kept, so a far styled cell costs nothing.

A DOCTYPE is refused, nothing outside the file is ever read, and every cell shows what a reader sees in it.
"""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from plangen import archives
from plangen.source.grids import Cell, Grid, Unreadable

NO_RESULT = "是公式，没有存结果"
"""The fault of a formula that no program has worked out."""
_RESAVE = "请用 WPS 或 Excel 打开后另存为 .xlsx。"
_MOST_ELEMENTS = 3_000_000
"""Cells and rows of a sheet, empty ones included."""
_MOST_MERGED = 5_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})\Z")
_ZEROS = re.compile("0+")

Attributes = Mapping[str, str]


def workbook(data: bytes) -> list[Grid]:
    """The visible sheets of the workbook in ``data``; Unreadable when it is none, is protected, broken or hostile."""
    try:
        parts = archives.unpacked(data)
    except archives.Hostile as error:
        raise Unreadable(str(error), _RESAVE) from None
    except archives.Broken:
        raise _broken() from None
    book = _Book()
    name = _named(parts)
    _parse(parts, name, book)
    targets = _targets(parts, name)
    strings, styles = _Strings(), _Styles()
    for part, reader in (("sharedStrings.xml", strings), ("styles.xml", styles)):
        path = posixpath.join(posixpath.dirname(name), part)
        if path in parts:
            _parse(parts, path, reader)
    grids: list[Grid] = []
    for title, relation in book.visible:
        sheet = _Sheet(title, strings.texts, styles.formats, book.epoch)
        _parse(parts, targets.get(relation, ""), sheet)
        sheet.spread_merged()
        grids.append(sheet.grid)
    return grids


def _broken() -> Unreadable:
    return Unreadable("这个 .xlsx 已损坏或不是表格。", _RESAVE)


def _named(parts: Mapping[str, bytes]) -> str:
    """The part that holds the workbook."""
    for target in _targets(parts, "").values():
        if target in parts and posixpath.basename(target) == "workbook.xml":
            return target
    return "xl/workbook.xml"


def _targets(parts: Mapping[str, bytes], part: str) -> dict[str, str]:
    """The parts that ``part`` leads to, by the ids of its relationships."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    relations = _Relations(folder)
    if path in parts:
        _parse(parts, path, relations)
    return relations.targets


# -- reading XML ----------------------------------------------------------------------------------


class _Reader:
    """What is called while a part is read: names come without their namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def text(self, text: str) -> None:
        """Characters stand in the element that began last."""

    def end(self, name: str) -> None:
        """An element ends."""


def _parse(parts: Mapping[str, bytes], name: str, reader: _Reader) -> None:
    """Read the part called ``name``; Unreadable when it is missing, no XML, or has a DOCTYPE."""
    if name not in parts:
        raise _broken()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = _local(reader.start)
    parser.EndElementHandler = lambda tag: reader.end(tag.rpartition("}")[2])
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(parts[name], True)
    except (expat.ExpatError, LookupError, ValueError):
        raise _broken() from None


def _local(start: Callable[[str, Attributes], None]) -> Callable[[str, dict[str, str]], None]:
    """``start`` with names freed of their namespaces."""

    def started(tag: str, attributes: dict[str, str]) -> None:
        named = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        start(tag.rpartition("}")[2], named)

    return started


def _refuse_doctype(*_declared: object) -> None:
    raise Unreadable("文件里声明了 DOCTYPE，可能有害，没有读取。", _RESAVE)


class _Relations(_Reader):
    """The targets of relationships by id, as names of parts."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", self._folder, attributes.get("Target", ""))
            self.targets[attributes.get("Id", "")] = posixpath.normpath(target).lstrip("/")


class _Book(_Reader):
    """The visible sheets of a workbook, each with its title and the id of its part, and when its days begin."""

    def __init__(self) -> None:
        self.visible: list[tuple[str, str]] = []
        self.epoch = CALENDAR_WINDOWS_1900

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            self.visible.append((attributes.get("name", ""), attributes.get("id", "")))
        if name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.epoch = CALENDAR_MAC_1904


class _Strings(_Reader):
    """The strings that cells share, without the readings that stand over them."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._in_text = self._in_reading = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "si":
            self._pieces = []
        self._in_reading = self._in_reading or name == "rPh"
        self._in_text = name == "t"

    def text(self, text: str) -> None:
        if self._in_text and not self._in_reading:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "rPh":
            self._in_reading = False
        if name == "si":
            self.texts.append("".join(self._pieces))


class _Styles(_Reader):
    """The number format of each cell style."""

    def __init__(self) -> None:
        self.formats: list[str] = []
        self._own: dict[str, str] = {}
        self._in_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        if name == "cellXfs":
            self._in_cells = True
        if name == "xf" and self._in_cells:
            identifier = attributes.get("numFmtId", "0")
            self.formats.append(self._own.get(identifier) or _builtin(identifier))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


_CHINESE_DATES = {*range(27, 37), *range(50, 59)}
"""Numbers of the built-in formats that show a day in Chinese."""


def _builtin(identifier: str) -> str:
    """The format that programs know by its number; empty for one that they do not."""
    number = int(identifier) if identifier.isdecimal() else 0
    return "yyyy-mm-dd" if number in _CHINESE_DATES else BUILTIN_FORMATS.get(number, "")


# -- cells ----------------------------------------------------------------------------------------


class _Sheet(_Reader):
    """The cells of a sheet that hold something, each as it shows."""

    def __init__(self, title: str, strings: list[str], formats: list[str], epoch: datetime.datetime) -> None:
        self.grid = Grid(title)
        self._strings, self._formats, self._epoch = strings, formats, epoch
        self._merged: list[tuple[int, int, int, int]] = []
        self._row = self._column = self._elements = 0
        self._kind = self._style = ""
        self._value: list[str] = []
        self._formula = False
        self._in_value = self._in_reading = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "row":
                self._count()
                number = attributes.get("r", "")
                self._row = int(number) if number.isdecimal() else self._row + 1
                self._column = 0
            case "c":
                self._count()
                self._begin(attributes)
            case "f":
                self._formula = True
            case "rPh":
                self._in_reading = True
            case "v" | "t":
                self._in_value = not self._in_reading
            case "mergeCell":
                self._merged.append(_range(attributes.get("ref", "")))

    def text(self, text: str) -> None:
        if self._in_value:
            self._value.append(text)

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._in_value = False
            case "rPh":
                self._in_reading = False
            case "c":
                cell = self._cell("".join(self._value))
                if cell.text or cell.fault:
                    self.grid.put(self._row, self._column, cell)

    def _count(self) -> None:
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            message = f"表里的格（连空格在内）超过 {_MOST_ELEMENTS} 个。"
            raise Unreadable(message, "请删去没有内容的行和列，再保存。", self._row)

    def _begin(self, attributes: Attributes) -> None:
        reference = attributes.get("r", "")
        if reference:
            self._row, self._column = _position(reference)
        else:
            self._column += 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value, self._formula = [], False

    def _cell(self, value: str) -> Cell:
        """What the cell now read shows."""
        if not value.strip():
            return Cell("", NO_RESULT if self._formula else "")
        match self._kind:
            case "s":
                return Cell(self._string(value).strip())
            case "e":
                return Cell("", f"是错误值 {value}")
            case "b":
                return Cell("TRUE" if value == "1" else "FALSE")
            case "n":
                return Cell(_shown(value, self._format(), self._epoch))
        return Cell(value.strip())

    def _string(self, index: str) -> str:
        """The shared string with that number."""
        if not index.isdecimal() or int(index) >= len(self._strings):
            raise _broken()
        return self._strings[int(index)]

    def _format(self) -> str:
        index = int(self._style) if self._style.isdecimal() else 0
        return self._formats[index] if index < len(self._formats) else ""

    def spread_merged(self) -> None:
        """Give each empty cell of a merged range the value of its first, as far as the sheet holds something."""
        rightmost = 0
        for row in self.grid.rows.values():
            rightmost = max(rightmost, *row)
        if len(self._merged) > _MOST_MERGED:
            raise Unreadable(f"合并的单元格超过 {_MOST_MERGED} 处。", "请取消合并单元格，再保存。")
        for top, left, bottom, right in self._merged:
            cell = self.grid.rows.get(top, {}).get(left)
            if cell is None:
                continue
            for number in self._filled_rows(top, bottom):
                self._fill(number, left, min(right, rightmost), cell)

    def _fill(self, number: int, left: int, right: int, cell: Cell) -> None:
        """Let ``cell`` stand in the empty cells of row ``number`` from ``left`` to ``right``."""
        row = self.grid.rows[number]
        for column in range(left, right + 1):
            if column not in row:
                self.grid.put(number, column, cell)

    def _filled_rows(self, top: int, bottom: int) -> Iterator[int]:
        """The rows from ``top`` to ``bottom`` that hold something."""
        if bottom - top > len(self.grid.rows):
            yield from [number for number in self.grid.rows if top <= number <= bottom]
            return
        for number in range(top, bottom + 1):
            if number in self.grid.rows:
                yield number


def _position(reference: str) -> tuple[int, int]:
    """The row and the column that a reference such as AB3 names."""
    parts = _REFERENCE.match(reference)
    if parts is None:
        raise _broken()
    column = 0
    for letter in parts[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(parts[2]), column


def _range(reference: str) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of a range such as A1:C4."""
    first, _, last = reference.partition(":")
    top, left = _position(first)
    bottom, right = _position(last or first)
    return top, left, bottom, right


def _shown(value: str, code: str, epoch: datetime.datetime) -> str:
    """A stored number as its format shows it, as far as that tells codes and dates; else as exact as it is."""
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if number != number or abs(number) > 1e30:
        return value.strip()
    if code and is_date_format(code):
        return _date(number, epoch) or value.strip()
    text = str(int(number)) if number.is_integer() else f"{Decimal(repr(number)):f}"
    return text.zfill(len(code)) if _ZEROS.fullmatch(code) else text


def _date(number: float, epoch: datetime.datetime) -> str:
    """The day that ``number`` counts to as 2025-01-01; empty when no calendar has it."""
    try:
        moment = from_excel(number, epoch)
    except (ValueError, OverflowError, TypeError):
        return ""
    if isinstance(moment, datetime.datetime):
        return moment.date().isoformat()
    return str(moment)
