"""Every revision element of the transitional schema, accepted and rejected: what goes in, what comes out.

Each case is a piece of a body; w: is left out of the names, and id, author and date of the marks are added.
"""

import re

import pytest
from lxml import etree

from plangen.ooxml.settle import ACCEPT, REJECT, settle

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"

CASES = {
    "cells merged into the first": (
        '<tbl><tblGrid><gridCol w="2000"/><gridCol w="2000"/><gridCol w="3000"/></tblGrid><tr>'
        '<tc><tcPr><tcW w="4000"/></tcPr><p/></tc><tc><tcPr><cellDel/></tcPr><p/></tc><tc><p/></tc></tr></tbl>',
        '<tbl><tblGrid><gridCol w="2000"/><gridCol w="2000"/><gridCol w="3000"/></tblGrid><tr>'
        '<tc><tcPr><tcW w="4000"/><gridSpan val="2"/></tcPr><p/></tc><tc><p/></tc></tr></tbl>',
        '<tbl><tblGrid><gridCol w="2000"/><gridCol w="2000"/><gridCol w="3000"/></tblGrid><tr>'
        '<tc><tcPr><tcW w="4000"/></tcPr><p/></tc><tc><p/></tc><tc><p/></tc></tr></tbl>',
    ),
    "words put in": (
        "<p><r><t>甲</t></r><ins><r><t>乙</t></r></ins></p>",
        "<p><r><t>甲</t></r><r><t>乙</t></r></p>",
        "<p><r><t>甲</t></r></p>",
    ),
    "words taken out": (
        "<p><r><t>甲</t></r><del><r><delText>乙</delText></r></del></p>",
        "<p><r><t>甲</t></r></p>",
        "<p><r><t>甲</t></r><r><t>乙</t></r></p>",
    ),
    "the instruction of a field taken out": (
        "<p><del><r><delInstrText>PAGE</delInstrText></r></del></p>",
        "<p/>",
        "<p><r><instrText>PAGE</instrText></r></p>",
    ),
    "words put in and taken out again": (
        "<p><ins><del><r><delText>甲</delText></r></del><r><t>乙</t></r></ins></p>",
        "<p><r><t>乙</t></r></p>",
        "<p/>",
    ),
    "words that moved": (
        '<p><moveFromRangeStart name="m"/><moveFrom><r><t>甲</t></r></moveFrom><moveFromRangeEnd/></p>'
        '<p><moveToRangeStart name="m"/><moveTo><r><t>甲</t></r></moveTo><moveToRangeEnd/></p>',
        "<p/><p><r><t>甲</t></r></p>",
        "<p><r><t>甲</t></r></p><p/>",
    ),
    "a paragraph put in": (
        "<p><r><t>甲</t></r></p><p><pPr><rPr><ins/></rPr></pPr><ins><r><t>乙</t></r></ins></p><p><r><t>丙</t></r></p>",
        "<p><r><t>甲</t></r></p><p><r><t>乙</t></r></p><p><r><t>丙</t></r></p>",
        "<p><r><t>甲</t></r></p><p><r><t>丙</t></r></p>",
    ),
    "a paragraph taken out": (
        '<p><pPr><jc val="right"/><rPr><del/></rPr></pPr><del><r><delText>甲</delText></r></del></p>'
        "<p><r><t>乙</t></r></p>",
        "<p><r><t>乙</t></r></p>",
        '<p><pPr><jc val="right"/></pPr><r><t>甲</t></r></p><p><r><t>乙</t></r></p>',
    ),
    "marks in the letters of words, which say nothing": (
        "<p><r><rPr><b/><ins/></rPr><t>甲</t></r><r><rPr><del/></rPr><t>乙</t></r></p>",
        "<p><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></p>",
        "<p><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></p>",
    ),
    "a paragraph that moved": (
        "<p><pPr><rPr><moveFrom/></rPr></pPr><moveFrom><r><t>甲</t></r></moveFrom></p><p><r><t>乙</t></r></p>"
        "<p><pPr><rPr><moveTo/></rPr></pPr><moveTo><r><t>甲</t></r></moveTo></p><p><r><t>丙</t></r></p>",
        "<p><r><t>乙</t></r></p><p><r><t>甲</t></r></p><p><r><t>丙</t></r></p>",
        "<p><r><t>甲</t></r></p><p><r><t>乙</t></r></p><p><r><t>丙</t></r></p>",
    ),
    "two paragraphs made one": (
        '<p><pPr><rPr><del/></rPr></pPr><r><t>甲</t></r></p><p><pPr><jc val="right"/></pPr><r><t>乙</t></r></p>',
        '<p><pPr><jc val="right"/></pPr><r><t>甲</t></r><r><t>乙</t></r></p>',
        '<p><r><t>甲</t></r></p><p><pPr><jc val="right"/></pPr><r><t>乙</t></r></p>',
    ),
    "three paragraphs made one": (
        "<p><pPr><rPr><del/></rPr></pPr><r><t>甲</t></r></p><p><pPr><rPr><del/></rPr></pPr><r><t>乙</t></r></p>"
        "<p><r><t>丙</t></r></p>",
        "<p><r><t>甲</t></r><r><t>乙</t></r><r><t>丙</t></r></p>",
        "<p><r><t>甲</t></r></p><p><r><t>乙</t></r></p><p><r><t>丙</t></r></p>",
    ),
    "a paragraph made two": (
        "<p><pPr><rPr><ins/></rPr></pPr><r><t>甲</t></r></p><p><r><t>乙</t></r></p>",
        "<p><r><t>甲</t></r></p><p><r><t>乙</t></r></p>",
        "<p><r><t>甲</t></r><r><t>乙</t></r></p>",
    ),
    "the only paragraph of a cell stays": (
        "<tbl><tblPr/><tblGrid/><tr><tc><p><pPr><rPr><del/></rPr></pPr><del><r><delText>甲</delText></r></del></p></tc>"
        "</tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p><r><t>甲</t></r></p></tc></tr></tbl>",
    ),
    "a bookmark in a lost paragraph is kept": (
        '<p><pPr><rPr><del/></rPr></pPr><bookmarkStart name="书签"/><bookmarkEnd/></p><p><r><t>乙</t></r></p>',
        '<p><bookmarkStart name="书签"/><bookmarkEnd/><r><t>乙</t></r></p>',
        '<p><bookmarkStart name="书签"/><bookmarkEnd/></p><p><r><t>乙</t></r></p>',
    ),
    "other looks": (
        "<p><r><rPr><b/><rPrChange><rPr><i/></rPr></rPrChange></rPr><t>甲</t></r></p>",
        "<p><r><rPr><b/></rPr><t>甲</t></r></p>",
        "<p><r><rPr><i/></rPr><t>甲</t></r></p>",
    ),
    "looks where there were none": (
        "<p><r><rPr><b/><rPrChange><rPr/></rPrChange></rPr><t>甲</t></r></p>",
        "<p><r><rPr><b/></rPr><t>甲</t></r></p>",
        "<p><r><t>甲</t></r></p>",
    ),
    "no looks where there were some": (
        "<p><r><rPr><rPrChange><rPr><b/></rPr></rPrChange></rPr><t>甲</t></r></p>",
        "<p><r><t>甲</t></r></p>",
        "<p><r><rPr><b/></rPr><t>甲</t></r></p>",
    ),
    "other looks of a paragraph mark that was put in": (
        "<p><pPr><rPr><ins/><b/><rPrChange><rPr><ins/><i/></rPr></rPrChange></rPr></pPr></p><p><r><t>乙</t></r></p>",
        "<p><pPr><rPr><b/></rPr></pPr></p><p><r><t>乙</t></r></p>",
        "<p><r><t>乙</t></r></p>",
    ),
    "other properties of a paragraph": (
        '<p><pPr><jc val="right"/><rPr><b/></rPr><sectPr/><pPrChange><pPr><pStyle val="a"/></pPr></pPrChange></pPr>'
        "</p>",
        '<p><pPr><jc val="right"/><rPr><b/></rPr><sectPr/></pPr></p>',
        '<p><pPr><pStyle val="a"/><rPr><b/></rPr><sectPr/></pPr></p>',
    ),
    "a numbering put in": (
        '<p><pPr><numPr><ilvl val="0"/><numId val="1"/><ins/></numPr></pPr></p>',
        '<p><pPr><numPr><ilvl val="0"/><numId val="1"/></numPr></pPr></p>',
        "<p/>",
    ),
    "a numbering that looked different": (
        '<p><pPr><numPr><numId val="1"/><numberingChange original="%1:1:0:."/></numPr></pPr></p>',
        '<p><pPr><numPr><numId val="1"/></numPr></pPr></p>',
        '<p><pPr><numPr><numId val="1"/></numPr></pPr></p>',
    ),
    "another page": (
        '<sectPr><footerReference type="even"/><pgSz w="1"/><sectPrChange><sectPr><pgSz w="2"/></sectPr></sectPrChange>'
        "</sectPr>",
        '<sectPr><footerReference type="even"/><pgSz w="1"/></sectPr>',
        '<sectPr><footerReference type="even"/><pgSz w="2"/></sectPr>',
    ),
    "a row put in": (
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr><tr><trPr><ins/></trPr><tc><p><ins><r><t>甲</t></r></ins></p></tc>"
        "</tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr><tr><tc><p><r><t>甲</t></r></p></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
    ),
    "a row taken out": (
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr><tr><trPr><cantSplit/><del/></trPr><tc><p/></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr><tr><trPr><cantSplit/></trPr><tc><p/></tc></tr></tbl>",
    ),
    "a table put in": (
        "<p/><tbl><tblPr/><tblGrid/><tr><trPr><ins/></trPr><tc><p/></tc></tr></tbl><p/>",
        "<p/><tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl><p/>",
        "<p/><p/>",
    ),
    "other properties of a table, its columns, a row and a cell": (
        '<tbl><tblPr><jc val="left"/><tblPrChange><tblPr><jc val="right"/></tblPr></tblPrChange></tblPr>'
        '<tblGrid><gridCol w="1"/><tblGridChange><tblGrid><gridCol w="2"/></tblGrid></tblGridChange></tblGrid>'
        '<tr><tblPrEx><jc val="left"/><tblPrExChange><tblPrEx/></tblPrExChange></tblPrEx>'
        "<trPr><cantSplit/><trPrChange><trPr><tblHeader/></trPr></trPrChange></trPr>"
        "<tc><tcPr><noWrap/><tcPrChange><tcPr><vMerge/></tcPr></tcPrChange></tcPr><p/></tc></tr></tbl>",
        '<tbl><tblPr><jc val="left"/></tblPr><tblGrid><gridCol w="1"/></tblGrid><tr><tblPrEx><jc val="left"/></tblPrEx>'
        "<trPr><cantSplit/></trPr><tc><tcPr><noWrap/></tcPr><p/></tc></tr></tbl>",
        '<tbl><tblPr><jc val="right"/></tblPr><tblGrid><gridCol w="2"/></tblGrid><tr><trPr><tblHeader/></trPr>'
        "<tc><tcPr><vMerge/></tcPr><p/></tc></tr></tbl>",
    ),
    "cells put in and taken out": (
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc><tc><tcPr><cellIns/></tcPr><p><r><t>甲</t></r></p></tc>"
        "<tc><tcPr><cellDel/></tcPr><p><r><t>乙</t></r></p></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc><tc><p><r><t>甲</t></r></p></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc><tc><p><r><t>乙</t></r></p></tc></tr></tbl>",
    ),
    "cells merged": (
        '<tbl><tblPr/><tblGrid/><tr><tc><tcPr><noWrap/><cellMerge vMerge="rest"/></tcPr><p/></tc></tr>'
        '<tr><tc><tcPr><cellMerge vMerge="cont"/></tcPr><p/></tc></tr></tbl>',
        '<tbl><tblPr/><tblGrid/><tr><tc><tcPr><vMerge val="restart"/><noWrap/></tcPr><p/></tc></tr>'
        "<tr><tc><tcPr><vMerge/></tcPr><p/></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><tcPr><noWrap/></tcPr><p/></tc></tr><tr><tc><p/></tc></tr></tbl>",
    ),
    "cells that were merged": (
        '<tbl><tblPr/><tblGrid/><tr><tc><tcPr><cellMerge vMergeOrig="cont"/></tcPr><p/></tc></tr></tbl>',
        "<tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
        "<tbl><tblPr/><tblGrid/><tr><tc><tcPr><vMerge/></tcPr><p/></tc></tr></tbl>",
    ),
    "a link whose words went goes too": (
        '<p><hyperlink anchor="a"><del><r><delText>甲</delText></r></del></hyperlink></p>',
        "<p/>",
        '<p><hyperlink anchor="a"><r><t>甲</t></r></hyperlink></p>',
    ),
    "a control put around words": (
        '<p><customXmlInsRangeStart id="7"/><sdt><sdtPr/><sdtContent><customXmlInsRangeEnd id="7"/><r><t>甲</t></r>'
        '<customXmlInsRangeStart id="8"/></sdtContent></sdt><customXmlInsRangeEnd id="8"/></p>',
        "<p><sdt><sdtPr/><sdtContent><r><t>甲</t></r></sdtContent></sdt></p>",
        "<p><r><t>甲</t></r></p>",
    ),
    "a control taken away from around a paragraph": (
        '<customXmlDelRangeStart id="7"/><sdt><sdtContent><customXmlDelRangeEnd id="7"/><p/>'
        '<customXmlDelRangeStart id="8"/></sdtContent></sdt><customXmlDelRangeEnd id="8"/>',
        "<p/>",
        "<sdt><sdtContent><p/></sdtContent></sdt>",
    ),
    "custom XML that moved": (
        '<p><customXmlMoveFromRangeStart id="7"/><customXml element="a"><customXmlMoveFromRangeEnd id="7"/>'
        '<moveFrom><r><t>甲</t></r></moveFrom></customXml><customXmlMoveToRangeStart id="9"/><customXml element="a">'
        '<customXmlMoveToRangeEnd id="9"/><moveTo><r><t>甲</t></r></moveTo></customXml></p>',
        '<p><customXml element="a"><r><t>甲</t></r></customXml></p>',
        '<p><customXml element="a"><r><t>甲</t></r></customXml></p>',
    ),
    "tags of custom XML that moved to words which stay": (
        '<p><customXmlMoveToRangeStart id="7"/><customXml element="a"><customXmlMoveToRangeEnd id="7"/><r><t>甲</t></r>'
        '<customXmlMoveToRangeStart id="8"/></customXml><customXmlMoveToRangeEnd id="8"/></p>',
        '<p><customXml element="a"><r><t>甲</t></r></customXml></p>',
        "<p><r><t>甲</t></r></p>",
    ),
    "tags of custom XML that moved away from words which stay": (
        '<p><customXmlMoveFromRangeStart id="7"/><customXml element="a"><customXmlMoveFromRangeEnd id="7"/>'
        '<r><t>甲</t></r><customXmlMoveFromRangeStart id="8"/></customXml><customXmlMoveFromRangeEnd id="8"/></p>',
        "<p><r><t>甲</t></r></p>",
        '<p><customXml element="a"><r><t>甲</t></r></customXml></p>',
    ),
    "a fraction put in": (
        "<p><m:oMath><m:f><m:fPr><m:ctrlPr><ins><rPr><b/></rPr></ins></m:ctrlPr></m:fPr>"
        "<m:num><ins><m:r><m:t>1</m:t></m:r></ins></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></p>",
        "<p><m:oMath><m:f><m:fPr><m:ctrlPr><rPr><b/></rPr></m:ctrlPr></m:fPr>"
        "<m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></p>",
        "<p><m:oMath><m:r><m:t>2</m:t></m:r></m:oMath></p>",
    ),
    "a root taken out": (
        "<p><m:oMath><m:rad><m:radPr><m:ctrlPr><del><rPr><b/></rPr></del></m:ctrlPr></m:radPr>"
        "<m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath></p>",
        "<p><m:oMath><m:r><m:t>2</m:t></m:r></m:oMath></p>",
        "<p><m:oMath><m:rad><m:radPr><m:ctrlPr><rPr><b/></rPr></m:ctrlPr></m:radPr>"
        "<m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath></p>",
    ),
    "a mark before a table, and words before it": (
        "<p><pPr><rPr><del/></rPr></pPr><r><t>甲</t></r></p><tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
        "<p><r><t>甲</t></r></p><tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
        "<p><r><t>甲</t></r></p><tbl><tblPr/><tblGrid/><tr><tc><p/></tc></tr></tbl>",
    ),
    "the last paragraph of a cell, behind a table, stays": (
        "<tbl><tr><tc><tbl><tr><tc><p/></tc></tr></tbl><p><pPr><rPr><del/></rPr></pPr></p></tc></tr></tbl>",
        "<tbl><tr><tc><tbl><tr><tc><p/></tc></tr></tbl><p/></tc></tr></tbl>",
        "<tbl><tr><tc><tbl><tr><tc><p/></tc></tr></tbl><p/></tc></tr></tbl>",
    ),
    "the last row goes with its table, the last cell with its row": (
        "<p/><tbl><tr><tc><tcPr><cellDel/></tcPr><p/></tc></tr></tbl><p/>",
        "<p/><p/>",
        "<p/><tbl><tr><tc><p/></tc></tr></tbl><p/>",
    ),
    "a control keeps its properties only while it holds something": (
        "<p><sdt><sdtPr/><sdtContent><ins><r><t>甲</t></r></ins></sdtContent></sdt><r><t>乙</t></r></p>",
        "<p><sdt><sdtPr/><sdtContent><r><t>甲</t></r></sdtContent></sdt><r><t>乙</t></r></p>",
        "<p><r><t>乙</t></r></p>",
    ),
    "a row put in, with other properties": (
        "<tbl><tr><trPr><ins/><cantSplit/><trPrChange><trPr/></trPrChange></trPr><tc><p/></tc></tr></tbl>",
        "<tbl><tr><trPr><cantSplit/></trPr><tc><p/></tc></tr></tbl>",
        "",
    ),
}
SIDES = [pytest.param(ACCEPT, 1, id="accept"), pytest.param(REJECT, 2, id="reject")]


