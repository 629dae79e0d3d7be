"""plangen fonts: which font products this machine has, what stands in for the missing, what they lack."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.cli.styles import styled
from plangen.finding import Refused
from plangen.pipeline import FontUse, Reading, Session


@click.command(cls=ChineseCommand)
@click.argument("plans", nargs=-1, metavar="[规划…]")
@styled
@click.pass_obj
def fonts(session: Session, plans: tuple[str, ...], style: str) -> int:
    """列出公文字体本机有没有、印 PDF 时用什么代替；给出规划时，列出字体里没有的字。"""
    to = report.console()
    readings = {plan: _read(session, plan, style) for plan in plans}
    sheets = [reading.sheet for reading in readings.values()] or [pipeline.style_sheet(session, style)]
    rows = [_row(use) for use in pipeline.font_uses(sheets, session)]
    report.show_table(to, ("字体", "产品", "本机", "印 PDF 时用"), rows)
    for plan, reading in readings.items():
        for product, chars in pipeline.lacking(reading).items():
            to.print(f"{plan}：“{product}”没有这些字：{''.join(chars)}。请换一种字体，或核对是否用了异体字。")
    return FINE


def _row(use: FontUse) -> tuple[str, str, str, str]:
    here = "有" if use.here else "没有"
    return use.typeface, use.product, here, use.printed or "无"


def _read(session: Session, plan: str, style: str) -> Reading:
    try:
        return pipeline.load(plan, style=style, session=session)
    except pipeline.UnusablePlan:
        raise Refused(f"“{plan}”读不懂，请先运行 plangen check。") from None
