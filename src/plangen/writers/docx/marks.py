"""The mark and what stands around it: one organ or several, and the signers of a paper to a superior.

Clauses 7.2.4 and 7.2.6. The top of the mark's ink lies where the standard measures it, whatever stands above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from plangen.document import Inlines, Run, Table, plain
from plangen.document.title_lines import width
from plangen.lengths import EXACT_ASCENT, INK, POINT
from plangen.ooxml import paragraph, run
from plangen.style import Role
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.styles_part import HALVES, SIGNER, style_id, twips

MARKS = ("mark", "order-mark", "missive-mark")
UPWARD = ("upward-signers", "upward-number")
ABOVE = ("copy-number", "secrecy", "urgency")
"""The lines that may stand above the mark, each as high as a line of the body (clauses 7.2.1 to 7.2.3)."""

_GAP = 99.2
"""Points from the top of the type area to the ink of the mark: 35 mm (clause 7.2.4)."""


def mark(text: str, role: Role, style: str, room: int, above: float) -> str:
    """The mark of one organ on one line, set smaller where it is long; ``above`` points are taken over it."""
    size = min(role.size, _fitting(width(text), room))
    if size == role.size and not above:
        return paragraph(style, run(text))
    line = size * role.line / role.size
    lift = (EXACT_ASCENT * role.line - INK * role.size) - (EXACT_ASCENT * line - INK * size)
    return paragraph(style, _sized(run(text), size), _spacing(role.before + lift - above, line))


def joint_mark(table: Table, role: Role, room: int, above: float) -> str:
    """The names one below the other, spread to one width, and 文件 beside the middle of their block."""
    rows = [*table.head, *table.rows]
    names, word = [plain(row[0].content) for row in rows], plain(rows[0][1].content)
    longest, beside = max(map(width, names)), width(word)
    size = min(role.size, _fitting(longest + beside + 1 if word else longest, room))
    line = size * role.line / role.size
    left, right = twips(longest * size), twips((beside + 1) * size)
    if not word:
        right = 0
    grid = f'<w:gridCol w:w="{left}"/>' + (f'<w:gridCol w:w="{right}"/>' if word else "")
    body = ""
    for number, name in enumerate(names):
        body += _row(name, None if number else word, (left, right), size, line)
    over = _GAP - above - (EXACT_ASCENT * line - INK * size)
    spacer = paragraph(style_id("spacer"), "", _spacing(0, over))
    return (
        f'{spacer}<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _row(name: str, word: str | None, widths: tuple[int, int], size: float, line: float) -> str:
    """One name; the first row begins the cell of 文件, the others go on with it."""
    spread = _in_cell(name, size, line, '<w:jc w:val="distribute"/>')
    cells = f'<w:tc><w:tcPr><w:tcW w:w="{widths[0]}" w:type="dxa"/></w:tcPr>{spread}</w:tc>'
    if widths[1]:
        merge = "<w:vMerge/>" if word is None else '<w:vMerge w:val="restart"/>'
        beside = _in_cell(word or "", size, line, '<w:jc w:val="right"/>')
        cells += (
            f'<w:tc><w:tcPr><w:tcW w:w="{widths[1]}" w:type="dxa"/>{merge}<w:vAlign w:val="center"/></w:tcPr>'
            f"{beside}</w:tc>"
        )
    height = f'<w:trHeight w:val="{twips(line)}" w:hRule="exact"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _in_cell(text: str, size: float, line: float, align: str) -> str:
    return paragraph(style_id("joint-mark"), _sized(run(text), size), _spacing(0, line) + align)


def upward_line(line: Inlines, lines: Sequence[Inlines], role: str, look: Role, room: int) -> str:
    """One of the ``lines`` above the red rule of a paper to a superior: the number at the left, signers at the right.

    Names stand in columns that end one 字 from the right. The number is set in by a tab: an indent would shorten
    the red rule below.
    """
    letter = look.letter
    widths = _columns([plain(each).split("\t") for each in lines])
    last = room - letter * (1 + _LABEL + sum(widths) + len(widths) - 1)
    stops = [letter, last, last + letter * _LABEL]
    for width_of_column in widths[:-1]:
        stops.append(stops[-1] + letter * (width_of_column + 1))
    tabs = "".join(f'<w:tab w:val="left" w:pos="{round(stop)}"/>' for stop in stops)
    later = "" if line is lines[0] else _spacing(0, look.line)
    written = inlines((Run("\t"), *line), strong=SIGNER)
    return paragraph(style_id(role), written, f"<w:tabs>{tabs}</w:tabs>{later}")


_LABEL = 4
"""The width of 签发人： in 字."""


def _columns(rows: Sequence[Sequence[str]]) -> list[float]:
    """The widest name of each column, in 字; the first row's names stand behind the label."""
    names = [[rows[0][1].partition("：")[2], *rows[0][2:]], *(row[2:] for row in rows[1:])]
    return [max(map(width, column)) for column in zip_longest(*names, fillvalue="")]


def right_tab(room: int) -> str:
    """A tab at the right edge of a type area of ``room`` twips."""
    return f'<w:tabs><w:tab w:val="right" w:pos="{room}"/></w:tabs>'


def _fitting(letters: float, room: int) -> int:
    """The largest size in points at which ``letters`` 字 stand on a line of ``room`` twips."""
    return int(room / POINT / max(letters, 1))


def _spacing(before: float, line: float) -> str:
    return f'<w:spacing w:before="{twips(before)}" w:after="0" w:line="{twips(line)}" w:lineRule="exact"/>'


def _sized(runs: str, size: float) -> str:
    halves = round(size * HALVES)
    letters = f'<w:rPr><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr>'
    return runs.replace("<w:r>", f"<w:r>{letters}", 1)
