"""The text on the sheet: letters, lines to a page, characters to a line, colour (clauses 5.2.2 to 5.2.4)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese import ordinals
from plangen.inspect.measures import CHARACTERS, LINES
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, quoted, rule, rule_of
from plangen.inspect.rules.sheet import letters_fill
from plangen.inspect.subject import Subject, han, letters_in
from plangen.lengths import POINT
from plangen.ooxml import Letters, Paragraph, Run, Section
from plangen.recognise.elements import is_red
from plangen.recognise.heights import line_height
from plangen.style.typefaces import face, is_size, size_name

_SHARE = 0.95
"""Of the characters of the text that must be 三号仿宋: a few may be set apart."""
_ENOUGH = 20
"""Characters that make a text of paragraphs."""
_LONG = 30
"""Characters from which a paragraph surely takes a second line."""
_RAGGED = 0.1
"""Of the long paragraphs that may be ragged."""
_ROOM = 2
"""Twips that a line may lack: widths are rounded to whole twips."""
_GRID_UNIT = 4096
"""In which the extra space of a character grid is counted, to a point (w:charSpace)."""
_DARK = 0x40
"""The lightest that a channel of a colour may be that passes for black."""

_ALIGNED = {"left": "左对齐", "center": "居中", "right": "右对齐"}


@rule("G-PAGE-07", "5.2.2", "G", "一般用三号仿宋体字", "仿宋，三号（16 磅）")
def body_letters(subject: Subject) -> Iterator[Judgement]:
    """如无特殊说明，公文各要素一般用三号仿宋体字，特定情况可以调整。

    怎么查：正文里的汉字（标题层次除外）有没有 95% 是三号仿宋；字体按样式、主题、直接格式逐层算出。

    怎么改：选中正文，字体选“仿宋_GB2312”或“仿宋”，字号选“三号”；最好改在样式里。
    """
    plain = _plain_body(subject)
    counts = letters_in(plain)
    whole = sum(counts.values())
    if whole < _ENOUGH:
        yield Absent("没有成段的正文。")
        return
    wrong = {letters: count for letters, count in counts.items() if not _is_text(letters)}
    right = whole - sum(wrong.values())
    if right / whole >= _SHARE:
        return
    common = max(wrong, key=lambda letters: wrong[letters])
    measured = f"{common.east or '没有写明字体'}，{size_name(common.size)}"
    yield Broken(
        _first_in(plain, common),
        measured,
        f"正文有 {1 - right / whole:.0%} 的字不是三号仿宋，如此处是{measured}。",
        "正文用仿宋体，三号字。",
    )


def _is_text(letters: Letters) -> bool:
    return face(letters.east) == "仿宋" and is_size(letters.size, "三号")


def _first_in(paragraphs: list[Paragraph], letters: Letters) -> Paragraph | None:
    """The first paragraph with Han characters of this look."""
    for paragraph in paragraphs:
        if any(run.letters == letters and han(run.text) for run in paragraph.runs):
            return paragraph
    return None


@rule("G-PAGE-08", "5.2.3", "G", "一般每面排 22 行", "22 行")
def lines(subject: Subject) -> Iterator[Judgement]:
    """一般每面排 22 行，撑满版心。

    怎么查：版心高度除以正文的行距（固定值，或文档网格的行距）；印出来的，数满页的行数。

    怎么改：段落行距选“固定值”，28.95 磅（28 磅也可排 22 行）。
    """
    counted = subject.printed.full_lines() if subject.printed else None
    if counted:
        if counted != LINES:
            yield Broken(None, f"{counted} 行", f"印出来满页是 {counted} 行。", "行距用固定值 28.95 磅。")
        return
    sample = _sample(subject)
    if isinstance(sample, Absent):
        yield sample
        return
    section = subject.section_of(sample)
    gridded = sample.setting.snap and section.grid and section.pitch
    if sample.setting.rule == "auto" and not gridded:
        yield Unsure(
            "正文行距由软件按字体决定，文件里算不出每面几行；可用 --pdf 印出来数，或把行距改为固定值 28.95 磅。"
        )
        return
    pitch = line_height(sample, section)
    count = _lines_in(subject, section, pitch)
    if count != LINES:
        only = "只排得下" if count < LINES else "排"
        points = f"{pitch / POINT:g} 磅"
        yield Broken(
            sample, f"{count} 行（行距 {points}）", f"正文行距 {points}，每面{only} {count} 行。",
            "行距用固定值 28.95 磅（27.75～28.95 磅都是 22 行）。",
        )  # fmt: skip


def _lines_in(subject: Subject, section: Section, pitch: int) -> int:
    """Lines to a page; where the letters fill the type area, its margins leave room for all of them."""
    height = section.area[1]
    if letters_fill(subject, section):
        height = max(height, pitch * LINES)
    return height // pitch


@rule("G-PAGE-09", "5.2.3", "G", "一般每行排 28 个字", "28 字")
def characters(subject: Subject) -> Iterator[Judgement]:
    """一般每行排 28 个字，撑满版心。三号字宽 16 磅，28 个共 448 磅，比版心宽出 6 磅，所以字间要紧缩约 0.2 磅。

    怎么查：版心宽度除以字宽加字距（或文档网格的字距）；印出来的，数满行的字数。

    怎么改：正文字符间距“紧缩 0.25 磅”，或在“文档网格”里指定每行 28 字。
    """
    counted = subject.printed.full_characters() if subject.printed else None
    if counted:
        if counted != CHARACTERS:
            yield Broken(None, f"{counted} 字", f"印出来满行是 {counted} 字。", "正文字符间距紧缩 0.25 磅。")
        return
    sample = _sample(subject)
    if isinstance(sample, Absent):
        yield sample
        return
    section = subject.section_of(sample)
    pitch = _character_pitch(subject, sample, section)
    count = int((section.area[0] + _ROOM) / pitch)
    if count != CHARACTERS:
        size, _ = subject.body_letters.most_common(1)[0][0]
        first = "" if is_size(size, "三号") else "先把正文改为三号字，"
        points = f"{pitch / POINT:.2f} 磅"
        yield Broken(
            sample, f"{count} 字（每字 {points}）", f"每字占 {points}，每行排 {count} 字。",
            f"{first}正文字符间距紧缩 0.25 磅，或在“文档网格”里指定每行 28 字。",
        )  # fmt: skip


def _long_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the text that take a second line."""
    long = [paragraph for paragraph in subject.elements.body if len(paragraph.text) > _LONG]
    return long or Absent("没有占两行以上的正文段落。")


