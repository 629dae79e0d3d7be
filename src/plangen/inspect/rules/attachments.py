"""The 附件说明: where it stands, its numbers and how they line up (clause 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.chinese.annexes import STATEMENT, STATEMENT_ITEM
from plangen.inspect.extent import start
from plangen.inspect.measures import ONE_LINE
from plangen.inspect.rule import Broken, Judgement, quoted, rule_of
from plangen.inspect.rules.indents import INDENT_OFF
from plangen.inspect.rules.needed import attachments_of
from plangen.inspect.rules.positions import lead, placed_otherwise
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR, POINT
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import FULL_STOPS, squeezed

_LABEL = 3
"""Characters of “附件：”, which the first number stands behind."""
_ALIGNED_OFF = 0.6 * CHAR
"""That numbers may be out of line."""


@rule_of(attachments_of, "G-BODY-11", "7.3.4", "M", "附件说明", "正文下空一行，左空二字，“附件：”")
def attachment(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """如有附件，在正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称。

    怎么查：“附件”之后是不是全角冒号、左空几字、与正文之间是不是空一行（0.6 至 1.9 行）。

    怎么改：写成“附件：名称”，左空二字，段前 28.95 磅。
    """
    first = lines[0]
    doubt = not subject.elements.sure("attachments")
    match = STATEMENT.fullmatch(squeezed(first.text))
    if match and match["mark"] != "：":
        hint = "写成“附件：”，冒号用全角。"
        yield Broken(first, quoted(first.text, 8), "“附件”之后不是全角冒号。", hint, doubt=doubt)
    free = lead(first)
    if abs(free - 2) > INDENT_OFF:
        measured = f"左空 {free:.1f} 字"
        unclear = doubt or placed_otherwise(first)
        yield Broken(first, measured, f"附件说明{measured}。", "左空二字。", doubt=unclear)
    above = subject.text_before(first)
    gap = subject.gap(above, first) if above else None
    if gap and gap.within(*ONE_LINE) is False:
        hint = "空一行：段前 28.95 磅，或一个空段。"
        yield Broken(first, gap.words, f"附件说明与正文之间{gap.words}。", hint, doubt=doubt)


@rule_of(
    attachments_of,
    "G-BODY-12",
    "7.3.4",
    "M",
    "附件说明的顺序号和对齐",
    "“附件：1.××××”，名称后不加标点，上下对齐",
)
def attachment_items(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """如有多个附件，使用阿拉伯数字标注顺序号（如“附件：1.××××”）；附件名称后不加标点；名称较长需回行时，与上一行附件名称的首字对齐。

    怎么查：名称末尾有没有标点；多个附件有没有顺序号、顺序号后是不是下脚点；“2.”与“1.”是不是上下对齐。

    怎么改：顺序号写“1.”；第二行起左缩进 6 字、悬挂 1 字。
    """
    doubt = not subject.elements.sure("attachments")
    for line in lines:
        last = line.text[-1]
        if last in FULL_STOPS:
            message = f"附件名称“{quoted(line.text)}”之后有“{last}”。"
            yield Broken(line, last, message, "去掉名称后的标点。", doubt=doubt)
    items = list(_items(lines))
    if len(items) > 1:
        yield from _item_marks(items)
        yield from _aligned(subject, items)


class _Item(NamedTuple):
    """A numbered line of the 附件说明: 2. of 2.自查数据填报要求."""

    line: Paragraph
    number: str
    mark: str


def _items(lines: list[Paragraph]) -> Iterator[_Item]:
    for line in lines:
        text = squeezed(line.text)
        statement = STATEMENT.fullmatch(text) if text.startswith("附") else None
        item = STATEMENT_ITEM.fullmatch(statement["rest"] if statement else text)
        if item and item["mark"]:
            yield _Item(line, item["number"], item["mark"])


def _item_marks(items: list[_Item]) -> Iterator[Judgement]:
    for wanted, (line, number, mark) in enumerate(items, 1):
        written = f"{number}{mark}"
        if mark != ".":
            message = f"附件顺序号“{written}”之后不是下脚点。"
            yield Broken(line, written, message, f"写成“{number}.”。")
        if int(number) != wanted:
            message = f"附件顺序号是 {number}，按顺序应是 {wanted}。"
            yield Broken(line, written, message, "按顺序编号。")


def _aligned(subject: Subject, items: list[_Item]) -> Iterator[Judgement]:
    """The numbers of the lines below stand under the first, which stands behind “附件：”."""
    first = subject.elements.attachments[0]
    section = subject.section_of(first)
    label = start(first, section)
    if label is None:
        return
    wanted = label + _LABEL * first.size * POINT
    for line, _, _ in items:
        begins = start(line, section)
        if line is first or begins is None:
            continue
        off = abs(begins - wanted)
        if off > _ALIGNED_OFF:
            measured = f"错开 {off / CHAR:.1f} 字"
            yield Broken(
                line,
                measured,
                f"附件顺序号没有与上面的“1.”对齐，{measured}。",
                "左缩进 6 字、悬挂 1 字，与“1.”对齐。",
            )
