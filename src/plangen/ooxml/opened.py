"""A package made by anyone, opened with care: what cannot be trusted or read is refused in one Chinese sentence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PARTS = 5_000
_MOST_BYTES = 300_000_000
_MOST_RATIO = 200
"""A part that unpacks to more than this many times its packed size, beyond a megabyte, is a zip bomb."""


class Unusable(ValueError):
    """The file cannot be read as a .docx; the message is a Chinese sentence that says what to do."""


@dataclass(frozen=True)
class Opened:
    """The parts of a package by name, in the order of the archive, as they are on disk."""

    parts: dict[str, bytes]
    _trees: dict[str, etree._Element] = field(default_factory=dict, repr=False)

    def xml(self, name: str) -> etree._Element:
        """The tree of part ``name``, parsed once and shared; KeyError when there is no such part."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name], name)
        return self._trees[name]


def opened(data: bytes) -> Opened:
    """The package in ``data``; Unusable when it is no .docx, is protected, broken or hostile."""
    if data.startswith(_OLE):
        raise Unusable("这是旧格式（.doc、.wps）或加了密码的文件，请用 Word 或 WPS 打开后另存为 .docx 再试。")
    if data.startswith(b"%PDF"):
        raise Unusable("这是 PDF 文件，不能当作 .docx 读取，请找到它的 Word 原稿。")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guarded(archive)
            parts = {
                entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()
            }
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable("文件已损坏或不是 .docx，请用 Word 或 WPS 打开后另存为 .docx 再试。") from None
    if MAIN not in parts:
        raise Unusable(
            "文件里没有 Word 正文，可能是改了扩展名的其他文件，请用 Word 或 WPS 另存为 .docx 再试。"
        )
    return Opened(parts)


def parsed(data: bytes, name: str) -> etree._Element:
    """``data`` as XML without entities, network or document types."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Unusable(f"文件内部的“{name}”已损坏，请用 Word 或 WPS 打开修复后另存为 .docx 再试。") from None
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise Unusable(f"文件内部的“{name}”带有不该有的声明，可能有害，没有读取。")
    return root


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
