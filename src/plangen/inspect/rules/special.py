"""Letters, orders, minutes (clause 10), and the figures (clause 11)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.elements import Rule
from plangen.inspect.faces import face
from plangen.inspect.heights import CHAR, MM
from plangen.inspect.patterns import squeezed
from plangen.inspect.recognising.head import at_right
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.rules.head import ink_top
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Border, Paragraph

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


@rule(
    "G-ORD-01",
    "10.2",
    "M",
    "命令（令）格式：发文机关标志",
    "机关全称加“命令”或“令”，居中，上边缘至版心上边缘 20 毫米",
)
def order_mark(subject: Subject) -> Iterator[Broken]:
    """命令（令）的发文机关标志由发文机关全称加“命令”或“令”字组成，居中排布，上边缘至版心上边缘为 20 毫米，
    推荐使用红色小标宋体字。

    怎么查：是否居中，红色小标宋（推荐），在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 20 毫米。
    """
    each = _order(subject)[0]
    if each.setting.align not in ("center", "distribute"):
        yield Broken(each, "没有居中", "命令的发文机关标志没有居中。", "对齐方式选“居中”。")
    letters = main_letters([each])
    if letters and face(letters.east) != "小标宋":
        yield Broken(each, letters.east, f"命令的标志用的是“{letters.east}”。", "推荐用红色小标宋体。", "R")
    yield from _top(subject, each, 20, "命令")


@rule("G-ORD-02", "10.2", "M", "命令（令）格式：令号", "标志下空二行，居中，第×号")
def order_number(subject: Subject) -> Iterator[Broken]:
    """发文机关标志下空二行居中编排令号。

    怎么查：令号是否居中、与标志之间是不是空二行（1.4 至 2.9 行）。

    怎么改：写成“第1号”，居中，段前 57.9 磅。
    """
    mark = _order(subject)
    number = subject.elements.order_number
    if number is None:
        yield Broken(mark[-1], "没有", "命令没有令号。", "在标志之下空二行居中写“第×号”。")
        return
    if number.setting.align != "center":
        yield Broken(number, "没有居中", "令号没有居中。", "对齐方式选“居中”。")
    yield from _two(subject, mark[-1], number, "令号与标志")


@rule("G-ORD-03", "10.2", "M", "命令（令）格式：正文", "令号下空二行，没有红色分隔线")
def order_body(subject: Subject) -> Iterator[Broken]:
    """令号下空二行编排正文；命令没有红色分隔线，落款按 7.3.5.3 加盖签名章。

    怎么查：令号与正文之间是不是空二行，有没有红线。

    怎么改：正文段前 57.9 磅，去掉红线。
    """
    mark = _order(subject)
    found = subject.elements
    first = next(iter([*found.title, *found.body]), None)
    if found.order_number and first:
        yield from _two(subject, found.order_number, first, "正文与令号")
    if any(each.red for each in found.red_rules):
        yield Broken(mark[0], "有红线", "命令有红色分隔线。", "去掉红线。")


@rule("G-MIN-01", "10.3", "M", "纪要格式：标志", "“×××××纪要”，居中，上边缘至版心上边缘 35 毫米")
def minutes_mark(subject: Subject) -> Iterator[Broken]:
    """纪要标志由“×××××纪要”组成，居中排布，上边缘至版心上边缘为 35 毫米，推荐使用红色小标宋体字。

    怎么查：是否居中，在正文流里的算出上边缘（容许差 2 毫米）。

    怎么改：居中，段前使字的上缘距版心上边 35 毫米。
    """
    each = _minutes(subject)[0]
    if each.setting.align not in ("center", "distribute"):
        yield Broken(each, "没有居中", "纪要的标志没有居中。", "对齐方式选“居中”。")
    yield from _top(subject, each, 35, "纪要")


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


@rule("G-FIG-01", "11", "O", "式样", "见标准的图")
def figures(subject: Subject) -> Iterator[Broken]:
    """标准的图 1 至图 12 是式样，图中版心的实线框仅为示意，印制公文时并不印出。

    为什么不查：式样所示已分在各条里检查。

    怎么改：不必改。
    """
    raise Unsure("式样图所示的已分在各条里检查。")
    yield


# -- shared ---------------------------------------------------------------------------------------


def _of_form(subject: Subject, form: str, name: str) -> list[Paragraph]:
    if subject.elements.form != form:
        raise Absent(f"不是{name}。")
    return subject.elements.mark


def _letter(subject: Subject) -> list[Paragraph]:
    return _of_form(subject, "信函", "信函格式")


def _order(subject: Subject) -> list[Paragraph]:
    return _of_form(subject, "命令", "命令（令）")


def _minutes(subject: Subject) -> list[Paragraph]:
    return _of_form(subject, "纪要", "纪要")


def _top(subject: Subject, each: Paragraph, wanted: int, name: str) -> Iterator[Broken]:
    top = ink_top(subject, each)
    if top is None:
        raise Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
    found = (top - subject.section_of(each).top) / MM
    if abs(found - wanted) > 2.5:
        yield Broken(
            each,
            f"{found:.1f} 毫米",
            f"{name}的标志上边缘在版心上边缘以下约 {found:.1f} 毫米。",
            f"调整段前间距，使其为 {wanted} 毫米。",
        )


def _two(subject: Subject, above: Paragraph, below: Paragraph, name: str) -> Iterator[Broken]:
    if (room := subject.gap(above, below)) and room.within(1.4, 2.9) is False:
        yield Broken(
            below, f"空 {room.lines:.1f} 行", f"{name}之间空 {room.lines:.1f} 行。", "空二行：段前 57.9 磅。"
        )


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
