"""Orders (clause 10.2)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Broken, rule
from plangen.inspect.rules.needed import of_form
from plangen.inspect.rules.positions import from_top
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Paragraph
from plangen.style.typefaces import face


@rule(
    "G-ORD-01",
    "10.2",
    "M",
    "命令（令）格式：发文机关标志",
    "机关全称加“命令”或“令”，居中，上边缘至版心上边缘 20 毫米",
)
def order_mark(subject: Subject) -> Iterator[Broken]:
    """命令（令）的发文机关标志由发文机关全称加“命令”或“令”字组成，居中排布，上边缘至版心上边缘为 20 毫米，
    推荐使用红色小标宋体字。

    怎么查：是否居中，红色小标宋（推荐），在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 20 毫米。
    """
    each = _order(subject)[0]
    if each.setting.align not in ("center", "distribute"):
        yield Broken(each, "没有居中", "命令的发文机关标志没有居中。", "对齐方式选“居中”。")
    letters = main_letters([each])
    if letters and face(letters.east) != "小标宋":
        yield Broken(each, letters.east, f"命令的标志用的是“{letters.east}”。", "推荐用红色小标宋体。", "R")
    yield from from_top(subject, each, 20, "命令")


@rule("G-ORD-02", "10.2", "M", "命令（令）格式：令号", "标志下空二行，居中，第×号")
def order_number(subject: Subject) -> Iterator[Broken]:
    """发文机关标志下空二行居中编排令号。

    怎么查：令号是否居中、与标志之间是不是空二行（1.4 至 2.9 行）。

    怎么改：写成“第1号”，居中，段前 57.9 磅。
    """
    mark = _order(subject)
    number = subject.elements.order_number
    if number is None:
        yield Broken(mark[-1], "没有", "命令没有令号。", "在标志之下空二行居中写“第×号”。")
        return
    if number.setting.align != "center":
        yield Broken(number, "没有居中", "令号没有居中。", "对齐方式选“居中”。")
    yield from _two(subject, mark[-1], number, "令号与标志")


@rule("G-ORD-03", "10.2", "M", "命令（令）格式：正文", "令号下空二行，没有红色分隔线")
def order_body(subject: Subject) -> Iterator[Broken]:
    """令号下空二行编排正文；命令没有红色分隔线，落款按 7.3.5.3 加盖签名章。

    怎么查：令号与正文之间是不是空二行，有没有红线。

    怎么改：正文段前 57.9 磅，去掉红线。
    """
    mark = _order(subject)
    found = subject.elements
    first = next(iter([*found.title, *found.body]), None)
    if found.order_number and first:
        yield from _two(subject, found.order_number, first, "正文与令号")
    if any(each.red for each in found.red_rules):
        yield Broken(mark[0], "有红线", "命令有红色分隔线。", "去掉红线。")


def _order(subject: Subject) -> list[Paragraph]:
    return of_form(subject, "命令", "命令（令）")


def _two(subject: Subject, above: Paragraph, below: Paragraph, name: str) -> Iterator[Broken]:
    if (room := subject.gap(above, below)) and room.within(1.4, 2.9) is False:
        yield Broken(
            below, f"空 {room.lines:.1f} 行", f"{name}之间空 {room.lines:.1f} 行。", "空二行：段前 57.9 磅。"
        )
