"""The title: look, shape of its rows, what it is made of (clause 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.chinese import segmentation
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.rules.needed import title_of
from plangen.inspect.rules.positions import centring
from plangen.inspect.subject import Subject, han, main_letters
from plangen.ooxml import Paragraph
from plangen.recognise.heights import width
from plangen.recognise.patterns import GENRES, PLANS, bare, squeezed
from plangen.style.typefaces import face, size_name

_MOST_TITLE = 20.5
"""Characters of 二号 that a line of the type area holds."""


@rule("G-BODY-01", "7.3.1", "M", "标题", "二号小标宋（一般），居中，红色分隔线下空二行")
def title(subject: Subject) -> Iterator[Broken]:
    """标题一般用二号小标宋体字，编排于红色分隔线下空二行位置，分一行或多行居中排布。

    怎么查：标题的对齐、字体、字号、是否加粗（字体字号是“一般”，作为建议）；
    有版头的，与上一要素之间是不是空二行（1.4 至 2.9 行）。

    怎么改：居中，不缩进；字体“方正小标宋简体”，二号，不加粗；段前 57.9 磅。
    """
    lines = title_of(subject)
    doubt = not subject.elements.sure("title")
    for each in lines:
        if each.setting.align not in ("center", "distribute"):
            yield Broken(
                each, "没有居中", f"标题“{quoted(each.text)}”没有居中。", centring(each), doubt=doubt
            )
            break
    yield from _title_letters(lines, doubt=doubt)
    yield from _below_head(subject, lines[0])


def _below_head(subject: Subject, first: Paragraph) -> Iterator[Broken]:
    """Two lines between the red rule, or what stands for it, and the title."""
    found = subject.elements
    rules = [each.at for each in found.red_rules]
    ends = [*found.mark, *([found.number] if found.number else []), *found.signers, *rules]
    ends = [each for each in ends if each.spot.story == "正文" and subject.order(each) < subject.order(first)]
    if not ends or found.form not in ("公文", "纪要"):
        return
    room = subject.gap(max(ends, key=subject.order), first)
    if room and room.within(1.4, 2.9) is False:
        measured = f"空 {room.lines:.1f} 行"
        above = "红色分隔线" if found.red_rules else "发文字号" if found.number else "发文机关标志"
        hint = "空二行：标题段前 57.9 磅，或两个空段。"
        yield Broken(first, measured, f"标题与{above}之间{measured}。", hint)


def _title_letters(lines: list[Paragraph], *, doubt: bool) -> Iterator[Broken]:
    letters = main_letters(lines)
    if letters is None:
        return
    if abs(letters.size - 22) > 0.3:
        found = size_name(letters.size)
        yield Broken(lines[0], found, f"标题的字号是“{found}”，不是二号。", "字号选“二号”。", "G", doubt)
    if face(letters.east) != "小标宋":
        found = letters.east or "没有写明字体"
        yield Broken(
            lines[0], found, f"标题用的是“{found}”。", "字体选小标宋体，如“方正小标宋简体”。", "G", doubt
        )
    if letters.bold:
        yield Broken(lines[0], "加粗", "标题加了粗。", "小标宋体不再加粗。", "G", doubt)


@rule("G-BODY-02", "7.3.1", "M", "标题回行", "词意完整，排列对称，长短适宜，梯形或菱形")
def title_shape(subject: Subject) -> Iterator[Broken]:
    """标题回行时，要做到词意完整，排列对称，长短适宜，间距恰当，排列应当使用梯形或菱形。

    怎么查：手工分行的标题，各行的宽度：中间短两头长（沙漏形）、三行以上等长、末行不足三字，都不对；回行处有没有拆开一个词。
    没有分行、靠软件自动回行的，印出来才知道（--pdf）。

    怎么改：在词与词之间按 Shift+Enter 换行，使各行由短到长、由长到短，或中间长两头短。
    """
    lines = _rows(subject)
    if len(lines) < 2:
        if lines and width(lines[0]) > _MOST_TITLE:
            raise Unsure("标题超过一行而没有手工分行，由软件回行；请在词与词之间按 Shift+Enter 分行。")
        raise Absent("标题只有一行。")
    first = subject.elements.title[0]
    doubt = not subject.elements.sure("title")
    wide = [width(line) for line in lines]
    shown = "、".join(f"{each:g}" for each in wide) + " 字"
    if any(each > _MOST_TITLE for each in wide):
        raise Unsure(f"标题有一行超过 20 字，会由软件再回行（各行 {shown}）；请重新分行。")
    if wrong := _shape(wide):
        yield Broken(
            first, shown, f"标题{wrong}（各行 {shown}）。", "重新分行，使各行成梯形或菱形。", doubt=doubt
        )
    if split := _split_word(lines):
        yield Broken(first, split, f"标题回行把“{split}”拆开了。", "在词与词之间换行。", doubt=doubt)


def _rows(subject: Subject) -> list[str]:
    """The rows of the title: as printed when it was, else as they were broken by hand."""
    lines = title_of(subject)
    printed = subject.printed.rows_of(subject.elements.title_text, lines[0].size) if subject.printed else []
    return printed or title_rows(lines)


def title_rows(lines: Sequence[Paragraph]) -> list[str]:
    """The rows that the title was set in by hand."""
    return [text for each in lines for row in each.text.split("\n") if (text := squeezed(row))]


def _shape(wide: list[float]) -> str:
    if any(wide[at] < wide[at - 1] - 0.5 and wide[at] < wide[at + 1] - 0.5 for at in range(1, len(wide) - 1)):
        return "中间短、两头长，成了沙漏形"
    if wide[-1] < 3:
        return "末行不足三字"
    return "各行等长，成了矩形" if len(wide) > 2 and max(wide) - min(wide) < 1 else ""


def _split_word(lines: list[str]) -> str:
    """A word of two or three characters that a row's end cuts; longer finds of the segmenter are often two words."""
    text = "".join(lines)
    ends, at = set(), 0
    for line in lines[:-1]:
        at += len(line)
        ends.add(at)
    start = 0
    for word in segmentation.split(text):
        cut = any(start < end < start + len(word) for end in ends)
        if cut and len(word) <= 3 and han(word) == len(word) and segmentation.known(word):
            return word
        start += len(word)
    return ""


@rule("G-BODY-03", "条例 9(7)", "M", "标题的组成", "发文机关名称＋事由＋文种")
def title_genre(subject: Subject) -> Iterator[Broken]:
    """《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成；第八条列出十五种文种。

    怎么查：有版头的公文，标题是否以十五种文种之一结尾（括号里的“试行”等不算）。

    怎么改：如“某县人民政府关于……的通知”。方案、规划等一般以通知印发，作为通知的附件或随文。
    """
    lines = title_of(subject)
    if not subject.elements.headed:
        raise Absent("没有版头，标题的组成不作要求。")
    text = bare(subject.elements.title_text)
    if subject.elements.form in ("命令", "纪要") or text.endswith(GENRES):
        return
    if text.endswith(PLANS) or not subject.elements.sure("title"):
        raise Unsure("方案、规划、办法一类不是法定文种，一般以通知印发；请核对是否应有一件印发通知。")
    if subject.elements.number is None:
        raise Unsure("还没有发文字号，不能确定是不是正式公文。")
    yield Broken(
        lines[0],
        text[-10:],
        f"标题“{quoted(text)}”末尾不是法定文种。",
        "标题末尾写明文种：通知、报告、请示、批复、函……",
    )
