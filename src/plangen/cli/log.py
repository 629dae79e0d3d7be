"""plangen log: the history of one plan, commit by commit, and how each target came to be what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.git import git, nearest_folder, top_of
from plangen.cli.revisions import Checkout, Revision
from plangen.diff import Changes, Version, asks

_FIELDS = "%H%x00%h%x00%ad%x00%s"


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of a plan: its name, its short name, its day, its first line; the plan in it where it can be read."""

    name: str
    short: str
    day: str
    subject: str
    version: Version | None = None


@click.command(cls=ChineseCommand)
@click.argument("plan", metavar="规划")
@click.option(
    "--count", type=click.IntRange(1), default=50, metavar="个数", help="最多看多少次提交；默认 50。"
)
def log(plan: str, count: int) -> int:
    """说出一份规划在 git 里的历史：每次提交改了什么，每个目标怎样一步步变成现在这样。"""
    path = Path(plan)
    with Checkout() as checkout:
        commits = [_read(each, plan, checkout) for each in _commits(path, count)]
    if not commits:
        raise Refused(f"git 里没有“{plan}”的历史。")
    to = report.console()
    for line in [*_by_commit(commits), *_by_target(commits)]:
        to.print(line)
    return FINE


def _commits(path: Path, count: int) -> Iterator[Commit]:
    """The commits that touched the plan or what lies in its folder, the newest first."""
    folder = nearest_folder(path)
    if top_of(folder) is None:
        raise Refused(f"“{path}”不在 git 仓库里。")
    target = str(path.absolute()) if path.exists() else str(path)
    arguments = ["log", f"--format={_FIELDS}", "--date=short", f"--max-count={count}", "--", target]
    for line in git(folder, *arguments).stdout.decode("utf-8", "replace").splitlines():
        name, short, day, subject = line.split("\0", 3)
        yield Commit(name, short, day, subject)


def _read(commit: Commit, plan: str, checkout: Checkout) -> Commit:
    """``commit`` with the plan as it was then; without it where it was not there or could not be read."""
    try:
        reading = pipeline.read(checkout.path(Revision(plan, commit.name)))
    except Refused:
        return commit
    version = pipeline.version(reading) if reading.plan else None
    return Commit(commit.name, commit.short, commit.day, commit.subject, version)


def _by_commit(commits: list[Commit]) -> Iterator[str]:
    for at, commit in enumerate(commits):
        yield f"{commit.day}  {commit.short}  {commit.subject}"
        older = next((each for each in commits[at + 1 :] if each.version), None)
        yield from (f"  {line}" for line in _told(commit, older))
        yield ""


def _told(commit: Commit, older: Commit | None) -> list[str]:
    if commit.version is None:
        return ["这一次的规划不在或读不懂。"]
    if older is None or older.version is None:
        count = len(commit.version.outline.targets)
        return [f"看到的第一稿：目标 {count} 项，任务 {len(commit.version.outline.tasks)} 项。"]
    changes: Changes = pipeline.changes(older.version, commit.version)
    return [change.full for change in changes] or ["规划的内容没有变。"]


def _by_target(commits: list[Commit]) -> Iterator[str]:
    """The targets that changed, each with what it asked for from the first draft to the last."""
    histories = {key: list(_history(key, commits)) for key in _keys(commits)}
    changed = {key: steps for key, steps in histories.items() if len(steps) > 1}
    if changed:
        yield "各目标的来历"
    for key, steps in changed.items():
        yield f"  目标“{_name(key, commits)}”"
        yield from (f"    {day}  {asked}" for day, asked in steps)


def _keys(commits: list[Commit]) -> list[str]:
    """The ids, or else the names, of every target there has been, the newest version's first."""
    found = [placed.node for each in commits if each.version for placed in each.version.outline.targets]
    return list(dict.fromkeys(target.id or target.name for target in found))


def _asked(key: str, commit: Commit) -> str:
    """What a target asked for in a commit; 没有 where it was not there."""
    if commit.version is None:
        return ""
    for placed in commit.version.outline.targets:
        if key == (placed.node.id or placed.node.name):
            return asks(placed.node)
    return "没有"


def _history(key: str, commits: list[Commit]) -> Iterator[tuple[str, str]]:
    last = ""
    for commit in reversed(commits):
        asked = _asked(key, commit)
        if asked and asked != last:
            yield f"{commit.day} {commit.short}", asked
            last = asked


def _name(key: str, commits: list[Commit]) -> str:
    for commit in commits:
        for placed in commit.version.outline.targets if commit.version else ():
            if key == (placed.node.id or placed.node.name):
                return placed.node.name
    return key
