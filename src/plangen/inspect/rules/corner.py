"""The upper left corner of the head: 份号, 密级, 紧急程度 (clauses 7.2.1 to 7.2.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Broken, rule
from plangen.inspect.rules.needed import needed
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face, size_name

_ASIDE = 60
"""Twips that flush text may be off."""


@rule("G-HEAD-01", "7.2.1", "G", "份号", "6 位阿拉伯数字，三号，顶格编排在版心左上角第一行")
def copy_number(subject: Subject) -> Iterator[Broken]:
    """如需标注份号，一般用 6 位三号阿拉伯数字，顶格编排在版心左上角第一行。

    怎么查：版头里全是数字的一行：位数、字号、是否顶格、是否第一行。

    怎么改：写成 000001 的样子，三号字，左对齐，不缩进，放在最前面。
    """
    each = needed(subject.elements.copy_number, "份号")
    text = squeezed(each.typed.split("\t")[0])
    if not re.fullmatch(r"\d{6}", text):
        yield Broken(each, text, f"份号“{text}”不是 6 位阿拉伯数字。", "写成 6 位阿拉伯数字，如 000001。")
    yield from _corner(each, "份号")
    if subject.elements.form != "信函" and subject.order(each) != _first_text(subject):
        yield Broken(each, "不在第一行", "份号不在版心的第一行。", "把份号移到全文最前面。")


@rule("G-HEAD-02", "7.2.2", "G", "密级和保密期限", "三号黑体，顶格编排在版心左上角第二行")
def secrecy(subject: Subject) -> Iterator[Broken]:
    """如需标注密级和保密期限，一般用三号黑体字，顶格编排在版心左上角第二行；保密期限中的数字用阿拉伯数字。

    怎么查：版头里“绝密、机密、秘密”一行的写法、字体、字号、是否顶格。

    怎么改：写成“机密★1年”的样子，三号黑体，左对齐，不缩进。
    """
    each = needed(subject.elements.secrecy, "密级")
    doubt = not subject.elements.sure("secrecy")
    text = squeezed(each.typed.split("\t")[0])
    if not re.fullmatch(r"(绝密|机密|秘密)(★(\d+(年|个月|天|日)|长期|解密.*|.*前)?)?", text):
        yield Broken(
            each, text, f"密级写作“{text}”。", "写成“机密★1年”：实心五角星，阿拉伯数字。", doubt=doubt
        )
    yield from _corner(each, "密级")
    yield from _black_face(each, "密级")


@rule("G-HEAD-03", "7.2.3", "G", "紧急程度", "三号黑体，顶格，排在份号、密级之下")
def urgency(subject: Subject) -> Iterator[Broken]:
    """如需标注紧急程度，一般用三号黑体字，顶格编排在版心左上角；与份号、密级同时标注时，自上而下依次分行排列。

    怎么查：版头里“特急、加急”一行的字体、字号、位置和先后。

    怎么改：三号黑体，左对齐，放在份号、密级之下，各占一行。
    """
    each = needed(subject.elements.urgency, "紧急程度")
    text = squeezed(each.text)
    if text not in ("特急", "加急", "特提", "平急"):
        yield Broken(
            each, text, f"紧急程度写作“{text}”。", "公文写“特急”或“加急”，电报写“特提、特急、加急、平急”。"
        )
    yield from _corner(each, "紧急程度")
    yield from _black_face(each, "紧急程度")
    for name, other in (("份号", subject.elements.copy_number), ("密级", subject.elements.secrecy)):
        if other is not None and subject.order(other) > subject.order(each):
            yield Broken(
                each,
                f"在{name}之上",
                f"紧急程度排在了{name}之上。",
                "依次排：份号、密级和保密期限、紧急程度。",
            )


def _first_text(subject: Subject) -> int:
    return next((index for index, each in enumerate(subject.elements.flow) if each.text), -1)


def _corner(each: Paragraph, name: str) -> Iterator[Broken]:
    """Flush left, size 三号."""
    setting = each.setting
    flush = setting.align in ("left", "both") and abs(setting.left + setting.first) <= _ASIDE
    if not flush or each.typed.startswith((" ", "　", "\t")):
        yield Broken(each, "没有顶格", f"{name}没有顶格。", "左对齐，缩进都改为 0，前面不加空格。")
    if abs(each.size - 16) > 0.3:
        yield Broken(
            each,
            size_name(each.size),
            f"{name}的字号是“{size_name(each.size)}”，不是三号。",
            "字号选“三号”。",
        )


def _black_face(each: Paragraph, name: str) -> Iterator[Broken]:
    letters = each.first.letters if each.first else None
    if letters and face(letters.east) != "黑体":
        yield Broken(
            each, letters.east, f"{name}用的是“{letters.east or '没有写明字体'}”。", "字体选“黑体”。"
        )
