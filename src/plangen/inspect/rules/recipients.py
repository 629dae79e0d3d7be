"""How 主送机关 and 抄送机关 are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, quoted, rule
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import COPIES, bare, squeezed


@rule("W-TO-01", "7.3.2", "P", "主送机关之间的标点", "同类用顿号，不同类用逗号")
def separators(subject: Subject) -> Iterator[Broken]:
    """主送机关同类之间用顿号，不同类之间用逗号，是习惯做法。

    怎么查：主送机关里有没有分号、句号、空格分开的。

    怎么改：同类机关之间用“、”，不同类之间用“，”。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    if match := re.search(r"[；;。]|[\u4e00-\u9fff] +[\u4e00-\u9fff]", each.text):
        yield Broken(
            each, match.group(), f"主送机关之间用了“{match.group()}”。", "同类用顿号，不同类用逗号。"
        )


@rule("W-TO-02", "条例 15(1)", "G", "上行文主送一个机关", "一个主送机关")
def one_addressee(subject: Subject) -> Iterator[Broken]:
    """上行文原则上主送一个上级机关，不抄送下级机关。

    怎么查：标题是请示、议案的，主送机关里有没有顿号、逗号。

    怎么改：只主送一个机关，其他上级机关用抄送。
    """
    each = subject.elements.addressee
    if each is None or not bare(subject.elements.title_text).endswith(("请示", "议案")):
        raise Absent("不是请示、议案。")
    if re.search(r"[、，]", each.text):
        yield Broken(each, quoted(each.text), "上行文主送了几个机关。", "原则上主送一个，其他用抄送。")


@rule("W-CC-01", "7.4.2", "P", "抄送机关之间的标点", "同类用顿号，不同类用逗号")
def copy_separators(subject: Subject) -> Iterator[Broken]:
    """抄送机关之间，同类用顿号，不同类用逗号，末尾句号（见 G-COL-04）。

    怎么查：中间有没有句号；分号有的地方用，不报。

    怎么改：中间用“，”“、”，末尾用“。”。
    """
    for each in _copies(subject):
        inner = squeezed(each.text)[:-1]
        if "。" in inner and "\n" not in each.typed:
            yield Broken(each, "。", "抄送机关中间用了句号。", "中间用“，”“、”，末尾用“。”。")


@rule("W-CC-02", "7.4.2", "G", "抄送只写“抄送”", "抄送")
def copy_label(subject: Subject) -> Iterator[Broken]:
    """现行标准只有“抄送”，没有“抄报”“分送”“主题词”。

    怎么查：版记里有没有这些字样。

    怎么改：都改为“抄送”，删去主题词。
    """
    for each in _copies(subject):
        match = COPIES.match(each.text)
        label = squeezed(match["label"]) if match else ""
        if label not in ("抄送", "主送", ""):
            yield Broken(each, label, f"版记里写了“{label}”。", "写“抄送”。")
    for each in subject.elements.flow[-14:]:
        if squeezed(each.text).startswith(("主题词：", "主题词:")):
            yield Broken(each, "主题词", "写了主题词，现行标准已取消。", "删去主题词。")


def _copies(subject: Subject) -> list[Paragraph]:
    if not subject.elements.copies:
        raise Absent("没有抄送机关。")
    return subject.elements.copies
