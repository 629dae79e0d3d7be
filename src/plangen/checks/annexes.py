"""Rules on annexes: the text and the list of annexes speak of the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.printed_words import closed
from plangen.checks.prose import named
from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import of_element
from plangen.chinese.annexes import mentioned
from plangen.finding import Path
from plangen.wording import elements

_UNNUMBERED = re.compile("(?:见|按|按照|依照|对照)(?:本?(?:方案|办法|规划|计划))?附件(?!材料)|（附件）")


@rule("A01", "error", "正文提到的附件不存在")
def annex_missing(subject: Subject) -> Iterator[Report]:
    """正文写了“附件3”，附件只有两个；或写了“见附件”，却没有附件。

    为什么：附件删改以后，正文的编号最容易忘了改；盖了章的文件指着不存在的附件，要发更正。
    怎么改：改正编号；最好写 {{ 附件代号 }}，编号随附件增减自动更新。
    来源没有附上的，登记附件并写“未附: true”。

    Fails::

        附件: [{标题: 年度任务清单}]
        章节: [{标题: 目标, 内容: 各年度任务见附件2。}]

    Fails::

        章节: [{标题: 目标, 内容: 各年度任务见附件。}]

    Passes::

        附件: [{标题: 年度任务清单}, {标题: 指标表}]
        章节:
          - 标题: 目标
            内容:
              - 任务见附件1和附件2，指标按《督导评估办法》附件3执行。
              - 报送附件3份，附件一并报送。

    Passes::

        章节: [{标题: 目标, 内容: 申报材料及附件3月底前报送，对照省文件附件2自查。}]
    """
    count = len(subject.plan.annexes)
    last = subject.outline.first_annex + count - 1
    hint = "请改正编号；写 {{ 附件代号 }} 可以自动更新。来源没有附上的，登记附件并写“未附: true”。"
    for text, path in subject.written:
        prose = closed(text)
        for number in sorted(set(mentioned(prose))):
            if number > last:
                has = f"附件只有{count}个" if count else "本文没有附件"
                yield Report(path, f"正文写了“附件{number}”，{has}。", hint)
        if not count and _UNNUMBERED.search(prose) and not any(mentioned(prose)):
            yield Report(path, "正文写了“附件”，本文没有附件。", hint)


@rule("A02", "warning", "附件没有在正文提到")
def annex_unmentioned(subject: Subject) -> Iterator[Report]:
    """登记的附件，正文没有提到。

    为什么：附件要有正文交代才有依据，读的人才知道拿它做什么；也可能是正文写错了编号。
    怎么改：在正文用 {{ 附件代号 }} 提到它，或删去这个附件。

    Fails::

        附件: [{标题: 年度任务清单}, {标题: 指标表}]
        章节: [{标题: 目标, 内容: 任务见附件1。}]

    Passes::

        附件: [{标题: 年度任务清单, 代号: 清单}, {标题: 指标表}, {标题: 路线图}]
        章节: [{标题: 目标, 内容: "任务见{{ 清单 }}，指标和路线见附件2、3。"}]

    Passes::

        附件: [{标题: 年度任务清单}]
        章节: [{标题: 目标, 内容: 任务分解见附件。}]
    """
    names = named(subject)
    own = {("annexes", index, "title") for index, _ in enumerate(subject.plan.annexes)}
    text = "\n".join(closed(text) for text, path in subject.written if path not in own)
    numbers = {1} if len(subject.plan.annexes) == 1 and "附件" in text else set(mentioned(text))
    for index, annex in enumerate(subject.plan.annexes):
        number = index + subject.outline.first_annex
        if annex.id not in names and number not in numbers and annex.title not in text:
            message = f"附件“{annex.title}”没有在正文提到。"
            yield Report(("annexes", index), message, "请在正文用 {{ 附件代号 }} 提到它，或删去它。")


@rule("A03", "warning", "附件未附")
def annex_absent(subject: Subject) -> Iterator[Report]:
    """附件登记为“未附”：附件说明会列出它，后面没有它的内容。

    为什么：文件发出去，收文单位会来要；印发以前应当补齐。
    怎么改：补上附件内容，删去“未附: true”。

    Fails::

        附件: [{标题: 指标表, 未附: true}]
        章节: [{标题: 目标, 内容: 指标见附件。}]

    Passes::

        附件: [{标题: 年度任务清单}]
        章节: [{标题: 目标, 内容: 任务见附件。}]
    """
    for index, annex in enumerate(subject.plan.annexes):
        if annex.absent:
            yield Report(("annexes", index), f"附件“{annex.title}”没有附上。", "印发以前请补上内容。")


@rule("A04", "warning", "附件名称的写法")
def annex_title_marks(subject: Subject) -> Iterator[Report]:
    """附件名称整个加了书名号，或末尾有标点，或前面写了“附件1”。

    为什么：GB/T 9704—2012 第7.3.4条：附件名称后不加标点，加了的是“须改”；名称外按惯例不加书名号，编号由程序加。
    怎么改：只写名称本身。名称里面引用别的文件的书名号不报。

    Fails::

        附件: [{标题: 《年度任务清单》}]
        章节: [{标题: 目标, 内容: 任务见附件。}]

    Fails::

        附件: [{标题: 年度任务清单。}]
        章节: [{标题: 目标, 内容: 任务见附件。}]

    Fails::

        附件: [{标题: 附件1：年度任务清单}]
        章节: [{标题: 目标, 内容: 任务见附件。}]

    Passes::

        附件: [{标题: 《县域义务教育优质均衡发展督导评估办法》指标分解表}]
        章节: [{标题: 目标, 内容: 任务见附件。}]
    """
    for index, annex in enumerate(subject.plan.annexes):
        path: Path = ("annexes", index, "title")
        for form in (elements.annex_name_end, elements.annex_name_marked, elements.annex_name_numbered):
            yield from of_element(form, annex.title, path)
