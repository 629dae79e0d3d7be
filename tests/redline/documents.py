"""Generated pairs of documents: an old one, and a new one made from it by the edits that people make.

A document is a list of small tuples, so that a failing case can be read; it is built by python-docx or by the
program's own writer.
"""

import io
import random
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from hypothesis import strategies as st

from plangen.chinese.ordinals import ordinal
from plangen.document import Cell, Column, Document, Heading, Paragraph, Part, Run, Table
from plangen.pipeline import Session
from plangen.writers import FORMATS

WORDS = [
    "完善督导机制，落实经费保障。到2026年，集团化办学覆盖率达到80%以上；各乡镇抓好《实施方案》，建设学校3所"
]
CLAUSES = [
    "完善督导机制，", "落实经费保障。", "到2026年，", "集团化办学覆盖率达到80%以上；", "各乡镇抓好落实，",
    "新建学校3所，", "教育局牵头，", "财政局配合。", "每年9月底前完成。", "依据《督导评估办法》，",
    "不得挤占。", "全面取消大班额，", "abc ", "坚持公益普惠。",
]  # fmt: skip

texts = st.lists(st.sampled_from(CLAUSES), max_size=5).map("".join)
runs = st.lists(st.tuples(texts, st.booleans()), max_size=3)
cells = texts
tables = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=1, max_size=5)
)
paragraphs = st.one_of(
    st.tuples(st.just("p"), runs),
    st.tuples(st.just("h"), st.integers(1, 3), texts),
    st.tuples(st.just("li"), st.integers(1, 3), texts),
)
blocks = st.one_of(
    paragraphs,
    paragraphs,
    st.tuples(st.just("table"), tables),
    st.tuples(st.just("nested"), tables),
    st.tuples(st.just("section")),
    st.tuples(st.just("link"), texts),
    st.tuples(st.just("field"), texts),
)
documents = st.lists(blocks, min_size=1, max_size=12)
Block = tuple[Any, ...]


@dataclass(frozen=True)
class Pair:
    """An old and a new document, as blocks."""

    old: list[Block]
    new: list[Block]


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """A document and what a few edits made of it."""
    old = draw(documents)
    new = list(old)
    for _ in range(draw(st.integers(0, 5))):
        new = draw(edits(new))
    return Pair(old, new or [("p", [])])


@st.composite
def edits(draw: st.DrawFn, document: list[Block]) -> list[Block]:
    """``document`` after one edit."""
    size = len(document)
    at = draw(st.integers(0, size))
    kind = draw(st.sampled_from(["add", "drop", "move", "change", "change", "double"]))
    if kind == "add" or not size:
        return [*document[:at], draw(blocks), *document[at:]]
    end = min(size, at + draw(st.integers(1, 3)))
    rest = [*document[:at], *document[end:]]
    if kind == "drop":
        return rest
    if kind == "double":
        return [*document[:end], *document[at:end], *document[end:]]
    if kind == "move":
        to = draw(st.integers(0, len(rest)))
        return [*rest[:to], *document[at:end], *rest[to:]]
    return [*document[:at], *[draw(changed(block)) for block in document[at:end]], *document[end:]]


@st.composite
def changed(draw: st.DrawFn, block: Block) -> Block:
    """``block`` with a word, a look, a row or a column changed."""
    kind = block[0]
    if kind == "p":
        words = list(block[1])
        at = draw(st.integers(0, len(words)))
        return ("p", [*words[:at], draw(st.tuples(texts, st.booleans())), *words[at + 1 :]])
    if kind in ("h", "li"):
        return (kind, draw(st.integers(1, 3)), block[2] + draw(texts))
    if kind in ("table", "nested"):
        return (kind, draw(changed_table(block[1])))
    if kind in ("link", "field"):
        return (kind, draw(texts))
    return block


@st.composite
def changed_table(draw: st.DrawFn, rows: list[list[str]]) -> list[list[str]]:
    """``rows`` with a row more or less, a column more or less, or other words in a cell."""
    kind = draw(st.sampled_from(["row", "drop row", "column", "drop column", "cell"]))
    wide = len(rows[0])
    at, across = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, wide - 1))
    if kind == "row":
        return [*rows[:at], draw(st.lists(cells, min_size=wide, max_size=wide)), *rows[at:]]
    if kind == "drop row" and len(rows) > 1:
        return [*rows[:at], *rows[at + 1 :]]
    if kind == "column":
        return [[*row[:across], draw(cells), *row[across:]] for row in rows]
    if kind == "drop column" and wide > 1:
        return [[*row[:across], *row[across + 1 :]] for row in rows]
    new = [list(row) for row in rows]
    new[at][across] = draw(cells)
    return new


