"""Which part leads to which: the relationships of a package, read, followed and written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from lxml import etree

from plangen.ooxml.names import PACKAGE_RELATIONS, Element, R
from plangen.ooxml.trees import parsed, written

_RELATIONSHIP = f"{{{PACKAGE_RELATIONS}}}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a .rels part; ``target`` is a part's name, or an address when ``external``."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type: styles, image, header …"""
        return self.type.rpartition("/")[2]

    def to(self, target: str) -> Relation:
        """The same line, leading to ``target``."""
        return replace(self, target=target)


def relations_name(part: str) -> str:
    """The name of the part that holds the relationships of ``part``; of the package itself for an empty name."""
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(parts: Mapping[str, bytes], part: str) -> dict[str, Relation]:
    """The relationships of ``part`` by id; empty when it has none."""
    name = relations_name(part)
    if name not in parts:
        return {}
    return {row.id: row for row in relation_rows(parts[name], name, posixpath.dirname(part))}


def relation_rows(data: bytes, name: str, folder: str = "") -> list[Relation]:
    """The lines of the .rels part ``name``; targets inside the package are resolved from ``folder``."""
    return [_relation(row, folder) for row in parsed(data, name)]


def _relation(row: Element, folder: str) -> Relation:
    identifier, kind, target = row.get("Id", ""), row.get("Type", ""), row.get("Target", "")
    if row.get("TargetMode") == "External":
        return Relation(identifier, kind, target, external=True)
    if target.startswith("/"):
        return Relation(identifier, kind, target[1:])
    return Relation(identifier, kind, posixpath.normpath(posixpath.join(folder, target)))


def relations_xml(part: str, rows: Iterable[Relation]) -> bytes:
    """The bytes of the .rels part of ``part``."""
    spaces = cast("Mapping[str, str]", {None: PACKAGE_RELATIONS})
    root = etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap=spaces)
    folder = posixpath.dirname(part) or "."
    for row in rows:
        target = row.target if row.external else posixpath.relpath(row.target, folder)
        made = etree.SubElement(root, _RELATIONSHIP, {"Id": row.id, "Type": row.type, "Target": target})
        if row.external:
            made.set("TargetMode", "External")
    return written(root)


def used(tree: Element) -> set[str]:
    """The relationship ids that a part's XML names."""
    identifiers = set()
    for element in tree.iter(etree.Element):
        for name, value in element.attrib.items():
            if str(name).startswith(R):
                identifiers.add(str(value))
    return identifiers


def reachable(parts: Mapping[str, bytes]) -> set[str]:
    """The parts that the package leads to."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for row in relations(parts, waiting.pop()).values():
            if not row.external and row.target in parts and row.target not in reached:
                reached.add(row.target)
                waiting.append(row.target)
    return reached
