"""How a line begins: ordinals of the levels, 附件, 抄送. Only the line itself is looked at.

A paragraph broken by hand has several lines; each is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.wording.passage import HAN, Passage
from plangen.wording.rule import Spot, text_rule

_NUMERALS = "[一二三四五六七八九十百]{1,4}"
_ORDINALS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(（{_NUMERALS}）[、，.．])"), "（一）"),
    (re.compile(r"(（\d{1,2}）[、，.．])(?!\d)"), "（1）"),
    (re.compile(r"(\d{1,2}\s?[、．])(?!\d)"), "1."),
    (re.compile(rf"({_NUMERALS}\s?[.，．])(?![一二三四五六七八九十\d])"), "一、"),
    (re.compile(rf"(第{_NUMERALS}、)(?![第一二三四五六七八九十])"), "第一，"),
    (re.compile(r"([①-⑳][、，.．])"), "①"),
    (re.compile(r"([A-Z]、)(?![A-Za-z])"), "A."),
    (re.compile(r"(首先、)(?!其次|再次|然后|最后)"), "首先，"),
)


@text_rule("W-STR-04", "GB/T 15834 附录B", "E", "序号后面的标点")
def ordinal_mark(passage: Passage) -> Iterator[Spot]:
    """行首序号后面的标点不对：“1、”“一.”“（一）、”“第一、”。

    为什么：GB/T 15834—2011 附录B：汉字数字后用顿号，不带括号的阿拉伯数字、字母后用下脚点，
    带括号的、圈码的后面不用标点，“第一”“首先”后用逗号。
    怎么改：写成“一、”“（一）”“1.”“（1）”“第一，”。
    不报：“1、2号楼”“第一、二季度”“1.5万个”这样不是序号的。

    Fails::

        1、加强领导。
        2．落实经费。
        一.总体要求
        （一）、指导思想
        （1）、自查。
        第一、加强领导。
        A、城镇学校
        首先、加强领导。

    Passes::

        一、总体要求
        （一）指导思想
        1.加强领导。
        （1）自查。
        第一，加强领导。
        1、2号楼改造。
        第一、二季度完成。
        一，二，三，齐步走。
        A、B两类学校。
    """
    for pattern, right in _ORDINALS:
        for found in passage.at_heads(pattern):
            yield Spot(*found.span(1), f"序号写成了“{found[1]}”，标点不对。", f"请写成“{right}”的样子。")


_NARROW = re.compile(rf"((?P<open>[(（])({_NUMERALS}|\d{{1,2}})(?P<close>[)）]))(?=[^\n]*[{HAN}])")


@text_rule("W-STR-05", "GB/T 15834 附录B", "E", "序号用了半角括号")
def ordinal_brackets(passage: Passage) -> Iterator[Spot]:
    """行首序号的括号是半角的：“(一)”“(1)”。

    为什么：中文的括号用全角；一半全角一半半角，上下行对不齐。
    怎么改：写成“（一）”“（1）”。
    不报：行中间的；英文段落的；后面没有汉字的（表头里的栏号）。

    Fails::

        (一)指导思想
        (2)自查自评。
        （三)保障措施

    Passes::

        （一）指导思想
        (1)=(2)+(3)
        (1) The first of all the things to do in the new year.
    """
    for found in passage.at_heads(_NARROW) if passage.chinese else ():
        if (found["open"], found["close"]) != ("（", "）"):
            message = f"序号写成了“{found[1]}”，括号是半角的。"
            yield Spot(*found.span(1), message, f"请写成“（{found[3]}）”。")


_COUNT = "[一二三四五六七八九十]{1,3}"
_MARK = r"(?:[：:]|[.．、](?!\s?[\d附]))"
_ANNEX = re.compile(
    rf"(附\s?件\s?(?:{_COUNT}(?:{_MARK}|(?=\s|$))|[（(](?:\d{{1,2}}|{_COUNT})[)）]{_MARK}?"
    rf"|\d{{1,2}}\s?{_MARK}|[.．、](?!\s?[\d附])|[：:](?=\s*$)))"
)


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
    for found in passage.at_heads(_ANNEX):
        message = f"附件的序号写成了“{found[1]}”。"
        yield Spot(*found.span(1), message, "首页写“附件”或“附件1”；正文后的附件说明写“附件：1.……”。")


_LISTED = re.compile(r"附件[：:]\s*(?P<ordinal>\d{1,2}\s?[、．.](?!\d)\s?)?(?P<name>\S[^\n]*)")
_AS_TEXT = re.compile(r"如文|(?:[一二三四五六七八九十]{1,3}|\d{1,3})件")
_ENDS = tuple("。；，、;,")


@text_rule("W-ATT-01", "GB/T 9704 7.3.4", "E", "附件说明的序号")
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
    for found in passage.at_heads(_LISTED):
        ordinal = (found["ordinal"] or "").strip()
        if ordinal and not ordinal.endswith("."):
            start = found.start("ordinal")
            message = f"附件说明的序号写成了“{ordinal}”。"
            yield Spot(start, start + len(ordinal), message, "请写成“1.”的样子。")


@text_rule("W-ATT-02", "GB/T 9704 7.3.4", "E", "附件名称后面的标点")
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
    for found in passage.at_heads(_LISTED):
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
    for found in passage.at_heads(_LISTED):
        name = found["name"].rstrip()
        if not _AS_TEXT.fullmatch(name):
            continue
        start = found.start("name")
        yield Spot(start, start + len(name), f"附件说明写成了“{name}”，没有写名称。", "请写附件的名称。")


_COPIES = re.compile(r"抄\s?送\s?[：:]\s*\S")
_GOES_ON = ("。", "，", "、")
_OLD_LABEL = re.compile(r"(抄\s?[报发]|主\s?题\s?词)\s?[：:]")


@text_rule("W-CC-01", "GB/T 9704 7.4.2", "E", "抄送机关末尾没有句号")
def copies_end(passage: Passage) -> Iterator[Spot]:
    """抄送一行，最后一个机关名称后面没有句号。

    为什么：GB/T 9704—2012 第7.4.2条：“抄送”二字后标全角冒号和抄送机关名称，最后一个名称后标句号。
    怎么改：写成“抄送：县委办公室，县人大常委会办公室。”。
    不报：正文里的“抄送”；逗号、顿号收尾，下一行还有机关的。

    Fails::

        抄送：县委办公室，县人大常委会办公室

    Passes::

        抄送：县委办公室，县人大常委会办公室。
        抄送：县委办公室，县人大常委会办公室，
        抄送有关部门备案。
    """
    text = passage.text.strip()
    if _COPIES.match(text) and not text.endswith(_GOES_ON):
        message = f"抄送机关末尾是“{text[-1]}”，没有句号。"
        end = len(passage.text.rstrip())
        yield Spot(end - 1, end, message, "请在最后一个机关名称后面标句号。")


@text_rule("W-CC-02", "党政机关公文处理工作条例 第九条", "E", "写了“抄报”“主题词”")
def old_label(passage: Passage) -> Iterator[Spot]:
    """版记里写了“抄报”“抄发”“主题词”。

    为什么：这是旧格式；现行的《党政机关公文处理工作条例》只有“抄送机关”，没有“主题词”。
    怎么改：都写在“抄送”里；删去主题词。
    不报：正文里提到这些词的句子。

    Fails::

        抄报：市教育局。
        主题词：教育　方案

    Passes::

        抄送：市教育局。
        删去主题词一项。
    """
    for found in passage.at_heads(_OLD_LABEL):
        label = found[1].replace(" ", "")
        yield Spot(*found.span(1), f"写了“{label}”，这是旧格式。", "请只写“抄送”；没有“抄报”“主题词”一项。")
