"""Which part leads to which: the relationships of a package, followed and rewritten."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from lxml import etree

from plangen.redline.names import Element, R, part_tree, written

_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_REL = f"{{{_SPACE}}}Relationship"


@dataclass(frozen=True)
class Relation:
    """One line of a .rels part; ``target`` is a part's name, or an address when ``external``."""

    id: str
    kind: str
    target: str
    external: bool = False


def rels_name(part: str) -> str:
    """The name of the part that holds the relationships of ``part``; of the package itself for an empty name."""
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(parts: Mapping[str, bytes], part: str) -> dict[str, Relation]:
    """The relationships of ``part`` by id."""
    name = rels_name(part)
    if name not in parts:
        return {}
    folder = posixpath.dirname(part)
    return {each.id: each for each in (_relation(row, folder) for row in part_tree(parts[name], name))}


def _relation(row: Element, folder: str) -> Relation:
    target = row.get("Target", "")
    external = row.get("TargetMode") == "External"
    if not external:
        inside = target.startswith("/")
        target = target[1:] if inside else posixpath.normpath(posixpath.join(folder, target))
    return Relation(row.get("Id", ""), row.get("Type", ""), target, external)


def rels_xml(part: str, rows: Iterable[Relation]) -> bytes:
    """The bytes of the .rels part of ``part``."""
    root = etree.Element(f"{{{_SPACE}}}Relationships", nsmap=cast("Mapping[str, str]", {None: _SPACE}))
    folder = posixpath.dirname(part)
    for row in rows:
        target = row.target if row.external else posixpath.relpath(row.target, folder or ".")
        made = etree.SubElement(root, _REL, {"Id": row.id, "Type": row.kind, "Target": target})
        if row.external:
            made.set("TargetMode", "External")
    return written(root)


def used(tree: Element) -> set[str]:
    """The relationship ids that a part's XML names."""
    inside = f"{{{R}}}"
    return {
        str(value)
        for element in tree.iter(etree.Element)
        for name, value in element.attrib.items()
        if str(name).startswith(inside)
    }


def reachable(parts: Mapping[str, bytes]) -> set[str]:
    """The parts that the package leads to."""
    found: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        for row in relations(parts, part).values():
            if not row.external and row.target in parts and row.target not in found:
                found.add(row.target)
                waiting.append(row.target)
    return found
