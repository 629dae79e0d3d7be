"""Rules on what a plan says beside its standard: words of another standard, stages in reverse order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.chinese import numerals, periods

_REVERSED = re.compile(r"中小学(?:校)?分别[^。；]*?[0-9]")


@rule("W10", "warning", "“中小学分别”与数的次序")
def stages_reversed(subject: Subject) -> Iterator[Report]:
    """“中小学分别达到甲、乙”：按字面是先中学后小学，读的人常按小学、初中的次序去对，容易弄反。

    为什么：标准里小学和初中的数不同，弄反了就是另一个标准。
    怎么改：写成“小学……、初中……”，每个数跟在学段后面。

    Fails::

        章节: [{标题: 师资, 内容: 每百名学生高学历教师中小学分别达到5.3人和4.2人以上。}]

    Passes::

        章节: [{标题: 师资, 内容: 每百名学生高学历教师小学达到4.2人、初中达到5.3人以上。}]
    """
    for text, path in subject.texts:
        reversed_stages = _REVERSED.search(text)
        if reversed_stages:
            message = f"“{reversed_stages[0]}……”没有写明哪个数是小学、哪个数是初中。"
            yield Report(path, message, "请写成“小学……、初中……”。")


@rule("W11", "warning", "用了另一套标准的说法")
def other_standard(subject: Subject) -> Iterator[Report]:
    """按优质均衡标准（教督〔2017〕6号）的规划里写了“综合差异系数”，那是基本均衡（教督〔2012〕3号）的说法。

    为什么：优质均衡要求七项指标的差异系数每一项都合格，不看平均值；写“综合”会让人按平均值准备。
    怎么改：写成“各项指标校际差异系数”。

    Fails::

        标准: jiaodu-2017-6
        章节: [{标题: 目标, 内容: 综合差异系数小学不超过规定值。}]

    Passes::

        标准: jiaodu-2012-3
        章节: [{标题: 目标, 内容: 综合差异系数小学不超过规定值。}]
    """
    if subject.plan.standard != "jiaodu-2017-6":
        return
    for text, path in subject.texts:
        if "综合差异系数" in text:
            yield Report(path, "写了“综合差异系数”，那是基本均衡的说法。", "请写成“各项指标校际差异系数”。")


@rule("S09", "warning", "正文的年数与期限不符")
def years_in_text(subject: Subject) -> Iterator[Report]:
    """正文说“通过三年努力”，期限却是四个年头（或反过来）。

    为什么：年数与起止年份不一致，读的人不知道以哪个为准。
    怎么改：改正年数，或核对期限。跨年度按首尾相减计算的，也可豁免并写明理由。

    Fails::

        期限: 2022-2025
        章节: [{标题: 目标, 内容: 通过三年努力，全面达标。}]

    Passes::

        期限: 2022-2024
        章节: [{标题: 目标, 内容: 通过三年努力，全面达标。}]
    """
    count = len(subject.plan.period.years)
    for text, path in subject.texts:
        found = periods.LENGTH_SAID.search(text)
        if found and numerals.value(found[1]) != count:
            said = f"正文写“{found[0]}”，期限 {subject.plan.period} 是 {count} 个年头。"
            yield Report(path, said, "请改正年数，或核对期限。")
