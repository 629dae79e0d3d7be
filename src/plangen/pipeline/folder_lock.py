"""One run at a time writes into a folder; a lock that dies with its process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = ".plangen-lock"
_PATIENCE = 30.0
"""Seconds to wait for another run; files change places in much less."""
_STEP = 0.05


class Busy(Exception):
    """Another run writes into the folder and does not come to an end."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """``folder`` is ours while this lasts; Busy when another run keeps it, OSError when it cannot be written."""
    path = folder / LOCK
    handle = _taken(path)
    try:
        yield
    finally:
        _given_back(handle, path)


def _taken(path: Path) -> int:
    deadline = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if _lock(handle) and _is_still(path, handle):
            return handle
        os.close(handle)
        if time.monotonic() > deadline:
            raise Busy
        time.sleep(_STEP)


def _lock(handle: int) -> bool:
    """Whether the lock is ours now."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(path: Path, handle: int) -> bool:
    """Whether the file that was locked still goes by its name: who held it before may have taken it away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _given_back(handle: int, path: Path) -> None:
    """Where a system deletes no open files, the lock stays if another run waits for it."""
    if sys.platform == "win32":
        os.close(handle)
        try:
            path.unlink()
        except OSError:
            return
    else:
        path.unlink(missing_ok=True)
        os.close(handle)
