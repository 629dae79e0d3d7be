"""The title: look, shape of its rows, what it is made of (clause 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from plangen.chinese import segmentation
from plangen.chinese.genres import IN_TITLES, PLANS, bare
from plangen.inspect.measures import TWO_LINES
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule_of
from plangen.inspect.rules.elements import told
from plangen.inspect.rules.needed import title_of
from plangen.inspect.rules.positions import centring, is_centred
from plangen.inspect.subject import Subject, han, main_letters
from plangen.ooxml import Paragraph
from plangen.recognise.heights import width
from plangen.recognise.patterns import squeezed
from plangen.style.typefaces import face, is_size, size_name
from plangen.wording import elements

_MOST_TITLE = 20.5
"""Characters of 二号 that a line of the type area holds."""
_SHORTER = 0.5
"""Characters by which a row is plainly shorter than its neighbour."""
_ALIKE = 1.0
"""Characters below which rows are as long as each other."""
_LAST_ROW = 3
"""Characters that the last row has at least."""
_LONGEST_WORD = 3
"""Characters of a word that must not be cut; longer finds of the segmenter are often two words."""


@rule_of(title_of, "G-BODY-01", "7.3.1", "M", "标题", "二号小标宋（一般），居中，红色分隔线下空二行")
def title(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """标题一般用二号小标宋体字，编排于红色分隔线下空二行位置，分一行或多行居中排布。

    怎么查：标题的对齐、字体、字号、是否加粗（字体字号是“一般”，作为建议）；
    有版头的，与上一要素之间是不是空二行（1.4 至 2.9 行）。

    怎么改：居中，不缩进；字体“方正小标宋简体”，二号，不加粗；段前 57.9 磅。
    """
    doubt = not subject.elements.sure("title")
    aside = [line for line in lines if not is_centred(line)]
    if aside:
        message = f"标题“{quoted(aside[0].text)}”没有居中。"
        yield Broken(aside[0], "没有居中", message, centring(aside[0]), doubt=doubt)
    yield from _title_letters(lines, doubt=doubt)
    yield from _below_head(subject, lines[0])


def _title_letters(lines: list[Paragraph], *, doubt: bool) -> Iterator[Judgement]:
    letters = main_letters(lines)
    if letters is None:
        return
    if not is_size(letters.size, "二号"):
        size = size_name(letters.size)
        yield Broken(lines[0], size, f"标题的字号是“{size}”，不是二号。", "字号选“二号”。", "G", doubt)
    if face(letters.east) != "小标宋":
        product = letters.east or "没有写明字体"
        hint = "字体选小标宋体，如“方正小标宋简体”。"
        yield Broken(lines[0], product, f"标题用的是“{product}”。", hint, "G", doubt)
    if letters.bold:
        yield Broken(lines[0], "加粗", "标题加了粗。", "小标宋体不再加粗。", "G", doubt)


def _below_head(subject: Subject, first: Paragraph) -> Iterator[Judgement]:
    """Two lines between the red rule, or what stands for it, and the title."""
    above = _end_of_head(subject, first)
    if above is None or subject.elements.form not in ("公文", "纪要"):
        return
    gap = subject.gap(above, first)
    if gap and gap.within(*TWO_LINES) is False:
        yield Broken(
            first,
            gap.words,
            f"标题与{_name_of_end(subject)}之间{gap.words}。",
            "空二行：标题段前 57.9 磅，或两个空段。",
        )


def _end_of_head(subject: Subject, first: Paragraph) -> Paragraph | None:
    """The last paragraph of the head above the title."""
    found = subject.elements
    head = [*found.mark, *found.signers, *(line.at for line in found.red_rules)]
    if found.number:
        head.append(found.number)
    in_text = [paragraph for paragraph in head if paragraph.spot.story == "正文"]
    above = [paragraph for paragraph in in_text if subject.order(paragraph) < subject.order(first)]
    return max(above, key=subject.order, default=None)


def _name_of_end(subject: Subject) -> str:
    if subject.elements.red_rules:
        return "红色分隔线"
    return "发文字号" if subject.elements.number else "发文机关标志"


@rule_of(title_of, "G-BODY-02", "7.3.1", "M", "标题回行", "词意完整，排列对称，长短适宜，梯形或菱形")
def title_shape(subject: Subject, title: list[Paragraph]) -> Iterator[Judgement]:
    """标题回行时，要做到词意完整，排列对称，长短适宜，间距恰当，排列应当使用梯形或菱形。

    怎么查：手工分行的标题，各行的宽度：中间短两头长（沙漏形）、三行以上等长、末行不足三字，都不对；回行处有没有拆开一个词。
    没有分行、靠软件自动回行的，印出来才知道（--pdf）。

    怎么改：在词与词之间按 Shift+Enter 换行，使各行由短到长、由长到短，或中间长两头短。
    """
    rows = _printed_rows(subject, title) or title_rows(title)
    widths = [width(row) for row in rows]
    shown = "、".join(f"{chars:g}" for chars in widths) + " 字"
    if len(rows) < 2:
        yield _one_row(widths)
        return
    if max(widths) > _MOST_TITLE:
        yield Unsure(f"标题有一行超过 20 字，会由软件再回行（各行 {shown}）；请重新分行。")
        return
    doubt = not subject.elements.sure("title")
    if wrong := _shape(widths):
        message = f"标题{wrong}（各行 {shown}）。"
        yield Broken(title[0], shown, message, "重新分行，使各行成梯形或菱形。", doubt=doubt)
    if word := _split_word(rows):
        yield Broken(title[0], word, f"标题回行把“{word}”拆开了。", "在词与词之间换行。", doubt=doubt)


def _printed_rows(subject: Subject, title: list[Paragraph]) -> list[str]:
    """The rows of the title as printed; none when it was not."""
    if subject.printed is None:
        return []
    return subject.printed.rows_of(subject.elements.title_text, title[0].size)


def title_rows(lines: Sequence[Paragraph]) -> list[str]:
    """The rows that the title was set in by hand."""
    rows: list[str] = []
    for line in lines:
        rows += [squeezed(row) for row in line.text.split("\n")]
    return [row for row in rows if row]


def _one_row(widths: list[float]) -> Judgement:
    if widths and widths[0] > _MOST_TITLE:
        return Unsure("标题超过一行而没有手工分行，由软件回行；请在词与词之间按 Shift+Enter 分行。")
    return Absent("标题只有一行。")


def _shape(widths: list[float]) -> str:
    """What is wrong with the shape that the rows make; empty when nothing is."""
    for above, row, below in zip(widths, widths[1:], widths[2:], strict=False):
        if row < above - _SHORTER and row < below - _SHORTER:
            return "中间短、两头长，成了沙漏形"
    if widths[-1] < _LAST_ROW:
        return "末行不足三字"
    if len(widths) > 2 and max(widths) - min(widths) < _ALIKE:
        return "各行等长，成了矩形"
    return ""


def _split_word(rows: list[str]) -> str:
    """A word of two or three characters that a row's end cuts; empty when none is."""
    ends = list(accumulate(len(row) for row in rows[:-1]))
    start = 0
    for word in segmentation.split("".join(rows)):
        end = start + len(word)
        cut = any(start < row_end < end for row_end in ends)
        if cut and len(word) <= _LONGEST_WORD and han(word) == len(word) and segmentation.known(word):
            return word
        start = end
    return ""


