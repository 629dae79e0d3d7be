"""What a paper counts itself by: one 发文字号, and 第×号 for orders alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, rule
from plangen.inspect.subject import Subject
from plangen.recognise.patterns import NUMBER, squeezed


@rule("W-NO-04", "条例 9(5)", "M", "联合行文只用主办机关的发文字号", "一个发文字号")
def one_number(subject: Subject) -> Iterator[Broken]:
    """联合行文时，使用主办机关的发文字号。

    怎么查：发文字号一行里、或标题之前，有没有两个发文字号。

    怎么改：只留主办机关的发文字号。
    """
    number = subject.elements.number
    if number is None:
        raise Absent("没有发文字号。")
    end = subject.order(subject.elements.title[0]) if subject.elements.title else subject.order(number) + 3
    seen = [
        found
        for each in subject.elements.flow[: max(end, 0)]
        for found in NUMBER.findall(squeezed(each.text))
    ]
    if len(seen) > 1:
        yield Broken(
            number, "、".join(seen), f"有 {len(seen)} 个发文字号。", "联合行文只标主办机关的发文字号。"
        )


@rule("W-NO-06", "10.2", "P", "“第×号”只用于令", "公文用发文字号")
def order_form(subject: Subject) -> Iterator[Broken]:
    """“第×号”是命令（令）和公告、通告一类的编号方式，一般公文用发文字号。

    怎么查：标志以“文件”结尾，而编号写作“第×号”。

    怎么改：改为“机关代字〔年份〕序号号”。
    """
    found = subject.elements
    if not found.headed or not found.mark_text.endswith("文件"):
        raise Absent("没有“文件”二字的版头。")
    end = subject.order(found.title[0]) if found.title else 8
    for each in found.flow[:end]:
        if re.fullmatch(r"第\s*\d+\s*号", each.text):
            yield Broken(each, each.text, f"文件的编号写作“{each.text}”。", "写成“某政发〔2025〕6号”。")
