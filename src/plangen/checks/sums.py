"""Rules on tables and totals: parts add up, nobody is counted twice, the span is as long as its name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.checks.rule import Report, Subject, rule
from plangen.chinese import numerals, periods
from plangen.model import Blank, Period, Table, Value

_SUMS = ("合计", "总计", "小计", "全县", "全市", "全区", "全旗")
"""What the first cell of a row of sums says."""


def _is_sum(row: tuple[Value, ...]) -> bool:
    return bool(row) and str(row[0]) in _SUMS


@rule("S01", "error", "分项合计与合计不符")
def column_does_not_add_up(subject: Subject) -> Iterator[Report]:
    """表中一列各行加起来，不等于写明的合计。

    为什么：分项与合计对不上，督导核数时一算就知道，还要追问以哪个为准。
    怎么改：核对各行和“合计”。有一行待填、遮盖或缺数的列不判断；“合计”行不计入分项。

    Fails::

        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列: [{代号: 镇, 名称: 镇}, {代号: 所数, 名称: 所数, 类型: 数, 计量单位: 所, 合计: 9}]
                行: [[甲镇, 5], [乙镇, 3]]

    Fails::

        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列: [{代号: 镇, 名称: 镇}, {代号: 所数, 名称: 所数, 类型: 数, 计量单位: 所}]
                行: [[甲镇, 5], [乙镇, 3], [合计, 7]]

    Passes::

        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列:
                  - {代号: 镇, 名称: 镇}
                  - {代号: 所数, 名称: 所数, 类型: 数, 计量单位: 所, 合计: 8}
                  - {代号: 投资, 名称: 投资, 类型: 数, 计量单位: 万元, 合计: 900}
                行: [[甲镇, 5, 500], [乙镇, 3, 待填]]
    """
    for placed in subject.outline.tables:
        for index, column in enumerate(placed.node.columns):
            total = _parts_total(placed.node, index)
            for stated in _stated_totals(placed.node, index):
                if total is not None and stated != total:
                    name = f"表“{placed.node.title}”的“{column.name}”"
                    message = f"{name}分项相加是{total}，写明的合计是{stated}。"
                    yield Report((*placed.path, "columns", index), message, "请核对各行和合计。")


def _parts_total(table: Table, index: int) -> Decimal | None:
    """The sum of a column's parts, None when one of them is not known."""
    parts = [row[index].number for row in table.rows if index < len(row) and not _is_sum(row)]
    total = Decimal()
    for number in parts:
        if number is None:
            return None
        total += number
    return total if parts else None


def _stated_totals(table: Table, index: int) -> Iterator[Decimal]:
    column = table.columns[index]
    # Shares and years are not added; a row 合计 under them holds the share of the whole.
    if column.kind != "数" or column.measure in ("%", "％"):
        return
    if column.total is not None and column.total.number is not None:
        yield column.total.number
    for row in table.rows:
        if index < len(row) and _is_sum(row) and str(row[0]) != "小计":
            number = row[index].number
            if number is not None:
                yield number


@rule("S02", "error", "表中单位重复")
def unit_twice_in_table(subject: Subject) -> Iterator[Report]:
    """表里同一个单位出现了两行，年份和文字也都一样。

    为什么：一个单位两行数，合计就会重复计算，也不知道以哪行为准。
    怎么改：合并成一行；确是两个项目的，加一列说明项目名称。

    Fails::

        区域: [{代号: 甲镇, 名称: 甲镇}, {代号: 乙镇, 名称: 乙镇}]
        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列: [{代号: 镇, 名称: 镇, 类型: 单位}, {代号: 所数, 名称: 所数, 类型: 数}]
                行: [[甲镇, 5], [乙镇, 3], [甲镇, 2]]

    Passes::

        区域: [{代号: 甲镇, 名称: 甲镇}, {代号: 乙镇, 名称: 乙镇}]
        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列:
                  - {代号: 年份, 名称: 年份, 类型: 年份}
                  - {代号: 镇, 名称: 镇, 类型: 单位}
                  - {代号: 所数, 名称: 所数, 类型: 数}
                行: [[2024, 甲镇, 5], [2024, 乙镇, 3], [2025, 甲镇, 2]]
    """
    for placed in subject.outline.tables:
        columns = placed.node.columns
        units = [index for index, column in enumerate(columns) if column.kind == "单位"]
        seen: set[tuple[str, ...]] = set()
        for number, row in enumerate(placed.node.rows if units else ()):
            # Numbers do not tell two rows apart; units, years and words do.
            cells = zip(columns, row, strict=False)
            key = tuple(_named(subject, str(cell)) for column, cell in cells if column.kind != "数")
            if key in seen:
                message = f"表“{placed.node.title}”第{number + 1}行的“{'、'.join(key)}”前面已经有了。"
                hint = "请合并成一行；确是两个项目的，加一列说明。"
                yield Report((*placed.path, "rows", number), message, hint)
            seen.add(key)


