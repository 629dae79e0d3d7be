"""Bytes of a file to text: UTF-8 with or without BOM, GBK; whatever else is said plainly."""

from __future__ import annotations

import codecs
from pathlib import Path

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.problems import problem

_MEGABYTE = 1024 * 1024
MAX_BYTES = 4 * _MEGABYTE
PLAN_NAMES = ("plan.yaml", "plan.yml", "方案.yaml", "规划.yaml")

_SIGNATURES = (
    (b"PK\x03\x04", "它其实是 Word/Excel 文件（.docx/.xlsx）或压缩包"),
    (b"\xd0\xcf\x11\xe0", "它其实是旧版 Word/Excel/WPS 文件"),
    (b"%PDF", "它其实是 PDF 文件"),
    (b"\xff\xfe", "它是 UTF-16 编码的文本"),
    (b"\xfe\xff", "它是 UTF-16 编码的文本"),
)


def plan_file(path: Path) -> Path:
    """The plan that ``path`` means: itself, or the plan file inside the folder it names."""
    if is_folder(path):
        for name in PLAN_NAMES:
            if (path / name).is_file():
                return path / name
    return path


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; a name that no file can have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_text(path: Path, most: int = MAX_BYTES) -> str | Finding:
    """The text of the file at ``path``, or the one finding that says why there is none; ``most`` bytes are read."""
    place = Place(str(path))
    try:
        refused = _refused(path, place, most)
        if refused:
            return refused
        data = path.read_bytes()
    except OSError as error:
        message = f"“{path}”打不开：{_reason(error)}。"
        return problem(problems.UNREADABLE, place, message, "请关闭占用它的程序或检查权限。")
    return decode(data, place)


def _refused(path: Path, place: Place, most: int) -> Finding | None:
    """Why the file at ``path`` is not even opened, None when it may be."""
    if path.is_dir():
        message = f"“{path}”是文件夹，里面没有 plan.yaml。"
        return problem(problems.DIRECTORY, place, message, "请指定规划文件本身。")
    if not path.exists():
        return problem(problems.MISSING, place, f"找不到“{path}”。", "请核对路径和文件名。")
    size = path.stat().st_size
    if size > most:
        message = f"“{path.name}”有 {size / _MEGABYTE:.1f} MB，超过上限 {most // _MEGABYTE} MB。"
        hint = "请确认选对了文件；附件材料不要写进规划。"
        return problem(problems.TOO_LARGE, place, message, hint)
    return None


def decode(data: bytes, place: Place) -> str | Finding:
    """``data`` as text; a finding when it is empty, binary or in an encoding not known."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return problem(
                problems.BINARY, place, f"这不是规划文本：{what}。", "请选 YAML 文本文件；编码选 UTF-8。"
            )
    if b"\0" in data:
        return problem(
            problems.BINARY, place, "这不是规划文本：里面有文本文件不会有的字节。", "请选 YAML 文本文件。"
        )
    text = _decoded(data)
    if text is None:
        return problem(
            problems.ENCODING,
            place,
            "文字编码既不是 UTF-8 也不是 GBK。",
            "请用记事本“另存为”，编码选 UTF-8。",
        )
    if not text.strip():
        return problem(problems.EMPTY, place, "文件是空的。", "可用“plangen new”写出一份可直接修改的规划。")
    return text


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.removeprefix(codecs.BOM_UTF8).decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _reason(error: OSError) -> str:
    return "没有读取权限或正被占用" if isinstance(error, PermissionError) else "系统拒绝读取"
