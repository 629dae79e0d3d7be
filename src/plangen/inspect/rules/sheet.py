"""Paper, page and type area (clauses 4 to 6)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen import ordinals
from plangen.inspect.elements import is_red
from plangen.inspect.faces import face, size_name
from plangen.inspect.heights import MM, line_height
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule, unseen
from plangen.inspect.subject import Subject, han, letters_in
from plangen.ooxml import Paragraph, Section

_EXACT = 584
"""Twips of an exact line from which type areas are set so that the letters, not the line boxes, fill them."""
_SHARE = 0.95

G_PAPER_01 = unseen(
    "G-PAPER-01",
    "4",
    "G",
    "公文用纸的技术指标",
    "纸张的克重、白度等要看纸，文件里看不出来；印制前请核对用纸。",
)


@rule("G-PAGE-01", "5.1", "M", "幅面为 A4", "210×297 毫米（误差 1 毫米以内）")
def size(subject: Subject) -> Iterator[Broken]:
    """公文用纸采用 A4 型，成品幅面 210 毫米×297 毫米。

    怎么查：每一节的纸张大小（w:pgSz），横排的节长短边互换。

    怎么改：“布局”—“纸张大小”选 A4。
    """
    for section in subject.paper.sections:
        if not section.stated:
            raise Unsure("文件没有写明纸张大小，打开它的软件会用自己的默认值；请在“布局”里选定 A4。")
        short, long = sorted((section.width, section.height))
        if abs(short - 210 * MM) > MM or abs(long - 297 * MM) > MM:
            found = f"{short / MM:.0f}×{long / MM:.0f} 毫米"
            yield Broken(
                _first_of(subject, section),
                found,
                f"纸张是 {found}，不是 A4。",
                "在“布局”—“纸张大小”里选 A4。",
            )


@rule("G-PAGE-02", "5.2.1", "M", "天头（上白边）为 37 毫米", "37 毫米±1 毫米")
def head_margin(subject: Subject) -> Iterator[Broken]:
    """公文用纸天头为 37 毫米±1 毫米。

    怎么查：竖排各节的上页边距。行高超过 29.2 磅、靠减小页边距让字撑满版心的，按首行字的上缘算。

    怎么改：“布局”—“页边距”，上边距填 3.7 厘米。
    """
    for section in _portraits(subject):
        if abs(section.top - 37 * MM) > MM and not _letters_fill(subject, section):
            yield _margin(subject, section, "上", section.top, "3.7")


@rule("G-PAGE-03", "5.2.1", "M", "订口（左白边）为 28 毫米", "28 毫米±1 毫米")
def binding_margin(subject: Subject) -> Iterator[Broken]:
    """公文用纸订口为 28 毫米±1 毫米。

    怎么查：竖排各节的左页边距，加上装订线。

    怎么改：“布局”—“页边距”，左边距填 2.8 厘米，装订线填 0。
    """
    for section in _portraits(subject):
        if abs(section.left + section.gutter - 28 * MM) > MM:
            yield _margin(subject, section, "左", section.left + section.gutter, "2.8")


@rule("G-PAGE-04", "5.2.1", "M", "版心为 156×225 毫米", "156×225 毫米")
def type_area(subject: Subject) -> Iterator[Broken]:
    """版心尺寸为 156 毫米×225 毫米，页码不在其内。

    怎么查：纸张减去四边页边距；容许各差 1 毫米。行高超过 29.2 磅、靠减小上下边距撑满版心的，高度按字算。

    怎么改：页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。
    """
    for section in _portraits(subject):
        wide, high = section.area
        if high - 225 * MM > MM and _letters_fill(subject, section):
            high = round(225 * MM)
        if abs(wide - 156 * MM) > MM + 2 or abs(high - 225 * MM) > MM + 2:
            found = f"{wide / MM:.1f}×{high / MM:.1f} 毫米"
            yield Broken(
                _first_of(subject, section),
                found,
                f"版心是 {found}。",
                "页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。",
            )


@rule("G-PAGE-05", "5.2.1", "P", "切口（右白边）26 毫米、地脚（下白边）35 毫米", "右 26、下 35 毫米")
def other_margins(subject: Subject) -> Iterator[Broken]:
    """由幅面、天头、订口和版心推算：右白边 26 毫米，下白边 35 毫米。标准没有直接写这两个数。

    怎么查：竖排各节的右、下页边距，容许差 1 毫米。

    怎么改：页边距右填 2.6、下填 3.5 厘米。
    """
    for section in _portraits(subject):
        if abs(section.right - 26 * MM) > MM:
            yield _margin(subject, section, "右", section.right, "2.6")
        if abs(section.bottom - 35 * MM) > MM and not _letters_fill(subject, section):
            yield _margin(subject, section, "下", section.bottom, "3.5")


@rule("G-PAGE-06", "6.2", "P", "双面印刷时版心套正", "左右对称，或正反面相差不超过 2 毫米")
def mirrored(subject: Subject) -> Iterator[Broken]:
    """双面印刷时正反面的版心应套正，误差不超过 2 毫米；左 28、右 26 毫米不对调正好相差 2 毫米，对调也可以。

    怎么查：左右页边距之差，或是否设了“对称页边距”。

    怎么改：左右页边距按 2.8、2.6 厘米设置，或选“对称页边距”。
    """
    for section in _portraits(subject):
        inner = section.left + section.gutter
        if not subject.paper.mirrored and abs(inner - section.right) > 2 * MM + 6:
            apart = f"{abs(inner - section.right) / MM:.1f} 毫米"
            yield Broken(
                _first_of(subject, section), apart, f"双面印刷时正反面的版心会错开 {apart}。",
                "左右页边距填 2.8 和 2.6 厘米，或在“页边距”里选“对称页边距”。",
            )  # fmt: skip


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
    if _letters_fill(subject, section):
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


G_PRINT_01 = unseen(
    "G-PRINT-01", "6.1", "M", "制版要求", "版面是否干净、字迹是否清楚要看印版，文件里看不出来。"
)
G_PRINT_02 = unseen(
    "G-PRINT-02",
    "6.2",
    "M",
    "双面印刷",
    "双面印刷、套正和墨色是印制时的事，文件里看不出来；打印时请选“双面”。",
)
G_PRINT_03 = unseen("G-PRINT-03", "6.3", "M", "左侧装订", "装订是否整齐要看成品，文件里看不出来。")
G_PRINT_04 = unseen("G-PRINT-04", "6.3", "M", "订位", "钉锯的位置要看成品：外订眼距上下边各 70 毫米±4 毫米。")
G_PRINT_05 = unseen("G-PRINT-05", "6.3", "M", "包本装订", "封皮与书芯是否吻合要看成品，文件里看不出来。")


@rule("G-PART-01", "7.1", "M", "版头、主体、版记依次排列", "版头、主体、版记")
def parts(subject: Subject) -> Iterator[Broken]:
    """公文分版头、主体、版记三部分：首页红色分隔线以上是版头，红线以下、版记首条线以上是主体，版记首末两条线之间是版记。

    怎么查：发文机关标志、发文字号、标题、正文、成文日期、版记的先后。

    怎么改：把排错位置的要素移回原处。
    """
    found = subject.elements
    if not found.headed:
        raise Absent("没有版头。")
    order = [
        ("发文机关标志", found.mark[:1]), ("发文字号", [found.number] if found.number else []),
        ("标题", found.title[:1]),
        ("主送机关", [found.addressee] if found.addressee else []), ("正文", found.body[:1]),
        ("成文日期", [found.date] if found.date else []), ("版记", found.imprint[:1]),
    ]  # fmt: skip
    last, name = -1, ""
    for what, paragraphs in order:
        if not paragraphs or not found.sure(_NAMES.get(what, "")):
            continue
        at = subject.order(paragraphs[0])
        if at < last:
            yield Broken(
                paragraphs[0], f"{what}在{name}之前", f"{what}排在了{name}之前。", f"把{what}移到{name}之后。"
            )
        last, name = max(at, last), what
    yield from _behind_imprint(subject)


def _behind_imprint(subject: Subject) -> Iterator[Broken]:
    """Text behind the imprint belongs to no part; an annex there is the matter of G-BODY-26."""
    found = subject.elements
    if not found.imprint or found.annexes:
        return
    last = max(subject.order(each) for each in found.imprint)
    for each in found.flow[last + 1 :]:
        if each.text and not each.spot.table:
            yield Broken(
                each,
                quoted(each.text),
                f"版记之后还有“{quoted(each.text)}”。",
                "版记应是公文最后的内容，请移到版记之前。",
            )
            return


_NAMES = {"发文字号": "number", "标题": "title", "主送机关": "addressee", "成文日期": "date"}
_ALIGNED = {"left": "左对齐", "center": "居中", "right": "右对齐"}


def _portraits(subject: Subject) -> list[Section]:
    if not subject.portraits:
        raise Absent("没有竖排的页，横排的页见 G-LAND-02。")
    if not any(section.stated for section in subject.portraits):
        raise Unsure("文件没有写明页边距。")
    return [section for section in subject.portraits if section.stated]


def _first_of(subject: Subject, section: Section) -> Paragraph | None:
    index = subject.paper.sections.index(section)
    return next((each for each in subject.paper.paragraphs if each.section == index and each.text), None)


def _margin(subject: Subject, section: Section, side: str, twips: int, right: str) -> Broken:
    found = f"{twips / MM:.1f} 毫米"
    return Broken(
        _first_of(subject, section),
        found,
        f"{side}边距是 {found}。",
        f"在“布局”—“页边距”里把{side}边距改为 {right} 厘米。",
    )


def _letters_fill(subject: Subject, section: Section) -> bool:
    """Whether the letters, not their line boxes, are set to fill the type area: an exact line of over 29.2 points
    centres them, so that smaller margins put the first letters at 37 mm."""
    rule, line, _ = next(iter(subject.body_pitch.most_common(1)), (("", 0, True), 0))[0]
    top = section.top + (line - 320) / 2
    return rule == "exact" and line > _EXACT and abs(top - 37 * MM) <= MM


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
