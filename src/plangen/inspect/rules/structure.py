"""How the levels of the text follow each other: order, numbers, marks of headings (facts §3.1)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from plangen.chinese import ordinals
from plangen.inspect.rule import Absent, Broken, quoted, rule
from plangen.inspect.subject import Subject, han
from plangen.recognise.elements import Heading
from plangen.style.typefaces import face

_OTHER_LEVELS = re.compile(r"^(\d+\.\d+(?:\.\d+)*\s*[\u4e00-\u9fff]|\d{1,2}[)）]|[①-⑳])")


@rule("W-STR-01", "7.3.3", "G", "层次依次排列", "一、→（一）→ 1. →（1）")
def order(subject: Subject) -> Iterator[Broken]:
    """结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，外层在前，内层在后。

    怎么查：第一个出现的层次之后，有没有更外的层次从中间才开始（如先有“（一）”，其后才有“一、”）。

    怎么改：外层用“一、”，其下用“（一）”，依次往下。
    """
    chain = _chain(subject)
    open_levels: set[int] = set()
    for heading in chain:
        if heading.level == 1:
            open_levels = {1}
        elif heading.level == 2 and 3 in open_levels and not open_levels & {1, 2}:
            yield Broken(
                heading.paragraph,
                heading.ordinal.style,
                "“（一）”排在了“1.”的里层。",
                "“（一）”在外，“1.”在内。",
            )
        open_levels.add(heading.level)


@rule("W-STR-02", "7.3.3", "P", "层次不跳级", "相邻两层连用")
def skipped(subject: Subject) -> Iterator[Broken]:
    """标准只说依次可以用四种序数；“一、”之下直接用“1.”是常见的写法，“一、”之下直接用“（1）”、“（一）”之下直接用“（1）”宜避免。

    怎么查：一段之后出现的内层序数是不是隔了两层，或在“（一）”之下隔了一层。

    怎么改：按“一、（一）1.（1）”依次往下。
    """
    last = 0
    for heading in _chain(subject):
        if heading.ordinal.number == 1 and (
            (last == 1 and heading.level == 4) or (last == 2 and heading.level == 4)
        ):
            found = f"{ordinals.LEVELS[last - 1]}之下直接用{ordinals.LEVELS[heading.level - 1]}"
            yield Broken(
                heading.paragraph,
                found,
                f"“{quoted(heading.paragraph.text, 10)}”跳了级：{found}。",
                "中间补上一层，或改用上一层的序数。",
            )
        last = heading.level


@rule("W-STR-03", "7.3.3", "G", "同级序数连续", "从一开始，逐个加一")
def consecutive(subject: Subject) -> Iterator[Broken]:
    """同一层的序数从一开始，逐个加一；外层换了以后，内层重新从一开始，也可以全文连续。

    怎么查：每个序数与同级前一个序数相比，是不是加一、从一重起，或全文连续。

    怎么改：按顺序重新编号。
    """
    counts: dict[int, int] = {}
    latest: dict[int, int] = {}
    top: Heading | None = None
    for heading in _chain(subject):
        level, number = heading.level, heading.ordinal.number
        wanted = counts.get(level, 0) + 1
        if number not in (1, wanted, latest.get(level, 0) + 1):
            yield Broken(
                heading.paragraph,
                _head(heading),
                f"“{quoted(heading.paragraph.text, 14)}”的序数不连续，应为“{_ordinal(level, wanted)}”。",
                "按顺序重新编号。",
            )
        elif number == 1 and wanted > 2 and level == 1 and not _new_part(subject, top, heading):
            yield Broken(
                heading.paragraph,
                _head(heading),
                f"“{quoted(heading.paragraph.text, 14)}”的序数重复，应为“{_ordinal(level, wanted)}”。",
                "按顺序重新编号。",
            )
        counts[level] = latest[level] = number
        top = heading if level == 1 else top
        for deeper in range(level + 1, 5):
            counts.pop(deeper, None)


def _head(heading: Heading) -> str:
    return _ordinal(heading.level, heading.ordinal.number)


def _ordinal(level: int, number: int) -> str:
    return ordinals.ordinal(ordinals.LEVELS[level - 1], number)


def _new_part(subject: Subject, last: Heading | None, heading: Heading) -> bool:
    """Whether something else begins between two headings of level one: an annex, a centred chapter."""
    after = subject.order(last.paragraph) if last else -1
    starts = subject.part_starts
    at = bisect(starts, after)
    return at < len(starts) and starts[at] < subject.order(heading.paragraph)


@rule("W-STR-06", "15834 附录A", "P", "独立成行的标题末尾不加标点", "末尾没有标点")
def heading_end(subject: Subject) -> Iterator[Broken]:
    """独立成行的标题末尾不加标点；标题后接正文的，标题一句以句号结束。

    怎么查：一、二层序数开头、不足三十字、与下一段字体不同的独立段落，末尾有没有“；，：”。句号结尾的短段落可能是正文，不报。

    怎么改：去掉末尾的标点。
    """
    headings = subject.elements.headings
    if not headings:
        raise Absent("没有结构层次序数。")
    for heading in headings:
        text = heading.paragraph.text
        plain = face(heading.paragraph.first.letters.east) if heading.paragraph.first else ""
        whole = len({face(run.letters.east) for run in heading.paragraph.runs if han(run.text)}) == 1
        if (
            heading.level < 3
            and plain in ("黑体", "楷体")
            and whole
            and len(text) < 30
            and text[-1] in "；，,;："
        ):
            yield Broken(
                heading.paragraph, text[-1], f"标题“{quoted(text)}”末尾有“{text[-1]}”。", "去掉末尾的标点。"
            )


@rule("W-STR-08", "7.3.3", "P", "层次不超过四层，不用其他序数", "一、（一）1.（1）")
def others(subject: Subject) -> Iterator[Broken]:
    """结构层次一般不超过四层；“1.1”“1）”“①”不是公文的前四层序数。

    怎么查：正文段落是不是以“1.1”“1）”开头（“①”可作第五层，只在没有前四层时报）。

    怎么改：改用“一、（一）1.（1）”。
    """
    if not subject.elements.body:
        raise Absent("没有正文。")
    for each in subject.elements.body:
        match = _OTHER_LEVELS.match(each.text)
        if match and not (match[1][0] in "①②③④⑤⑥⑦⑧⑨" and subject.elements.headings):
            yield Broken(
                each,
                match[1],
                f"“{quoted(each.text, 12)}”用的不是公文的层次序数。",
                "改用“一、（一）1.（1）”。",
            )


@rule("W-STR-09", "7.3.3", "P", "序数手工输入", "手工输入的序数")
def automatic(subject: Subject) -> Iterator[Broken]:
    """自动编号在复制、导入公文系统时容易丢失或改变；习惯上序数手工输入。标准没有规定。

    怎么查：正文段落有没有 Word 自动编号。

    怎么改：选中后取消编号，手工输入；或用公文系统认可的编号。
    """
    if not subject.elements.body:
        raise Absent("没有正文。")
    for each in subject.elements.body:
        if each.label.strip():
            yield Broken(
                each,
                each.label.strip(),
                f"“{quoted(each.text, 12)}”的序数“{each.label.strip()}”是自动编号。",
                "改为手工输入，以免复制时丢失。",
            )
            return


def _chain(subject: Subject) -> list[Heading]:
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    return subject.elements.headings
