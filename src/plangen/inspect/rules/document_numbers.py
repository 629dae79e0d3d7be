"""The 发文字号: where it stands and how it is written (clause 7.2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.document_numbers import NUMBER, NUMBER_LOOSE
from plangen.chinese.labels import SIGNER
from plangen.inspect.extent import start
from plangen.inspect.measures import TWO_LINES
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule_of
from plangen.inspect.rules.elements import told
from plangen.inspect.rules.needed import number_of
from plangen.inspect.rules.positions import centring, is_centred
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.wording import elements

_LEFT_OFF = 0.6 * CHAR
"""That 居左空一字 may be off: digits and brackets begin inside their width."""


@rule_of(number_of, "G-HEAD-08", "7.2.5", "M", "发文字号的位置", "发文机关标志下空二行，居中")
def number_place(subject: Subject, number: Paragraph) -> Iterator[Judgement]:
    """发文字号编排在发文机关标志下空二行位置，居中排布（上行文居左空一字，见 G-HEAD-10；信函顶格居右，见 G-LET-05）。

    怎么查：标志与发文字号之间的空行、段前段后加起来是不是二行（1.4 至 2.9 行）；是否居中。

    怎么改：发文字号段前 57.9 磅（二行），居中，不缩进。
    """
    found = subject.elements
    if found.form in ("信函", "命令"):
        yield Absent("信函的发文字号见 G-LET-05。")
        return
    if not found.signers and not is_centred(number):
        doubt = not found.sure("number")
        yield Broken(number, "没有居中", "发文字号没有居中。", centring(number), doubt=doubt)
    if not found.mark:
        return
    gap = subject.gap(found.mark[-1], _first_below_mark(subject, number))
    if gap and gap.within(*TWO_LINES) is False:
        yield Broken(
            number,
            gap.words,
            f"发文机关标志与发文字号之间{gap.words}。",
            "空二行：段前 57.9 磅，或两个空段。",
        )


def _first_below_mark(subject: Subject, number: Paragraph) -> Paragraph:
    """The number, or the first signer where that stands above it."""
    signers = subject.elements.signers
    if signers and subject.order(signers[0]) < subject.order(number):
        return signers[0]
    return number


@rule_of(number_of, "G-HEAD-09", "7.2.5", "M", "发文字号的写法", "机关代字〔年份〕序号号")
def number_form(_: Subject, number: Paragraph) -> Iterator[Judgement]:
    """发文字号由发文机关代字、年份、发文顺序号组成。年份标全称，用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位，加“号”字。

    怎么查：发文字号是不是“某政发〔2025〕6号”的样子：括号是 U+3014、U+3015，年份四位。

    怎么改：从“插入—符号”里选六角括号；去掉“第”和前面的 0。
    """
    text = number_text(number)
    match = NUMBER_LOOSE.fullmatch(text)
    if not NUMBER.fullmatch(text) and (match is None or "×" in text or not match["number"]):
        yield Unsure(f"发文字号“{text}”还没有编完，没有检查。")
        return
    yield from told(elements.own_number, number, text)


@rule_of(number_of, "G-HEAD-10", "7.2.5", "M", "上行文的发文字号", "居左空一字，与最后一个签发人同一行")
def number_upward(subject: Subject, number: Paragraph) -> Iterator[Judgement]:
    """上行文的发文字号居左空一字编排，与最后一个签发人姓名处在同一行。

    怎么查：有签发人时，发文字号的左缩进是不是一字；发文字号与最后一个签发人是不是同一段，或表格的同一行。

    怎么改：发文字号左缩进一字，同一段里用右制表位排签发人。
    """
    signers = subject.elements.signers
    if not signers:
        yield Absent("没有签发人，不是上行文。")
        return
    left = start(number, subject.section_of(number))
    if left is None:
        yield Unsure("发文字号排在表格里，左边空多少要看页面。")
    elif abs(left - CHAR) > _LEFT_OFF:
        measured = f"左空 {left / CHAR:.1f} 字"
        yield Broken(number, measured, f"上行文的发文字号{measured}。", "左缩进改为一字。")
    if signers[-1] is not number and not _in_one_row(signers[-1], number):
        yield Broken(
            number,
            "不在同一行",
            "发文字号与最后一个签发人不在同一行。",
            "与签发人排在一行，签发人用右制表位。",
        )


def _in_one_row(one: Paragraph, other: Paragraph) -> bool:
    return bool(one.spot.table) and (one.spot.table, one.spot.row) == (other.spot.table, other.spot.row)


def number_text(paragraph: Paragraph) -> str:
    """The 发文字号 on its line: a letter may have 密级 before it, an upward paper the signer behind it."""
    alone = SIGNER.sub("", paragraph.typed)
    for part in alone.split("\t"):
        if NUMBER_LOOSE.fullmatch(squeezed(part)):
            return squeezed(part)
    return squeezed(alone)
