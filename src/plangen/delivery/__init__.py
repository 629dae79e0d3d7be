"""Files put into a folder whole or not at all, with a manifest; what a person edited by hand is kept.

Everything is written beside the folder first. Only when all of it lies on the disk do the files change
places; if one cannot (WPS holds it open), the others go back and nothing has changed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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


class Undeliverable(OSError):
    """The folder could not be written; the message is a Chinese sentence that says what to do."""


def deliver(folder: Path, files: Sequence[File]) -> list[str]:
    """Put ``files`` and their manifest into ``folder``; what the clerk should know of older files there.

    A file that was edited by hand since it was made is kept under another name beside the new one.
    """
    notes: list[str] = []
    before = _manifest(folder)
    manifest = json.dumps([file.entry() for file in files], ensure_ascii=False, indent=2) + "\n"
    wanted = {file.path: file.data for file in files} | {MANIFEST: manifest.encode()}
    with _staging(folder) as staging:
        for name, data in wanted.items():
            (staging / name).write_bytes(data)
        kept = _edited(folder, before, wanted)
        _swap(folder, staging, list(wanted), kept)
    notes += [f"“{name}”自上次生成后改动过，原件已另存为“{backup}”。" for name, backup in kept.items()]
    stale = [name for name in before if name not in wanted and (folder / name).exists()]
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
    except PermissionError as error:
        name = Path(str(error.filename or folder)).name
        raise Undeliverable(
            f"“{name}”正被其他程序（如 WPS、Word）打开或没有写权限，请关闭后重试；这次没有改动任何文件。"
        ) from None
    except OSError as error:
        raise Undeliverable(f"写“{folder}”时出错（{error.strerror}），这次没有改动任何文件。") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _manifest(folder: Path) -> dict[str, str]:
    """The hashes of what was delivered last time, by path; empty when there is no readable manifest."""
    try:
        rows = json.loads((folder / MANIFEST).read_text("utf-8"))
        return {Path(row["path"]).name: row["sha256"] for row in rows}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _edited(folder: Path, before: dict[str, str], wanted: dict[str, bytes]) -> dict[str, str]:
    """Files of ours that are about to be replaced but are not as we made them, and their backup names."""
    kept = {}
    for name, made in before.items():
        path = folder / name
        if name in wanted and path.is_file():
            now = path.read_bytes()
            if hashlib.sha256(now).hexdigest() != made and now != wanted[name]:
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
        for target, source in reversed(undo):
            target.replace(source)
        raise
