"""Signature, date, seal and remark (clauses 7.3.5 and 7.3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plangen.chinese import dates
from plangen.inspect.extent import Extent, extent
from plangen.inspect.measures import NO_LINE
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule, rule_of
from plangen.inspect.rules.indents import INDENT_OFF
from plangen.inspect.rules.needed import date_of
from plangen.inspect.rules.positions import lead
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import POST, squeezed

_OFF = 0.65
"""Characters that the place of signature and date may be off."""
_MIDDLE_OFF = 0.8
"""Characters that the middles of signature and date may be apart."""
_SEAL_REACH = (-1.0, 4.2)
"""Lines between text and signature over which the top of a seal still comes within a line of the text."""
_POST_LENGTH = 12
"""Characters of a post and the name behind it."""
_DATE_LENGTH = 16
"""Characters of a date that are told."""

Layout = Literal["sealed", "plain", "chop"]
"""The three layouts of clause 7.3.5: 加盖印章, 不加盖印章, 加盖签发人签名章."""


# -- sealed (7.3.5.1) -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Day:
    """The date, and how many characters are free to its right."""

    paragraph: Paragraph
    right: float


def _day_of(subject: Subject) -> _Day | Absent | Unsure:
    date = date_of(subject)
    if isinstance(date, Absent):
        return date
    ends = _extent(subject, date)
    if ends is None:
        return Unsure("成文日期用制表位、表格或文本框排列，位置要看页面。")
    return _Day(date, _free_at_right(subject, date, ends))


def _sealed_day_of(subject: Subject) -> _Day | Absent | Unsure:
    day = _day_of(subject)
    if isinstance(day, _Day) and _layout(subject) != "sealed":
        return Absent("不是加盖印章的排法。")
    return day


@rule_of(_sealed_day_of, "G-BODY-13", "7.3.5.1", "G", "加盖印章：成文日期的位置", "右空四字")
def sealed_date(subject: Subject, day: _Day) -> Iterator[Judgement]:
    """加盖印章的公文，成文日期一般右空四字编排。

    怎么查：由对齐、缩进和空格算出日期右边空几字。不加盖印章的（署名右空二字）见 G-BODY-17。

    怎么改：右对齐，右缩进 4 字符。
    """
    yield from _right(day, 4, doubt=not subject.elements.sure("date"))


def _right(day: _Day, wanted: int, *, doubt: bool = False) -> Iterator[Judgement]:
    if abs(day.right - wanted) > _OFF:
        measured = f"右空 {day.right:.1f} 字"
        hint = f"右对齐，右缩进 {wanted} 字符。"
        yield Broken(day.paragraph, measured, f"成文日期{measured}。", hint, doubt=doubt)


def _sealed_signature_of(subject: Subject) -> list[Paragraph] | Absent:
    signature = _signature_of(subject)
    if isinstance(signature, list) and _layout(subject) != "sealed":
        return Absent("不是加盖印章的排法。")
    return signature


@rule_of(
    _sealed_signature_of,
    "G-BODY-14",
    "7.3.5.1",
    "G",
    "加盖印章：署名的位置",
    "在成文日期之上，以成文日期为准居中",
)
def sealed_signature(subject: Subject, signature: list[Paragraph]) -> Iterator[Judgement]:
    """单一机关行文时，一般在成文日期之上、以成文日期为准居中编排发文机关署名。

    怎么查：署名与日期的中线相差不超过 0.8 字；署名就在日期的上一行。

    怎么改：调整署名的右缩进，使它的中线与日期的中线对齐。
    """
    name, date = signature[-1], subject.elements.date
    if _count(signature) > 1 or name.spot.table or date is None:
        yield Unsure("几个机关署名的排列要看页面。")
        return
    doubt = not subject.elements.sure("signature")
    off = _middles_apart(_extent(subject, name), _extent(subject, date))
    if abs(off) > _MIDDLE_OFF:
        side = "右" if off > 0 else "左"
        measured = f"偏{side} {abs(off):.1f} 字"
        message = f"署名没有以成文日期为准居中，{measured}。"
        yield Broken(name, measured, message, "调整署名的右缩进，与日期居中对齐。", doubt=doubt)
    gap = subject.gap(name, date)
    if gap and gap.within(*NO_LINE) is False:
        message = "署名与成文日期之间空了行。"
        yield Broken(date, gap.words, message, "成文日期紧接署名的下一行。", doubt=doubt)


def _middles_apart(name: Extent | None, day: Extent | None) -> float:
    """Characters that the middle of the signature lies to the right of the date's; 0 when it cannot be told."""
    if name is None or day is None:
        return 0.0
    return (name.middle - day.middle) / CHAR


