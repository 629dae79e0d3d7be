"""What a package says, as text that two packages can be compared by: revision marks, rsids and ids left out.

Written apart from the program, so that a mistake of the one is not hidden by the same mistake of the other.
An id is replaced by what it leads to: a note by its words, a picture by its bytes, a numbering by its looks.
Runs that look the same and stand side by side are one run.
"""

import hashlib
import io
import posixpath
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CACHES = {f"{W}proofErr", f"{W}lastRenderedPageBreak"}
PROPERTIES = {f"{W}{name}" for name in ("pPr", "rPr", "trPr", "tcPr", "tblPrEx", "numPr", "sectPr")}
REVISIONS = re.compile(
    rb"<w:(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|delText|delInstrText|numberingChange|\w+Change"
    rb"|moveFromRange\w+|moveToRange\w+|customXml(Ins|Del|Move)\w+)[ />]"
)
NOTES = {
    "footnoteReference": ("footnotes", "footnote"),
    "endnoteReference": ("endnotes", "endnote"),
    "commentReference": ("comments", "comment"),
    "commentRangeStart": ("comments", "comment"),
    "commentRangeEnd": ("comments", "comment"),
}


class Package:
    def __init__(self, data: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: archive.read(name) for name in archive.namelist()}

    def relation(self, part: str, identifier: str) -> tuple[str, str, bool]:
        folder, _, name = part.rpartition("/")
        for row in etree.fromstring(self.parts[f"{folder}/_rels/{name}.rels"]):
            if row.get("Id") == identifier:
                external = row.get("TargetMode") == "External"
                target = row.get("Target", "")
                if not external:
                    target = (
                        target[1:] if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                    )
                return row.get("Type", ""), target, external
        raise AssertionError(f"{part} names {identifier}, which leads nowhere")

    def digest(self, part: str) -> str:
        folder, _, name = part.rpartition("/")
        below = ""
        if f"{folder}/_rels/{name}.rels" in self.parts:
            rows = etree.fromstring(self.parts[f"{folder}/_rels/{name}.rels"])
            below = "".join(sorted(str(self.relation(part, row.get("Id", ""))[0]) for row in rows))
        return hashlib.sha256(self.parts[part] + below.encode()).hexdigest()[:12]


def canonical(data: bytes, part: str = "word/document.xml") -> str:
    """The main part of a package with all that it leads to."""
    package = Package(data)
    return form(etree.fromstring(package.parts[part]), package, part)


def form(element: etree._Element, package: Package, part: str) -> str:
    name = etree.QName(element).localname
    if name in NOTES:
        return note(element, package, name)
    if element.tag == f"{W}numId":
        return f"<numId {numbering(package, element.get(f'{W}val', ''))}>"
    attributes = "".join(
        sorted(attribute(element, key, value, package, part) for key, value in element.attrib.items())
    )
    text = element.text or ""
    if not re.fullmatch(r"(t|instrText|delText|delInstrText)", name):
        text = text.strip()
    return f"<{name}{attributes}>{text}{inside(element, package, part)}</{name}>"


def inside(element: etree._Element, package: Package, part: str) -> str:
    said: list[str] = []
    looks = None
    for child in element:
        if child.tag in CACHES or (child.tag in PROPERTIES and not len(child) and not child.attrib):
            continue
        if child.tag != f"{W}r":
            looks = None
            said.append(form(child, package, part))
            continue
        own, words = run(child, package, part)
        if not words:
            continue
        if looks == own:
            said[-1] = (said[-1][: -len("</r>")] + words + "</r>").replace("</t><t>", "")
        else:
            said.append(f"<r>{own}{words}</r>".replace("</t><t>", ""))
            looks = own
    return "".join(said)


def run(element: etree._Element, package: Package, part: str) -> tuple[str, str]:
    own = words = ""
    for child in element:
        if child.tag == f"{W}rPr":
            own = form(child, package, part) if len(child) else ""
        elif child.tag not in CACHES and not (child.tag == f"{W}t" and not child.text):
            words += form(child, package, part)
    return own, words


def attribute(element: etree._Element, key: str, value: str, package: Package, part: str) -> str:
    name = etree.QName(key).localname
    if (
        name == "Ignorable"
        or name.startswith("rsid")
        or key
        in (
            f"{W14}paraId",
            f"{W14}textId",
            "{http://www.w3.org/XML/1998/namespace}space",
        )
    ):
        return ""
    if key.startswith(R):
        kind, target, external = package.relation(part, value)
        if external:
            return f" {name}={target}"
        if kind.endswith(("/header", "/footer")):
            return f" {name}={canonical_part(package, target)}"
        return f" {name}={package.digest(target)}"
    if name == "id" and etree.QName(element).localname in ("bookmarkStart", "bookmarkEnd", "docPr"):
        return ""
    return f" {name}={value}"


def canonical_part(package: Package, part: str) -> str:
    return form(etree.fromstring(package.parts[part]), package, part)


def note(element: etree._Element, package: Package, name: str) -> str:
    part, tag = NOTES[name]
    found = etree.fromstring(package.parts[f"word/{part}.xml"])
    wanted = element.get(f"{W}id")
    notes = [each for each in found if each.tag == f"{W}{tag}" and each.get(f"{W}id") == wanted]
    assert len(notes) == 1, f"{name} {wanted}"
    for attributes in (notes[0].attrib,):
        del attributes[f"{W}id"]
    return f"<{name}>{form(notes[0], package, f'word/{part}.xml')}</{name}>"


def numbering(package: Package, number: str) -> str:
    if "word/numbering.xml" not in package.parts:
        return number
    tree = etree.fromstring(package.parts["word/numbering.xml"])
    for each in tree.iter(f"{W}num"):
        if each.get(f"{W}numId") == number:
            base = each.find(f"{W}abstractNumId")
            for abstract in tree.iter(f"{W}abstractNum"):
                if base is not None and abstract.get(f"{W}abstractNumId") == base.get(f"{W}val"):
                    levels = [
                        child for child in abstract if etree.QName(child).localname not in ("nsid", "tmpl")
                    ]
                    text = "".join(form(level, package, "word/numbering.xml") for level in levels)
                    return hashlib.sha256(text.encode()).hexdigest()[:12]
    return number


def revisions(data: bytes) -> list[str]:
    """The revision marks in all parts of a package."""
    return [
        found[1].decode()
        for name, part in Package(data).parts.items()
        if name.endswith(".xml")
        for found in REVISIONS.finditer(part)
    ]


def words(data: bytes) -> list[str]:
    """The paragraphs of the main part as plain text."""
    tree = etree.fromstring(Package(data).parts["word/document.xml"])
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in tree.iter(f"{W}p")]
