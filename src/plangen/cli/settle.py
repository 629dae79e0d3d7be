"""plangen accept, plangen reject: a Word file without its tracked changes."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import Settled

_OUT = "写到哪个文件。"


@click.command(cls=ChineseCommand)
@click.argument("file", metavar="文件")
@click.option("--out", required=True, metavar="文件", help=_OUT)
def accept(file: str, out: str) -> int:
    """接受 Word 文件里的全部修订，得到修改后的样子。"""
    target = pipeline.target(out, "docx", [Path(file)])
    return _written(pipeline.accept(file), target, "已接受全部修订")


@click.command(cls=ChineseCommand)
@click.argument("file", metavar="文件")
@click.option("--out", required=True, metavar="文件", help=_OUT)
def reject(file: str, out: str) -> int:
    """拒绝 Word 文件里的全部修订，恢复修改前的样子。"""
    target = pipeline.target(out, "docx", [Path(file)])
    return _written(pipeline.reject(file), target, "已拒绝全部修订")


def _written(settled: Settled, out: Path, done: str) -> int:
    pipeline.write(out, settled.data)
    said = done if settled.tracked else "文件里没有修订，原样另存"
    report.console().print(f"{said}，写入 {out}")
    return FINE
