"""A package as a Paper: walks each story once, top to bottom, with everything taking effect on the way.

Tracked changes are read as accepted: what was deleted is not there, what was inserted is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plangen.ooxml import drawings
from plangen.ooxml.accepted import CHANGES, THROUGH, flat, joined_to_next, rows_of
from plangen.ooxml.effective_styles import Styles, setting
from plangen.ooxml.look import Border
from plangen.ooxml.names import MC, Element, R, W, attribute, attributes, is_on, local, number, val
from plangen.ooxml.numbering import Lists, lists
from plangen.ooxml.opened import Opened
from plangen.ooxml.paper import Cell, Drawing, Paper, Paragraph, Row, Run, Section, Spot, Table
from plangen.ooxml.properties import Properties, border, letters_of, over, setting_of
from plangen.ooxml.sections import section_of
from plangen.ooxml.story import Story, follow, in_instruction, merged

_BREAKS = {"page": "\f", "column": "\n"}

_WORDS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


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
        self._package = package
        self._related = package.relations(package.main)
        self._styles = Styles(self._part("styles"), self._part("theme"))
        self._lists: Lists = lists(self._part("numbering"))
        self._sections: list[Section] = []
        self._at = 0  # the section that is being read
        self._pitch = 0
        self._revised = False

    def paper(self) -> Paper:
        body = self._package.xml(self._package.main).find(W + "body")
        settings = self._part("settings")
        breaks = list(body.iter(W + "sectPr")) if body is not None else []
        self._revised = body is not None and next(body.iter(*CHANGES), None) is not None
        self._sections = self._all_sections(
            [each for each in breaks if local(_parent(each)) != "sectPrChange"]
        )
        story = Story("正文")
        self._blocks(body if body is not None else (), story, "", Spot(0))
        return Paper(
            tuple(story.paragraphs),
            tuple(story.tables),
            tuple(self._sections),
            odd_even=_set(settings, "evenAndOddHeaders"),
            mirrored=_set(settings, "mirrorMargins"),
            revised=self._revised,
            outside=tuple(each.target for each in self._package.outside),
        )

    def _part(self, kind: str) -> Element | None:
        """The part of ``kind`` that the main part names; None when there is none."""
        for each in self._related.values():
            if each.kind == kind and not each.external and each.target in self._package.parts:
                return self._package.xml(each.target)
        return None

    # -- sections ---------------------------------------------------------------------------------

    def _all_sections(self, found: list[Element]) -> list[Section]:
        """Every section; one that names no header or footer has those of the one before it."""
        headers: dict[str, tuple[Paragraph, ...]] = {}
        footers: dict[str, tuple[Paragraph, ...]] = {}
        sections = []
        for element in found:
            self._pitch = number(attribute(element, "docGrid", "linePitch"))
            headers = headers | self._furniture(element, "headerReference", "页眉")
            footers = footers | self._furniture(element, "footerReference", "页脚")
            sections.append(section_of(element, headers, footers))
        self._pitch = 0
        return sections or [Section()]

    def _furniture(self, element: Element, name: str, called: str) -> dict[str, tuple[Paragraph, ...]]:
        found = {}
        for reference in element.findall(W + name):
            relation = self._related.get(reference.get(R + "id", ""))
            if relation and relation.target in self._package.parts:
                story = Story(called)
                self._blocks(self._package.xml(relation.target), story, "", Spot(0, called))
                found[reference.get(W + "type", "default")] = tuple(story.paragraphs)
        return found

    # -- blocks -----------------------------------------------------------------------------------

    def _blocks(self, elements: Iterable[Element], story: Story, table: str, at: Spot) -> None:
        """Read ``elements`` into ``story``; ``table`` is the style of the table they stand in."""
        held: list[Element] = []
        for element in flat(elements):
            name = local(element)
            if name == "p":
                if joined_to_next(element):
                    held.append(element)
                    continue
                story.paragraphs.append(self._paragraph([*held, element], story, table, at))
                held = []
            elif name == "tbl":
                self._table(element, story, at)
        if held:
            story.paragraphs.append(self._paragraph(held, story, table, at))

    def _paragraph(self, elements: list[Element], story: Story, table: str, at: Spot) -> Paragraph:
        """One printed paragraph; several elements when the marks between them were deleted."""
        own = elements[-1].find(W + "pPr")
        direct = setting_of(own)
        style = direct.get("style") or ""
        base = self._styles.paragraph(style, table)
        level = self._lists.level(over(base, direct))
        brought: Properties = level.setting if level else {}
        final = over(over(base, brought) if "numId" in direct else over(brought, base), direct)
        label = self._lists.label(final)
        spot = Spot(len(story.paragraphs) + 1, at.story, at.table, at.row, at.column)
        found = _Gathered(style, table, story)
        for element in elements:
            self._runs(element, found)
        marked = self._styles.letters(
            style, table, letters_of(own.find(W + "rPr") if own is not None else None)
        )
        size = found.runs[0].letters.size if found.runs else marked.size
        section = self._section_now()
        pitch = section.pitch if section.grid else 0
        made = Paragraph(
            tuple(merged(found.runs)), setting(final, size, pitch or self._pitch), self._styles.name(style), spot,
            self._at, label, tuple(found.drawn), tuple(found.instructions), marked,
        )  # fmt: skip
        if at.story == "正文" and own is not None and own.find(W + "sectPr") is not None:
            self._at += 1
        return made

    def _section_now(self) -> Section:
        return self._sections[min(self._at, len(self._sections) - 1)] if self._sections else Section()

    def _table(self, element: Element, story: Story, at: Spot) -> None:
        properties = element.find(W + "tblPr")
        style = val(properties, "tblStyle") or ""
        count = len(story.tables) + 1
        place = len(story.tables)
        story.tables.append(Table(count, (), {}))
        rows = [
            self._row(row, story, style, Spot(0, at.story, count, index))
            for index, row in enumerate(rows_of(element), 1)
        ]
        story.tables[place] = Table(
            count, tuple(rows), _table_borders(properties), number(attribute(properties, "tblW", "w")),
            attributes(properties, "tblpPr"), len(story.paragraphs), nested=bool(at.table),
        )  # fmt: skip

    def _row(self, element: Element, story: Story, style: str, at: Spot) -> Row:
        head = element.find(f"{W}trPr/{W}tblHeader")
        cells = []
        for column, cell in enumerate((each for each in flat(element) if local(each) == "tc"), 1):
            start = len(story.paragraphs)
            self._blocks(cell, story, style, Spot(0, at.story, at.table, at.row, column))
            own = cell.find(f"{W}tcPr/{W}tcBorders")
            borders = {local(each): border(each) for each in own} if own is not None else {}
            cells.append(Cell(tuple(story.paragraphs[start:]), borders))
        return Row(tuple(cells), head is not None and is_on(head))

    # -- runs -------------------------------------------------------------------------------------

    def _runs(self, element: Element, into: _Gathered) -> None:
        """The runs below ``element``, also those in hyperlinks, controls and accepted insertions."""
        for child in element:
            name = local(child)
            if name == "fldSimple":
                into.instructions.append((child.get(W + "instr") or "").strip())
            if name in THROUGH:
                self._runs(child, into)
            elif child.tag == MC + "AlternateContent":
                branch = drawings.chosen(child)
                if branch is not None:
                    self._runs(branch, into)
            elif name == "r":
                self._run(child, into)

    def _run(self, element: Element, into: _Gathered) -> None:
        letters = self._styles.letters(into.style, into.table, letters_of(element.find(W + "rPr")))
        text = "".join(self._pieces(element, into))
        if text:
            into.runs.append(Run(text, letters))

    def _pieces(self, element: Element, into: _Gathered) -> Iterator[str]:
        for child in element:
            name = local(child)
            if name == "t" and not in_instruction(into.story):
                yield child.text or ""
            elif name == "br":
                yield _BREAKS.get(child.get(W + "type", ""), "\n")
            elif name in _WORDS:
                yield _WORDS[name]
            elif name == "sym":
                yield _symbol(child)
            elif name in ("fldChar", "instrText"):
                follow(child, into.story, into.instructions)
            elif child.tag == MC + "AlternateContent":
                branch = drawings.chosen(child)
                for each in branch if branch is not None else ():
                    into.drawn.extend(self._drawn(each, into.story))
            elif name in ("drawing", "pict", "object"):
                into.drawn.extend(self._drawn(child, into.story))

    def _drawn(self, element: Element, story: Story) -> Iterator[Drawing]:
        if local(element) not in ("drawing", "pict", "object"):
            return
        for shape, content in drawings.shapes(element):
            inner = Story("文本框" if story.name == "正文" else story.name)
            if content is not None:
                self._blocks(content, inner, "", Spot(0, inner.name))
            color, wide, compound = drawings.stroke(shape)
            yield Drawing(
                drawings.kind_of(shape, content), drawings.anchor_of(element, shape), color, wide, compound,
                tuple(inner.paragraphs),
            )  # fmt: skip


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _set(settings: Element | None, name: str) -> bool:
    found = settings.find(W + name) if settings is not None else None
    return found is not None and is_on(found)


def _table_borders(properties: Element | None) -> dict[str, Border]:
    found = properties.find(W + "tblBorders") if properties is not None else None
    return {local(each): border(each) for each in found} if found is not None else {}


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(W + "char", ""), 16)
        return chr(code) if code < 0xD800 else "\u25a1"
    except ValueError:
        return ""
