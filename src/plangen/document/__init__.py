"""The tree of blocks, its numbering, its text form, and the style sheets that say how roles look."""

from plangen.document.numbering import UNSET, numbered
from plangen.document.requirements import Requirement, Requirements
from plangen.document.stylesheet import Mark, Page, Role, StyleSheet, TableLook, called
from plangen.document.textform import path_text, text_form
from plangen.document.tree import (
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
    "UNSET", "Blank", "Block", "Cell", "Chart", "Column", "Document", "Heading", "Inline", "Inlines", "Mark",
    "Orientation", "Page", "Paragraph", "Part", "Requirement", "Requirements", "Role", "Run", "Series", "StyleSheet",
    "Table", "TableLook", "called", "joined", "marked", "numbered", "path_text", "plain", "plain_text", "text_form",
]  # fmt: skip
