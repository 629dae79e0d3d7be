"""Paragraphs of the text and their levels: indents, ordinals, faces (clause 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, quoted, rule
from plangen.inspect.rules.indents import indented
from plangen.inspect.subject import Subject, han
from plangen.recognise.elements import Heading
from plangen.style.typefaces import face, size_name

_LEVEL_FACES = {1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋"}

_NUMERALS = "一二三四"


@rule("G-BODY-07", "7.3.3", "M", "正文每个自然段左空二字", "首行缩进 2 字，回行顶格")
def indents(subject: Subject) -> Iterator[Broken]:
    """正文编排于主送机关名称下一行，每个自然段左空二字，回行顶格。

    怎么查：正文各段（标题层次见 G-BODY-10）的首行缩进是不是二字、左缩进是不是零；行首打两个全角空格也算。
    首页主送机关与正文之间不应空行。

    怎么改：段落—特殊格式选“首行缩进”，2 字符，左侧缩进 0。
    """
    heads = {id(each.paragraph) for each in subject.elements.headings}
    plain = [each for each in subject.elements.body if id(each) not in heads and han(each.text) > 1]
    if not plain:
        raise Absent("没有成段的正文。")
    for each in plain:
        yield from indented(subject, each, "这一段")
    found = subject.elements
    sure = found.addressee and found.sure("addressee")
    room = subject.gap(found.addressee, found.body[0]) if found.addressee and sure else None
    if room and room.within(-1, 0.6) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(found.body[0], measured, "主送机关与正文之间空了行。", "正文紧接主送机关的下一行。", "G")


@rule("G-BODY-08", "7.3.3", "O", "结构层次序数", "一、（一）1.（1）")
def ordinals_used(subject: Subject) -> Iterator[Broken]:
    """文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。

    怎么查：正文里有没有这四种序数；先后和连续见 W-STR-01、W-STR-03。

    怎么改：标准说的是“可以”，不作要求。
    """
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    yield from ()


@rule("G-BODY-09", "7.3.3", "G", "各层次的字体", "一层黑体，二层楷体，三、四层仿宋；三号，不加粗")
def level_faces(subject: Subject) -> Iterator[Broken]:
    """一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注；标准没有说加粗。

    怎么查：每个以序数开头的段落，开头几个字的字体、字号、是否加粗；标题后接正文的，只看标题一句。

    怎么改：改相应层次的样式；三、四层加粗是一些地方的习惯，不合国家标准的一般要求。
    """
    headings = [each for each in subject.elements.headings if han(each.paragraph.text)]
    if not headings:
        raise Absent("没有结构层次序数。")
    for heading in headings:
        yield from _level(heading)


def _level(heading: Heading) -> Iterator[Broken]:
    each, level = heading.paragraph, heading.level
    run = next((run for run in each.runs if han(run.text) > (1 if level < 3 else 0)), None)
    if run is None:
        return
    wanted, name = _LEVEL_FACES[level], f"第{_NUMERALS[level - 1]}层标题“{quoted(each.text, 12)}”"
    if face(run.letters.east) != wanted:
        found = run.letters.east or "没有写明字体"
        yield Broken(
            each,
            found,
            f"{name}用的是“{found}”。",
            f"第{_NUMERALS[level - 1]}层用{wanted}。",
            expected=wanted,
        )
    elif abs(run.letters.size - 16) > 0.3:
        found = size_name(run.letters.size)
        yield Broken(each, found, f"{name}的字号是“{found}”，不是三号。", "字号选“三号”。", expected="三号")
    elif run.letters.bold:
        yield Broken(each, "加粗", f"{name}加了粗。", "去掉加粗。", expected="不加粗")


@rule("G-BODY-10", "7.3.3", "M", "各层次标题左空二字", "首行缩进 2 字")
def heading_indents(subject: Subject) -> Iterator[Broken]:
    """结构层次的标题也是自然段，左空二字。

    怎么查：以序数开头的段落，首行缩进是不是二字。居中的章标题不在此列。

    怎么改：首行缩进 2 字符，左侧缩进 0。
    """
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    for heading in subject.elements.headings:
        name = f"第{_NUMERALS[heading.level - 1]}层标题“{quoted(heading.paragraph.text, 12)}”"
        yield from indented(subject, heading.paragraph, name)
