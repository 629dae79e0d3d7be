"""plangen explain: the page of one code."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE


@click.command(cls=ChineseCommand)
@click.argument("code", metavar="编号")
def explain(code: str) -> int:
    """说明一个检查编号：查什么、为什么、怎么改，附例子。"""
    report.show_page(report.console(), pipeline.page_of(code))
    return FINE
