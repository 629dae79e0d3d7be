"""A zip archive made by anyone, unpacked with care: the gate before every .docx and every .xlsx."""

from __future__ import annotations

import io
import zipfile
import zlib

_MOST_PARTS = 5_000
_MOST_BYTES = 300_000_000
_MOST_RATIO = 200
"""A part that unpacks to more than this many times its packed size, beyond a megabyte, is a zip bomb."""
_MEGABYTE = 1_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
)  # fmt: skip
"""What zipfile raises for an archive that is none or is torn."""


class Broken(Exception):
    """The bytes are no archive, or a torn one."""


class Hostile(Exception):
    """An archive that is not unpacked; the message is a Chinese sentence that says why."""


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of the archive in ``data`` by name, in its order; Broken or Hostile where it is not unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guard(archive.infolist())
            return {entry.filename: archive.read(entry) for entry in _files(archive)}
    except _BROKEN as error:
        raise Broken from error


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len({entry.filename for entry in entries}) < len(entries):
        raise Hostile("文件里有同名的部分，可能有害，没有读取；请用 Word、Excel 或 WPS 打开后另存再试。")
    return entries


def _guard(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that would unpack to far more than any document needs."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise Hostile("文件加了密码，请先取消密码再试。")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise Hostile("文件解开后过大，不像正常的公文或表格，没有读取；请删去其中的大图片后再试。")
    for entry in entries:
        if entry.file_size > _MEGABYTE and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
            raise Hostile("文件解开后大得不正常，可能有害，没有读取。")
