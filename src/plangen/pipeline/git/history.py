"""The history of one plan in git: what each commit changed, and how each target came to be what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plangen import diff as differing
from plangen.diff import Version, asks
from plangen.finding import Refused
from plangen.pipeline.git.asking import git, nearest_folder, top_of
from plangen.pipeline.git.revisions import Checkout, Revision, checkout
from plangen.pipeline.reading import load
from plangen.pipeline.session import Session

_FIELDS = "%H%x00%h%x00%ad%x00%s"
_ABSENT = "没有"


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of a plan: its name, short name, day and first line; the plan in it where it can be read."""

    name: str
    short: str
    day: str
    subject: str
    version: Version | None = None


@dataclass(frozen=True, slots=True)
class TargetHistory:
    """What one target asked for from the first draft to the last, each step with its commit."""

    name: str
    steps: tuple[tuple[Commit, str], ...]


def history(plan: str, count: int, session: Session) -> list[Commit]:
    """The last ``count`` commits that touched the plan or what lies in its folder, the newest first."""
    with checkout(session) as out:
        commits = [_read(commit, plan, out, session) for commit in _commits(Path(plan), count)]
    if not commits:
        raise Refused(f"git 里没有“{plan}”的历史。请核对路径；还没有提交的，先用 git add、git commit 提交。")
    return commits


def _commits(path: Path, count: int) -> Iterator[Commit]:
    folder = nearest_folder(path)
    if top_of(folder) is None:
        raise Refused(f"“{path}”不在 git 仓库里。")
    target = str(path.absolute()) if path.exists() else str(path)
    arguments = ["log", f"--format={_FIELDS}", "--date=short", f"--max-count={count}", "--", target]
    for line in git(folder, *arguments).stdout.decode("utf-8", "replace").splitlines():
        name, short, day, subject = line.split("\0", 3)
        yield Commit(name, short, day, subject)


def _read(commit: Commit, plan: str, out: Checkout, session: Session) -> Commit:
    """``commit`` with the plan as it was then; without it where it was not there or could not be read."""
    try:
        reading = load(out.path(Revision(plan, commit.name)), session=session)
    except Refused:
        return commit
    return replace(commit, version=reading.version)


def changed(commits: list[Commit]) -> Iterator[tuple[Commit, list[str]]]:
    """Each commit with sentences on what it changed against the nearest older draft that can be read."""
    for position, commit in enumerate(commits):
        yield commit, _changes(commit, _older(commits[position + 1 :]))


def _older(commits: list[Commit]) -> Version | None:
    for commit in commits:
        if commit.version:
            return commit.version
    return None


def _changes(commit: Commit, older: Version | None) -> list[str]:
    if commit.version is None:
        return ["这一次的规划不在或读不懂。"]
    if older is None:
        outline = commit.version.outline
        return [f"看到的第一稿：目标 {len(outline.targets)} 项，任务 {len(outline.tasks)} 项。"]
    changes = differing.diff(older, commit.version)
    return [change.full for change in changes] or ["规划的内容没有变。"]


def changed_targets(commits: list[Commit]) -> list[TargetHistory]:
    """The targets that changed, the newest version's first."""
    histories = []
    for key, name in _targets(commits).items():
        steps = tuple(_steps(key, commits))
        if len(steps) > 1:
            histories.append(TargetHistory(name, steps))
    return histories


def _targets(commits: list[Commit]) -> dict[str, str]:
    """The newest name of every target there has been by its id, or by its name where it has no id."""
    names: dict[str, str] = {}
    for commit in commits:
        if commit.version:
            for placed in commit.version.outline.targets:
                names.setdefault(placed.node.id or placed.node.name, placed.node.name)
    return names


def _steps(key: str, commits: list[Commit]) -> Iterator[tuple[Commit, str]]:
    """The commits in which a target asked for something else than before, the oldest first."""
    last = ""
    for commit in reversed(commits):
        if commit.version is None:
            continue
        asked = _asked(key, commit.version)
        if asked and asked != last:
            yield commit, asked
            last = asked


def _asked(key: str, version: Version) -> str:
    """What a target asked for in a version; 没有 where it was not there."""
    for placed in version.outline.targets:
        if key == (placed.node.id or placed.node.name):
            return asks(placed.node)
    return _ABSENT
