"""The paper under inspection: as read, its elements as recognised, its pages when it was printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from plangen import wording
from plangen.chinese.characters import EVERY_HAN
from plangen.inspect.printed import Printed
from plangen.ooxml import Letters, Paper, Paragraph, Section
from plangen.recognise import recognise
from plangen.recognise.elements import Elements
from plangen.recognise.heights import Gap, gap
from plangen.wording import Slip

_LABEL = re.compile(r"(附\s*件?|抄\s*送|出\s*席|请\s*假|列\s*席)\s*:")


class Subject:
    """What every rule looks at."""

    def __init__(self, paper: Paper, printed: Printed | None = None) -> None:
        self.paper = paper
        self.printed = printed
        self.elements: Elements = recognise(paper)

    def page_of(self, paragraph: Paragraph) -> int:
        """The page on which ``paragraph`` begins; 0 when the paper was not printed."""
        return self._pages.get(id(paragraph), 0)

    @cached_property
    def _pages(self) -> dict[int, int]:
        return self.printed.pages_of(self.elements.flow) if self.printed else {}

    def section_of(self, paragraph: Paragraph) -> Section:
        """The section that ``paragraph`` stands in."""
        sections = self.paper.sections
        return sections[min(paragraph.section, len(sections) - 1)]

    @cached_property
    def portraits(self) -> list[Section]:
        """Upright sections."""
        return [section for section in self.paper.sections if not section.landscape]

    @cached_property
    def landscapes(self) -> list[Section]:
        """Sections turned aside."""
        return [section for section in self.paper.sections if section.landscape]

    def gap(self, above: Paragraph, below: Paragraph) -> Gap | None:
        """The empty room between two paragraphs; None when something else stands between them."""
        flow = self.elements.flow
        first, last = self.order(above), self.order(below)
        if first < 0 or last <= first or below.breaks:
            return None
        if above.spot.table or below.spot.table or above.spot.story != below.spot.story:
            return None
        between = flow[first + 1 : last]
        if any(not other.blank or other.breaks or other.spot.table for other in between):
            return None
        return gap(between, above, below, self.section_of(below))

    def text_before(self, paragraph: Paragraph) -> Paragraph | None:
        """The last paragraph with text above ``paragraph``."""
        for other in reversed(self.elements.flow[: self.order(paragraph)]):
            if other.text:
                return other
        return None

    def first_words_of(self, section: Section) -> Paragraph | None:
        """The first paragraph with text in ``section``."""
        for paragraph in self.paper.paragraphs:
            if paragraph.text and self.section_of(paragraph) is section:
                return paragraph
        return None

    @cached_property
    def _order(self) -> dict[int, int]:
        return {id(paragraph): index for index, paragraph in enumerate(self.elements.flow)}

    @cached_property
    def part_starts(self) -> list[int]:
        """Where annexes and centred chapters begin, in reading order."""
        labels = {id(annex.label) for annex in self.elements.annexes}
        starts: list[int] = []
        for index, paragraph in enumerate(self.elements.flow):
            centred = paragraph.setting.align == "center" and paragraph.text and not paragraph.spot.table
            if centred or id(paragraph) in labels:
                starts.append(index)
        return starts

    @cached_property
    def slips(self) -> dict[str, list[tuple[Paragraph, Slip]]]:
        """Slips of writing by rule, each with the paragraph it is in; not what the rule of an element tells."""
        slips: dict[str, list[tuple[Paragraph, Slip]]] = {}
        elements = self.elements
        head = {id(paragraph) for paragraph in (*elements.mark, elements.number, *elements.signers)}
        for paragraph in elements.flow:
            text = self._read_as(paragraph)
            if not text or id(paragraph) in head:
                continue
            for slip in wording.slips(text):
                if not self._told(paragraph, slip):
                    slips.setdefault(slip.id, []).append((paragraph, slip))
        return slips

    def _read_as(self, paragraph: Paragraph) -> str:
        """The text that is read where ``paragraph`` stands: the title, which is set in several lines, as a whole."""
        title = self.elements.title
        if paragraph not in title:
            return paragraph.text
        return self.elements.title_text if paragraph is title[0] else ""

    def _told(self, paragraph: Paragraph, slip: Slip) -> bool:
        """Whether the rule of an element tells ``slip``: 成文日期, the end of 抄送, the items of 附件说明,
        the colons of 主送机关, 附件说明, 抄送, 出席.
        """
        elements = self.elements
        if paragraph is elements.date:
            return slip.id.startswith("W-DATE") and elements.sure("date")
        if slip.id == "W-CC-03":
            return paragraph in elements.copies
        if slip.id in ("W-ATT-07", "W-ATT-08"):
            return paragraph in elements.attachments and elements.sure("attachments")
        return slip.id == "W-PUN-01" and self._colon_of(paragraph) == slip.end

    def _colon_of(self, paragraph: Paragraph) -> int:
        """Where the half-width colon ends that the rule of the element tells; -1 for none."""
        elements = self.elements
        if paragraph is elements.addressee:
            return len(paragraph.text) if elements.sure("addressee") else -1
        labelled = [*elements.copies, *elements.attendance]
        if elements.sure("attachments"):
            labelled += elements.attachments[:1]
        label = _LABEL.match(paragraph.text) if paragraph in labelled else None
        return label.end() if label else -1

    def order(self, paragraph: Paragraph) -> int:
        """Where ``paragraph`` stands in the reading order."""
        return self._order.get(id(paragraph), -1)

    @cached_property
    def body_pitch(self) -> Counter[tuple[str, int, bool]]:
        """Line rules of the body by how many characters they hold: (rule, line, on the grid)."""
        counts: Counter[tuple[str, int, bool]] = Counter()
        for paragraph in self.elements.body:
            setting = paragraph.setting
            counts[setting.rule, setting.line, setting.snap] += len(paragraph.text)
        return counts

    @cached_property
    def body_letters(self) -> Counter[tuple[float, int]]:
        """Sizes and tracking of the body by how many characters they hold."""
        counts: Counter[tuple[float, int]] = Counter()
        for paragraph in self.elements.body:
            for run in paragraph.runs:
                counts[run.letters.size, run.letters.tracking] += len(run.text)
        return counts


_HAN = re.compile(f"[{EVERY_HAN}]")


def han(text: str) -> int:
    """How many Han characters ``text`` has."""
    return len(_HAN.findall(text))


def letters_in(paragraphs: Iterable[Paragraph]) -> Counter[Letters]:
    """The looks of the Han characters in ``paragraphs`` by how many there are."""
    counts: Counter[Letters] = Counter()
    for paragraph in paragraphs:
        for run in paragraph.runs:
            characters = han(run.text)
            if characters and not run.letters.hidden:
                counts[run.letters] += characters
    return counts


def main_letters(paragraphs: Sequence[Paragraph]) -> Letters | None:
    """The look most Han characters have; of digits and marks when there are no Han; None for no text."""
    counts = letters_in(paragraphs)
    if counts:
        return counts.most_common(1)[0][0]
    for paragraph in paragraphs:
        if paragraph.first:
            return paragraph.first.letters
    return None
