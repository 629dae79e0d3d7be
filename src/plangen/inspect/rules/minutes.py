"""Minutes (clause 10.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import MARK_TOP
from plangen.inspect.rule import Absent, Broken, Judgement, rule_of
from plangen.inspect.rules.indents import INDENT_OFF
from plangen.inspect.rules.needed import minutes_mark_of
from plangen.inspect.rules.positions import is_centred, lead, mark_from_top
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face


@rule_of(
    minutes_mark_of,
    "G-MIN-01",
    "10.3",
    "M",
    "纪要格式：标志",
    "“×××××纪要”，居中，上边缘至版心上边缘 35 毫米",
)
def minutes_mark(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """纪要标志由“×××××纪要”组成，居中排布，上边缘至版心上边缘为 35 毫米，推荐使用红色小标宋体字。

    怎么查：是否居中，在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 35 毫米。
    """
    if not is_centred(mark[0]):
        yield Broken(mark[0], "没有居中", "纪要的标志没有居中。", "对齐方式选“居中”。")
    yield from mark_from_top(subject, mark[0], MARK_TOP, "纪要")


def _present_of(subject: Subject) -> Paragraph | Absent:
    """The line of those present."""
    mark = minutes_mark_of(subject)
    if isinstance(mark, Absent):
        return mark
    for line in subject.elements.attendance:
        if squeezed(line.text).startswith("出席"):
            return line
    return Absent("没有出席人员名单。")


@rule_of(
    _present_of,
    "G-MIN-02",
    "10.3",
    "G",
    "纪要格式：出席人员名单",
    "“出席：”三号黑体，其后三号仿宋，回行与冒号后首字对齐",
)
def attendance(_: Subject, line: Paragraph) -> Iterator[Judgement]:
    """标注出席人员名单，一般用三号黑体字，在正文（或附件说明）下空一行左空二字编排“出席”二字，后标全角冒号，冒号后用三号仿宋体字标注出席人单位、姓名，回行时与冒号后的首字对齐。

    怎么查：“出席”二字的字体，冒号，左边是否空二字。

    怎么改：“出席：”黑体三号，左缩进 5 字、悬挂 3 字。
    """
    yield from _names(line, "出席")


def _others_of(subject: Subject) -> list[Paragraph] | Absent:
    """The lines of those excused and of observers."""
    mark = minutes_mark_of(subject)
    if isinstance(mark, Absent):
        return mark
    others = [line for line in subject.elements.attendance if not squeezed(line.text).startswith("出席")]
    return others or Absent("没有请假、列席人员名单。")


@rule_of(_others_of, "G-MIN-03", "10.3", "M", "纪要格式：请假、列席人员名单", "依次另起一行，编排方法同出席")
def others(_: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """标注请假和列席人员名单，除依次另起一行并将“出席”二字改为“请假”或“列席”外，编排方法同出席人员名单。

    怎么查：“请假”“列席”两行的字体、冒号、缩进。

    怎么改：同“出席”。
    """
    for line in lines:
        yield from _names(line, squeezed(line.text)[:2])


@rule_of(minutes_mark_of, "G-MIN-04", "10.3", "O", "纪要格式可以根据实际制定", "可以")
def adapted(_: Subject, __: list[Paragraph]) -> Iterator[Judgement]:
    """纪要格式可以根据实际制定，所以对纪要不作更多要求。

    为什么不查：标准让各机关自己定。

    怎么改：不必改。
    """
    yield from ()


def _names(line: Paragraph, word: str) -> Iterator[Judgement]:
    """A line of names: its word in 黑体, a full-width colon, two characters in."""
    text = squeezed(line.text)
    if not text.startswith(f"{word}："):
        yield Broken(line, text[:4], f"“{word}”之后不是全角冒号。", f"写成“{word}：”。")
    product = line.first.letters.east if line.first else ""
    if face(product) != "黑体":
        yield Broken(line, product, f"“{word}”二字不是黑体。", "“出席、请假、列席”用三号黑体。", "G")
    free = lead(line)
    if abs(free - 2) > INDENT_OFF:
        measured = f"左空 {free:.1f} 字"
        message = f"“{word}”一行{measured}。"
        yield Broken(line, measured, message, "左空二字：左缩进 5 字、悬挂 3 字。", "G")
