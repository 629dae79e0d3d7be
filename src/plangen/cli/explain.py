"""plangen explain: the page of one code."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.align import guess
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused


@click.command(cls=ChineseCommand)
@click.argument("code", metavar="编号")
def explain(code: str) -> int:
    """说明一个检查编号：查什么、为什么、怎么改，附例子。"""
    pages = pipeline.pages()
    page = pages.get(code.upper())
    if page is None:
        raise Refused(f"没有“{code}”这个编号。{guess(code.upper(), pages)}")
    report.show_page(report.console(), page)
    return FINE
