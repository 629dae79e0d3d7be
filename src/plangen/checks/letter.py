"""Rules on the elements of an official paper: its number, its dates, whom it goes to."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import of_element, told
from plangen.finding import Path
from plangen.model import Letter, Plan
from plangen.wording import elements


@rule("D01", "error", "发文字号写法")
def number_form(subject: Subject) -> Iterator[Report]:
    """发文字号不是“机关代字〔年份〕序号号”的写法。

    为什么：GB/T 9704—2012 第7.2.5条：年份用全称，加六角括号“〔〕”；序号不加“第”，不编虚位，后加“号”。
    怎么改：写成“某政发〔2024〕2号”的样子。还没有编号的，不写“发文字号”，印出时会留空。

    Fails::

        公文要素: {发文字号: "某政发[2024]2号"}

    Fails::

        公文要素: {发文字号: 某政发〔2024〕第02号}

    Fails::

        公文要素: {格式: 命令, 发文字号: 某政发〔2024〕2号}

    Passes::

        公文要素: {发文字号: 某政办发〔2024〕12号}

    Passes::

        公文要素: {格式: 命令, 发文字号: 第3号, 用印: 签名章, 签发人职务: 市长}
    """
    for letter, path in letters(subject.plan):
        form = elements.order_number if letter.form == "命令" else elements.own_number
        yield from of_element(form, letter.number, (*path, "number"))


def letters(plan: Plan) -> Iterator[tuple[Letter, Path]]:
    """The plan's own letter and that of the notice which issues it; one that both share is looked at once."""
    yield plan.letter, ("letter",)
    if plan.notice and plan.notice.letter != plan.letter:
        yield plan.notice.letter, ("notice", "letter")


def _own_letter(subject: Subject) -> bool:
    """Whether the plan is issued under its own letter: one issued by a notice, or as an annex, is not."""
    plan = subject.plan
    return plan.status == "印发稿" and plan.notice is None and not plan.marker


@rule("D02", "warning", "印发稿缺发文字号")
def issued_without_number(subject: Subject) -> Iterator[Report]:
    """文稿状态是“印发稿”，没有写发文字号。

    为什么：正式文件要有发文字号，别的文件才能引用它。
    怎么改：补上“公文要素”里的“发文字号”；还没有定稿的，把“文稿状态”改回“送审稿”。

    Fails::

        文稿状态: 印发稿
        公文要素: {成文日期: 2024年3月4日}

    Passes::

        文稿状态: 送审稿
    """
    if _own_letter(subject) and not subject.plan.letter.number:
        yield Report(("letter",), "印发稿没有写发文字号。", "请补上“发文字号”，印出时这一处留空。")


@rule("D03", "warning", "印发稿缺成文日期")
def issued_without_date(subject: Subject) -> Iterator[Report]:
    """文稿状态是“印发稿”，没有写成文日期，或成文日期没有写到日。

    为什么：成文日期是文件生效的依据，必须写全年、月、日。
    GB/T 9704—2012 第7.3.5.4条：应当将年、月、日标全，所以只写到年、月的是“须改”。
    怎么改：写会议通过或负责人签发的日期；还没有签发的，把“文稿状态”改回“送审稿”。

    Fails::

        文稿状态: 印发稿
        公文要素: {发文字号: 某政发〔2024〕2号}

    Fails::

        文稿状态: 印发稿
        公文要素: {发文字号: 某政发〔2024〕2号, 成文日期: 2024年3月}

    Passes::

        文稿状态: 印发稿
        公文要素: {发文字号: 某政发〔2024〕2号, 成文日期: 2024年3月4日}
    """
    dated = subject.plan.letter.date
    if _own_letter(subject) and not (dated and dated.day):
        if dated:
            message = f"成文日期只写到“{dated}”。"
            yield Report(("letter", "date"), message, "请写全年、月、日。", "error")
        else:
            yield Report(("letter",), "印发稿没有写成文日期。", "请写全年、月、日。")


@rule("D04", "error", "引用文号的写法")
def cited_number_form(subject: Subject) -> Iterator[Report]:
    """正文或依据里引用的文号，年份没有用六角括号，或加了“第”、虚位，或年份不全，或末尾没有“号”。

    为什么：GB/T 9704—2012 第7.2.5条规定年份用“〔〕”；方括号、圆括号的文号是退文最常见的一条。
    怎么改：写成“教督〔2017〕6号”。括号可在输入法里打“六角括号”。

    Fails::

        章节: [{标题: 依据, 内容: "根据《督导评估办法》（教督[2017]6号）制定本方案。"}]

    Fails::

        依据: [{代号: 办法, 标题: 督导评估办法, 发文字号: 教督【2017】6号}]

    Fails::

        依据: [{代号: 办法, 标题: 督导评估办法, 发文字号: 教督〔2017〕第6号}]

    Passes::

        依据:
          - {代号: 办法, 标题: 督导评估办法, 发文字号: 教督〔2017〕6号}
          - {代号: 规程, 标题: 学校规程, 发文字号: 教育部令第57号}
        章节: [{标题: 依据, 内容: 根据《督导评估办法》（教督〔2017〕6号）和标准（2022年版）制定。}]
    """
    yield from told(subject, "D04")


