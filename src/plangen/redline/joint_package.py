"""Two packages as one: the new one's parts, and those of the old one that its lost words still need."""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import replace

from lxml import etree

from plangen.ooxml.names import Element, R
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import TYPES, content_type
from plangen.ooxml.relations import Relation, relations, relations_name, relations_xml, used
from plangen.ooxml.trees import parsed, written

_OWN = ("/header", "/footer")
"""Never shared: what a section of the old text has at its head and foot may change in the new one."""


class JointPackage:
    """The package being made; ``parts`` is the new one's until something is put into it."""

    def __init__(self, old: Opened, new: Opened) -> None:
        self.old, self.new = old, new
        self.parts = dict(new.parts)
        self._pending: dict[str, dict[str, Relation]] = {}
        self._digests: dict[tuple[int, str], str] = {}
        self._copies: dict[str, str] = {}

    def old_tree(self, part: str, home: str) -> Element:
        """Part ``part`` of the old package with the relationship ids it will have in part ``home`` of the new."""
        tree = parsed(self.old.parts[part], part)
        known = self._ids(part, home)
        for element in tree.iter(etree.Element):
            for name, value in element.attrib.items():
                if str(name).startswith(R) and value in known:
                    element.set(name, known[str(value)])
        return tree

    def _ids(self, part: str, home: str) -> dict[str, str]:
        """The ids of the old part's relationships in ``home``: those of equal ones, else new ones."""
        there = relations(self.parts, home)
        shared = [row for row in reversed(there.values()) if not row.type.endswith(_OWN)]
        equal = {self._said(self.new, row): row.id for row in shared}
        pending = self._pending.setdefault(home, {})
        ids = {}
        for row in relations(self.old.parts, part).values():
            ids[row.id] = equal.get(self._said(self.old, row)) or self._fresh(pending, there)
            if ids[row.id] not in there:
                pending[ids[row.id]] = row
        return ids

    def _fresh(self, pending: dict[str, Relation], there: dict[str, Relation]) -> str:
        number = len(pending) + 1
        while f"rIdOld{number}" in pending or f"rIdOld{number}" in there:
            number += 1
        return f"rIdOld{number}"

    def _said(self, package: Opened, row: Relation) -> tuple[str, str]:
        """What a relationship says: its kind, and its address or the content it leads to."""
        return row.type, row.target if row.external else self.digest(package, row.target)

    def digest(self, package: Opened, part: str) -> str:
        """A digest of ``part`` and of all that it leads to."""
        place = (id(package), part)
        if place not in self._digests:
            self._digests[place] = ""  # a circle ends here
            below = sorted(
                (row.id, *self._said(package, row)) for row in relations(package.parts, part).values()
            )
            content = package.parts.get(part, b"") + repr(below).encode()
            self._digests[place] = hashlib.sha256(content).hexdigest()
        return self._digests[place]

    def old_relation(self, home: str, identifier: str) -> Relation | None:
        """What the old package's part led to with what is now ``identifier`` in ``home``."""
        return self._pending.get(home, {}).get(identifier)

    def put(self, part: str, tree: Element) -> None:
        """``tree`` as part ``part``, with the old relationships that it uses."""
        self.parts[part] = written(tree)
        pending = self._pending.get(part, {})
        needed = sorted(used(tree) & pending.keys())
        if needed:
            rows = list(relations(self.parts, part).values())
            rows += [self._borrowed(replace(pending[name], id=name)) for name in needed]
            self.parts[relations_name(part)] = relations_xml(part, rows)

    def _borrowed(self, row: Relation) -> Relation:
        return row if row.external else replace(row, target=self.borrow(row.target))

    def borrow(self, part: str) -> str:
        """A part of the old package with all that it leads to; its name in the new one."""
        if part not in self._copies:
            name = self._free(part)
            self._copies[part] = name
            self.parts[name] = self.old.parts.get(part, b"")
            self._declare(name, content_type(self.old.parts, part))
            rows = [self._borrowed(row) for row in relations(self.old.parts, part).values()]
            if rows:
                self.parts[relations_name(name)] = relations_xml(name, rows)
        return self._copies[part]

    def twin(self, part: str, home: str) -> tuple[str, str]:
        """A copy of a new part for a second use in ``home``: its relationship id and its name."""
        name = self._free(part)
        self.parts[name] = self.new.parts[part]
        if relations_name(part) in self.new.parts:
            self.parts[relations_name(name)] = self.new.parts[relations_name(part)]
        self._declare(name, content_type(self.new.parts, part))
        rows = relations(self.parts, home)
        kind = next(row.type for row in rows.values() if row.target == part)
        identifier = next(f"rIdTwin{n}" for n in range(1, len(rows) + 2) if f"rIdTwin{n}" not in rows)
        self.parts[relations_name(home)] = relations_xml(
            home, [*rows.values(), Relation(identifier, kind, name)]
        )
        return identifier, name

    def adopt(self, part: str, home: str, kind: str) -> None:
        """A part of the old package that the new one has none of, under its own name and known to ``home``."""
        self.parts[part] = self.old.parts[part]
        self._declare(part, content_type(self.old.parts, part))
        rows = list(relations(self.parts, home).values())
        known = {row.id for row in rows}
        number = next(number for number in range(1, len(rows) + 2) if f"rIdAdd{number}" not in known)
        rows.append(Relation(f"rIdAdd{number}", kind, part))
        self.parts[relations_name(home)] = relations_xml(home, rows)

    def _free(self, part: str) -> str:
        stem, ending = posixpath.splitext(part)
        number, name = 1, part
        while name in self.parts:
            name = f"{stem}-old{number if number > 1 else ''}{ending}"
            number += 1
        return name

    def _declare(self, name: str, kind: str) -> None:
        """Say that part ``name`` has content type ``kind``."""
        types = parsed(self.parts[TYPES], TYPES)
        row = etree.SubElement(types, types.tag.replace("}Types", "}Override"))
        row.set("PartName", f"/{name}")
        row.set("ContentType", kind)
        self.parts[TYPES] = written(types)
