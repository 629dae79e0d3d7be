"""One file written whole or not at all: at every moment the old or the new one is there, never a torn one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_WAITING = ".plangen-"
"""How a file begins that is still being written; a name of its own for each run, so that nobody's file is taken."""


def put(file: Path, data: bytes) -> None:
    """``data`` as ``file``, in place of what was there; OSError when it cannot be, and the old one stays."""
    waiting = _written(file, data)
    try:
        waiting.replace(file)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise
    settle_folder(file.parent)


def put_new(file: Path, data: bytes) -> None:
    """``data`` as ``file``; FileExistsError when there is one already, which stays."""
    waiting = _written(file, data)
    try:
        _link_or_claim(waiting, file)
    finally:
        waiting.unlink(missing_ok=True)
    settle_folder(file.parent)


def settled(file: Path, data: bytes) -> None:
    """``data`` as ``file``, on the disk when this returns."""
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def settle_folder(folder: Path) -> None:
    """The names in ``folder`` are on the disk when this returns; a system that cannot say so is let be."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folders
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _written(file: Path, data: bytes) -> Path:
    """``data`` in a file of its own beside ``file``."""
    handle, name = tempfile.mkstemp(prefix=_WAITING, suffix=file.suffix, dir=file.parent)
    os.close(handle)
    waiting = Path(name)
    try:
        settled(waiting, data)
        waiting.chmod(0o666 & ~_umask())
    except OSError:
        waiting.unlink(missing_ok=True)
        raise
    return waiting


def _umask() -> int:
    """What a new file may not grant here; asking means setting it for a moment."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _link_or_claim(waiting: Path, file: Path) -> None:
    """Give ``waiting`` the name ``file`` as well, which must be free."""
    try:
        os.link(waiting, file)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no second names: claim the name first
        with file.open("xb"):
            pass
        waiting.replace(file)
