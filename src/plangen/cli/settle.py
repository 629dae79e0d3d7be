"""plangen accept, plangen reject: a Word file without its tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from plangen import report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.files import package, target, word_file, write
from plangen.ooxml import Unusable, accepted, closed, rejected, tracked
from plangen.ooxml.opened import Opened

_OUT = "写到哪个文件。"


@click.command(cls=ChineseCommand)
@click.argument("file", metavar="文件")
@click.option("--out", required=True, metavar="文件", help=_OUT)
def accept(file: str, out: str) -> int:
    """接受 Word 文件里的全部修订，得到修改后的样子。"""
    return _settle(Path(file), target(out, "docx", [Path(file)]), accepted, "接受")


@click.command(cls=ChineseCommand)
@click.argument("file", metavar="文件")
@click.option("--out", required=True, metavar="文件", help=_OUT)
def reject(file: str, out: str) -> int:
    """拒绝 Word 文件里的全部修订，恢复修改前的样子。"""
    return _settle(Path(file), target(out, "docx", [Path(file)]), rejected, "拒绝")


def _settle(file: Path, out: Path, settle: Callable[[Opened], Opened], name: str) -> int:
    data = word_file(file)
    try:
        before = package(data, file)
        settled = closed(settle(before)) if tracked(before) else data
    except Unusable as error:
        raise Refused(f"“{file}”读不了：{error}") from None
    write(out, settled)
    said = f"已{name}全部修订" if tracked(before) else "文件里没有修订，原样另存"
    report.console().print(f"{said}，写入 {out}")
    return FINE
