"""The elements of an official document, as found in a paper.

What is not certain is in ``doubts``: a rule that rests on it says unsure, never broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from plangen.chinese import ordinals
from plangen.ooxml import Border, Drawing, Paragraph, Section, Table
from plangen.recognise.patterns import squeezed

Form = Literal["公文", "信函", "命令", "纪要", "无版头"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that divides: what draws it, how (a border or a drawn line), and the paragraph it is at."""

    at: Paragraph
    side: str
    border: Border | None = None
    drawing: Drawing | None = None

    @property
    def red(self) -> bool:
        """Whether it is red."""
        drawn = self.border or self.drawing
        return drawn is not None and is_red(drawn.color)

    @property
    def kind(self) -> str:
        """single, double, thickThin …"""
        if self.border:
            return self.border.kind
        return (self.drawing.compound or "single") if self.drawing else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that begins with an ordinal: its level 1 to 4, the ordinal, whether text runs on behind it."""

    paragraph: Paragraph
    level: int
    ordinal: ordinals.Ordinal
    run_in: bool


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its label, its title when it has one."""

    label: Paragraph
    title: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Where a section prints the number of the page: the paragraph, its section, for which pages.

    ``kind`` is default (the odd pages when those differ), even or first. ``below`` is what stands below the number
    in its footer; None when it stands in a box, or in a header.
    """

    paragraph: Paragraph
    section: Section
    section_index: int
    kind: str
    below: tuple[Paragraph, ...] | None

    @property
    def boxed(self) -> bool:
        """Whether something else than the lines of its footer places it."""
        return self.below is None


@dataclass
class Elements:
    """Each element by name: the paragraphs it is made of, in reading order."""

    flow: list[Paragraph]
    form: Form = "无版头"
    copy_number: Paragraph | None = None
    secrecy: Paragraph | None = None
    urgency: Paragraph | None = None
    mark: list[Paragraph] = field(default_factory=list)
    number: Paragraph | None = None
    signers: list[Paragraph] = field(default_factory=list)
    red_rules: list[Rule] = field(default_factory=list)
    order_number: Paragraph | None = None
    title: list[Paragraph] = field(default_factory=list)
    subtitle: list[Paragraph] = field(default_factory=list)
    addressee: Paragraph | None = None
    headings: list[Heading] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    """Every paragraph of the text, headings among them."""
    attachments: list[Paragraph] = field(default_factory=list)
    signature: list[Paragraph] = field(default_factory=list)
    date: Paragraph | None = None
    remarks: list[Paragraph] = field(default_factory=list)
    attendance: list[Paragraph] = field(default_factory=list)
    annexes: list[Annex] = field(default_factory=list)
    copies: list[Paragraph] = field(default_factory=list)
    printer: Paragraph | None = None
    imprint_table: Table | None = None
    page_numbers: list[PageNumber] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)
    """Names of elements that are not certain."""

    @property
    def title_text(self) -> str:
        """The title as one text."""
        return squeezed("".join(line.text for line in self.title))

    @property
    def remark(self) -> Paragraph | None:
        """The 附注, the first when there are several."""
        return self.remarks[0] if self.remarks else None

    @property
    def mark_text(self) -> str:
        """The mark as one text."""
        return squeezed("".join(line.text for line in sorted(self.mark, key=_column_first)))

    @property
    def imprint(self) -> list[Paragraph]:
        """The paragraphs of the imprint."""
        return [*self.copies, self.printer] if self.printer else list(self.copies)

    @property
    def headed(self) -> bool:
        """Whether the paper has a 版头."""
        return bool(self.mark)

    def sure(self, name: str) -> bool:
        """Whether element ``name`` is certain."""
        return name not in self.doubts


def _column_first(line: Paragraph) -> tuple[int, int]:
    """The names of a joint mark stand in one column, 文件 in the next."""
    return (line.spot.column, line.spot.row) if line.spot.table else (0, 0)


_RED_LEAST, _OTHERS_MOST = 0xB0, 0x60
"""How strong the red of a red is at least, and the other two channels at most."""


def is_red(color: str) -> bool:
    """Whether RRGGBB is a red; auto is none."""
    try:
        red, green, blue = bytes.fromhex(color)
    except ValueError:
        return False
    return red >= _RED_LEAST and green <= _OTHERS_MOST and blue <= _OTHERS_MOST


def flow_of(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs in reading order, those of boxes before the one they are anchored at."""
    flow: list[Paragraph] = []
    for paragraph in paragraphs:
        for drawing in paragraph.drawings:
            flow += flow_of(drawing.paragraphs)
        flow.append(paragraph)
    return flow
