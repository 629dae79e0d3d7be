"""Writing rules that need the whole paper: levels, annex references, labels of elements (facts §3.1 and §3.2)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from plangen import ordinals
from plangen.inspect.elements import Heading
from plangen.inspect.faces import face
from plangen.inspect.patterns import COPIES, NUMBER, POST, STATEMENT, STATEMENT_ITEM, UPWARD, bare, squeezed
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.subject import Subject, han
from plangen.ooxml import Paragraph

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


@rule("W-NO-04", "条例 9(5)", "M", "联合行文只用主办机关的发文字号", "一个发文字号")
def one_number(subject: Subject) -> Iterator[Broken]:
    """联合行文时，使用主办机关的发文字号。

    怎么查：发文字号一行里、或标题之前，有没有两个发文字号。

    怎么改：只留主办机关的发文字号。
    """
    number = subject.elements.number
    if number is None:
        raise Absent("没有发文字号。")
    end = subject.order(subject.elements.title[0]) if subject.elements.title else subject.order(number) + 3
    seen = [
        found
        for each in subject.elements.flow[: max(end, 0)]
        for found in NUMBER.findall(squeezed(each.text))
    ]
    if len(seen) > 1:
        yield Broken(
            number, "、".join(seen), f"有 {len(seen)} 个发文字号。", "联合行文只标主办机关的发文字号。"
        )


@rule("W-NO-06", "10.2", "P", "“第×号”只用于令", "公文用发文字号")
def order_form(subject: Subject) -> Iterator[Broken]:
    """“第×号”是命令（令）和公告、通告一类的编号方式，一般公文用发文字号。

    怎么查：标志以“文件”结尾，而编号写作“第×号”。

    怎么改：改为“机关代字〔年份〕序号号”。
    """
    found = subject.elements
    if not found.headed or not found.mark_text.endswith("文件"):
        raise Absent("没有“文件”二字的版头。")
    end = subject.order(found.title[0]) if found.title else 8
    for each in found.flow[:end]:
        if re.fullmatch(r"第\s*\d+\s*号", each.text):
            yield Broken(each, each.text, f"文件的编号写作“{each.text}”。", "写成“某政发〔2025〕6号”。")


@rule("W-ATT-01", "7.3.4", "M", "附件说明的顺序号", "一个附件不编号，多个附件从 1 编起")
def numbered(subject: Subject) -> Iterator[Broken]:
    """附件说明：“附件：”之后写名称；多个附件使用阿拉伯数字标注顺序号。

    怎么查：附件说明有两项以上而没有顺序号；或顺序号用了汉字。只有一项而编了“1.”的，作为建议。

    怎么改：多个附件写“附件：1.……”，下一行“2.……”；一个附件不编号。
    """
    lines = _statement(subject)
    names = _names(lines)
    first = STATEMENT.fullmatch(squeezed(lines[0].text))
    rest = first["rest"] if first else ""
    if re.match(r"[一二三四五六七八九十]+、", rest):
        yield Broken(lines[0], rest[:4], "附件顺序号用了汉字。", "用阿拉伯数字：1.、2.。")
    if len(names) == 1 and re.match(r"1[.．、]", rest):
        yield Broken(lines[0], rest[:2], "只有一个附件，却编了顺序号。", "去掉“1.”。", "G")


@rule("W-ATT-02", "7.3.4", "P", "附件名称不加书名号", "没有书名号")
def bare_names(subject: Subject) -> Iterator[Broken]:
    """附件说明里的附件名称后不加标点（见 G-BODY-12），习惯上也不加书名号。

    怎么查：名称整个用《》括起的。

    怎么改：去掉《》。
    """
    for each in _statement(subject):
        name = _name(each)
        if name.startswith("《") and name.endswith("》"):
            yield Broken(each, quoted(name), f"附件名称“{quoted(name)}”加了书名号。", "去掉《》。")


@rule("W-ATT-03", "7.3.7", "M", "附件说明与附件一致", "顺序号、名称、件数一致")
def matching(subject: Subject) -> Iterator[Broken]:
    """附件顺序号和附件标题应当与附件说明的表述一致；正文提到的附件应当都有。

    怎么查：附件说明的件数和名称，与各附件标识、标题逐一比较；正文里“附件3”在附件说明里有没有。附件不在同一文件里的不能判断。

    怎么改：改成一致。
    """
    found = subject.elements
    lines = found.attachments
    if not lines and not found.annexes:
        raise Absent("没有附件。")
    if found.annexes and not found.title and subject.order(found.annexes[0].label) < 3:
        raise Unsure("这个文件本身是附件，请与正文的附件说明核对。")
    names = _names(lines)
    yield from _mentions(subject, max(len(names), len(found.annexes)))
    if not lines:
        return
    if not found.annexes:
        raise Unsure("附件不在这个文件里，请核对附件的标题与附件说明是否一致。")
    if len(names) != len(found.annexes):
        count = f"{len(names)} 件、{len(found.annexes)} 件"
        yield Broken(
            lines[0],
            count,
            f"附件说明列了 {len(names)} 件，文中有 {len(found.annexes)} 件附件。",
            "补齐附件，或改附件说明。",
        )
        return
    for name, annex in zip(names, found.annexes, strict=True):
        title = squeezed("".join(each.text for each in annex.title))
        if title and _plain(title) != _plain(name):
            yield Broken(
                annex.title[0],
                quoted(title),
                f"附件标题“{quoted(title)}”与附件说明的“{quoted(name)}”不一致。",
                "改成一致。",
            )


def _plain(name: str) -> str:
    return re.sub(r"[《》“”\"\s]", "", bare(name))


def _mentions(subject: Subject, count: int) -> Iterator[Broken]:
    """附件N in the text where there is no such annex."""
    for each in subject.elements.body:
        for match in re.finditer(
            r"(?<![\u4e00-\u9fff〕号])[（(](?:详?见)?附件\s*(\d{1,2})[）)]|(?:详见|见)附件\s*(\d{1,2})",
            each.text,
        ):
            number = int(match[1] or match[2])
            if count and number > count:
                yield Broken(
                    each,
                    match.group(),
                    f"正文提到“附件{number}”，只有 {count} 件附件。",
                    "核对附件的顺序号。",
                )


@rule("W-ATT-05", "7.3.4", "P", "附件说明写明名称", "写出附件名称")
def named(subject: Subject) -> Iterator[Broken]:
    """附件说明应写出附件名称，不写“如文”“附件×件”。

    怎么查：附件说明的内容是不是“如文”“×件”。

    怎么改：写出附件的名称。
    """
    for each in _statement(subject):
        name = _name(each)
        if re.fullmatch(r"如文|[\d一二三四五六七八九十]+[件份]|见附件", name):
            yield Broken(each, name, f"附件说明写作“{name}”。", "写出附件的名称。")


@rule("W-ATT-06", "7.3.4", "P", "印发的文件不列入附件说明", "印发、转发的文件随文，不作附件")
def issued(subject: Subject) -> Iterator[Broken]:
    """“印发”“转发”类通知，被印发的文件本身不在附件说明里列出，是习惯做法。

    怎么查：标题是“印发《甲》的通知”，而附件说明里列了“甲”。

    怎么改：删去附件说明，被印发的文件另面附后。
    """
    lines = _statement(subject)
    match = re.search(r"(?:印发|转发|批转)《(.+?)》", subject.elements.title_text)
    for each in lines if match else ():
        if match and _plain(_name(each)) == _plain(match[1]):
            yield Broken(
                each,
                quoted(_name(each)),
                f"被印发的“{quoted(match[1])}”又列入了附件说明。",
                "删去这一项，被印发的文件另面附后。",
            )


@rule("W-TO-01", "7.3.2", "P", "主送机关之间的标点", "同类用顿号，不同类用逗号")
def separators(subject: Subject) -> Iterator[Broken]:
    """主送机关同类之间用顿号，不同类之间用逗号，是习惯做法。

    怎么查：主送机关里有没有分号、句号、空格分开的。

    怎么改：同类机关之间用“、”，不同类之间用“，”。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    if match := re.search(r"[；;。]|[\u4e00-\u9fff] +[\u4e00-\u9fff]", each.text):
        yield Broken(
            each, match.group(), f"主送机关之间用了“{match.group()}”。", "同类用顿号，不同类用逗号。"
        )


