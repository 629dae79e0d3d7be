"""A package as a Paper: walks each story once, top to bottom, with everything taking effect on the way.

Tracked changes are accepted first: what was deleted is not there, what was inserted is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from plangen.ooxml import drawings
from plangen.ooxml.attributes import attribute, attributes, child, is_on, number, val
from plangen.ooxml.effective_styles import Styles, setting
from plangen.ooxml.look import Border
from plangen.ooxml.names import (
    PPR,
    RPR,
    RUN,
    SECTPR,
    TBL,
    TBLPR,
    TC,
    TCPR,
    TR,
    Element,
    P,
    R,
    W,
    local,
    w,
    ws,
)
from plangen.ooxml.numbering import Lists, lists
from plangen.ooxml.opened import Opened
from plangen.ooxml.paper import (
    BODY,
    FOOTER,
    HEADER,
    TEXT_BOX,
    Cell,
    Drawing,
    Paper,
    Paragraph,
    Row,
    Run,
    Section,
    Spot,
    Table,
)
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.properties import Properties, border, letters_of, over, setting_of
from plangen.ooxml.relations import Relation
from plangen.ooxml.sections import Furniture, section_of
from plangen.ooxml.settle import ACCEPT, settled, tracked
from plangen.ooxml.story import Story, follow, in_instruction, merged
from plangen.ooxml.wrappers import ALTERNATIVES, OPENED, flat

_BREAKS = {"page": "\f", "column": "\n"}
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_DRAWN = ws("drawing pict object")
_SIMPLE_FIELD = w("fldSimple")
_UNDRAWN = 0xD800
"""Symbol fonts have their characters from U+F000 on, which other fonts do not draw."""
_BOX = "□"


def paper(package: Opened) -> Paper:
    """The document in ``package`` as it would be printed."""
    return _Reader(package).paper()


@dataclass
class _Gathered:
    """What is found in one paragraph of ``style``, in a table of style ``table``, while it is read."""

    style: str
    table: str
    story: Story
    runs: list[Run] = field(default_factory=list)
    drawn: list[Drawing] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)


class _Reader:
    """Holds what all stories of one document share."""

    def __init__(self, package: Opened) -> None:
        self._revised = bool(tracked(package))
        self._package = settled(package, ACCEPT)
        self._related = self._package.relations(MAIN)
        self._styles = Styles(self._part("styles"), self._part("theme"))
        self._lists: Lists = lists(self._part("numbering"))
        self._sections = [Section()]
        self._section = 0  # the index of the section that is being read
        self._pitch = 0

    def paper(self) -> Paper:
        body = child(self._package.xml(MAIN), "body")
        settings = self._part("settings")
        story = Story(BODY)
        if body is not None:
            self._sections = self._all_sections(body.iter(SECTPR))
            self._blocks(body, story, "", Spot(0))
        return Paper(
            tuple(story.paragraphs),
            tuple(story.tables),
            tuple(self._sections),
            odd_even=is_on(child(settings, "evenAndOddHeaders")),
            mirrored=is_on(child(settings, "mirrorMargins")),
            revised=self._revised,
            outside=tuple(relation.target for relation in self._package.outside),
        )

    def _part(self, kind: str) -> Element | None:
        """The part of ``kind`` that the main part names; None when there is none."""
        for relation in self._related.values():
            if relation.kind == kind and self._is_there(relation):
                return self._package.xml(relation.target)
        return None

    def _is_there(self, relation: Relation) -> bool:
        return not relation.external and relation.target in self._package.parts

    # -- sections ---------------------------------------------------------------------------------

    def _all_sections(self, breaks: Iterable[Element]) -> list[Section]:
        """Every section; one that names no header or footer has those of the one before it."""
        headers: Furniture = {}
        footers: Furniture = {}
        sections = []
        for element in breaks:
            self._pitch = number(attribute(element, "docGrid", "linePitch"))
            headers = headers | self._furniture(element, "headerReference", HEADER)
            footers = footers | self._furniture(element, "footerReference", FOOTER)
            sections.append(section_of(element, headers, footers))
        self._pitch = 0
        return sections or [Section()]

    def _furniture(self, element: Element, name: str, called: str) -> Furniture:
        """The headers or footers that a section names, by the pages they stand on."""
        furniture: Furniture = {}
        for reference in element.iterchildren(w(name)):
            relation = self._related.get(reference.get(R + "id", ""))
            if relation and self._is_there(relation):
                story = Story(called)
                self._blocks(self._package.xml(relation.target), story, "", Spot(0, called))
                furniture[reference.get(W + "type", "default")] = tuple(story.paragraphs)
        return furniture

    # -- blocks -----------------------------------------------------------------------------------

    def _blocks(self, elements: Iterable[Element], story: Story, table: str, spot: Spot) -> None:
        """Read ``elements`` into ``story``; ``table`` is the style of the table they stand in."""
        for element in flat(elements):
            if element.tag == P:
                story.paragraphs.append(self._paragraph(element, story, table, spot))
            elif element.tag == TBL:
                self._table(element, story, spot)

    def _paragraph(self, element: Element, story: Story, table: str, spot: Spot) -> Paragraph:
        own = element.find(PPR)
        direct = setting_of(own)
        style = direct.get("style") or ""
        final = self._final(direct, style, table)
        label = self._lists.label(final)
        gathered = _Gathered(style, table, story)
        self._runs(element, gathered)
        mark = self._styles.letters(style, table, letters_of(child(own, "rPr")))
        size = gathered.runs[0].letters.size if gathered.runs else mark.size
        paragraph = Paragraph(
            tuple(merged(gathered.runs)),
            setting(final, size, self._line_pitch()),
            self._styles.name(style),
            replace(spot, number=len(story.paragraphs) + 1),
            self._section,
            label,
            tuple(gathered.drawn),
            tuple(gathered.instructions),
            mark,
        )
        if spot.story == BODY and child(own, "sectPr") is not None:
            self._section += 1
        return paragraph

    def _final(self, direct: Properties, style: str, table: str) -> Properties:
        """The properties of a paragraph with those of its level of a list, which direct numbering puts on top."""
        base = self._styles.paragraph(style, table)
        level = self._lists.level(over(base, direct))
        if level is None:
            return over(base, direct)
        if "numId" in direct:
            return over(over(base, level.setting), direct)
        return over(over(level.setting, base), direct)

    def _line_pitch(self) -> int:
        """Twips of a line of the grid of the section that is being read; 0 when it has none."""
        section = self._sections[min(self._section, len(self._sections) - 1)]
        if section.grid and section.pitch:
            return section.pitch
        return self._pitch

    def _table(self, element: Element, story: Story, spot: Spot) -> None:
        properties = element.find(TBLPR)
        style = val(properties, "tblStyle") or ""
        index = len(story.tables)
        number_of_table = index + 1
        story.tables.append(Table(number_of_table, (), {}))  # its place, before those that stand inside it
        rows: list[Row] = []
        for row in flat(element):
            if row.tag == TR:
                spot_of_row = Spot(0, spot.story, number_of_table, len(rows) + 1)
                rows.append(self._row(row, story, style, spot_of_row))
        story.tables[index] = Table(
            number_of_table,
            tuple(rows),
            _borders(properties, "tblBorders"),
            number(attribute(properties, "tblW", "w")),
            attributes(properties, "tblpPr"),
            len(story.paragraphs),
            nested=bool(spot.table),
        )

    def _row(self, element: Element, story: Story, style: str, spot: Spot) -> Row:
        cells: list[Cell] = []
        for cell in flat(element):
            if cell.tag != TC:
                continue
            start = len(story.paragraphs)
            self._blocks(cell, story, style, replace(spot, column=len(cells) + 1))
            cells.append(Cell(tuple(story.paragraphs[start:]), _borders(cell.find(TCPR), "tcBorders")))
        return Row(tuple(cells), is_on(child(element, "trPr", "tblHeader")))

    # -- runs -------------------------------------------------------------------------------------

    def _runs(self, elements: Iterable[Element], into: _Gathered) -> None:
        """The runs among ``elements``, also those in hyperlinks and controls."""
        for element in elements:
            if element.tag == RUN:
                self._run(element, into)
                continue
            if element.tag == _SIMPLE_FIELD:
                into.instructions.append(element.get(W + "instr", "").strip())
            if element.tag in OPENED:
                self._runs(element, into)
            elif element.tag == ALTERNATIVES:
                self._runs(drawings.chosen(element), into)

    def _run(self, element: Element, into: _Gathered) -> None:
        letters = self._styles.letters(into.style, into.table, letters_of(element.find(RPR)))
        text = "".join(self._pieces(element, into))
        if text:
            into.runs.append(Run(text, letters))

    def _pieces(self, element: Element, into: _Gathered) -> Iterator[str]:
        """The text of a run, piece by piece; drawings and fields in it go into ``into``."""
        for piece in element:
            name = local(piece)
            if name == "t":
                if not in_instruction(into.story):
                    yield piece.text or ""
            elif name == "br":
                yield _BREAKS.get(piece.get(W + "type", ""), "\n")
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "sym":
                yield _symbol(piece)
            elif name in ("fldChar", "instrText"):
                follow(piece, into.story, into.instructions)
            elif piece.tag == ALTERNATIVES:
                for drawn in drawings.chosen(piece):
                    into.drawn.extend(self._drawn(drawn, into.story))
            else:
                into.drawn.extend(self._drawn(piece, into.story))

    def _drawn(self, element: Element, story: Story) -> Iterator[Drawing]:
        if element.tag not in _DRAWN:
            return
        for shape, content in drawings.shapes(element):
            inner = Story(TEXT_BOX if story.name == BODY else story.name)
            if content is not None:
                self._blocks(content, inner, "", Spot(0, inner.name))
            color, width, compound = drawings.stroke(shape)
            kind, anchor = drawings.kind_of(shape, content), drawings.anchor_of(element, shape)
            yield Drawing(kind, anchor, color, width, compound, tuple(inner.paragraphs))


def _borders(properties: Element | None, name: str) -> dict[str, Border]:
    """The rules that a table or a cell draws, by side."""
    sides = child(properties, name)
    if sides is None:
        return {}
    return {local(side): border(side) for side in sides}


def _symbol(element: Element) -> str:
    """A character of a symbol font; of those fonts that have their own plane, a box."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return ""
    return chr(code) if code < _UNDRAWN else _BOX