def _named(subject: Subject, cell: str) -> str:
    unit = subject.outline.units.get(cell)
    return unit.name if unit else cell


@rule("S03", "warning", "期限与“三年”不符")
def period_not_as_named(subject: Subject) -> Iterator[Report]:
    """标题或副标题写了“三年”“五年”，期限却不是这么长。

    为什么：标题说三年、期限写四年，读的人不知道规划管到哪一年。
    怎么改：核对“期限”和标题。按年份数或按实际月数，有一种相符就不报。

    Fails::

        标题: 某县义务教育优质均衡发展三年行动计划
        期限: 2024-2027

    Passes::

        标题: 某县义务教育优质均衡发展三年行动计划
        期限: 2024年9月-2027年8月

    Passes::

        标题: 某县九年义务教育“十四五”发展规划
        期限: 2021-2025
    """
    plan = subject.plan
    for key, text in (("title", plan.title), ("subtitle", plan.subtitle)):
        for found in periods.LENGTH_NAMED.finditer(text):
            named = numerals.value(found[1])
            if named not in _lengths(plan.period):
                message = f"这里写的是“{found[0]}”，期限却是{plan.period}。"
                yield Report((key,), message, "请核对“期限”和标题。")


_DAYS_OF_A_YEAR = 365.25


def _lengths(period: Period) -> tuple[int, int]:
    """How many years a period lasts: by the calendar years it touches, and by its days."""
    days = (period.end.last - period.start.first).days
    return len(period.years), round(days / _DAYS_OF_A_YEAR)


@rule("S04", "warning", "表里有空格待填")
def table_with_blanks(subject: Subject) -> Iterator[Report]:
    """表里有“待填”的格。

    为什么：待填的格会印成“【待填】”，印发以前必须补齐。
    怎么改：补上数；来源确实没有的，写 {缺: 原因}。

    Fails::

        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列: [{代号: 镇, 名称: 镇}, {代号: 所数, 名称: 所数, 类型: 数}]
                行: [[甲镇, 待填], [乙镇, 3]]

    Passes::

        章节:
          - 标题: 项目
            表:
              - 代号: 项目表
                标题: 新建学校
                列: [{代号: 镇, 名称: 镇}, {代号: 所数, 名称: 所数, 类型: 数}]
                行: [[甲镇, {缺: 来源没有写}], [乙镇, 3]]
    """
    for placed in subject.outline.tables:
        table = placed.node
        blanks = _blanks(subject, table)
        if blanks:
            more = "等" if len(blanks) > _SHOWN else ""
            message = f"表“{table.title}”有{len(blanks)}格待填：{'、'.join(blanks[:_SHOWN])}{more}。"
            yield Report(placed.path, message, "请补上数；来源确实没有的写 {缺: 原因}。")


_SHOWN = 3
"""How many blanks of a table are named; the rest are counted."""


def _blanks(subject: Subject, table: Table) -> list[str]:
    """The cells to be filled in, each as 甲镇的所数."""
    blanks: list[str] = []
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=False):
            if isinstance(cell, Blank):
                blanks.append(f"{_named(subject, str(row[0]))}的{column.name}")
    return blanks
