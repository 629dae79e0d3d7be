"""附件 (clause 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.annexes import LABEL, LABEL_LOOSE, label_number
from plangen.chinese.document_numbers import NUMBER_LOOSE, WITH_ANNEX
from plangen.inspect.measures import ONE_LINE
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule_of
from plangen.inspect.rules.needed import annexes_of
from plangen.inspect.rules.positions import is_centred, is_flush
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Annex
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face, is_size, size_name

_FIRST_LINES = 2
"""Paragraphs within which a file that is an annex itself has its label."""


@rule_of(annexes_of, "G-BODY-26", "7.3.7", "M", "附件另面编排", "另面编排，在版记之前")
def new_page(subject: Subject, annexes: list[Annex]) -> Iterator[Judgement]:
    """附件应当另面编排，并在版记之前，与公文正文一起装订。

    怎么查：“附件”标识之前有没有分页（段前分页、分页符、下一页分节符）；是否在版记之前。

    怎么改：给“附件”一段设“段前分页”；版记放在全部附件之后。
    """
    imprint = subject.elements.imprint
    for annex in annexes:
        label = annex.label
        name = f"“{quoted(label.text)}”"
        if imprint and subject.order(label) > subject.order(imprint[0]):
            yield Broken(label, "在版记之后", f"{name}排在版记之后。", "把版记移到全部附件之后。")
        if not _starts_page(subject, label):
            yield Broken(label, "没有另面", f"{name}没有另起一面。", "给这一段设“段前分页”。")


def _starts_page(subject: Subject, label: Paragraph) -> bool:
    above = subject.text_before(label)
    if label.breaks or above is None or above.typed.endswith("\f"):
        return True
    if above.section != label.section and subject.section_of(label).kind != "continuous":
        return True
    between = subject.elements.flow[subject.order(above) + 1 : subject.order(label)]
    return any(blank.breaks or "\f" in blank.typed for blank in between)


@rule_of(
    annexes_of, "G-BODY-27", "7.3.7", "M", "附件标识", "“附件”加顺序号，三号黑体，顶格编排在版心左上角第一行"
)
def label(_: Subject, annexes: list[Annex]) -> Iterator[Judgement]:
    """“附件”二字及附件顺序号用三号黑体字顶格编排在版心左上角第一行，不加冒号。

    怎么查：写法是不是“附件”“附件1”；字体、字号；是否顶格。

    怎么改：写成“附件1”，黑体三号，左对齐，缩进为 0。
    """
    for annex in annexes:
        yield from _label(annex.label)


def _label(paragraph: Paragraph) -> Iterator[Judgement]:
    text = squeezed(paragraph.text)
    if LABEL_LOOSE.fullmatch(text) and not LABEL.fullmatch(text):
        hint = f"写成“附件{label_number(text)}”，不加括号和标点。"
        yield Broken(paragraph, text, f"附件标识写作“{text}”。", hint)
    letters = main_letters([paragraph])
    if letters and not (face(letters.east) == "黑体" and is_size(letters.size, "三号")):
        measured = f"{letters.east or '没有写明字体'}，{size_name(letters.size)}"
        yield Broken(paragraph, measured, f"“{quoted(text)}”是{measured}。", "三号黑体。")
    if not is_flush(paragraph):
        yield Broken(paragraph, "没有顶格", f"“{quoted(text)}”没有顶格。", "左对齐，缩进都改为 0。")


@rule_of(annexes_of, "G-BODY-28", "7.3.7", "M", "附件标题", "居中编排在版心第三行")
def annex_title(subject: Subject, annexes: list[Annex]) -> Iterator[Judgement]:
    """附件标题居中编排在版心第三行；附件顺序号和附件标题应当与附件说明的表述一致（见 W-ATT-03）。

    怎么查：“附件”标识之下的标题是否居中，与标识之间是不是空一行（0.6 至 1.9 行）。

    怎么改：标题居中，段前 28.95 磅。
    """
    titled = [annex for annex in annexes if annex.title]
    if not titled:
        yield Unsure("没有认出附件的标题；标题应居中编排在版心第三行。")
    for annex in titled:
        first = annex.title[0]
        if not is_centred(first):
            message = f"附件标题“{quoted(first.text)}”没有居中。"
            yield Broken(first, "没有居中", message, "对齐方式选“居中”。")
        gap = subject.gap(annex.label, first)
        if gap and gap.within(*ONE_LINE) is False:
            message = f"附件标题与“附件”之间{gap.words}，不在第三行。"
            yield Broken(first, gap.words, message, "空一行：段前 28.95 磅，或一个空段。")


def _detached_label_of(subject: Subject) -> Paragraph | Absent:
    """The label of the annex that a file begins with."""
    annexes = annexes_of(subject)
    if isinstance(annexes, Absent):
        return annexes
    label = annexes[0].label
    if subject.elements.title or subject.order(label) > _FIRST_LINES:
        return Absent("附件与正文在一个文件里。")
    return label


@rule_of(
    _detached_label_of,
    "G-BODY-29",
    "7.3.7",
    "M",
    "单独装订的附件",
    "第一行顶格写公文的发文字号，后标“附件”及顺序号",
)
def detached(_: Subject, label: Paragraph) -> Iterator[Judgement]:
    """如附件与正文不能一起装订，应当在附件左上角第一行顶格编排公文的发文字号并在其后标注“附件”二字及附件顺序号。

    怎么查：全文从附件开始的，第一行有没有发文字号。是不是单独装订，文件里看不出来。

    怎么改：写成“某政发〔2025〕6号附件1”。
    """
    text = squeezed(label.text)
    if not NUMBER_LOOSE.match(text):
        yield Unsure("这个文件只有附件；如不能与正文一起装订，第一行应写发文字号和“附件”及顺序号。")
    elif not WITH_ANNEX.match(text):
        yield Broken(label, text, f"第一行写作“{quoted(text)}”。", "写成“某政发〔2025〕6号附件1”。")
