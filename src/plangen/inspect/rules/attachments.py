"""The 附件说明: where it stands, its numbers and how they line up (clause 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.extent import start
from plangen.inspect.rule import Broken, quoted, rule
from plangen.inspect.rules.indents import OFF, placed_otherwise, spaces_before
from plangen.inspect.rules.needed import attachments_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.heights import CHAR
from plangen.recognise.patterns import FULL_STOPS, STATEMENT, STATEMENT_ITEM, squeezed


@rule("G-BODY-11", "7.3.4", "M", "附件说明", "正文下空一行，左空二字，“附件：”")
def attachment(subject: Subject) -> Iterator[Broken]:
    """如有附件，在正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称。

    怎么查：“附件”之后是不是全角冒号、左空几字、与正文之间是不是空一行（0.6 至 1.9 行）。

    怎么改：写成“附件：名称”，左空二字，段前 28.95 磅。
    """
    lines = attachments_of(subject)
    first = lines[0]
    doubt = not subject.elements.sure("attachments")
    match = STATEMENT.fullmatch(squeezed(first.text))
    if match and match["mark"] != "：":
        yield Broken(
            first,
            quoted(first.text, 8),
            "“附件”之后不是全角冒号。",
            "写成“附件：”，冒号用全角。",
            doubt=doubt,
        )
    lead = (first.setting.left + first.setting.first) / (first.size * 20) + spaces_before(first)
    if abs(lead - 2) > OFF:
        yield Broken(
            first,
            f"左空 {lead:.1f} 字",
            f"附件说明左空 {lead:.1f} 字。",
            "左空二字。",
            doubt=placed_otherwise(first) or doubt,
        )
    above = _text_before(subject, first)
    if above and (room := subject.gap(above, first)) and room.within(0.6, 1.9) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(
            first,
            measured,
            f"附件说明与正文之间{measured}。",
            "空一行：段前 28.95 磅，或一个空段。",
            doubt=doubt,
        )


def _text_before(subject: Subject, each: Paragraph) -> Paragraph | None:
    flow = subject.elements.flow[: subject.order(each)]
    return next((other for other in reversed(flow) if other.text), None)


@rule("G-BODY-12", "7.3.4", "M", "附件说明的顺序号和对齐", "“附件：1.××××”，名称后不加标点，上下对齐")
def attachment_items(subject: Subject) -> Iterator[Broken]:
    """如有多个附件，使用阿拉伯数字标注顺序号（如“附件：1.××××”）；附件名称后不加标点；名称较长需回行时，与上一行附件名称的首字对齐。

    怎么查：名称末尾有没有标点；多个附件有没有顺序号、顺序号后是不是下脚点；“2.”与“1.”是不是上下对齐。

    怎么改：顺序号写“1.”；第二行起左缩进 6 字、悬挂 1 字。
    """
    lines = attachments_of(subject)
    doubt = not subject.elements.sure("attachments")
    for each in lines:
        if each.text[-1] in FULL_STOPS:
            yield Broken(
                each,
                each.text[-1],
                f"附件名称“{quoted(each.text)}”之后有“{each.text[-1]}”。",
                "去掉名称后的标点。",
                doubt=doubt,
            )
    items = [(each, match) for each in lines if (match := _item(each))]
    if len(lines) > 1 and len(items) > 1:
        yield from _item_marks(items)
        yield from _aligned(subject, lines)


def _item(each: Paragraph) -> tuple[str, str] | None:
    """Number and mark of an item of the 附件说明."""
    text = squeezed(each.text)
    if text.startswith("附"):
        match = STATEMENT.fullmatch(text)
        text = match["rest"] if match else text
    found = STATEMENT_ITEM.fullmatch(text)
    return (found["number"], found["mark"]) if found and found["mark"] else None


def _item_marks(items: list[tuple[Paragraph, tuple[str, str]]]) -> Iterator[Broken]:
    for index, (each, (number, mark)) in enumerate(items, 1):
        if mark != ".":
            yield Broken(
                each, f"{number}{mark}", f"附件顺序号“{number}{mark}”之后不是下脚点。", f"写成“{number}.”。"
            )
        if int(number) != index:
            yield Broken(
                each, f"{number}{mark}", f"附件顺序号是 {number}，按顺序应是 {index}。", "按顺序编号。"
            )


def _aligned(subject: Subject, lines: list[Paragraph]) -> Iterator[Broken]:
    first = lines[0]
    section = subject.section_of(first)
    begin = start(first, section)
    if begin is None:
        return
    head = begin + 3 * first.size * 20
    for each in lines[1:]:
        found = start(each, section)
        if found is not None and _item(each) and abs(found - head) > CHAR * 0.6:
            measured = f"错开 {abs(found - head) / CHAR:.1f} 字"
            yield Broken(
                each,
                measured,
                f"附件顺序号没有与上面的“1.”对齐，{measured}。",
                "左缩进 6 字、悬挂 1 字，与“1.”对齐。",
            )
