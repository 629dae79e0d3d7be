"""plangen styles: the style sheets that can be chosen; and the option by which a command chooses one."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE, Refused
from plangen.library import Unreadable


def _known(context: click.Context, option: click.Parameter, name: str) -> str:
    """``name`` when there is such a style sheet and it is sound."""
    sheets = pipeline.library().sheets
    if name and name not in sheets.names:
        unknown = sheets.unknown(name)
        raise Refused(f"{unknown.message}{unknown.hint}")
    if name:
        sheets.sheet(name)
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
def styles() -> int:
    """列出可用的版式，以及与国家标准不同的地方有几处。"""
    to, wrong = report.console(), []
    rows = []
    for name in pipeline.library().sheets.names:
        try:
            rows.append(_row(name))
        except Unreadable as error:
            rows.append((name, "有误，用不上", "", ""))
            wrong += error.findings
    report.show_table(to, ("代号", "名称", "承袭", "与国家标准不同"), rows)
    report.show_findings(to, wrong)
    return UNUSABLE if wrong else FINE


def _row(name: str) -> tuple[str, str, str, str]:
    sheets = pipeline.library().sheets
    sheet, count = sheets.sheet(name), len(sheets.departures(name))
    return name, sheet.title, sheet.extends, f"{count} 处" if count else ""
