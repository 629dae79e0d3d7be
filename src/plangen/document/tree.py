"""The tree every document is: blocks with a role and the path of the plan node they speak of.

The waist of the house: whatever composes ends here, whatever writes begins here. A block knows no
font, point, XML or YAML; 主送机关 is a paragraph with the role ``addressee``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from plangen.finding import Path

Orientation = Literal["portrait", "landscape"]
Alignment = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``role`` is empty for ordinary text, ``strong`` for words set off.

    ``deleted`` and ``inserted`` are the words that two versions do not share, told side by side.
    """

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to be filled in by hand, counted and listed after a run.

    It prints visibly with its label; where an empty cell is the custom (units that the source does
    not name), ``shown`` is False and the cell stays empty.
    """

    label: str = ""
    shown: bool = True

    @property
    def text(self) -> str:
        """How the blank prints: 【待填：完成值】, or nothing."""
        if not self.shown:
            return ""
        return f"【待填：{self.label}】" if self.label else "【待填】"


TITLES = ("title", "plain-title", "annex-title")
"""The roles of paragraphs that say what a paper or an annex is called: set line by line, over what follows."""

Inline = Run | Blank
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a role: body, addressee, title, signature …"""

    role: str
    content: Inlines
    origin: Path = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` 1 to 4 or deeper; ``text`` is what runs in after the title on the same line."""

    level: int
    ordinal: str
    title: Inlines
    text: Inlines = ()
    origin: Path = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``merged`` cells continue the cell above; ``role`` overrides the table's own."""

    content: Inlines
    merged: bool = False
    role: str = ""
    origin: Path = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its width as a share of the whole, and how its cells are set."""

    width: float = 1.0
    align: Alignment = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: head rows repeat on every page; ``role`` chooses its look in the style sheet."""

    columns: tuple[Column, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    role: str = "table"
    origin: Path = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A row of numbers under one name; None where there is none. A ``line`` is drawn over the bars (a limit)."""

    name: str
    values: tuple[Decimal | None, ...]
    line: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: bars and lines by category, or a timeline (series: start, length, in the same unit)."""

    kind: Literal["bar", "timeline"]
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    origin: Path = ()


Block = Paragraph | Heading | Table | Chart


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one orientation that follow each other; what is not ``numbered`` prints no page number.

    ``begins`` on the next page, or on the next even one.
    """

    orientation: Orientation
    blocks: tuple[Block, ...]
    numbered: bool = True
    begins: Literal["next", "even"] = "next"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: what its file properties say, and its parts in order.

    ``date`` is the plan's date, never today's; ``kind`` is the id of the kind of document; ``names`` are those
    of organs, which no line of a title splits.
    """

    kind: str
    title: str
    issuer: str = ""
    date: datetime.date | None = None
    parts: tuple[Part, ...] = field(default=())
    names: tuple[str, ...] = ()

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block, in reading order."""
        for part in self.parts:
            yield from part.blocks

    @property
    def charts(self) -> list[Chart]:
        """Every chart, in reading order."""
        return [block for block in self.blocks if isinstance(block, Chart)]

    @property
    def blanks(self) -> list[tuple[Blank, Path]]:
        """Every place to be filled in, with the path of the plan node it speaks of."""
        blanks: list[tuple[Blank, Path]] = []
        for block in self.blocks:
            for content, origin in _contents(block):
                blanks += [(inline, origin) for inline in content if isinstance(inline, Blank)]
        return blanks


def _contents(block: Block) -> Iterator[tuple[Inlines, Path]]:
    match block:
        case Paragraph():
            yield block.content, block.origin
        case Heading():
            yield block.title, block.origin
            yield block.text, block.origin
        case Table():
            for row in (*block.head, *block.rows):
                for cell in row:
                    yield cell.content, cell.origin or block.origin
        case Chart():
            pass  # it has names and numbers, no running text


def plain_text(document: Document) -> str:
    """Every word of ``document``, block after block."""
    lines: list[str] = []
    for block in document.blocks:
        lines += [plain(content) for content, _ in _contents(block)]
    return "\n".join(lines)


def joined(inlines: Iterable[Inline]) -> Inlines:
    """``inlines`` with neighbouring runs of one role made one, and empty runs dropped."""
    done: list[Inline] = []
    for inline in inlines:
        last = done[-1] if done else None
        if isinstance(inline, Blank):
            done.append(inline)
        elif isinstance(last, Run) and last.role == inline.role:
            done[-1] = Run(last.text + inline.text, last.role)
        elif inline.text:
            done.append(inline)
    return tuple(done)


_MARKS = {"deleted": ("〔-", "-〕"), "inserted": ("〔+", "+〕")}


def marked(content: Inlines) -> str:
    """The words of ``content`` where type cannot be seen: 〔-deleted-〕 and 〔+inserted+〕 words carry marks."""
    return "".join(map(_marked, content))


def _marked(inline: Inline) -> str:
    if isinstance(inline, Blank) or inline.role not in _MARKS:
        return inline.text
    opening, closing = _MARKS[inline.role]
    return f"{opening}{inline.text}{closing}"


def plain(content: Inlines) -> str:
    """The words of ``content`` as they print."""
    return "".join(inline.text for inline in content)