@rule_of(
    _sealed_signature_of,
    "G-BODY-15",
    "7.3.5.1",
    "M",
    "印章",
    "端正、居中下压署名和成文日期，顶端距正文一行之内",
)
def seal(subject: Subject, signature: list[Paragraph]) -> Iterator[Judgement]:
    """印章用红色，不得出现空白印章；端正、居中下压发文机关署名和成文日期，印章顶端应当上距正文（或附件说明）一行之内。

    怎么查：印章一般盖在纸上，文件里看不出来；署名与正文之间空得过多（超过二行半），印章顶端就到不了正文一行之内。

    怎么改：署名段前空二行以内。
    """
    above = subject.text_before(signature[0])
    gap = subject.gap(above, signature[0]) if above else None
    if gap is None or gap.within(*_SEAL_REACH) is not False:
        yield Unsure("印章盖在纸上，文件里看不出来；盖章时请端正、居中下压署名和日期，顶端距正文一行之内。")
        return
    message = f"署名与正文之间{gap.words}，印章顶端距正文会超过一行。"
    yield Broken(signature[0], gap.words, message, "减少署名之上的空行（二行左右）。", "G")


@rule("G-BODY-16", "7.3.5.1", "M", "联合行文的印章", "各机关署名依次排列，印章一一对应，互不相交")
def joint_seals(subject: Subject) -> Iterator[Judgement]:
    """联合行文时，一般将各发文机关署名按照发文机关顺序整齐排列在相应位置，并将印章一一对应、端正、居中下压，最后一个印章压署名和日期。

    为什么不查：印章盖在纸上，文件里看不出来。

    怎么改：盖章时每个署名一枚，两端不超出版心，互不相交或相切。
    """
    signature = _signature_of(subject)
    if isinstance(signature, Absent):
        yield signature
    elif _count(signature) < 2 or _layout(subject) != "sealed":
        yield Absent("不是加盖印章的联合行文。")
    else:
        yield Unsure("印章盖在纸上，文件里看不出来。")


# -- unsealed (7.3.5.2) ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """The signature and the date below it, each with its extent."""

    name: Paragraph
    date: Paragraph
    name_extent: Extent
    date_extent: Extent

    @property
    def shift(self) -> float:
        """Characters that the date begins to the right of the name."""
        return (self.date_extent.left - self.name_extent.left) / CHAR

    @property
    def date_is_longer(self) -> bool:
        """Whether the date is longer than the name above it."""
        return self.date_extent.length > self.name_extent.length


def _pair_of(subject: Subject) -> _Pair | None:
    """The last name of the signature with the date; None without them, or when tabs or tables place them."""
    signature, date = subject.elements.signature, subject.elements.date
    if not signature or date is None:
        return None
    name_extent, date_extent = _extent(subject, signature[-1]), _extent(subject, date)
    if name_extent is None or date_extent is None:
        return None
    return _Pair(signature[-1], date, name_extent, date_extent)


def _single_pair_of(subject: Subject) -> _Pair | Absent | Unsure:
    signature = _signature_of(subject)
    if isinstance(signature, Absent):
        return signature
    if _layout(subject) != "plain":
        return Absent("不是不加盖印章的排法。")
    if _count(signature) > 1:
        return Absent("联合行文见 G-BODY-19。")
    return _pair_of(subject) or Unsure("署名和日期用制表位或表格排列，要看页面。")


@rule_of(
    _single_pair_of,
    "G-BODY-17",
    "7.3.5.2",
    "M",
    "不加盖印章：署名和成文日期",
    "署名右空二字，日期首字比署名首字右移二字",
)
def unsealed(subject: Subject, pair: _Pair) -> Iterator[Judgement]:
    """不加盖印章的公文，单一机关行文时，在正文（或附件说明）下空一行右空二字编排署名，在署名下一行编排成文日期，首字比署名首字右移二字。

    怎么查：由对齐、缩进和空格算出署名右边空几字、两者首字的距离。

    怎么改：署名右对齐，右缩进 2 字符；日期的首字比署名的首字右移 2 字。
    """
    if pair.date_is_longer:
        return
    doubt = not subject.elements.sure("signature")
    right = _free_at_right(subject, pair.date, pair.name_extent)
    if abs(right - 2) > _OFF:
        measured = f"右空 {right:.1f} 字"
        yield Broken(pair.name, measured, f"署名{measured}。", "右缩进 2 字符。", doubt=doubt)
    yield from _shifted(pair, "调整日期的缩进，使首字右移二字。", doubt=doubt)


def _shifted(pair: _Pair, hint: str, *, doubt: bool = False) -> Iterator[Judgement]:
    """The date begins two characters to the right of the name."""
    if abs(pair.shift - 2) > _OFF:
        measured = f"右移 {pair.shift:.1f} 字"
        message = f"成文日期的首字比署名的首字{measured}。"
        yield Broken(pair.date, measured, message, hint, doubt=doubt)


