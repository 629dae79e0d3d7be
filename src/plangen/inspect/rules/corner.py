"""The upper left corner of the head: 份号, 密级, 紧急程度 (clauses 7.2.1 to 7.2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese.labels import SECRECY
from plangen.inspect.rule import Absent, Broken, Judgement, rule_of
from plangen.inspect.rules.elements import told
from plangen.inspect.rules.positions import is_flush
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face, is_size, size_name
from plangen.wording import elements

_URGENCIES = ("特急", "加急", "特提", "平急")


def _copy_number_of(subject: Subject) -> Paragraph | Absent:
    return subject.elements.copy_number or Absent("没有份号。")


@rule_of(
    _copy_number_of, "G-HEAD-01", "7.2.1", "G", "份号", "6 位阿拉伯数字，三号，顶格编排在版心左上角第一行"
)
def copy_number(subject: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """如需标注份号，一般用 6 位三号阿拉伯数字，顶格编排在版心左上角第一行。

    怎么查：版头里全是数字的一行：位数、字号、是否顶格、是否第一行。

    怎么改：写成 000001 的样子，三号字，左对齐，不缩进，放在最前面。
    """
    text = _before_tab(paragraph)
    yield from told(elements.copy_number, paragraph, text)
    yield from _in_corner(paragraph, "份号")
    if subject.elements.form != "信函" and _text_above(subject, paragraph):
        yield Broken(paragraph, "不在第一行", "份号不在版心的第一行。", "把份号移到全文最前面。")


def _secrecy_of(subject: Subject) -> Paragraph | Absent:
    return subject.elements.secrecy or Absent("没有密级。")


@rule_of(_secrecy_of, "G-HEAD-02", "7.2.2", "G", "密级和保密期限", "三号黑体，顶格编排在版心左上角第二行")
def secrecy(subject: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """如需标注密级和保密期限，一般用三号黑体字，顶格编排在版心左上角第二行；保密期限中的数字用阿拉伯数字。

    怎么查：版头里“绝密、机密、秘密”一行的写法、字体、字号、是否顶格。

    怎么改：写成“机密★1年”的样子，三号黑体，左对齐，不缩进。
    """
    text = _before_tab(paragraph)
    if not SECRECY.fullmatch(text):
        yield Broken(
            paragraph,
            text,
            f"密级写作“{text}”。",
            "写成“机密★1年”：实心五角星，阿拉伯数字。",
            doubt=not subject.elements.sure("secrecy"),
        )
    yield from _in_corner(paragraph, "密级")
    yield from _black_face(paragraph, "密级")


def _urgency_of(subject: Subject) -> Paragraph | Absent:
    return subject.elements.urgency or Absent("没有紧急程度。")


@rule_of(_urgency_of, "G-HEAD-03", "7.2.3", "G", "紧急程度", "三号黑体，顶格，排在份号、密级之下")
def urgency(subject: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """如需标注紧急程度，一般用三号黑体字，顶格编排在版心左上角；与份号、密级同时标注时，自上而下依次分行排列。

    怎么查：版头里“特急、加急”一行的字体、字号、位置和先后。

    怎么改：三号黑体，左对齐，放在份号、密级之下，各占一行。
    """
    text = squeezed(paragraph.text)
    if text not in _URGENCIES:
        yield Broken(
            paragraph,
            text,
            f"紧急程度写作“{text}”。",
            "公文写“特急”或“加急”，电报写“特提、特急、加急、平急”。",
        )
    yield from _in_corner(paragraph, "紧急程度")
    yield from _black_face(paragraph, "紧急程度")
    for name, other in (("份号", subject.elements.copy_number), ("密级", subject.elements.secrecy)):
        if other is not None and subject.order(other) > subject.order(paragraph):
            yield Broken(
                paragraph,
                f"在{name}之上",
                f"紧急程度排在了{name}之上。",
                "依次排：份号、密级和保密期限、紧急程度。",
            )


def _before_tab(paragraph: Paragraph) -> str:
    """What stands in the corner; a 发文字号 may stand behind it on the same line."""
    return squeezed(paragraph.typed.partition("\t")[0])


def _text_above(subject: Subject, paragraph: Paragraph) -> bool:
    above = subject.elements.flow[: subject.order(paragraph)]
    return any(other.text for other in above)


def _in_corner(paragraph: Paragraph, name: str) -> Iterator[Judgement]:
    """Flush left, size 三号."""
    if not is_flush(paragraph):
        yield Broken(paragraph, "没有顶格", f"{name}没有顶格。", "左对齐，缩进都改为 0，前面不加空格。")
    if not is_size(paragraph.size, "三号"):
        measured = size_name(paragraph.size)
        yield Broken(paragraph, measured, f"{name}的字号是“{measured}”，不是三号。", "字号选“三号”。")


def _black_face(paragraph: Paragraph, name: str) -> Iterator[Judgement]:
    if paragraph.first is None:
        return
    product = paragraph.first.letters.east
    if face(product) != "黑体":
        yield Broken(paragraph, product, f"{name}用的是“{product or '没有写明字体'}”。", "字体选“黑体”。")
