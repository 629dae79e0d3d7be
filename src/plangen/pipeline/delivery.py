"""Files put into a folder whole or not at all, with a manifest; what a person edited by hand is kept.

Everything is written beside the folder first. Only when all of it lies on the disk do the files change
places; if one cannot (WPS holds it open), the others go back and nothing has changed.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plangen.finding import Refused

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class File:
    """A file to deliver: what it is, and its bytes."""

    kind: str
    title: str
    format: str
    path: str
    data: bytes
    year: int | None = None

    def entry(self) -> dict[str, Any]:
        """Its row in the manifest."""
        row: dict[str, Any] = {
            "kind": self.kind,
            "title": self.title,
            "format": self.format,
            "path": self.path,
        }
        if self.year is not None:
            row["year"] = self.year
        return {**row, "sha256": hashlib.sha256(self.data).hexdigest()}


class Undeliverable(Refused):
    """The folder could not be written; the message is a Chinese sentence that says what to do."""


class _Stuck(Exception):
    """Files could neither be moved in nor be put back: the old ones are still in the staging folder."""


def deliver(folder: Path, files: Sequence[File]) -> list[str]:
    """Put ``files`` and their manifest into ``folder``; what the clerk should know of older files there.

    A file that was edited by hand since it was made is kept under another name beside the new one. The
    manifest lists all that we made and that still lies there, also what was not made anew this time.
    """
    notes: list[str] = []
    rows = _manifest(folder)
    before = {name: row["sha256"] for name, row in rows.items()}
    documents = {file.path: file.data for file in files}
    stale = [name for name in before if name not in documents and (folder / name).is_file()]
    entries = [file.entry() for file in files] + [rows[name] for name in stale]
    manifest = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
    wanted = documents | {MANIFEST: manifest.encode()}
    with _staging(folder) as staging:
        for name, data in wanted.items():
            (staging / name).write_bytes(data)
        kept = _edited(folder, before, documents)
        _swap(folder, staging, list(wanted), kept)
    for name, backup in kept.items():
        was = f"“{name}”自上次生成后改动过" if name in before else f"原有的“{name}”不是本程序生成的"
        notes.append(f"{was}，原件已另存为“{backup}”。")
    notes += [f"“{name}”是以前生成的，这次没有生成，仍留在文件夹里。" for name in stale]
    return notes


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """An empty folder on the same disk as ``folder``, gone afterwards."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".plangen-", dir=folder.parent))
    except OSError:
        raise Undeliverable(
            f"不能在“{folder}”写文件，请检查权限和磁盘空间，或用 --out 换一个文件夹。"
        ) from None
    try:
        yield staging
    except _Stuck:
        raise Undeliverable(
            f"文件没有全部换成，也没能全部还原；原来的文件在“{staging}”里，请取回后再删去它。"
        ) from None
    except PermissionError as error:
        _remove(staging)
        name = Path(str(error.filename or folder)).name
        raise Undeliverable(
            f"“{name}”正被其他程序（如 WPS、Word）打开或没有写权限，请关闭后重试；这次没有改动任何文件。"
        ) from None
    except OSError as error:
        _remove(staging)
        why = "磁盘空间不足" if error.errno == errno.ENOSPC else "系统拒绝写入"
        raise Undeliverable(f"写“{folder}”时出错（{why}），这次没有改动任何文件。") from None
    else:
        _remove(staging)


def _remove(staging: Path) -> None:
    shutil.rmtree(staging, ignore_errors=True)


def _manifest(folder: Path) -> dict[str, dict[str, Any]]:
    """The rows of what was delivered before, by file name; empty when there is no readable manifest."""
    try:
        rows = json.loads((folder / MANIFEST).read_text("utf-8"))
        return {Path(row["path"]).name: row for row in rows if isinstance(row["sha256"], str)}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _edited(folder: Path, before: dict[str, str], documents: dict[str, bytes]) -> dict[str, str]:
    """Files that are about to be replaced but are not as we made them, and their backup names."""
    kept = {}
    for name, data in documents.items():
        path = folder / name
        if path.is_file():
            now = path.read_bytes()
            if now != data and hashlib.sha256(now).hexdigest() != before.get(name):
                kept[name] = _free_name(folder, path)
    return kept


def _free_name(folder: Path, path: Path) -> str:
    number = 1
    while True:
        name = f"{path.stem}（手改备份{number}）{path.suffix}"
        if not (folder / name).exists():
            return name
        number += 1


def _swap(folder: Path, staging: Path, names: list[str], kept: dict[str, str]) -> None:
    """Move new files in and old ones out; on any error put everything back as it was."""
    undo: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        source.replace(target)
        undo.append((target, source))

    try:
        for name in names:
            if (folder / name).exists():
                out = folder / kept[name] if name in kept else staging / f"{name}.old"
                move(folder / name, out)
            move(staging / name, folder / name)
    except OSError:
        _undo(undo)
        raise


def _undo(moves: list[tuple[Path, Path]]) -> None:
    try:
        for target, source in reversed(moves):
            target.replace(source)
    except OSError as error:
        raise _Stuck from error
