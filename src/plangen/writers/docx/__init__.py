"""A tree as a Word file that opens the same in Word, WPS and LibreOffice (GB/T 9704-2012 by its style sheet)."""

from __future__ import annotations

from plangen.document import Document, StyleSheet
from plangen.ooxml import Package
from plangen.writers.docx import furniture, styles
from plangen.writers.docx.body import document_xml
from plangen.writers.written import Written


def write(document: Document, sheet: StyleSheet) -> Written:
    """``document`` as the bytes of a .docx."""
    package = Package()
    package.relate("styles.xml", "styles", styles.styles_xml(sheet))
    package.relate("settings.xml", "settings", furniture.settings_xml())
    package.relate("fontTable.xml", "fontTable", styles.font_table_xml(sheet))
    footer_ids = {
        part.orientation: {
            kind: package.relate(f"footer-{part.orientation}-{kind}.xml", "footer", xml)
            for kind, xml in furniture.footers(sheet, part.orientation).items()
        }
        for part in {part.orientation: part for part in document.parts}.values()
    }
    package.add("word/document.xml", document_xml(document, sheet, footer_ids))
    package.add("docProps/core.xml", furniture.core_xml(document))
    package.add("docProps/app.xml", furniture.app_xml(document))
    return Written(package.to_bytes())
