"""The text on the sheet: letters, lines to a page, characters to a line, colour (clauses 5.2.2 to 5.2.4)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese import ordinals
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.rules.sheet import letters_fill
from plangen.inspect.subject import Subject, han, letters_in
from plangen.ooxml import Paragraph, Section
from plangen.recognise.elements import is_red
from plangen.recognise.heights import line_height
from plangen.style.typefaces import face, size_name

_SHARE = 0.95

_ALIGNED = {"left": "左对齐", "center": "居中", "right": "右对齐"}


@rule("G-PAGE-07", "5.2.2", "G", "一般用三号仿宋体字", "仿宋，三号（16 磅）")
def body_letters(subject: Subject) -> Iterator[Broken]:
    """如无特殊说明，公文各要素一般用三号仿宋体字，特定情况可以调整。

    怎么查：正文里的汉字（标题层次除外）有没有 95% 是三号仿宋；字体按样式、主题、直接格式逐层算出。

    怎么改：选中正文，字体选“仿宋_GB2312”或“仿宋”，字号选“三号”；最好改在样式里。
    """
    plain = _plain_body(subject)
    count = letters_in(plain)
    whole = sum(count.values())
    if whole < 20:
        raise Absent("没有成段的正文。")
    right = sum(
        some for each, some in count.items() if face(each.east) == "仿宋" and abs(each.size - 16) < 0.3
    )
    if right / whole < _SHARE:
        wrong = next(
            each for each, _ in count.most_common() if face(each.east) != "仿宋" or abs(each.size - 16) >= 0.3
        )
        at = next(each for each in plain if any(run.letters == wrong and han(run.text) for run in each.runs))
        found = f"{wrong.east or '没有写明字体'}，{size_name(wrong.size)}"
        yield Broken(
            at,
            found,
            f"正文有 {1 - right / whole:.0%} 的字不是三号仿宋，如此处是{found}。",
            "正文用仿宋体，三号字。",
        )


@rule("G-PAGE-08", "5.2.3", "G", "一般每面排 22 行", "22 行")
def lines(subject: Subject) -> Iterator[Broken]:
    """一般每面排 22 行，撑满版心。

    怎么查：版心高度除以正文的行距（固定值，或文档网格的行距）；印出来的，数满页的行数。

    怎么改：段落行距选“固定值”，28.95 磅（28 磅也可排 22 行）。
    """
    if subject.printed and (counted := subject.printed.full_lines()):
        if counted != 22:
            yield Broken(None, f"{counted} 行", f"印出来满页是 {counted} 行。", "行距用固定值 28.95 磅。")
        return
    body, section = _sample(subject)
    setting = body.setting
    gridded = setting.snap and section.grid and section.pitch
    if setting.rule == "auto" and not gridded:
        raise Unsure(
            "正文行距由软件按字体决定，文件里算不出每面几行；可用 --pdf 印出来数，或把行距改为固定值 28.95 磅。"
        )
    pitch = line_height(body, section)
    high = section.area[1]
    if letters_fill(subject, section):
        high = max(high, pitch * 22)
    count = int(high // pitch)
    if count != 22:
        only = "只排得下" if count < 22 else "排"
        yield Broken(
            body, f"{count} 行（行距 {pitch / 20:g} 磅）", f"正文行距 {pitch / 20:g} 磅，每面{only} {count} 行。",
            "行距用固定值 28.95 磅（27.75～28.95 磅都是 22 行）。",
        )  # fmt: skip


@rule("G-PAGE-09", "5.2.3", "G", "一般每行排 28 个字", "28 字")
def characters(subject: Subject) -> Iterator[Broken]:
    """一般每行排 28 个字，撑满版心。三号字宽 16 磅，28 个共 448 磅，比版心宽出 6 磅，所以字间要紧缩约 0.2 磅。

    怎么查：版心宽度除以字宽加字距（或文档网格的字距）；印出来的，数满行的字数。

    怎么改：正文字符间距“紧缩 0.25 磅”，或在“文档网格”里指定每行 28 字。
    """
    if subject.printed and (counted := subject.printed.full_characters()):
        if counted != 28:
            yield Broken(None, f"{counted} 字", f"印出来满行是 {counted} 字。", "正文字符间距紧缩 0.25 磅。")
        return
    body, section = _sample(subject)
    pitch = _character_pitch(subject, body, section)
    count = int((section.area[0] + 2) / pitch)
    if count != 28:
        first = "" if abs(subject.body_letters.most_common(1)[0][0][0] - 16) < 0.3 else "先把正文改为三号字，"
        yield Broken(
            body, f"{count} 字（每字 {pitch / 20:.2f} 磅）", f"每字占 {pitch / 20:.2f} 磅，每行排 {count} 字。",
            f"{first}正文字符间距紧缩 0.25 磅，或在“文档网格”里指定每行 28 字。",
        )  # fmt: skip


@rule("G-PAGE-10", "5.2.3", "G", "文字撑满版心", "两端对齐")
def justified(subject: Subject) -> Iterator[Broken]:
    """每面 22 行、每行 28 字撑满版心；正文右边应当齐整。

    怎么查：占两行以上的正文段落是不是两端对齐（或分散对齐）。

    怎么改：段落对齐方式选“两端对齐”。
    """
    long = [each for each in subject.elements.body if len(each.text) > 30]
    if not long:
        raise Absent("没有占两行以上的正文段落。")
    ragged = [each for each in long if each.setting.align not in ("both", "distribute")]
    if len(ragged) > len(long) * 0.1:
        first = ragged[0]
        yield Broken(first, _ALIGNED.get(first.setting.align, first.setting.align),
                     f"{len(long)} 段正文里有 {len(ragged)} 段不是两端对齐，行末参差。",
                     "全选正文，对齐方式选“两端对齐”。")  # fmt: skip


@rule("G-PAGE-11", "5.2.4", "M", "文字颜色为黑色", "黑色")
def black(subject: Subject) -> Iterator[Broken]:
    """如无特殊说明，公文中文字的颜色均为黑色。

    怎么查：发文机关标志和印章以外，每个看得见的字的颜色（自动、黑色或近于黑色为合）。

    怎么改：选中这些字，字体颜色选“自动”或黑色；超链接请取消链接。
    """
    allowed = {id(each) for each in subject.elements.mark}
    for each in subject.elements.flow:
        if id(each) in allowed:
            continue
        wrong = next((run for run in each.runs if _coloured(run.letters.color) and run.text.strip()
                      and not run.letters.hidden), None)  # fmt: skip
        if wrong is not None:
            name = "红色" if is_red(wrong.letters.color) else f"#{wrong.letters.color}"
            yield Broken(
                each,
                name,
                f"“{quoted(wrong.text, 12)}”的颜色是{name}，不是黑色。",
                "字体颜色选“自动”或黑色。",
            )


@rule("G-PAGE-12", "5.2.1", "P", "行末标点不伸出版心", "字都在版心之内")
def hanging(subject: Subject) -> Iterator[Broken]:
    """Word 默认允许行末标点悬挂到版心外；标准没有说到，惯例是不伸出。

    怎么查：用 --pdf 印出来量最右边的字；不印则不能判断。

    怎么改：段落—中文版式，不选“允许标点溢出边界”。
    """
    if subject.printed is None:
        raise Unsure("要印出来才知道，可加 --pdf。")
    for page, text in subject.printed.beyond(_tracking(subject)):
        yield Broken(
            None,
            f"第 {page} 页",
            f"第 {page} 页“{quoted(text, 10)}”伸出版心右边。",
            "检查缩进、表格宽度和标点溢出。",
        )


def _plain_body(subject: Subject) -> list[Paragraph]:
    heads = {id(each.paragraph) for each in subject.elements.headings}
    return [each for each in subject.elements.body if id(each) not in heads and not ordinals.read(each.text)]


def _sample(subject: Subject) -> tuple[Paragraph, Section]:
    """A paragraph of the body with the line rule most of it has, on an upright page."""
    body = [each for each in subject.elements.body if not subject.section_of(each).landscape]
    if not body or sum(len(each.text) for each in body) < 20:
        raise Absent("没有成段的正文。")
    common = subject.body_pitch.most_common(1)[0][0]
    fitting = (each for each in body if (each.setting.rule, each.setting.line, each.setting.snap) == common)
    sample = next(fitting, body[0])
    return sample, subject.section_of(sample)


def _character_pitch(subject: Subject, body: Paragraph, section: Section) -> float:
    """Twips from one Han character to the next."""
    size, tracking = subject.body_letters.most_common(1)[0][0]
    pitch = size * 20 + tracking
    if section.grid in ("linesAndChars", "snapToChars") and body.setting.snap:
        pitch += section.space * 20 / 4096
    return pitch


def _tracking(subject: Subject) -> float:
    """Points between the characters of the body."""
    common = subject.body_letters.most_common(1)
    return common[0][0][1] / 20 if common else 0.0


def _coloured(color: str) -> bool:
    """Whether RRGGBB is no black: some channel is light enough to see."""
    if color == "auto":
        return False
    try:
        return max(int(color[at : at + 2], 16) for at in (0, 2, 4)) > 0x40
    except ValueError:
        return False
