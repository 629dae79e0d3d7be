"""The red rule below the number (clause 7.2.7)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, rule
from plangen.inspect.rules.needed import mark_of
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Rule
from plangen.recognise.heights import MM, is_exact, line_height


@rule("G-HEAD-13", "7.2.7", "M", "版头中的分隔线", "发文字号之下 4 毫米，红色，与版心等宽，居中")
def red_rule(subject: Subject) -> Iterator[Broken]:
    """发文字号之下 4 毫米处居中印一条与版心等宽的红色分隔线。粗细标准没有规定。

    怎么查：版头里的段落边框或线条：有没有、是不是红色、是否与版心等宽；
    段落边框的，由行高和边框间距算出距离（容许 3 至 5.3 毫米）。

    怎么改：给发文字号一段加下边框：红色，1.5 磅，距正文 8 磅（固定行高 28.95 磅时约 4 毫米）。
    """
    found = subject.elements
    mark_of(subject)
    if found.form in ("信函", "命令"):
        raise Absent("信函的双线见 10.1，命令没有分隔线。")
    anchor = found.number or found.mark[-1]
    rules = [each for each in found.red_rules if subject.order(each.at) >= subject.order(anchor) - 1]
    if not rules:
        if found.form == "纪要":
            raise Unsure("纪要的格式可以根据实际制定。")
        if _drawn(subject, anchor):
            raise Unsure("版头里有画上去的图形，红线在不在其中要看页面。")
        yield Broken(
            anchor,
            "没有",
            "发文字号之下没有红色分隔线。",
            "给发文字号一段加红色下边框，或画一条与版心等宽的红线。",
        )
        return
    line = next((each for each in rules if each.red), rules[0])
    if not line.red:
        yield Broken(line.at, "不是红色", "版头的分隔线不是红色。", "线条颜色选红色（255，0，0）。")
    yield from _wide(line)
    yield from _four(subject, line)


def _drawn(subject: Subject, anchor: Paragraph) -> bool:
    """Whether something else than a line is drawn near the number: it may hold the rule."""
    at = subject.order(anchor)
    return any(each.drawings for each in subject.elements.flow[: at + 4])


def _wide(line: Rule) -> Iterator[Broken]:
    area = 156 * MM
    if line.drawing:
        wide = float(line.drawing.anchor.width)
    elif line.at.spot.table:
        return
    else:
        setting = line.at.setting
        wide = area - setting.left - setting.right - min(setting.first, 0)
    if abs(wide - area) > MM * 1.2:
        measured = f"{wide / MM:.0f} 毫米"
        yield Broken(
            line.at,
            measured,
            f"红色分隔线长 {measured}，与版心（{area / MM:.0f} 毫米）不等宽。",
            "去掉这一段的左右缩进，或把线拉到与版心等宽。",
        )


def _four(subject: Subject, line: Rule) -> Iterator[Broken]:
    """The distance from the number to a border of its own paragraph."""
    number = subject.elements.number
    if line.border is None or number is None or line.at is not number or line.side != "bottom":
        return
    pitch = line_height(number, subject.section_of(number)) / 20
    away = (0.2 * pitch - 0.08 * number.size + line.border.space) * 20 / MM
    if not 3.0 <= away <= 5.3 and (is_exact(number) or not 2.0 <= away <= 7.0):
        measured = f"{away:.1f} 毫米"
        yield Broken(
            number,
            measured,
            f"红色分隔线在发文字号之下约 {measured}。",
            "调整边框“距正文”的间距，使线在字下 4 毫米。",
        )
