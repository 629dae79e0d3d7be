"""Title, addressee and text (clauses 7.3.1 to 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen import words
from plangen.inspect.elements import Heading
from plangen.inspect.extent import start
from plangen.inspect.faces import face, size_name
from plangen.inspect.heights import CHAR, height, width
from plangen.inspect.patterns import FULL_STOPS, GENRES, PLANS, STATEMENT, STATEMENT_ITEM, bare, squeezed
from plangen.inspect.rule import Absent, Broken, Unsure, quoted, rule
from plangen.inspect.subject import Subject, han, main_letters
from plangen.ooxml import Paragraph

_MOST_TITLE = 20.5
"""Characters of 二号 that a line of the type area holds."""
_LEVEL_FACES = {1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋"}
_NUMERALS = "一二三四"
_OFF = 0.35
"""Characters that an indent may be off: 二字 is 630 to 640 twips, spaces differ by face."""


@rule("G-BODY-01", "7.3.1", "M", "标题", "二号小标宋（一般），居中，红色分隔线下空二行")
def title(subject: Subject) -> Iterator[Broken]:
    """标题一般用二号小标宋体字，编排于红色分隔线下空二行位置，分一行或多行居中排布。

    怎么查：标题的对齐、字体、字号、是否加粗（字体字号是“一般”，作为建议）；
    有版头的，与上一要素之间是不是空二行（1.4 至 2.9 行）。

    怎么改：居中，不缩进；字体“方正小标宋简体”，二号，不加粗；段前 57.9 磅。
    """
    lines = _title(subject)
    doubt = not subject.elements.sure("title")
    for each in lines:
        if each.setting.align not in ("center", "distribute"):
            yield Broken(
                each, "没有居中", f"标题“{quoted(each.text)}”没有居中。", "对齐方式选“居中”。", doubt=doubt
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
        yield Broken(lines[0], found, f"标题的字号是 {found}，不是二号。", "字号选“二号”。", "G", doubt)
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
    lines = _title(subject)
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
    for word in words.split(text):
        cut = any(start < end < start + len(word) for end in ends)
        if cut and len(word) <= 3 and han(word) == len(word) and words.known(word):
            return word
        start += len(word)
    return ""


@rule("G-BODY-03", "条例 9(7)", "M", "标题的组成", "发文机关名称＋事由＋文种")
def title_genre(subject: Subject) -> Iterator[Broken]:
    """《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成；第八条列出十五种文种。

    怎么查：有版头的公文，标题是否以十五种文种之一结尾（括号里的“试行”等不算）。

    怎么改：如“某县人民政府关于……的通知”。方案、规划等一般以通知印发，作为通知的附件或随文。
    """
    lines = _title(subject)
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


@rule("G-BODY-04", "7.3.2", "M", "主送机关", "标题下空一行，居左顶格，末尾全角冒号")
def addressee(subject: Subject) -> Iterator[Broken]:
    """主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。

    怎么查：是否顶格、末尾是不是全角冒号、与标题之间是不是空一行（0.6 至 1.9 行）。

    怎么改：左对齐，缩进都改为 0，末尾用“：”，段前 28.95 磅。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    doubt = not subject.elements.sure("addressee")
    setting = each.setting
    if abs(setting.first) > 60 or abs(setting.left) > 60 or each.typed.startswith((" ", "　", "\t")):
        yield Broken(each, "没有顶格", "主送机关没有顶格。", "缩进都改为 0，前面不加空格。", doubt=doubt)
    if not each.text.endswith("："):
        last = each.text[-1]
        found = f"是“{last}”，不是全角冒号" if last in FULL_STOPS else "没有全角冒号"
        yield Broken(each, last, f"主送机关末尾{found}。", "末尾用“：”。", doubt=doubt)
    heads = [*subject.elements.title, *subject.elements.subtitle]
    above = heads[-1] if heads else None
    if above and (room := subject.gap(above, each)) and room.within(0.6, 1.9) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(
            each,
            measured,
            f"主送机关与标题之间{measured}。",
            "空一行：段前 28.95 磅，或一个空段。",
            doubt=doubt,
        )


