"""The readable text form of a tree: what golden files hold and reviewers read.

One block a line: its role in brackets, then its words; a table's rows follow with bars.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.document.tree import Block, Cell, Chart, Document, Heading, Inlines, Paragraph, Table, marked
from plangen.finding import Path


def text_form(document: Document, *, origins: bool = False) -> str:
    """``document`` as text; with ``origins`` each line ends in the path of the plan node it speaks of."""
    lines = [f"《{document.title}》 {document.kind}"]
    if document.issuer:
        lines.append(f"发文机关 {document.issuer}")
    if document.date:
        lines.append(f"日期 {document.date}")
    for part in document.parts:
        lines.append(f"== {part.orientation}")
        for block in part.blocks:
            lines += _lines(block, origins)
    return "\n".join(lines) + "\n"


def path_text(path: Path) -> str:
    """A path as one word: sections.0.title."""
    return ".".join(str(step) for step in path)


def _lines(block: Block, origins: bool) -> Iterator[str]:
    tail = f"  @{path_text(block.origin)}" if origins and block.origin else ""
    match block:
        case Paragraph():
            yield f"[{block.role}] {_words(block.content)}{tail}"
        case Heading():
            text = f" | {_words(block.text)}" if block.text else ""
            yield f"[{block.level}] {block.ordinal}{_words(block.title)}{text}{tail}"
        case Table():
            yield f"[table {block.role}]{tail}"
            for row in block.head:
                yield f"  # {_row(row)}"
            for row in block.rows:
                yield f"  - {_row(row)}"
        case Chart():
            yield f"[chart {block.kind}] {block.title}{tail}"
            for series in block.series:
                sign = "~" if series.line else "="
                values = [_number(value) for value in series.values]
                yield f"  {sign} {series.name}: {' | '.join(values)}"
            yield f"  # {' | '.join(block.categories)}"


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _row(row: tuple[Cell, ...]) -> str:
    return " | ".join(_cell(cell) for cell in row)


def _cell(cell: Cell) -> str:
    return "^" if cell.merged else _words(cell.content)


def _words(content: Inlines) -> str:
    return marked(content).replace("\n", "⏎")
