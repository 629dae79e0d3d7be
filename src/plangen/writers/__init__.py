"""Tree to bytes: one module a format, each with ``write(document, sheet) -> Written``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plangen.document import Document
from plangen.style import StyleSheet
from plangen.writers import docx, text, xlsx
from plangen.writers.written import Written


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its name in Chinese, its file ending, and what writes it.

    What is ``printed`` is written as docx and then goes through LibreOffice, many files in one call;
    what is ``archival`` comes out as PDF/A-2b.
    """

    name: str
    ending: str
    write: Callable[[Document, StyleSheet], Written]
    printed: bool = False
    archival: bool = False

    @property
    def paged(self) -> bool:
        """Whether it has pages that can be counted."""
        return self.write is docx.write


FORMATS: dict[str, Format] = {
    "docx": Format("Word 文档", ".docx", docx.write),
    "pdf": Format("PDF", ".pdf", docx.write, printed=True),
    "pdfa": Format("存档 PDF（PDF/A）", "（存档）.pdf", docx.write, printed=True, archival=True),
    "text": Format("纯文本", ".txt", text.write),
}
"""Every format by the name it is asked for with."""

EVERY: dict[str, Format] = FORMATS | {"xlsx": Format("Excel 工作簿", ".xlsx", xlsx.write)}
"""Every format, with that which says tables alone: for papers that are one table."""

__all__ = ["EVERY", "FORMATS", "Format", "Written"]
