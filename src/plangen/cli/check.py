"""plangen check: what is wrong with plans, for eyes or for programs."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE
from plangen.cli.styles import styled
from plangen.finding import Finding, worst
from plangen.pipeline import Session, UnusablePlan


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="规划…")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
    help="给人看的文字，或给程序读的 JSON。",
)  # fmt: skip
@styled
@click.pass_obj
def check(session: Session, paths: tuple[str, ...], form: str, style: str) -> int:
    """检查规划，不生成文件。

    每个问题说明位置、内容和改法；“plangen explain 编号”有详细说明。
    """
    findings: list[Finding] = []
    unusable = False
    plans = pipeline.named_plans(paths)
    for plan in plans:
        try:
            findings += pipeline.check(pipeline.load(plan, style=style, session=session))
        except UnusablePlan as error:
            findings += error.findings
            unusable = True
    to = report.console()
    if form == "json":
        to.print(report.findings_json(findings))
    else:
        report.show_findings(to, findings)
        to.print(f"检查了 {len(plans)} 份规划：{report.summary(findings)}。")
    if unusable:
        return UNUSABLE
    return FINDINGS if worst(findings) == "error" else FINE
