"""plangen new: a plan, a style sheet, an empty sheet of school data, or a school's draft to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import Session

_FOLLOW = {
    pipeline.PLAN: "修改后运行：plangen build {folder}",
    pipeline.COMMENTS: "填好后运行：plangen diff 旧稿 新稿 --to docx --comments {file} --out 意见采纳情况表.docx",
    pipeline.SCHOOLS: "填好后放到规划的文件夹里。",
    pipeline.LOOK: "修改后在规划里写“版式: 本县”；在“{folder}”文件夹里运行命令。",
}
"""What to do with the file that was written."""


@click.command(cls=ChineseCommand)
@click.argument("kind", metavar="文种")
@click.argument("folder", metavar="文件夹")
@click.option("--parent", default="", metavar="县级规划", help="学校方案（school-plan）依据的县级规划。")
@click.option("--school", default="", metavar="学校代码", help="学校方案：本校在县级学校数据里的代码。")
@click.pass_obj
def new(session: Session, kind: str, folder: str, parent: str, school: str) -> int:
    """写出一份可直接修改的规划，每个键都有说明。

    文种写 school-data 时，写出一张空的学校数据表；写 style 时，写出一份自己的版式；写 school-plan
    并给出县级规划和学校代码时，写出该校的一校一案草稿。
    """
    beginning = pipeline.beginning(kind, Path(folder), parent, school, session)
    file = Path(folder) / beginning.name
    pipeline.write_new(file, beginning.data)
    follow = _FOLLOW[file.name].format(file=file, folder=folder)
    report.console().print(f"已写出 {file}。{follow}")
    return FINE
