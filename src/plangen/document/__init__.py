"""The tree of blocks, its numbering and its text form."""

from plangen.document.numbering import UNSET, numbered
from plangen.document.textform import path_text, text_form
from plangen.document.tree import (
    TITLES,
    Blank,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    Orientation,
    Paragraph,
    Part,
    Run,
    Series,
    Table,
    joined,
    marked,
    plain,
    plain_text,
)

__all__ = [
    "TITLES", "UNSET", "Blank", "Block", "Cell", "Chart", "Column", "Document", "Heading", "Inline", "Inlines",
    "Orientation", "Paragraph", "Part", "Run", "Series",
    "Table", "joined", "marked", "numbered", "path_text", "plain", "plain_text", "text_form",
]  # fmt: skip
