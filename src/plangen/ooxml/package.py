"""An OPC package written whole: content types, relationships, parts; the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.ooxml.names import CONTENT_TYPES, PACKAGE_RELATIONS, RELATIONS, WML
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import TYPES

NAMESPACES = f'xmlns:w="{WML}" xmlns:r="{RELATIONS}"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "word/document.xml": f"{_MAIN}document.main+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_DRAWN = {"chart": "application/vnd.openxmlformats-officedocument.drawingml.chart"}
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FROM_THE_PACKAGE = {
    "word/document.xml": f"{RELATIONS}/officeDocument",
    "docProps/core.xml": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/app.xml": f"{RELATIONS}/extended-properties",
}
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the earliest that a zip can tell, so the same parts give the same bytes."""
_LEVEL = 1
"""Markup of this kind shrinks to a fifth at any level; the higher ones only take longer."""


@dataclass(frozen=True)
class Frame:
    """The parts that documents of one look share (styles, settings, footers), zipped once.

    ``ids`` are the relationship ids by part name; ``data`` is a zip that a document's own parts are
    added to.
    """

    ids: dict[str, str]
    data: bytes


def frame(related: Mapping[str, tuple[str, str]], later: Mapping[str, str] | None = None) -> Frame:
    """The frame of a document whose ``related`` parts are given by name, each with its kind and its XML.

    ``later`` names parts and their kinds that each document brings itself (its charts).
    """
    kinds = {name: kind for name, (kind, _) in related.items()} | dict(later or {})
    ids = {name: f"rId{number}" for number, name in enumerate(kinds, 1)}
    parts: dict[str, str | bytes] = dict(_front(kinds))
    parts |= {f"word/{name}": _DECLARATION + xml for name, (_, xml) in related.items()}
    return Frame(ids, _zipped(b"", parts))


def package(frame: Frame, own: Mapping[str, str | bytes]) -> bytes:
    """A whole package: the frame, and the document's ``own`` parts by name, XML as text and the rest as bytes."""
    parts = {name: part if isinstance(part, bytes) else _DECLARATION + part for name, part in own.items()}
    return _zipped(frame.data, parts)


def closed(opened: Opened) -> bytes:
    """``opened`` as a .docx; the same parts give the same bytes."""
    return _zipped(b"", opened.parts)


def _zipped(start: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """``parts`` zipped behind what ``start`` holds, in the given order and with a fixed date."""
    buffer = io.BytesIO(start)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            data = part if isinstance(part, bytes) else part.encode()
            archive.writestr(entry, data, compresslevel=_LEVEL)
    return buffer.getvalue()


def _front(kinds: Mapping[str, str]) -> dict[str, str]:
    """Content types and relationships: what a reader opens first."""
    types = _TYPES | {f"word/{name}": f"{_DRAWN.get(kind, _MAIN + kind)}+xml" for name, kind in kinds.items()}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    return {
        TYPES: f'{_DECLARATION}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="xlsx" ContentType="{_WORKBOOK}"/>{overrides}</Types>',
        "_rels/.rels": _relationships(list(_FROM_THE_PACKAGE.items())),
        "word/_rels/document.xml.rels": _relationships(
            [(name, f"{RELATIONS}/{kind}") for name, kind in kinds.items()]
        ),
    }


def _relationships(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}">{rows}</Relationships>'
