"""What the tests ask of a package: its parts, its words, its marks, and its form as the program compares it."""

import io
import posixpath
import re
import zipfile

from lxml import etree

from plangen.ooxml import opened
from plangen.ooxml.part_names import MAIN
from plangen.redline.canonical import Canonical

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
REVISIONS = re.compile(
    rb"<w:(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|delText|delInstrText|numberingChange|\w+Change"
    rb"|moveFromRange\w+|moveToRange\w+|customXml(Ins|Del|Move)\w+)[ />]"
)


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


def canonical(data: bytes, part: str = MAIN) -> str:
    """A part of a package with all that it leads to, as the program holds redlines against their files."""
    package = opened(data)
    return Canonical(package, part).form(package.xml(part))


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
