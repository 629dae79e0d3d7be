"""Blocks of data that stand in a section: targets, tables, matrices, rubrics, rosters, routes and the like.

A block prints where and as it says (呈现); by default the text speaks of it and it is not printed twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from plangen.binding import Field, Node, ValidationInfo, field_validator
from plangen.model.spellings import Ids, Show, Stage, Texts
from plangen.model.times import Period, When
from plangen.model.values import Operator, Said, Value, as_cell


class StageValue(Node):
    """一个学段的数值，或逐年数值。"""

    operator: Operator | None = Field(None, title="关系", description="与总的关系不同时才写")
    value: Value | None = Field(None, title="数值")
    path: dict[int, Value] = Field({}, title="逐年")


class Case(Node):
    """在某种条件下另定的数值（如某年以前建成的学校）。"""

    condition: str = Field(title="条件")
    value: Value = Field(title="数值")
    stage: Stage | None = Field(None, title="学段")


class Target(Node):
    """目标：关系、数值、计量单位、年份；可按学段、逐年、按条件分列，也可只用文字说明。"""

    id: str | None = Field(None, title="代号", description="正文用 {{ 代号 }} 引用")
    name: str = Field(title="名称")
    operator: Operator | None = Field(None, title="关系")
    value: Value | None = Field(None, title="数值")
    measure: str = Field("", title="计量单位")
    year: When | None = Field(None, title="年份", description="何时达到")
    since: When | None = Field(None, title="起始", description="从何时起")
    within: Period | None = Field(None, title="期间", description="在哪一段时间内")
    path: dict[int, Value] = Field({}, title="逐年", description="年份: 数值")
    stages: dict[Stage, StageValue] = Field({}, title="学段", description="小学、初中分列")
    cases: tuple[Case, ...] = Field((), title="分情形", description="不同条件下的不同数值")
    frequency: str = Field("", title="频次", description="每年1次、每6年1轮")
    relative: str = Field("", title="参照", description="与什么相比，如当地公务员平均工资")
    deadline: str = Field("", title="相对时限", description="相对某事的时限，如竣工后3个月内")
    wording: str = Field("", title="表述", description="不用数字说的目标")
    scope: str = Field("", title="范围", description="全市、农村牧区学校……")
    indicator: str = Field("", title="指标", description="对应的评估指标编号")
    undated: bool = Field(False, title="不设年份", description="来源没有规定年份，已经确认")
    show: Show = Field("正文", title="呈现")


class Column(Node):
    """表的一列。"""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    kind: Literal["单位", "年份", "数", "文字"] = Field("文字", title="类型")
    measure: str = Field("", title="计量单位")
    total: Value | None = Field(None, title="合计", description="来源写明的合计，用来核对")


class Table(Node):
    """数据表：每行一个单位（旗区、学校）或一个项目，每列一个量。"""

    id: str = Field(title="代号")
    title: str = Field(title="标题")
    columns: tuple[Column, ...] = Field(title="列")
    rows: tuple[tuple[Value, ...], ...] = Field(title="行")
    count: Value | None = Field(None, title="个数", description="来源写明的行数，用来核对")
    show: Show = Field("正文", title="呈现", description="表格：就地印出；正文：由正文引用")

    @field_validator("rows", mode="before")
    @classmethod
    def _as_columns_ask(cls, rows: Any, info: ValidationInfo) -> Any:
        """``rows`` with the cells of columns of text kept as they are written."""
        columns = info.data.get("columns")
        if columns is None or not isinstance(rows, (list, tuple)):
            return rows
        return [_row(columns, row) if isinstance(row, (list, tuple)) else row for row in rows]


def _row(columns: tuple[Column, ...], row: Sequence[Any]) -> list[Any]:
    """The cells of a row, those of columns of text as they are written."""
    cells = list(row)
    for index, column in enumerate(columns[: len(cells)]):
        if column.kind == "文字":
            cells[index] = as_cell(cells[index])
    return cells


class Matrix(Node):
    """指标与年份的对照表：行取自一套评估标准，每年一格，来源空着的就空着。"""

    id: str | None = Field(None, title="代号")
    title: str = Field(title="标题")
    standard: str = Field(title="标准", description="评估标准的代号，行取自它的指标")
    years: tuple[int, ...] = Field(title="年份")
    cells: dict[str, dict[int, Value]] = Field({}, title="格", description="指标编号: {年份: 数值}")
    show: Show = Field("表格", title="呈现")


class Slogan(Node):
    """带数的口号（六同步）和它所列的各项。"""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    items: Texts = Field(title="各项")


class RubricItem(Node):
    """评分项：编号、名称、分值；下级项写在它下面。"""

    code: str = Field(title="编号")
    name: str = Field(title="名称")
    points: Value | None = Field(None, title="分值")
    counted: bool = Field(True, title="计入学校", description="不计入学校成绩的写 false")
    note: str = Field("", title="说明")
    items: tuple[RubricItem, ...] = Field((), title="下级项")


class Rubric(Node):
    """评分表：各项分值、满分、及格线；来源写了个数而没有附上的下级项，只记个数。"""

    id: str | None = Field(None, title="代号")
    title: str = Field(title="标题")
    items: tuple[RubricItem, ...] = Field(title="各项")
    total: Value | None = Field(None, title="满分", description="来源写明的满分，用来核对")
    passing: Value | None = Field(None, title="及格线")
    below: dict[str, Value] = Field({}, title="下级项个数", description="级别: 个数，如 B级: 30（来源未附）")
    show: Show = Field("正文", title="呈现")


class Body(Node):
    """机构：领导小组、工作组、验收组。人名留空，只写职务或来源。"""

    id: str | None = Field(None, title="代号")
    name: str = Field(title="名称")
    head: Said | None = Field(None, title="组长")
    deputies: Said | None = Field(None, title="副组长")
    members: Said | None = Field(None, title="成员", description="一段文字，或每人一项的列表")
    office: str = Field("", title="办公室", description="设在哪里")
    duty: str = Field("", title="职责")
    show: Show = Field("正文", title="呈现")


class Assignment(Node):
    """分工：什么地方或什么事，由谁负责；没有定的写“待填”。"""

    what: str = Field(title="事项")
    who: Said = Field(title="责任人")
    parts: Texts = Field((), title="各处", description="事项所包括的各处")


class Assignments(Node):
    """分工表。"""

    id: str | None = Field(None, title="代号")
    title: str = Field(title="标题")
    items: tuple[Assignment, ...] = Field(title="各项")
    show: Show = Field("表格", title="呈现")


class Route(Node):
    """路线：按先后经过的各处。"""

    id: str | None = Field(None, title="代号")
    name: str = Field(title="名称")
    stops: Texts = Field(title="各处")
    show: Show = Field("正文", title="呈现")


class Category(Node):
    """学校类别：怎样进入这一类，可以转到哪些类。"""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    condition: str = Field("", title="条件")
    becomes: Ids = Field((), title="可转为", description="其他类别的代号")


class Condition(Node):
    """几分之几、几项之中至少几项之类的条件。"""

    id: str | None = Field(None, title="代号")
    name: str = Field(title="名称")
    operator: Operator | None = Field(None, title="关系")
    share: Value | None = Field(None, title="比例", description="如 1/3、20%")
    count: Value | None = Field(None, title="个数", description="至少几项")
    of: Value | None = Field(None, title="总数", description="共几项")
    frequency: str = Field("", title="频次", description="何时核对，如每次上报")


class Adjustment(Node):
    """对评估标准的加严或增加：写指标编号和新的标准值；新增的指标另写领域、名称。"""

    id: str = Field(title="编号")
    operator: Operator | None = Field(None, title="关系")
    primary: Value | None = Field(None, title="小学")
    junior: Value | None = Field(None, title="初中")
    value: Value | None = Field(None, title="数值")
    measure: str = Field("", title="计量单位")
    area: str = Field("", title="领域", description="新增指标才写")
    name: str = Field("", title="名称", description="新增指标才写")
    reason: str = Field("", title="理由", description="依据哪份文件加严或增加")


class OnePlan(Node):
    """“一校一案”一类的要求：一个什么，一份什么。"""

    name: str = Field(title="名称", description="一校一案、一旗一案……")
    subject: str = Field("", title="对象")


class Listed(Node):
    """目录的一行。"""

    number: int = Field(title="序号")
    title: str = Field(title="标题")
    level: str = Field("", title="级别", description="区县、市级、镇乡……")
    page: Said | None = Field(None, title="页码")