def large_pair(seed: int, size: int) -> Pair:
    """A document of ``size`` blocks and what some dozens of edits made of it; the same for the same seed."""
    chance = random.Random(seed)
    old = [_some_block(chance) for _ in range(size)]
    new = list(old)
    for _ in range(40):
        at = chance.randrange(len(new))
        end = at + chance.randint(1, 12)
        match chance.choice(["add", "drop", "move", "change", "change"]):
            case "add":
                new[at:at] = [_some_block(chance)]
            case "drop":
                del new[at:end]
            case "move":
                moved, rest = new[at:end], [*new[:at], *new[end:]]
                to = chance.randrange(len(rest) + 1)
                new = [*rest[:to], *moved, *rest[to:]]
            case "change":
                new[at:end] = [_reworded(chance, block) for block in new[at:end]]
    return Pair(old, new)


def _some_block(chance: random.Random) -> Block:
    text = "".join(chance.choices(CLAUSES, k=chance.randint(3, 9))) + str(chance.randrange(10**6))
    match chance.randrange(12):
        case 0:
            return ("h", chance.randint(1, 3), text[:20])
        case 1:
            return (
                "table",
                [[text[:9], str(row), chance.choice(CLAUSES)] for row in range(chance.randint(2, 9))],
            )
        case 2:
            return ("li", chance.randint(1, 3), text)
        case _:
            return ("p", [(text, False), (chance.choice(CLAUSES), chance.random() < 0.2)])


def _reworded(chance: random.Random, block: Block) -> Block:
    word = chance.choice(CLAUSES)
    match block:
        case ("p", words):
            return ("p", [*words, (word, False)])
        case ("table", rows):
            at = chance.randrange(len(rows))
            return ("table", [*rows[:at], [word, word, word], *rows[at:]])
        case (kind, level, text):
            return (kind, level, word + text)
    return block


# -- built by python-docx -------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_python_docx(document: list[Block], header: str = "") -> bytes:
    """``document`` as python-docx writes it."""
    made = docx.Document()
    if header:
        made.sections[0].header.paragraphs[0].text = header
    for block in document:
        _put(made, block)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def _put(made: Any, block: Block) -> None:
    match block:
        case ("p", words):
            paragraph = made.add_paragraph()
            for text, bold in words:
                run = paragraph.add_run(text)
                run.bold = True if bold else None
        case ("h", level, text):
            made.add_heading(text, level)
        case ("li", level, text):
            made.add_paragraph(text, style="List Number" if level == 1 else f"List Number {level}")
        case ("table", rows):
            _table(made, rows)
        case ("nested", rows):
            outer = made.add_table(1, 1, style="Table Grid")
            _table(outer.cell(0, 0), rows)
            outer.cell(0, 0).add_paragraph()
        case ("section",):
            section = made.add_section()
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        case ("link", text):
            made.add_paragraph()._p.append(
                parse_xml(
                    f'<w:hyperlink {W} w:anchor="附件"><w:r><w:t>{text}详见附件</w:t></w:r></w:hyperlink>'
                )
            )
        case ("field", text):
            paragraph = made.add_paragraph(text)._p
            for inner in (
                '<w:fldChar w:fldCharType="begin"/>', f'<w:instrText>ADDIN {len(text)}</w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>',
            ):  # fmt: skip
                paragraph.append(parse_xml(f"<w:r {W}>{inner}</w:r>"))


def _table(holder: Any, rows: list[list[str]]) -> None:
    table = holder.add_table(len(rows), len(rows[0]))
    for row, texts_of_row in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts_of_row, strict=True):
            cell.text = text


# -- built by the program's own writer -------------------------------------------------------------


def with_plangen(document: list[Block]) -> bytes:
    """``document`` as the program's own writer writes it, its headings numbered anew."""
    parts: list[list[Any]] = [[]]
    number = 0
    for block in document:
        if block[0] == "section":
            parts.append([])
        else:
            number += block[0] in ("h", "li")
            parts[-1].append(_block(block, number))
    made = tuple(
        Part("landscape" if at % 2 else "portrait", tuple(part) or (Paragraph("body", ()),))
        for at, part in enumerate(parts)
    )
    return FORMATS["docx"].write(Document("test", "某县方案", parts=made), Session().library.sheet).data


def _block(block: Block, number: int) -> Any:
    match block:
        case ("p", words):
            return Paragraph("body", tuple(Run(text, "strong" if bold else "") for text, bold in words))
        case ("h" | "li", level, text):
            style = {1: "一、", 2: "（一）", 3: "1."}[level]
            return Heading(level, ordinal(style, number), (Run(text or "总体要求"),), (Run("抓好落实。"),))
        case ("table" | "nested", rows):
            columns = tuple(Column() for _ in rows[0])
            body = tuple(tuple(Cell((Run(text),)) for text in row) for row in rows)
            return Table(columns, (tuple(Cell((Run("项目"),)) for _ in rows[0]),), body)
        case (_, text):
            return Paragraph("body", (Run(text),))
    raise AssertionError(block)
