"""The 签发人 of a paper that goes upward (clause 7.2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, rule
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import SIGNER, squeezed
from plangen.style.typefaces import face, size_name


@rule("G-HEAD-11", "7.2.6", "M", "签发人", "“签发人：”三号仿宋，姓名三号楷体，居右空一字")
def signer(subject: Subject) -> Iterator[Broken]:
    """“签发人”三字加全角冒号和签发人姓名，居右空一字，编排在发文机关标志下空二行位置；“签发人”三字用三号仿宋体字，姓名用三号楷体字。

    怎么查：“签发人”之后的冒号，前后两部分的字体、字号。

    怎么改：写成“签发人：姓名”，冒号用全角；姓名改为楷体三号。
    """
    signers = subject.elements.signers
    if not signers:
        raise Absent("没有签发人。")
    each = signers[0]
    text = squeezed(each.text)
    if "签发人：" not in text:
        yield Broken(each, text[-16:], "“签发人”之后不是全角冒号。", "写成“签发人：”，冒号用全角。")
    names = _name_runs(each)
    for letters, wanted, part in (
        (_label_letters(each), "仿宋", "“签发人”三字"),
        (names, "楷体", "签发人姓名"),
    ):
        if letters and (face(letters[0]) != wanted or abs(letters[1] - 16) > 0.3):
            measured = f"{letters[0] or '没有写明字体'}，{size_name(letters[1])}"
            yield Broken(each, measured, f"{part}是{measured}。", f"{part}用三号{wanted}。")


def _label_letters(each: Paragraph) -> tuple[str, float] | None:
    run = next((run for run in each.runs if "签" in run.text), None)
    return (run.letters.east, run.letters.size) if run else None


def _name_runs(each: Paragraph) -> tuple[str, float] | None:
    seen = ""
    for run in each.runs:
        behind = re.search(r"签\s*发\s*人\s*[:：]", seen)
        if behind and squeezed(run.text):
            return run.letters.east, run.letters.size
        seen += run.text
        match = SIGNER.search(squeezed(seen))
        if match and match["names"] and "签" in run.text:
            return run.letters.east, run.letters.size
    return None


@rule("G-HEAD-12", "7.2.6", "M", "多个签发人", "按机关顺序从左到右、自上而下排列，一般每行两个")
def signers(subject: Subject) -> Iterator[Broken]:
    """有多个签发人时，按发文机关的排列顺序从左到右、自上而下依次均匀编排，一般每行排两个姓名，回行时与上一行第一个签发人姓名对齐。

    怎么查：姓名之间有没有顿号、逗号，一行有没有超过两个。顺序和对齐程序不能判断。

    怎么改：姓名之间空一字，不加标点；第三个姓名起换行。
    """
    lines = subject.elements.signers
    names = [squeezed(SIGNER.sub(r"\g<names>", each.text)) for each in lines]
    if sum(map(bool, names)) < 2 and not any(mark in "".join(names) for mark in "、，,"):
        raise Absent("不是多个签发人。")
    for each, text in zip(lines, names, strict=True):
        if any(mark in text for mark in "、，,"):
            yield Broken(each, text, "签发人姓名之间用了标点。", "姓名之间空一字，不加标点。")
        shown = SIGNER.search(each.text)
        if shown and len(shown["names"].split()) > 2:
            yield Broken(each, text, "一行排了两个以上签发人。", "一般每行排两个姓名。", strength="G")
