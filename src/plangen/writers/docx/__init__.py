"""A tree as a Word file that opens the same in Word, WPS and LibreOffice (GB/T 9704-2012 by its style sheet)."""

from __future__ import annotations

from functools import lru_cache

from plangen.document import Document
from plangen.ooxml import Frame, frame, package
from plangen.style import StyleSheet
from plangen.writers.docx import charts, furniture, missive, styles_part
from plangen.writers.docx.body import document_xml
from plangen.writers.docx.unsaid import NAME, unsaid
from plangen.writers.written import Written

__all__ = ["NAME", "write"]


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as the bytes of a .docx; what its pages do not show is a loss."""
    footings = tuple(dict.fromkeys(furniture.footing(part) for part in document.parts))
    drawn = document.charts
    letter = missive.is_missive(document)
    around = _missive_frame(sheet, footings, len(drawn)) if letter else _frame(sheet, footings, len(drawn))
    own: dict[str, str | bytes] = {
        "word/document.xml": document_xml(document, sheet, around.ids),
        "docProps/core.xml": furniture.core_xml(document),
        "docProps/app.xml": furniture.app_xml(document),
        **charts.own_parts(drawn),
    }
    if letter:
        own[f"word/{missive.HEADER}"] = missive.header_xml(document, sheet)
    return Written(package(around, own), unsaid(document, sheet))


@lru_cache(maxsize=32)
def _frame(sheet: StyleSheet, footings: tuple[furniture.Footing, ...], drawn: int) -> Frame:
    """What every document with these footers and so many charts has around its text."""
    related = _shared(sheet) | _footers(sheet, footings, 0)
    return frame(related, _charts(drawn))


@lru_cache(maxsize=32)
def _missive_frame(sheet: StyleSheet, footings: tuple[furniture.Footing, ...], drawn: int) -> Frame:
    """The same of a 信函: its footers reach lower, and its first page has a header and a footer of its own."""
    related = _shared(sheet) | _footers(sheet, footings, sheet.page.footer - missive.FOOT)
    related[missive.FOOTER] = ("footer", missive.footer_xml())
    return frame(related, {missive.HEADER: "header"} | _charts(drawn))


def _shared(sheet: StyleSheet) -> dict[str, tuple[str, str]]:
    return {
        "styles.xml": ("styles", styles_part.styles_xml(sheet)),
        "settings.xml": ("settings", furniture.settings_xml()),
        "fontTable.xml": ("fontTable", styles_part.font_table_xml(sheet)),
    }


def _footers(
    sheet: StyleSheet, footings: tuple[furniture.Footing, ...], below: int
) -> dict[str, tuple[str, str]]:
    parts: dict[str, tuple[str, str]] = {}
    for footing in footings:
        for kind, xml in furniture.footers(sheet, footing, below).items():
            parts[furniture.footer_name(footing, kind)] = ("footer", xml)
    return parts


def _charts(drawn: int) -> dict[str, str]:
    return {charts.part_name(number): "chart" for number in range(1, drawn + 1)}
