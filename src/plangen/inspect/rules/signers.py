"""The 签发人 of a paper that goes upward (clause 7.2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.labels import SIGNER, SIGNER_LABEL
from plangen.inspect.rule import Absent, Broken, Judgement, rule, rule_of
from plangen.inspect.rules.needed import signers_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Letters, Paragraph
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face, is_size, size_name

_STOPS = re.compile("[、，,]")
_NAMES_IN_A_ROW = 2


@rule_of(signers_of, "G-HEAD-11", "7.2.6", "M", "签发人", "“签发人：”三号仿宋，姓名三号楷体，居右空一字")
def signer(_: Subject, signers: list[Paragraph]) -> Iterator[Judgement]:
    """“签发人”三字加全角冒号和签发人姓名，居右空一字，编排在发文机关标志下空二行位置；“签发人”三字用三号仿宋体字，姓名用三号楷体字。

    怎么查：“签发人”之后的冒号，前后两部分的字体、字号。

    怎么改：写成“签发人：姓名”，冒号用全角；姓名改为楷体三号。
    """
    first = signers[0]
    text = squeezed(first.text)
    if "签发人：" not in text:
        yield Broken(first, text[-16:], "“签发人”之后不是全角冒号。", "写成“签发人：”，冒号用全角。")
    yield from _set_in(first, _label_letters(first), "仿宋", "“签发人”三字")
    yield from _set_in(first, _name_letters(first), "楷体", "签发人姓名")


def _set_in(paragraph: Paragraph, letters: Letters | None, wanted: str, part: str) -> Iterator[Judgement]:
    if letters is None or (face(letters.east) == wanted and is_size(letters.size, "三号")):
        return
    measured = f"{letters.east or '没有写明字体'}，{size_name(letters.size)}"
    yield Broken(paragraph, measured, f"{part}是{measured}。", f"{part}用三号{wanted}。")


def _label_letters(paragraph: Paragraph) -> Letters | None:
    for run in paragraph.runs:
        if "签" in run.text:
            return run.letters
    return None


def _name_letters(paragraph: Paragraph) -> Letters | None:
    """The look of the first name: of the run behind the label, or of the label's when it goes on with a name."""
    seen = ""
    for run in paragraph.runs:
        if SIGNER_LABEL.search(seen) and squeezed(run.text):
            return run.letters
        seen += run.text
        match = SIGNER.search(squeezed(seen))
        if match and match["names"] and "签" in run.text:
            return run.letters
    return None


@rule("G-HEAD-12", "7.2.6", "M", "多个签发人", "按机关顺序从左到右、自上而下排列，一般每行两个")
def signers(subject: Subject) -> Iterator[Judgement]:
    """有多个签发人时，按发文机关的排列顺序从左到右、自上而下依次均匀编排，一般每行排两个姓名，回行时与上一行第一个签发人姓名对齐。

    怎么查：姓名之间有没有顿号、逗号，一行有没有超过两个。顺序和对齐程序不能判断。

    怎么改：姓名之间空一字，不加标点；第三个姓名起换行。
    """
    lines = [(paragraph, _names_in(paragraph)) for paragraph in subject.elements.signers]
    filled = [names for _, names in lines if names]
    if len(filled) < 2 and not any(_STOPS.search(names) for names in filled):
        yield Absent("不是多个签发人。")
        return
    for paragraph, names in lines:
        if _STOPS.search(names):
            yield Broken(paragraph, names, "签发人姓名之间用了标点。", "姓名之间空一字，不加标点。")
        shown = SIGNER.search(paragraph.text)
        if shown and len(shown["names"].split()) > _NAMES_IN_A_ROW:
            yield Broken(paragraph, names, "一行排了两个以上签发人。", "一般每行排两个姓名。", strength="G")


def _names_in(paragraph: Paragraph) -> str:
    """What stands on a line of signers without the label."""
    return squeezed(SIGNER.sub(r"\g<names>", paragraph.text))
