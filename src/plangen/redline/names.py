"""The names of WordprocessingML as lxml knows them, and how a part is read and put back."""

from __future__ import annotations

from lxml import etree

from plangen.ooxml.names import COMPATIBILITY, RELATIONS, WML
from plangen.ooxml.opened import MAIN, Opened, Unusable, parsed

W, R, MC = WML, RELATIONS, COMPATIBILITY
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

TYPES = "[Content_Types].xml"

Element = etree._Element


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def ws(names: str) -> frozenset[str]:
    """Full names of the elements that ``names`` lists with spaces between them."""
    return frozenset(map(w, names.split()))


RANGE_MARKS = ws(
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd proofErr "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd "
    "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd"
)
"""Points between words or blocks: they take no room and hold nothing."""

P, PPR, R_, RPR, T = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TBL, TR, TC, TBLPR, TRPR, TCPR = w("tbl"), w("tr"), w("tc"), w("tblPr"), w("trPr"), w("tcPr")
SECTPR, SDT, SDT_CONTENT = w("sectPr"), w("sdt"), w("sdtContent")
PROPERTIES = ws("pPr rPr sectPr tblPr tblPrEx trPr tcPr tblGrid numPr")


def hollow(element: Element) -> Element:
    """An element like ``element`` that holds nothing yet."""
    made = element.makeelement(element.tag)
    for name, value in element.attrib.items():
        made.set(name, value)
    return made


def part_tree(data: bytes, name: str) -> Element:
    """The tree of a part, without XML comments, which say nothing and stand in the way; Unusable when broken."""
    tree = parsed(data, name)
    etree.strip_tags(tree, etree.Comment)
    return tree


def written(tree: Element) -> bytes:
    """``tree`` as the bytes of a part."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def transitional(package: Opened) -> None:
    """Unusable when ``package`` is no plain document in the transitional form, the one that all programs write."""
    if b"wordprocessingml.document.main+xml" not in package.parts.get(TYPES, b""):
        raise Unusable("这是模板或带宏的文件（.dotx、.docm），请用 Word 或 WPS 另存为 .docx 再试。")
    if package.strict:
        raise Unusable("这是“严格 Open XML”格式的文件，请用 Word 另存为普通的 .docx 再试。")
    if package.main != MAIN:
        raise Unusable(f"文件的正文不叫“{MAIN}”，请用 Word 或 WPS 另存为 .docx 再试。")
    if package.xml(MAIN).find(w("body")) is None:
        raise Unusable("文件里没有正文，可能已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。")
