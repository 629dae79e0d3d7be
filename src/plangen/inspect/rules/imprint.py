"""版记 (clause 7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.dates import DATE, PRINTED_ON
from plangen.chinese.labels import COPIES
from plangen.inspect.measures import AREA
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule_of
from plangen.inspect.rules.needed import imprint_of
from plangen.inspect.rules.positions import lead
from plangen.inspect.subject import Subject, main_letters
from plangen.lengths import MM, POINT, SMALL_CHAR
from plangen.ooxml import Border, Paragraph, Table
from plangen.recognise.patterns import FULL_STOPS, squeezed
from plangen.style.typefaces import face, is_size, size_name

_THICK, _THIN = 0.35 * MM, 0.25 * MM
"""Thickness of the outer and the inner rules that clause 7.4.1 recommends."""
_THICKNESS_OFF = 0.08 * MM
"""That it may be off: programs offer whole and half and three-quarter points."""
_WIDTH_OFF = 1.2 * MM
"""That a rule may differ from the width of the type area."""
_STATED = 10 * POINT
"""Twips from which the width of a table is a length; less is none, or a share."""
_FOOT = 262.0
"""Millimetres from the top of the sheet to the foot of the type area: 37 and 225 (5.2.1)."""
_FOOT_OFF = 1.5
"""Millimetres that the last rule may be off it."""
_SIDE_OFF = 0.5
"""Characters that 空一字 may be off."""
_HANGING = 4
"""Characters to the left of wrapped lines: one free, then “抄送：” (7.4.2)."""
_HANGING_OFF = 0.6
_LONG, _WRAPS = 26, 28
"""Characters with which a line comes near its right end, and surely takes a second one."""
_NEAR = 2
"""Paragraphs above and below the imprint that may carry its rules."""


# -- rules ----------------------------------------------------------------------------------------


@rule_of(
    imprint_of,
    "G-COL-01",
    "7.4.1",
    "M",
    "版记中的分隔线",
    "与版心等宽；首末条粗 0.35 毫米、中间细 0.25 毫米（推荐）",
)
def rules(subject: Subject, imprint: list[Paragraph]) -> Iterator[Judgement]:
    """版记中的分隔线与版心等宽，首条和末条用粗线（推荐高度为 0.35 毫米），
    中间的分隔线用细线（推荐高度为 0.25 毫米）。

    怎么查：版记表格的宽度和上、下、中间边框，或版记段落的上下边框。粗细是“推荐”，作为建议。

    怎么改：版记用与版心等宽的表格，上下边框 1 磅，中间 0.75 磅，没有竖线。
    """
    if subject.elements.form == "信函":
        yield Absent("信函的版记不加分隔线，见 10.1。")
        return
    table = subject.elements.imprint_table
    if table is None:
        yield from _paragraph_rules(subject, imprint)
        return
    if table.width > _STATED and abs(table.width - AREA[0]) > _WIDTH_OFF:
        measured = f"{table.width / MM:.0f} 毫米"
        message = f"版记分隔线长 {measured}，与版心（{AREA[0] / MM:.0f} 毫米）不等宽。"
        yield Broken(imprint[0], measured, message, "表格宽度改为与版心等宽。")
    yield from _outer_rule(imprint[0], "首条", _edge(table, 0, "top"))
    yield from _outer_rule(imprint[0], "末条", _edge(table, -1, "bottom"))
    yield from _inner_rule(imprint[0], table)


def _outer_rule(imprint: Paragraph, name: str, border: Border | None) -> Iterator[Judgement]:
    if border is None or not border.seen:
        yield Broken(imprint, "没有", f"版记没有{name}分隔线。", "给版记表格加上、下边框，1 磅。")
    elif abs(border.width * POINT - _THICK) > _THICKNESS_OFF:
        measured = _thickness(border)
        message = f"版记{name}分隔线粗 {measured}。"
        hint = "推荐 0.35 毫米（1 磅）。"
        yield Broken(imprint, measured, message, hint, "R", expected="0.35 毫米")


def _inner_rule(imprint: Paragraph, table: Table) -> Iterator[Judgement]:
    border = table.borders.get("insideH")
    if border is None or not border.seen or len(table.rows) < 2:
        return
    if abs(border.width * POINT - _THIN) > _THICKNESS_OFF:
        measured = _thickness(border)
        message = f"版记中间的分隔线粗 {measured}。"
        hint = "推荐 0.25 毫米（0.75 磅）。"
        yield Broken(imprint, measured, message, hint, "R", expected="0.25 毫米")


def _thickness(border: Border) -> str:
    return f"{border.width * POINT / MM:.2f} 毫米"


def _edge(table: Table, row: int, side: str) -> Border | None:
    """The rule at the top or foot of a table: a cell's own before the table's."""
    whole = table.borders.get(side)
    if not table.rows or not table.rows[row].cells:
        return whole
    return table.rows[row].cells[0].borders.get(side) or whole


def _paragraph_rules(subject: Subject, imprint: list[Paragraph]) -> Iterator[Judgement]:
    """An imprint without a table has its rules at its paragraphs, or drawn."""
    around = [*imprint, *_neighbours(subject, imprint)]
    if any(_draws(paragraph) for paragraph in around) or any(_is_boxed(line) for line in imprint):
        yield Unsure("版记的分隔线是画上去的，长短粗细要看页面；可加 --pdf。")
    elif not any(has_rule(paragraph) for paragraph in around):
        hint = "版记用与版心等宽的表格，上下边框 1 磅，中间 0.75 磅。"
        yield Broken(imprint[0], "没有", "版记没有分隔线。", hint)


def _draws(paragraph: Paragraph) -> bool:
    return any(drawing.kind in ("line", "shape", "picture") for drawing in paragraph.drawings)


def _is_boxed(paragraph: Paragraph) -> bool:
    return paragraph.spot.story != "正文"


def has_rule(paragraph: Paragraph) -> bool:
    """Whether any of its borders is seen."""
    return any(border.seen for border in paragraph.setting.borders.values())


def _neighbours(subject: Subject, imprint: list[Paragraph]) -> list[Paragraph]:
    flow = subject.elements.flow
    first, last = subject.order(imprint[0]), subject.order(imprint[-1])
    return flow[max(first - _NEAR, 0) : first] + flow[last + 1 : last + 1 + _NEAR]


# -- place ----------------------------------------------------------------------------------------


@rule_of(imprint_of, "G-COL-02", "7.4.1", "M", "版记的位置", "末条分隔线与最后一面的版心下边缘重合")
def foot(subject: Subject, imprint: list[Paragraph]) -> Iterator[Judgement]:
    """首条分隔线位于版记中第一个要素之上，末条分隔线与公文最后一面的版心下边缘重合。

    怎么查：版记表格是不是浮动定位在版心底端；不是的要看页面，可加 --pdf 量末条线的位置（262 毫米，容许差 1.5 毫米）。

    怎么改：表格属性—环绕—定位：垂直，底端，相对于页边距。
    """
    if subject.elements.form == "信函":
        yield Absent("信函的版记没有分隔线，见 10.1。")
        return
    lowest = subject.printed.lowest_rule() if subject.printed else None
    if lowest is None:
        if not _is_at_foot(subject.elements.imprint_table):
            yield Unsure("版记没有定位在版心底端，是否与版心下边缘重合要看页面；可加 --pdf。")
    elif abs(lowest - _FOOT) > _FOOT_OFF:
        measured = f"{lowest:.1f} 毫米"
        message = f"印出来，版记末条分隔线距页面上边 {measured}，不在版心下边缘。"
        hint = "表格定位：垂直，底端，相对于页边距。"
        yield Broken(imprint[-1], measured, message, hint, expected="262 毫米")


def _is_at_foot(table: Table | None) -> bool:
    if table is None:
        return False
    floating = table.floating
    return floating.get("tblpYSpec") == "bottom" and floating.get("vertAnchor") == "margin"


@rule_of(imprint_of, "G-COL-03", "6.2", "P", "版记在双页上", "最后一面是双页")
def even(subject: Subject, imprint: list[Paragraph]) -> Iterator[Judgement]:
    """双面印刷时，版记一般在最后一张纸的背面，即双页；标准没有写明，是习惯。

    怎么查：用 --pdf 印出来数页数。

    怎么改：页数是单数时，在版记之前加一个空白页。
    """
    if subject.printed is None:
        yield Unsure("要印出来才知道页数，可加 --pdf。")
        return
    pages = subject.printed.count
    if pages % 2 and pages > 1:
        measured = f"共 {pages} 面"
        hint = "习惯上加一个空白页，使版记在双页。"
        yield Broken(imprint[-1], measured, f"{measured}，版记在单页上。", hint)


# -- copies and printer ---------------------------------------------------------------------------


def _copies_of(subject: Subject) -> list[Paragraph] | Absent:
    """The lines that begin with 抄送 or 抄报."""
    lines = [line for line in subject.elements.copies if "抄" in squeezed(line.text)[:2]]
    return lines or Absent("没有抄送机关。")


@rule_of(
    _copies_of,
    "G-COL-04",
    "7.4.2",
    "M",
    "抄送机关",
    "四号仿宋（一般），左右各空一字，回行与冒号后首字对齐，末尾句号",
)
def copies(_: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """如有抄送机关，一般用四号仿宋体字，在印发机关和印发日期之上一行、左右各空一字编排；“抄送”后加全角冒号，回行时与冒号后的首字对齐，最后一个名称后标句号。

    怎么查：字体字号（作为建议）、左右缩进、冒号、句号、悬挂缩进。

    怎么改：四号仿宋，左缩进 4 字、悬挂 3 字、右缩进 1 字，末尾用“。”。
    """
    for line in lines:
        text = squeezed(line.text)
        match = COPIES.match(text)
        if match and not match.group().endswith("："):
            yield Broken(line, text[:4], "“抄送”之后不是全角冒号。", "写成“抄送：”。")
        last = text[-1]
        if last != "。":
            ending = f"是“{last}”，不是句号" if last in FULL_STOPS else "没有句号"
            yield Broken(line, last, f"抄送机关末尾{ending}。", "最后一个机关名称后标“。”。")
        yield from _letters(line, "抄送机关")
        yield from _sides(line)


def _sides(line: Paragraph) -> Iterator[Judgement]:
    """One character free on the left and on the right; wrapped lines under the first character after the colon."""
    setting = line.setting
    free, right, wrapped = lead(line, SMALL_CHAR), setting.right / SMALL_CHAR, setting.left / SMALL_CHAR
    if abs(free - 1) > _SIDE_OFF:
        measured = f"左空 {free:.1f} 字"
        yield Broken(line, measured, f"抄送机关{measured}。", "左边空一字：左缩进 4 字、悬挂 3 字。")
    elif right < 1 - _SIDE_OFF and len(line.text) > _LONG:
        yield Broken(line, f"右空 {right:.1f} 字", "抄送机关右边没有空一字。", "右缩进 1 字。")
    elif len(line.text) > _WRAPS and abs(wrapped - _HANGING) > _HANGING_OFF:
        measured = f"回行左空 {wrapped:.1f} 字"
        message = f"抄送机关{measured}，没有与冒号后的首字对齐。"
        yield Broken(line, measured, message, "左缩进 4 字、悬挂 3 字。")


def _letters(line: Paragraph, name: str) -> Iterator[Judgement]:
    letters = main_letters([line])
    if letters is None or (face(letters.east) == "仿宋" and is_size(letters.size, "四号")):
        return
    measured = f"{letters.east or '没有写明字体'}，{size_name(letters.size)}"
    yield Broken(line, measured, f"{name}是{measured}。", "四号仿宋。", "G", expected="四号仿宋")


def _mains_of(subject: Subject) -> list[Paragraph] | Absent:
    return _labelled(subject, "主送") or Absent("版记里没有主送机关。")


def _labelled(subject: Subject, label: str) -> list[Paragraph]:
    return [line for line in subject.elements.copies if squeezed(line.text).startswith(label)]


@rule_of(_mains_of, "G-COL-05", "7.4.2", "M", "版记中的主送机关", "在抄送机关之上一行，之间不加分隔线")
def main_in_imprint(subject: Subject, mains: list[Paragraph]) -> Iterator[Judgement]:
    """如需把主送机关移至版记，除将“抄送”改为“主送”外，编排方法同抄送机关；既有主送又有抄送时，主送在上，之间不加分隔线。

    怎么查：版记里“主送”与“抄送”的先后，是否各占表格的一行而中间有线。

    怎么改：主送放在抄送的上一行，同在一个单元格里。
    """
    others = _labelled(subject, "抄送")
    if not others:
        return
    main, other = mains[0], others[0]
    if subject.order(main) > subject.order(other):
        message = "版记里主送机关排在抄送机关之下。"
        yield Broken(main, "在抄送之下", message, "把主送移到抄送的上一行。")
    table = subject.elements.imprint_table
    between = table.borders.get("insideH") if table else None
    if main.spot.row != other.spot.row and between and between.seen:
        message = "主送与抄送之间有分隔线。"
        yield Broken(main, "有分隔线", message, "两行放在同一个单元格里，之间不加线。")


def _printer_of(subject: Subject) -> Paragraph | Absent:
    return subject.elements.printer or Absent("没有印发机关和印发日期。")


@rule_of(
    _printer_of,
    "G-COL-06",
    "7.4.3",
    "M",
    "印发机关和印发日期",
    "四号仿宋（一般），左右各空一字，日期后加“印发”",
)
def printer(_: Subject, line: Paragraph) -> Iterator[Judgement]:
    """印发机关和印发日期一般用四号仿宋体字，编排在末条分隔线之上，印发机关左空一字，印发日期右空一字，用阿拉伯数字标全年月日，不编虚位，后加“印发”二字。

    怎么查：字体字号（作为建议）、左边是否空一字、日期的写法。

    怎么改：如“某县人民政府办公室　　2025年3月20日印发”，左缩进 1 字，日期用右制表位。
    """
    text = squeezed(line.text)
    match = PRINTED_ON.search(text)
    date = match["date"] if match else ""
    if match and not DATE.fullmatch(date):
        yield Broken(line, date, f"印发日期写作“{date}”。", "写成“2025年3月20日印发”。")
    elif match and not text.endswith("印发"):
        behind = text[match.end("date") :]
        yield Broken(line, text[-4:], f"印发日期之后是“{behind}”。", "日期之后写“印发”。")
    yield from _letters(line, "印发机关")
    if date and text.startswith(date):
        return
    free = (line.setting.left + line.setting.first) / SMALL_CHAR
    if abs(free - 1) > _SIDE_OFF and not line.typed.startswith(("　", " ")):
        measured = f"左空 {free:.1f} 字"
        yield Broken(line, measured, f"印发机关{measured}。", "左缩进 1 字。", "G")


def _printer_below_copies_of(subject: Subject) -> Paragraph | Absent:
    found = subject.elements
    if not found.copies or found.printer is None or found.form == "信函":
        return Absent("没有同时有抄送机关和印发机关。")
    return found.printer


@rule_of(
    _printer_below_copies_of,
    "G-COL-07",
    "7.4.3",
    "M",
    "印发机关与其他要素之间的分隔线",
    "用一条细分隔线隔开",
)
def between(subject: Subject, printer: Paragraph) -> Iterator[Judgement]:
    """版记中如有其他要素，应当将其与印发机关和印发日期用一条细分隔线隔开。

    怎么查：抄送与印发机关在表格里是不是分两行，中间有没有线；用段落排的看边框。

    怎么改：版记表格加中间横线，0.75 磅。
    """
    above, table = subject.elements.copies[-1], subject.elements.imprint_table
    if table is None:
        if not _is_ruled(above, "bottom") and not _is_ruled(printer, "top"):
            yield Unsure("版记不是用表格排的，中间有没有线要看页面。")
    elif printer.spot.row == above.spot.row or not _is_ruled_below(table, above.spot.row):
        message = "抄送机关与印发机关之间没有分隔线。"
        yield Broken(printer, "没有", message, "两者之间加一条细线（0.75 磅）。")


def _is_ruled(paragraph: Paragraph, side: str) -> bool:
    border = paragraph.setting.borders.get(side)
    return border is not None and border.seen


def _is_ruled_below(table: Table, row: int) -> bool:
    """Whether a rule is drawn below ``row`` (from 1): by the table, or by the first cell of the row itself."""
    borders = [table.borders.get("insideH")]
    if row <= len(table.rows):
        borders.append(table.rows[row - 1].cells[0].borders.get("bottom"))
    return any(border is not None and border.seen for border in borders)
