"""What a Word file does not show of a tree: words that lie under others, looks that its style sheet does not know."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document import (
    TITLES,
    Block,
    Cell,
    Chart,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Run,
    Table,
    plain,
)
from plangen.finding import Finding, Path
from plangen.style import StyleSheet
from plangen.writers import losses
from plangen.writers.docx.marks import MARKS

NAME = "Word 文档"
DEEPEST = 4
"""The deepest level of headings that has a look of its own (clause 7.3.3)."""
_PLAIN = (*TITLES, *MARKS)
"""What is set line by line, so that all of it has one look."""


def unsaid(document: Document, sheet: StyleSheet) -> tuple[Finding, ...]:
    """Every loss, in reading order."""
    return tuple(finding for block in document.blocks for finding in _of_block(block, sheet))


def _of_block(block: Block, sheet: StyleSheet) -> Iterator[Finding]:
    match block:
        case Paragraph():
            yield from _of_paragraph(block, sheet)
        case Heading():
            if block.level > DEEPEST:
                yield _look(f"{block.level} 级标题的样子，按 {DEEPEST} 级排", block.origin)
            yield from _of_inlines((*block.title, *block.text), sheet, block.origin)
        case Table(role="mark"):
            yield from _beside_the_mark(block)
        case Table():
            yield from _of_table(block, sheet)
        case Chart():
            return


def _of_paragraph(block: Paragraph, sheet: StyleSheet) -> Iterator[Finding]:
    if block.role not in sheet.roles:
        yield _look(f"“{block.role}”的样子，版式里没有这种要素，按正文排", block.origin)
    if block.role in _PLAIN and any(_is_marked(inline) for inline in block.content):
        yield _look("这一行里哪些字是着重或待填的", block.origin)
    yield from _of_inlines(block.content, sheet, block.origin)


def _is_marked(inline: object) -> bool:
    return not isinstance(inline, Run) or bool(inline.role)


def _of_inlines(content: Inlines, sheet: StyleSheet, path: Path) -> Iterator[Finding]:
    for inline in content:
        if isinstance(inline, Run) and inline.role not in ("", "strong", *sheet.marks):
            yield _look(f"“{inline.role}”的字样，版式里没有它", path)


def _of_table(table: Table, sheet: StyleSheet) -> Iterator[Finding]:
    if table.role not in sheet.tables and table.role != "seals":
        yield _look(f"“{table.role}”这种表的样子，版式里没有它，按普通的表排", table.origin)
    for row in (*table.head, *table.rows):
        for cell in row:
            yield from _of_cell(cell, table, sheet)


def _of_cell(cell: Cell, table: Table, sheet: StyleSheet) -> Iterator[Finding]:
    path = cell.origin or table.origin
    if cell.merged and plain(cell.content):
        yield losses.cell(cell, table.origin, losses.MERGED)
    if cell.role and cell.role not in sheet.roles:
        yield _look(f"“{cell.role}”的样子，版式里没有这种要素", path)
    yield from _of_inlines(cell.content, sheet, path)


def _beside_the_mark(table: Table) -> Iterator[Finding]:
    """A joint mark is a column of names with one word, 文件, beside them: the rest has no place."""
    first, *others = (*table.head, *table.rows)
    for cell in (*first[2:], *(cell for row in others for cell in row[1:])):
        if plain(cell.content):
            yield losses.cell(cell, table.origin, "联合行文的标志旁边只有一个词")


def _look(what: str, path: Path) -> Finding:
    return losses.look(what, NAME, path)
