"""A package made by anyone, opened with care: what cannot be trusted or read is refused in one Chinese sentence.

Nothing outside the file is ever fetched: what points outside is told (``Opened.outside``), never followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from plangen import archives
from plangen.ooxml.names import Element, local, w
from plangen.ooxml.part_names import MAIN, TYPES, with_usual_names
from plangen.ooxml.relations import Relation, relation_rows, relations
from plangen.ooxml.trees import Unusable, is_strict, parsed, utf8

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = (".xml", ".rels")


@dataclass(frozen=True)
class Opened:
    """The parts of a package by name, in the order of the archive; the text and what it leads to by the usual names."""

    parts: dict[str, bytes]
    _trees: dict[str, Element] = field(default_factory=dict, repr=False)

    def xml(self, name: str) -> Element:
        """The tree of part ``name``, parsed once and shared; KeyError when there is no such part."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name], name)
        return self._trees[name]

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of ``part`` by id; empty when it has none."""
        return relations(self.parts, part)

    @property
    def strict(self) -> bool:
        """Whether the text is in the strict variant of the format; its names read like the ordinary ones."""
        return is_strict(self.parts[MAIN])

    @property
    def outside(self) -> list[Relation]:
        """What points out of the file, hyperlinks aside: templates and pictures that a reader would fetch."""
        outside = []
        for name, data in self.parts.items():
            if name.endswith(".rels"):
                rows = relation_rows(data, name)
                outside += [row for row in rows if row.external and row.kind != "hyperlink"]
        return outside


def opened(data: bytes) -> Opened:
    """The package in ``data``; Unusable when it is no .docx, is protected, broken or hostile."""
    _refuse_other_kinds(data)
    try:
        parts = archives.unpacked(data)
    except archives.Hostile as error:
        raise Unusable(str(error)) from None
    except archives.Broken:
        raise Unusable("文件已损坏或不是 .docx，请用 Word 或 WPS 打开后另存为 .docx 再试。") from None
    for name, part in parts.items():
        if name.endswith(_MARKUP):
            parts[name] = utf8(part)
    package = Opened(with_usual_names(parts, _main(parts)))
    if package.xml(MAIN).find(w("body")) is None:
        raise Unusable("文件里没有正文，可能已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。")
    return package


def _refuse_other_kinds(data: bytes) -> None:
    """Say what a renamed file really is."""
    if not data:
        raise Unusable("文件是空的，请核对是否下载完整。")
    if data.startswith(_OLE):
        raise Unusable("这是旧格式（.doc、.wps）或加了密码的文件，请用 Word 或 WPS 打开后另存为 .docx 再试。")
    if data.startswith(b"%PDF"):
        raise Unusable("这是 PDF 文件，不能当作 .docx 读取，请找到它的 Word 原稿。")
    if data.startswith(b"{\\rtf"):
        raise Unusable("这是 RTF 文件，请用 Word 或 WPS 打开后另存为 .docx 再试。")
    if data.lstrip()[:5].lower() in (b"<html", b"<!doc", b"<?xml"):
        raise Unusable("这是网页或 XML 文件，请用 Word 或 WPS 打开后另存为 .docx 再试。")


_OTHERS = {"xl/": "Excel 表格", "ppt/": "演示文稿", "content.xml": "ODF 文件", "OFD.xml": "OFD 版式文件"}
"""What a package is that has a part whose name begins so."""


def _main(parts: dict[str, bytes]) -> str:
    """The part that the package says holds its text; some programs do not call it word/document.xml."""
    named = _named_main(parts)
    if named in parts and local(parsed(parts[named], named)) == "document":
        return named
    if MAIN in parts:
        return MAIN
    for start, kind in _OTHERS.items():
        if any(name.startswith(start) for name in parts):
            raise Unusable(f"这是{kind}，不是 Word 文件，请找到它的 Word 原稿。")
    raise Unusable("文件里没有 Word 正文，可能是改了扩展名的其他文件，请用 Word 或 WPS 另存为 .docx 再试。")


def _named_main(parts: dict[str, bytes]) -> str:
    """The main part among the package's relationships; empty when there is none."""
    for row in relations(parts, "").values():
        if row.kind == "officeDocument":
            return row.target
    return ""


def refuse_unwritable(package: Opened) -> None:
    """Unusable when ``package`` is no plain document in the transitional form, the one that all programs write."""
    if b"wordprocessingml.document.main+xml" not in package.parts.get(TYPES, b""):
        raise Unusable("这是模板或带宏的文件（.dotx、.docm），请用 Word 或 WPS 另存为 .docx 再试。")
    if package.strict:
        raise Unusable("这是“严格 Open XML”格式的文件，请用 Word 另存为普通的 .docx 再试。")
