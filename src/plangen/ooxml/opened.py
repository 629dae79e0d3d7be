"""A package made by anyone, opened with care: what cannot be trusted or read is refused in one Chinese sentence.

Nothing outside the file is ever fetched: what points outside is told (``Opened.outside``), never followed.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from plangen.ooxml.relations import Relation, main_of, relations, relations_name

MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PARTS = 5_000
_MOST_BYTES = 300_000_000
_MOST_XML = 100_000_000
"""A part of XML larger than this is no document: a thousand pages take some ten million."""
_MOST_RATIO = 200
"""A part that unpacks to more than this many times its packed size, beyond a megabyte, is a zip bomb."""
_STRICT = b"http://purl.oclc.org/ooxml/"
_BODIES = {"document", "glossaryDocument"}


class Unusable(ValueError):
    """The file cannot be read as a .docx; the message is a Chinese sentence that says what to do."""


@dataclass(frozen=True)
class Opened:
    """The parts of a package by name, in the order of the archive, as they are on disk; ``main`` holds the text."""

    parts: dict[str, bytes]
    main: str = MAIN
    _trees: dict[str, etree._Element] = field(default_factory=dict, repr=False)

    def xml(self, name: str) -> etree._Element:
        """The tree of part ``name``, parsed once and shared; KeyError when there is no such part."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name], name)
        return self._trees[name]

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of ``part`` by id; empty when it has none."""
        name = relations_name(part)
        root = self.xml(name) if name in self.parts else None
        return relations(root, part.rpartition("/")[0])

    @property
    def strict(self) -> bool:
        """Whether the text is in the strict variant of the format; its names read like the ordinary ones."""
        return _STRICT in self.parts[self.main]

    @property
    def outside(self) -> list[Relation]:
        """What points out of the file, hyperlinks aside: templates and pictures that a reader would fetch."""
        names = [name for name in self.parts if name.endswith(".rels")]
        every = (each for name in names for each in relations(self.xml(name), "").values())
        return [each for each in every if each.external and each.kind != "hyperlink"]


def opened(data: bytes) -> Opened:
    """The package in ``data``; Unusable when it is no .docx, is protected, broken or hostile."""
    _refuse_other_kinds(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guarded(archive)
            parts = _unpacked(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable("文件已损坏或不是 .docx，请用 Word 或 WPS 打开后另存为 .docx 再试。") from None
    return Opened(parts, _main(parts))


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


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len({entry.filename for entry in entries}) < len(entries):
        raise Unusable("文件里有同名的部分，可能有害，没有读取；请用 Word 或 WPS 打开后另存为 .docx 再试。")
    return {entry.filename: archive.read(entry) for entry in entries}


def _main(parts: dict[str, bytes]) -> str:
    """The part that the package says holds its text; some programs do not call it word/document.xml."""
    rels = relations_name("")
    named = main_of(relations(parsed(parts[rels], rels), "")) if rels in parts else ""
    if named in parts and local_name(parts[named], named) in _BODIES:
        return named
    if MAIN in parts:
        return MAIN
    kind = {"xl/": "Excel 表格", "ppt/": "演示文稿", "content.xml": "ODF 文件", "OFD.xml": "OFD 版式文件"}
    what = next((word for start, word in kind.items() if any(name.startswith(start) for name in parts)), "")
    if what:
        raise Unusable(f"这是{what}，不是 Word 文件，请找到它的 Word 原稿。")
    raise Unusable("文件里没有 Word 正文，可能是改了扩展名的其他文件，请用 Word 或 WPS 另存为 .docx 再试。")


def local_name(data: bytes, name: str) -> str:
    """The name of the root element of a part, without its namespace."""
    return str(parsed(data, name).tag).rpartition("}")[2]


def parsed(data: bytes, name: str) -> etree._Element:
    """``data`` as XML without entities, network or document types."""
    head = data[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in data or b"<\x00!\x00D\x00O\x00C" in head:
        raise Unusable(f"文件内部的“{name}”带有不该有的声明，可能有害，没有读取。")
    if len(data) > _MOST_XML:
        raise Unusable(f"文件内部的“{name}”过大，不像正常的公文，没有读取；请拆成几个文件再试。")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        huge_tree=len(data) > 9_000_000,
    )
    try:
        return etree.fromstring(_transitional(data), parser)
    except etree.XMLSyntaxError:
        raise Unusable(f"文件内部的“{name}”已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。") from None


def _transitional(data: bytes) -> bytes:
    """Names of the strict variant as the ordinary ones, so that both read alike."""
    if _STRICT not in data:
        return data
    for strict, ordinary in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    ):
        data = data.replace(_STRICT + strict, b"http://schemas.openxmlformats.org/" + ordinary)
    return data


def _guarded(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that would unpack to far more than any document needs."""
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unusable("文件加了密码，请先取消密码再试。")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise Unusable("文件解开后过大，不像正常的公文，没有读取；请删去其中的大图片后再试。")
    for entry in entries:
        if entry.file_size > 1_000_000 and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
            raise Unusable("文件解开后大得不正常，可能有害，没有读取。")
