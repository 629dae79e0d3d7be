"""A part as a tree of elements, read with care and written back."""

from __future__ import annotations

import re

from lxml import etree

from plangen.finding import Refused
from plangen.ooxml.names import Element

_STRICT = b"http://purl.oclc.org/ooxml/"
_MOST_XML = 100_000_000
"""A part of XML larger than this is no document: a thousand pages take some ten million."""
_LARGE = 9_000_000
"""Bytes from which lxml must be told that a tree may be large."""


_SIXTEEN = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"<\x00?\x00": "utf-16-le",
    b"\x00<\x00?": "utf-16-be",
    b"<\x00w\x00": "utf-16-le",
    b"\x00<\x00w": "utf-16-be",
}
"""The encoding of XML that begins so: with a byte order mark, or with a declaration or w: and none."""
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_DECLARATION = re.compile(r"<\?xml\b[^>]*\?>")


class Unusable(Refused):
    """The file cannot be read as a .docx; the message is a Chinese sentence that says what to do."""


def parsed(data: bytes, name: str) -> Element:
    """The tree of part ``name``, without entities, network, document types and comments; Unusable when it is broken.

    XML comments say nothing and stand in the way. The strict variant reads like the ordinary one.
    """
    if b"<!DOCTYPE" in data:
        raise _declared(name)
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
        tree = etree.fromstring(_transitional(data), parser)
    except etree.XMLSyntaxError:
        raise Unusable(f"文件内部的“{name}”已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。") from None
    if tree.getroottree().docinfo.internalDTD is not None:
        raise _declared(name)  # in an encoding in which the bytes above do not show it
    return tree


def _declared(name: str) -> Unusable:
    return Unusable(f"文件内部的“{name}”带有不该有的声明，可能有害，没有读取。")


def utf8(data: bytes) -> bytes:
    """The XML ``data`` in UTF-8 when it is in UTF-16, which the format allows too; anything else as it is."""
    encoding = _SIXTEEN.get(data[:4]) or _SIXTEEN.get(data[:2])
    if encoding is None:
        return data
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return data
    return (_DECLARED + _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)).encode()


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
