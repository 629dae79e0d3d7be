"""The typed nodes of a plan. A plan is one outline; a section may carry one facet and hold data blocks.

The ``title`` of each field is its Chinese key; both languages are accepted. Design: docs/decisions/0002.
"""

from __future__ import annotations

from typing import Literal

from plangen.binding import Field, Node
from plangen.model.blocks import (
    Adjustment,
    Assignments,
    Body,
    Category,
    Condition,
    Listed,
    Matrix,
    OnePlan,
    Route,
    Rubric,
    Slogan,
    Table,
    Target,
)
from plangen.model.facets import Award, Duty, Gate, Phase, Step, Task
from plangen.model.letter import Letter, Note
from plangen.model.spellings import Ids, Texts
from plangen.model.times import Period, When
from plangen.model.values import Value

OrdinalStyle = Literal[
    "一、", "（一）", "1.", "（1）", "1、", "第一条", "第一步", "第一类", "一是", "A1", "——", "无"
]  # fmt: skip
Layout = Literal["标题", "接排", "连排", "无题"]


class Name(Node):
    """单位曾用的名称。"""

    name: str = Field(title="名称")
    until: When | None = Field(None, title="截至", description="这个名称用到何时")


class Unit(Node):
    """单位，或若干单位的合称（各镇街、西部四旗）。代号不随更名改变。"""

    id: str = Field(title="代号", description="全文唯一，改名不改代号")
    name: str = Field(title="名称", description="规范全称或规范化简称")
    short: Ids = Field((), title="简称", description="正文里使用的简称，可多个")
    members: Ids | None = Field(None, title="成员", description="合称所含单位的代号；来源没有列出时不写")
    group: bool = Field(False, title="合称", description="是若干单位的合称")
    former: tuple[Name, ...] = Field((), title="曾用名")


class Basis(Node):
    """依据：法规、文件、标准；没有文号的不写文号。"""

    id: str = Field(title="代号")
    title: str = Field(title="标题", description="不带书名号；里面的书名号用〈〉")
    number: str | None = Field(None, title="发文字号", description="如 教督〔2017〕6号")
    issuer: str | None = Field(None, title="发文机关")
    printed: str | None = Field(None, title="原样", description="来源里写法不规范时，原来的样子")


class Numbering(Node):
    """下一级序号的写法。"""

    style: OrdinalStyle | None = Field(None, title="样式")
    continues: bool = Field(False, title="接续", description="跨章节连续编号，不在每节重新开始")


class Section(Node):
    """章节：标题、内容、下级章节；可以是一项任务、一个阶段或一条职责，可以带目标和表。"""

    id: str | None = Field(None, title="代号")
    title: str = Field("", title="标题")
    text: Texts = Field((), title="内容", description="一段文字，或每段一项的列表")
    layout: Layout | None = Field(
        None,
        title="排法",
        description="标题：标题独占一行；接排：标题后接内容；连排：并入上一段；无题：不印标题",
    )
    nature: Literal["原则", "步骤", "条款", "措施", "要求"] | None = Field(None, title="性质")
    ordinal: OrdinalStyle | None = Field(None, title="序号样式", description="只改这一项的序号")
    printed: str | None = Field(None, title="原样", description="来源里印错的序号，文件按正确的印")
    notes: tuple[Note, ...] = Field((), title="来源差异")
    numbering: Numbering | None = Field(None, title="下级序号")
    task: Task | None = Field(None, title="任务")
    phase: Phase | None = Field(None, title="阶段")
    duty: Duty | None = Field(None, title="职责")
    step: Step | None = Field(None, title="步骤")
    award: Award | None = Field(None, title="奖惩")
    gate: Gate | None = Field(None, title="关口")
    targets: tuple[Target, ...] = Field((), title="目标")
    tables: tuple[Table, ...] = Field((), title="表")
    matrices: tuple[Matrix, ...] = Field((), title="对照表")
    rubrics: tuple[Rubric, ...] = Field((), title="评分表")
    bodies: tuple[Body, ...] = Field((), title="机构")
    assignments: tuple[Assignments, ...] = Field((), title="分工")
    routes: tuple[Route, ...] = Field((), title="路线")
    categories: tuple[Category, ...] = Field((), title="学校类别")
    conditions: tuple[Condition, ...] = Field((), title="条件")
    one_plans: tuple[OnePlan, ...] = Field((), title="一案")
    slogans: tuple[Slogan, ...] = Field((), title="口号")
    sections: tuple[Section, ...] = Field((), title="章节")
    tail: Texts = Field((), title="尾段", description="下级章节之后不编号的段落")
    truncated: bool = Field(False, title="残缺", description="来源在此处中断")

    @property
    def has_blocks(self) -> bool:
        """Whether the section holds any block that could be printed in its place."""
        return bool(
            self.targets
            or self.tables
            or self.matrices
            or self.rubrics
            or self.bodies
            or self.assignments
            or self.routes
        )


