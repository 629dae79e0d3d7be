"""Relationships of a package: which part is meant by an id, and what points out of the file."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.ooxml.names import Element


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: its kind (the last word of its type), the part or address it leads to."""

    kind: str
    target: str
    external: bool


def relations(root: Element | None, base: str) -> dict[str, Relation]:
    """The relationships in ``root`` by id; internal targets are part names, resolved from folder ``base``."""
    if root is None:
        return {}
    return {each.get("Id", ""): _relation(each, base) for each in root if isinstance(each.tag, str)}


def _relation(element: Element, base: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    if target.startswith("/"):
        return Relation(kind, target[1:], external=False)
    return Relation(kind, posixpath.normpath(posixpath.join(base, target)), external=False)


def relations_name(part: str) -> str:
    """The name of the part that holds the relationships of ``part``; of the package for the empty name."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def main_of(found: Mapping[str, Relation]) -> str:
    """The main part among the package's relationships; empty when there is none."""
    return next((each.target for each in found.values() if each.kind == "officeDocument"), "")
