"""The 发文机关标志: its words, place and look, also of several organs (clause 7.2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.measures import MARK_TOP
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule_of
from plangen.inspect.rules.needed import mark_of
from plangen.inspect.rules.positions import centring, ink_top, is_centred
from plangen.inspect.subject import Subject, main_letters
from plangen.lengths import MM
from plangen.ooxml import Paragraph
from plangen.recognise.elements import is_red
from plangen.recognise.heights import is_exact
from plangen.recognise.patterns import ORGAN, squeezed
from plangen.style.typefaces import face

_TOP_OFF = 2.0 * MM
"""That the mark may be off when its height is stated or measured."""
_TOP_GUESSED = (1.5 * MM, 4.0 * MM)
"""When the program chooses the height: within the first it surely holds, beyond the second it surely does not."""
_STOPS = re.compile(r"[，。；：、！？,.;:!?]")


@rule_of(mark_of, "G-HEAD-04", "7.2.4", "M", "发文机关标志的内容", "发文机关全称或规范化简称，加“文件”或不加")
def mark_text(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文机关标志由发文机关全称或者规范化简称加“文件”二字组成，也可以只用发文机关全称或者规范化简称。

    怎么查：标志是否以“文件”或机关名称结尾，“文件”之后、标志之中有没有多余的字和标点。名称是否规范，程序不能判断。

    怎么改：写成“某县人民政府文件”或“某县人民政府”。
    """
    if subject.elements.form in ("命令", "纪要"):
        yield Absent("命令、纪要的标志见 10.2、10.3。")
        return
    text = subject.elements.mark_text
    name = text.removesuffix("文件")
    shown = f"标志“{quoted(text)}”"
    if "文件" in name and not name.endswith("文件"):
        yield Broken(mark[0], text, f"{shown}里“文件”不在最后。", "把“文件”放在最后，后面不加别的字。")
    elif _STOPS.search(name):
        yield Broken(mark[0], text, f"{shown}里有标点。", "去掉标点，多个机关分行排列。")
    elif re.search(r"\d", name):
        yield Broken(mark[0], text, f"{shown}里有数字。", "标志只写机关名称，发文字号另起一行。")
    elif not ORGAN.search(name):
        yield Unsure(f"看不出“{quoted(text)}”是不是机关的全称或规范化简称，请核对。")


@rule_of(mark_of, "G-HEAD-05", "7.2.4", "M", "发文机关标志的位置", "居中，上边缘至版心上边缘 35 毫米")
def mark_place(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文机关标志居中排布，上边缘至版心上边缘为 35 毫米。

    怎么查：是否居中；在正文流里的，由上边距、段前、行高算出字的上缘，
    行高是固定值的容许差 2 毫米，行高由软件定的容许差 4 毫米；
    在文本框、表格里的，只看是否居中。

    怎么改：对齐选“居中”，首行缩进为 0；40 磅字、固定行高 44 磅时段前 97.5 磅。
    """
    first = mark[0]
    if subject.elements.form in ("信函", "命令", "纪要"):
        yield Absent("信函、命令、纪要的标志位置见 10.1、10.2、10.3。")
        return
    if first.spot.table and subject.printed is None:
        yield Unsure("标志排在表格里，位置要看页面；可加 --pdf。")
        return
    aside = [] if first.spot.table else [line for line in mark if not is_centred(line)]
    if aside:
        message = f"发文机关标志“{quoted(aside[0].text)}”没有居中。"
        yield Broken(aside[0], "没有居中", message, centring(aside[0]))
        return
    yield from _mark_top(subject, first)


def _mark_top(subject: Subject, first: Paragraph) -> Iterator[Judgement]:
    top = ink_top(subject, first)
    if top is None:
        yield Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
        return
    below = top - subject.section_of(first).top
    off = abs(below - MARK_TOP)
    stated = is_exact(first) or subject.printed is not None
    surely, perhaps = (_TOP_OFF, _TOP_OFF) if stated else _TOP_GUESSED
    if off > perhaps:
        measured = f"{below / MM:.1f} 毫米"
        yield Broken(
            first,
            measured,
            f"发文机关标志的上边缘在版心上边缘以下约 {measured}。",
            "调整段前间距，使字的上边缘距版心上边缘 35 毫米。",
        )
    elif off > surely:
        yield Unsure(
            f"标志上边缘约在版心上边缘以下 {below / MM:.0f} 毫米，行高由软件决定，差几毫米要看页面。"
        )


@rule_of(mark_of, "G-HEAD-06", "7.2.4", "R", "发文机关标志的字体和颜色", "推荐小标宋体，红色")
def mark_look(_: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文机关标志推荐使用小标宋体字，颜色为红色，字号以醒目、美观、庄重为原则。

    怎么查：标志的字体、颜色、是否加粗。

    怎么改：字体选“方正小标宋简体”（或华文中宋），颜色选红色（255，0，0），不加粗。
    """
    letters = main_letters(mark)
    if letters is None:
        yield Absent("没有发文机关标志。")
        return
    if not is_red(letters.color):
        name = "黑色" if letters.color == "auto" else f"#{letters.color}"
        yield Broken(mark[0], name, f"发文机关标志是{name}，不是红色。", "颜色选红色（255，0，0）。")
    if face(letters.east) != "小标宋":
        name = letters.east or "没有写明字体"
        yield Broken(mark[0], name, f"发文机关标志用的是“{name}”。", "推荐用小标宋体，如“方正小标宋简体”。")
    if letters.bold:
        yield Broken(mark[0], "加粗", "发文机关标志加了粗，笔画会糊。", "小标宋体本身已粗，不再加粗。")


@rule_of(
    mark_of, "G-HEAD-07", "7.2.4", "M", "联合行文的发文机关标志", "主办机关在前，“文件”在联署名称右侧居中"
)
def joint_mark(_: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """联合行文需同时标注联署发文机关名称时，一般应当将主办机关名称排列在前；如有“文件”二字，置于联署名称右侧，以联署名称为准上下居中。

    怎么查：标志有几行机关名称时，“文件”是不是单独一格、在名称右边。谁是主办机关，程序不能判断。

    怎么改：用两列的无框表格：左列各机关名称，右列合并单元格，写“文件”，上下居中。
    """
    if len(mark_rows(mark)) < 2:
        yield Absent("不是联合行文。")
        return
    ending = [paragraph for paragraph in mark if squeezed(paragraph.text).endswith("文件")]
    if all(_is_aside(paragraph) for paragraph in ending):
        return
    if any(paragraph.spot.story == "文本框" for paragraph in mark):
        yield Unsure("标志排在文本框里，“文件”是否在名称右侧居中要看页面。")
        return
    yield Broken(
        ending[-1],
        quoted(squeezed(ending[-1].text)),
        "几个机关的名称之后，“文件”没有放在右侧居中。",
        "用两列表格：左列各机关名称，右列“文件”，上下居中。",
    )


def _is_aside(paragraph: Paragraph) -> bool:
    """Whether 文件 stands alone in a cell to the right of the names."""
    return squeezed(paragraph.text) == "文件" and paragraph.spot.column > 1


def mark_rows(mark: list[Paragraph]) -> list[str]:
    """The rows of a mark, an organ each."""
    rows: list[str] = []
    for paragraph in mark:
        rows += [row for row in paragraph.text.split("\n") if squeezed(row)]
    return rows
