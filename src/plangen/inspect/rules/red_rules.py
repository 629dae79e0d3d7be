"""The red rule below the number (clause 7.2.7)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import AREA
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule_of
from plangen.inspect.rules.needed import mark_of
from plangen.inspect.subject import Subject
from plangen.lengths import MM, POINT
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Rule
from plangen.recognise.heights import INK_BELOW, below_baseline, is_exact, line_height

_WIDTH_OFF = 1.2 * MM
"""That the rule may differ from the width of the type area."""
_AWAY = (3.0 * MM, 5.3 * MM)
"""From the number to the rule: 4 mm, as far as borders can be set to it."""
_AWAY_GUESSED = (2.0 * MM, 7.0 * MM)
"""The same when the program chooses the height of the line."""
_BELOW = 4
"""Paragraphs below the number in which a drawing may hold the rule."""


@rule_of(mark_of, "G-HEAD-13", "7.2.7", "M", "版头中的分隔线", "发文字号之下 4 毫米，红色，与版心等宽，居中")
def red_rule(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文字号之下 4 毫米处居中印一条与版心等宽的红色分隔线。粗细标准没有规定。

    怎么查：版头里的段落边框或线条：有没有、是不是红色、是否与版心等宽；
    段落边框的，由行高和边框间距算出距离（容许 3 至 5.3 毫米）。

    怎么改：给发文字号一段加下边框：红色，1.5 磅，距正文 8 磅（固定行高 28.95 磅时约 4 毫米）。
    """
    found = subject.elements
    if found.form in ("信函", "命令"):
        yield Absent("信函的双线见 10.1，命令没有分隔线。")
        return
    anchor = found.number or mark[-1]
    above = subject.order(anchor) - 1
    lines = [line for line in found.red_rules if subject.order(line.at) >= above]
    if not lines:
        yield _no_rule(subject, anchor)
        return
    red = [line for line in lines if line.red]
    line = red[0] if red else lines[0]
    if not red:
        yield Broken(line.at, "不是红色", "版头的分隔线不是红色。", "线条颜色选红色（255，0，0）。")
    yield from _as_wide_as_the_area(line)
    yield from _away_from_number(subject, line)


def _no_rule(subject: Subject, anchor: Paragraph) -> Judgement:
    if subject.elements.form == "纪要":
        return Unsure("纪要的格式可以根据实际制定。")
    around = subject.elements.flow[: subject.order(anchor) + _BELOW]
    if any(paragraph.drawings for paragraph in around):
        return Unsure("版头里有画上去的图形，红线在不在其中要看页面。")
    return Broken(
        anchor,
        "没有",
        "发文字号之下没有红色分隔线。",
        "给发文字号一段加红色下边框，或画一条与版心等宽的红线。",
    )


def _as_wide_as_the_area(line: Rule) -> Iterator[Judgement]:
    width = AREA[0]
    if line.drawing:
        length = float(line.drawing.anchor.width)
    elif line.at.spot.table:
        return
    else:
        setting = line.at.setting
        length = width - setting.left - setting.right - min(setting.first, 0)
    if abs(length - width) > _WIDTH_OFF:
        measured = f"{length / MM:.0f} 毫米"
        yield Broken(
            line.at,
            measured,
            f"红色分隔线长 {measured}，与版心（{width / MM:.0f} 毫米）不等宽。",
            "去掉这一段的左右缩进，或把线拉到与版心等宽。",
        )


def _away_from_number(subject: Subject, line: Rule) -> Iterator[Judgement]:
    """The distance from the number to a border of its own paragraph."""
    number = subject.elements.number
    if line.border is None or number is None or line.at is not number or line.side != "bottom":
        return
    foot = below_baseline(line_height(number, subject.section_of(number)))
    away = foot - INK_BELOW * number.size * POINT + line.border.space * POINT
    least, most = _AWAY if is_exact(number) else _AWAY_GUESSED
    if not least <= away <= most:
        measured = f"{away / MM:.1f} 毫米"
        yield Broken(
            number,
            measured,
            f"红色分隔线在发文字号之下约 {measured}。",
            "调整边框“距正文”的间距，使线在字下 4 毫米。",
        )
