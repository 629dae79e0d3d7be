"""How 主送机关 and 抄送机关 are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.characters import HAN
from plangen.chinese.genres import upward
from plangen.chinese.labels import COPIES
from plangen.inspect.rule import Absent, Broken, Judgement, rule_of
from plangen.inspect.rules.elements import told
from plangen.inspect.rules.needed import addressee_of, copies_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.wording import elements

_WRONG_SEPARATOR = re.compile(f"[；;。]|[{HAN}] +[{HAN}]")
_LAST = 14
"""Paragraphs from the end among which 主题词 used to stand."""


@rule_of(addressee_of, "W-TO-01", "7.3.2", "P", "主送机关之间的标点", "同类用顿号，不同类用逗号")
def separators(_: Subject, addressee: Paragraph) -> Iterator[Judgement]:
    """主送机关同类之间用顿号，不同类之间用逗号，是习惯做法。

    怎么查：主送机关里有没有分号、句号、空格分开的。

    怎么改：同类机关之间用“、”，不同类之间用“，”。
    """
    match = _WRONG_SEPARATOR.search(addressee.text)
    if match:
        written = match.group()
        message = f"主送机关之间用了“{written}”。"
        yield Broken(addressee, written, message, "同类用顿号，不同类用逗号。")


def _upward_addressee_of(subject: Subject) -> Paragraph | Absent:
    addressee = subject.elements.addressee
    if addressee is None or not upward(subject.elements.title_text):
        return Absent("不是请示、报告、议案。")
    return addressee


@rule_of(_upward_addressee_of, "W-TO-02", "条例 15(1)", "G", "上行文主送一个机关", "一个主送机关")
def one_addressee(_: Subject, addressee: Paragraph) -> Iterator[Judgement]:
    """上行文原则上主送一个上级机关。

    怎么查：标题是请示、报告、议案的，主送机关里有没有顿号、逗号，有没有“各”。

    怎么改：只主送一个机关，其他上级机关用抄送。
    """
    yield from told(elements.upward_addressees, addressee, addressee.text.rstrip("：: "))


def _upward_copies_of(subject: Subject) -> list[Paragraph] | Absent:
    if not subject.elements.copies or not upward(subject.elements.title_text):
        return Absent("不是有抄送机关的请示、报告、议案。")
    return subject.elements.copies


@rule_of(_upward_copies_of, "W-TO-03", "条例 15(1)", "G", "上行文不抄送下级机关", "只抄送上级、同级机关")
def upward_copies(_: Subject, copies: list[Paragraph]) -> Iterator[Judgement]:
    """上行文不抄送下级机关。

    怎么查：标题是请示、报告、议案的，抄送机关里有没有“各乡镇”“各学校”一类的下级。

    怎么改：下级需要知道的，另行通知。
    """
    for line in copies:
        yield from told(elements.upward_copies, line, line.text)


@rule_of(copies_of, "W-CC-01", "7.4.2", "P", "抄送机关之间的标点", "同类用顿号，不同类用逗号")
def copy_separators(_: Subject, copies: list[Paragraph]) -> Iterator[Judgement]:
    """抄送机关之间，同类用顿号，不同类用逗号，末尾句号（见 G-COL-04）。

    怎么查：中间有没有句号；分号有的地方用，不报。

    怎么改：中间用“，”“、”，末尾用“。”。
    """
    for line in copies:
        inner = squeezed(line.text)[:-1]
        if "。" in inner and "\n" not in line.typed:
            yield Broken(line, "。", "抄送机关中间用了句号。", "中间用“，”“、”，末尾用“。”。")


@rule_of(copies_of, "W-CC-02", "7.4.2", "G", "抄送只写“抄送”", "抄送")
def copy_label(subject: Subject, copies: list[Paragraph]) -> Iterator[Judgement]:
    """现行标准只有“抄送”，没有“抄报”“分送”“主题词”。

    怎么查：版记里有没有这些字样。

    怎么改：都改为“抄送”，删去主题词。
    """
    for line in copies:
        match = COPIES.match(line.text)
        label = squeezed(match["label"]) if match else ""
        if label not in ("抄送", "主送", ""):
            yield Broken(line, label, f"版记里写了“{label}”。", "写“抄送”。")
    for paragraph in subject.elements.flow[-_LAST:]:
        if squeezed(paragraph.text).startswith(("主题词：", "主题词:")):
            yield Broken(paragraph, "主题词", "写了主题词，现行标准已取消。", "删去主题词。")
