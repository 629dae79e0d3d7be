"""What stands around the text: sections, footers with the page number, settings, file properties."""

from __future__ import annotations

from typing import Literal

from plangen.document import Document, Part
from plangen.lengths import EMU
from plangen.ooxml import NAMESPACES, escape
from plangen.ooxml.names import COMPATIBILITY, DRAWING, WORD_DRAWING, WORD_SHAPE
from plangen.style import StyleSheet
from plangen.writers.docx import missive
from plangen.writers.docx.styles_part import style_id, twips

_PAGE = (
    '<w:r><w:t xml:space="preserve">— </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r>'
)


_DRAWING = (
    f'xmlns:mc="{COMPATIBILITY}" xmlns:wp="{WORD_DRAWING}" xmlns:a="{DRAWING}" xmlns:wps="{WORD_SHAPE}"'
)


FOOTERS = ("default", "even")
_LOW_FOOTER = 700
"""How far from its lower edge the footer of a landscape page begins, in twips: 12 mm, its margin is 26 mm."""

Footing = Literal["portrait", "landscape", "blank"]
"""What stands below the pages of a part: their number, upright or turned, or nothing."""


def footing(part: Part) -> Footing:
    """What stands below the pages of ``part``."""
    return part.orientation if part.numbered else "blank"


def footer_name(stands: Footing, kind: str) -> str:
    """The name of the part that holds a footer."""
    return f"footer-{stands}-{kind}.xml"


def footers(sheet: StyleSheet, stands: Footing, below: int) -> dict[str, str]:
    """The two footers: odd pages number at the right, even pages at the left, one 字 in (clause 7.5).

    A style sheet that sets the number elsewhere sets it so on odd and even pages alike. ``below`` twips are
    left free under the number where the footer reaches lower than the sheet says.
    """
    style, role = style_id("page-number"), sheet.roles["page-number"]
    line = twips(role.line)
    lift = f'<w:spacing w:before="0" w:after="{below}" w:line="{line}" w:lineRule="exact"/>' if below else ""
    outer = '<w:jc w:val="right"/>' if role.align == "外侧" else ""
    odd = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{lift}{outer}</w:pPr>{_PAGE}</w:p>'
    even = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{lift}</w:pPr>{_PAGE}</w:p>'
    if stands == "blank":
        odd = even = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
    if stands == "landscape":
        odd, even = _turned(sheet, odd, 1), _turned(sheet, even, 2)
    return {
        "default": f"<w:ftr {NAMESPACES} {_DRAWING}>{odd}</w:ftr>",
        "even": f"<w:ftr {NAMESPACES} {_DRAWING}>{even}</w:ftr>",
    }


def _turned(sheet: StyleSheet, number: str, identifier: int) -> str:
    """The page number where it stands on the upright sheet: turned with the page, at its left edge (clause 8).

    A landscape page is the upright sheet turned clockwise, so the line below the type area lies at the left.
    """
    page, line = sheet.page, twips(sheet.roles["page-number"].line)
    wide, high = line * EMU, page.text_width * EMU
    box = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{number}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/></wps:wsp>'
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        # aligned, not offset: LibreOffice forgets the offsets of what is anchored on even pages
        '<wp:positionH relativeFrom="leftMargin"><wp:align>right</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{identifier}" name="页码{identifier}"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{WORD_SHAPE}">'
        f"{box}</a:graphicData></a:graphic></wp:anchor>"
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id("page-number")}"/></w:pPr><w:r><mc:AlternateContent>'
        f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice><mc:Fallback/>'
        "</mc:AlternateContent></w:r></w:p>"
    )


def section_properties(sheet: StyleSheet, part: Part, ids: dict[str, str], number: int) -> str:
    """w:sectPr of part ``number``. A landscape page is the portrait sheet turned: its head lies at the left (clause 8).

    The first page of a 信函 has a header and a footer of its own.
    """
    page = sheet.page
    opens = number == 0 and missive.HEADER in ids
    references = missive.references(ids) if opens else ""
    for kind in FOOTERS:
        relation = ids[footer_name(footing(part), kind)]
        references += f'<w:footerReference w:type="{kind}" r:id="{relation}"/>'
    begins = '<w:type w:val="evenPage"/>' if part.begins == "even" else ""
    if part.orientation == "landscape":
        size = f'<w:pgSz w:w="{page.height}" w:h="{page.width}" w:orient="landscape"/>'
        margins = (page.left, page.top, page.right, page.bottom)
    else:
        size = f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        margins = (page.top, page.right, page.bottom, page.left)
    top, right, bottom, left = margins
    return (
        f"<w:sectPr>{references}{begins}{size}"
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{page.header}" w:footer="{_footer_distance(sheet, part, ids)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if opens else ''}"
        f'<w:docGrid w:type="lines" w:linePitch="{page.pitch}"/></w:sectPr>'
    )


def _footer_distance(sheet: StyleSheet, part: Part, ids: dict[str, str]) -> int:
    """The footer's distance from the edge; a landscape page has less room below its text."""
    upright = missive.FOOT if missive.HEADER in ids else sheet.page.footer
    return upright if part.orientation == "portrait" else min(upright, _LOW_FOOTER)


def settings_xml() -> str:
    """Odd and even footers, no squeezing of punctuation, Word 2013+ layout."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def core_xml(document: Document) -> str:
    """Title and the plan's date; no author, no revision, no time of making."""
    date = f"{document.date.isoformat()}T00:00:00Z" if document.date else ""
    stamp = f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>' if date else ""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title>{stamp}</cp:coreProperties>"
    )


def app_xml(document: Document) -> str:
    """The issuer, as the organisation the file belongs to."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    company = f"<Company>{escape(document.issuer)}</Company>" if document.issuer else ""
    return f'<Properties xmlns="{space}">{company}</Properties>'
