"""plangen git-view: what git asks for when it shows a plan or a .docx; set up by git-setup."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.diff import lines
from plangen.ooxml import Unusable
from plangen.ooxml.git_text import words
from plangen.ooxml.opened import opened

_EXTERNAL = 7
"""What git gives to a diff command: path, old file, hash and mode, new file, hash and mode."""
_NOTHING = "/dev/null"


@click.command(cls=ChineseCommand, name="git-view", hidden=True)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
def git_view(files: tuple[str, ...]) -> int:
    """供 git 调用：把规划或 .docx 显示成文字，或说出两稿规划的修改。

    由 plangen git-setup 设好，一般不用自己运行。给一个文件时显示它的文字。
    """
    to = report.console()
    if len(files) == 1:
        to.print(as_text(Path(files[0])))
    elif len(files) >= _EXTERNAL:
        to.print(f"规划 {files[0]}")
        to.print(told(files[1], files[4]))
    else:
        raise Refused("git-view 由 git 调用：应给一个文件，或 git 比较时给的七个参数。")
    return FINE


def as_text(path: Path) -> str:
    """A plan as lines, a .docx as its paragraphs; a file that is neither well formed is shown as it stands."""
    data = path.read_bytes() if path.is_file() else b""
    if data.startswith(b"PK"):
        return _document(data)
    reading = pipeline.glance(path)
    if reading.plan is None:
        return data.decode("utf-8", "replace")
    return "\n".join(lines(pipeline.version(reading)))


def _document(data: bytes) -> str:
    try:
        return "\n".join(words(opened(data)))
    except Unusable as error:
        return str(error)


def told(old: str, new: str) -> str:
    """What changed between two files, or why it cannot be said."""
    if _NOTHING in (old, new):
        return "  新增的规划。" if old == _NOTHING else "  删去的规划。"
    readings = [pipeline.glance(Path(each)) for each in (old, new)]
    for name, reading in zip(("旧稿", "新稿"), readings, strict=True):
        if reading.plan is None:
            return f"  {name}读不懂：{reading.findings[0].message}"
    return report.changes_text(pipeline.compared(*readings).changes)
