"""plangen diff: what changed between two versions of a plan, in the words of a reviewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE, Refused
from plangen.cli.revisions import Checkout, Revision
from plangen.pipeline import Comparison


@dataclass(frozen=True, slots=True)
class Telling:
    """A way to tell a comparison: as text for the window, or as the bytes of a file that needs ``--out``."""

    make: Callable[[Comparison], str | bytes]


FORMATS: dict[str, Telling] = {
    "text": Telling(lambda compared: report.changes_text(compared.changes)),
    "json": Telling(lambda compared: report.changes_json(compared.changes)),
}
"""Every way to tell a comparison; a new one is one line here."""


@click.command(cls=ChineseCommand)
@click.argument("old", metavar="旧稿")
@click.argument("new", metavar="新稿")
@click.option(
    "--to", "form", type=click.Choice(list(FORMATS)), default="text", metavar="格式",
    help=f"{'、'.join(FORMATS)}；默认 text。",
)  # fmt: skip
@click.option("--out", metavar="文件", help="写到文件；不写则显示在窗口里。")
def diff(old: str, new: str, form: str, out: str | None) -> int:
    """比较两稿规划，说出改了什么。

    旧稿、新稿可以是规划文件、文件夹，或 git 里的“版本:路径”；旧稿只写版本（如 HEAD~1）时，取新稿在那一版的样子。
    有没有修改，退出码都是 0；有一稿读不懂，退出码是 2。
    """
    with Checkout() as checkout:
        readings = [pipeline.read(checkout.path(each)) for each in Revision.pair(old, new)]
        findings = [finding for reading in readings if reading.plan is None for finding in reading.findings]
        if findings:
            report.show_findings(report.console(), findings)
            return UNUSABLE
        told = FORMATS[form].make(pipeline.compared(*readings))
    _give(told, out)
    return FINE


def _give(told: str | bytes, out: str | None) -> None:
    """Write to the file ``out``, else to the window."""
    if out is None and isinstance(told, str):
        report.console().print(told)
    elif out is None:
        raise Refused("这种格式要写到文件里，请用 --out 写上文件名。")
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
