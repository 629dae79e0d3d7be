"""Document numbers (发文字号) as they are written and cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import document_numbers
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_SHORT_YEAR = len("24")


@text_rule("W-NO-01", "GB/T 9704 7.2.5", "E", "文号的年份没有用六角括号")
def year_in_brackets(passage: Passage) -> Iterator[Spot]:
    """发文字号的年份用了方括号、圆括号、实心括号，没有用六角括号“〔〕”。

    为什么：GB/T 9704—2012 第7.2.5条：年份用六角括号“〔〕”括入；方括号、圆括号的文号是退文最常见的一条。
    怎么改：写成“教督〔2017〕6号”。括号可在输入法里打“六角括号”。
    不报：楼号、案号、标准的年版。

    Fails::

        根据《督导评估办法》（教督[2017]6号）制定本方案。
        按照教基【2017】9号要求执行。
        参照某政发（2024）第2号文件。
        见某教字{2024}5号。

    Passes::

        根据《督导评估办法》（教督〔2017〕6号）制定本方案。
        执行课程标准（2022年版），地址在滨河路（2020）3号楼，见（2023）某01民终12号判决。
    """
    for found in document_numbers.CITED.finditer(passage.words):
        if (found[0][0], found[2]) != ("〔", "〕") and len(found[1]) > _SHORT_YEAR:
            right = document_numbers.cited(found[1], found[4])
            message = f"文号写成了“{found[0]}”，年份应写全，用六角括号“〔〕”。"
            yield Spot(*found.span(), message, f"请写成“{right}”。")


@text_rule("W-NO-02", "GB/T 9704 7.2.5", "E", "文号的年份没有写全")
def year_cut_short(passage: Passage) -> Iterator[Spot]:
    """发文字号的年份只写了两位。

    为什么：GB/T 9704—2012 第7.2.5条：年份应标全称；两位的年份，几十年后分不清是哪一年。
    怎么改：写全四位，如“某政发〔2024〕2号”。
    不报：不跟“号”的两位数。

    Fails::

        根据某政发〔24〕2号文件要求。
        见某教字[98]12号。

    Passes::

        根据某政发〔2024〕2号文件要求，参考文献〔24〕。
    """
    for found in document_numbers.CITED.finditer(passage.words):
        if len(found[1]) == _SHORT_YEAR:
            message = f"文号写成了“{found[0]}”，年份应写全，用六角括号“〔〕”。"
            yield Spot(*found.span(), message, "年份请写全四位。")


@text_rule("W-NO-03", "GB/T 9704 7.2.5", "E", "文号的序号写法")
def serial_form(passage: Passage) -> Iterator[Spot]:
    """发文字号的序号加了“第”、编了虚位，或后面没有“号”。

    为什么：GB/T 9704—2012 第7.2.5条：发文顺序号不加“第”字，不编虚位（1不编为01），后加“号”字。
    怎么改：写成“某政发〔2024〕2号”。
    不报：几个序号并列的（〔2024〕6、7号）；令的“第57号”。

    Fails::

        根据某政发〔2024〕第2号文件。
        （某政发〔2024〕02号）
        落实《督导评估办法》（教督〔2017〕6）。

    Passes::

        根据某政发〔2024〕6、7号文件和教育部令第57号，（教督〔2017〕6号）。
    """
    for found in document_numbers.WRONG_SERIAL.finditer(passage.words):
        right = document_numbers.cited(found[1], found[3])
        message = f"文号写成了“{found[0]}”，序号不加“第”，不编虚位。"
        yield Spot(*found.span(), message, f"请写成“{right}”。")
    for found in document_numbers.WITHOUT_END.finditer(passage.words):
        message = f"文号写成了“{found[0]}”，序号后面没有“号”。"
        yield Spot(*found.span(), message, f"请写成“{document_numbers.cited(found[1], found[2])}”。")


_LIST_ONLY = re.compile(r"[、，；\s]*")


@text_rule("W-NO-05", "引文惯例", "H", "引用公文没有先写标题")
def number_without_title(passage: Passage) -> Iterator[Spot]:
    """正文引用公文，只写了文号，或文号写在标题前面。

    为什么：先引标题、后引文号，是沿用多年的引文惯例；只有文号，看的人不知道是什么文件。
    怎么改：写成“《关于……的通知》（国发〔2024〕1号）”；下文再引，可以写简称。
    不报：括号里的文号；独占一行的文号（版头、表里的）。

    Fails::

        按照国发〔2024〕1号文件要求，现就有关事项通知如下。
        根据国发〔2024〕1号《关于推进教育数字化的意见》制定本方案。

    Passes::

        根据《关于推进教育数字化的意见》（国发〔2024〕1号，见附件）制定本方案。
        某政发〔2024〕1号
        某政报〔2024〕1号　　签发人：某某某
        教督〔2017〕6号、教基〔2017〕9号
    """
    text = passage.words
    if _LIST_ONLY.fullmatch(document_numbers.SPOKEN_OF.sub("", text)):
        return
    depth = place = 0
    for found in document_numbers.SPOKEN_OF.finditer(text):
        between = text[place : found.start()]
        depth += sum(between.count(mark) for mark in "（(") - sum(between.count(mark) for mark in "）)")
        place = found.start()
        alone = not text[:place].strip() and not text[found.end() : found.end() + 1].strip()
        quoted = text[place - 1 : place] == "“"
        if depth <= 0 and not alone and not quoted:
            message = f"引用公文只写了文号“{found['number']}”，或文号写在了标题前面。"
            yield Spot(
                *found.span("number"), message, "请先写标题，再把文号写在括号里：《……》（……〔2024〕1号）。"
            )
