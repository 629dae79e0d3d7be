"""Signature, date, seal and remark (clauses 7.3.5 and 7.3.6)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from plangen.inspect.extent import extent
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.heights import CHAR
from plangen.recognise.patterns import DATE, POST, squeezed

_OFF = 0.65
"""Characters that the place of signature and date may be off."""


@rule("G-BODY-13", "7.3.5.1", "G", "加盖印章：成文日期的位置", "右空四字")
def sealed_date(subject: Subject) -> Iterator[Broken]:
    """加盖印章的公文，成文日期一般右空四字编排。

    怎么查：由对齐、缩进和空格算出日期右边空几字。不加盖印章的（署名右空二字）见 G-BODY-17。

    怎么改：右对齐，右缩进 4 字符。
    """
    date, right = _date_right(subject)
    if _layout(subject) != "sealed":
        raise Absent("不是加盖印章的排法。")
    if abs(right - 4) > _OFF:
        measured = f"右空 {right:.1f} 字"
        yield Broken(
            date,
            measured,
            f"成文日期{measured}。",
            "右对齐，右缩进 4 字符。",
            doubt=not subject.elements.sure("date"),
        )


@rule("G-BODY-14", "7.3.5.1", "G", "加盖印章：署名的位置", "在成文日期之上，以成文日期为准居中")
def sealed_signature(subject: Subject) -> Iterator[Broken]:
    """单一机关行文时，一般在成文日期之上、以成文日期为准居中编排发文机关署名。

    怎么查：署名与日期的中线相差不超过 0.8 字；署名就在日期的上一行。

    怎么改：调整署名的右缩进，使它的中线与日期的中线对齐。
    """
    signature = _signature(subject)
    if _layout(subject) != "sealed":
        raise Absent("不是加盖印章的排法。")
    if _count(signature) > 1 or signature[-1].spot.table:
        raise Unsure("几个机关署名的排列要看页面。")
    date = _date(subject)
    name, day = (extent(each, subject.section_of(each)) for each in (signature[-1], date))
    doubt = not subject.elements.sure("signature")
    if name and day:
        off = ((name[0] + name[1]) - (day[0] + day[1])) / 2 / CHAR
        if abs(off) > 0.8:
            side = "右" if off > 0 else "左"
            measured = f"偏{side} {abs(off):.1f} 字"
            yield Broken(
                signature[-1],
                measured,
                f"署名没有以成文日期为准居中，{measured}。",
                "调整署名的右缩进，与日期居中对齐。",
                doubt=doubt,
            )
    if (room := subject.gap(signature[-1], date)) and room.within(-1, 0.9) is False:
        yield Broken(
            date,
            f"空 {room.lines:.1f} 行",
            "署名与成文日期之间空了行。",
            "成文日期紧接署名的下一行。",
            doubt=doubt,
        )


@rule("G-BODY-15", "7.3.5.1", "M", "印章", "端正、居中下压署名和成文日期，顶端距正文一行之内")
def seal(subject: Subject) -> Iterator[Broken]:
    """印章用红色，不得出现空白印章；端正、居中下压发文机关署名和成文日期，印章顶端应当上距正文（或附件说明）一行之内。

    怎么查：印章一般盖在纸上，文件里看不出来；署名与正文之间空得过多（超过二行半），印章顶端就到不了正文一行之内。

    怎么改：署名段前空二行以内。
    """
    signature = _signature(subject)
    if _layout(subject) != "sealed":
        raise Absent("不是加盖印章的排法。")
    above = _text_above(subject, signature[0])
    if above and (room := subject.gap(above, signature[0])) and room.within(-1, 4.2) is False:
        yield Broken(
            signature[0], f"空 {room.lines:.1f} 行",
            f"署名与正文之间空 {room.lines:.1f} 行，印章顶端距正文会超过一行。",
            "减少署名之上的空行（二行左右）。", "G",
        )  # fmt: skip
        return
    raise Unsure("印章盖在纸上，文件里看不出来；盖章时请端正、居中下压署名和日期，顶端距正文一行之内。")


@rule("G-BODY-16", "7.3.5.1", "M", "联合行文的印章", "各机关署名依次排列，印章一一对应，互不相交")
def joint_seals(subject: Subject) -> Iterator[Broken]:
    """联合行文时，一般将各发文机关署名按照发文机关顺序整齐排列在相应位置，并将印章一一对应、端正、居中下压，最后一个印章压署名和日期。

    为什么不查：印章盖在纸上，文件里看不出来。

    怎么改：盖章时每个署名一枚，两端不超出版心，互不相交或相切。
    """
    if _count(_signature(subject)) < 2 or _layout(subject) != "sealed":
        raise Absent("不是加盖印章的联合行文。")
    raise Unsure("印章盖在纸上，文件里看不出来。")
    yield


@rule("G-BODY-17", "7.3.5.2", "M", "不加盖印章：署名和成文日期", "署名右空二字，日期首字比署名首字右移二字")
def unsealed(subject: Subject) -> Iterator[Broken]:
    """不加盖印章的公文，单一机关行文时，在正文（或附件说明）下空一行右空二字编排署名，在署名下一行编排成文日期，首字比署名首字右移二字。

    怎么查：由对齐、缩进和空格算出署名右边空几字、两者首字的距离。

    怎么改：署名右对齐，右缩进 2 字符；日期的首字比署名的首字右移 2 字。
    """
    signature, date = _signature(subject), _date(subject)
    if _layout(subject) != "plain":
        raise Absent("不是不加盖印章的排法。")
    if _count(signature) > 1:
        raise Absent("联合行文见 G-BODY-19。")
    section = subject.section_of(date)
    name, day = extent(signature[0], section), extent(date, section)
    if not name or not day:
        raise Unsure("署名和日期用制表位或表格排列，要看页面。")
    doubt = not subject.elements.sure("signature")
    if day[1] - day[0] > name[1] - name[0]:
        return
    right, shift = (section.area[0] - name[1]) / CHAR, (day[0] - name[0]) / CHAR
    if abs(right - 2) > _OFF:
        yield Broken(
            signature[0], f"右空 {right:.1f} 字", f"署名右空 {right:.1f} 字。", "右缩进 2 字符。", doubt=doubt
        )
    if abs(shift - 2) > _OFF:
        yield Broken(
            date,
            f"右移 {shift:.1f} 字",
            f"成文日期的首字比署名的首字右移 {shift:.1f} 字。",
            "调整日期的缩进，使首字右移二字。",
            doubt=doubt,
        )


@rule("G-BODY-18", "7.3.5.2", "M", "不加盖印章：日期长于署名", "日期右空二字，相应增加署名的右空字数")
def long_date(subject: Subject) -> Iterator[Broken]:
    """不加盖印章的公文，如成文日期长于发文机关署名，应当使成文日期右空二字编排，并相应增加署名右空字数。

    怎么查：日期比署名长时，日期右边是不是空二字，首字是不是仍右移二字。

    怎么改：日期右缩进 2 字符，加大署名的右缩进。
    """
    signature, date = _signature(subject), _date(subject)
    section = subject.section_of(date)
    name, day = extent(signature[-1], section), extent(date, section)
    if _layout(subject) != "plain" or not name or not day or day[1] - day[0] <= name[1] - name[0]:
        raise Absent("日期不长于署名，或加盖印章。")
    right, shift = (section.area[0] - day[1]) / CHAR, (day[0] - name[0]) / CHAR
    if abs(right - 2) > _OFF:
        yield Broken(date, f"右空 {right:.1f} 字", f"成文日期右空 {right:.1f} 字。", "右缩进 2 字符。")
    if abs(shift - 2) > _OFF:
        yield Broken(
            date,
            f"右移 {shift:.1f} 字",
            f"成文日期的首字比署名的首字右移 {shift:.1f} 字。",
            "加大署名的右缩进。",
        )


@rule("G-BODY-19", "7.3.5.2", "M", "不加盖印章：联合行文", "先主办机关，其余依次向下")
def joint_unsealed(subject: Subject) -> Iterator[Broken]:
    """不加盖印章的联合行文，应当先编排主办机关署名，其余发文机关署名依次向下编排。

    为什么不查：谁是主办机关，文件里看不出来；只看各署名是不是一行一个。

    怎么改：每个机关一行，主办机关在最上。
    """
    signature = _signature(subject)
    if _count(signature) < 2 or _layout(subject) != "plain":
        raise Absent("不是不加盖印章的联合行文。")
    raise Unsure("谁是主办机关，文件里看不出来，请核对署名的先后。")
    yield


@rule("G-BODY-20", "7.3.5.3", "M", "加盖签发人签名章", "正文下空二行右空四字，职务在左空二字")
def chop(subject: Subject) -> Iterator[Broken]:
    """加盖签发人签名章的公文，在正文（或附件说明）下空二行右空四字加盖签名章，签名章左空二字标注职务，以签名章为准上下居中。

    为什么不查：落款是职务（如“县长”）的才适用；签名章盖在纸上或是图片，位置要看页面。

    怎么改：职务用三号仿宋，签名章右空四字。
    """
    _chop(subject)
    raise Unsure("签名章的位置要看页面。")
    yield


@rule("G-BODY-21", "7.3.5.3", "M", "签名章下的成文日期", "签名章下空一行，右空四字")
def chop_date(subject: Subject) -> Iterator[Broken]:
    """加盖签名章的公文，在签名章下空一行右空四字编排成文日期。

    怎么查：落款是职务的，日期右边是不是空四字。

    怎么改：右对齐，右缩进 4 字符。
    """
    _chop(subject)
    date, right = _date_right(subject)
    if abs(right - 4) > _OFF:
        yield Broken(
            date, f"右空 {right:.1f} 字", f"成文日期右空 {right:.1f} 字。", "右对齐，右缩进 4 字符。"
        )


@rule("G-BODY-22", "7.3.5.3", "M", "联合行文的签名章", "主办机关在上，每行一个机关，职务标全称，上下对齐")
def joint_chops(subject: Subject) -> Iterator[Broken]:
    """联合行文时，应当先编排主办机关签发人职务、签名章，其余机关依次向下编排，每行只编排一个机关的职务、签名章，职务应当标注全称。

    为什么不查：签名章盖在纸上或是图片，对齐要看页面。

    怎么改：一行一个机关，职务和签名章各自上下对齐。
    """
    if _count(_chop(subject)) < 2:
        raise Absent("不是联合行文。")
    raise Unsure("签名章的排列要看页面。")
    yield


@rule("G-BODY-23", "7.3.5.4", "M", "成文日期的写法", "阿拉伯数字，年月日标全，月日不编虚位")
def date_form(subject: Subject) -> Iterator[Broken]:
    """成文日期中的数字用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即 1 不编为 01）。

    怎么查：日期是不是“2025年3月1日”的样子，日历上有没有这一天。

    怎么改：写成“2025年3月1日”。
    """
    date = _date(subject)
    text = squeezed(date.text)
    match = DATE.search(text)
    if not match or (subject.elements.sure("date") and match.group() != text):
        yield Broken(
            date,
            text[-16:],
            f"成文日期写作“{text[-16:]}”。",
            "写成“2025年3月1日”：阿拉伯数字，年份四位，月日不加 0。",
        )
        return
    if not _exists(match.group()):
        yield Broken(date, match.group(), f"日历上没有“{match.group()}”这一天。", "请核对日期。")


def _exists(text: str) -> bool:
    year, month, day = (int(each) for each in re.findall(r"\d+", text))
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


@rule("G-BODY-24", "7.3.5.5", "O", "版面容不下印章时的调整", "调整行距、字距，不用“此页无正文”")
def no_text_page(subject: Subject) -> Iterator[Broken]:
    """当公文排版后所剩空白处不能容下印章或签发人签名章、成文日期时，可以采取调整行距、字距的措施解决。

    怎么查：有没有“此页无正文”的字样（1999 年旧标准的做法）。

    怎么改：删去，适当调整行距、字距，使署名所在页有正文。
    """
    for each in subject.elements.flow:
        if "此页无正文" in squeezed(each.text):
            yield Broken(
                each,
                "此页无正文",
                "用了“此页无正文”，现行标准已不用。",
                "删去，调整行距或字距，使署名与正文同页。",
            )


@rule("G-BODY-25", "7.3.6", "M", "附注", "成文日期下一行，左空二字，圆括号括起")
def remark(subject: Subject) -> Iterator[Broken]:
    """如有附注，居左空二字加圆括号编排在成文日期下一行。

    怎么查：附注有没有全角圆括号，左边是不是空二字。

    怎么改：用“（ ）”括起，首行缩进 2 字符。
    """
    each = subject.elements.remark
    if each is None:
        raise Absent("没有附注。")
    text = each.text
    if not (text.startswith("（") and text.endswith("）")):
        yield Broken(
            each,
            quoted(text, 10),
            f"附注“{quoted(text, 10)}”没有用全角圆括号括起。",
            "写成“（联系人：…）”的样子。",
        )
    setting = each.setting
    typed = each.typed.lstrip("\n\f")
    spaces = (len(typed) - len(typed.lstrip("　"))) + (len(typed) - len(typed.lstrip(" "))) / 2
    lead = (setting.left + setting.first) / (each.size * 20) + spaces
    if abs(lead - 2) > 0.4 and setting.align not in ("center", "right"):
        yield Broken(each, f"左空 {lead:.1f} 字", f"附注左空 {lead:.1f} 字。", "首行缩进 2 字符。")
    elif setting.align in ("center", "right"):
        yield Broken(each, "没有居左", "附注没有居左空二字。", "左对齐，首行缩进 2 字符。")


# -- shared ---------------------------------------------------------------------------------------


def _date(subject: Subject) -> Paragraph:
    if subject.elements.date is None:
        raise Absent("没有成文日期。")
    return subject.elements.date


def _signature(subject: Subject) -> list[Paragraph]:
    _date(subject)
    if not subject.elements.signature:
        raise Absent("没有署名。")
    return subject.elements.signature


def _count(signature: list[Paragraph]) -> int:
    """How many names sign: a paragraph may hold several, one a row."""
    return sum(len(each.text.split("\n")) for each in signature)


def _date_right(subject: Subject) -> tuple[Paragraph, float]:
    """The date, and how many characters are free to its right."""
    date = _date(subject)
    section = subject.section_of(date)
    found = extent(date, section)
    if found is None:
        raise Unsure("成文日期用制表位、表格或文本框排列，位置要看页面。")
    return date, (section.area[0] - found[1]) / CHAR


def _layout(subject: Subject) -> str:
    """sealed, plain or chop: the layout of clause 7.3.5 that signature and date hold more of."""
    if _is_chop(subject):
        return "chop"
    signature, date = subject.elements.signature, subject.elements.date
    if not signature or date is None:
        return "sealed"
    section = subject.section_of(date)
    name, day = extent(signature[-1], section), extent(date, section)
    if not name or not day:
        return "sealed"
    room = section.area[0]
    longer = day[1] - day[0] > name[1] - name[0]
    outer = day if longer else name
    sealed = [_near((room - day[1]) / CHAR, 4), _near((sum(name) - sum(day)) / 2 / CHAR, 0)]
    plain = [_near((room - outer[1]) / CHAR, 2), _near((day[0] - name[0]) / CHAR, 2)]
    return "plain" if sum(plain) > sum(sealed) else "sealed"


def _near(chars: float, wanted: float) -> bool:
    return abs(chars - wanted) <= _OFF


def _is_chop(subject: Subject) -> bool:
    """Whether a post stands where an organ would, as under an order."""
    return any(
        POST.search(each.text.strip()) and len(squeezed(each.text)) <= 12
        for each in subject.elements.signature
    )


def _chop(subject: Subject) -> list[Paragraph]:
    signature = _signature(subject)
    if not _is_chop(subject):
        raise Absent("没有签发人签名章。")
    return signature


def _text_above(subject: Subject, each: Paragraph) -> Paragraph | None:
    flow = subject.elements.flow[: subject.order(each)]
    return next((other for other in reversed(flow) if other.text), None)