@rule("W-TO-02", "条例 15(1)", "G", "上行文主送一个机关", "一个主送机关")
def one_addressee(subject: Subject) -> Iterator[Broken]:
    """上行文原则上主送一个上级机关，不抄送下级机关。

    怎么查：标题是请示、议案的，主送机关里有没有顿号、逗号。

    怎么改：只主送一个机关，其他上级机关用抄送。
    """
    each = subject.elements.addressee
    if each is None or not bare(subject.elements.title_text).endswith(("请示", "议案")):
        raise Absent("不是请示、议案。")
    if re.search(r"[、，]", each.text):
        yield Broken(each, quoted(each.text), "上行文主送了几个机关。", "原则上主送一个，其他用抄送。")


@rule("W-CC-01", "7.4.2", "P", "抄送机关之间的标点", "同类用顿号，不同类用逗号")
def copy_separators(subject: Subject) -> Iterator[Broken]:
    """抄送机关之间，同类用顿号，不同类用逗号，末尾句号（见 G-COL-04）。

    怎么查：中间有没有句号；分号有的地方用，不报。

    怎么改：中间用“，”“、”，末尾用“。”。
    """
    for each in _copies(subject):
        inner = squeezed(each.text)[:-1]
        if "。" in inner and "\n" not in each.typed:
            yield Broken(each, "。", "抄送机关中间用了句号。", "中间用“，”“、”，末尾用“。”。")


