"""Page numbers and landscape tables (clauses 7.5, 8 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import BOTTOM, LEFT, RIGHT, TOP
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule, rule_of
from plangen.inspect.rules.needed import imprint_of, page_numbers_of
from plangen.inspect.subject import Subject
from plangen.lengths import MM, SMALL_CHAR
from plangen.ooxml import Paragraph, Section
from plangen.recognise.elements import PageNumber
from plangen.recognise.heights import AUTO_LINE, DASH, below_baseline, is_exact, natural_height
from plangen.recognise.patterns import PAGE_NUMBER, squeezed
from plangen.style.typefaces import face, is_size, size_name

_DEPTH = 7 * MM
"""From the foot of the type area to the top of the dashes (7.5)."""
_DEPTH_OFF = 1.2 * MM
"""That it may be off when it is stated or measured."""
_DEPTH_GUESSED = 3 * MM
"""The same when the program chooses the height of the line."""
_SIDE_OFF = 0.4
"""Characters that 空一字 may be off."""
_LANDSCAPE_OFF = 1.1 * MM
"""That the margins of a landscape page may be off."""
_BEFORE_IMPRINT = 8
"""Paragraphs above the imprint within which a page break may make a blank page."""
_SIDES = {"default": ("单页", "right", "居右"), "even": ("双页", "left", "居左")}
"""Which page a footer is for, where its number stands, and that in words (7.5)."""
_STANDS = {"center": "居中", "right": "居右", "left": "居左", "both": "居左"}


@rule_of(
    page_numbers_of, "G-NUM-01", "7.5", "G", "页码的写法", "四号半角宋体阿拉伯数字，左右各一条一字线：— 1 —"
)
def form(_: Subject, numbers: list[PageNumber]) -> Iterator[Judgement]:
    """页码一般用四号半角宋体阿拉伯数字，数字左右各放一条一字线。

    怎么查：页脚里页码域的字体、字号、前后的线（U+2014）、数字格式。

    怎么改：页脚写“— 1 —”，宋体四号，数字格式“1, 2, 3…”。
    """
    paragraph, section = numbers[0].paragraph, numbers[0].section
    text = squeezed(paragraph.text)
    if not PAGE_NUMBER.search(text) and not _has_blank_field(paragraph):
        yield Broken(paragraph, text, f"页码写作“{text}”。", "数字左右各放一条一字线：— 1 —。")
    if section.number_format not in ("decimal", "numberInDash"):
        yield Broken(paragraph, section.number_format, "页码不是阿拉伯数字。", "页码格式选“1, 2, 3…”。")
    letters = paragraph.first.letters if paragraph.first else paragraph.mark
    product = letters.latin or letters.east
    if face(product) != "宋体" or not is_size(letters.size, "四号"):
        measured = f"{product or '没有写明字体'}，{size_name(letters.size)}"
        yield Broken(paragraph, measured, f"页码是{measured}。", "宋体，四号。")


def _has_blank_field(paragraph: Paragraph) -> bool:
    """A field without a stored result: its dashes are looked for on their own."""
    return squeezed(paragraph.typed) == "——"


@rule("G-NUM-02", "7.5", "M", "页码的上下位置", "一字线上距版心下边缘 7 毫米")
def height(subject: Subject) -> Iterator[Judgement]:
    """页码编排在公文版心下边缘之下，一字线上距版心下边缘 7 毫米。

    怎么查：由页脚距离和页脚行高算出一字线的位置（行高是固定值的容许差 1 毫米）；印出来的直接量。

    怎么改：页脚距边界 2.45 厘米、页脚行距固定值 28.95 磅，或页脚距边界 2.55 厘米、行距固定值 14 磅。
    """
    measured = subject.printed.number_depth() if subject.printed else None
    if measured is not None:
        yield from _measured_depth(measured)
        return
    uprights = _uprights_of(subject)
    if isinstance(uprights, Absent):
        yield uprights
    elif _is_placed_freely(uprights[0]):
        yield Unsure("页码排在文本框或图文框里，位置要看页面；可加 --pdf。")
    else:
        yield from _stated_depth(uprights[0])


def _measured_depth(millimetres: float) -> Iterator[Judgement]:
    if abs(millimetres * MM - _DEPTH) > _DEPTH_OFF:
        measured = f"{millimetres:.1f} 毫米"
        message = f"印出来，页码的一字线在版心下边缘以下 {measured}。"
        yield Broken(None, measured, message, "调整页脚距边界的距离。")


def _stated_depth(number: PageNumber) -> Iterator[Judgement]:
    depth = _depth(number)
    off = abs(depth - _DEPTH)
    if off > (_DEPTH_OFF if is_exact(number.paragraph) else _DEPTH_GUESSED):
        measured = f"约 {depth / MM:.1f} 毫米"
        message = f"页码的一字线在版心下边缘以下{measured}。"
        hint = "页脚距边界改为 2.45 厘米，页脚行距用固定值 28.95 磅。"
        yield Broken(number.paragraph, measured, message, hint)
    elif off > _DEPTH_OFF:
        about = f"{depth / MM:.0f} 毫米左右"
        yield Unsure(f"页码的一字线在版心下边缘以下{about}，行高由软件决定，要看页面。")


def _depth(number: PageNumber) -> float:
    """From the foot of the type area of 9704 down to the top of the dashes, as the footer states its heights."""
    paragraph = number.paragraph
    line = _line_height(paragraph)
    below = sum(map(_footer_height, number.below or ())) + paragraph.setting.after
    dashes_up = number.section.footer + below + below_baseline(line) + DASH * SMALL_CHAR
    return BOTTOM - dashes_up


def _line_height(paragraph: Paragraph) -> float:
    setting = paragraph.setting
    if is_exact(paragraph):
        return setting.line
    lines = setting.line / AUTO_LINE if setting.rule == "auto" else 1.0
    return natural_height(paragraph) * lines


def _footer_height(paragraph: Paragraph) -> float:
    line = paragraph.setting.line if is_exact(paragraph) else natural_height(paragraph)
    return line + paragraph.setting.before + paragraph.setting.after


def _uprights_of(subject: Subject) -> list[PageNumber] | Absent:
    """The numbers of upright pages."""
    numbers = page_numbers_of(subject)
    if isinstance(numbers, Absent):
        return numbers
    uprights = [number for number in numbers if not number.section.landscape]
    return uprights or Absent("竖排的页没有页码。")


def _is_placed_freely(number: PageNumber) -> bool:
    """Whether a box or a frame places it, and not the lines of its footer."""
    return number.boxed or number.paragraph.setting.framed


@rule_of(_uprights_of, "G-NUM-03", "7.5", "G", "页码的左右位置", "单页码居右空一字，双页码居左空一字")
def side(subject: Subject, numbers: list[PageNumber]) -> Iterator[Judgement]:
    """单页码居右空一字，双页码居左空一字。

    怎么查：是否设了“奇偶页不同”；奇数页页脚的页码靠右、右缩进一字，偶数页靠左、左缩进一字。

    怎么改：页脚选“奇偶页不同”，分别右对齐右缩进 1 字、左对齐左缩进 1 字。
    """
    if not subject.paper.odd_even or not any(number.kind == "even" for number in numbers):
        yield _same_on_both(numbers[0].paragraph)
        return
    for number in numbers:
        if number.kind in _SIDES and not _is_placed_freely(number):
            yield from _sided(number)


def _same_on_both(paragraph: Paragraph) -> Broken:
    stands = _STANDS.get(paragraph.setting.align, "")
    also = f"（{stands}）" if stands else ""
    hint = "页脚选“奇偶页不同”，单页居右、双页居左，各空一字。"
    return Broken(paragraph, stands or "单双页相同", f"单双页的页码位置相同{also}。", hint)


def _sided(number: PageNumber) -> Iterator[Judgement]:
    paragraph, setting = number.paragraph, number.paragraph.setting
    page, side, wanted = _SIDES[number.kind]
    stands = setting.align if setting.align in ("right", "center") else "left"
    if stands != side:
        yield Broken(paragraph, _STANDS[stands], f"{page}的页码没有{wanted}。", "单页右对齐，双页左对齐。")
        return
    if side == "right":
        indent, outside = setting.right, paragraph.typed.rstrip("　")
    else:
        indent, outside = setting.left + setting.first, paragraph.typed.lstrip("　")
    free = indent / SMALL_CHAR + len(paragraph.typed) - len(outside)
    if abs(free - 1) > _SIDE_OFF:
        measured = f"空 {free:.1f} 字"
        yield Broken(paragraph, measured, f"{page}的页码外侧{measured}。", "缩进改为 1 字。")


def _blank_page_of(subject: Subject) -> int | Absent | Unsure:
    """The page with a number that should have none, 0 when none has; a blank page must stand before the imprint."""
    imprint = imprint_of(subject)
    if isinstance(imprint, Absent):
        return imprint
    if subject.printed is None and _may_be_blank(subject):
        return Unsure("版记之前有没有空白页要看页面，可加 --pdf。")
    numbered = subject.printed.numbered_blank() if subject.printed else None
    return Absent("版记前没有空白页。") if numbered is None else numbered


@rule_of(
    _blank_page_of,
    "G-NUM-04",
    "7.5",
    "M",
    "空白页和版记页的页码",
    "版记前有空白页的，空白页和版记页均不编页码",
)
def unnumbered(_: Subject, numbered: int) -> Iterator[Judgement]:
    """公文的版记页前有空白页的，空白页和版记页均不编排页码。

    怎么查：用 --pdf 印出来，看版记前一页是不是空白、有没有页码。

    怎么改：在空白页前插入分节符，后一节的页脚取消“链接到前一节”，删去页码。
    """
    if numbered:
        message = f"版记前有空白页，第 {numbered} 页仍编了页码。"
        yield Broken(None, f"第 {numbered} 页有页码", message, "空白页和版记页另成一节，页脚里不要页码。")


def _may_be_blank(subject: Subject) -> bool:
    """Whether a page break and an empty paragraph stand shortly before the imprint."""
    first = subject.order(subject.elements.imprint[0])
    before = subject.elements.flow[max(first - _BEFORE_IMPRINT, 0) : first + 1]
    broken = any(paragraph.breaks or "\f" in paragraph.typed for paragraph in before)
    return broken and any(paragraph.blank for paragraph in before)


@rule_of(page_numbers_of, "G-NUM-05", "7.5", "M", "附件的页码", "附件与正文一起装订时，页码连续编排")
def continuous(subject: Subject, numbers: list[PageNumber]) -> Iterator[Judgement]:
    """公文的附件与正文一起装订时，页码应当连续编排。

    怎么查：第二节起有没有重新从 1 开始编页码。

    怎么改：页码格式选“续前节”。
    """
    numbered = {number.section_index for number in numbers}
    for index, section in enumerate(subject.paper.sections):
        if index == 0 or section.start is None or index not in numbered:
            continue
        first = subject.first_words_of(section)
        message = f"第 {index + 1} 节的页码重新从 {section.start} 开始。"
        yield Broken(first, f"从 {section.start} 起", message, "页码格式选“续前节”。")


def _landscapes_of(subject: Subject) -> list[Section] | Absent:
    return subject.landscapes or Absent("没有横排的页。")


@rule_of(_landscapes_of, "G-LAND-01", "8", "M", "横排表格的页码", "页码在纸上的位置与其他页一致")
def landscape_number(subject: Subject, _: list[Section]) -> Iterator[Judgement]:
    """A4 纸型的表格横排时，页码位置与公文其他页码保持一致。

    怎么查：横排各节的页码是不是放在转向的文本框里、靠左边；放在横页底边的，与其他页不一致。

    怎么改：横页的页码放在左边的竖排文本框里。
    """
    for number in subject.elements.page_numbers:
        if number.section.landscape and not number.boxed:
            message = "横页的页码在横页的底边，与其他页不在纸的同一位置。"
            yield Broken(number.paragraph, "在横页底边", message, "放在左边的竖排文本框里。")
            return


@rule_of(_landscapes_of, "G-LAND-02", "8", "M", "横排表格的表头", "单页表头在订口一边，双页表头在切口一边")
def landscape_head(subject: Subject, landscapes: list[Section]) -> Iterator[Judgement]:
    """A4 纸型的表格横排时，单页码表头在订口一边，双页码表头在切口一边；两种情况表头都在竖着看的纸的左边。

    怎么查：横排各节的页边距是不是竖页转过来的：上 28、右 37、下 26、左 35 毫米（容许差 1.1 毫米）。

    怎么改：横页的页边距填：上 2.8、右 3.7、下 2.6、左 3.5 厘米。
    """
    for section in landscapes:
        sides = (section.top, section.right, section.bottom, section.left)
        if _near(sides, (LEFT, TOP, RIGHT, BOTTOM)):
            continue
        if _near(sides, (RIGHT, BOTTOM, LEFT, TOP)) or _near(sides, (TOP, RIGHT, BOTTOM, LEFT)):
            yield Unsure("横页的页边距与竖页转过来的不同，表头是否在纸的左边要看装订。")
            continue
        top, right, bottom, left = (twips / MM for twips in sides)
        measured = f"上 {top:.0f}、右 {right:.0f}、下 {bottom:.0f}、左 {left:.0f} 毫米"
        message = f"横页的页边距是{measured}，不是竖页转过来的。"
        hint = "页边距填：上 2.8、右 3.7、下 2.6、左 3.5 厘米。"
        yield Broken(subject.first_words_of(section), measured, message, hint)


def _near(sides: tuple[int, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= _LANDSCAPE_OFF for one, other in zip(sides, wanted, strict=True))


@rule("G-UNIT-01", "9", "M", "计量单位、标点符号和数字", "按国家标准")
def units(_: Subject) -> Iterator[Judgement]:
    """公文中计量单位的用法应当符合 GB 3100、GB 3101 和 GB 3102，
    标点符号的用法应当符合 GB/T 15834，数字用法应当符合 GB/T 15835。

    为什么不查：逐条见 W-PUN、W-NUM 各条；全文是否都合，程序不能断定。

    怎么改：见各条。
    """
    yield Unsure("标点和数字逐条见 W-PUN、W-NUM 各条；计量单位请核对。")
