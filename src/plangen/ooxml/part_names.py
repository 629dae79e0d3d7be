"""The names of parts: what the main part leads to under the names that Word gives it, whatever program wrote it.

A package says by relationships which part is which, and some programs call their text word/document2.xml. What reads
and writes packages knows the usual names alone; this is the one place that knows of others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from plangen.ooxml.names import CONTENT_TYPES
from plangen.ooxml.relations import relations, relations_name, relations_xml
from plangen.ooxml.trees import parsed, written

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
_ONCE = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments")
"""Kinds of which a document has one part."""
_SEVERAL = re.compile(r"word/(?:header|footer)[^/]*\.xml")
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"


def with_usual_names(parts: dict[str, bytes], main: str) -> dict[str, bytes]:
    """``parts`` with the text, its styles, notes, headers … under their usual names; ``main`` is the text's name."""
    names = _renamed(parts, main)
    if not names:
        return parts
    stale = {relations_name(old) for old in names}
    renamed = {}
    for name, data in parts.items():
        if name not in stale:
            renamed[names.get(name, name)] = data
    for source in ("", *parts):
        _relate(parts, renamed, source, names)
    if TYPES in parts:
        renamed[TYPES] = _types(parts, names)
    return renamed


def content_type(parts: Mapping[str, bytes], part: str) -> str:
    """The content type of ``part``, by its name or else by its ending."""
    ending = part.rpartition(".")[2].lower()
    default = "application/octet-stream"
    for row in parsed(parts[TYPES], TYPES):
        if row.get("PartName", "").lower() == f"/{part}".lower():
            return row.get("ContentType", default)
        if row.get("Extension", "").lower() == ending:
            default = row.get("ContentType", default)
    return default


def _renamed(parts: Mapping[str, bytes], main: str) -> dict[str, str]:
    """New names by old ones; a part that has the name of another takes that one's name in turn."""
    wanted = {main: MAIN}
    for row in relations(parts, main).values():
        if row.external or row.target not in parts or row.target in wanted:
            continue
        if row.kind in _ONCE:
            wanted[row.target] = f"word/{row.kind}.xml"
        elif row.kind in ("header", "footer") and not _SEVERAL.fullmatch(row.target):
            wanted[row.target] = f"word/{row.kind}-{len(wanted)}.xml"
    names: dict[str, str] = {}
    for old, usual in wanted.items():
        if old != usual and usual not in names.values():
            names[old] = usual
            if usual in parts and usual not in wanted:
                names[usual] = old
    return names


def _relate(
    parts: Mapping[str, bytes], renamed: dict[str, bytes], source: str, names: Mapping[str, str]
) -> None:
    """Write the relationships of ``source`` anew when it, or something that it leads to, has another name."""
    rows = relations(parts, source)
    home = names.get(source, source)
    targets = {row.target for row in rows.values() if not row.external}
    if home == source and not targets & names.keys():
        return
    moved = [row if row.external else row.to(names.get(row.target, row.target)) for row in rows.values()]
    if moved:
        renamed[relations_name(home)] = relations_xml(home, moved)


def _types(parts: Mapping[str, bytes], names: Mapping[str, str]) -> bytes:
    types = parsed(parts[TYPES], TYPES)
    kinds = {new: content_type(parts, old) for old, new in names.items()}
    for row in list(types):
        if row.get("PartName", "").lstrip("/") in {*names, *names.values()}:
            types.remove(row)
    for name, kind in kinds.items():
        etree.SubElement(types, _OVERRIDE, {"PartName": f"/{name}", "ContentType": kind})
    return written(types)
