"""What a text says, as strings that two packages can be compared by, block by block.

Left out is what programs number for themselves (rsids, ids of paragraphs, drawings, bookmarks), caches of the last
layout, empty properties and runs. An id is replaced by what it leads to: a note by its words, a picture by its
bytes, a numbering by its looks. Runs that look the same and stand side by side are one run,
a simple field is the field of runs that means the same. What a section has at
its head and foot is no part of the text: Word cannot track whether it has one (see ``proof``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from plangen.ooxml.names import PROPERTIES, RPR, RUN, SPACE, W14, WP, WP14, Element, R, T, local, w, ws
from plangen.ooxml.opened import Opened
from plangen.ooxml.relations import Relation
from plangen.redline.simple_fields import spelled

_CACHES = ws("proofErr lastRenderedPageBreak")
_TEXTS = ws("t instrText delText delInstrText")
_FURNITURE = ws("headerReference footerReference")
_BOOKMARKS = ws("bookmarkStart bookmarkEnd")
_UNNUMBERED = _BOOKMARKS | {WP + "docPr"}
_UNSAID = frozenset({SPACE, W14 + "paraId", W14 + "textId", WP14 + "anchorId", WP14 + "editId"})
_COMMENT = ("word/comments.xml", w("comment"))
_NOTES = {
    w("footnoteReference"): ("word/footnotes.xml", w("footnote")),
    w("endnoteReference"): ("word/endnotes.xml", w("endnote")),
    w("commentReference"): _COMMENT,
    w("commentRangeStart"): _COMMENT,
    w("commentRangeEnd"): _COMMENT,
}
"""Where the note stands that an element refers to, and what it is called there."""
_NUMBERING = "word/numbering.xml"
_NUMBER, _BASE, _NAMELESS = w("numId"), w("abstractNumId"), ws("nsid tmpl")
_VAL, _ID = w("val"), w("id")


class Canonical:
    """The forms of what stands in one part of a package."""

    def __init__(self, package: Opened, part: str, loose: frozenset[str] = frozenset()) -> None:
        """Bookmarks whose names are ``loose`` are passed over."""
        self._package = package
        self.root = package.xml(part)
        self._relations = package.relations(part)
        self._leads: dict[tuple[str, str], str] = {}
        self._notes: dict[str, dict[str, str]] = {}
        self._passed = _marks_of(self.root, loose) if loose else frozenset()

    def form(self, element: Element) -> str:
        """``element`` with all that it holds and leads to."""
        if element.tag in _NOTES:
            return self._note(element)
        if element.tag == _NUMBER:
            return f"<number {self._lead('number', element.get(_VAL, ''))}>"
        text = element.text or ""
        if element.tag not in _TEXTS:
            text = text.strip()
        inner = self.inside(element)
        name = local(element)
        return f"<{name}{self._attributes(element)}>{text.replace('<', '&lt;')}{inner}</{name}>"

    def inside(self, element: Element) -> str:
        """What ``element`` holds, without what it says of itself."""
        return "".join(self._children(element))

    def _children(self, element: Element) -> Iterator[str]:
        looks, words = "", ""
        for child in spelled(element):
            if child.tag == RUN:
                own, more = self._run(child)
                if words and more and own != looks:
                    yield _joined(looks, words)
                    words = ""
                if more:
                    looks, words = own, words + more
            elif _speaks(child) and not self.is_passed(child):
                if words:
                    yield _joined(looks, words)
                    words = ""
                yield self.form(child)
        if words:
            yield _joined(looks, words)

    def is_passed(self, element: Element) -> bool:
        """Whether ``element`` is one end of a loose bookmark."""
        return element.tag in _BOOKMARKS and element.get(_ID) in self._passed

    def _run(self, run: Element) -> tuple[str, str]:
        """How a run looks, and what it holds."""
        looks, words = "", ""
        for child in run:
            if child.tag == RPR:
                looks = self.form(child) if len(child) else ""
            elif _speaks(child) and not (child.tag == T and not child.text):
                words += self.form(child)
        return looks, words

    def _attributes(self, element: Element) -> str:
        said = []
        for key, value in element.attrib.items():
            name = str(key)
            short = name.rpartition("}")[2]
            if name in _UNSAID or short == "Ignorable" or short.startswith("rsid"):
                continue
            if short == "id" and element.tag in _UNNUMBERED:
                continue
            lead = self._lead("relation", str(value)) if name.startswith(R) else str(value)
            said.append(f" {short}={lead}")
        return "".join(sorted(said))

    def _lead(self, kind: str, identifier: str) -> str:
        """What the ``identifier`` of a relationship or numbering leads to."""
        if (kind, identifier) not in self._leads:
            said = self._numbering(identifier) if kind == "number" else self._related(identifier)
            self._leads[kind, identifier] = said
        return self._leads[kind, identifier]

    def _related(self, identifier: str) -> str:
        row = self._relations.get(identifier)
        if row is None or row.external:
            return row.target if row else "nowhere"
        return digest(self._package, row)

    def _note(self, reference: Element) -> str:
        part, tag = _NOTES[reference.tag]
        if part not in self._notes:
            self._notes[part] = _notes(self._package, part, tag)
        said = self._notes[part].get(reference.get(_ID, ""), "nowhere")
        return f"<{local(reference)}>{said}"

    def _numbering(self, number: str) -> str:
        if _NUMBERING not in self._package.parts:
            return number
        tree = self._package.xml(_NUMBERING)
        for numbering in tree.iterchildren(w("num")):
            if numbering.get(_NUMBER) == number:
                return self._levels(tree, numbering)
        return number

    def _levels(self, tree: Element, numbering: Element) -> str:
        base = numbering.find(_BASE)
        wanted = "" if base is None else base.get(_VAL, "")
        said = [self.form(child) for child in numbering if child.tag != _BASE]
        for abstract in tree.iterchildren(w("abstractNum")):
            if abstract.get(_BASE) == wanted:
                said += [self.form(level) for level in abstract if level.tag not in _NAMELESS]
        return hashlib.sha256("".join(said).encode()).hexdigest()


def _marks_of(tree: Element, names: frozenset[str]) -> frozenset[str]:
    """The ids of the bookmarks called ``names``."""
    starts = [start for start in tree.iter(w("bookmarkStart")) if start.get(w("name")) in names]
    return frozenset(start.get(_ID, "") for start in starts)


def _notes(package: Opened, part: str, tag: str) -> dict[str, str]:
    """What each note in ``part`` says, and of whom it is, by its id."""
    if part not in package.parts:
        return {}
    canonical = Canonical(package, part)
    said = {}
    for note in package.xml(part).iterchildren(tag):
        author = note.get(w("author"), "")
        said[note.get(_ID, "")] = f"{author}: {canonical.inside(note)}"
    return said


def _joined(looks: str, words: str) -> str:
    return f"<r>{looks}{words.replace('</t><t>', '')}</r>"


def _speaks(element: Element) -> bool:
    if element.tag in _CACHES or element.tag in _FURNITURE:
        return False
    return element.tag not in PROPERTIES or len(element) > 0 or bool(element.attrib)


def digest(package: Opened, row: Relation) -> str:
    """The kind and the bytes of what ``row`` leads to, and the kinds of what that leads to."""
    kinds = sorted(below.kind for below in package.relations(row.target).values())
    content = package.parts.get(row.target, b"") + "".join(kinds).encode()
    return f"{row.kind} {hashlib.sha256(content).hexdigest()}"
