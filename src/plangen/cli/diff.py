"""plangen diff: what changed between two versions of a plan, in the words of a reviewer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE, Refused
from plangen.cli.files import is_word, write
from plangen.cli.redline import KIND, Wish, redline
from plangen.cli.revisions import Checkout, Revision
from plangen.diff import Against
from plangen.pipeline import Comparison, Reading
from plangen.redline import AUTHOR


@dataclass(frozen=True, slots=True)
class Telling:
    """A way to tell a comparison: as text for the window, or as the bytes of a file that needs ``--out``."""

    make: Callable[[Comparison], str | bytes]


FORMATS: dict[str, Telling] = {
    "text": Telling(lambda compared: report.changes_text(compared.changes)),
    "json": Telling(lambda compared: report.changes_json(compared.changes)),
}
"""Every way to tell a comparison; a new one is one line here."""

REDLINE = "redline"
"""A Word file with tracked changes: made of the documents themselves, not of the comparison of plans."""

AGAINST: dict[str, Callable[[Against], str]] = {"text": report.upper_text, "json": report.upper_json}
"""Every way to tell a plan against the plan of the level above."""


@click.command(cls=ChineseCommand)
@click.argument("old", metavar="旧稿")
@click.argument("new", metavar="新稿")
@click.option(
    "--to", "form", type=click.Choice([*FORMATS, REDLINE]), default="text", metavar="格式",
    help=f"{'、'.join([*FORMATS, REDLINE])}；默认 text。",
)  # fmt: skip
@click.option("--out", metavar="文件", help="写到文件；不写则显示在窗口里。")
@click.option(
    "--as", "role", type=click.Choice(["upper"]), metavar="upper",
    help="旧稿是上级的规划：逐项标出照搬、改写、未落实、自有，和没有改过来的“我省”。",
)  # fmt: skip
@click.option(
    "--ignore", type=click.Choice(["marks"]), metavar="marks", help="不报只差标点样式、空格、全半角的文字。"
)
@click.option("--author", metavar="姓名", help=f"redline：修订记在谁的名下；默认 {AUTHOR}。")
@click.option("--date", metavar="日期", help="redline：修订的日期；不写则不记日期。")
@click.option("--kind", metavar="文种", help=f"redline：比较规划生成的哪种文件；默认 {KIND}。")
@click.option("--as-original", is_flag=True, help="redline：文件里原有的修订按修订前读；默认按接受后读。")
def diff(
    old: str, new: str, form: str, out: str | None, role: str | None, ignore: str | None, **wish: Any
) -> int:
    """比较两稿规划，说出改了什么。

    旧稿、新稿可以是规划文件、文件夹，或 git 里的“版本:路径”；旧稿只写版本（如 HEAD~1）时，取新稿在那一版的样子。
    --to redline 写出带修订的 Word 文件，全部接受得到新稿，全部拒绝得到旧稿；旧稿、新稿也可以是任何两个 .docx。
    有没有修改，退出码都是 0；有一稿读不懂，退出码是 2。
    """
    with Checkout() as checkout:
        paths = [checkout.path(each) for each in Revision.pair(old, new)]
        if role and form not in AGAINST:
            raise Refused(f"与上级规划对照，--to 只能是 {'、'.join(AGAINST)}。")
        if form == REDLINE:
            return _redline(paths, Wish(**wish), out)
        _plans_only(paths)
        readings = [pipeline.read(path) for path in paths]
        findings = [finding for reading in readings if reading.plan is None for finding in reading.findings]
        if findings:
            report.show_findings(report.console(sys.stderr), findings)
            return UNUSABLE
        told = AGAINST[form](pipeline.against(*readings)) if role else _compared(readings, form, ignore)
    _give(told, out)
    return FINE


def _compared(readings: list[Reading], form: str, ignore: str | None) -> str | bytes:
    compared = pipeline.compared(*readings)
    if ignore:
        compared = replace(compared, changes=compared.changes.without(ignore))
    return FORMATS[form].make(compared)


def _redline(paths: list[Path], wish: Wish, out: str | None) -> int:
    """Write the redline, and say what the format could not track."""
    old, new = paths
    made = redline(old, new, wish)
    for note in made.notes:
        report.console().print(f"说明：{note}")
    _give(made.data, out)
    return FINE


def _plans_only(paths: list[Path]) -> None:
    for path in paths:
        if is_word(path):
            raise Refused(f"“{path}”是 Word 文件，只能比较成带修订的文件：请加 --to redline --out 文件名。")


def _give(told: str | bytes, out: str | None) -> None:
    """Write to the file ``out``, else to the window."""
    if out is None and isinstance(told, str):
        report.console().print(told)
    elif out is None:
        raise Refused("这种格式要写到文件里，请用 --out 写上文件名。")
    else:
        write(Path(out), told.encode() if isinstance(told, str) else told)
        report.console().print(f"已写入 {out}")
