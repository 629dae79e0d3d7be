"""Page numbers and landscape tables (clauses 7.5, 8 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, rule
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph, Section
from plangen.recognise.heights import MM, is_exact
from plangen.recognise.patterns import PAGE_NUMBER, squeezed
from plangen.style.typefaces import face, size_name

_CHAR = 280
_DASH = 1.54
"""Millimetres from the baseline of a 四号 page number to the top of its dashes."""
_FOOT = 35.0
"""Millimetres below the type area."""
_SIDES = {"default": "right", "even": "left"}


@rule("G-NUM-01", "7.5", "G", "页码的写法", "四号半角宋体阿拉伯数字，左右各一条一字线：— 1 —")
def form(subject: Subject) -> Iterator[Broken]:
    """页码一般用四号半角宋体阿拉伯数字，数字左右各放一条一字线。

    怎么查：页脚里页码域的字体、字号、前后的线（U+2014）、数字格式。

    怎么改：页脚写“— 1 —”，宋体四号，数字格式“1, 2, 3…”。
    """
    for key, each in _numbers(subject).items():
        text = squeezed(each.text)
        if not PAGE_NUMBER.search(text.replace("－", "-")) and not _blank_field(each):
            yield Broken(each, text, f"页码写作“{text}”。", "数字左右各放一条一字线：— 1 —。")
        section = subject.paper.sections[int(key.partition("-")[0])]
        if section.number_format not in ("decimal", "numberInDash"):
            yield Broken(each, section.number_format, "页码不是阿拉伯数字。", "页码格式选“1, 2, 3…”。")
        letters = each.first.letters if each.first else each.mark
        product = letters.latin or letters.east
        if face(product) != "宋体" or abs(letters.size - 14) > 0.3:
            measured = f"{product or '没有写明字体'}，{size_name(letters.size)}"
            yield Broken(each, measured, f"页码是{measured}。", "宋体，四号。")
        return


def _blank_field(each: Paragraph) -> bool:
    """A field without a stored result: its dashes are looked for on their own."""
    return squeezed(each.typed).replace("—", "", 2) == "" and each.typed.count("—") == 2


@rule("G-NUM-02", "7.5", "M", "页码的上下位置", "一字线上距版心下边缘 7 毫米")
def height(subject: Subject) -> Iterator[Broken]:
    """页码编排在公文版心下边缘之下，一字线上距版心下边缘 7 毫米。

    怎么查：由页脚距离和页脚行高算出一字线的位置（行高是固定值的容许差 1 毫米）；印出来的直接量。

    怎么改：页脚距边界 2.45 厘米、页脚行距固定值 28.95 磅，或页脚距边界 2.55 厘米、行距固定值 14 磅。
    """
    if subject.printed and (low := subject.printed.number_depth()) is not None:
        if abs(low - 7) > 1.2:
            yield Broken(
                None,
                f"{low:.1f} 毫米",
                f"印出来，页码的一字线在版心下边缘以下 {low:.1f} 毫米。",
                "调整页脚距边界的距离。",
            )
        return
    upright = {key: each for key, each in _numbers(subject).items() if not _section(subject, key).landscape}
    if not upright:
        raise Absent("竖排的页没有页码。")
    key, each = next(iter(upright.items()))
    section = _section(subject, key)
    if each.spot.story != "页脚" or each.setting.framed or _boxed(section, each):
        raise Unsure("页码排在文本框或图文框里，位置要看页面；可加 --pdf。")
    line = (
        each.setting.line / 20
        if is_exact(each)
        else each.size * 1.3 * (each.setting.line / 240 if each.setting.rule == "auto" else 1)
    )
    below = sum(_height(other) for other in _after(section, each)) + each.setting.after
    depth = _FOOT - (section.footer + below) / MM - 0.2 * line * 20 / MM - _DASH
    if abs(depth - 7) > (1.2 if is_exact(each) else 3):
        measured = f"约 {depth:.1f} 毫米"
        yield Broken(
            each,
            measured,
            f"页码的一字线在版心下边缘以下{measured}。",
            "页脚距边界改为 2.45 厘米，页脚行距用固定值 28.95 磅。",
        )
    elif abs(depth - 7) > 1.2:
        raise Unsure(f"页码的一字线在版心下边缘以下{depth:.0f} 毫米左右，行高由软件决定，要看页面。")


def _height(each: Paragraph) -> float:
    line = each.setting.line if is_exact(each) else each.size * 26
    return line + each.setting.before + each.setting.after


def _after(section: Section, each: Paragraph) -> list[Paragraph]:
    """What stands below the number in its footer."""
    for story in section.footers.values():
        if any(other is each for other in story):
            index = next(at for at, other in enumerate(story) if other is each)
            return list(story[index + 1 :])
    return []


def _boxed(section: Section, each: Paragraph) -> bool:
    return not any(other is each for story in section.footers.values() for other in story)


@rule("G-NUM-03", "7.5", "G", "页码的左右位置", "单页码居右空一字，双页码居左空一字")
def side(subject: Subject) -> Iterator[Broken]:
    """单页码居右空一字，双页码居左空一字。

    怎么查：是否设了“奇偶页不同”；奇数页页脚的页码靠右、右缩进一字，偶数页靠左、左缩进一字。

    怎么改：页脚选“奇偶页不同”，分别右对齐右缩进 1 字、左对齐左缩进 1 字。
    """
    numbers = {key: each for key, each in _numbers(subject).items() if not _section(subject, key).landscape}
    if not numbers:
        raise Absent("竖排的页没有页码。")
    kinds = {key.partition("-")[2] for key in numbers}
    first = next(iter(numbers.values()))
    if not subject.paper.odd_even or "even" not in kinds:
        where = {"center": "居中", "right": "居右", "left": "居左", "both": "居左"}.get(
            first.setting.align, ""
        )
        yield Broken(
            first,
            where or "单双页相同",
            f"单双页的页码位置相同{f'（{where}）' if where else ''}。",
            "页脚选“奇偶页不同”，单页居右、双页居左，各空一字。",
        )
        return
    for key, each in numbers.items():
        kind = key.partition("-")[2]
        if kind in _SIDES and not (each.setting.framed or _boxed(_section(subject, key), each)):
            yield from _sided(each, kind)


def _sided(each: Paragraph, kind: str) -> Iterator[Broken]:
    setting = each.setting
    right = setting.align == "right"
    name = "单页" if kind == "default" else "双页"
    if right != (_SIDES[kind] == "right") or setting.align == "center":
        stands = "居右" if right else "居中" if setting.align == "center" else "居左"
        wanted = "右" if kind == "default" else "左"
        yield Broken(each, stands, f"{name}的页码没有居{wanted}。",
                     "单页右对齐，双页左对齐。")  # fmt: skip
        return
    typed = each.typed
    spaces = len(typed) - len(typed.rstrip("　") if right else typed.lstrip("　"))
    free = (setting.right if right else setting.left + setting.first) / _CHAR + spaces
    if abs(free - 1) > 0.4:
        yield Broken(each, f"空 {free:.1f} 字", f"{name}的页码外侧空 {free:.1f} 字。", "缩进改为 1 字。")


@rule("G-NUM-04", "7.5", "M", "空白页和版记页的页码", "版记前有空白页的，空白页和版记页均不编页码")
def unnumbered(subject: Subject) -> Iterator[Broken]:
    """公文的版记页前有空白页的，空白页和版记页均不编排页码。

    怎么查：用 --pdf 印出来，看版记前一页是不是空白、有没有页码。

    怎么改：在空白页前插入分节符，后一节的页脚取消“链接到前一节”，删去页码。
    """
    if not subject.elements.imprint:
        raise Absent("没有版记。")
    if subject.printed is None:
        if _may_be_blank(subject):
            raise Unsure("版记之前有没有空白页要看页面，可加 --pdf。")
        raise Absent("版记前没有空白页。")
    numbered = subject.printed.numbered_blank()
    if numbered is None:
        raise Absent("版记前没有空白页。")
    if numbered:
        yield Broken(
            None,
            f"第 {numbered} 页有页码",
            f"版记前有空白页，第 {numbered} 页仍编了页码。",
            "空白页和版记页另成一节，页脚里不要页码。",
        )


def _may_be_blank(subject: Subject) -> bool:
    first = subject.order(subject.elements.imprint[0])
    before = subject.elements.flow[max(first - 8, 0) : first + 1]
    return any(each.breaks or "\f" in each.typed for each in before) and any(each.blank for each in before)


@rule("G-NUM-05", "7.5", "M", "附件的页码", "附件与正文一起装订时，页码连续编排")
def continuous(subject: Subject) -> Iterator[Broken]:
    """公文的附件与正文一起装订时，页码应当连续编排。

    怎么查：第二节起有没有重新从 1 开始编页码。

    怎么改：页码格式选“续前节”。
    """
    numbers = _numbers(subject)
    for index, section in enumerate(subject.paper.sections[1:], 1):
        if section.start is not None and any(key.startswith(f"{index}-") for key in numbers):
            at = next(
                (each for each in subject.paper.paragraphs if each.section == index and each.text), None
            )
            yield Broken(
                at,
                f"从 {section.start} 起",
                f"第 {index + 1} 节的页码重新从 {section.start} 开始。",
                "页码格式选“续前节”。",
            )


@rule("G-LAND-01", "8", "M", "横排表格的页码", "页码在纸上的位置与其他页一致")
def landscape_number(subject: Subject) -> Iterator[Broken]:
    """A4 纸型的表格横排时，页码位置与公文其他页码保持一致。

    怎么查：横排各节的页码是不是放在转向的文本框里、靠左边；放在横页底边的，与其他页不一致。

    怎么改：横页的页码放在左边的竖排文本框里。
    """
    if not subject.landscapes:
        raise Absent("没有横排的页。")
    numbers = subject.elements.page_numbers
    for index, section in enumerate(subject.paper.sections):
        mine = [each for key, each in numbers.items() if key.startswith(f"{index}-")]
        if not section.landscape or not mine:
            continue
        flat = [each for each in mine if not _boxed(section, each)]
        if flat:
            yield Broken(
                flat[0],
                "在横页底边",
                "横页的页码在横页的底边，与其他页不在纸的同一位置。",
                "放在左边的竖排文本框里。",
            )
            return


@rule("G-LAND-02", "8", "M", "横排表格的表头", "单页表头在订口一边，双页表头在切口一边")
def landscape_head(subject: Subject) -> Iterator[Broken]:
    """A4 纸型的表格横排时，单页码表头在订口一边，双页码表头在切口一边；两种情况表头都在竖着看的纸的左边。

    怎么查：横排各节的页边距是不是竖页转过来的：上 28、右 37、下 26、左 35 毫米（容许差 1.1 毫米）。

    怎么改：横页的页边距填：上 2.8、右 3.7、下 2.6、左 3.5 厘米。
    """
    if not subject.landscapes:
        raise Absent("没有横排的页。")
    for section in subject.landscapes:
        sides = tuple(each / MM for each in (section.top, section.right, section.bottom, section.left))
        if _near(sides, (28, 37, 26, 35)):
            continue
        if _near(sides, (26, 35, 28, 37)) or _near(sides, (37, 26, 35, 28)):
            raise Unsure("横页的页边距与竖页转过来的不同，表头是否在纸的左边要看装订。")
        found = "上 {:.0f}、右 {:.0f}、下 {:.0f}、左 {:.0f} 毫米".format(*sides)
        at = next(
            (each for each in subject.paper.paragraphs if subject.section_of(each) is section and each.text),
            None,
        )
        yield Broken(
            at,
            found,
            f"横页的页边距是{found}，不是竖页转过来的。",
            "页边距填：上 2.8、右 3.7、下 2.6、左 3.5 厘米。",
        )


def _near(sides: tuple[float, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= 1.1 for one, other in zip(sides, wanted, strict=True))


def _numbers(subject: Subject) -> dict[str, Paragraph]:
    if not subject.elements.page_numbers:
        raise Absent("没有页码。")
    return subject.elements.page_numbers


def _section(subject: Subject, key: str) -> Section:
    return subject.paper.sections[int(key.partition("-")[0])]


@rule("G-UNIT-01", "9", "M", "计量单位、标点符号和数字", "按国家标准")
def units(subject: Subject) -> Iterator[Broken]:
    """公文中计量单位的用法应当符合 GB 3100、GB 3101 和 GB 3102，
    标点符号的用法应当符合 GB/T 15834，数字用法应当符合 GB/T 15835。

    为什么不查：逐条见 W-PUN、W-NUM 各条；全文是否都合，程序不能断定。

    怎么改：见各条。
    """
    raise Unsure("标点和数字逐条见 W-PUN、W-NUM 各条；计量单位请核对。")
    yield
