"""A part as a tree of elements, read with care and written back."""

from __future__ import annotations

from lxml import etree

from plangen.finding import Refused
from plangen.ooxml.names import Element

_STRICT = b"http://purl.oclc.org/ooxml/"
_MOST_XML = 100_000_000
"""A part of XML larger than this is no document: a thousand pages take some ten million."""
_LARGE = 9_000_000
"""Bytes from which lxml must be told that a tree may be large."""


class Unusable(Refused):
    """The file cannot be read as a .docx; the message is a Chinese sentence that says what to do."""


def parsed(data: bytes, name: str) -> Element:
    """The tree of part ``name``, without entities, network, document types and comments; Unusable when it is broken.

    XML comments say nothing and stand in the way. The strict variant reads like the ordinary one.
    """
    head = data[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in data or b"<\x00!\x00D\x00O\x00C" in head:
        raise Unusable(f"文件内部的“{name}”带有不该有的声明，可能有害，没有读取。")
    if len(data) > _MOST_XML:
        raise Unusable(f"文件内部的“{name}”过大，不像正常的公文，没有读取；请拆成几个文件再试。")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
        huge_tree=len(data) > _LARGE,
    )
    try:
        return etree.fromstring(_transitional(data), parser)
    except etree.XMLSyntaxError:
        raise Unusable(f"文件内部的“{name}”已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。") from None


def written(tree: Element) -> bytes:
    """``tree`` as the bytes of a part."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def is_strict(data: bytes) -> bool:
    """Whether a part is in the strict variant of the format."""
    return _STRICT in data


def _transitional(data: bytes) -> bytes:
    """Names of the strict variant as the ordinary ones, so that both read alike."""
    if not is_strict(data):
        return data
    for strict, ordinary in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    ):
        data = data.replace(_STRICT + strict, b"http://schemas.openxmlformats.org/" + ordinary)
    return data


def hollow(element: Element) -> Element:
    """An element like ``element`` that holds nothing yet."""
    made = element.makeelement(element.tag)
    for name, value in element.attrib.items():
        made.set(name, value)
    return made