@rule("D05", "error", "日期写法")
def date_form(subject: Subject) -> Iterator[Report]:
    """正文里的日期写成了“2024年03月”“二〇二四年”或“3月4号”。

    为什么：GB/T 9704—2012 第7.3.5.4条：日期用阿拉伯数字，年份写全，月、日不编虚位，写“日”不写“号”。
    怎么改：写成“2024年3月4日”。书名号里是别人的标题，不查。

    Fails::

        章节: [{标题: 步骤, 内容: 2024年03月底前完成自查。}]

    Fails::

        章节: [{标题: 步骤, 内容: 二〇二六年通过国家认定。}]

    Fails::

        章节: [{标题: 步骤, 内容: 4月5号前报送材料。}]

    Passes::

        章节: [{标题: 步骤, 内容: 2024年3月4日前落实《二〇二四年工作要点》，学校建在3月8日街12号。}]
    """
    yield from told(subject, "D05")


@rule("D06", "warning", "主送、抄送末尾的标点")
def addressees_end(subject: Subject) -> Iterator[Report]:
    """主送机关末尾写了冒号，或抄送机关末尾写了句号。

    为什么：这两个标点由程序加，再写就成了两个。
    怎么改：删去末尾的标点。

    Fails::

        公文要素: {主送机关: 各镇人民政府：}

    Fails::

        公文要素: {抄送机关: 县委，县人大常委会。}

    Passes::

        公文要素: {主送机关: "各镇人民政府，县直各部门", 抄送机关: "县委，县人大常委会"}
    """
    for letter, path in letters(subject.plan):
        ends = {"addressees": ("主送机关", letter.addressees), "copies": ("抄送机关", letter.copies)}
        for key, (label, text) in ends.items():
            if text and text.rstrip().endswith(tuple("：:。.，；")):
                message = f"{label}末尾写了“{text.rstrip()[-1]}”，程序会自动加标点。"
                yield Report((*path, key), message, "请删去末尾的标点。")


@rule("D07", "error", "印发日期早于成文日期")
def printed_before_signed(subject: Subject) -> Iterator[Report]:
    """版记里的印发日期早于成文日期。

    为什么：先签发、后付印，印发日期不会早于成文日期。
    怎么改：核对两个日期。

    Fails::

        文稿状态: 印发稿
        公文要素: {成文日期: 2024年3月4日, 印发日期: 2024年3月1日}

    Passes::

        文稿状态: 印发稿
        公文要素: {成文日期: 2024年3月4日, 印发日期: 2024年3月4日}
    """
    for letter, path in letters(subject.plan):
        signed, printed = letter.date, letter.printed_on
        if signed and printed and printed.last < signed.first:
            message = f"印发日期{printed}早于成文日期{signed}。"
            yield Report((*path, "printed_on"), message, "请核对两个日期。")


@rule("D08", "warning", "未印发的稿子写了文号或印发日期")
def draft_with_number(subject: Subject) -> Iterator[Report]:
    """征求意见稿、送审稿写了发文字号或印发日期。

    为什么：没有印发的稿子不该有文号，这两项不会印出来；已经印发的，多半是忘了改“文稿状态”。
    怎么改：已经印发的，把“文稿状态”改成“印发稿”；没有印发的，删去这两项。

    Fails::

        文稿状态: 送审稿
        公文要素: {发文字号: 某政发〔2024〕2号}

    Passes::

        文稿状态: 送审稿
        公文要素: {主送机关: 各镇人民政府}
    """
    letter, status = subject.plan.letter, subject.plan.status
    given = {"number": ("发文字号", letter.number), "printed_on": ("印发日期", letter.printed_on)}
    for key, (label, value) in given.items():
        if value and status != "印发稿":
            path: Path = ("letter", key)
            hint = "已经印发的，请把“文稿状态”改成“印发稿”；没有印发的，请删去。"
            yield Report(path, f"{status}写了{label}“{value}”，不会印出来。", hint)


@rule("D09", "error", "日历上没有的日期")
def impossible_date(subject: Subject) -> Iterator[Report]:
    """正文写了2月30日、13月这样不存在的日期。

    为什么：多半是打错了数字，按它安排工作会出错。
    怎么改：核对日期。没有写年份的2月29日不报。

    Fails::

        章节: [{标题: 步骤, 内容: 2024年6月31日前完成自查。}]

    Fails::

        章节: [{标题: 步骤, 内容: 2024年13月前完成自查。}]

    Passes::

        章节: [{标题: 步骤, 内容: 每年2月29日前自查，6月30日前整改，历时18个月，招收36月龄幼儿。}]
    """
    yield from told(subject, "D09")
