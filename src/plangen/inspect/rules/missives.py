"""Papers in the form of a letter (clause 10.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.rules.needed import of_form
from plangen.inspect.rules.positions import ink_top
from plangen.inspect.subject import Subject
from plangen.ooxml import Border, Paragraph
from plangen.recognise.elements import Rule
from plangen.recognise.head import at_right
from plangen.recognise.heights import CHAR, MM

_LONG = (168.0, 172.0)
"""Millimetres that the double lines of a letter may measure."""


@rule(
    "G-LET-01", "10.1", "M", "信函格式：发文机关标志", "机关名称（不加“文件”），居中，上边缘至上页边 30 毫米"
)
def letter_mark(subject: Subject) -> Iterator[Broken]:
    """信函格式的发文机关标志使用发文机关全称或者规范化简称，居中排布，上边缘至上页边为 30 毫米；
    联合行文时只用主办机关标志。

    怎么查：是否居中；在正文流或锚定的文本框里的，算出上边缘（容许差 2 毫米），其余要看页面。

    怎么改：标志居中；上边缘距纸的上边 3 厘米。
    """
    mark = _letter(subject)
    each = mark[0]
    if each.setting.align not in ("center", "distribute"):
        yield Broken(each, "没有居中", "信函的发文机关标志没有居中。", "对齐方式选“居中”。")
    top = ink_top(subject, each)
    if top is None:
        raise Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
    found = top / MM
    if abs(found - 30) > 2.5:
        yield Broken(
            each,
            f"{found:.1f} 毫米",
            f"信函的发文机关标志上边缘距上页边约 {found:.1f} 毫米。",
            "调整位置，使上边缘距上页边 30 毫米。",
        )


@rule("G-LET-02", "10.1", "M", "信函格式：上面的双线", "标志下 4 毫米，红色，上粗下细，长 170 毫米，居中")
def upper_lines(subject: Subject) -> Iterator[Broken]:
    """发文机关标志下 4 毫米处印一条红色双线（上粗下细），线长均为 170 毫米，居中排布。

    怎么查：版头里的红色线条：是不是双线、是不是上粗下细、多长。位置要看页面。

    怎么改：用“上粗下细”的双线，红色，长 17 厘米，相对页面居中。
    """
    mark = _letter(subject)
    lines = [each for each in subject.elements.red_rules if each.red]
    if not lines:
        yield Broken(
            mark[-1],
            "没有",
            "信函的发文机关标志之下没有红色双线。",
            "加一条红色双线，上粗下细，长 170 毫米。",
        )
        return
    line = lines[0]
    if line.kind in ("single", "sng", ""):
        yield Broken(line.at, "单线", "信函的发文机关标志之下是单线，不是双线。", "改为双线，上粗下细。")
    elif "thinThick" in line.kind:
        yield Broken(line.at, "上细下粗", "信函上面的双线是上细下粗。", "改为上粗下细。")
    yield from _long(subject, line)


def _long(subject: Subject, line: Rule) -> Iterator[Broken]:
    if line.drawing:
        wide = line.drawing.anchor.width / MM
    else:
        setting = line.at.setting
        wide = (subject.section_of(line.at).area[0] - setting.left - setting.right) / MM
    if not _LONG[0] <= wide <= _LONG[1]:
        yield Broken(
            line.at,
            f"{wide:.0f} 毫米",
            f"信函的双线长 {wide:.0f} 毫米。",
            "线长改为 170 毫米（左右各伸出版心 7 毫米）。",
        )


@rule("G-LET-03", "10.1", "M", "信函格式：下面的双线", "距下页边 20 毫米，红色，上细下粗，首页才有")
def lower_lines(subject: Subject) -> Iterator[Broken]:
    """距下页边 20 毫米处印一条红色双线（上细下粗），线长 170 毫米，居中排布，只在首页。

    怎么查：首页页脚或首页正文里有没有第二条红色双线。

    怎么改：设“首页不同”，在首页页脚里放一条红色双线，上细下粗，距下页边 20 毫米。
    """
    mark = _letter(subject)
    section = subject.paper.sections[0]
    if not section.own_first and len([each for each in subject.elements.red_rules if each.red]) < 2:
        yield Broken(
            mark[0],
            "没有",
            "信函首页下部没有红色双线。",
            "设“首页不同”，首页页脚里放一条红色双线，上细下粗。",
        )
        return
    foot = section.footers.get("first", ())
    if section.own_first and any(each.drawings or each.setting.borders for each in foot):
        rules = [border for each in foot for border in each.setting.borders.values() if border.seen]
        if rules and not _thin_then_thick(rules):
            yield Broken(foot[0], rules[0].kind, "信函下面的双线不是上细下粗。", "改为上细下粗的双线。")
        return
    raise Unsure("下面的双线在哪里要看页面，可加 --pdf。")


def _thin_then_thick(rules: list[Border]) -> bool:
    if len(rules) > 1:
        return rules[0].width < rules[-1].width
    return "thinThick" in rules[0].kind


@rule("G-LET-04", "10.1", "M", "信函格式：份号、密级、紧急程度", "顶格居版心左边缘，在第一条双线之下依次分行")
def letter_corner(subject: Subject) -> Iterator[Broken]:
    """如需标注份号、密级和保密期限、紧急程度，应当顶格居版心左边缘编排在第一条红色双线下，
    自上而下分行排列，第一个要素与该线的距离为三号汉字高度的 7/8。

    怎么查：这几个要素是不是在标志之下、是否顶格。

    怎么改：放在双线之下，左对齐，缩进为 0。
    """
    mark = _letter(subject)
    found = subject.elements
    corner = [each for each in (found.copy_number, found.secrecy, found.urgency) if each]
    if not corner:
        raise Absent("没有份号、密级和紧急程度。")
    for each in corner:
        if subject.order(each) < subject.order(mark[-1]):
            yield Broken(
                each, "在标志之上", f"“{quoted(each.text)}”排在发文机关标志之上。", "移到第一条双线之下。"
            )


@rule("G-LET-05", "10.1", "M", "信函格式：发文字号", "顶格居版心右边缘，在第一条双线之下")
def letter_number(subject: Subject) -> Iterator[Broken]:
    """信函格式的发文字号顶格居版心右边缘编排在第一条红色双线下，与该线的距离为三号汉字高度的 7/8。

    怎么查：发文字号是否右对齐、右缩进为零。距离要看页面。

    怎么改：右对齐，右缩进 0。
    """
    _letter(subject)
    number = subject.elements.number
    if number is None:
        raise Absent("没有发文字号。")
    if not at_right(number) or number.setting.right > CHAR * 0.4:
        measured = f"右空 {number.setting.right / CHAR:.1f} 字" if at_right(number) else "没有居右"
        yield Broken(number, measured, "信函的发文字号没有顶格居右。", "右对齐，右缩进 0。")


@rule("G-LET-06", "10.1", "M", "信函格式：标题", "居中，与其上最后一个要素相距二行")
def letter_title(subject: Subject) -> Iterator[Broken]:
    """信函格式的标题居中编排，与其上最后一个要素相距二行。

    怎么查：标题与上一要素之间是不是空二行（1.4 至 2.9 行）。

    怎么改：标题段前 57.9 磅。
    """
    _letter(subject)
    found = subject.elements
    if not found.title:
        raise Absent("没有认出标题。")
    above = max(
        (each for each in (found.number, found.copy_number, found.secrecy, found.urgency) if each),
        key=subject.order,
        default=None,
    )
    if above and (room := subject.gap(above, found.title[0])) and room.within(1.4, 2.9) is False:
        yield Broken(
            found.title[0],
            f"空 {room.lines:.1f} 行",
            f"标题与上一要素之间空 {room.lines:.1f} 行。",
            "空二行：段前 57.9 磅。",
        )


@rule("G-LET-07", "10.1", "M", "信函格式：首页末行", "与第二条双线的距离为三号汉字高度的 7/8")
def letter_last_line(subject: Subject) -> Iterator[Broken]:
    """第二条红色双线上一行如有文字，与该线的距离为三号汉字高度的 7/8。

    为什么不查：要看页面。

    怎么改：调整首页的下边距。
    """
    _letter(subject)
    raise Unsure("首页末行与双线的距离要看页面。")
    yield


@rule("G-LET-08", "10.1", "M", "信函格式：首页不显示页码", "首页没有页码")
def letter_page_number(subject: Subject) -> Iterator[Broken]:
    """信函格式首页不显示页码。

    怎么查：是否设了“首页不同”，首页页脚里有没有页码。

    怎么改：页脚选“首页不同”，删去首页的页码。
    """
    mark = _letter(subject)
    numbers = subject.elements.page_numbers
    if not numbers:
        return
    section = subject.paper.sections[0]
    if not section.own_first:
        yield Broken(mark[0], "首页有页码", "信函的首页也编了页码。", "页脚选“首页不同”，首页不放页码。")
    elif "0-first" in numbers:
        yield Broken(numbers["0-first"], "首页有页码", "信函的首页也编了页码。", "删去首页页脚里的页码。")


@rule("G-LET-09", "10.1", "M", "信函格式：版记", "不加印发机关、印发日期和分隔线，在最后一面版心最下方")
def letter_imprint(subject: Subject) -> Iterator[Broken]:
    """信函格式的版记不加印发机关和印发日期、分隔线，位于公文最后一面版心内最下方。

    怎么查：有没有印发机关和印发日期，版记有没有横线。

    怎么改：只留抄送机关，去掉边框。
    """
    _letter(subject)
    found = subject.elements
    if not found.imprint:
        raise Absent("没有版记。")
    if found.printer:
        yield Broken(
            found.printer, quoted(found.printer.text), "信函的版记写了印发机关和印发日期。", "删去这一行。"
        )
    table = found.imprint_table
    seen = table and any(border.seen for border in table.borders.values())
    if seen or any(border.seen for each in found.imprint for border in each.setting.borders.values()):
        yield Broken(found.imprint[0], "有分隔线", "信函的版记有分隔线。", "去掉版记的边框。")


def _letter(subject: Subject) -> list[Paragraph]:
    return of_form(subject, "信函", "信函格式")
