"""A tree as plain text, to be read aloud or pasted into a message."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document import Block, Chart, Document, Heading, Paragraph, Table, marked, plain
from plangen.style import StyleSheet
from plangen.writers.written import Written

_INDENT = "　　"
_FLUSH = ("mark", "document-number", "title", "plain-title", "subtitle", "status", "addressee", "annex-label")


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as UTF-8 text with a BOM, so that Notepad reads it; cells are divided by tabs."""
    lines = [line for block in document.blocks for line in _lines(block)]
    return Written(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            indent = "" if block.role in _FLUSH else _INDENT
            yield from (indent + line for line in plain(block.content).split("\n"))
        case Heading():
            yield f"{_INDENT}{block.ordinal}{plain(block.title)}{plain(block.text)}"
        case Table():
            for row in (*block.head, *block.rows):
                yield "\t".join(marked(cell.content).replace("\t", " ") for cell in row)
        case Chart():
            yield "\t".join(("", *block.categories))
            for series in block.series:
                yield "\t".join(
                    (series.name, *("" if value is None else f"{value:f}" for value in series.values))
                )