class Annex(Node):
    """附件：标题；内容写在章节里，或由本系统的一种文件充当，或来源未附。"""

    id: str | None = Field(None, title="代号")
    title: str = Field(title="标题")
    absent: bool = Field(False, title="未附", description="来源提到但没有附上")
    landscape: bool = Field(False, title="横排", description="印在横放的页上，宽表用")
    sections: tuple[Section, ...] = Field((), title="章节")
    tables: tuple[Table, ...] = Field((), title="表")


class Notice(Node):
    """随文通知：印发本规划的通知，有自己的标题、公文要素和正文。"""

    title: str = Field(title="标题")
    letter: Letter = Field(default_factory=Letter, title="公文要素")
    text: Texts = Field((), title="内容")
    sections: tuple[Section, ...] = Field((), title="章节")


class Waiver(Node):
    """豁免：某处某条检查不适用，必须写明理由。"""

    code: str = Field(title="检查")
    at: str = Field("", title="位置", description="节点的代号，或检查结果里的位置；不写则全文适用")
    reason: str = Field("", title="理由")


class Change(Node):
    """修改记录：版本、日期、改了什么、为什么。"""

    date: When | None = Field(None, title="日期")
    at: str = Field("", title="位置")
    text: str = Field(title="内容")
    reason: str = Field("", title="理由")


class Plan(Node):
    """一份县（市、区、旗）规划：要素、单位、依据、目标、任务和正文，只写一遍。"""

    title: str = Field(title="标题")
    subtitle: str = Field("", title="副标题", description="印在标题下方括号内，如 2024—2026年")
    breaks: Texts = Field((), title="标题分行", description="自己指定标题每一行；不写则自动回行")
    genre: str = Field("实施方案", title="体裁", description="实施方案、行动计划、规划、实施办法……")
    trial: bool = Field(False, title="试行")
    region: str = Field(title="地区")
    period: Period = Field(title="期限")
    issuer: str | None = Field(None, title="发文机关")
    status: Literal["征求意见稿", "送审稿", "印发稿"] = Field("征求意见稿", title="文稿状态")
    illustration: str | None = Field(None, title="示例声明", description="说明本文件是示例，不是正式文本")
    style: str = Field("", title="版式", description="templates/styles 里自己的版式的名称；不写为国家标准")
    letter: Letter = Field(default_factory=Letter, title="公文要素")
    marker: str = Field("", title="附件标识", description="本规划自身作为附件印发时的标识，如 附件1")
    notice: Notice | None = Field(None, title="随文通知")
    contents: tuple[Listed, ...] = Field((), title="目录", description="汇编的目录；本规划是其中一篇")
    parent: str = Field(
        "", title="上级规划", description="学校方案所依据的县级规划所在的文件夹，如 ../sample-county"
    )
    school: str = Field("", title="学校", description="学校方案：本校在县级学校数据里的代码")
    standard: str = Field("", title="标准", description="所用评估标准的代号")
    adjustments: tuple[Adjustment, ...] = Field((), title="标准调整", description="比国家标准加严或增加的")
    schools: str = Field("", title="学校数据", description="同一文件夹里的 schools.csv 或 .xlsx")
    results: dict[str, Value] = Field({}, title="自评数据", description="县级指标编号: 完成值，如 G14: 55")
    notes: tuple[Note, ...] = Field((), title="来源差异")
    units: tuple[Unit, ...] = Field((), title="单位")
    areas: tuple[Unit, ...] = Field((), title="区域", description="下辖旗县区、镇街，及其合称")
    basis: tuple[Basis, ...] = Field((), title="依据")
    numbering: dict[int, Numbering] = Field({}, title="各级序号", description="层级: 样式和是否接续")
    lead: Texts = Field((), title="引言", description="正文开头、第一章之前的段落")
    sections: tuple[Section, ...] = Field((), title="章节")
    annexes: tuple[Annex, ...] = Field((), title="附件")
    waivers: tuple[Waiver, ...] = Field((), title="豁免")
    changes: tuple[Change, ...] = Field((), title="修改记录")
    truncated: bool = Field(False, title="残缺", description="来源不完整")
