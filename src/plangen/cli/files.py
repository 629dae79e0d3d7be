"""Word files on the command line: read with care, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from plangen.cli.exits import Refused
from plangen.ooxml.opened import Opened, Unusable, opened

WORD = ".docx"


def is_word(path: Path) -> bool:
    """Whether ``path`` names a file that is to be read as a Word document, not as a plan."""
    return path.suffix.lower() in (WORD, ".doc", ".wps", ".docm", ".dotx")


def word_file(path: Path) -> bytes:
    """The bytes of the Word file at ``path``; Refused when it is none."""
    data = _bytes(path)
    package(data, path)
    return data


def package(data: bytes, path: Path) -> Opened:
    """The package in ``data``; Refused with the name of its file when it cannot be used."""
    try:
        return opened(data)
    except Unusable as error:
        raise Refused(f"“{path}”读不了：{error}") from None


def write(file: Path, data: bytes) -> None:
    """``data`` as ``file``; what was there before is untouched when it cannot be written."""
    waiting = file.with_name(f"{file.name}.part")
    try:
        waiting.write_bytes(data)
        waiting.replace(file)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise Refused(f"“{file}”写不进去，请核对文件夹是否存在、文件是否正打开着。") from None


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise Refused(f"“{path}”是文件夹，请写上 Word 文件的名字。")
    if not path.exists():
        raise Refused(f"找不到“{path}”。请核对路径和文件名。")
    try:
        return path.read_bytes()
    except OSError:
        raise Refused(f"“{path}”打不开，请关闭占用它的程序或检查权限。") from None
