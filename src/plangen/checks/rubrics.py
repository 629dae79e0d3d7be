"""Rules on score sheets, rosters and stated counts: what is counted agrees with what is stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plangen.checks.rule import Report, Subject, rule
from plangen.model import RubricItem, Value


@rule("S05", "error", "评分表各项之和与满分不符")
def rubric_total(subject: Subject) -> Iterator[Report]:
    """评分表一级项的分值加起来不等于写明的满分。

    为什么：分值对不上，评分结果没有依据；多半是改了一项忘了改满分。
    怎么改：改正分值或满分。有一项没有写分值的，不判断。

    Fails::

        章节:
          - 标题: 评分
            评分表:
              - {标题: 评分表, 满分: 100, 各项: [{编号: A1, 名称: 甲, 分值: 40}, {编号: A2, 名称: 乙, 分值: 50}]}

    Passes::

        章节:
          - 标题: 评分
            评分表:
              - {标题: 评分表, 满分: 90, 各项: [{编号: A1, 名称: 甲, 分值: 40}, {编号: A2, 名称: 乙, 分值: 50}]}
    """
    for entry in subject.outline.everything:
        for index, rubric in enumerate(entry.node.rubrics):
            added = _points(rubric.items)
            stated = rubric.total.number if rubric.total else None
            if added is not None and stated is not None and added != stated:
                message = f"“{rubric.title}”各项相加 {added:f} 分，满分写的是 {stated:f} 分。"
                yield Report((*entry.path, "rubrics", index), message, "请改正分值或满分。")


@rule("S06", "error", "下级项分值之和与上级项不符")
def rubric_items(subject: Subject) -> Iterator[Report]:
    """B级各项的分值加起来不等于它上面的A级项。

    为什么：同满分不符一样，评分没有依据。
    怎么改：改正其中一处。有一项没有写分值的，不判断。

    Fails::

        章节:
          - 标题: 评分
            评分表:
              - 标题: 评分表
                各项:
                  - {编号: A1, 名称: 甲, 分值: 10, 下级项: [{编号: B1, 名称: 乙, 分值: 4}]}

    Passes::

        章节:
          - 标题: 评分
            评分表:
              - 标题: 评分表
                各项:
                  - {编号: A1, 名称: 甲, 分值: 4, 下级项: [{编号: B1, 名称: 乙, 分值: 4}]}
    """
    for entry in subject.outline.everything:
        for index, rubric in enumerate(entry.node.rubrics):
            for row, item in enumerate(rubric.items):
                below = _points(item.items)
                own = item.points.number if item.points else None
                if item.items and below is not None and own is not None and below != own:
                    path = (*entry.path, "rubrics", index, "items", row)
                    message = f"{item.code}“{item.name}”是 {own:f} 分，下级项相加 {below:f} 分。"
                    yield Report(path, message, "请改正其中一处。")


@rule("S07", "error", "表的行数与写明的个数不符")
def table_count(subject: Subject) -> Iterator[Report]:
    """表写明有几个（所、项），实际列出的行数不同；“数”列按合计比较。

    为什么：名单漏了一所，文件印发以后那一所就没有依据。
    怎么改：补齐名单，或改正个数。

    Fails::

        章节:
          - 标题: 名单
            表: [{代号: 名单, 标题: 学校名单, 个数: 3, 列: [{代号: 校, 名称: 学校}], 行: [[甲校], [乙校]]}]

    Passes::

        章节:
          - 标题: 名单
            表: [{代号: 名单, 标题: 学校名单, 个数: 2, 列: [{代号: 校, 名称: 学校}], 行: [[甲校], [乙校]]}]

    Passes::

        章节:
          - 标题: 名单
            表:
              - 代号: 名单
                标题: 改造学校
                个数: 5
                列: [{代号: 类, 名称: 类型}, {代号: 数, 名称: 所数, 类型: 数}]
                行: [[小学, 2], [初中, 3]]
    """
    for placed in subject.outline.tables:
        table = placed.node
        stated = table.count.number if table.count else None
        if stated is None or stated in {Decimal(len(table.rows)), *_column_sums(table.rows)}:
            continue
        message = f"表“{table.title}”写明 {stated:f} 个，列出 {len(table.rows)} 行。"
        yield Report(placed.path, message, "请补齐名单，或改正个数。")


@rule("S08", "warning", "目录序号不连续")
def contents_numbers(subject: Subject) -> Iterator[Report]:
    """汇编目录的序号有缺号、重号或次序不对。

    为什么：目录多半是复制的，删去一篇以后序号没有跟着改。
    怎么改：按 1、2、3 重新编号，并核对篇数。

    Fails::

        目录: [{序号: 1, 标题: 甲}, {序号: 3, 标题: 乙}]

    Passes::

        目录: [{序号: 1, 标题: 甲}, {序号: 2, 标题: 乙}]
    """
    numbers = [row.number for row in subject.plan.contents]
    if numbers != list(range(1, len(numbers) + 1)):
        said = "、".join(map(str, numbers))
        yield Report(("contents",), f"目录的序号是 {said}。", "请重新编号，并核对篇数。")


def _points(items: Iterable[RubricItem]) -> Decimal | None:
    """The sum of the items' points; None when one has none."""
    total = Decimal()
    for item in items:
        if item.points is None or item.points.number is None:
            return None
        total += item.points.number
    return total


def _column_sums(rows: Iterable[Iterable[Value]]) -> set[Decimal]:
    """The sum of each column that holds nothing but numbers."""
    sums = set()
    for column in zip(*rows, strict=False):
        numbers = [cell.number for cell in column if cell.number is not None]
        if len(numbers) == len(column):
            sums.add(sum(numbers, Decimal()))
    return sums