@rule_of(_long_of, "G-PAGE-10", "5.2.3", "G", "文字撑满版心", "两端对齐")
def justified(_: Subject, long: list[Paragraph]) -> Iterator[Judgement]:
    """每面 22 行、每行 28 字撑满版心；正文右边应当齐整。

    怎么查：占两行以上的正文段落是不是两端对齐（或分散对齐）。

    怎么改：段落对齐方式选“两端对齐”。
    """
    ragged = [paragraph for paragraph in long if paragraph.setting.align not in ("both", "distribute")]
    if len(ragged) <= len(long) * _RAGGED:
        return
    align = ragged[0].setting.align
    yield Broken(
        ragged[0],
        _ALIGNED.get(align, align),
        f"{len(long)} 段正文里有 {len(ragged)} 段不是两端对齐，行末参差。",
        "全选正文，对齐方式选“两端对齐”。",
    )


@rule("G-PAGE-11", "5.2.4", "M", "文字颜色为黑色", "黑色")
def black(subject: Subject) -> Iterator[Judgement]:
    """如无特殊说明，公文中文字的颜色均为黑色。

    怎么查：发文机关标志和印章以外，每个看得见的字的颜色（自动、黑色或近于黑色为合）。

    怎么改：选中这些字，字体颜色选“自动”或黑色；超链接请取消链接。
    """
    allowed = {id(paragraph) for paragraph in subject.elements.mark}
    for paragraph in subject.elements.flow:
        run = _first_coloured(paragraph)
        if run is None or id(paragraph) in allowed:
            continue
        color = run.letters.color
        name = "红色" if is_red(color) else f"#{color}"
        yield Broken(
            paragraph,
            name,
            f"“{quoted(run.text, 12)}”的颜色是{name}，不是黑色。",
            "字体颜色选“自动”或黑色。",
        )


def _first_coloured(paragraph: Paragraph) -> Run | None:
    for run in paragraph.runs:
        if _is_coloured(run.letters.color) and run.text.strip() and not run.letters.hidden:
            return run
    return None


@rule("G-PAGE-12", "5.2.1", "P", "行末标点不伸出版心", "字都在版心之内")
def hanging(subject: Subject) -> Iterator[Judgement]:
    """Word 默认允许行末标点悬挂到版心外；标准没有说到，惯例是不伸出。

    怎么查：用 --pdf 印出来量最右边的字；不印则不能判断。

    怎么改：段落—中文版式，不选“允许标点溢出边界”。
    """
    if subject.printed is None:
        yield Unsure("要印出来才知道，可加 --pdf。")
        return
    for page, text in subject.printed.beyond(_tracking(subject)):
        yield Broken(
            None,
            f"第 {page} 页",
            f"第 {page} 页“{quoted(text, 10)}”伸出版心右边。",
            "检查缩进、表格宽度和标点溢出。",
        )


def _plain_body(subject: Subject) -> list[Paragraph]:
    """The paragraphs of the text that are no headings."""
    headings = {id(heading.paragraph) for heading in subject.elements.headings}
    unnumbered = [paragraph for paragraph in subject.elements.body if not ordinals.read(paragraph.text)]
    return [paragraph for paragraph in unnumbered if id(paragraph) not in headings]


def _sample(subject: Subject) -> Paragraph | Absent:
    """A paragraph of the body with the line rule most of it has, on an upright page."""
    body = [paragraph for paragraph in subject.elements.body if not subject.section_of(paragraph).landscape]
    if sum(len(paragraph.text) for paragraph in body) < _ENOUGH:
        return Absent("没有成段的正文。")
    common = subject.body_pitch.most_common(1)[0][0]
    for paragraph in body:
        setting = paragraph.setting
        if (setting.rule, setting.line, setting.snap) == common:
            return paragraph
    return body[0]


def _character_pitch(subject: Subject, sample: Paragraph, section: Section) -> float:
    """Twips from one Han character to the next."""
    size, tracking = subject.body_letters.most_common(1)[0][0]
    pitch = size * POINT + tracking
    if section.grid in ("linesAndChars", "snapToChars") and sample.setting.snap:
        pitch += section.space * POINT / _GRID_UNIT
    return pitch


def _tracking(subject: Subject) -> float:
    """Points between the characters of the body."""
    if not subject.body_letters:
        return 0.0
    _, tracking = subject.body_letters.most_common(1)[0][0]
    return tracking / POINT


def _is_coloured(color: str) -> bool:
    """Whether RRGGBB is no black: some channel is light enough to see."""
    try:
        channels = bytes.fromhex(color)
    except ValueError:
        return False
    return len(channels) == 3 and max(channels) > _DARK
