"""What a paper counts itself by: one 发文字号, and 第×号 for orders alone."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.document_numbers import NUMBER, ORDER_SPACED
from plangen.inspect.rule import Absent, Broken, Judgement, rule, rule_of
from plangen.inspect.rules.needed import number_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed

_BELOW = 3
"""Paragraphs from the number on that belong to the head of a paper without a title."""
_HEAD = 8
"""Paragraphs that a head without a title takes."""


@rule_of(number_of, "W-NO-04", "条例 9(5)", "M", "联合行文只用主办机关的发文字号", "一个发文字号")
def one_number(subject: Subject, number: Paragraph) -> Iterator[Judgement]:
    """联合行文时，使用主办机关的发文字号。

    怎么查：发文字号一行里、或标题之前，有没有两个发文字号。

    怎么改：只留主办机关的发文字号。
    """
    numbers: list[str] = []
    for paragraph in _head(subject, subject.order(number) + _BELOW):
        numbers += NUMBER.findall(squeezed(paragraph.text))
    if len(numbers) > 1:
        message = f"有 {len(numbers)} 个发文字号。"
        yield Broken(number, "、".join(numbers), message, "联合行文只标主办机关的发文字号。")


@rule("W-NO-06", "10.2", "P", "“第×号”只用于令", "公文用发文字号")
def order_form(subject: Subject) -> Iterator[Judgement]:
    """“第×号”是命令（令）和公告、通告一类的编号方式，一般公文用发文字号。

    怎么查：标志以“文件”结尾，而编号写作“第×号”。

    怎么改：改为“机关代字〔年份〕序号号”。
    """
    if not subject.elements.mark_text.endswith("文件"):
        yield Absent("没有“文件”二字的版头。")
        return
    for paragraph in _head(subject, _HEAD):
        text = paragraph.text
        if ORDER_SPACED.fullmatch(text):
            yield Broken(paragraph, text, f"文件的编号写作“{text}”。", "写成“某政发〔2025〕6号”。")


def _head(subject: Subject, untitled: int) -> list[Paragraph]:
    """What stands above the title; the first ``untitled`` paragraphs where there is none."""
    title = subject.elements.title
    end = subject.order(title[0]) if title else untitled
    return subject.elements.flow[: max(end, 0)]
