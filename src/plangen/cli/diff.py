"""plangen diff: what changed between two versions of a plan, in the words of a reviewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli import papers
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE, Refused
from plangen.cli.revisions import Checkout, Revision
from plangen.pipeline import Comparison


@dataclass(frozen=True, slots=True)
class Telling:
    """A way to tell a comparison: as text for the window, or as the bytes of a file that needs ``--out``.

    ``make`` is given the kind of paper too; a ``paper`` is of one kind and may need comments.
    """

    make: Callable[[Comparison, str], str | bytes]
    paper: bool = False


FORMATS: dict[str, Telling] = {
    "text": Telling(lambda compared, _: report.changes_text(compared.changes)),
    "json": Telling(lambda compared, _: report.changes_json(compared.changes)),
    "docx": Telling(lambda compared, kind: papers.written(compared, kind, "docx"), paper=True),
    "pdf": Telling(lambda compared, kind: papers.written(compared, kind, "pdf"), paper=True),
    "xlsx": Telling(lambda compared, kind: papers.written(compared, kind, "xlsx"), paper=True),
}
"""Every way to tell a comparison; a new one is one line here."""

NO_OUT = "这种格式要写到文件里，请用 --out 写上文件名。"


@click.command(cls=ChineseCommand)
@click.argument("old", metavar="旧稿")
@click.argument("new", metavar="新稿")
@click.option(
    "--to", "form", type=click.Choice(list(FORMATS)), default="text", metavar="格式",
    help=f"{'、'.join(FORMATS)}；默认 text。",
)  # fmt: skip
@click.option(
    "--kind", metavar="文种",
    help="docx、pdf、xlsx 写成哪一种：修改对照表（默认）、签批一览、意见采纳情况表。",
)  # fmt: skip
@click.option("--comments", metavar="意见文件", help="征求到的意见（YAML），生成意见采纳情况表。")
@click.option("--out", metavar="文件", help="写到文件；不写则显示在窗口里。")
def diff(old: str, new: str, form: str, kind: str | None, comments: str | None, out: str | None) -> int:
    """比较两稿规划，说出改了什么。

    旧稿、新稿可以是规划文件、文件夹，或 git 里的“版本:路径”；旧稿只写版本（如 HEAD~1）时，取新稿在那一版的样子。
    有没有修改，退出码都是 0；有一稿读不懂，退出码是 2。
    """
    telling = FORMATS[form]
    if (kind or comments) and not telling.paper:
        raise Refused("“--kind”和“--comments”只用于公文，请加上“--to docx”（或 pdf、xlsx）。")
    if out is None and telling.paper:
        raise Refused(NO_OUT)
    wanted = papers.chosen(kind, comments)
    with Checkout() as checkout:
        readings = [pipeline.read(checkout.path(each)) for each in Revision.pair(old, new)]
        findings = [finding for reading in readings if reading.plan is None for finding in reading.findings]
        if findings:
            report.show_findings(report.console(), findings)
            return UNUSABLE
        compared = papers.with_comments(pipeline.compared(*readings), comments)
        if compared is None:
            return UNUSABLE
        told = telling.make(compared, wanted)
    _give(told, out)
    return FINE


def _give(told: str | bytes, out: str | None) -> None:
    """Write to the file ``out``, else to the window."""
    if out is None and isinstance(told, str):
        report.console().print(told)
    elif out is None:
        raise Refused(NO_OUT)
    else:
        _write(Path(out), told.encode() if isinstance(told, str) else told)


def _write(file: Path, data: bytes) -> None:
    waiting = file.with_name(f"{file.name}.part")
    try:
        waiting.write_bytes(data)
        waiting.replace(file)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise Refused(f"“{file}”写不进去，请核对文件夹是否存在、文件是否正打开着。") from None
    report.console().print(f"已写入 {file}")