@rule("W-CC-02", "7.4.2", "G", "抄送只写“抄送”", "抄送")
def copy_label(subject: Subject) -> Iterator[Broken]:
    """现行标准只有“抄送”，没有“抄报”“分送”“主题词”。

    怎么查：版记里有没有这些字样。

    怎么改：都改为“抄送”，删去主题词。
    """
    for each in _copies(subject):
        match = COPIES.match(each.text)
        label = squeezed(match["label"]) if match else ""
        if label not in ("抄送", "主送", ""):
            yield Broken(each, label, f"版记里写了“{label}”。", "写“抄送”。")
    for each in subject.elements.flow[-14:]:
        if squeezed(each.text).startswith(("主题词：", "主题词:")):
            yield Broken(each, "主题词", "写了主题词，现行标准已取消。", "删去主题词。")


@rule("W-NOTE-01", "条例 9(14)", "P", "请示的附注写联系人", "（联系人：…，电话：…）")
def contact(subject: Subject) -> Iterator[Broken]:
    """请示应当在附注处注明联系人姓名和电话，是通行做法。

    怎么查：标题是请示的，有没有附注。

    怎么改：在成文日期下一行写“（联系人：…，电话：…）”。
    """
    if not bare(subject.elements.title_text).endswith("请示") or not subject.elements.headed:
        raise Absent("不是请示。")
    if subject.elements.remark is None:
        yield Broken(
            subject.elements.date,
            "没有附注",
            "请示没有注明联系人和电话的附注。",
            "在成文日期下一行写“（联系人：…，电话：…）”。",
        )


