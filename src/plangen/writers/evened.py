"""The imprint on an even page, where a style sheet asks for that: the back of the last sheet.

Only who prints a document knows its pages, so it is printed once through LibreOffice. An imprint that comes
out on an odd page gets a page of its own behind the text; where the text itself ends on an even page that has
no room for it, a blank page goes before it, and neither of the two is numbered (clause 7.5).
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pypdf import PdfReader

from plangen.chinese.characters import HAN
from plangen.document import Block, Document, Paragraph, Part, Table, plain
from plangen.style import StyleSheet
from plangen.writers import docx, pdf

_HAN = re.compile(f"[{HAN}]")
_LINE = Paragraph("spacer", ())
_BLANK = Part("portrait", (_LINE,), numbered=False)


@dataclass(frozen=True, slots=True)
class Evened:
    """A document whose imprint stands on an even page now: on ``page``, with a ``blank`` one before it or not."""

    document: Document
    page: int
    blank: bool


def evened(
    documents: Mapping[str, Document], sheet: StyleSheet, office: pdf.Office, standins: Mapping[str, str]
) -> dict[str, Evened]:
    """Those of ``documents``, by name, whose imprint had to move to an even page.

    Unprintable when LibreOffice is missing or fails; ``office`` and ``standins`` as in ``pdf.print_all``.
    """
    bearing = {name: document for name, document in documents.items() if imprint(document, sheet)}
    first = _pages(bearing, sheet, office, standins)
    odd = [name for name, pages in first.items() if len(pages) % 2]
    moved = {name: _moved(bearing[name], sheet, first[name]) for name in odd}
    again = _pages({name: moved[name].document for name in odd}, sheet, office, standins)
    return {name: _settled(bearing[name], sheet, moved[name], again[name]) for name in odd}


def imprint(document: Document, sheet: StyleSheet) -> Table | None:
    """The table that stands at the foot of the last page; None when the document has none."""
    blocks = document.parts[-1].blocks if document.parts else ()
    if not blocks or not isinstance(blocks[-1], Table):
        return None
    look = sheet.tables.get(blocks[-1].role)
    return blocks[-1] if look and look.foot else None


def apart(document: Document, sheet: StyleSheet, *, blank: bool) -> Document:
    """``document`` with its imprint on an even page of its own; before it a ``blank`` page, or none."""
    table = imprint(document, sheet)
    if table is None:
        return document
    *parts, last = document.parts
    rest = last.blocks[:-1]
    if not all(_is_empty(block) for block in rest):
        parts.append(replace(last, blocks=rest))
    if blank:
        parts.append(_BLANK)
    # a line first: LibreOffice begins no page with a table that floats
    parts.append(Part("portrait", (_LINE, table), numbered=not blank, begins="even"))
    return replace(document, parts=tuple(parts))


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and not plain(block.content)


def _moved(document: Document, sheet: StyleSheet, pages: list[str]) -> Evened:
    """The imprint moved off an odd last page; one that stood there alone gets a blank page before it."""
    table = imprint(document, sheet)
    alone = table is not None and not Counter(_HAN.findall(pages[-1])) - Counter(_words(table))
    return Evened(apart(document, sheet, blank=alone), len(pages) + 1, alone)


def _settled(document: Document, sheet: StyleSheet, moved: Evened, pages: list[str]) -> Evened:
    """``moved`` as it printed: where the text drew back a page once the imprint was gone, a blank page is due."""
    if len(pages) % 2 and not moved.blank:
        return Evened(apart(document, sheet, blank=True), len(pages) + 1, blank=True)
    return replace(moved, page=len(pages))


def _words(table: Table) -> Iterator[str]:
    for row in (*table.head, *table.rows):
        for cell in row:
            yield from _HAN.findall(plain(cell.content))


def _pages(
    documents: Mapping[str, Document], sheet: StyleSheet, office: pdf.Office, standins: Mapping[str, str]
) -> dict[str, list[str]]:
    """The text of each page of each document as LibreOffice prints it."""
    if not documents:
        return {}
    sources = {}
    for name, document in documents.items():
        data = docx.write(document, sheet).data
        sources[name] = pdf.Source(data, document.title, document.issuer)
    printed = pdf.print_all(sources, office, standins)
    return {name: _texts(data) for name, data in printed.items()}


def _texts(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
