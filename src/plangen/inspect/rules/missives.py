"""Papers in the form of a letter (clause 10.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.inspect.measures import LETTER_MARK_TOP, MARK_OFF, TWO_LINES
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule_of
from plangen.inspect.rules.imprint import has_rule
from plangen.inspect.rules.needed import letter_mark_of
from plangen.inspect.rules.positions import ink_top, is_centred
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR, MM
from plangen.ooxml import Border, Paragraph
from plangen.recognise.elements import Rule
from plangen.recognise.head import at_right

_LONG = (168 * MM, 172 * MM)
"""That the double lines of a letter may measure: 170 mm in 10.1."""
_RIGHT_OFF = 0.4 * CHAR
"""That 顶格居右 may be off."""


@rule_of(
    letter_mark_of,
    "G-LET-01",
    "10.1",
    "M",
    "信函格式：发文机关标志",
    "机关名称（不加“文件”），居中，上边缘至上页边 30 毫米",
)
def letter_mark(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """信函格式的发文机关标志使用发文机关全称或者规范化简称，居中排布，上边缘至上页边为 30 毫米；
    联合行文时只用主办机关标志。

    怎么查：是否居中；在正文流或锚定的文本框里的，算出上边缘（容许差 2 毫米），其余要看页面。

    怎么改：标志居中；上边缘距纸的上边 3 厘米。
    """
    first = mark[0]
    if not is_centred(first):
        yield Broken(first, "没有居中", "信函的发文机关标志没有居中。", "对齐方式选“居中”。")
    top = ink_top(subject, first)
    if top is None:
        yield Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
    elif abs(top - LETTER_MARK_TOP) > MARK_OFF:
        measured = f"{top / MM:.1f} 毫米"
        message = f"信函的发文机关标志上边缘距上页边约 {measured}。"
        yield Broken(first, measured, message, "调整位置，使上边缘距上页边 30 毫米。")


@rule_of(
    letter_mark_of,
    "G-LET-02",
    "10.1",
    "M",
    "信函格式：上面的双线",
    "标志下 4 毫米，红色，上粗下细，长 170 毫米，居中",
)
def upper_lines(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """发文机关标志下 4 毫米处印一条红色双线（上粗下细），线长均为 170 毫米，居中排布。

    怎么查：版头里的红色线条：是不是双线、是不是上粗下细、多长。位置要看页面。

    怎么改：用“上粗下细”的双线，红色，长 17 厘米，相对页面居中。
    """
    lines = _red_lines(subject)
    if not lines:
        message = "信函的发文机关标志之下没有红色双线。"
        yield Broken(mark[-1], "没有", message, "加一条红色双线，上粗下细，长 170 毫米。")
        return
    line = lines[0]
    if line.kind in ("single", "sng", ""):
        yield Broken(line.at, "单线", "信函的发文机关标志之下是单线，不是双线。", "改为双线，上粗下细。")
    elif "thinThick" in line.kind:
        yield Broken(line.at, "上细下粗", "信函上面的双线是上细下粗。", "改为上粗下细。")
    length = _length(subject, line)
    if not _LONG[0] <= length <= _LONG[1]:
        measured = f"{length / MM:.0f} 毫米"
        hint = "线长改为 170 毫米（左右各伸出版心 7 毫米）。"
        yield Broken(line.at, measured, f"信函的双线长 {measured}。", hint)


def _red_lines(subject: Subject) -> list[Rule]:
    return [line for line in subject.elements.red_rules if line.red]


def _length(subject: Subject, line: Rule) -> float:
    if line.drawing:
        return line.drawing.anchor.width
    setting = line.at.setting
    return subject.section_of(line.at).area[0] - setting.left - setting.right


@rule_of(
    letter_mark_of,
    "G-LET-03",
    "10.1",
    "M",
    "信函格式：下面的双线",
    "距下页边 20 毫米，红色，上细下粗，首页才有",
)
def lower_lines(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """距下页边 20 毫米处印一条红色双线（上细下粗），线长 170 毫米，居中排布，只在首页。

    怎么查：首页页脚或首页正文里有没有第二条红色双线。

    怎么改：设“首页不同”，在首页页脚里放一条红色双线，上细下粗，距下页边 20 毫米。
    """
    section = subject.paper.sections[0]
    foot = section.footers.get("first", ()) if section.own_first else ()
    if any(paragraph.drawings or paragraph.setting.borders for paragraph in foot):
        yield from _foot_lines(foot)
    elif section.own_first or len(_red_lines(subject)) > 1:
        yield Unsure("下面的双线在哪里要看页面，可加 --pdf。")
    else:
        message = "信函首页下部没有红色双线。"
        hint = "设“首页不同”，首页页脚里放一条红色双线，上细下粗。"
        yield Broken(mark[0], "没有", message, hint)


def _foot_lines(foot: Sequence[Paragraph]) -> Iterator[Judgement]:
    borders: list[Border] = []
    for paragraph in foot:
        borders += [border for border in paragraph.setting.borders.values() if border.seen]
    if borders and not _is_thin_then_thick(borders):
        hint = "改为上细下粗的双线。"
        yield Broken(foot[0], borders[0].kind, "信函下面的双线不是上细下粗。", hint)


def _is_thin_then_thick(borders: list[Border]) -> bool:
    if len(borders) > 1:
        return borders[0].width < borders[-1].width
    return "thinThick" in borders[0].kind


@rule_of(
    letter_mark_of,
    "G-LET-04",
    "10.1",
    "M",
    "信函格式：份号、密级、紧急程度",
    "顶格居版心左边缘，在第一条双线之下依次分行",
)
def letter_corner(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """如需标注份号、密级和保密期限、紧急程度，应当顶格居版心左边缘编排在第一条红色双线下，
    自上而下分行排列，第一个要素与该线的距离为三号汉字高度的 7/8。

    怎么查：这几个要素是不是在标志之下、是否顶格。

    怎么改：放在双线之下，左对齐，缩进为 0。
    """
    corner = _corner(subject)
    if not corner:
        yield Absent("没有份号、密级和紧急程度。")
    for paragraph in corner:
        if subject.order(paragraph) < subject.order(mark[-1]):
            message = f"“{quoted(paragraph.text)}”排在发文机关标志之上。"
            yield Broken(paragraph, "在标志之上", message, "移到第一条双线之下。")


def _corner(subject: Subject) -> list[Paragraph]:
    found = subject.elements
    return [paragraph for paragraph in (found.copy_number, found.secrecy, found.urgency) if paragraph]


@rule_of(letter_mark_of, "G-LET-05", "10.1", "M", "信函格式：发文字号", "顶格居版心右边缘，在第一条双线之下")
def letter_number(subject: Subject, _: list[Paragraph]) -> Iterator[Judgement]:
    """信函格式的发文字号顶格居版心右边缘编排在第一条红色双线下，与该线的距离为三号汉字高度的 7/8。

    怎么查：发文字号是否右对齐、右缩进为零。距离要看页面。

    怎么改：右对齐，右缩进 0。
    """
    number = subject.elements.number
    if number is None:
        yield Absent("没有发文字号。")
    elif not at_right(number):
        yield Broken(number, "没有居右", "信函的发文字号没有顶格居右。", "右对齐，右缩进 0。")
    elif number.setting.right > _RIGHT_OFF:
        measured = f"右空 {number.setting.right / CHAR:.1f} 字"
        yield Broken(number, measured, "信函的发文字号没有顶格居右。", "右对齐，右缩进 0。")


@rule_of(letter_mark_of, "G-LET-06", "10.1", "M", "信函格式：标题", "居中，与其上最后一个要素相距二行")
def letter_title(subject: Subject, _: list[Paragraph]) -> Iterator[Judgement]:
    """信函格式的标题居中编排，与其上最后一个要素相距二行。

    怎么查：标题与上一要素之间是不是空二行（1.4 至 2.9 行）。

    怎么改：标题段前 57.9 磅。
    """
    title = subject.elements.title
    if not title:
        yield Absent("没有认出标题。")
        return
    above = _corner(subject)
    if subject.elements.number:
        above.append(subject.elements.number)
    gap = subject.gap(max(above, key=subject.order), title[0]) if above else None
    if gap and gap.within(*TWO_LINES) is False:
        yield Broken(title[0], gap.words, f"标题与上一要素之间{gap.words}。", "空二行：段前 57.9 磅。")


@rule_of(
    letter_mark_of, "G-LET-07", "10.1", "M", "信函格式：首页末行", "与第二条双线的距离为三号汉字高度的 7/8"
)
def letter_last_line(_: Subject, __: list[Paragraph]) -> Iterator[Judgement]:
    """第二条红色双线上一行如有文字，与该线的距离为三号汉字高度的 7/8。

    为什么不查：要看页面。

    怎么改：调整首页的下边距。
    """
    yield Unsure("首页末行与双线的距离要看页面。")


@rule_of(letter_mark_of, "G-LET-08", "10.1", "M", "信函格式：首页不显示页码", "首页没有页码")
def letter_page_number(subject: Subject, mark: list[Paragraph]) -> Iterator[Judgement]:
    """信函格式首页不显示页码。

    怎么查：是否设了“首页不同”，首页页脚里有没有页码。

    怎么改：页脚选“首页不同”，删去首页的页码。
    """
    numbers = subject.elements.page_numbers
    message = "信函的首页也编了页码。"
    if numbers and not subject.paper.sections[0].own_first:
        yield Broken(mark[0], "首页有页码", message, "页脚选“首页不同”，首页不放页码。")
        return
    for number in numbers:
        if number.section_index == 0 and number.kind == "first":
            yield Broken(number.paragraph, "首页有页码", message, "删去首页页脚里的页码。")


@rule_of(
    letter_mark_of,
    "G-LET-09",
    "10.1",
    "M",
    "信函格式：版记",
    "不加印发机关、印发日期和分隔线，在最后一面版心最下方",
)
def letter_imprint(subject: Subject, _: list[Paragraph]) -> Iterator[Judgement]:
    """信函格式的版记不加印发机关和印发日期、分隔线，位于公文最后一面版心内最下方。

    怎么查：有没有印发机关和印发日期，版记有没有横线。

    怎么改：只留抄送机关，去掉边框。
    """
    imprint, printer = subject.elements.imprint, subject.elements.printer
    if not imprint:
        yield Absent("没有版记。")
        return
    if printer:
        yield Broken(printer, quoted(printer.text), "信函的版记写了印发机关和印发日期。", "删去这一行。")
    table = subject.elements.imprint_table
    ruled = any(border.seen for border in table.borders.values()) if table else False
    if ruled or any(has_rule(paragraph) for paragraph in imprint):
        yield Broken(imprint[0], "有分隔线", "信函的版记有分隔线。", "去掉版记的边框。")