@rule("W-SIGN-01", "条例 9(6)", "M", "上行文标注签发人", "有签发人")
def needs_signer(subject: Subject) -> Iterator[Broken]:
    """上行文应当标注签发人姓名。

    怎么查：有版头，标题是请示、报告、议案，而没有“签发人”。报告也可能不是上行文，只有题目是请示、议案的才断定。

    怎么改：在发文字号同一行右边写“签发人：姓名”。
    """
    found = subject.elements
    text = bare(found.title_text)
    if not found.headed or not text.endswith(UPWARD):
        raise Absent("不是上行文。")
    if found.signers:
        return
    if text.endswith("报告") or found.form != "公文" or found.number is None:
        raise Unsure("如果是报送上级的，应当标注签发人。")
    yield Broken(
        found.number,
        "没有签发人",
        f"“{quoted(text, 12)}”是上行文，没有签发人。",
        "在发文字号同一行右边写“签发人：姓名”。",
    )


@rule("W-SEC-01", "条例 9(1)(2)", "M", "涉密公文标注份号和密级", "份号、密级和保密期限")
def classified(subject: Subject) -> Iterator[Broken]:
    """涉密公文应当标注份号、密级和保密期限。

    怎么查：标了密级的，有没有份号、有没有保密期限（没有期限的作为建议）。

    怎么改：补上份号，密级写成“机密★1年”。
    """
    found = subject.elements
    if found.secrecy is None or not found.headed:
        raise Absent("没有密级。")
    if found.copy_number is None:
        yield Broken(found.secrecy, "没有份号", "标了密级，没有份号。", "在密级之上写 6 位份号。")
    if not re.search(r"\d|长期|解密", found.secrecy.text):
        yield Broken(found.secrecy, found.secrecy.text, "密级没有写保密期限。", "写成“机密★1年”。", "G")


@rule("W-ORG-01", "条例 9", "G", "署名与发文机关一致", "与发文机关标志、标题中的名称一致")
def same_organ(subject: Subject) -> Iterator[Broken]:
    """发文机关署名应当用全称或规范化简称，与发文机关标志一致。

    怎么查：标志去掉“文件”后的名称与署名是否相同，或一个包含另一个（如“某县人民政府办公室”与“某县人民政府”）。

    怎么改：用同一个名称。
    """
    found = subject.elements
    if not found.mark or not found.signature or found.form in ("命令", "纪要"):
        raise Absent("没有同时有发文机关标志和署名。")
    if POST.search(found.signature[0].text):
        raise Absent("落款是职务，加盖签名章。")
    if (
        len(found.signature) > 1
        or len([line for each in found.mark for line in each.text.split("\n") if line]) > 1
    ):
        raise Unsure("联合行文，请核对各机关名称。")
    mark, name = found.mark_text.removesuffix("文件"), squeezed(found.signature[0].text)
    if not found.sure("signature") or mark in name or name in mark or set(mark) & set(name) >= set(name[-2:]):
        return
    yield Broken(
        found.signature[0],
        name,
        f"署名“{quoted(name)}”与发文机关标志“{quoted(mark)}”不一致。",
        "用同一个名称。",
    )


# -- shared ---------------------------------------------------------------------------------------


def _chain(subject: Subject) -> list[Heading]:
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    return subject.elements.headings


def _statement(subject: Subject) -> list[Paragraph]:
    if not subject.elements.attachments:
        raise Absent("没有附件说明。")
    return subject.elements.attachments


def _names(lines: list[Paragraph]) -> list[str]:
    """The names in the 附件说明; a line without a number goes on from the one above."""
    names: list[str] = []
    for each in lines:
        for row in each.text.split("\n"):
            text = squeezed(row)
            if text.startswith("附") or STATEMENT_ITEM.match(text) or not names:
                names.append(_name_in(text))
            else:
                names[-1] += text
    return names


def _name(each: Paragraph) -> str:
    return _name_in(squeezed(each.text))


def _name_in(text: str) -> str:
    match = STATEMENT.fullmatch(text) if text.startswith("附") else None
    rest = match["rest"] if match else text
    return re.sub(r"^\d{1,2}[.．、]", "", rest).rstrip("。；，、")


def _copies(subject: Subject) -> list[Paragraph]:
    if not subject.elements.copies:
        raise Absent("没有抄送机关。")
    return subject.elements.copies
