"""Rules on targets: each says what is to be reached, by when, and in what measure."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.date_spans import exceeds, outside
from plangen.checks.rule import Report, Subject, rule
from plangen.checks.stated_values import stated

_BARE = ("系数", "差异率", "指数", "比值", "生师比", "师生比")
"""Quantities that are plain numbers and rightly have no measure."""


@rule("T01", "error", "目标没有年份")
def target_without_year(subject: Subject) -> Iterator[Report]:
    """有数值的目标没有写明何时达到。

    为什么：没有年份的目标无法列入年度清单，也无法考核。
    怎么改：写“年份”“期间”“起始”“逐年”或“频次”；来源确实没有规定的，写“不设年份: true”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%"}]

    Passes::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]
    """
    for placed in subject.outline.targets:
        target = placed.node
        dated = target.year or target.since or target.within or target.path or target.frequency
        if target.value is not None and not dated and not target.undated:
            yield Report(
                placed.path,
                f"目标“{target.name}”没有写年份。",
                "请补上“年份”；确实没有规定的写“不设年份: true”。",
            )


@rule("T02", "error", "目标年份在期限之外")
def target_outside_period(subject: Subject) -> Iterator[Report]:
    """目标的“年份”或“期间”落在规划期限之外。

    为什么：期限以外的目标，本规划的年度清单和自评报告都管不到，多半是年份写错或沿用了旧稿。
    怎么改：核对“年份”；规划期限写错的，改“期限”。只写年份、不写月日的，只要这一年有一天在期限内就算在内。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2029}]

    Passes::

        期限: 2024年3月-2026年6月
        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]
    """
    period = subject.plan.period
    for placed in subject.outline.targets:
        target = placed.node
        if target.year and outside(target.year, period):
            message = f"目标“{target.name}”的年份是{target.year}，规划期限是{period}。"
            yield Report((*placed.path, "year"), message, "请核对年份；期限写错的，改“期限”。")
        if target.within and exceeds(target.within, period):
            message = f"目标“{target.name}”的期间是{target.within}，超出了规划期限{period}。"
            yield Report((*placed.path, "within"), message, "请核对“期间”；期限写错的，改“期限”。")


@rule("T03", "error", "目标没有内容")
def target_without_content(subject: Subject) -> Iterator[Report]:
    """目标只有名称：没有数值、逐年、学段、分情形，也没有表述、频次、参照。

    为什么：只有名称的目标，读的人不知道要做到什么程度，清单里会印成空白。
    怎么改：写“数值”，不用数字说的写“表述”；数还没有定的写“数值: 待填”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 校园文化建设水平, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 校园文化建设水平, 表述: 达到良好以上, 年份: 2026}
              - {名称: 新增学位, 数值: 待填, 计量单位: 个, 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        said = target.wording or target.frequency or target.relative
        if not said and not any(stated(target)):
            hint = "请写“数值”或“表述”；数还没有定的写“数值: 待填”。"
            yield Report(placed.path, f"目标“{target.name}”只有名称，没有说要做到什么。", hint)


@rule("T04", "warning", "目标没有计量单位")
def target_without_measure(subject: Subject) -> Iterator[Report]:
    """目标写了数，没有写计量单位。

    为什么：80 是 80% 还是 80 所，换个人就说不清；数量不带单位，也不能与正文核对。
    怎么改：补上“计量单位”。差异系数、差异率、生师比一类本来没有单位的不报。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 小学校际差异系数, 关系: 不超过, 数值: 0.50, 年份: 2026}
              - {名称: 学生学业水平, 数值: Ⅲ级, 年份: 2026}
              - {名称: 新增学位, 数值: {遮盖: xx}, 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        bare = any(word in target.name for word in _BARE)
        counted = any(value.number is not None for _, _, value in stated(target))
        if counted and not target.measure and not bare:
            hint = '请补上“计量单位”，如 "%"、个、所。'
            yield Report(placed.path, f"目标“{target.name}”写了数，没有写计量单位。", hint)