@rule("G-BODY-05", "7.3.2", "M", "主送机关过多", "首页显示不了正文时，主送机关移至版记")
def many_addressees(subject: Subject) -> Iterator[Broken]:
    """如主送机关名称过多导致公文首页不能显示正文时，应当将主送机关名称移至版记。

    怎么查：主送机关超过首页一半，而首页放不下正文（不印则按行高估算）。

    怎么改：把主送机关移到版记，写在抄送上一行，标“主送：”。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    if len(each.text) <= 100 or _body_on_first(subject) is not False:
        return
    yield Broken(
        each, f"{len(each.text)} 字", "主送机关过多，首页显示不了正文。", "把主送机关移到版记的抄送之上。"
    )


@rule("G-BODY-06", "7.3.3", "M", "首页显示正文", "首页有正文")
def first_page(subject: Subject) -> Iterator[Broken]:
    """公文首页必须显示正文。

    怎么查：印出来的，看正文第一段在哪一页；不印则把版头、标题、主送机关的高度加起来估算，难以断定的不判断。

    怎么改：缩小发文机关标志、减少标题行距，或把主送机关移到版记。
    """
    if not subject.elements.headed:
        raise Absent("没有版头。")
    if not subject.elements.body:
        raise Absent("没有正文。")
    seen = _body_on_first(subject)
    if seen is None:
        raise Unsure("首页能不能显示正文要看页面，可加 --pdf。")
    if not seen:
        yield Broken(
            subject.elements.body[0],
            "首页没有正文",
            "公文首页没有正文。",
            "缩短版头和标题，或把主送机关移到版记。",
        )


def _body_on_first(subject: Subject) -> bool | None:
    """Whether page one shows text; None when only a page could tell."""
    body = subject.elements.body
    if not body:
        return None
    if page := subject.page_of(body[0]):
        return page == 1
    if body[0].breaks:
        return False
    section = subject.section_of(body[0])
    above = 0
    for each in subject.paper.paragraphs:
        if each is body[0]:
            break
        if each.breaks:
            return False
        if each.spot.table or each.drawings:
            return None
        above += height(each, section)
    room = section.area[1] - above
    return True if room > 3 * 579 else False if room < -2 * 579 else None


@rule("G-BODY-07", "7.3.3", "M", "正文每个自然段左空二字", "首行缩进 2 字，回行顶格")
def indents(subject: Subject) -> Iterator[Broken]:
    """正文编排于主送机关名称下一行，每个自然段左空二字，回行顶格。

    怎么查：正文各段（标题层次见 G-BODY-10）的首行缩进是不是二字、左缩进是不是零；行首打两个全角空格也算。
    首页主送机关与正文之间不应空行。

    怎么改：段落—特殊格式选“首行缩进”，2 字符，左侧缩进 0。
    """
    heads = {id(each.paragraph) for each in subject.elements.headings}
    plain = [each for each in subject.elements.body if id(each) not in heads and han(each.text) > 1]
    if not plain:
        raise Absent("没有成段的正文。")
    for each in plain:
        yield from _indented(subject, each, "这一段")
    found = subject.elements
    sure = found.addressee and found.sure("addressee")
    room = subject.gap(found.addressee, found.body[0]) if found.addressee and sure else None
    if room and room.within(-1, 0.6) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(found.body[0], measured, "主送机关与正文之间空了行。", "正文紧接主送机关的下一行。", "G")


def _indented(subject: Subject, each: Paragraph, what: str) -> Iterator[Broken]:
    """The first line set in by two characters, the others by none."""
    setting = each.setting
    size = each.size * 20
    lead = (setting.left + setting.first) / size + _spaces(each)
    if abs(lead - 2) > _OFF:
        found = f"首行空 {lead:.1f} 字" if lead else "没有缩进"
        yield Broken(each, found, f"{what}{found}。", "首行缩进改为 2 字符，左侧缩进为 0。", doubt=_odd(each))
    elif abs(setting.left) > size * _OFF and len(each.text) > 26:
        found = f"回行空 {setting.left / size:.1f} 字"
        yield Broken(each, found, f"{what}{found}，没有顶格。", "左侧缩进改为 0，用首行缩进 2 字符。")


def _spaces(each: Paragraph) -> float:
    """Spaces typed before the text, in characters; after a label they belong to it."""
    typed = each.typed.lstrip("\n\f")
    if each.label:
        return 0.0
    lead = typed[: len(typed) - len(typed.lstrip(" \u3000\u00a0"))]
    return width(lead)


def _odd(each: Paragraph) -> bool:
    """Whether something else than indents places the line, so that it cannot be told."""
    return each.typed.lstrip("\n\f").startswith("\t") or each.setting.framed or bool(each.drawings)


@rule("G-BODY-08", "7.3.3", "O", "结构层次序数", "一、（一）1.（1）")
def ordinals_used(subject: Subject) -> Iterator[Broken]:
    """文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。

    怎么查：正文里有没有这四种序数；先后和连续见 W-STR-01、W-STR-03。

    怎么改：标准说的是“可以”，不作要求。
    """
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    yield from ()


@rule("G-BODY-09", "7.3.3", "G", "各层次的字体", "一层黑体，二层楷体，三、四层仿宋；三号，不加粗")
def level_faces(subject: Subject) -> Iterator[Broken]:
    """一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注；标准没有说加粗。

    怎么查：每个以序数开头的段落，开头几个字的字体、字号、是否加粗；标题后接正文的，只看标题一句。

    怎么改：改相应层次的样式；三、四层加粗是一些地方的习惯，不合国家标准的一般要求。
    """
    headings = [each for each in subject.elements.headings if han(each.paragraph.text)]
    if not headings:
        raise Absent("没有结构层次序数。")
    for heading in headings:
        yield from _level(heading)


def _level(heading: Heading) -> Iterator[Broken]:
    each, level = heading.paragraph, heading.level
    run = next((run for run in each.runs if han(run.text) > (1 if level < 3 else 0)), None)
    if run is None:
        return
    wanted, name = _LEVEL_FACES[level], f"第{_NUMERALS[level - 1]}层标题“{quoted(each.text, 12)}”"
    if face(run.letters.east) != wanted:
        found = run.letters.east or "没有写明字体"
        yield Broken(
            each,
            found,
            f"{name}用的是“{found}”。",
            f"第{_NUMERALS[level - 1]}层用{wanted}。",
            expected=wanted,
        )
    elif abs(run.letters.size - 16) > 0.3:
        found = size_name(run.letters.size)
        yield Broken(each, found, f"{name}的字号是 {found}，不是三号。", "字号选“三号”。", expected="三号")
    elif run.letters.bold:
        yield Broken(each, "加粗", f"{name}加了粗。", "去掉加粗。", expected="不加粗")


@rule("G-BODY-10", "7.3.3", "M", "各层次标题左空二字", "首行缩进 2 字")
def heading_indents(subject: Subject) -> Iterator[Broken]:
    """结构层次的标题也是自然段，左空二字。

    怎么查：以序数开头的段落，首行缩进是不是二字。居中的章标题不在此列。

    怎么改：首行缩进 2 字符，左侧缩进 0。
    """
    if not subject.elements.headings:
        raise Absent("没有结构层次序数。")
    for heading in subject.elements.headings:
        name = f"第{_NUMERALS[heading.level - 1]}层标题“{quoted(heading.paragraph.text, 12)}”"
        yield from _indented(subject, heading.paragraph, name)


@rule("G-BODY-11", "7.3.4", "M", "附件说明", "正文下空一行，左空二字，“附件：”")
def attachment(subject: Subject) -> Iterator[Broken]:
    """如有附件，在正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称。

    怎么查：“附件”之后是不是全角冒号、左空几字、与正文之间是不是空一行（0.6 至 1.9 行）。

    怎么改：写成“附件：名称”，左空二字，段前 28.95 磅。
    """
    lines = _attachments(subject)
    first = lines[0]
    doubt = not subject.elements.sure("attachments")
    match = STATEMENT.fullmatch(squeezed(first.text))
    if match and match["mark"] != "：":
        yield Broken(
            first,
            quoted(first.text, 8),
            "“附件”之后不是全角冒号。",
            "写成“附件：”，冒号用全角。",
            doubt=doubt,
        )
    lead = (first.setting.left + first.setting.first) / (first.size * 20) + _spaces(first)
    if abs(lead - 2) > _OFF:
        yield Broken(
            first,
            f"左空 {lead:.1f} 字",
            f"附件说明左空 {lead:.1f} 字。",
            "左空二字。",
            doubt=_odd(first) or doubt,
        )
    above = _text_before(subject, first)
    if above and (room := subject.gap(above, first)) and room.within(0.6, 1.9) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(
            first,
            measured,
            f"附件说明与正文之间{measured}。",
            "空一行：段前 28.95 磅，或一个空段。",
            doubt=doubt,
        )


def _text_before(subject: Subject, each: Paragraph) -> Paragraph | None:
    flow = subject.elements.flow[: subject.order(each)]
    return next((other for other in reversed(flow) if other.text), None)


@rule("G-BODY-12", "7.3.4", "M", "附件说明的顺序号和对齐", "“附件：1.××××”，名称后不加标点，上下对齐")
def attachment_items(subject: Subject) -> Iterator[Broken]:
    """如有多个附件，使用阿拉伯数字标注顺序号（如“附件：1.××××”）；附件名称后不加标点；名称较长需回行时，与上一行附件名称的首字对齐。

    怎么查：名称末尾有没有标点；多个附件有没有顺序号、顺序号后是不是下脚点；“2.”与“1.”是不是上下对齐。

    怎么改：顺序号写“1.”；第二行起左缩进 6 字、悬挂 1 字。
    """
    lines = _attachments(subject)
    doubt = not subject.elements.sure("attachments")
    for each in lines:
        if each.text[-1] in FULL_STOPS:
            yield Broken(
                each,
                each.text[-1],
                f"附件名称“{quoted(each.text)}”之后有“{each.text[-1]}”。",
                "去掉名称后的标点。",
                doubt=doubt,
            )
    items = [(each, match) for each in lines if (match := _item(each))]
    if len(lines) > 1 and len(items) > 1:
        yield from _item_marks(items)
        yield from _aligned(subject, lines)


def _item(each: Paragraph) -> tuple[str, str] | None:
    """Number and mark of an item of the 附件说明."""
    text = squeezed(each.text)
    if text.startswith("附"):
        match = STATEMENT.fullmatch(text)
        text = match["rest"] if match else text
    found = STATEMENT_ITEM.fullmatch(text)
    return (found["number"], found["mark"]) if found and found["mark"] else None


def _item_marks(items: list[tuple[Paragraph, tuple[str, str]]]) -> Iterator[Broken]:
    for index, (each, (number, mark)) in enumerate(items, 1):
        if mark != ".":
            yield Broken(
                each, f"{number}{mark}", f"附件顺序号“{number}{mark}”之后不是下脚点。", f"写成“{number}.”。"
            )
        if int(number) != index:
            yield Broken(
                each, f"{number}{mark}", f"附件顺序号是 {number}，按顺序应是 {index}。", "按顺序编号。"
            )


def _aligned(subject: Subject, lines: list[Paragraph]) -> Iterator[Broken]:
    first = lines[0]
    section = subject.section_of(first)
    begin = start(first, section)
    if begin is None:
        return
    head = begin + 3 * first.size * 20
    for each in lines[1:]:
        found = start(each, section)
        if found is not None and _item(each) and abs(found - head) > CHAR * 0.6:
            measured = f"错开 {abs(found - head) / CHAR:.1f} 字"
            yield Broken(
                each,
                measured,
                f"附件顺序号没有与上面的“1.”对齐，{measured}。",
                "左缩进 6 字、悬挂 1 字，与“1.”对齐。",
            )


def _attachments(subject: Subject) -> list[Paragraph]:
    if not subject.elements.attachments:
        raise Absent("没有附件说明。")
    return subject.elements.attachments


def _title(subject: Subject) -> list[Paragraph]:
    if not subject.elements.title:
        raise Absent("没有认出标题。")
    return subject.elements.title
