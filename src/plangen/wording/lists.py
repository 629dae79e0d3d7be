"""Things told one after another: 甲、乙等; 三四天; 一是……；二是……; and where the full stop goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plangen.chinese import amounts
from plangen.chinese.characters import HAN
from plangen.chinese.numerals import NUMERAL, value
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_AND_SO_ON = re.compile(
    "、等(?![级次额比待量同距候于到着分式效边差腰价离值线高号份压式温幅奖])|，等(?=[。；，、）]|\\d+[个项所类名])"
)


@text_rule("W-PUN-07", "GB/T 15834 4.5", "W", "“等”前面用了顿号、逗号")
def mark_before_and_so_on(passage: Passage) -> Iterator[Spot]:
    """列举末尾的“等”前面用了顿号或逗号。

    为什么：“等”表示列举没有完，紧接最后一项，中间不停顿。
    怎么改：删去“等”前面的顿号、逗号。
    不报：“等级”“等额”“等待”这样的词。

    Fails::

        配齐音乐、体育、美术、等教师。
        包括小学，初中，等。

    Passes::

        配齐音乐、体育、美术等教师，明确标准、等级，耐心、等待结果。
    """
    for found in _AND_SO_ON.finditer(passage.text):
        message = f"“{passage.around(*found.span())}”在“等”前面用了“{found[0][0]}”。"
        yield Spot(found.start(), found.start() + 1, message, "请删去“等”前面的标点。")


@text_rule("W-PUN-09", "GB/T 15834 4.5.3.4", "H", "概数中间用了顿号")
def mark_in_about(passage: Passage) -> Iterator[Spot]:
    """相邻的两个数字连用表示概数，中间用了顿号，如“三、四天”。

    为什么：GB/T 15834—2011 第4.5.3.4条：相邻数字连用表示概数不用顿号；用了顿号，是两个数的省略。
    怎么改：表示大约的，写“三四天”；确指两个的，写“第三天、第四天”。
    不报：“三、四年级”“三、四季度”“第一、二次”这样的省略；行首的序号“一、二……”。

    Fails::

        用三、四天时间完成自查。
        多为十七、八岁的青年。

    Passes::

        三四天完成，小学三、四年级和三、四季度，第一、二次会议，一、三年行动。
        一、二次督导
    """
    for found in amounts.ABOUT_WITH_MARK.finditer(passage.own):
        if found.start() not in passage.ordinals and found.start() not in passage.heads:
            right = found[0].replace("、", "")
            message = f"概数写成了“{found[0]}”，读起来像两个数。"
            yield Spot(*found.span(), message, f"表示大约的，请写成“{right}”。")


_STOP_INSIDE = re.compile(rf"(?<=[{HAN}”》%\d])（[^（）]*。）(?=\s*\Z)")


@text_rule("W-PUN-13", "GB/T 15834 4.9、附录A", "H", "句号写在了括号里")
def stop_within_brackets(passage: Passage) -> Iterator[Spot]:
    """句末的括号注释只说明这一句里的词语，句号却写在括号里面。

    为什么：括注是句子的一部分时，句号要放在括号外面；放在里面，这一句就没有结束。
    怎么改：把句号移到后括号的后面。
    不报：前一句已经有句号、括号里另成一句的。

    Fails::

        完成全部改造任务（具体名单见附件。）

    Passes::

        完成全部改造任务（具体名单见附件）。
        完成全部改造任务。（名单由县教育局另行印发。）
    """
    for found in _STOP_INSIDE.finditer(passage.text):
        message = f"“{passage.around(found.end() - 2, found.end())}”把句号写在了括号里面。"
        yield Spot(found.end() - 2, found.end(), message, "请把句号移到后括号的后面。")


_ITEM = re.compile(f"(?:\\A\\s*|(?P<mark>[。；：，])\\s?)(?P<number>[{NUMERAL}])是(?![非否])")


@text_rule("W-PUN-14", "GB/T 15834 4.6", "W", "分号隔开的列举里有句号")
def stop_within_item(passage: Passage) -> Iterator[Spot]:
    """“一是……；二是……”用分号隔开，一项里面却有句号。

    为什么：分号比句号低一级；用句号断开了，后面的分号就管不到前面的话，各项的界限也乱了。
    怎么改：把各项之间的分号改成句号，或把项内的句号改成逗号。
    不报：各项之间都用句号的。

    Fails::

        一是加强领导。成立专班；二是落实经费；三是强化督导。

    Passes::

        一是加强领导。成立专班。二是落实经费。三是强化督导。
        一是加强领导，成立专班；二是落实经费。全县上下要统一思想。
        是非分明。二是另一段的第二条；三是第三条。
    """
    items = list(_ITEM.finditer(passage.text))
    for item, following in pairwise(items):
        consecutive = value(following["number"]) == value(item["number"]) + 1
        stop = passage.text.find("。", item.end(), following.start())
        if consecutive and following["mark"] == "；" and stop >= 0:
            message = (
                f"“{passage.around(stop, stop + 1)}”：各项之间用分号，“{item['number']}是”里面却有句号。"
            )
            yield Spot(stop, stop + 1, message, "请把分号改成句号，或把项内的句号改成逗号。")


_COUNTED = f"([{NUMERAL}]{{1,3}})"
_LISTS = (
    (re.compile(f"(?:^|[。；：，—]){_COUNTED}是(?![非否])"), "{}是"),
    (re.compile(f"(?:^|[。；：])第{_COUNTED}[，、]"), "第{}"),
)
"""How a list is counted inside a paragraph, and how its ordinals are told."""


@text_rule("W-STR-10", "核稿惯例", "E", "段内列举断号")
def list_loses_count(passage: Passage) -> Iterator[Spot]:
    """一段之内的“一是、二是、三是”或“第一，第二，第三”漏号、重号或颠倒。

    为什么：漏号让人以为删了一条，重号让人引用不准，退文多有这一条。
    怎么改：按顺序重新编号，或补上漏掉的一条。
    不报：从中间开始、接着上一段数的；“第二学期”“第四季度”；一段里数了几遍，每遍都从一开始的。

    Fails::

        一是加强领导。二是落实经费。四是强化督导。
        第一，加强领导。第二，落实经费。第二，强化督导。

    Passes::

        一是加强领导；二是落实经费；三是强化督导。
        三是另一段，不与上一段连着数，这本身不报。
        第一，加强领导。第二学期落实经费，第四季度强化督导。
        城镇学校，一是增容，二是提质；牧区学校，一是并点，二是改善条件，三是强师资。
    """
    for pattern, form in _LISTS:
        for items in _counted(pattern.finditer(passage.text)):
            numbers = [value(item[1]) for item in items]
            if numbers != list(range(1, len(numbers) + 1)):
                ordinals = "、".join(form.format(item[1]) for item in items)
                message = f"段内列举的序号是“{ordinals}”，不连续。"
                start, end = items[0].start(1), items[-1].end(1)
                yield Spot(start, end, message, "请按顺序重新编号，或补上漏掉的一条。")


def _counted(found: Iterable[re.Match[str]]) -> list[list[re.Match[str]]]:
    """The lists of two items or more in a paragraph; each 一 begins a new list, the rest before it is not one."""
    lists: list[list[re.Match[str]]] = []
    for item in found:
        if value(item[1]) == 1:
            lists.append([item])
        elif lists:
            lists[-1].append(item)
    return [items for items in lists if len(items) > 1]
