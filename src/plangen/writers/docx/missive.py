"""What only a 信函 has: its mark and double rule above the type area of the first page, and a rule at its foot.

They stand in the first page's own header and footer, so the type area is the same on every page (clause 10.1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plangen.document import Block, Document, Paragraph, Part, plain
from plangen.lengths import MM
from plangen.ooxml import NAMESPACES, paragraph
from plangen.style import StyleSheet
from plangen.writers.docx.marks import mark
from plangen.writers.docx.styles_part import style_id

HEADER, FOOTER = "header-first.xml", "footer-first.xml"
FOOT = round(20 * MM)
"""The lower double rule lies 20 mm above the edge of the sheet, in twips (clause 10.1)."""
_MARK = "missive-mark"


def is_missive(document: Document) -> bool:
    """Whether ``document`` is a 信函: it has the mark of one."""
    return any(_is_mark(block) for block in document.blocks)


def without_mark(part: Part) -> Part:
    """``part`` without the mark, which stands in the header."""
    return replace(part, blocks=tuple(block for block in part.blocks if not _is_mark(block)))


def references(ids: Mapping[str, str]) -> str:
    """What a section says of its first page's header and footer."""
    return (
        f'<w:headerReference w:type="first" r:id="{ids[HEADER]}"/>'
        f'<w:footerReference w:type="first" r:id="{ids[FOOTER]}"/>'
    )


def header_xml(document: Document, sheet: StyleSheet) -> str:
    """The first page's header: the mark, and below it the thick and the thin rule."""
    [text] = [
        plain(block.content) for block in document.blocks if _is_mark(block) and isinstance(block, Paragraph)
    ]
    shown = mark(text, sheet.roles[_MARK], style_id(_MARK), sheet.page.text_width, 0)
    return f"<w:hdr {NAMESPACES}>{shown}{paragraph(style_id('missive-line'), '')}</w:hdr>"


def footer_xml() -> str:
    """The first page's footer: the thin and the thick rule, no page number."""
    rules = "".join(paragraph(style_id(role), "") for role in ("missive-foot-line", "missive-foot"))
    return f"<w:ftr {NAMESPACES}>{rules}</w:ftr>"


def _is_mark(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == _MARK
