"""plangen log: the history of one plan, commit by commit, and how each target came to be what it is."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import Session


@click.command(cls=ChineseCommand)
@click.argument("plan", metavar="规划")
@click.option(
    "--count", type=click.IntRange(1), default=50, metavar="个数", help="最多看多少次提交；默认 50。"
)
@click.pass_obj
def log(session: Session, plan: str, count: int) -> int:
    """说出一份规划在 git 里的历史：每次提交改了什么，每个目标怎样一步步变成现在这样。"""
    commits = pipeline.history(plan, count, session)
    to = report.console()
    for commit, sentences in pipeline.changed(commits):
        to.print(f"{commit.day}  {commit.short}  {commit.subject}")
        for sentence in sentences:
            to.print(f"  {sentence}")
        to.print()
    targets = pipeline.changed_targets(commits)
    if targets:
        to.print("各目标的来历")
    for target in targets:
        to.print(f"  目标“{target.name}”")
        for commit, asked in target.steps:
            to.print(f"    {commit.day} {commit.short}  {asked}")
    return FINE
