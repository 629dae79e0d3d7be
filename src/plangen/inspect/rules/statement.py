"""How the 附件说明 is written, and whether it agrees with the annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.rules.needed import attachments_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import STATEMENT, STATEMENT_ITEM, bare, squeezed


@rule("W-ATT-01", "7.3.4", "M", "附件说明的顺序号", "一个附件不编号，多个附件从 1 编起")
def numbered(subject: Subject) -> Iterator[Broken]:
    """附件说明：“附件：”之后写名称；多个附件使用阿拉伯数字标注顺序号。

    怎么查：附件说明有两项以上而没有顺序号；或顺序号用了汉字。只有一项而编了“1.”的，作为建议。

    怎么改：多个附件写“附件：1.……”，下一行“2.……”；一个附件不编号。
    """
    lines = attachments_of(subject)
    names = _names(lines)
    first = STATEMENT.fullmatch(squeezed(lines[0].text))
    rest = first["rest"] if first else ""
    if re.match(r"[一二三四五六七八九十]+、", rest):
        yield Broken(lines[0], rest[:4], "附件顺序号用了汉字。", "用阿拉伯数字：1.、2.。")
    if len(names) == 1 and re.match(r"1[.．、]", rest):
        yield Broken(lines[0], rest[:2], "只有一个附件，却编了顺序号。", "去掉“1.”。", "G")


@rule("W-ATT-02", "7.3.4", "P", "附件名称不加书名号", "没有书名号")
def bare_names(subject: Subject) -> Iterator[Broken]:
    """附件说明里的附件名称后不加标点（见 G-BODY-12），习惯上也不加书名号。

    怎么查：名称整个用《》括起的。

    怎么改：去掉《》。
    """
    for each in attachments_of(subject):
        name = _name(each)
        if name.startswith("《") and name.endswith("》"):
            yield Broken(each, quoted(name), f"附件名称“{quoted(name)}”加了书名号。", "去掉《》。")


@rule("W-ATT-03", "7.3.7", "M", "附件说明与附件一致", "顺序号、名称、件数一致")
def matching(subject: Subject) -> Iterator[Broken]:
    """附件顺序号和附件标题应当与附件说明的表述一致；正文提到的附件应当都有。

    怎么查：附件说明的件数和名称，与各附件标识、标题逐一比较；正文里“附件3”在附件说明里有没有。附件不在同一文件里的不能判断。

    怎么改：改成一致。
    """
    found = subject.elements
    lines = found.attachments
    if not lines and not found.annexes:
        raise Absent("没有附件。")
    if found.annexes and not found.title and subject.order(found.annexes[0].label) < 3:
        raise Unsure("这个文件本身是附件，请与正文的附件说明核对。")
    names = _names(lines)
    yield from _mentions(subject, max(len(names), len(found.annexes)))
    if not lines:
        return
    if not found.annexes:
        raise Unsure("附件不在这个文件里，请核对附件的标题与附件说明是否一致。")
    if len(names) != len(found.annexes):
        count = f"{len(names)} 件、{len(found.annexes)} 件"
        yield Broken(
            lines[0],
            count,
            f"附件说明列了 {len(names)} 件，文中有 {len(found.annexes)} 件附件。",
            "补齐附件，或改附件说明。",
        )
        return
    for name, annex in zip(names, found.annexes, strict=True):
        title = squeezed("".join(each.text for each in annex.title))
        if title and _plain(title) != _plain(name):
            yield Broken(
                annex.title[0],
                quoted(title),
                f"附件标题“{quoted(title)}”与附件说明的“{quoted(name)}”不一致。",
                "改成一致。",
            )


def _plain(name: str) -> str:
    return re.sub(r"[《》“”\"\s]", "", bare(name))


def _mentions(subject: Subject, count: int) -> Iterator[Broken]:
    """附件N in the text where there is no such annex."""
    for each in subject.elements.body:
        for match in re.finditer(
            r"(?<![\u4e00-\u9fff〕号])[（(](?:详?见)?附件\s*(\d{1,2})[）)]|(?:详见|见)附件\s*(\d{1,2})",
            each.text,
        ):
            number = int(match[1] or match[2])
            if count and number > count:
                yield Broken(
                    each,
                    match.group(),
                    f"正文提到“附件{number}”，只有 {count} 件附件。",
                    "核对附件的顺序号。",
                )


@rule("W-ATT-05", "7.3.4", "P", "附件说明写明名称", "写出附件名称")
def named(subject: Subject) -> Iterator[Broken]:
    """附件说明应写出附件名称，不写“如文”“附件×件”。

    怎么查：附件说明的内容是不是“如文”“×件”。

    怎么改：写出附件的名称。
    """
    for each in attachments_of(subject):
        name = _name(each)
        if re.fullmatch(r"如文|[\d一二三四五六七八九十]+[件份]|见附件", name):
            yield Broken(each, name, f"附件说明写作“{name}”。", "写出附件的名称。")


@rule("W-ATT-06", "7.3.4", "P", "印发的文件不列入附件说明", "印发、转发的文件随文，不作附件")
def issued(subject: Subject) -> Iterator[Broken]:
    """“印发”“转发”类通知，被印发的文件本身不在附件说明里列出，是习惯做法。

    怎么查：标题是“印发《甲》的通知”，而附件说明里列了“甲”。

    怎么改：删去附件说明，被印发的文件另面附后。
    """
    lines = attachments_of(subject)
    match = re.search(r"(?:印发|转发|批转)《(.+?)》", subject.elements.title_text)
    for each in lines if match else ():
        if match and _plain(_name(each)) == _plain(match[1]):
            yield Broken(
                each,
                quoted(_name(each)),
                f"被印发的“{quoted(match[1])}”又列入了附件说明。",
                "删去这一项，被印发的文件另面附后。",
            )


def _names(lines: list[Paragraph]) -> list[str]:
    """The names in the 附件说明; a line without a number goes on from the one above."""
    names: list[str] = []
    for each in lines:
        for row in each.text.split("\n"):
            text = squeezed(row)
            if text.startswith("附") or STATEMENT_ITEM.match(text) or not names:
                names.append(_name_in(text))
            else:
                names[-1] += text
    return names


def _name(each: Paragraph) -> str:
    return _name_in(squeezed(each.text))


def _name_in(text: str) -> str:
    match = STATEMENT.fullmatch(text) if text.startswith("附") else None
    rest = match["rest"] if match else text
    return re.sub(r"^\d{1,2}[.．、]", "", rest).rstrip("。；，、")
