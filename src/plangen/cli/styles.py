"""plangen styles: the style sheets that can be chosen; and the option by which a command chooses one."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE
from plangen.pipeline import Session, Style


def _known(context: click.Context, option: click.Parameter, name: str) -> str:
    """``name`` when there is such a style sheet and it is sound."""
    if name:
        pipeline.style_sheet(context.obj, name)
    return name


styled = click.option(
    "--style",
    default="",
    metavar="版式",
    callback=_known,
    help="用哪个版式，代替规划里写的；见 plangen styles。",
)
"""The option ``--style``."""


@click.command(cls=ChineseCommand)
@click.pass_obj
def styles(session: Session) -> int:
    """列出可用的版式，以及与国家标准不同的地方有几处。"""
    to = report.console()
    known = pipeline.styles(session)
    report.show_table(to, ("代号", "名称", "承袭", "与国家标准不同"), [_row(style) for style in known])
    wrong = [style for style in known if style.sheet is None]
    for style in wrong:
        report.show_findings(to, style.findings)
    return UNUSABLE if wrong else FINE


def _row(style: Style) -> tuple[str, str, str, str]:
    if style.sheet is None:
        return style.name, "有误，用不上", "", ""
    departures = f"{style.departures} 处" if style.departures else ""
    return style.name, style.sheet.title, style.sheet.extends, departures
