"""plangen inspect: which rules of the standard any .docx breaks, and where."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE
from plangen.inspect import Result
from plangen.ooxml import Unusable


@click.command(cls=ChineseCommand)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
    help="给人看的文字，或给程序读的 JSON。",
)  # fmt: skip
def inspect(files: tuple[str, ...], form: str) -> int:
    """逐条检查 .docx 是否合乎《党政机关公文格式》（GB/T 9704-2012），不论用什么软件写成。

    “须改”是标准写明“应当”而没有做到的，退出码 1；“建议”是一般、推荐的做法和习惯。有文件读不了时退出码 2，其余照常检查。
    """
    told: dict[str, list[Result]] = {}
    unusable = False
    for name in files:
        try:
            told[name] = pipeline.inspect(Path(name))
        except Unusable as error:
            report.console(sys.stderr).print(f"{name}：{error}")
            unusable = True
    to = report.console()
    if form == "json":
        to.print(report.inspection_json(told))
    else:
        for name, results in told.items():
            report.show_inspection(to, name, results)
    if unusable:
        return UNUSABLE
    return FINDINGS if any(each.must for results in told.values() for each in results) else FINE
