"""The XML vocabulary, each name once: a namespace by its address in words, W, R, M … its prefix as lxml writes it."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WML_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WORD_DRAWING_2010 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
WORD_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

W, W14 = f"{{{WML}}}", f"{{{WML_2010}}}"
R, MC, M = f"{{{RELATIONS}}}", f"{{{COMPATIBILITY}}}", f"{{{MATH}}}"
A, WP, WP14, WPS = f"{{{DRAWING}}}", f"{{{WORD_DRAWING}}}", f"{{{WORD_DRAWING_2010}}}", f"{{{WORD_SHAPE}}}"
VML = "{urn:schemas-microsoft-com:vml}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return W + name


def ws(names: str) -> frozenset[str]:
    """Full names of the elements that ``names`` lists with spaces between them."""
    return frozenset(map(w, names.split()))


def local(element: Element) -> str:
    """The name of ``element`` without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


P, PPR, RUN, RPR, T = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TBL, TR, TC, TBLPR, TRPR, TCPR = w("tbl"), w("tr"), w("tc"), w("tblPr"), w("trPr"), w("tcPr")
SECTPR, SDT, SDT_CONTENT, CUSTOM_XML = w("sectPr"), w("sdt"), w("sdtContent"), w("customXml")
TEXT_BOX = w("txbxContent")
PROPERTIES = ws("pPr rPr sectPr tblPr tblPrEx trPr tcPr tblGrid numPr")

WRAPPERS = ws("hyperlink fldSimple smartTag customXml sdt dir bdo")
"""What stands around words or blocks without being one."""
ABOUT_WRAPPER = ws("sdtPr sdtEndPr smartTagPr customXmlPr fldData")
"""What a wrapper says of itself, among what it holds."""

REVISION_MARKS = ws("ins del moveFrom moveTo")
"""Wrappers of words put in, taken out or moved; in properties, marks of what bears these."""
TAG_STARTS = ws(
    "customXmlInsRangeStart customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart"
)
TAG_ENDS = ws("customXmlInsRangeEnd customXmlDelRangeEnd customXmlMoveFromRangeEnd customXmlMoveToRangeEnd")
"""Ranges around the tags of wrappers that were put in, taken out or moved apart from what they hold."""
MOVE_RANGES = ws("moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd")
REVISION_RANGES = TAG_STARTS | TAG_ENDS | MOVE_RANGES
RANGE_MARKS = REVISION_RANGES | ws(
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd proofErr"
)
"""Points between words or blocks: they take no room and hold nothing."""
