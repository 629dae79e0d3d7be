"""Blocks of a tree as the body of word/document.xml."""

from __future__ import annotations

from collections.abc import Sequence

from plangen import ordinals
from plangen.document import (
    Block,
    Chart,
    Document,
    Heading,
    Orientation,
    Paragraph,
    Role,
    Run,
    StyleSheet,
    Table,
    plain,
)
from plangen.document.titles import title_lines, width
from plangen.ooxml import NAMESPACES, paragraph, run, section_break
from plangen.writers.docx import charts
from plangen.writers.docx.furniture import section_properties
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.styles import character_id, run_in_levels, style_id, twips
from plangen.writers.docx.tables import table_xml

_DEEPEST = 4
_TITLES = ("title", "plain-title", "annex-title")
_MARK_GAP = 99.2
"""Points from the top of the type area to the ink of the mark: 35 mm (clause 7.2.4)."""


def document_xml(document: Document, sheet: StyleSheet, ids: dict[str, str]) -> str:
    """The main part: every part a section with its own orientation."""
    drawn = document.charts
    sections = [
        (
            _blocks(part.blocks, sheet, part.orientation, drawn, ids),
            section_properties(sheet, part, ids),
        )
        for part in document.parts
    ]
    inner = "".join(body + section_break(properties) for body, properties in sections[:-1])
    body, properties = sections[-1]
    return f"<w:document {NAMESPACES}><w:body>{inner}{body}{properties}</w:body></w:document>"


def _blocks(
    blocks: Sequence[Block],
    sheet: StyleSheet,
    orientation: Orientation,
    drawn: Sequence[Chart],
    ids: dict[str, str],
) -> str:
    page = sheet.page
    room = page.text_width if orientation == "portrait" else page.height - page.top - page.bottom
    writer = _Writer(sheet, room, _signed(blocks), drawn, ids)
    held = _before_signature(blocks)
    written = "".join(writer.block(block, keep=index == held) for index, block in enumerate(blocks))
    # Word wants a paragraph after a table that ends a section; this one takes no room
    return written + section_break("") if blocks and isinstance(blocks[-1], Table) else written


def _before_signature(blocks: Sequence[Block]) -> int:
    """The block that must not leave signature and date alone on a page (clause 7.3.5.5); -1 without one."""
    roles = [block.role if isinstance(block, Paragraph) else "" for block in blocks]
    return roles.index("signature") - 1 if "signature" in roles else -1


def _signed(blocks: Sequence[Block]) -> tuple[str, str]:
    """The texts of signature and date, which are set against each other."""
    texts = {block.role: plain(block.content) for block in blocks if isinstance(block, Paragraph)}
    return texts.get("signature", ""), texts.get("date", "")


class _Writer:
    """Writes the blocks of one part; ``room`` is the width of its type area in twips."""

    def __init__(
        self,
        sheet: StyleSheet,
        room: int,
        signed: tuple[str, str],
        drawn: Sequence[Chart],
        ids: dict[str, str],
    ) -> None:
        self._sheet, self._room, self._signed = sheet, room, signed
        self._charts, self._ids = list(drawn), ids
        self._run_in = run_in_levels(sheet)

    def block(self, block: Block, *, keep: bool) -> str:
        """One block; ``keep`` holds its last lines on the page of the next."""
        held = "<w:keepNext/>" if keep else ""
        match block:
            case Paragraph():
                return self._paragraph(block, held)
            case Heading():
                return self._heading(block, held)
            case Table():
                return table_xml(block, self._sheet, self._room)
            case Chart():
                number = self._charts.index(block) + 1
                relation = self._ids[charts.part_name(number)]
                return charts.drawing(block, number, relation, self._sheet, self._room)

    def _paragraph(self, block: Paragraph, held: str) -> str:
        role = block.role if block.role in self._sheet.roles else "body"
        style = style_id(role)
        if role in _TITLES:
            look = self._sheet.roles[role]
            lines = title_lines(plain(block.content), self._room / (look.size * 20))
            return paragraph(style, run("\n".join(lines)))
        if role == "mark":
            return _mark(plain(block.content), self._sheet.roles[role], style, self._room)
        if role in ("signature", "date"):
            return paragraph(style, inlines(block.content), self._centred(role))
        return paragraph(style, inlines(block.content), held)

    def _heading(self, block: Heading, held: str) -> str:
        level = min(block.level, _DEEPEST)
        title = (Run(block.ordinal), *block.title) if block.ordinal else block.title
        if not block.text:
            return paragraph(style_id(f"heading-{level}"), inlines(title))
        own_face = level in self._run_in and not _is_article(block.ordinal)
        run_in = character_id(level) if own_face else ""
        return paragraph(style_id("body"), inlines(title, run_in) + inlines(block.text), held)

    def _centred(self, role: str) -> str:
        """Signature and date share one centre line; the shorter is set in by half the difference.

        The date stands four 字 from the right (clause 7.3.5.1); a signature too long for that pushes it in.
        """
        name, date = map(width, self._signed)
        if not name or not date:
            return ""
        base = self._sheet.roles["date"].right
        right = base + (date - name) / 2 if role == "signature" else base
        overflow = max(0.0, -(base + (date - name) / 2))
        chars = right + overflow
        em = self._sheet.roles[role].size
        return f'<w:ind w:rightChars="{round(chars * 100)}" w:right="{twips(chars * em)}"/>'


def _is_article(ordinal: str) -> bool:
    """Whether a heading is 第几条: an article is body text, clause 7.3.3 gives faces to its own levels alone."""
    found = ordinals.read(ordinal)
    return found is not None and found.style == "第一条"


def _mark(text: str, role: Role, style: str, room: int) -> str:
    """The mark on one line: a long name is set smaller, its ink kept 35 mm below the type area's top."""
    size = min(role.size, int(room / 20 / max(width(text), 1)))
    if size == role.size:
        return paragraph(style, run(text))
    line = size * 1.1
    before = _MARK_GAP - 0.8 * line + 0.836 * size
    spacing = f'<w:spacing w:before="{twips(before)}" w:after="0" w:line="{twips(line)}" w:lineRule="exact"/>'
    letters = f'<w:rPr><w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/></w:rPr>'
    return paragraph(style, run(text).replace("<w:r>", f"<w:r>{letters}", 1), spacing)
