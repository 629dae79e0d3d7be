"""The small Markdown of templates to blocks: headings, paragraphs, tables, strong, attribute lists.

``## **标题。**正文`` is a heading whose text runs in; ``{: .role }`` after a paragraph gives its role;
``{: orientation=landscape }`` begins pages of another orientation; a table's head cells carry
``width=`` and ``align=``, the first one ``table=`` for the table's role.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.tables import TableExtension

from plangen.compose.printing import TOKEN, Told
from plangen.document import (
    UNSET,
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    Inlines,
    Orientation,
    Paragraph,
    Part,
    Run,
    Table,
)
from plangen.document.tree import Alignment
from plangen.finding import Path

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def _parser() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=[AttrListExtension(), TableExtension()])
    for name in ("code", "quote", "setextheader", "reference", "indent", "hr", "olist", "ulist"):
        parser.parser.blockprocessors.deregister(name)
    for name in (
        "backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference",
        "short_image_ref", "autolink", "automail", "linebreak", "html", "entity",
    ):  # fmt: skip
        parser.inlinePatterns.deregister(name)
    return parser


def parts(source: str, tokens: Sequence[Told]) -> tuple[Part, ...]:
    """The parts that Markdown ``source`` tells, its tokens replaced by what they stand for."""
    root = _MARKDOWN.parser.parseDocument(source.strip().split("\n")).getroot()
    _MARKDOWN.treeprocessors["inline"].run(root)
    _MARKDOWN.treeprocessors["attr_list"].run(root)
    return tuple(_parts(_Reader(tokens), root))


def _parts(reader: _Reader, root: Iterable[Element]) -> Iterator[Part]:
    orientation: Orientation = "portrait"
    blocks: list[Block] = []
    for element in root:
        turned = element.get("orientation")
        if turned and turned != orientation:
            if blocks:
                yield Part(orientation, tuple(blocks))
            orientation, blocks = cast(Orientation, turned), []
        blocks.append(reader.block(element))
    yield Part(orientation, tuple(blocks))


class _Reader:
    """Reads elements into blocks, with the tokens of one render at hand."""

    def __init__(self, tokens: Sequence[Told]) -> None:
        self._tokens = tokens

    def block(self, element: Element) -> Block:
        """The block that a Markdown element tells."""
        if element.tag in _HEADINGS:
            return self._heading(element)
        if element.tag == "table":
            return self._table(element)
        content = self._inlines(element)
        return Paragraph(element.get("class") or "body", content, self._origin(element))

    def _heading(self, element: Element) -> Heading:
        level = _HEADINGS[element.tag]
        given = element.get("ordinal")
        ordinal = UNSET if given is None else self._string(given)
        origin = self._origin(element)
        if len(element) and element[0].tag == "strong" and not (element.text or "").strip():
            title = self._text(element[0].text or "")
            return Heading(level, ordinal, title, self._text(element[0].tail or ""), origin)
        return Heading(level, ordinal, self._inlines(element), (), origin)

    def _table(self, element: Element) -> Table:
        head, body = element[0], element[1]
        cells = list(head[0])
        return Table(
            columns=tuple(_column(cell) for cell in cells),
            head=tuple(tuple(self._cell(cell) for cell in row) for row in head),
            rows=tuple(tuple(self._cell(cell) for cell in row) for row in body if _has_words(row)),
            role=cells[0].get("table") or "table",
            origin=self._origin(element),
        )

    def _cell(self, element: Element) -> Cell:
        return Cell(
            content=self._inlines(element),
            merged=element.get("merged") is not None,
            role=element.get("class") or "",
            origin=self._origin(element),
        )

    def _inlines(self, element: Element) -> Inlines:
        found = list(self._text(element.text or ""))
        for child in element:
            found += [Run(inline.text, child.tag) for inline in self._text(child.text or "")]
            found += self._text(child.tail or "")
        return tuple(found)

    def _text(self, text: str) -> Inlines:
        """The inlines of a text with tokens in it; joins ordinary runs that touch."""
        found: list[Inline] = []
        for index, piece in enumerate(TOKEN.split(text.strip(" \n"))):
            inlines = self._tokens[int(piece)].content if index % 2 else (Run(piece),) if piece else ()
            for inline in inlines:
                last = found[-1] if found else None
                if isinstance(inline, Run) and isinstance(last, Run) and inline.role == last.role:
                    found[-1] = Run(last.text + inline.text, last.role)
                else:
                    found.append(inline)
        return tuple(found)

    def _string(self, text: str) -> str:
        return "".join(inline.text for inline in self._text(text))

    def _origin(self, element: Element) -> Path:
        """The origin of the first token that knows one; of a table, what its cells have in common."""
        told = element.get("origin") or "".join(element.itertext())
        for found in TOKEN.finditer(told):
            if origin := self._tokens[int(found[1])].origin:
                return origin
        return ()


def _has_words(row: Element) -> bool:
    """Whether a row is more than the empty one that Markdown adds to a table without rows."""
    return any(cell.text or len(cell) for cell in row)


def _column(cell: Element) -> Column:
    return Column(float(cell.get("width", "1")), cast(Alignment, cell.get("align", "left")))


_MARKDOWN = _parser()
