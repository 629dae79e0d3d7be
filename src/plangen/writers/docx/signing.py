"""Signature, date, seal and stamp at the end of a paper: three layouts, for one organ or several (clause 7.3.5).

Room is left for what is pressed on by hand: 45 mm for a seal, 20 mm for a stamp.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.document import Block, Paragraph, Table, plain
from plangen.document.title_lines import set_width
from plangen.ooxml import paragraph, run
from plangen.style import Role, StyleSheet
from plangen.writers.docx.styles_part import CHARS, style_id, twips

_NAMES = ("signature", "unsealed-signature", "stamp-post")
ROLES = (*_NAMES, "date", "unsealed-date", "stamp-post-next", "stamp-date")
_SEAL_ROW = 136
"""Points from one seal to the next: 48 mm, so that seals of 45 mm do not touch (clause 7.3.5.1)."""


def begins(blocks: Sequence[Block]) -> int:
    """The index of the block that signature, seal or stamp begins with; -1 without one."""
    for index, block in enumerate(blocks):
        if (isinstance(block, Paragraph) and block.role in _NAMES) or is_seals(block):
            return index
    return -1


def is_seals(block: Block) -> bool:
    """Whether ``block`` holds the names of several organs that seal together."""
    return isinstance(block, Table) and block.role == "seals"


def indent(role: str, blocks: Sequence[Block], sheet: StyleSheet, room: int) -> str:
    """The indents of a signing paragraph of ``role``, which depend on the others; empty where its style says all."""
    texts = {block.role: plain(block.content) for block in blocks if isinstance(block, Paragraph)}
    look = sheet.roles[role]
    match role:
        case "signature" | "date":
            return _centred(look, role, texts.get("signature", ""), texts.get("date", ""), sheet)
        case "unsealed-signature" | "unsealed-date":
            return _stepped(
                look, role, texts.get("unsealed-signature", ""), texts.get("unsealed-date", ""), room
            )
        case "stamp-post" | "stamp-post-next":
            longest = max(set_width(post) for post in _posts(blocks))
            return _from_left(room - look.letter * (look.right + longest))
        case _:
            return ""


def _posts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph) and block.role.startswith("stamp-post"):
            yield plain(block.content)


def seals(table: Table, sheet: StyleSheet, room: int) -> str:
    """The organs two in a row with room for a seal on each; the date stands under the last one."""
    rows = [[plain(cell.content) for cell in row] for row in (*table.head, *table.rows)]
    date = rows[-1][1].rpartition("\n")[2]
    look = sheet.roles["seals"]
    # the last column is as wide as puts the middle of the date where its own rule wants it: four 字 from the right
    right = round(2 * look.letter * (sheet.roles["date"].right + set_width(date) / 2))
    widths = (room - right, right)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_seal_row(names, widths, _FULL) for names in rows[:-1]) + _seal_row(rows[-1], widths, "")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{room}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


_FULL = f'<w:trHeight w:val="{twips(_SEAL_ROW)}" w:hRule="exact"/>'


def _seal_row(names: Sequence[str], widths: Sequence[int], height: str) -> str:
    """Names in the middle of their seals; the last row ends with the date, so that a remark may follow it."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{paragraph(style_id("seals"), run(name))}</w:tc>'
        for name, wide in zip(names, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _centred(look: Role, role: str, signature: str, date: str, sheet: StyleSheet) -> str:
    """Sealed: both share one centre line; the shorter is set in by half the difference.

    The date stands four 字 from the right (clause 7.3.5.1); a signature too long for that pushes it in.
    """
    if not signature or not date:
        return ""
    date_from_right = sheet.roles["date"].right
    signature_from_right = date_from_right + (set_width(date) - set_width(signature)) / 2
    pushed = max(0.0, -signature_from_right)
    chars = pushed + (signature_from_right if role == "signature" else date_from_right)
    return f'<w:ind w:rightChars="{round(chars * CHARS)}" w:right="{twips(chars * look.size)}"/>'


def _stepped(look: Role, role: str, signature: str, date: str, room: int) -> str:
    """Not sealed: the signature ends two 字 from the right, the date begins two 字 behind its first character.

    A date longer than the signature ends two 字 from the right itself (clause 7.3.5.2).
    """
    letter = look.letter
    longest = max(map(set_width, signature.split("\n")))
    if set_width(date) > longest:
        if role == "unsealed-date":
            return ""
        return _from_left(room - letter * (look.right + set_width(date) + 2))
    begin = room - letter * (look.right + longest)
    if role == "unsealed-date":
        return _from_left(begin + 2 * letter) + _LEFT
    return _from_left(begin)


_LEFT = '<w:jc w:val="left"/>'


def _from_left(position: float) -> str:
    return f'<w:ind w:left="{round(max(position, 0))}" w:right="0"/>'
