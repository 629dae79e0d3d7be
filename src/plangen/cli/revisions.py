"""The versions that a command line names: files and folders, or ``REV:path`` in git, taken out for reading."""

from __future__ import annotations

import io
import posixpath
import re
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from plangen import pipeline
from plangen.cli.exits import Refused
from plangen.cli.git import git, looks_like_revision, nearest_folder, top_of
from plangen.source import plan_file

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


@dataclass(frozen=True, slots=True)
class Revision:
    """One version: a path, and the revision of git that it is meant in ("" for the file as it lies there)."""

    path: str
    commit: str = ""

    @classmethod
    def pair(cls, old: str, new: str) -> tuple[Revision, Revision]:
        """The two versions named; a bare revision as ``old`` means the path of ``new`` in it."""
        after = cls.read(new)
        before = cls.read(old)
        if before.commit or Path(old).exists():
            return before, after
        if is_commit(old, nearest_folder(Path(after.path))):
            return cls(after.path, old), after
        raise Refused(f"“{old}”既不是文件或文件夹，也不是 git 的版本名，请核对。")

    @classmethod
    def read(cls, text: str) -> Revision:
        """A path, or ``REV:path``."""
        commit, colon, path = text.partition(":")
        if not colon or not path or Path(text).exists() or _DRIVE.match(text):
            return cls(text)
        if not looks_like_revision(commit):
            raise Refused(f"“{commit}”不是 git 的版本名。写法如 HEAD~1:plans/某县。")
        return cls(path, commit)


def is_commit(name: str, folder: Path) -> bool:
    """Whether git knows a commit of that name where ``folder`` lies."""
    if not looks_like_revision(name):
        return False
    return git(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").returncode == 0


class Checkout:
    """Takes versions out of git into a folder that goes away with it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="plangen-")
        self._count = 0

    def __enter__(self) -> Checkout:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def path(self, revision: Revision) -> Path:
        """Where the plan of ``revision`` can be read; its folder comes along, with its school data."""
        if not revision.commit:
            return Path(revision.path)
        inside = _inside(revision)
        kind = git(inside.top, "cat-file", "-t", f"{revision.commit}:{inside.path}")
        if kind.returncode:
            raise Refused(f"版本“{revision.commit}”里没有“{revision.path}”，或者没有这个版本。")
        folder = inside.path if kind.stdout.strip() == b"tree" else inside.path.rpartition("/")[0]
        self._count += 1
        target = Path(self._folder.name) / str(self._count)
        _take(inside.top, revision.commit, folder, target)
        found = plan_file(target / inside.path)
        if above := _above(found, folder):
            _take(inside.top, revision.commit, above, target)
        return found


def _above(plan: Path, folder: str) -> str:
    """The folder, as git counts it, of the plan that a school's plan rests on; "" when there is none."""
    reading = pipeline.glance(plan) if plan.suffix in (".yaml", ".yml") else None
    parent = reading.plan.parent if reading and reading.plan else ""
    above = posixpath.normpath(f"{folder}/{parent}") if parent else ""
    return "" if above.startswith(("..", "/")) else above


def _take(top: Path, commit: str, folder: str, target: Path) -> None:
    """Put what ``folder`` holds in ``commit`` into ``target``."""
    done = git(top, "archive", "--format=zip", commit, "--", *([folder] if folder else []))
    try:
        # a zip: its links come out as plain files, and no name leads out of the folder
        with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
            archive.extractall(target)
    except (zipfile.BadZipFile, OSError):
        raise Refused(f"从版本“{commit}”里取不出“{folder}”。") from None


@dataclass(frozen=True, slots=True)
class _Inside:
    """A path as git counts it: from the top of the repository, with forward slashes."""

    top: Path
    path: str


def _inside(revision: Revision) -> _Inside:
    top = top_of(nearest_folder(Path(revision.path)))
    if top is None:
        raise Refused(f"“{revision.path}”不在 git 仓库里，不能取它的版本“{revision.commit}”。")
    path = Path(revision.path)
    full = (path if path.is_absolute() else Path.cwd() / path).resolve()
    if not full.is_relative_to(top):
        raise Refused(f"“{revision.path}”不在 git 仓库“{top}”里。")
    return _Inside(top, full.relative_to(top).as_posix().removeprefix("."))
