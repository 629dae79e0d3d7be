"""plangen check: what is wrong with plans, for eyes or for programs."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE
from plangen.cli.plans import named
from plangen.cli.styles import styled
from plangen.finding import worst


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="规划…")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
    help="给人看的文字，或给程序读的 JSON。",
)  # fmt: skip
@styled
def check(paths: tuple[str, ...], form: str, style: str) -> int:
    """检查规划，不生成文件。

    每个问题说明位置、内容和改法；“plangen explain 编号”有详细说明。
    """
    readings = [pipeline.read(path, style) for path in named(paths)]
    findings = [finding for reading in readings for finding in pipeline.examine(reading)]
    to = report.console()
    if form == "json":
        to.print(report.findings_json(findings))
    else:
        report.show_findings(to, findings)
        to.print(f"检查了 {len(readings)} 份规划：{report.summary(findings)}。")
    if any(reading.plan is None for reading in readings):
        return UNUSABLE
    return FINDINGS if worst(findings) == "error" else FINE
