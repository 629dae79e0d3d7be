"""plangen fonts: which font products this machine has, what stands in for the missing, what they lack."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import fonts as machine
from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.document import plain_text


@click.command(cls=ChineseCommand)
@click.argument("plans", nargs=-1, metavar="[规划…]")
def fonts(plans: tuple[str, ...]) -> int:
    """列出公文字体本机有没有、印 PDF 时用什么代替；给出规划时，列出字体里没有的字。"""
    to = report.console()
    sheet = pipeline.library().sheet
    rows = [
        (
            typeface,
            product,
            "有" if machine.found(product) else "没有",
            machine.standin(typeface, product) or "无",
        )
        for typeface, product in sheet.faces.items()
    ]
    report.show_table(to, ("字体", "产品", "本机", "印 PDF 时用"), rows)
    for plan in plans:
        for product, chars in _lacking(Path(plan)).items():
            to.print(f"{plan}：“{product}”没有这些字：{''.join(chars)}。请换一种字体，或核对是否用了异体字。")
    return FINE


def _lacking(plan: Path) -> dict[str, list[str]]:
    """The characters of a plan's papers that a font of this machine has no glyph for."""
    reading = pipeline.read(plan)
    if reading.plan is None:
        raise Refused(f"“{plan}”读不懂，请先运行 plangen check。")
    kinds, sheet = pipeline.library().kinds.values(), pipeline.library().sheet
    text = "".join(plain_text(each.document) for each in pipeline.products(reading, kinds, sheet, ["text"]))
    products = dict.fromkeys(
        machine.standin(typeface, product) or product for typeface, product in sheet.faces.items()
    )
    told = {product: machine.lacking(product, text) for product in products}
    return {product: chars for product, chars in told.items() if chars}
