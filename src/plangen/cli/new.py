"""plangen new: a plan to begin with, every key explained."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.kinds import named_kinds


@click.command(cls=ChineseCommand)
@click.argument("kind", metavar="文种")
@click.argument("folder", metavar="文件夹")
def new(kind: str, folder: str) -> int:
    """写出一份可直接修改的规划，每个键都有说明。"""
    known = pipeline.library().kinds
    if kind not in known:
        raise Refused(f"没有“{kind}”这种文件。可用：{named_kinds(known.values())}。")
    file = Path(folder) / "plan.yaml"
    if file.exists():
        raise Refused(f"“{file}”已经存在，没有改动它。请换一个文件夹。")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(known[kind].sample)
    except OSError:
        raise Refused(f"不能在“{folder}”写文件，请检查路径和权限。") from None
    to = report.console()
    to.print(f"已写出 {file}。修改后运行：plangen build {folder}")
    return FINE