def body(inner: str) -> etree._Element:
    """``inner`` with its prefixes, in a body."""
    named = re.sub(r"(</?)(?!m:)(\w)", r"\1w:\2", inner)
    named = re.sub(r'(?<= )(\w+=")', r"w:\1", named)
    return etree.fromstring(f'<w:document xmlns:w="{W}" xmlns:m="{M}"><w:body>{named}</w:body></w:document>')


@pytest.mark.parametrize(("side", "at"), SIDES)
@pytest.mark.parametrize("name", CASES)
def test_an_element_is_settled(name: str, side: object, at: int) -> None:
    tree = body(CASES[name][0])
    settle(tree, side)
    assert etree.tostring(tree, method="c14n") == etree.tostring(body(CASES[name][at]), method="c14n")


def test_the_cases_are_all_the_revision_elements_there_are() -> None:
    listed = (
        "ins del delText delInstrText moveFrom moveTo moveFromRangeStart moveFromRangeEnd moveToRangeStart "
        "moveToRangeEnd rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange "
        "cellIns cellDel cellMerge numberingChange customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart "
        "customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart "
        "customXmlMoveToRangeEnd"
    )
    cases = "".join(case[0] for case in CASES.values())
    assert [name for name in listed.split() if f"<{name}" not in cases] == []
