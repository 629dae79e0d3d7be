"""A tree as a Word file that opens the same in Word, WPS and LibreOffice (GB/T 9704-2012 by its style sheet)."""

from __future__ import annotations

from functools import lru_cache

from plangen.document import Document, StyleSheet
from plangen.ooxml import Frame, frame, package
from plangen.writers.docx import charts, furniture, styles
from plangen.writers.docx.body import document_xml
from plangen.writers.written import Written


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as the bytes of a .docx."""
    below = tuple(dict.fromkeys(furniture.footing(part) for part in document.parts))
    drawn = document.charts
    around = _frame(sheet, below, len(drawn))
    own: dict[str, str | bytes] = {
        "word/document.xml": document_xml(document, sheet, around.ids),
        "docProps/core.xml": furniture.core_xml(document),
        "docProps/app.xml": furniture.app_xml(document),
        **charts.own_parts(drawn),
    }
    return Written(package(around, own))


@lru_cache(maxsize=32)
def _frame(sheet: StyleSheet, below: tuple[furniture.Footing, ...], drawn: int) -> Frame:
    """What every document with these footers and so many charts has around its text."""
    related = {
        "styles.xml": ("styles", styles.styles_xml(sheet)),
        "settings.xml": ("settings", furniture.settings_xml()),
        "fontTable.xml": ("fontTable", styles.font_table_xml(sheet)),
    }
    for footing in below:
        for kind, xml in furniture.footers(sheet, footing).items():
            related[furniture.footer_name(footing, kind)] = ("footer", xml)
    return frame(related, {charts.part_name(number): "chart" for number in range(1, drawn + 1)})
