"""A document as it would be printed, read from any package: sections, paragraphs in order, tables, drawings.

Everything is already worked out (styles, theme, numbering, tracked changes accepted); lengths are twips,
sizes points. Nothing here knows what an official document is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plangen.ooxml.look import Border, Letters, Setting

BODY, TEXT_BOX, HEADER, FOOTER = "正文", "文本框", "页眉", "页脚"
"""How the stories of a document are called."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; a tab is \\t, a line break \\n, a page break \\f."""

    text: str
    letters: Letters


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something drawn stands: what each distance is measured from, the distance or the alignment; twips."""

    across: str = ""
    left: int | None = None
    align: str = ""
    down: str = ""
    top: int | None = None
    valign: str = ""
    width: int = 0
    height: int = 0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn at a paragraph: a line, a box of text, a picture, a chart; twips and points."""

    kind: str
    anchor: Anchor
    color: str = ""
    stroke: float = 0.0
    compound: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands: the how manieth, and in which table, row and column (from 1), box, header or footer."""

    number: int
    story: str = BODY
    table: int = 0
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        story = "" if self.story == BODY else self.story
        place = f"{story}第 {self.number} 段"
        if self.table:
            place += f"（第 {self.table} 个表第 {self.row} 行第 {self.column} 列）"
        return place


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its runs, its setting, its place; ``label`` is the automatic number it prints."""

    runs: tuple[Run, ...]
    setting: Setting
    style: str
    spot: Spot
    section: int = 0
    label: str = ""
    drawings: tuple[Drawing, ...] = ()
    fields: tuple[str, ...] = ()
    mark: Letters = field(default_factory=Letters)
    """The look of the paragraph mark: of an empty paragraph it is the only one."""

    @cached_property
    def typed(self) -> str:
        """The text that was typed, without the automatic number."""
        return "".join(run.text for run in self.runs if not run.letters.hidden)

    @cached_property
    def text(self) -> str:
        """The text as it prints, automatic number and all, without spaces around it."""
        return (self.label.replace("\t", "") + self.typed).strip(" \t\n\f\u3000\u00a0")

    @cached_property
    def blank(self) -> bool:
        """Whether nothing is printed: no text, nothing drawn."""
        return not self.text and not self.drawings

    @cached_property
    def first(self) -> Run | None:
        """The first run with something to see."""
        for run in self.runs:
            if run.text.strip() and not run.letters.hidden:
                return run
        return None

    @cached_property
    def size(self) -> float:
        """The size of its first letters in points, of its mark when it is empty."""
        return self.first.letters.size if self.first else self.mark.size

    @property
    def breaks(self) -> bool:
        """Whether it begins on a new page by itself."""
        return self.setting.new_page or self.typed.lstrip(" \n").startswith("\f")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs and the rules it draws itself."""

    paragraphs: tuple[Paragraph, ...]
    borders: Mapping[str, Border] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; ``head`` when it repeats on every page."""

    cells: tuple[Cell, ...]
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows, the rules around and inside it, its width; ``floating`` says where it is anchored."""

    number: int
    rows: tuple[Row, ...]
    borders: Mapping[str, Border]
    width: int = 0
    floating: Mapping[str, str] = field(default_factory=dict)
    after: int = 0
    """The index, among the paragraphs of the text, of the first one behind it."""
    nested: bool = False

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs, row by row."""
        paragraphs: list[Paragraph] = []
        for row in self.rows:
            for cell in row.cells:
                paragraphs += cell.paragraphs
        return paragraphs


@dataclass(frozen=True, slots=True)
class Section:
    """A section's page: twips; headers and footers by type (default, even, first)."""

    width: int = 11906
    height: int = 16838
    top: int = 1440
    bottom: int = 1440
    left: int = 1800
    right: int = 1800
    gutter: int = 0
    header: int = 720
    footer: int = 720
    stated: bool = False
    """Whether the document states size and margins at all."""
    own_first: bool = False
    grid: str = ""
    pitch: int = 0
    space: int = 0
    start: int | None = None
    number_format: str = "decimal"
    kind: str = "nextPage"
    headers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    footers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height

    @property
    def area(self) -> tuple[int, int]:
        """Width and height of the type area."""
        width = self.width - self.left - self.right - self.gutter
        return width, self.height - abs(self.top) - abs(self.bottom)


@dataclass(frozen=True)
class Paper:
    """A whole document: its paragraphs in reading order, those of tables and boxes among them."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    odd_even: bool = False
    mirrored: bool = False
    revised: bool = False
    """Whether it held tracked changes; they were read as accepted."""
    outside: tuple[str, ...] = ()
    """What it points to out of itself and was not followed."""

    @cached_property
    def text(self) -> str:
        """All its text, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
