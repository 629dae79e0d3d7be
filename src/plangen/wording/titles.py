"""Titles: of the paper itself, and what may be called by a title mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.characters import HAN
from plangen.chinese.genres import GENRES
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_TITLE = re.compile(
    rf"\s*(?P<organs>(?:[{HAN}、 　]{{2,80}}(?:政府|委员会|办公室|厅|局|委|部|院|学|校|会|中心|组))?)\s?"
    r"(?:转发|印发)?关于[^。；：！？\n]{2,100}的"
    rf"(?:{'|'.join(GENRES)})[。．.]?\s*"
)
_LONGEST = 200
_INNER = re.compile("《([^《》]+)》")
_LAW = re.compile(
    "(?:法|条例|规定|办法|细则|规程|规则|章程|规范|准则|公约|制度|[日晚]报|[周月学]刊|杂志)(?:[（(〔].{0,20})?$"
)


@text_rule("W-PUN-05", "公文标题惯例", "W", "公文标题里的标点")
def marks_in_title(passage: Passage) -> Iterator[Spot]:
    """联合发文的机关之间用了顿号，或给不是法规、规章的文件加了书名号。

    为什么：公文标题一般不用标点，只有法规、规章名称加书名号；联合发文的机关用空格或换行隔开。
    怎么改：《实施方案》一类的名称去掉书名号：“关于印发某县实施方案的通知”。
    不报：正文里的句子；书名号里的法、条例、规定、办法、制度，报刊；标题末尾的标点（W-PUN-16）。

    Fails::

        某县人民政府关于印发《某县教育发展三年行动计划》的通知
        某县教育局、某县财政局关于做好资助工作的通知

    Passes::

        某县人民政府关于印发《某县督导评估办法（试行）》的通知
        要认真学习领会上级关于做好教育工作的意见。
        教育部关于印发某县教育发展三年行动计划的通知
    """
    short = len(passage.text) <= _LONGEST and "关于" in passage.text
    found = _TITLE.fullmatch(passage.text) if short else None
    if found is None:
        return
    for name in _INNER.finditer(passage.text):
        if not _LAW.search(name[1]):
            message = f"公文标题里的“{name[0]}”不是法规、规章，不加书名号。"
            yield Spot(*name.span(), message, f"请写成“{name[1]}”。")
    if "、" in found["organs"]:
        message = f"标题里联合发文的机关“{found['organs'].strip()}”之间用了顿号。"
        yield Spot(*found.span("organs"), message, "请用空格或换行隔开。")


_NO_WORK = re.compile(
    "《[^《》]{1,40}(?:会议|大会|论坛|课题|竞赛|大赛|培训班|许可证|资格证|合格证|身份证|学位证|毕业证|讲座|一等奖|二等奖|三等奖)》"
)


@text_rule("W-PUN-06", "GB/T 15834 附录A", "H", "书名号用在不是作品的名称上")
def title_of_no_work(passage: Passage) -> Iterator[Spot]:
    """会议、课题、竞赛、证照、奖项的名称用了书名号。

    为什么：GB/T 15834—2011 附录A：书名号只用于书、文件、报刊、节目一类作品，会议、课题、证照、奖项不是作品。
    怎么改：改用引号，或不加标点。
    不报：文件、报告、课程标准的名称。

    Fails::

        取得《办学许可证》后方可招生。
        承担《县域教育质量提升研究课题》。

    Passes::

        取得办学许可证，学习《在全国教育大会上的讲话》《义务教育课程方案》。
    """
    for found in _NO_WORK.finditer(passage.text):
        message = f"“{found[0]}”不是书、文件一类的作品，不用书名号。"
        yield Spot(*found.span(), message, "请改用引号，或不加标点。")


_TITLE_MARK = re.compile("[《》〈〉]")
_ANGLES = re.compile(
    rf"[<＜]{{1,2}}[{HAN}（）〔〕\d]{{1,60}}(?:法|条例|规定|办法|细则|规程|规则|意见|通知|方案|计划|规划|纲要|标准|指南|（试行）)[>＞]{{1,2}}|«[^«»\n]{{1,60}}»"
)


@text_rule("W-PUN-04", "GB/T 15834 4.15", "E", "书名号里面的书名号")
def title_within_title(passage: Passage) -> Iterator[Spot]:
    """书名号里又用了双书名号，或用 < >、« » 代替书名号。

    为什么：GB/T 15834—2011：书名号里还要用书名号时，外面一层用双书名号，里面一层用单书名号“〈〉”。
    怎么改：写成《关于印发〈督导评估办法〉的通知》。
    不报：第三层又回到双书名号；大于号、小于号；尖括号里不是文件名称的。

    Fails::

        《关于印发《督导评估办法》的通知》
        《关于印发<督导评估办法>的通知》
        按照«督导评估规程»执行。

    Passes::

        《关于印发〈督导评估办法〉的通知》和《解读〈关于贯彻《教育法》的通知〉》，班额<45人，x>y，<单位名称>。
    """
    for start, end in _nested(passage.text):
        inner = passage.text[start:end]
        yield Spot(start, end, f"书名号里面又用了“{inner}”。", f"里面一层请写成“〈{inner[1:-1]}〉”。")
    for found in _ANGLES.finditer(passage.words):
        name = found[0].strip("<>＜＞«»")
        message = f"用“{found[0]}”代替了书名号。"
        yield Spot(*found.span(), message, f"请写成“〈{name}〉”；外面没有书名号的，写“《{name}》”。")


def _nested(text: str) -> list[tuple[int, int]]:
    """The titles in 《》 that stand directly in a title in 《》, both of them closed."""
    opened: list[tuple[int, str, list[tuple[int, int]]]] = []
    nested: list[tuple[int, int]] = []
    for found in _TITLE_MARK.finditer(text):
        if found[0] in "《〈":
            opened.append((found.start(), found[0], []))
        elif opened:
            start, mark, inner = opened.pop()
            nested += inner
            if opened and mark == opened[-1][1] == "《":
                opened[-1][2].append((start, found.end()))
    return nested
