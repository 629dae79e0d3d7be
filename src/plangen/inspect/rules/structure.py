"""How the levels of the text follow each other: order, numbers, marks of headings (facts §3.1)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from plangen.chinese import ordinals
from plangen.chinese.characters import HAN
from plangen.inspect.rule import Broken, Judgement, quoted, rule_of
from plangen.inspect.rules.needed import body_of, headings_of
from plangen.inspect.subject import Subject, han
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Heading
from plangen.style.typefaces import face

_OTHER_LEVELS = re.compile(rf"^(\d+\.\d+(?:\.\d+)*\s*[{HAN}]|\d{{1,2}}[)）]|[①-⑳])")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_DEEPEST = 4
_ALONE = 30
"""Characters below which a paragraph that begins with an ordinal is a heading alone on its line."""


@rule_of(headings_of, "W-STR-01", "7.3.3", "G", "层次依次排列", "一、→（一）→ 1. →（1）")
def order(_: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，外层在前，内层在后。

    怎么查：第一个出现的层次之后，有没有更外的层次从中间才开始（如先有“（一）”，其后才有“一、”）。

    怎么改：外层用“一、”，其下用“（一）”，依次往下。
    """
    seen: set[int] = set()
    for heading in headings:
        if heading.level == 1:
            seen = {1}
        elif heading.level == 2 and 3 in seen and not seen & {1, 2}:
            style = heading.ordinal.style
            message = "“（一）”排在了“1.”的里层。"
            yield Broken(heading.paragraph, style, message, "“（一）”在外，“1.”在内。")
        seen.add(heading.level)


@rule_of(headings_of, "W-STR-02", "7.3.3", "P", "层次不跳级", "相邻两层连用")
def skipped(_: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """标准只说依次可以用四种序数；“一、”之下直接用“1.”是常见的写法，“一、”之下直接用“（1）”、“（一）”之下直接用“（1）”宜避免。

    怎么查：一段之后出现的内层序数是不是隔了两层，或在“（一）”之下隔了一层。

    怎么改：按“一、（一）1.（1）”依次往下。
    """
    above = 0
    for heading in headings:
        level = heading.level
        if heading.ordinal.number == 1 and level == _DEEPEST and above in (1, 2):
            measured = f"{ordinals.LEVELS[above - 1]}之下直接用{ordinals.LEVELS[level - 1]}"
            message = f"“{quoted(heading.paragraph.text, 10)}”跳了级：{measured}。"
            yield Broken(heading.paragraph, measured, message, "中间补上一层，或改用上一层的序数。")
        above = level


@rule_of(headings_of, "W-STR-03", "7.3.3", "G", "同级序数连续", "从一开始，逐个加一")
def consecutive(subject: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """同一层的序数从一开始，逐个加一；外层换了以后，内层重新从一开始，也可以全文连续。

    怎么查：每个序数与同级前一个序数相比，是不是加一、从一重起，或全文连续。

    怎么改：按顺序重新编号。
    """
    counts: dict[int, int] = {}
    latest: dict[int, int] = {}
    outermost: Heading | None = None
    for heading in headings:
        level, number = heading.level, heading.ordinal.number
        wanted = counts.get(level, 0) + 1
        if number not in (1, wanted, latest.get(level, 0) + 1):
            yield _misnumbered(heading, "不连续", wanted)
        elif number == 1 and wanted > 2 and level == 1 and not _new_part(subject, outermost, heading):
            yield _misnumbered(heading, "重复", wanted)
        counts[level] = latest[level] = number
        if level == 1:
            outermost = heading
        for deeper in range(level + 1, _DEEPEST + 1):
            counts.pop(deeper, None)


def _misnumbered(heading: Heading, how: str, wanted: int) -> Broken:
    style = ordinals.LEVELS[heading.level - 1]
    words = quoted(heading.paragraph.text, 14)
    message = f"“{words}”的序数{how}，应为“{ordinals.ordinal(style, wanted)}”。"
    measured = ordinals.ordinal(style, heading.ordinal.number)
    return Broken(heading.paragraph, measured, message, "按顺序重新编号。")


def _new_part(subject: Subject, last: Heading | None, heading: Heading) -> bool:
    """Whether something else begins between two headings of level one: an annex, a centred chapter."""
    after = subject.order(last.paragraph) if last else -1
    starts = subject.part_starts
    next_start = bisect(starts, after)
    return next_start < len(starts) and starts[next_start] < subject.order(heading.paragraph)


@rule_of(headings_of, "W-STR-06", "15834 附录A", "P", "独立成行的标题末尾不加标点", "末尾没有标点")
def heading_end(_: Subject, headings: list[Heading]) -> Iterator[Judgement]:
    """独立成行的标题末尾不加标点；标题后接正文的，标题一句以句号结束。

    怎么查：一、二层序数开头、不足三十字、与下一段字体不同的独立段落，末尾有没有“；，：”。句号结尾的短段落可能是正文，不报。

    怎么改：去掉末尾的标点。
    """
    for heading in headings:
        paragraph, last = heading.paragraph, heading.paragraph.text[-1]
        if last in "；，,;：" and heading.level < 3 and _stands_alone(paragraph):
            message = f"标题“{quoted(paragraph.text)}”末尾有“{last}”。"
            yield Broken(paragraph, last, message, "去掉末尾的标点。")


def _stands_alone(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short and set in the face of a heading from end to end."""
    faces = {face(run.letters.east) for run in paragraph.runs if han(run.text)}
    first = face(paragraph.first.letters.east) if paragraph.first else ""
    return len(paragraph.text) < _ALONE and len(faces) == 1 and first in ("黑体", "楷体")


@rule_of(body_of, "W-STR-08", "7.3.3", "P", "层次不超过四层，不用其他序数", "一、（一）1.（1）")
def others(subject: Subject, body: list[Paragraph]) -> Iterator[Judgement]:
    """结构层次一般不超过四层；“1.1”“1）”“①”不是公文的前四层序数。

    怎么查：正文段落是不是以“1.1”“1）”开头（“①”可作第五层，只在没有前四层时报）。

    怎么改：改用“一、（一）1.（1）”。
    """
    for paragraph in body:
        match = _OTHER_LEVELS.match(paragraph.text)
        if match is None or (match[1][0] in _CIRCLED and subject.elements.headings):
            continue
        message = f"“{quoted(paragraph.text, 12)}”用的不是公文的层次序数。"
        yield Broken(paragraph, match[1], message, "改用“一、（一）1.（1）”。")


@rule_of(body_of, "W-STR-09", "7.3.3", "P", "序数手工输入", "手工输入的序数")
def automatic(_: Subject, body: list[Paragraph]) -> Iterator[Judgement]:
    """自动编号在复制、导入公文系统时容易丢失或改变；习惯上序数手工输入。标准没有规定。

    怎么查：正文段落有没有 Word 自动编号。

    怎么改：选中后取消编号，手工输入；或用公文系统认可的编号。
    """
    for paragraph in body:
        label = paragraph.label.strip()
        if label:
            message = f"“{quoted(paragraph.text, 12)}”的序数“{label}”是自动编号。"
            yield Broken(paragraph, label, message, "改为手工输入，以免复制时丢失。")
            return
