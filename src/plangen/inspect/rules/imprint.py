"""版记 (clause 7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plangen.inspect.rule import Absent, Broken, Unsure, rule
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Border, Paragraph, Table
from plangen.recognise.heights import MM
from plangen.recognise.patterns import COPIES, DATE, FULL_STOPS, PRINTED_ON, squeezed
from plangen.style.typefaces import face, size_name

_CHAR = 280
"""Twips of a character of 四号."""
_THICK, _THIN = 0.35, 0.25
"""Millimetres that clause 7.4.1 recommends."""
_POINT = 25.4 / 72


@rule("G-COL-01", "7.4.1", "M", "版记中的分隔线", "与版心等宽；首末条粗 0.35 毫米、中间细 0.25 毫米（推荐）")
def rules(subject: Subject) -> Iterator[Broken]:
    """版记中的分隔线与版心等宽，首条和末条用粗线（推荐高度为 0.35 毫米），
    中间的分隔线用细线（推荐高度为 0.25 毫米）。

    怎么查：版记表格的宽度和上、下、中间边框，或版记段落的上下边框。粗细是“推荐”，作为建议。

    怎么改：版记用与版心等宽的表格，上下边框 1 磅，中间 0.75 磅，没有竖线。
    """
    _imprint(subject)
    if subject.elements.form == "信函":
        raise Absent("信函的版记不加分隔线，见 10.1。")
    table = subject.elements.imprint_table
    if table is None:
        yield from _paragraph_rules(subject)
        return
    at = subject.elements.imprint[0]
    area = 156 * MM
    if table.width > 200 and abs(table.width - area) > 1.2 * MM:
        measured = f"{table.width / MM:.0f} 毫米"
        yield Broken(
            at,
            measured,
            f"版记分隔线长 {measured}，与版心（{area / MM:.0f} 毫米）不等宽。",
            "表格宽度改为与版心等宽。",
        )
    yield from _table_rules(table, at)


def _table_rules(table: Table, at: Paragraph) -> Iterator[Broken]:
    top, bottom = _edge(table, 0, "top"), _edge(table, -1, "bottom")
    for name, border in (("首条", top), ("末条", bottom)):
        if border is None or not border.seen:
            yield Broken(at, "没有", f"版记没有{name}分隔线。", "给版记表格加上、下边框，1 磅。")
        elif abs(border.width * _POINT - _THICK) > 0.08:
            measured = f"{border.width * _POINT:.2f} 毫米"
            yield Broken(
                at,
                measured,
                f"版记{name}分隔线粗 {measured}。",
                "推荐 0.35 毫米（1 磅）。",
                "R",
                expected="0.35 毫米",
            )
    middle = table.borders.get("insideH")
    if len(table.rows) > 1 and middle and middle.seen and abs(middle.width * _POINT - _THIN) > 0.08:
        measured = f"{middle.width * _POINT:.2f} 毫米"
        yield Broken(
            at,
            measured,
            f"版记中间的分隔线粗 {measured}。",
            "推荐 0.25 毫米（0.75 磅）。",
            "R",
            expected="0.25 毫米",
        )


def _edge(table: Table, row: int, side: str) -> Border | None:
    """The rule at the top or foot of a table: a cell's own before the table's."""
    if not table.rows or not table.rows[row].cells:
        return table.borders.get(side)
    own: Mapping[str, Border] = table.rows[row].cells[0].borders
    return own.get(side) or table.borders.get(side)


def _paragraph_rules(subject: Subject) -> Iterator[Broken]:
    lines = subject.elements.imprint
    around = [*lines, *_neighbours(subject, lines)]
    drawn = any(drawing.kind in ("line", "shape", "picture") for each in around for drawing in each.drawings)
    bordered = any(border.seen for each in around for border in each.setting.borders.values())
    if drawn or any(each.spot.story != "正文" for each in lines):
        raise Unsure("版记的分隔线是画上去的，长短粗细要看页面；可加 --pdf。")
    if not bordered:
        yield Broken(
            lines[0], "没有", "版记没有分隔线。", "版记用与版心等宽的表格，上下边框 1 磅，中间 0.75 磅。"
        )


def _neighbours(subject: Subject, lines: list[Paragraph]) -> list[Paragraph]:
    first, last = subject.order(lines[0]), subject.order(lines[-1])
    return subject.elements.flow[max(first - 2, 0) : first] + subject.elements.flow[last + 1 : last + 3]


@rule("G-COL-02", "7.4.1", "M", "版记的位置", "末条分隔线与最后一面的版心下边缘重合")
def foot(subject: Subject) -> Iterator[Broken]:
    """首条分隔线位于版记中第一个要素之上，末条分隔线与公文最后一面的版心下边缘重合。

    怎么查：版记表格是不是浮动定位在版心底端；不是的要看页面，可加 --pdf 量末条线的位置（262 毫米，容许差 1.5 毫米）。

    怎么改：表格属性—环绕—定位：垂直，底端，相对于页边距。
    """
    _imprint(subject)
    if subject.elements.form == "信函":
        raise Absent("信函的版记没有分隔线，见 10.1。")
    if subject.printed and (low := subject.printed.lowest_rule()) is not None:
        if abs(low - 262) > 1.5:
            yield Broken(subject.elements.imprint[-1], f"{low:.1f} 毫米",
                         f"印出来，版记末条分隔线距页面上边 {low:.1f} 毫米，不在版心下边缘。",
                         "表格定位：垂直，底端，相对于页边距。", expected="262 毫米")  # fmt: skip
        return
    table = subject.elements.imprint_table
    floating = table.floating if table else {}
    if floating.get("tblpYSpec") == "bottom" and floating.get("vertAnchor") == "margin":
        return
    raise Unsure("版记没有定位在版心底端，是否与版心下边缘重合要看页面；可加 --pdf。")


@rule("G-COL-03", "6.2", "P", "版记在双页上", "最后一面是双页")
def even(subject: Subject) -> Iterator[Broken]:
    """双面印刷时，版记一般在最后一张纸的背面，即双页；标准没有写明，是习惯。

    怎么查：用 --pdf 印出来数页数。

    怎么改：页数是单数时，在版记之前加一个空白页。
    """
    _imprint(subject)
    if subject.printed is None:
        raise Unsure("要印出来才知道页数，可加 --pdf。")
    pages = subject.printed.count
    if pages % 2 and pages > 1:
        yield Broken(
            subject.elements.imprint[-1],
            f"共 {pages} 面",
            f"共 {pages} 面，版记在单页上。",
            "习惯上加一个空白页，使版记在双页。",
        )


@rule("G-COL-04", "7.4.2", "M", "抄送机关", "四号仿宋（一般），左右各空一字，回行与冒号后首字对齐，末尾句号")
def copies(subject: Subject) -> Iterator[Broken]:
    """如有抄送机关，一般用四号仿宋体字，在印发机关和印发日期之上一行、左右各空一字编排；“抄送”后加全角冒号，回行时与冒号后的首字对齐，最后一个名称后标句号。

    怎么查：字体字号（作为建议）、左右缩进、冒号、句号、悬挂缩进。

    怎么改：四号仿宋，左缩进 4 字、悬挂 3 字、右缩进 1 字，末尾用“。”。
    """
    lines = [each for each in subject.elements.copies if "抄" in squeezed(each.text)[:2]]
    if not lines:
        raise Absent("没有抄送机关。")
    for each in lines:
        text = squeezed(each.text)
        match = COPIES.match(text)
        if match and not text[: match.end()].endswith("："):
            yield Broken(each, text[:4], "“抄送”之后不是全角冒号。", "写成“抄送：”。")
        if not text.endswith("。"):
            found = f"是“{text[-1]}”，不是句号" if text[-1] in FULL_STOPS else "没有句号"
            yield Broken(each, text[-1], f"抄送机关末尾{found}。", "最后一个机关名称后标“。”。")
        yield from _letters(each, "抄送机关")
        yield from _sides(each, "抄送机关")


@rule("G-COL-05", "7.4.2", "M", "版记中的主送机关", "在抄送机关之上一行，之间不加分隔线")
def main_in_imprint(subject: Subject) -> Iterator[Broken]:
    """如需把主送机关移至版记，除将“抄送”改为“主送”外，编排方法同抄送机关；既有主送又有抄送时，主送在上，之间不加分隔线。

    怎么查：版记里“主送”与“抄送”的先后，是否各占表格的一行而中间有线。

    怎么改：主送放在抄送的上一行，同在一个单元格里。
    """
    lines = subject.elements.copies
    mains = [each for each in lines if squeezed(each.text).startswith("主送")]
    if not mains:
        raise Absent("版记里没有主送机关。")
    others = [each for each in lines if squeezed(each.text).startswith("抄送")]
    if others and subject.order(mains[0]) > subject.order(others[0]):
        yield Broken(mains[0], "在抄送之下", "版记里主送机关排在抄送机关之下。", "把主送移到抄送的上一行。")
    table = subject.elements.imprint_table
    middle = table.borders.get("insideH") if table else None
    if others and mains[0].spot.row != others[0].spot.row and middle and middle.seen:
        yield Broken(mains[0], "有分隔线", "主送与抄送之间有分隔线。", "两行放在同一个单元格里，之间不加线。")


@rule("G-COL-06", "7.4.3", "M", "印发机关和印发日期", "四号仿宋（一般），左右各空一字，日期后加“印发”")
def printer(subject: Subject) -> Iterator[Broken]:
    """印发机关和印发日期一般用四号仿宋体字，编排在末条分隔线之上，印发机关左空一字，印发日期右空一字，用阿拉伯数字标全年月日，不编虚位，后加“印发”二字。

    怎么查：字体字号（作为建议）、左边是否空一字、日期的写法。

    怎么改：如“某县人民政府办公室　　2025年3月20日印发”，左缩进 1 字，日期用右制表位。
    """
    each = subject.elements.printer
    if each is None:
        raise Absent("没有印发机关和印发日期。")
    text = squeezed(each.text)
    match = PRINTED_ON.search(text)
    if match and not _good_date(match["date"]):
        yield Broken(each, match["date"], f"印发日期写作“{match['date']}”。", "写成“2025年3月20日印发”。")
    elif match and not text.endswith("印发"):
        yield Broken(each, text[-4:], f"印发日期之后是“{text[match.end('date') :]}”。", "日期之后写“印发”。")
    yield from _letters(each, "印发机关")
    setting = each.setting
    alone = text.startswith(match["date"]) if match else False
    lead = setting.left + setting.first
    if not alone and abs(lead - _CHAR) > 140 and not each.typed.startswith(("　", " ")):
        yield Broken(
            each, f"左空 {lead / _CHAR:.1f} 字", f"印发机关左空 {lead / _CHAR:.1f} 字。", "左缩进 1 字。", "G"
        )


def _good_date(text: str) -> bool:
    return DATE.fullmatch(text) is not None


@rule("G-COL-07", "7.4.3", "M", "印发机关与其他要素之间的分隔线", "用一条细分隔线隔开")
def between(subject: Subject) -> Iterator[Broken]:
    """版记中如有其他要素，应当将其与印发机关和印发日期用一条细分隔线隔开。

    怎么查：抄送与印发机关在表格里是不是分两行，中间有没有线；用段落排的看边框。

    怎么改：版记表格加中间横线，0.75 磅。
    """
    found = subject.elements
    if not found.copies or found.printer is None or found.form == "信函":
        raise Absent("没有同时有抄送机关和印发机关。")
    table = found.imprint_table
    if table is None:
        if _bordered(found.copies[-1], "bottom") or _bordered(found.printer, "top"):
            return
        raise Unsure("版记不是用表格排的，中间有没有线要看页面。")
    row = found.copies[-1].spot.row
    inner = table.borders.get("insideH")
    own = table.rows[row - 1].cells[0].borders.get("bottom") if row <= len(table.rows) else None
    if found.printer.spot.row == row or not ((inner and inner.seen) or (own and own.seen)):
        yield Broken(
            found.printer, "没有", "抄送机关与印发机关之间没有分隔线。", "两者之间加一条细线（0.75 磅）。"
        )


def _bordered(each: Paragraph, side: str) -> bool:
    border = each.setting.borders.get(side)
    return border is not None and border.seen


def _letters(each: Paragraph, name: str) -> Iterator[Broken]:
    letters = main_letters([each])
    if letters and (face(letters.east) != "仿宋" or abs(letters.size - 14) > 0.3):
        measured = f"{letters.east or '没有写明字体'}，{size_name(letters.size)}"
        yield Broken(each, measured, f"{name}是{measured}。", "四号仿宋。", "G", expected="四号仿宋")


def _sides(each: Paragraph, name: str) -> Iterator[Broken]:
    """One character free on the left and on the right; wrapped lines under the first character after the colon."""
    setting = each.setting
    spaces = len(each.typed) - len(each.typed.lstrip("　"))
    lead = (setting.left + setting.first) / _CHAR + spaces
    if abs(lead - 1) > 0.5:
        yield Broken(
            each, f"左空 {lead:.1f} 字", f"{name}左空 {lead:.1f} 字。", "左边空一字：左缩进 4 字、悬挂 3 字。"
        )
    elif setting.right < 140 and len(each.text) > 26:
        yield Broken(each, f"右空 {setting.right / _CHAR:.1f} 字", f"{name}右边没有空一字。", "右缩进 1 字。")
    elif len(each.text) > 28 and abs(setting.left / _CHAR - 4) > 0.6:
        measured = f"回行左空 {setting.left / _CHAR:.1f} 字"
        yield Broken(
            each, measured, f"{name}{measured}，没有与冒号后的首字对齐。", "左缩进 4 字、悬挂 3 字。"
        )


def _imprint(subject: Subject) -> None:
    if not subject.elements.imprint:
        raise Absent("没有版记。")
