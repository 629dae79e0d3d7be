"""What one element of an official document says by itself: its number, its title, those it goes to, its annexes.

Each is read alone, the words of the element and nothing else, so these rules are not among those that read any
paragraph: the checks call them on the plan's value, the inspection on the element that it recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import annexes, document_numbers, labels
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, TextRule, text_rule

_SEVERAL = re.compile("[，、]|各")


@text_rule("W-TO-02", "党政机关公文处理工作条例 第十五条", "W", "上行文主送一个机关")
def upward_addressees(passage: Passage) -> Iterator[Spot]:
    """请示、报告、议案主送了不止一个机关。

    为什么：《党政机关公文处理工作条例》第十五条：上行文原则上主送一个上级机关，根据需要抄送相关上级机关和同级机关。
    怎么改：主送只写一个；需要知道的上级、同级写到“抄送机关”。
    不报：只有一个机关的。

    Fails::

        某市人民政府，某市教育局
        某市教育局、某市财政局
        各区教育局

    Passes::

        某市人民政府
    """
    if _SEVERAL.search(passage.text):
        message = f"上行文主送了“{passage.text}”，不止一个机关。"
        yield Spot(0, len(passage.text), message, "上行文主送只写一个上级机关，其余写到“抄送机关”。")


_LOWER = re.compile("各(?:乡镇|镇|乡|街道|学校|旗县区|县区)[^，、。]*")


@text_rule("W-TO-03", "党政机关公文处理工作条例 第十五条", "W", "上行文不抄送下级机关")
def upward_copies(passage: Passage) -> Iterator[Spot]:
    """请示、报告、议案抄送了下级机关。

    为什么：《党政机关公文处理工作条例》第十五条：上行文不抄送下级机关。
    怎么改：下级需要知道的，另行通知。
    不报：上级、同级机关。

    Fails::

        某市教育局，各乡镇人民政府

    Passes::

        某市教育局，某县财政局
    """
    for organ in _LOWER.finditer(passage.text):
        message = f"上行文抄送了下级“{organ[0]}”。"
        yield Spot(*organ.span(), message, "上行文不抄送下级机关，请另行通知。")


@text_rule("G-HEAD-09", "GB/T 9704 7.2.5", "E", "发文字号的写法")
def own_number(passage: Passage) -> Iterator[Spot]:
    """发文字号不是“机关代字〔年份〕序号号”的写法。

    为什么：GB/T 9704—2012 第7.2.5条：年份用全称，加六角括号“〔〕”；序号不加“第”，不编虚位，后加“号”。
    怎么改：写成“某政发〔2024〕2号”的样子。
    不报：写法对的。命令的“第3号”另有一条。

    Fails::

        某政发[2024]2号
        某政发〔24〕2号
        某政发〔2024〕第02号
        某政发〔2024〕2
        第3号

    Passes::

        某政办发〔2024〕12号
    """
    text = passage.text
    if document_numbers.NUMBER.fullmatch(text):
        return
    number = document_numbers.NUMBER_LOOSE.fullmatch(text)
    wrong = _wrong_in(text, number) if number and number["number"] else ""
    right = document_numbers.right(number) if number and number["number"].isdigit() else "机关代字〔2024〕2号"
    message = f"发文字号“{text}”的写法不对：{wrong or '不是机关代字、年份、顺序号的样子'}。"
    yield Spot(0, len(text), message, f"写成“{right}”。")


def _wrong_in(text: str, number: re.Match[str]) -> str:
    """Everything that is wrong with a number, in one clause; "" when nothing of it is known."""
    wrong = {
        "年份没有用六角括号〔〕": "〔" not in text or "〕" not in text,
        "年份没有写全": len(number["year"]) != len("2024"),
        "顺序号前有“第”字": bool(number["ordinal"]),
        "顺序号编了虚位": number["number"].startswith("0"),
        "末尾没有“号”字": not text.endswith("号"),
    }
    return "、".join(clause for clause, applies in wrong.items() if applies)


@text_rule("W-NO-07", "GB/T 9704 10.2", "E", "命令的编号")
def order_number(passage: Passage) -> Iterator[Spot]:
    """命令（令）的编号不是“第3号”的写法。

    为什么：GB/T 9704—2012 第10.2条：令号写“第×号”，不用发文字号。
    怎么改：写成“第3号”的样子。
    不报：写法对的。

    Fails::

        某政发〔2024〕2号
        第03号

    Passes::

        第3号
    """
    if not document_numbers.ORDER.fullmatch(passage.text):
        message = f"发文字号“{passage.text}”的写法不对：命令写令号。"
        yield Spot(0, len(passage.text), message, "写成“第3号”。")


@text_rule("G-HEAD-01", "GB/T 9704 7.2.1", "W", "份号的写法")
def copy_number(passage: Passage) -> Iterator[Spot]:
    """份号不是6位数字。

    为什么：GB/T 9704—2012 第7.2.1条：份号一般用6位3号阿拉伯数字。
    怎么改：写成“000012”的样子。
    不报：6位阿拉伯数字。

    Fails::

        12
        第000012号

    Passes::

        000012
    """
    if not labels.COPY_NUMBER.fullmatch(passage.text):
        message = f"份号“{passage.text}”不是 6 位阿拉伯数字。"
        yield Spot(0, len(passage.text), message, "写成 6 位阿拉伯数字，如 000001。")


_TITLE_ENDS = tuple("。．.；;，,：:、！!")


@text_rule("W-PUN-16", "GB/T 15834 附录A", "W", "标题末尾的标点")
def title_end(passage: Passage) -> Iterator[Spot]:
    """文件标题的末尾写了句号一类的标点。

    为什么：公文标题末尾不用句末标点（GB/T 15834—2011 附录A）。
    怎么改：删去末尾的标点。
    不报：末尾的括号、引号、问号。

    Fails::

        某县义务教育优质均衡发展实施方案。
        某县人民政府关于召开会议的通知：

    Passes::

        某县义务教育优质均衡发展实施方案（试行）
    """
    title = passage.text.rstrip()
    if title.endswith(_TITLE_ENDS):
        yield Spot(len(title) - 1, len(title), f"标题末尾写了“{title[-1]}”。", "请删去末尾的标点。")


_NAME_ENDS = tuple("。；，、：;,:")


@text_rule("G-BODY-12", "GB/T 9704 7.3.4", "E", "附件名称后的标点")
def annex_name_end(passage: Passage) -> Iterator[Spot]:
    """附件名称的末尾有标点。

    为什么：GB/T 9704—2012 第7.3.4条：附件名称后不加标点符号。
    怎么改：去掉名称后的标点。
    不报：名称里面的标点，末尾的括号、书名号。

    Fails::

        年度任务清单。

    Passes::

        年度任务清单（2024年版）
    """
    name = passage.text.rstrip()
    if name.endswith(_NAME_ENDS):
        message = f"附件名称“{name}”之后有“{name[-1]}”。"
        yield Spot(len(name) - 1, len(name), message, "去掉名称后的标点。")


_WHOLLY_MARKED = re.compile("《[^《》]*》")


@text_rule("W-ATT-02", "公文惯例", "H", "附件名称不加书名号")
def annex_name_marked(passage: Passage) -> Iterator[Spot]:
    """附件名称整个加了书名号。

    为什么：附件名称外按惯例不加书名号。
    怎么改：去掉《》。
    不报：名称里面引用别的文件的书名号。

    Fails::

        《年度任务清单》

    Passes::

        《县域义务教育优质均衡发展督导评估办法》指标分解表
    """
    name = passage.text.strip()
    if _WHOLLY_MARKED.fullmatch(name):
        yield Spot(0, len(passage.text), f"附件名称“{name}”加了书名号。", "去掉《》。")


@text_rule("W-ATT-09", "GB/T 9704 7.3.4", "W", "附件名称自带编号")
def annex_name_numbered(passage: Passage) -> Iterator[Spot]:
    """附件名称前面写了“附件1：”。

    为什么：编号由附件的次序定，名称里再写一个，印出来就是两个编号。
    怎么改：只写名称本身。
    不报：名称里面提到附件的。

    Fails::

        附件1：年度任务清单

    Passes::

        年度任务清单（含附件）
    """
    if annexes.carries_label(passage.text):
        yield Spot(
            0, len(passage.text), f"附件名称“{passage.text}”自带编号。", "请只写名称本身，编号由程序加。"
        )


RULES: tuple[TextRule, ...] = (
    upward_addressees, upward_copies, own_number, order_number, copy_number, title_end, annex_name_end,
    annex_name_marked, annex_name_numbered,
)  # fmt: skip
"""Every rule of an element."""
