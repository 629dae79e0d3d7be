"""附件 (clause 7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.subject import Subject, main_letters
from plangen.recognise.elements import Annex
from plangen.recognise.patterns import ANNEX_LABEL, ANNEX_OWN, NUMBER_LOOSE, squeezed
from plangen.style.typefaces import face, size_name


@rule("G-BODY-26", "7.3.7", "M", "附件另面编排", "另面编排，在版记之前")
def new_page(subject: Subject) -> Iterator[Broken]:
    """附件应当另面编排，并在版记之前，与公文正文一起装订。

    怎么查：“附件”标识之前有没有分页（段前分页、分页符、下一页分节符）；是否在版记之前。

    怎么改：给“附件”一段设“段前分页”；版记放在全部附件之后。
    """
    found = subject.elements
    for annex in _annexes(subject):
        label = annex.label
        if found.imprint and subject.order(label) > subject.order(found.imprint[0]):
            yield Broken(
                label, "在版记之后", f"“{quoted(label.text)}”排在版记之后。", "把版记移到全部附件之后。"
            )
        if not _starts_page(subject, annex):
            yield Broken(label, "没有另面", f"“{quoted(label.text)}”没有另起一面。", "给这一段设“段前分页”。")


def _starts_page(subject: Subject, annex: Annex) -> bool:
    label = annex.label
    at = subject.order(label)
    flow = subject.elements.flow
    last = next((index for index in range(at - 1, -1, -1) if flow[index].text), -1)
    if label.breaks or last < 0:
        return True
    if flow[last].section != label.section and subject.section_of(label).kind != "continuous":
        return True
    return flow[last].typed.endswith("\f") or any(
        "\f" in each.typed or each.breaks for each in flow[last + 1 : at]
    )


@rule("G-BODY-27", "7.3.7", "M", "附件标识", "“附件”加顺序号，三号黑体，顶格编排在版心左上角第一行")
def label(subject: Subject) -> Iterator[Broken]:
    """“附件”二字及附件顺序号用三号黑体字顶格编排在版心左上角第一行，不加冒号。

    怎么查：写法是不是“附件”“附件1”；字体、字号；是否顶格。

    怎么改：写成“附件1”，黑体三号，左对齐，缩进为 0。
    """
    for annex in _annexes(subject):
        each = annex.label
        text = squeezed(each.text)
        if ANNEX_LABEL.fullmatch(text) and not ANNEX_OWN.fullmatch(text):
            yield Broken(
                each, text, f"附件标识写作“{text}”。", f"写成“附件{_number(text)}”，不加括号和标点。"
            )
        letters = main_letters([each])
        if letters and (face(letters.east) != "黑体" or abs(letters.size - 16) > 0.3):
            measured = f"{letters.east or '没有写明字体'}，{size_name(letters.size)}"
            yield Broken(each, measured, f"“{quoted(text)}”是{measured}。", "三号黑体。")
        setting = each.setting
        if (
            setting.align in ("center", "right")
            or abs(setting.left + setting.first) > 80
            or each.typed.startswith((" ", "　"))
        ):
            yield Broken(each, "没有顶格", f"“{quoted(text)}”没有顶格。", "左对齐，缩进都改为 0。")


_DIGITS = {char: str(number) for number, char in enumerate("一二三四五六七八九", 1)}


def _number(text: str) -> str:
    found = re.search(r"\d+|[一二三四五六七八九]", text)
    return _DIGITS.get(found.group(), found.group()) if found else ""


@rule("G-BODY-28", "7.3.7", "M", "附件标题", "居中编排在版心第三行")
def annex_title(subject: Subject) -> Iterator[Broken]:
    """附件标题居中编排在版心第三行；附件顺序号和附件标题应当与附件说明的表述一致（见 W-ATT-03）。

    怎么查：“附件”标识之下的标题是否居中，与标识之间是不是空一行（0.6 至 1.9 行）。

    怎么改：标题居中，段前 28.95 磅。
    """
    titled = [each for each in _annexes(subject) if each.title]
    if not titled:
        raise Unsure("没有认出附件的标题；标题应居中编排在版心第三行。")
    for annex in titled:
        first = annex.title[0]
        if first.setting.align not in ("center", "distribute"):
            yield Broken(first, "没有居中", f"附件标题“{quoted(first.text)}”没有居中。", "对齐方式选“居中”。")
        if (room := subject.gap(annex.label, first)) and room.within(0.6, 1.9) is False:
            measured = f"空 {room.lines:.1f} 行"
            yield Broken(
                first,
                measured,
                f"附件标题与“附件”之间{measured}，不在第三行。",
                "空一行：段前 28.95 磅，或一个空段。",
            )


@rule("G-BODY-29", "7.3.7", "M", "单独装订的附件", "第一行顶格写公文的发文字号，后标“附件”及顺序号")
def detached(subject: Subject) -> Iterator[Broken]:
    """如附件与正文不能一起装订，应当在附件左上角第一行顶格编排公文的发文字号并在其后标注“附件”二字及附件顺序号。

    怎么查：全文从附件开始的，第一行有没有发文字号。是不是单独装订，文件里看不出来。

    怎么改：写成“某政发〔2025〕6号附件1”。
    """
    annexes = _annexes(subject)
    if subject.elements.title or subject.order(annexes[0].label) > 2:
        raise Absent("附件与正文在一个文件里。")
    text = squeezed(annexes[0].label.text)
    match = NUMBER_LOOSE.match(text)
    if match is None:
        raise Unsure("这个文件只有附件；如不能与正文一起装订，第一行应写发文字号和“附件”及顺序号。")
    if not re.match(r"[\u4e00-\u9fff]+〔[12]\d{3}〕[1-9]\d*号附件", text):
        yield Broken(
            annexes[0].label, text, f"第一行写作“{quoted(text)}”。", "写成“某政发〔2025〕6号附件1”。"
        )


def _annexes(subject: Subject) -> list[Annex]:
    if not subject.elements.annexes:
        raise Absent("没有附件。")
    return subject.elements.annexes
