"""Files that a person names: read with care, written whole or not at all, never over what was given."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from plangen.finding import Refused
from plangen.ooxml import Unusable, opened
from plangen.pipeline.whole_files import put, put_new
from plangen.source import is_folder
from plangen.writers import FORMATS

WORD = ".docx"
WORD_ENDINGS = (WORD, ".doc", ".wps", ".docm", ".dotx")
"""How files are called that are to be read as Word documents, not as plans."""

_TELLINGS = {"text": (".txt", ".md"), "json": (".json",), "html": (".html", ".htm"), "redline": (WORD,)}
ENDINGS = {name: (form.suffix,) for name, form in FORMATS.items()} | _TELLINGS
"""How a file of each format is called."""


def is_word(path: Path) -> bool:
    """Whether ``path`` names a file that is to be read as a Word document, not as a plan."""
    return path.suffix.lower() in WORD_ENDINGS


def word_file(path: Path) -> bytes:
    """The bytes of the Word file at ``path``; Refused with its name when it cannot be used."""
    data = _bytes(path)
    try:
        opened(data)
    except Unusable as error:
        raise Refused(f"“{path}”读不了：{error}") from None
    return data


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(f"“{path}”是文件夹，请写上 Word 文件的名字。")
        if not path.exists():
            raise Refused(f"找不到“{path}”。请核对路径和文件名。")
        return path.read_bytes()
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        raise Refused(f"“{path}”打不开，请关闭占用它的程序或检查权限。") from None


def target(out: str, form: str, sources: Iterable[Path] = ()) -> Path:
    """The file that ``out`` names; Refused when it is one of the ``sources``, or not called as ``form`` is.

    A slip on the command line must not cost a clerk the plan or the paper that was given.
    """
    file = Path(out)
    if file.suffix.lower() not in ENDINGS[form]:
        raise Refused(f"“{out}”的扩展名不对：这种格式写成 {'、'.join(ENDINGS[form])}，请改 --out。")
    for source in sources:
        if file.exists() and source.exists() and file.samefile(source):
            raise Refused("不能写回原来的文件，请用 --out 另写一个文件名。")
    return file


def write(file: Path, data: bytes) -> None:
    """``data`` as ``file``; what was there before is untouched when it cannot be written."""
    if is_folder(file):
        raise Refused(f"“{file}”是文件夹，请在 --out 里写上文件名。")
    try:
        put(file, data)
    except (OSError, ValueError):  # also a name that no system takes
        raise Refused(f"“{file}”写不进去，请核对文件夹是否存在、文件是否正打开着。") from None


def write_new(file: Path, data: bytes) -> None:
    """``data`` as ``file``, which must not be there yet; its folder is made."""
    if os.path.lexists(file):
        raise Refused(f"“{file}”已经存在，没有改动它。请换一个文件夹。")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        put_new(file, data)
    except (OSError, ValueError):
        raise Refused(f"不能在“{file.parent}”写文件，请检查路径和权限。") from None
