"""What a format cannot say of a tree, as findings: each names the words or the look that a reader would miss."""

from __future__ import annotations

from plangen.document import Cell, Chart, Heading, Inlines, Paragraph, Run, Table, marked, plain
from plangen.finding import Finding, Page, Path

_INSTEAD = "要写全，请用 --to docx。"
HEADING = Page(
    "F01", "标题没有写进文件", "warning", f"选的格式没有放标题的地方，例如工作簿只写表格。{_INSTEAD}"
)
PARAGRAPH = Page(
    "F02",
    "文字没有写进文件",
    "warning",
    f"选的格式没有放这段文字的地方，例如工作簿里表格后面的说明。{_INSTEAD}",
)
TABLE = Page("F03", "表没有写进文件", "warning", f"没有数据的表（如签字栏）不写进工作簿。{_INSTEAD}")
CHART = Page("F04", "图没有画进文件", "warning", f"选的格式不能画图，只写图的数据。{_INSTEAD}")
CELL = Page(
    "F05",
    "格里的字没有写全",
    "warning",
    "格里的字显示不出来：合并的格只显示最上面一格，Excel 一格最多 32767 个字。",
)
LOOK = Page("F06", "排法没有写进文件", "warning", "字都在，看不出的是横排、对齐、合并、着重这些排法。")
PAGES = (HEADING, PARAGRAPH, TABLE, CHART, CELL, LOOK)

MERGED = "这一格并在上面一格里"
"""Why the words of a cell that continues another are not shown."""
_SHOWN = 20
"""Characters of lost words that a finding tells: enough to find them again."""


def heading(block: Heading, form: str) -> Finding:
    """A heading that the format called ``form`` leaves out."""
    words = f"{block.ordinal}{plain(block.title)}{plain(block.text)}"
    return _loss(HEADING, f"{form}里没有标题“{_short(words)}”。", block.origin)


def paragraph(block: Paragraph, form: str) -> Finding:
    """A paragraph that ``form`` leaves out."""
    return _loss(PARAGRAPH, f"{form}里没有这段文字：“{_short(plain(block.content))}”。", block.origin)


def table(block: Table, form: str) -> Finding:
    """A table that ``form`` leaves out, with the words of its head."""
    words = "、".join(plain(cell.content) for row in block.head for cell in row)
    return _loss(TABLE, f"{form}里没有这个表：“{_short(words)}”。", block.origin)


def chart(block: Chart, form: str) -> Finding:
    """A chart that ``form`` writes as the numbers that it draws."""
    return _loss(CHART, f"{form}里没有图“{_short(block.title)}”，只写了它的数据。", block.origin)


def cell(content: Cell, path: Path, why: str) -> Finding:
    """Words of a cell that nobody will see, because of ``why``; ``path`` is where its table comes from."""
    message = f"{why}，格里的字看不全：“{_short(plain(content.content))}”。"
    return _loss(CELL, message, content.origin or path)


def look(what: str, form: str, path: Path) -> Finding:
    """Something of the layout that ``form`` does not show; the words are all there."""
    return _loss(LOOK, f"{form}里看不出{what}。", path)


def is_set_off(content: Inlines) -> bool:
    """Whether type alone sets some words of ``content`` apart: ``marked`` shows nothing of it."""
    return any(
        isinstance(inline, Run) and inline.role and marked((inline,)) == inline.text for inline in content
    )


def _loss(page: Page, message: str, path: Path) -> Finding:
    return page.finding(message, _INSTEAD if _INSTEAD in page.text else "", path=path)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"
