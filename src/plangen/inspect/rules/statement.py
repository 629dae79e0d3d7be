"""How the 附件说明 is written, and whether it agrees with the annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import annexes
from plangen.chinese.annexes import STATEMENT, STATEMENT_ITEM
from plangen.chinese.genres import bare
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule, rule_of
from plangen.inspect.rules.elements import told
from plangen.inspect.rules.needed import attachments_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Annex
from plangen.recognise.patterns import squeezed
from plangen.wording import elements

_FIRST_LINES = 3
"""Paragraphs within which a file that is an annex itself has its label."""
_ISSUED = re.compile(r"(?:印发|转发|批转)《(.+?)》")


@rule_of(attachments_of, "W-ATT-01", "7.3.4", "M", "附件说明的顺序号", "一个附件不编号，多个附件从 1 编起")
def numbered(_: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """附件说明：“附件：”之后写名称；多个附件使用阿拉伯数字标注顺序号。

    怎么查：附件说明有两项以上而没有顺序号；或顺序号用了汉字。只有一项而编了“1.”的，作为建议。

    怎么改：多个附件写“附件：1.……”，下一行“2.……”；一个附件不编号。
    """
    statement = STATEMENT.fullmatch(squeezed(lines[0].text))
    rest = statement["rest"] if statement else ""
    if annexes.NUMBER_IN_NUMERALS.match(rest):
        yield Broken(lines[0], rest[:4], "附件顺序号用了汉字。", "用阿拉伯数字：1.、2.。")
    if len(_names(lines)) == 1 and re.match(r"1[.．、]", rest):
        yield Broken(lines[0], rest[:2], "只有一个附件，却编了顺序号。", "去掉“1.”。", "G")


@rule_of(attachments_of, "W-ATT-02", "7.3.4", "P", "附件名称不加书名号", "没有书名号")
def bare_names(_: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """附件说明里的附件名称后不加标点（见 G-BODY-12），习惯上也不加书名号。

    怎么查：名称整个用《》括起的。

    怎么改：去掉《》。
    """
    for line in lines:
        name = _name(line.text)
        yield from told(elements.annex_name_marked, line, name)


@rule("W-ATT-03", "7.3.7", "M", "附件说明与附件一致", "顺序号、名称、件数一致")
def matching(subject: Subject) -> Iterator[Judgement]:
    """附件顺序号和附件标题应当与附件说明的表述一致；正文提到的附件应当都有。

    怎么查：附件说明的件数和名称，与各附件标识、标题逐一比较；正文里“附件3”在附件说明里有没有。附件不在同一文件里的不能判断。

    怎么改：改成一致。
    """
    lines, annexes = subject.elements.attachments, subject.elements.annexes
    if not lines and not annexes:
        yield Absent("没有附件。")
        return
    if annexes and _is_annex_itself(subject):
        yield Unsure("这个文件本身是附件，请与正文的附件说明核对。")
        return
    names = _names(lines)
    yield from _mentions(subject, max(len(names), len(annexes)))
    if lines and not annexes:
        yield Unsure("附件不在这个文件里，请核对附件的标题与附件说明是否一致。")
    elif lines and len(names) != len(annexes):
        yield _miscounted(lines[0], len(names), len(annexes))
    elif lines:
        for name, annex in zip(names, annexes, strict=True):
            yield from _titled(name, annex)


def _is_annex_itself(subject: Subject) -> bool:
    label = subject.elements.annexes[0].label
    return not subject.elements.title and subject.order(label) < _FIRST_LINES


def _miscounted(first: Paragraph, listed: int, there: int) -> Broken:
    message = f"附件说明列了 {listed} 件，文中有 {there} 件附件。"
    return Broken(first, f"{listed} 件、{there} 件", message, "补齐附件，或改附件说明。")


def _titled(name: str, annex: Annex) -> Iterator[Judgement]:
    """An annex is titled as the statement names it."""
    title = squeezed("".join(line.text for line in annex.title))
    if title and _plain(title) != _plain(name):
        message = f"附件标题“{quoted(title)}”与附件说明的“{quoted(name)}”不一致。"
        yield Broken(annex.title[0], quoted(title), message, "改成一致。")


def _plain(name: str) -> str:
    return re.sub(r"[《》“”\"\s]", "", bare(name))


def _mentions(subject: Subject, count: int) -> Iterator[Judgement]:
    """附件N in the text where there is no such annex."""
    for paragraph in subject.elements.body:
        for number in annexes.mentioned(paragraph.text):
            if number > count:
                message = f"正文提到“附件{number}”，只有 {count} 件附件。"
                yield Broken(paragraph, f"附件{number}", message, "核对附件的顺序号。")


@rule_of(attachments_of, "W-ATT-05", "7.3.4", "P", "附件说明写明名称", "写出附件名称")
def named(_: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """附件说明应写出附件名称，不写“如文”“附件×件”。

    怎么查：附件说明的内容是不是“如文”“×件”。

    怎么改：写出附件的名称。
    """
    for line in lines:
        name = _name(line.text)
        if annexes.UNNAMED.fullmatch(name):
            yield Broken(line, name, f"附件说明写作“{name}”。", "写出附件的名称。")


@rule_of(
    attachments_of, "W-ATT-06", "7.3.4", "P", "印发的文件不列入附件说明", "印发、转发的文件随文，不作附件"
)
def issued(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """“印发”“转发”类通知，被印发的文件本身不在附件说明里列出，是习惯做法。

    怎么查：标题是“印发《甲》的通知”，而附件说明里列了“甲”。

    怎么改：删去附件说明，被印发的文件另面附后。
    """
    match = _ISSUED.search(subject.elements.title_text)
    if match is None:
        return
    for line in lines:
        name = _name(line.text)
        if _plain(name) == _plain(match[1]):
            message = f"被印发的“{quoted(match[1])}”又列入了附件说明。"
            yield Broken(line, quoted(name), message, "删去这一项，被印发的文件另面附后。")


def _names(lines: list[Paragraph]) -> list[str]:
    """The names in the 附件说明; a line without a number goes on from the one above."""
    names: list[str] = []
    for line in lines:
        for row in line.text.split("\n"):
            text = squeezed(row)
            if text.startswith("附") or STATEMENT_ITEM.match(text) or not names:
                names.append(_name(text))
            else:
                names[-1] += text
    return names


def _name(line: str) -> str:
    """The name that a line gives, without label, number and mark behind it."""
    text = squeezed(line)
    statement = STATEMENT.fullmatch(text) if text.startswith("附") else None
    rest = statement["rest"] if statement else text
    return annexes.without_number(rest).rstrip("。；，、")
