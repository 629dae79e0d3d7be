"""A tree as plain text, to be read aloud or pasted into a message."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document import Block, Cell, Chart, Document, Heading, Paragraph, Series, Table, marked
from plangen.finding import Finding
from plangen.style import StyleSheet
from plangen.writers import losses
from plangen.writers.written import Written

NAME = "纯文本"
_INDENT = "　　"
_FLUSH = ("mark", "document-number", "title", "plain-title", "subtitle", "status", "addressee", "annex-label")


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as UTF-8 text with a BOM, so that Notepad reads it; cells are divided by tabs."""
    lines = [line for block in document.blocks for line in _lines(block)]
    data = ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")
    return Written(data, tuple(_losses(document)))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            indent = "" if block.role in _FLUSH else _INDENT
            for line in marked(block.content).split("\n"):
                yield indent + line
        case Heading():
            yield f"{_INDENT}{block.ordinal}{marked(block.title)}{marked(block.text)}"
        case Table():
            for row in (*block.head, *block.rows):
                yield "\t".join(_cell(cell) for cell in row)
        case Chart():
            yield "\t".join(("", *block.categories))
            for series in block.series:
                yield "\t".join((series.name, *_figures(series)))


def _cell(cell: Cell) -> str:
    """The words of a cell; a tab among them would begin the next one."""
    return marked(cell.content).replace("\t", " ")


def _figures(series: Series) -> Iterator[str]:
    for value in series.values:
        yield "" if value is None else f"{value:f}"


# -- what text cannot say -------------------------------------------------------------------------


def _losses(document: Document) -> Iterator[Finding]:
    """Every chart; of each sort of layout the first place where the paper has it."""
    told: set[str] = set()
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Chart):
                yield losses.chart(block, NAME)
            looks = list(_looks(block))
            if part.orientation == "landscape":
                looks.append("页面是横排的")
            for look in looks:
                if look not in told:
                    told.add(look)
                    yield losses.look(look, NAME, block.origin)


def _looks(block: Block) -> Iterator[str]:
    """The sorts of layout that the words of ``block`` stand in."""
    match block:
        case Paragraph():
            contents = [block.content]
        case Heading():
            contents = [block.title, block.text]
        case Table():
            cells = [cell for row in (*block.head, *block.rows) for cell in row]
            contents = [cell.content for cell in cells]
            if any(cell.merged for cell in cells):
                yield "哪些格是合并的"
            if any(column.align != "left" for column in block.columns):
                yield "表里各列怎样对齐"
        case Chart():
            contents = []
    if any(losses.is_set_off(content) for content in contents):
        yield "哪些字是着重的"