@rule_of(title_of, "G-BODY-03", "条例 9(7)", "M", "标题的组成", "发文机关名称＋事由＋文种")
def title_genre(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成；第八条列出十五种文种。

    怎么查：有版头的公文，标题是否以十五种文种之一结尾（括号里的“试行”等不算）。

    怎么改：如“某县人民政府关于……的通知”。方案、规划等一般以通知印发，作为通知的附件或随文。
    """
    found = subject.elements
    text = bare(found.title_text)
    if not found.headed:
        yield Absent("没有版头，标题的组成不作要求。")
    elif found.form in ("命令", "纪要") or text.endswith(IN_TITLES):
        return
    elif text.endswith(PLANS) or not found.sure("title"):
        yield Unsure("方案、规划、办法一类不是法定文种，一般以通知印发；请核对是否应有一件印发通知。")
    elif found.number is None:
        yield Unsure("还没有发文字号，不能确定是不是正式公文。")
    else:
        yield Broken(
            lines[0],
            text[-10:],
            f"标题“{quoted(text)}”末尾不是法定文种。",
            "标题末尾写明文种：通知、报告、请示、批复、函……",
        )


@rule_of(title_of, "W-PUN-16", "15834 附录A", "G", "标题末尾的标点", "末尾没有标点")
def title_end(subject: Subject, lines: list[Paragraph]) -> Iterator[Judgement]:
    """公文标题末尾不用句末标点。

    怎么查：标题最后一行的末尾有没有句号、分号、逗号、冒号一类的标点。

    怎么改：删去末尾的标点。
    """
    last = lines[-1]
    yield from told(elements.title_end, last, last.text, doubt=not subject.elements.sure("title"))
