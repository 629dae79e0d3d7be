"""Minutes (clause 10.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, rule
from plangen.inspect.rules.needed import of_form
from plangen.inspect.rules.positions import from_top
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face


@rule("G-MIN-01", "10.3", "M", "纪要格式：标志", "“×××××纪要”，居中，上边缘至版心上边缘 35 毫米")
def minutes_mark(subject: Subject) -> Iterator[Broken]:
    """纪要标志由“×××××纪要”组成，居中排布，上边缘至版心上边缘为 35 毫米，推荐使用红色小标宋体字。

    怎么查：是否居中，在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 35 毫米。
    """
    each = _minutes(subject)[0]
    if each.setting.align not in ("center", "distribute"):
        yield Broken(each, "没有居中", "纪要的标志没有居中。", "对齐方式选“居中”。")
    yield from from_top(subject, each, 35, "纪要")


@rule(
    "G-MIN-02", "10.3", "G", "纪要格式：出席人员名单", "“出席：”三号黑体，其后三号仿宋，回行与冒号后首字对齐"
)
def attendance(subject: Subject) -> Iterator[Broken]:
    """标注出席人员名单，一般用三号黑体字，在正文（或附件说明）下空一行左空二字编排“出席”二字，后标全角冒号，冒号后用三号仿宋体字标注出席人单位、姓名，回行时与冒号后的首字对齐。

    怎么查：“出席”二字的字体，冒号，左边是否空二字。

    怎么改：“出席：”黑体三号，左缩进 5 字、悬挂 3 字。
    """
    yield from _names(_attendance(subject, "出席"), "出席")


@rule("G-MIN-03", "10.3", "M", "纪要格式：请假、列席人员名单", "依次另起一行，编排方法同出席")
def others(subject: Subject) -> Iterator[Broken]:
    """标注请假和列席人员名单，除依次另起一行并将“出席”二字改为“请假”或“列席”外，编排方法同出席人员名单。

    怎么查：“请假”“列席”两行的字体、冒号、缩进。

    怎么改：同“出席”。
    """
    _minutes(subject)
    lines = [each for each in subject.elements.attendance if not squeezed(each.text).startswith("出席")]
    if not lines:
        raise Absent("没有请假、列席人员名单。")
    for each in lines:
        yield from _names(each, squeezed(each.text)[:2])


@rule("G-MIN-04", "10.3", "O", "纪要格式可以根据实际制定", "可以")
def adapted(subject: Subject) -> Iterator[Broken]:
    """纪要格式可以根据实际制定，所以对纪要不作更多要求。

    为什么不查：标准让各机关自己定。

    怎么改：不必改。
    """
    _minutes(subject)
    yield from ()


def _minutes(subject: Subject) -> list[Paragraph]:
    return of_form(subject, "纪要", "纪要")


def _attendance(subject: Subject, word: str) -> Paragraph:
    _minutes(subject)
    found = next((each for each in subject.elements.attendance if squeezed(each.text).startswith(word)), None)
    if found is None:
        raise Absent("没有出席人员名单。")
    return found


def _names(each: Paragraph, word: str) -> Iterator[Broken]:
    text = squeezed(each.text)
    if not text.startswith(f"{word}："):
        yield Broken(each, text[:4], f"“{word}”之后不是全角冒号。", f"写成“{word}：”。")
    if each.first and face(each.first.letters.east) != "黑体":
        yield Broken(
            each, each.first.letters.east, f"“{word}”二字不是黑体。", "“出席、请假、列席”用三号黑体。", "G"
        )
    lead = (
        (each.setting.left + each.setting.first) / (each.size * 20)
        + len(each.typed)
        - len(each.typed.lstrip("　"))
    )
    if abs(lead - 2) > 0.4:
        yield Broken(
            each,
            f"左空 {lead:.1f} 字",
            f"“{word}”一行左空 {lead:.1f} 字。",
            "左空二字：左缩进 5 字、悬挂 3 字。",
            "G",
        )
