"""Files put into a folder whole or not at all, with a manifest; what a person edited by hand is kept.

Only when all of them lie on the disk do the files change places; if one cannot (WPS holds it open), the others go
back and nothing has changed.
"""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plangen.finding import Refused
from plangen.pipeline import folder_lock
from plangen.pipeline.staging import Step, Stuck, Unchanged, changed, clear, laid, recovered

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


def deliver(folder: Path, files: Sequence[File]) -> list[str]:
    """Put ``files`` and their manifest into ``folder``; what the clerk should know of older files there.

    A file that was edited by hand since it was made is kept under another name beside the new one. The
    manifest lists all that we made and that still lies there, also what was not made anew this time.
    What a run that was stopped left behind is finished or cleared first.
    """
    with _writing(folder):
        notes = recovered(folder)
        _refuse_folders(folder, [*(file.path for file in files), MANIFEST])
        return notes + _delivered(folder, files)


def _delivered(folder: Path, files: Sequence[File]) -> list[str]:
    rows = _manifest(folder)
    before = {name: row["sha256"] for name, row in rows.items()}
    others = [file.path for file in files if _is_of_another_kind(file, rows)]
    documents = {file.path: file.data for file in files}
    stale = [name for name in before if name not in documents and (folder / name).is_file()]
    entries = [file.entry() for file in files] + [rows[name] for name in stale]
    manifest = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
    kept = _edited(folder, {name: before[name] for name in before if name not in others}, documents)
    wanted = documents | {MANIFEST: manifest.encode()}
    laid(folder, wanted)
    changed(folder, [Step(name, kept.get(name, "")) for name in wanted])
    notes = []
    for name, backup in kept.items():
        notes.append(f"{_was(name, before, others)}，原件已另存为“{backup}”。")
    notes += [f"“{name}”是以前生成的，这次没有生成，仍留在文件夹里。" for name in stale]
    return notes


def _is_of_another_kind(file: File, rows: dict[str, dict[str, Any]]) -> bool:
    """Whether what was delivered under this name before is a document of another kind, or about something else."""
    row = rows.get(file.path)
    return row is not None and (row.get("kind"), row.get("year")) != (file.kind, file.year)


def _was(name: str, before: Container[str], others: Container[str]) -> str:
    """Why the file that lies there is kept."""
    if name in others:
        return f"原有的“{name}”是另一种文件"
    return f"“{name}”自上次生成后改动过" if name in before else f"原有的“{name}”不是本程序生成的"


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """``folder`` is there and ours alone; what goes wrong while it is written is told in a sentence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with folder_lock.held(folder):
            yield from _cleared(folder)
    except folder_lock.Busy:
        raise Undeliverable(f"另一个 plangen 正在往“{folder}”里写文件，请等它写完再运行。") from None
    except (OSError, ValueError):  # no folder, no permission, a name that no system takes
        raise Undeliverable(
            f"不能在“{folder}”写文件，请检查权限和磁盘空间，或用 --out 换一个文件夹。"
        ) from None


def _cleared(folder: Path) -> Iterator[None]:
    """Nothing of ours is left in ``folder``, however the writing ends, but for what cannot be put back."""
    try:
        yield
    except Stuck:
        raise Undeliverable(
            f"文件没有全部换成，也没能全部还原；请关闭打开着“{folder}”里文件的程序，再生成一次，程序会先把它们换完。"
        ) from None
    except Unchanged as failed:
        clear(folder)
        raise Undeliverable(_why(folder, failed.name, failed.error)) from None
    except OSError as error:
        clear(folder)
        raise Undeliverable(_why(folder, folder.name, error)) from None
    except BaseException:
        clear(folder)
        raise
    clear(folder)


def _why(folder: Path, name: str, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"“{name}”正被其他程序（如 WPS、Word）打开或没有写权限，请关闭后重试；这次没有改动任何文件。"
    why = "磁盘空间不足" if error.errno == errno.ENOSPC else "系统拒绝写入"
    return f"写“{folder}”时出错（{why}），这次没有改动任何文件。"


def _refuse_folders(folder: Path, names: Iterable[str]) -> None:
    """A folder that stands where a file should go is nobody's to delete."""
    for name in names:
        if (folder / name).is_dir():
            raise Undeliverable(
                f"“{folder / name}”是一个文件夹，占了要写的文件的名称。请把它改名或移走再生成；这次没有改动任何文件。"
            )


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
