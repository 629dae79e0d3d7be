"""The 版头 (clause 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.inspect.elements import Rule, is_red
from plangen.inspect.extent import start
from plangen.inspect.faces import face, size_name
from plangen.inspect.heights import CHAR, MM, height, is_exact, line_height
from plangen.inspect.patterns import NUMBER, NUMBER_LOOSE, ORGAN, SIGNER, squeezed
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.subject import Subject, main_letters
from plangen.ooxml import Paragraph

_ASIDE = 60
"""Twips that flush text may be off."""


@rule("G-HEAD-01", "7.2.1", "G", "份号", "6 位阿拉伯数字，三号，顶格编排在版心左上角第一行")
def copy_number(subject: Subject) -> Iterator[Broken]:
    """如需标注份号，一般用 6 位三号阿拉伯数字，顶格编排在版心左上角第一行。

    怎么查：版头里全是数字的一行：位数、字号、是否顶格、是否第一行。

    怎么改：写成 000001 的样子，三号字，左对齐，不缩进，放在最前面。
    """
    each = _needed(subject.elements.copy_number, "份号")
    text = squeezed(each.typed.split("\t")[0])
    if not re.fullmatch(r"\d{6}", text):
        yield Broken(each, text, f"份号“{text}”不是 6 位阿拉伯数字。", "写成 6 位阿拉伯数字，如 000001。")
    yield from _corner(each, "份号")
    if subject.elements.form != "信函" and subject.order(each) != _first_text(subject):
        yield Broken(each, "不在第一行", "份号不在版心的第一行。", "把份号移到全文最前面。")


@rule("G-HEAD-02", "7.2.2", "G", "密级和保密期限", "三号黑体，顶格编排在版心左上角第二行")
def secrecy(subject: Subject) -> Iterator[Broken]:
    """如需标注密级和保密期限，一般用三号黑体字，顶格编排在版心左上角第二行；保密期限中的数字用阿拉伯数字。

    怎么查：版头里“绝密、机密、秘密”一行的写法、字体、字号、是否顶格。

    怎么改：写成“机密★1年”的样子，三号黑体，左对齐，不缩进。
    """
    each = _needed(subject.elements.secrecy, "密级")
    doubt = not subject.elements.sure("secrecy")
    text = squeezed(each.typed.split("\t")[0])
    if not re.fullmatch(r"(绝密|机密|秘密)(★(\d+(年|个月|天|日)|长期|解密.*|.*前)?)?", text):
        yield Broken(
            each, text, f"密级写作“{text}”。", "写成“机密★1年”：实心五角星，阿拉伯数字。", doubt=doubt
        )
    yield from _corner(each, "密级")
    yield from _black_face(each, "密级")


@rule("G-HEAD-03", "7.2.3", "G", "紧急程度", "三号黑体，顶格，排在份号、密级之下")
def urgency(subject: Subject) -> Iterator[Broken]:
    """如需标注紧急程度，一般用三号黑体字，顶格编排在版心左上角；与份号、密级同时标注时，自上而下依次分行排列。

    怎么查：版头里“特急、加急”一行的字体、字号、位置和先后。

    怎么改：三号黑体，左对齐，放在份号、密级之下，各占一行。
    """
    each = _needed(subject.elements.urgency, "紧急程度")
    text = squeezed(each.text)
    if text not in ("特急", "加急", "特提", "平急"):
        yield Broken(
            each, text, f"紧急程度写作“{text}”。", "公文写“特急”或“加急”，电报写“特提、特急、加急、平急”。"
        )
    yield from _corner(each, "紧急程度")
    yield from _black_face(each, "紧急程度")
    for name, other in (("份号", subject.elements.copy_number), ("密级", subject.elements.secrecy)):
        if other is not None and subject.order(other) > subject.order(each):
            yield Broken(
                each,
                f"在{name}之上",
                f"紧急程度排在了{name}之上。",
                "依次排：份号、密级和保密期限、紧急程度。",
            )


@rule("G-HEAD-04", "7.2.4", "M", "发文机关标志的内容", "发文机关全称或规范化简称，加“文件”或不加")
def mark_text(subject: Subject) -> Iterator[Broken]:
    """发文机关标志由发文机关全称或者规范化简称加“文件”二字组成，也可以只用发文机关全称或者规范化简称。

    怎么查：标志是否以“文件”或机关名称结尾，“文件”之后、标志之中有没有多余的字和标点。名称是否规范，程序不能判断。

    怎么改：写成“某县人民政府文件”或“某县人民政府”。
    """
    mark = _mark(subject)
    text = subject.elements.mark_text
    if subject.elements.form in ("命令", "纪要"):
        raise Absent("命令、纪要的标志见 10.2、10.3。")
    core = text.removesuffix("文件")
    if "文件" in core and not core.endswith("文件"):
        yield Broken(
            mark[0], text, f"标志“{quoted(text)}”里“文件”不在最后。", "把“文件”放在最后，后面不加别的字。"
        )
    elif re.search(r"[，。；：、！？,.;:!?]", core):
        yield Broken(mark[0], text, f"标志“{quoted(text)}”里有标点。", "去掉标点，多个机关分行排列。")
    elif re.search(r"\d", core):
        yield Broken(mark[0], text, f"标志“{quoted(text)}”里有数字。", "标志只写机关名称，发文字号另起一行。")
    elif not ORGAN.search(core):
        raise Unsure(f"看不出“{quoted(text)}”是不是机关的全称或规范化简称，请核对。")


@rule("G-HEAD-05", "7.2.4", "M", "发文机关标志的位置", "居中，上边缘至版心上边缘 35 毫米")
def mark_place(subject: Subject) -> Iterator[Broken]:
    """发文机关标志居中排布，上边缘至版心上边缘为 35 毫米。

    怎么查：是否居中；在正文流里的，由上边距、段前、行高算出字的上缘，
    行高是固定值的容许差 2 毫米，行高由软件定的容许差 4 毫米；
    在文本框、表格里的，只看是否居中。

    怎么改：对齐选“居中”，首行缩进为 0；40 磅字、固定行高 44 磅时段前 97.5 磅。
    """
    mark = _mark(subject)
    if subject.elements.form in ("信函", "命令"):
        raise Absent("信函、命令的标志位置见 10.1、10.2。")
    first = mark[0]
    if first.spot.table and subject.printed is None:
        raise Unsure("标志排在表格里，位置要看页面；可加 --pdf。")
    for each in mark if not first.spot.table else ():
        if not _centred(each):
            yield Broken(
                each,
                "没有居中",
                f"发文机关标志“{quoted(each.text)}”没有居中。",
                "对齐方式选“居中”，缩进都改为 0。",
            )
            return
    yield from _mark_top(subject, first)


def _mark_top(subject: Subject, first: Paragraph) -> Iterator[Broken]:
    top = ink_top(subject, first)
    if top is None:
        raise Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
    top -= subject.section_of(first).top
    away = abs(top / MM - 35)
    surely, perhaps = (2.0, 2.0) if is_exact(first) or subject.printed else (1.5, 4.0)
    if away > perhaps:
        found = f"{top / MM:.1f} 毫米"
        yield Broken(
            first,
            found,
            f"发文机关标志的上边缘在版心上边缘以下约 {found}。",
            "调整段前间距，使字的上边缘距版心上边缘 35 毫米。",
        )
    elif away > surely:
        raise Unsure(f"标志上边缘约在版心上边缘以下 {top / MM:.0f} 毫米，行高由软件决定，差几毫米要看页面。")


@rule("G-HEAD-06", "7.2.4", "R", "发文机关标志的字体和颜色", "推荐小标宋体，红色")
def mark_look(subject: Subject) -> Iterator[Broken]:
    """发文机关标志推荐使用小标宋体字，颜色为红色，字号以醒目、美观、庄重为原则。

    怎么查：标志的字体、颜色、是否加粗。

    怎么改：字体选“方正小标宋简体”（或华文中宋），颜色选红色（255，0，0），不加粗。
    """
    mark = _mark(subject)
    letters = main_letters(mark)
    if letters is None:
        raise Absent("没有发文机关标志。")
    if not is_red(letters.color):
        name = "黑色" if letters.color == "auto" else f"#{letters.color}"
        yield Broken(mark[0], name, f"发文机关标志是{name}，不是红色。", "颜色选红色（255，0，0）。")
    if face(letters.east) != "小标宋":
        found = letters.east or "没有写明字体"
        yield Broken(mark[0], found, f"发文机关标志用的是“{found}”。", "推荐用小标宋体，如“方正小标宋简体”。")
    if letters.bold:
        yield Broken(mark[0], "加粗", "发文机关标志加了粗，笔画会糊。", "小标宋体本身已粗，不再加粗。")


@rule("G-HEAD-07", "7.2.4", "M", "联合行文的发文机关标志", "主办机关在前，“文件”在联署名称右侧居中")
def joint_mark(subject: Subject) -> Iterator[Broken]:
    """联合行文需同时标注联署发文机关名称时，一般应当将主办机关名称排列在前；如有“文件”二字，置于联署名称右侧，以联署名称为准上下居中。

    怎么查：标志有几行机关名称时，“文件”是不是单独一格、在名称右边。谁是主办机关，程序不能判断。

    怎么改：用两列的无框表格：左列各机关名称，右列合并单元格，写“文件”，上下居中。
    """
    mark = _mark(subject)
    names = [line for each in mark for line in each.text.split("\n") if squeezed(line)]
    if len(names) < 2:
        raise Absent("不是联合行文。")
    words = [each for each in mark if squeezed(each.text).endswith("文件")]
    if not words:
        return
    if all(squeezed(each.text) == "文件" and each.spot.column > 1 for each in words):
        return
    if any(each.spot.story == "文本框" for each in mark):
        raise Unsure("标志排在文本框里，“文件”是否在名称右侧居中要看页面。")
    yield Broken(words[-1], quoted(squeezed(words[-1].text)), "几个机关的名称之后，“文件”没有放在右侧居中。",
                 "用两列表格：左列各机关名称，右列“文件”，上下居中。")  # fmt: skip


@rule("G-HEAD-08", "7.2.5", "M", "发文字号的位置", "发文机关标志下空二行，居中")
def number_place(subject: Subject) -> Iterator[Broken]:
    """发文字号编排在发文机关标志下空二行位置，居中排布（上行文居左空一字，见 G-HEAD-10；信函顶格居右，见 G-LET-05）。

    怎么查：标志与发文字号之间的空行、段前段后加起来是不是二行（1.4 至 2.9 行）；是否居中。

    怎么改：发文字号段前 57.9 磅（二行），居中，不缩进。
    """
    number = _needed(subject.elements.number, "发文字号")
    found = subject.elements
    if found.form in ("信函", "命令"):
        raise Absent("信函的发文字号见 G-LET-05。")
    if not found.signers and not _centred(number):
        yield Broken(
            number,
            "没有居中",
            "发文字号没有居中。",
            "对齐方式选“居中”，缩进都改为 0。",
            doubt=not found.sure("number"),
        )
    if found.mark and (room := subject.gap(found.mark[-1], found.signers[0] if _above(subject) else number)):
        held = room.within(1.4, 2.9)
        if held is False:
            measured = f"空 {room.lines:.1f} 行"
            yield Broken(
                number,
                measured,
                f"发文机关标志与发文字号之间{measured}。",
                "空二行：段前 57.9 磅，或两个空段。",
            )


def _above(subject: Subject) -> bool:
    """Whether a signer stands above the number."""
    found = subject.elements
    return (
        bool(found.signers)
        and found.number is not None
        and subject.order(found.signers[0]) < subject.order(found.number)
    )


@rule("G-HEAD-09", "7.2.5", "M", "发文字号的写法", "机关代字〔年份〕序号号")
def number_form(subject: Subject) -> Iterator[Broken]:
    """发文字号由发文机关代字、年份、发文顺序号组成。年份标全称，用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位，加“号”字。

    怎么查：发文字号是不是“某政发〔2025〕6号”的样子：括号是 U+3014、U+3015，年份四位。

    怎么改：从“插入—符号”里选六角括号；去掉“第”和前面的 0。
    """
    number = _needed(subject.elements.number, "发文字号")
    text = number_text(number)
    if NUMBER.fullmatch(text):
        return
    match = NUMBER_LOOSE.fullmatch(text)
    if match is None or "×" in text or not match["number"]:
        raise Unsure(f"发文字号“{text}”还没有编完，没有检查。")
    yield Broken(number, text, f"发文字号“{text}”的写法不对：{_wrong_number(text, match)}。",
                 f"写成“{match['code']}〔{_full_year(match['year'])}〕{int(match['number'])}号”。")  # fmt: skip


def _wrong_number(text: str, match: re.Match[str]) -> str:
    """Everything that is wrong with a number, in one clause."""
    wrong = {
        "年份没有用六角括号〔〕": "〔" not in text or "〕" not in text,
        "年份没有写全": len(match["year"]) != 4,
        "顺序号前有“第”字": bool(match["ordinal"]),
        "顺序号编了虚位": match["number"].startswith("0"),
        "末尾没有“号”字": not text.endswith("号"),
    }
    return "、".join(name for name, found in wrong.items() if found) or "不是机关代字、年份、顺序号的样子"


def _full_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year[-2:]}"


@rule("G-HEAD-10", "7.2.5", "M", "上行文的发文字号", "居左空一字，与最后一个签发人同一行")
def number_upward(subject: Subject) -> Iterator[Broken]:
    """上行文的发文字号居左空一字编排，与最后一个签发人姓名处在同一行。

    怎么查：有签发人时，发文字号的左缩进是不是一字；发文字号与最后一个签发人是不是同一段，或表格的同一行。

    怎么改：发文字号左缩进一字，同一段里用右制表位排签发人。
    """
    number = _needed(subject.elements.number, "发文字号")
    if not subject.elements.signers:
        raise Absent("没有签发人，不是上行文。")
    left = start(number, subject.section_of(number))
    if left is None:
        raise Unsure("发文字号排在表格里，左边空多少要看页面。")
    if abs(left - CHAR) > CHAR * 0.6:
        measured = f"左空 {left / CHAR:.1f} 字"
        yield Broken(number, measured, f"上行文的发文字号{measured}。", "左缩进改为一字。")
    last = subject.elements.signers[-1]
    if last is not number and not _same_row(last, number):
        yield Broken(
            number,
            "不在同一行",
            "发文字号与最后一个签发人不在同一行。",
            "与签发人排在一行，签发人用右制表位。",
        )


def _same_row(one: Paragraph, other: Paragraph) -> bool:
    return bool(one.spot.table) and (one.spot.table, one.spot.row) == (other.spot.table, other.spot.row)


@rule("G-HEAD-11", "7.2.6", "M", "签发人", "“签发人：”三号仿宋，姓名三号楷体，居右空一字")
def signer(subject: Subject) -> Iterator[Broken]:
    """“签发人”三字加全角冒号和签发人姓名，居右空一字，编排在发文机关标志下空二行位置；“签发人”三字用三号仿宋体字，姓名用三号楷体字。

    怎么查：“签发人”之后的冒号，前后两部分的字体、字号。

    怎么改：写成“签发人：姓名”，冒号用全角；姓名改为楷体三号。
    """
    signers = subject.elements.signers
    if not signers:
        raise Absent("没有签发人。")
    each = signers[0]
    text = squeezed(each.text)
    if "签发人：" not in text:
        yield Broken(each, text[-16:], "“签发人”之后不是全角冒号。", "写成“签发人：”，冒号用全角。")
    names = _name_runs(each)
    for letters, wanted, part in (
        (_label_letters(each), "仿宋", "“签发人”三字"),
        (names, "楷体", "签发人姓名"),
    ):
        if letters and (face(letters[0]) != wanted or abs(letters[1] - 16) > 0.3):
            measured = f"{letters[0] or '没有写明字体'}，{size_name(letters[1])}"
            yield Broken(each, measured, f"{part}是{measured}。", f"{part}用三号{wanted}。")


def _label_letters(each: Paragraph) -> tuple[str, float] | None:
    run = next((run for run in each.runs if "签" in run.text), None)
    return (run.letters.east, run.letters.size) if run else None


def _name_runs(each: Paragraph) -> tuple[str, float] | None:
    seen = ""
    for run in each.runs:
        behind = re.search(r"签\s*发\s*人\s*[:：]", seen)
        if behind and squeezed(run.text):
            return run.letters.east, run.letters.size
        seen += run.text
        match = SIGNER.search(squeezed(seen))
        if match and match["names"] and "签" in run.text:
            return run.letters.east, run.letters.size
    return None


@rule("G-HEAD-12", "7.2.6", "M", "多个签发人", "按机关顺序从左到右、自上而下排列，一般每行两个")
def signers(subject: Subject) -> Iterator[Broken]:
    """有多个签发人时，按发文机关的排列顺序从左到右、自上而下依次均匀编排，一般每行排两个姓名，回行时与上一行第一个签发人姓名对齐。

    怎么查：姓名之间有没有顿号、逗号，一行有没有超过两个。顺序和对齐程序不能判断。

    怎么改：姓名之间空一字，不加标点；第三个姓名起换行。
    """
    lines = subject.elements.signers
    names = [squeezed(SIGNER.sub(r"\g<names>", each.text)) for each in lines]
    if sum(map(bool, names)) < 2 and not any(mark in "".join(names) for mark in "、，,"):
        raise Absent("不是多个签发人。")
    for each, text in zip(lines, names, strict=True):
        if any(mark in text for mark in "、，,"):
            yield Broken(each, text, "签发人姓名之间用了标点。", "姓名之间空一字，不加标点。")
        shown = SIGNER.search(each.text)
        if shown and len(shown["names"].split()) > 2:
            yield Broken(each, text, "一行排了两个以上签发人。", "一般每行排两个姓名。", strength="G")


@rule("G-HEAD-13", "7.2.7", "M", "版头中的分隔线", "发文字号之下 4 毫米，红色，与版心等宽，居中")
def red_rule(subject: Subject) -> Iterator[Broken]:
    """发文字号之下 4 毫米处居中印一条与版心等宽的红色分隔线。粗细标准没有规定。

    怎么查：版头里的段落边框或线条：有没有、是不是红色、是否与版心等宽；
    段落边框的，由行高和边框间距算出距离（容许 3 至 5.3 毫米）。

    怎么改：给发文字号一段加下边框：红色，1.5 磅，距正文 8 磅（固定行高 28.95 磅时约 4 毫米）。
    """
    found = subject.elements
    _mark(subject)
    if found.form in ("信函", "命令"):
        raise Absent("信函的双线见 10.1，命令没有分隔线。")
    anchor = found.number or found.mark[-1]
    rules = [each for each in found.red_rules if subject.order(each.at) >= subject.order(anchor) - 1]
    if not rules:
        if found.form == "纪要":
            raise Unsure("纪要的格式可以根据实际制定。")
        if _drawn(subject, anchor):
            raise Unsure("版头里有画上去的图形，红线在不在其中要看页面。")
        yield Broken(
            anchor,
            "没有",
            "发文字号之下没有红色分隔线。",
            "给发文字号一段加红色下边框，或画一条与版心等宽的红线。",
        )
        return
    line = next((each for each in rules if each.red), rules[0])
    if not line.red:
        yield Broken(line.at, "不是红色", "版头的分隔线不是红色。", "线条颜色选红色（255，0，0）。")
    yield from _wide(line)
    yield from _four(subject, line)


def _drawn(subject: Subject, anchor: Paragraph) -> bool:
    """Whether something else than a line is drawn near the number: it may hold the rule."""
    at = subject.order(anchor)
    return any(each.drawings for each in subject.elements.flow[: at + 4])


def _wide(line: Rule) -> Iterator[Broken]:
    area = 156 * MM
    if line.drawing:
        wide = float(line.drawing.anchor.width)
    elif line.at.spot.table:
        return
    else:
        setting = line.at.setting
        wide = area - setting.left - setting.right - min(setting.first, 0)
    if abs(wide - area) > MM * 1.2:
        measured = f"{wide / MM:.0f} 毫米"
        yield Broken(
            line.at,
            measured,
            f"红色分隔线长 {measured}，与版心（{area / MM:.0f} 毫米）不等宽。",
            "去掉这一段的左右缩进，或把线拉到与版心等宽。",
        )


def _four(subject: Subject, line: Rule) -> Iterator[Broken]:
    """The distance from the number to a border of its own paragraph."""
    number = subject.elements.number
    if line.border is None or number is None or line.at is not number or line.side != "bottom":
        return
    pitch = line_height(number, subject.section_of(number)) / 20
    away = (0.2 * pitch - 0.08 * number.size + line.border.space) * 20 / MM
    if not 3.0 <= away <= 5.3 and (is_exact(number) or not 2.0 <= away <= 7.0):
        measured = f"{away:.1f} 毫米"
        yield Broken(
            number,
            measured,
            f"红色分隔线在发文字号之下约 {measured}。",
            "调整边框“距正文”的间距，使线在字下 4 毫米。",
        )


# -- shared ---------------------------------------------------------------------------------------


def _needed(each: Paragraph | None, name: str) -> Paragraph:
    if each is None:
        raise Absent(f"没有{name}。")
    return each


def _mark(subject: Subject) -> list[Paragraph]:
    if not subject.elements.mark:
        raise Absent("没有发文机关标志。")
    return subject.elements.mark


def _first_text(subject: Subject) -> int:
    return next((index for index, each in enumerate(subject.elements.flow) if each.text), -1)


def _corner(each: Paragraph, name: str) -> Iterator[Broken]:
    """Flush left, size 三号."""
    setting = each.setting
    flush = setting.align in ("left", "both") and abs(setting.left + setting.first) <= _ASIDE
    if not flush or each.typed.startswith((" ", "　", "\t")):
        yield Broken(each, "没有顶格", f"{name}没有顶格。", "左对齐，缩进都改为 0，前面不加空格。")
    if abs(each.size - 16) > 0.3:
        yield Broken(
            each, size_name(each.size), f"{name}的字号是 {size_name(each.size)}，不是三号。", "字号选“三号”。"
        )


def _black_face(each: Paragraph, name: str) -> Iterator[Broken]:
    letters = each.first.letters if each.first else None
    if letters and face(letters.east) != "黑体":
        yield Broken(
            each, letters.east, f"{name}用的是“{letters.east or '没有写明字体'}”。", "字体选“黑体”。"
        )


def _centred(each: Paragraph) -> bool:
    setting = each.setting
    even = abs(setting.left + max(setting.first, 0) - setting.right) <= CHAR * 0.6
    return setting.align in ("center", "distribute", "thaiDistribute") and even


def ink_top(subject: Subject, each: Paragraph) -> float | None:
    """Twips from the top of the sheet to the ink of ``each``: measured when printed, else summed up.

    None when it was not printed and does not stand in the flow.
    """
    if subject.printed and (seen := subject.printed.ink_top(each.text.split("\n")[0])) is not None:
        return seen * MM
    section = subject.section_of(each)
    if each.spot.story not in ("正文", "页眉") or each.setting.framed or each.spot.table:
        return None
    in_header = each.spot.story == "页眉"
    above = section.header if in_header else section.top
    for other in subject.elements.flow:
        if other is each:
            break
        if other.spot.story != each.spot.story:
            continue
        if other.breaks or other.section != each.section or other.spot.table:
            return None
        above += height(other, section)
    line = line_height(each, section) / 20
    size = each.size
    base = 0.8 * line if is_exact(each) else (line - size * 1.3) / 2 + size * 1.08
    return above + each.setting.before + (base - 0.836 * size) * 20


def number_text(each: Paragraph) -> str:
    """The 发文字号 on its line: a letter may have 密级 before it, an upward paper the signer behind it."""
    alone = SIGNER.sub("", each.typed)
    parts = [squeezed(part) for part in alone.split("\t") if squeezed(part)]
    return next((part for part in parts if NUMBER_LOOSE.fullmatch(part)), squeezed(alone))