def _longer_date_of(subject: Subject) -> _Pair | Absent:
    signature = _signature_of(subject)
    if isinstance(signature, Absent):
        return signature
    pair = _pair_of(subject)
    if pair is None or not pair.date_is_longer or _layout(subject) != "plain":
        return Absent("日期不长于署名，或加盖印章。")
    return pair


@rule_of(
    _longer_date_of,
    "G-BODY-18",
    "7.3.5.2",
    "M",
    "不加盖印章：日期长于署名",
    "日期右空二字，相应增加署名的右空字数",
)
def long_date(subject: Subject, pair: _Pair) -> Iterator[Judgement]:
    """不加盖印章的公文，如成文日期长于发文机关署名，应当使成文日期右空二字编排，并相应增加署名右空字数。

    怎么查：日期比署名长时，日期右边是不是空二字，首字是不是仍右移二字。

    怎么改：日期右缩进 2 字符，加大署名的右缩进。
    """
    right = _free_at_right(subject, pair.date, pair.date_extent)
    if abs(right - 2) > _OFF:
        measured = f"右空 {right:.1f} 字"
        yield Broken(pair.date, measured, f"成文日期{measured}。", "右缩进 2 字符。")
    yield from _shifted(pair, "加大署名的右缩进。")


@rule("G-BODY-19", "7.3.5.2", "M", "不加盖印章：联合行文", "先主办机关，其余依次向下")
def joint_unsealed(subject: Subject) -> Iterator[Judgement]:
    """不加盖印章的联合行文，应当先编排主办机关署名，其余发文机关署名依次向下编排。

    为什么不查：谁是主办机关，文件里看不出来；只看各署名是不是一行一个。

    怎么改：每个机关一行，主办机关在最上。
    """
    signature = _signature_of(subject)
    if isinstance(signature, Absent):
        yield signature
    elif _count(signature) < 2 or _layout(subject) != "plain":
        yield Absent("不是不加盖印章的联合行文。")
    else:
        yield Unsure("谁是主办机关，文件里看不出来，请核对署名的先后。")


# -- chops (7.3.5.3) ------------------------------------------------------------------------------


def _chop_of(subject: Subject) -> list[Paragraph] | Absent:
    signature = _signature_of(subject)
    if isinstance(signature, list) and not _is_chop(subject):
        return Absent("没有签发人签名章。")
    return signature


@rule_of(_chop_of, "G-BODY-20", "7.3.5.3", "M", "加盖签发人签名章", "正文下空二行右空四字，职务在左空二字")
def chop(_: Subject, __: list[Paragraph]) -> Iterator[Judgement]:
    """加盖签发人签名章的公文，在正文（或附件说明）下空二行右空四字加盖签名章，签名章左空二字标注职务，以签名章为准上下居中。

    为什么不查：落款是职务（如“县长”）的才适用；签名章盖在纸上或是图片，位置要看页面。

    怎么改：职务用三号仿宋，签名章右空四字。
    """
    yield Unsure("签名章的位置要看页面。")


def _chop_day_of(subject: Subject) -> _Day | Absent | Unsure:
    signature = _chop_of(subject)
    return signature if isinstance(signature, Absent) else _day_of(subject)


@rule_of(_chop_day_of, "G-BODY-21", "7.3.5.3", "M", "签名章下的成文日期", "签名章下空一行，右空四字")
def chop_date(_: Subject, day: _Day) -> Iterator[Judgement]:
    """加盖签名章的公文，在签名章下空一行右空四字编排成文日期。

    怎么查：落款是职务的，日期右边是不是空四字。

    怎么改：右对齐，右缩进 4 字符。
    """
    yield from _right(day, 4)


@rule_of(
    _chop_of,
    "G-BODY-22",
    "7.3.5.3",
    "M",
    "联合行文的签名章",
    "主办机关在上，每行一个机关，职务标全称，上下对齐",
)
def joint_chops(_: Subject, signature: list[Paragraph]) -> Iterator[Judgement]:
    """联合行文时，应当先编排主办机关签发人职务、签名章，其余机关依次向下编排，每行只编排一个机关的职务、签名章，职务应当标注全称。

    为什么不查：签名章盖在纸上或是图片，对齐要看页面。

    怎么改：一行一个机关，职务和签名章各自上下对齐。
    """
    if _count(signature) < 2:
        yield Absent("不是联合行文。")
    else:
        yield Unsure("签名章的排列要看页面。")


# -- date and remark (7.3.5.4 to 7.3.6) -----------------------------------------------------------


