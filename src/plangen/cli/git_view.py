"""plangen git-view: what git asks for when it shows a plan or a .docx; set up by git-setup."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.finding import Refused
from plangen.pipeline import Session

_EXTERNAL = 7
"""What git gives to a diff command: path, old file, hash and mode, new file, hash and mode."""


@click.command(cls=ChineseCommand, name="git-view", hidden=True)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.pass_obj
def git_view(session: Session, files: tuple[str, ...]) -> int:
    """供 git 调用：把规划或 .docx 显示成文字，或说出两稿规划的修改。

    由 plangen git-setup 设好，一般不用自己运行。给一个文件时显示它的文字。
    """
    to = report.console()
    if len(files) == 1:
        to.print(pipeline.as_text(Path(files[0]), session))
    elif len(files) >= _EXTERNAL:
        to.print(f"规划 {files[0]}")
        to.print(pipeline.changes_between(files[1], files[4], session))
    else:
        raise Refused("git-view 由 git 调用：应给一个文件，或 git 比较时给的七个参数。")
    return FINE
