"""Sections: what each states, what it takes over, what it is without a word."""

from __future__ import annotations

from collections.abc import Mapping

from plangen.ooxml import Paragraph, Section
from tests.ooxml.small import read


def sections(*stated: str, **related: str) -> tuple[Section, ...]:
    """The sections of a document; the last one ends the body."""
    breaks = "".join(f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>" for section in stated[:-1])
    return read(f"{breaks}<w:p/><w:sectPr>{stated[-1]}</w:sectPr>", **related).sections


def test_a_section_states_its_page() -> None:
    (section,) = sections(
        '<w:type w:val="evenPage"/><w:pgSz w:w="16838" w:h="11906"/>'
        '<w:pgMar w:top="1" w:right="2" w:bottom="3" w:left="4" w:header="5" w:footer="6" w:gutter="7"/>'
        '<w:pgNumType w:fmt="decimalFullWidth" w:start="0"/><w:titlePg/>'
        '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'
    )
    assert (section.kind, section.width, section.height, section.landscape) == (
        "evenPage",
        16838,
        11906,
        True,
    )
    margins = (
        section.top,
        section.right,
        section.bottom,
        section.left,
        section.header,
        section.footer,
        section.gutter,
    )
    assert margins == (1, 2, 3, 4, 5, 6, 7)
    assert (section.number_format, section.start, section.own_first) == ("decimalFullWidth", 0, True)
    assert (section.grid, section.pitch, section.space) == ("linesAndChars", 579, -849)
    assert section.stated
    assert section.area == (16838 - 4 - 2 - 7, 11906 - 1 - 3)


def test_a_section_that_states_nothing_is_a4_and_numbers_on() -> None:
    (section,) = sections("")
    assert section == Section()
    assert (section.width, section.height, section.start, section.stated) == (11906, 16838, None, False)


def test_a_document_without_a_section_has_one_all_the_same() -> None:
    assert read("<w:p/>").sections == (Section(),)


def test_only_a_size_with_margins_is_a_page() -> None:
    assert not sections('<w:pgSz w:w="11906" w:h="16838"/>')[0].stated


def test_a_first_page_of_its_own_can_be_switched_off() -> None:
    assert not sections('<w:titlePg w:val="0"/>')[0].own_first


def test_a_header_holds_until_one_for_the_same_pages_comes() -> None:
    default = '<w:headerReference w:type="default" r:id="header"/>'
    even = '<w:headerReference w:type="even" r:id="footer"/>'
    instead = '<w:headerReference w:type="default" r:id="footer"/>'
    words = {"header": "<w:p><w:r><w:t>头</w:t></w:r></w:p>", "footer": "<w:p><w:r><w:t>脚</w:t></w:r></w:p>"}
    found = sections(default, even, instead, **words)
    assert [texts(section.headers) for section in found] == [
        {"default": "头"},
        {"default": "头", "even": "脚"},
        {"default": "脚", "even": "脚"},
    ]


def texts(furniture: Mapping[str, tuple[Paragraph, ...]]) -> dict[str, str]:
    """The words of headers or footers, by their pages."""
    return {pages: paragraphs[0].text for pages, paragraphs in furniture.items()}


def test_space_in_lines_counts_in_the_grid_of_its_own_section() -> None:
    paragraph = '<w:p><w:pPr><w:spacing w:beforeLines="100"/>{}</w:pPr></w:p>'
    grid = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="{}"/></w:sectPr>'
    body = paragraph.format(grid.format(500)) + paragraph.format("") + grid.format(600)
    assert [each.setting.before for each in read(body).paragraphs] == [500, 600]


def test_settings_say_whether_even_pages_differ() -> None:
    assert read("<w:p/>", settings="<w:evenAndOddHeaders/>").odd_even
    assert read("<w:p/>", settings="<w:mirrorMargins/>").mirrored
    assert not read("<w:p/>", settings='<w:evenAndOddHeaders w:val="false"/>').odd_even
