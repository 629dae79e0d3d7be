"""Orders (clause 10.2)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import ORDER_MARK_TOP, TWO_LINES
from plangen.inspect.rule import Broken, Judgement, rule_of
from plangen.inspect.rules.needed import order_mark_of
from plangen.inspect.rules.positions import is_centred, mark_from_top
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Paragraph
from plangen.style.typefaces import face


@rule_of(
    order_mark_of,
    "G-ORD-01",
    "10.2",
    "M",
    "命令（令）格式：发文机关标志",
    "机关全称加“命令”或“令”，居中，上边缘至版心上边缘 20 毫米",
)
def order_mark(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """命令（令）的发文机关标志由发文机关全称加“命令”或“令”字组成，居中排布，上边缘至版心上边缘为 20 毫米，
    推荐使用红色小标宋体字。

    怎么查：是否居中，红色小标宋（推荐），在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 20 毫米。
    """
    first = mark[0]
    if not is_centred(first):
        yield Broken(first, "没有居中", "命令的发文机关标志没有居中。", "对齐方式选“居中”。")
    letters = main_letters([first])
    if letters and face(letters.east) != "小标宋":
        message = f"命令的标志用的是“{letters.east}”。"
        yield Broken(first, letters.east, message, "推荐用红色小标宋体。", "R")
    yield from mark_from_top(subject, first, ORDER_MARK_TOP, "命令")


@rule_of(order_mark_of, "G-ORD-02", "10.2", "M", "命令（令）格式：令号", "标志下空二行，居中，第×号")
def order_number(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文机关标志下空二行居中编排令号。

    怎么查：令号是否居中、与标志之间是不是空二行（1.4 至 2.9 行）。

    怎么改：写成“第1号”，居中，段前 57.9 磅。
    """
    number = subject.elements.order_number
    if number is None:
        yield Broken(mark[-1], "没有", "命令没有令号。", "在标志之下空二行居中写“第×号”。")
        return
    if not is_centred(number):
        yield Broken(number, "没有居中", "令号没有居中。", "对齐方式选“居中”。")
    yield from _two_lines(subject, mark[-1], number, "令号与标志")


@rule_of(order_mark_of, "G-ORD-03", "10.2", "M", "命令（令）格式：正文", "令号下空二行，没有红色分隔线")
def order_body(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """令号下空二行编排正文；命令没有红色分隔线，落款按 7.3.5.3 加盖签名章。

    怎么查：令号与正文之间是不是空二行，有没有红线。

    怎么改：正文段前 57.9 磅，去掉红线。
    """
    found = subject.elements
    below = [*found.title, *found.body]
    if found.order_number and below:
        yield from _two_lines(subject, found.order_number, below[0], "正文与令号")
    if any(line.red for line in found.red_rules):
        yield Broken(mark[0], "有红线", "命令有红色分隔线。", "去掉红线。")


def _two_lines(subject: Subject, above: Paragraph, below: Paragraph, name: str) -> Iterator[Judgement]:
    gap = subject.gap(above, below)
    if gap and gap.within(*TWO_LINES) is False:
        yield Broken(below, gap.words, f"{name}之间{gap.words}。", "空二行：段前 57.9 磅。")
