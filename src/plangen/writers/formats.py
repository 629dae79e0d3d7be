"""Every format that a tree can be written in: the one table that choices, endings, help and pages are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plangen.document import Document
from plangen.style import StyleSheet
from plangen.writers import docx, text, xlsx
from plangen.writers.written import Written


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in Chinese, what it holds, the ending of its files, and what writes it.

    A ``whole`` format has a place for every block of any paper; the others hold tables, so they are offered for
    papers that are one. What has ``pages`` can be counted; what is ``printed`` is written as docx and then goes
    through LibreOffice, many files in one call; what is ``archival`` comes out as PDF/A-2b.
    """

    name: str
    about: str
    ending: str
    write: Callable[[Document, StyleSheet], Written]
    whole: bool = True
    pages: bool = False
    printed: bool = False
    archival: bool = False

    @property
    def suffix(self) -> str:
        """What the name of a file of this format ends in when a person chooses it: .pdf."""
        return self.ending[self.ending.rindex(".") :]


FORMATS: dict[str, Format] = {
    "docx": Format(docx.NAME, "排好版的公文，WPS、Word 里接着改", ".docx", docx.write, pages=True),
    "pdf": Format("PDF", "由 LibreOffice 印出，只看不改", ".pdf", docx.write, pages=True, printed=True),
    "pdfa": Format(
        "存档 PDF（PDF/A）", "由 LibreOffice 印出，归档用", "（存档）.pdf", docx.write,
        pages=True, printed=True, archival=True,
    ),
    "text": Format(text.NAME, "只有字：读出来，或粘到消息里；图只写数据", ".txt", text.write),
    "xlsx": Format(xlsx.NAME, "只有表和表上方的字，可以筛选", ".xlsx", xlsx.write, whole=False),
}  # fmt: skip
"""Every format by the name it is asked for with."""


def whole() -> list[str]:
    """The formats that any paper can be written in."""
    return [name for name, form in FORMATS.items() if form.whole]
