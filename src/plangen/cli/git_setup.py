"""plangen git-setup: git shows plans as changes of plans, and .docx as text."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import Session


@click.command(cls=ChineseCommand, name="git-setup")
@click.argument("folder", default=".", metavar="[文件夹]")
@click.option("--undo", is_flag=True, help="撤销以前的设置。")
@click.pass_obj
def git_setup(session: Session, folder: str, *, undo: bool) -> int:
    """让 git 把规划的修改说成规划的修改，把 .docx 显示成文字。

    在仓库的 .gitattributes 里加几行，并写本仓库的 git 设置（不影响别的仓库）。之后 git diff 说出修改，git log -p
    逐行显示事实。规划文件不叫 plan.yaml 的，按内容认出，逐个写上；以后新加的，再运行一次。
    """
    sentences = pipeline.undo_git(folder) if undo else pipeline.set_up_git(folder, session)
    for sentence in sentences:
        report.console().print(sentence)
    return FINE
