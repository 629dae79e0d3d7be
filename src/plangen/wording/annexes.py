"""Lines that name the annexes: 附件 at the head of an annex, 附件： after the body."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese import annexes
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule


@text_rule("W-ATT-04", "GB/T 9704 7.3.7", "E", "附件序号的写法")
def annex_label(passage: Passage) -> Iterator[Spot]:
    """附件首页左上角的“附件”“附件1”后面加了标点，或序号用了汉字、括号。

    为什么：GB/T 9704—2012 第7.3.7条：“附件”二字及附件顺序号顶格编排，序号用阿拉伯数字，后面没有标点。
    怎么改：写成“附件”或“附件1”。
    不报：正文之后的附件说明（“附件：1.……”）；句子里的“附件一所列”。

    Fails::

        附件1：
        附件：
        附件一
        附件（2）
        附件1.任务分解表

    Passes::

        附件
        附件1
        附件：1.任务分解表
        附件：任务分解表
        附件一所列学校应按期完成。
        附件1、2所列学校应按期完成。
        附件一、附件二由县教育局印发。
    """
    for found in passage.at_heads(annexes.LABEL_WRONG):
        message = f"附件的序号写成了“{found[1]}”。"
        yield Spot(*found.span(1), message, "首页写“附件”或“附件1”；正文后的附件说明写“附件：1.……”。")


_ENDS = tuple("。；，、;,")


@text_rule("W-ATT-07", "GB/T 9704 7.3.4", "E", "附件说明的序号")
def annex_ordinal(passage: Passage) -> Iterator[Spot]:
    """附件说明的序号没有用“1.”。

    为什么：GB/T 9704—2012 第7.3.4条：“附件”后标全角冒号；多个附件用阿拉伯数字编号，后面是下脚点。
    怎么改：写成“附件：1.任务分解表”，只有一个附件的不编号。
    不报：名称里面的数字。

    Fails::

        附件：1、任务分解表
        附件：1．任务分解表

    Passes::

        附件：1.任务分解表
        附件：2024年任务分解表
    """
    for found in passage.at_heads(annexes.LISTED):
        ordinal = (found["ordinal"] or "").strip()
        if ordinal and not ordinal.endswith("."):
            start = found.start("ordinal")
            message = f"附件说明的序号写成了“{ordinal}”。"
            yield Spot(start, start + len(ordinal), message, "请写成“1.”的样子。")


@text_rule("W-ATT-08", "GB/T 9704 7.3.4", "E", "附件名称后面的标点")
def annex_name_end(passage: Passage) -> Iterator[Spot]:
    """附件说明里，附件名称后面加了标点。

    为什么：GB/T 9704—2012 第7.3.4条：附件名称后不加标点符号。
    怎么改：删去名称末尾的句号、分号。
    不报：名称里面的标点。

    Fails::

        附件：任务分解表。
        附件：1.任务分解表；

    Passes::

        附件：1.任务分解表（2024年版）
    """
    for found in passage.at_heads(annexes.LISTED):
        name = found["name"].rstrip()
        if name.endswith(_ENDS):
            end = found.start("name") + len(name)
            yield Spot(end - 1, end, f"附件名称后面加了“{name[-1]}”。", "请删去名称后面的标点。")


@text_rule("W-ATT-05", "GB/T 9704 7.3.4", "W", "附件说明没有写名称")
def annex_without_name(passage: Passage) -> Iterator[Spot]:
    """附件说明写成了“附件：如文”“附件：2件”。

    为什么：GB/T 9704—2012 第7.3.4条要求写附件的顺序号和名称；不写名称，附件丢了、换了都不知道。
    怎么改：写附件的名称。
    不报：名称里带“文”“件”的。

    Fails::

        附件：如文
        附件：2件

    Passes::

        附件：1.任务分解表
        附件：重要文件
    """
    for found in passage.at_heads(annexes.LISTED):
        name = found["name"].rstrip()
        if not annexes.UNNAMED.fullmatch(name):
            continue
        start = found.start("name")
        yield Spot(start, start + len(name), f"附件说明写成了“{name}”，没有写名称。", "请写附件的名称。")
