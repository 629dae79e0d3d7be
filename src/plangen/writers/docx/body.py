"""Blocks of a tree as the body of word/document.xml."""

from __future__ import annotations

from plangen.chinese import ordinals
from plangen.document import (
    TITLES,
    Block,
    Chart,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Part,
    Run,
    Table,
    plain,
)
from plangen.document.title_lines import title_lines
from plangen.lengths import POINT
from plangen.ooxml import NAMESPACES, paragraph, run, section_break
from plangen.style import StyleSheet
from plangen.writers.docx import charts, marks, missive, signing
from plangen.writers.docx.furniture import section_properties
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.styles_part import character_id, run_in_levels, style_id
from plangen.writers.docx.tables import table_xml
from plangen.writers.docx.unsaid import DEEPEST


def document_xml(document: Document, sheet: StyleSheet, ids: dict[str, str]) -> str:
    """The main part: every part a section with its own orientation."""
    inner = ""
    last = len(document.parts) - 1
    for number, part in enumerate(map(missive.without_mark, document.parts)):
        properties = section_properties(sheet, part, ids, number)
        inner += _Writer(document, part, sheet, ids).written()
        inner += properties if number == last else section_break(properties)
    return f"<w:document {NAMESPACES}><w:body>{inner}</w:body></w:document>"


class _Writer:
    """Writes the blocks of one part of ``document``."""

    def __init__(self, document: Document, part: Part, sheet: StyleSheet, ids: dict[str, str]) -> None:
        page = sheet.page
        self._sheet, self._ids, self._blocks = sheet, ids, part.blocks
        self._room = (
            page.text_width if part.orientation == "portrait" else page.height - page.top - page.bottom
        )
        self._charts, self._names = document.charts, document.names
        self._run_in = run_in_levels(sheet)

    def written(self) -> str:
        """Every block; the one before the signature is kept with it on a page (clause 7.3.5.5)."""
        held = signing.begins(self._blocks) - 1
        written = "".join(self.block(block, keep=at == held) for at, block in enumerate(self._blocks))
        # Word wants a paragraph after a table that ends a section; this one takes no room
        ends_in_table = self._blocks and isinstance(self._blocks[-1], Table)
        return written + section_break("") if ends_in_table else written

    def block(self, block: Block, *, keep: bool) -> str:
        """One block; ``keep`` holds its last lines on the page of the next."""
        held = "<w:keepNext/>" if keep else ""
        match block:
            case Paragraph():
                return self._paragraph(block, held)
            case Heading():
                return self._heading(block, held)
            case Table(role="mark"):
                return marks.joint_mark(block, self._sheet.roles["joint-mark"], self._room, self._above)
            case Table(role="seals"):
                return signing.seals(block, self._sheet, self._room)
            case Table():
                return table_xml(block, self._sheet, self._room)
            case Chart():
                number = self._charts.index(block) + 1
                relation = self._ids[charts.part_name(number)]
                return charts.drawing(block, number, relation, self._sheet, self._room)

    def _paragraph(self, block: Paragraph, held: str) -> str:
        role = block.role if block.role in self._sheet.roles else "body"
        style, look = style_id(role), self._sheet.roles[role]
        if role in TITLES:
            lines = title_lines(plain(block.content), self._room / (look.size * POINT), self._names)
            return paragraph(style, run("\n".join(lines)))
        if role in marks.MARKS:
            return marks.mark(plain(block.content), look, style, self._room, self._above)
        if role in marks.UPWARD:
            return marks.upward_line(block.content, self._upward, role, look, self._room)
        if role == "missive-number":
            return paragraph(style, inlines(block.content), marks.right_tab(self._room))
        if role in signing.ROLES:
            indent = signing.indent(role, self._blocks, self._sheet, self._room)
            return paragraph(style, inlines(block.content), indent)
        return paragraph(style, inlines(block.content), held)

    def _heading(self, block: Heading, held: str) -> str:
        level = min(block.level, DEEPEST)
        title = (Run(block.ordinal), *block.title) if block.ordinal else block.title
        if not block.text:
            return paragraph(style_id(f"heading-{level}"), inlines(title))
        own_face = level in self._run_in and not _is_article(block.ordinal)
        run_in = character_id(level) if own_face else ""
        return paragraph(style_id("body"), inlines(title, run_in) + inlines(block.text), held)

    @property
    def _upward(self) -> list[Inlines]:
        """The lines of number and signers, whose columns are set against each other."""
        paragraphs = [block for block in self._blocks if isinstance(block, Paragraph)]
        return [block.content for block in paragraphs if block.role in marks.UPWARD]

    @property
    def _above(self) -> float:
        """Points that lines above the mark take from the room over it."""
        taken = 0.0
        for block in self._blocks:
            if isinstance(block, Paragraph) and block.role in marks.ABOVE:
                taken += self._sheet.roles[block.role].line
        return taken


def _is_article(ordinal: str) -> bool:
    """Whether a heading is 第几条: an article is body text, clause 7.3.3 gives faces to its own levels alone."""
    found = ordinals.read(ordinal)
    return found is not None and found.style == "第一条"
