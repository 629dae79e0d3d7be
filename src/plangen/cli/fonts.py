"""plangen fonts: which font products this machine has, what stands in for the missing, what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from plangen import fonts as machine
from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.styles import styled
from plangen.document import plain_text
from plangen.library import NATIONAL
from plangen.pipeline import Reading
from plangen.style import StyleSheet


@click.command(cls=ChineseCommand)
@click.argument("plans", nargs=-1, metavar="[规划…]")
@styled
def fonts(plans: tuple[str, ...], style: str) -> int:
    """列出公文字体本机有没有、印 PDF 时用什么代替；给出规划时，列出字体里没有的字。"""
    to = report.console()
    readings = {plan: _read(plan, style) for plan in plans}
    sheets = [reading.sheet for reading in readings.values()] or [
        pipeline.library().sheets.sheet(style or NATIONAL)
    ]
    report.show_table(to, ("字体", "产品", "本机", "印 PDF 时用"), dict.fromkeys(_rows(sheets)))
    for plan, reading in readings.items():
        for product, chars in _lacking(reading).items():
            to.print(f"{plan}：“{product}”没有这些字：{''.join(chars)}。请换一种字体，或核对是否用了异体字。")
    return FINE


def _rows(sheets: Iterable[StyleSheet]) -> Iterator[tuple[str, ...]]:
    """The fonts of ``sheets``: typeface, product, whether it is here, what prints in its place."""
    for sheet in sheets:
        for typeface, product in sheet.faces.items():
            here = "有" if machine.found(product) else "没有"
            yield typeface, product, here, machine.standin(typeface, product) or "无"


def _read(plan: str, style: str) -> Reading:
    reading = pipeline.read(Path(plan), style)
    if reading.plan is None:
        raise Refused(f"“{plan}”读不懂，请先运行 plangen check。")
    return reading


def _lacking(reading: Reading) -> dict[str, list[str]]:
    """The characters of a plan's papers that a font of this machine has no glyph for."""
    kinds, sheet = pipeline.library().kinds.values(), reading.sheet
    text = "".join(plain_text(each.document) for each in pipeline.products(reading, kinds, sheet, ["text"]))
    products = dict.fromkeys(
        machine.standin(typeface, product) or product for typeface, product in sheet.faces.items()
    )
    told = {product: machine.lacking(product, text) for product in products}
    return {product: chars for product, chars in told.items() if chars}