@rule_of(date_of, "G-BODY-23", "7.3.5.4", "M", "成文日期的写法", "阿拉伯数字，年月日标全，月日不编虚位")
def date_form(subject: Subject, date: Paragraph) -> Iterator[Judgement]:
    """成文日期中的数字用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即 1 不编为 01）。

    怎么查：日期是不是“2025年3月1日”的样子，日历上有没有这一天。

    怎么改：写成“2025年3月1日”。
    """
    text = squeezed(date.text)
    match = dates.DATE.search(text)
    alone = match is not None and match.group() == text
    if match is None or (subject.elements.sure("date") and not alone):
        written = text[-_DATE_LENGTH:]
        hint = "写成“2025年3月1日”：阿拉伯数字，年份四位，月日不加 0。"
        yield Broken(date, written, f"成文日期写作“{written}”。", hint)
    elif not dates.on_calendar(*map(int, match.groups())):
        yield Broken(date, match.group(), f"日历上没有“{match.group()}”这一天。", "请核对日期。")


@rule("G-BODY-24", "7.3.5.5", "O", "版面容不下印章时的调整", "调整行距、字距，不用“此页无正文”")
def no_text_page(subject: Subject) -> Iterator[Judgement]:
    """当公文排版后所剩空白处不能容下印章或签发人签名章、成文日期时，可以采取调整行距、字距的措施解决。

    怎么查：有没有“此页无正文”的字样（1999 年旧标准的做法）。

    怎么改：删去，适当调整行距、字距，使署名所在页有正文。
    """
    for paragraph in subject.elements.flow:
        if "此页无正文" in squeezed(paragraph.text):
            yield Broken(
                paragraph,
                "此页无正文",
                "用了“此页无正文”，现行标准已不用。",
                "删去，调整行距或字距，使署名与正文同页。",
            )


def _remark_of(subject: Subject) -> Paragraph | Absent:
    return subject.elements.remark or Absent("没有附注。")


@rule_of(_remark_of, "G-BODY-25", "7.3.6", "M", "附注", "成文日期下一行，左空二字，圆括号括起")
def remark(_: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """如有附注，居左空二字加圆括号编排在成文日期下一行。

    怎么查：附注有没有全角圆括号，左边是不是空二字。

    怎么改：用“（ ）”括起，首行缩进 2 字符。
    """
    text = paragraph.text
    if not (text.startswith("（") and text.endswith("）")):
        beginning = quoted(text, 10)
        message = f"附注“{beginning}”没有用全角圆括号括起。"
        yield Broken(paragraph, beginning, message, "写成“（联系人：…）”的样子。")
    free = lead(paragraph)
    if paragraph.setting.align in ("center", "right"):
        yield Broken(paragraph, "没有居左", "附注没有居左空二字。", "左对齐，首行缩进 2 字符。")
    elif abs(free - 2) > INDENT_OFF:
        measured = f"左空 {free:.1f} 字"
        yield Broken(paragraph, measured, f"附注{measured}。", "首行缩进 2 字符。")


# -- shared ---------------------------------------------------------------------------------------


def _signature_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the signature of a dated paper."""
    date = date_of(subject)
    if isinstance(date, Absent):
        return date
    return subject.elements.signature or Absent("没有署名。")


def _count(signature: list[Paragraph]) -> int:
    """How many names sign: a paragraph may hold several, one a row."""
    return sum(len(paragraph.text.split("\n")) for paragraph in signature)


def _extent(subject: Subject, paragraph: Paragraph) -> Extent | None:
    return extent(paragraph, subject.section_of(paragraph))


def _free_at_right(subject: Subject, paragraph: Paragraph, ends: Extent) -> float:
    """Characters from the right end of a row to the edge of the type area."""
    return (subject.section_of(paragraph).area[0] - ends.right) / CHAR


def _layout(subject: Subject) -> Layout:
    """The layout that signature and date hold more of; sealed when neither has the better of it."""
    if _is_chop(subject):
        return "chop"
    pair = _pair_of(subject)
    if pair is None:
        return "sealed"
    longer = pair.date_extent if pair.date_is_longer else pair.name_extent
    date_right = _free_at_right(subject, pair.date, pair.date_extent)
    longer_right = _free_at_right(subject, pair.date, longer)
    sealed = _near(date_right, 4) + _near(_middles_apart(pair.name_extent, pair.date_extent), 0)
    plain = _near(longer_right, 2) + _near(pair.shift, 2)
    return "plain" if plain > sealed else "sealed"


def _near(chars: float, wanted: float) -> bool:
    return abs(chars - wanted) <= _OFF


def _is_chop(subject: Subject) -> bool:
    """Whether a post stands where an organ would, as under an order."""
    return any(
        POST.search(paragraph.text.strip()) and len(squeezed(paragraph.text)) <= _POST_LENGTH
        for paragraph in subject.elements.signature
    )
