"""The elements of a body as strings: the fastest way to write what is known to be well formed."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SPECIAL = re.compile("[\x00-\x1f\ufffe\uffff&<>]")


def escape(text: str) -> str:
    """``text`` as XML character data; characters that XML forbids are dropped."""
    if not _SPECIAL.search(text):
        return text
    return _ILLEGAL.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, style: str = "") -> str:
    """A run of ``text``; line breaks and tabs in it become w:br and w:tab."""
    if not text:
        return ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    inner = escape(text)
    if "\n" in inner or "\t" in inner:
        inner = inner.replace("\n", "</w:t><w:br/>" + _TEXT).replace("\t", "</w:t><w:tab/>" + _TEXT)
    return f"<w:r>{properties}{_TEXT}{inner}</w:t></w:r>"


_TEXT = '<w:t xml:space="preserve">'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of ``style``; ``properties`` are what its style does not say, in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def section_break(properties: str) -> str:
    """A paragraph of no height that ends a section with ``properties`` (w:sectPr)."""
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f"{properties}</w:pPr></w:p>"
    )
