"""The versions that a person names: files and folders, or ``REV:path`` in git, taken out for reading."""

from __future__ import annotations

import io
import posixpath
import re
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plangen import binding
from plangen.finding import Refused
from plangen.model import Plan
from plangen.pipeline.git.asking import git, looks_like_revision, nearest_folder, top_of
from plangen.pipeline.reading import Reading, UnusablePlan, load, parsed
from plangen.pipeline.session import Session
from plangen.source import plan_file

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_NAMES = "旧稿", "新稿"


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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions as they were named, and where each can be read."""

    revisions: tuple[Revision, Revision]
    paths: tuple[Path, Path]

    def load(self, session: Session) -> tuple[Reading, Reading]:
        """Both plans; Refused unless both can be read: what is wrong with them, and which of them it is."""
        readings, findings, wrong = [], [], []
        for side, path in enumerate(self.paths):
            try:
                readings.append(load(path, session=session))
            except UnusablePlan as error:
                findings += error.findings
                wrong.append(side)
        if wrong:
            raise Refused(self._unreadable(wrong), findings)
        return readings[0], readings[1]

    def _unreadable(self, sides: list[int]) -> str:
        names = "和".join(f"“{_NAMES[side]}”" for side in sides)
        here = [self.revisions[side].path for side in sides if not self.revisions[side].commit]
        hint = f"请先改正（plangen check {' '.join(here)}）" if here else "请换一个版本"
        return f"{names}读不懂，没有比较；{hint}。"


@contextmanager
def versions(old: str, new: str, session: Session) -> Iterator[Pair]:
    """The two versions named; what was taken out of git goes away with the context."""
    revisions = Revision.pair(old, new)
    with checkout(session) as out:
        yield Pair(revisions, (out.path(revisions[0]), out.path(revisions[1])))


@contextmanager
def checkout(session: Session) -> Iterator[Checkout]:
    """A folder into which versions are taken out of git; it goes away with the context."""
    with tempfile.TemporaryDirectory(prefix="plangen-") as folder:
        yield Checkout(Path(folder), session)


class Checkout:
    """Takes versions out of git, each into a folder of its own below ``folder``."""

    def __init__(self, folder: Path, session: Session) -> None:
        self._folder = folder
        self._session = session
        self._count = 0

    def path(self, revision: Revision) -> Path:
        """Where the plan of ``revision`` can be read; its folder comes along, with its school data."""
        if not revision.commit:
            return Path(revision.path)
        inside = _inside(revision)
        kind = git(inside.top, "cat-file", "-t", f"{revision.commit}:{inside.path}")
        if kind.returncode:
            raise Refused(f"版本“{revision.commit}”里没有“{revision.path}”，或者没有这个版本。")
        is_folder = kind.stdout.strip() == b"tree"
        folder = inside.path if is_folder else inside.path.rpartition("/")[0]
        self._count += 1
        target = self._folder / str(self._count)
        _take(inside.top, revision.commit, folder, target)
        plan = plan_file(target / inside.path)
        above = self._above(plan, folder)
        if above:
            _take(inside.top, revision.commit, above, target)
        return plan

    def _above(self, plan: Path, folder: str) -> str:
        """The folder, as git counts it, of the plan that a school's plan rests on; "" when there is none."""
        parent = _parent(plan, self._session)
        if not parent:
            return ""
        above = posixpath.normpath(f"{folder}/{parent}")
        return "" if above.startswith(("..", "/")) else above


def _parent(plan: Path, session: Session) -> str:
    """What a plan says under 上级规划, read without understanding the rest; "" when it says nothing."""
    if plan.suffix not in (".yaml", ".yml"):
        return ""
    located, _ = parsed(plan, session)
    if located is None:
        return ""
    data = binding.in_english(Plan, located).data
    parent = data.get("parent") if isinstance(data, dict) else None
    return parent if isinstance(parent, str) else ""


def _take(top: Path, commit: str, folder: str, target: Path) -> None:
    """Put what ``folder`` holds in ``commit`` into ``target``."""
    paths = [folder] if folder else []
    done = git(top, "archive", "--format=zip", commit, "--", *paths)
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
    path = Path(revision.path)
    top = top_of(nearest_folder(path))
    if top is None:
        raise Refused(f"“{revision.path}”不在 git 仓库里，不能取它的版本“{revision.commit}”。")
    full = path.resolve()
    if not full.is_relative_to(top):
        raise Refused(f"“{revision.path}”不在 git 仓库“{top}”里。")
    return _Inside(top, full.relative_to(top).as_posix().removeprefix("."))
