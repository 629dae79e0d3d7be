"""Paragraphs of the text and their levels: indents, ordinals, faces (clause 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Judgement, quoted, rule_of
from plangen.inspect.rules.indents import indented
from plangen.inspect.rules.needed import headings_of
from plangen.inspect.subject import Subject, han
from plangen.ooxml import Paragraph, Run
from plangen.recognise.elements import Heading
from plangen.style.typefaces import face, is_size, size_name

_LEVEL_FACES = {1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋"}
_NUMERALS = "一二三四"
_RIGHT_BELOW = (-1.0, 0.6)
"""Empty lines between addressee and text that pass for none."""


def _plain_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the text that are no headings and have words."""
    headings = {id(heading.paragraph) for heading in subject.elements.headings}
    worded = [paragraph for paragraph in subject.elements.body if han(paragraph.text) > 1]
    plain = [paragraph for paragraph in worded if id(paragraph) not in headings]
    return plain or Absent("没有成段的正文。")


@rule_of(_plain_of, "G-BODY-07", "7.3.3", "M", "正文每个自然段左空二字", "首行缩进 2 字，回行顶格")
def indents(subject: Subject, plain: list[Paragraph]) -> Iterator[Judgement]:
    """正文编排于主送机关名称下一行，每个自然段左空二字，回行顶格。

    怎么查：正文各段（标题层次见 G-BODY-10）的首行缩进是不是二字、左缩进是不是零；行首打两个全角空格也算。
    首页主送机关与正文之间不应空行。

    怎么改：段落—特殊格式选“首行缩进”，2 字符，左侧缩进 0。
    """
    for paragraph in plain:
        yield from indented(paragraph, "这一段")
    addressee, first = subject.elements.addressee, subject.elements.body[0]
    if addressee is None or not subject.elements.sure("addressee"):
        return
    gap = subject.gap(addressee, first)
    if gap and gap.within(*_RIGHT_BELOW) is False:
        hint = "正文紧接主送机关的下一行。"
        yield Broken(first, gap.words, "主送机关与正文之间空了行。", hint, "G")


@rule_of(headings_of, "G-BODY-08", "7.3.3", "O", "结构层次序数", "一、（一）1.（1）")
def ordinals_used(_: Subject, __: list[Heading]) -> Iterator[Judgement]:
    """文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。

    怎么查：正文里有没有这四种序数；先后和连续见 W-STR-01、W-STR-03。

    怎么改：标准说的是“可以”，不作要求。
    """
    yield from ()


def _worded_headings_of(subject: Subject) -> list[Heading] | Absent:
    worded = [heading for heading in subject.elements.headings if han(heading.paragraph.text)]
    return worded or Absent("没有结构层次序数。")


@rule_of(
    _worded_headings_of,
    "G-BODY-09",
    "7.3.3",
    "G",
    "各层次的字体",
    "一层黑体，二层楷体，三、四层仿宋；三号，不加粗",
)
def level_faces(_: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注；标准没有说加粗。

    怎么查：每个以序数开头的段落，开头几个字的字体、字号、是否加粗；标题后接正文的，只看标题一句。

    怎么改：改相应层次的样式；三、四层加粗是一些地方的习惯，不合国家标准的一般要求。
    """
    for heading in headings:
        run = _heading_run(heading)
        if run is not None:
            yield from _level(heading, run)


def _heading_run(heading: Heading) -> Run | None:
    """The run that shows how a heading is set: of the upper levels one with more than its ordinal."""
    least = 2 if heading.level < 3 else 1
    for run in heading.paragraph.runs:
        if han(run.text) >= least:
            return run
    return None


def _level(heading: Heading, run: Run) -> Iterator[Judgement]:
    paragraph, letters = heading.paragraph, run.letters
    level = f"第{_NUMERALS[heading.level - 1]}层"
    name = f"{level}标题“{quoted(paragraph.text, 12)}”"
    wanted = _LEVEL_FACES[heading.level]
    if face(letters.east) != wanted:
        product = letters.east or "没有写明字体"
        yield Broken(
            paragraph, product, f"{name}用的是“{product}”。", f"{level}用{wanted}。", expected=wanted
        )
    elif not is_size(letters.size, "三号"):
        size = size_name(letters.size)
        message = f"{name}的字号是“{size}”，不是三号。"
        yield Broken(paragraph, size, message, "字号选“三号”。", expected="三号")
    elif letters.bold:
        yield Broken(paragraph, "加粗", f"{name}加了粗。", "去掉加粗。", expected="不加粗")


@rule_of(headings_of, "G-BODY-10", "7.3.3", "M", "各层次标题左空二字", "首行缩进 2 字")
def heading_indents(_: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """结构层次的标题也是自然段，左空二字。

    怎么查：以序数开头的段落，首行缩进是不是二字。居中的章标题不在此列。

    怎么改：首行缩进 2 字符，左侧缩进 0。
    """
    for heading in headings:
        name = f"第{_NUMERALS[heading.level - 1]}层标题“{quoted(heading.paragraph.text, 12)}”"
        yield from indented(heading.paragraph, name)
