"""The typed nodes of a plan. A plan is one outline; a section may carry one facet and hold data blocks.

The ``title`` of each field is its Chinese key; both languages are accepted. Design: docs/decisions/0002.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from plangen.binding import BeforeValidator, Field, Node
from plangen.model.times import Deadline, Period, When
from plangen.model.values import Operator, Value


def _listed(raw: Any) -> Any:
    """One thing alone is a list of one; nothing is an empty list."""
    if raw is None:
        return ()
    return raw if isinstance(raw, (list, tuple)) else (raw,)


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""A text, or a list of paragraphs."""

Ids = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""An id, or a list of ids."""

OrdinalStyle = Literal[
    "一、", "（一）", "1.", "（1）", "1、", "第一条", "第一步", "第一类", "一是", "A1", "——", "无"
]  # fmt: skip
Layout = Literal["标题", "接排", "连排", "无题"]
Stage = Literal["小学", "初中"]


class Note(Node):
    """来源中与规范写法不同之处：原样、所在和说明。"""

    printed: str = Field(title="原样", description="来源里印成的样子")
    note: str = Field("", title="说明", description="为什么这样修正")


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


class StageValue(Node):
    """一个学段的数值，或逐年数值。"""

    value: Value | None = Field(None, title="数值")
    path: dict[int, Value] = Field({}, title="逐年")


class Case(Node):
    """在某种条件下另定的数值（如某年以前建成的学校）。"""

    condition: str = Field(title="条件")
    value: Value = Field(title="数值")


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
    cases: tuple[Case, ...] = Field((), title="分情形")
    frequency: str = Field("", title="频次", description="每年1次、每6年1轮")
    relative: str = Field("", title="参照", description="与什么相比，如当地公务员平均工资")
    wording: str = Field("", title="表述", description="不用数字说的目标")
    scope: str = Field("", title="范围", description="全市、农村牧区学校……")
    indicator: str = Field("", title="指标", description="对应的评估指标编号")
    undated: bool = Field(False, title="不设年份", description="来源没有规定年份，已经确认")
    show: Literal["正文", "列表", "表格", "不印"] = Field("正文", title="呈现")


class Task(Node):
    """任务的责任与时限；任务的名称和内容就是所在章节的标题和内容。"""

    lead: Ids = Field((), title="牵头单位")
    support: Ids = Field((), title="配合单位")
    units: Ids = Field((), title="责任单位", description="来源没有分牵头、配合时，按原顺序列出")
    deadline: Deadline | None = Field(None, title="完成时限")
    milestones: dict[int, Texts] = Field({}, title="年度节点", description="年份: 这一年要做到什么")
    targets: Ids = Field((), title="对应目标", description="目标的代号")


class Phase(Node):
    """阶段的起止；名称和内容就是所在章节的标题和内容，分阶段写成下级章节。"""

    period: Period = Field(title="起止")
    overlaps: bool = Field(False, title="允许交叉", description="与相邻阶段有意重叠")
    share: Value | None = Field(None, title="批次比例", description="这一批占总数的百分比")


class Duty(Node):
    """部门职责：这一节说的是谁的职责。"""

    units: Ids = Field(title="责任单位")


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
    show: Literal["表格", "正文", "不印"] = Field(
        "正文", title="呈现", description="表格：就地印出；正文：由正文引用"
    )


class Slogan(Node):
    """带数的口号（六同步）和它所列的各项。"""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    items: Texts = Field(title="各项")


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
    numbering: Numbering | None = Field(None, title="下级序号")
    task: Task | None = Field(None, title="任务")
    phase: Phase | None = Field(None, title="阶段")
    duty: Duty | None = Field(None, title="职责")
    targets: tuple[Target, ...] = Field((), title="目标")
    tables: tuple[Table, ...] = Field((), title="表")
    slogans: tuple[Slogan, ...] = Field((), title="口号")
    sections: tuple[Section, ...] = Field((), title="章节")
    tail: Texts = Field((), title="尾段", description="下级章节之后不编号的段落")
    truncated: bool = Field(False, title="残缺", description="来源在此处中断")


class Annex(Node):
    """附件：标题；内容写在章节里，或由本系统的一种文件充当，或来源未附。"""

    id: str | None = Field(None, title="代号")
    title: str = Field(title="标题")
    absent: bool = Field(False, title="未附", description="来源提到但没有附上")
    sections: tuple[Section, ...] = Field((), title="章节")
    tables: tuple[Table, ...] = Field((), title="表")


class Letter(Node):
    """公文要素；来源没有的不写，印出时留空不编。"""

    mark: str | None = Field(None, title="发文机关标志", description="红头上的名称，如“某县人民政府文件”")
    number: str | None = Field(None, title="发文字号")
    date: When | None = Field(None, title="成文日期")
    addressees: str | None = Field(None, title="主送机关", description="不写末尾的冒号")
    signature: str | None = Field(None, title="署名")
    copies: str | None = Field(None, title="抄送机关", description="不写末尾的句号")
    printer: str | None = Field(None, title="印发机关")
    printed_on: When | None = Field(None, title="印发日期")
    remark: str | None = Field(None, title="附注")
    notes: tuple[Note, ...] = Field((), title="来源差异")


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
    letter: Letter = Field(default_factory=Letter, title="公文要素")
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
