"""Facets: what a section may be besides a section. A section carries at most one."""

from __future__ import annotations

from plangen.binding import Field, Node
from plangen.model.spellings import Ids, Texts
from plangen.model.times import Deadline, Period
from plangen.model.values import Value


class Task(Node):
    """任务的责任与时限；任务的名称和内容就是所在章节的标题和内容。"""

    lead: Ids = Field((), title="牵头单位")
    support: Ids = Field((), title="配合单位")
    units: Ids = Field((), title="责任单位", description="来源没有分牵头、配合时，按原顺序列出")
    printed: str = Field("", title="原样", description="来源里责任单位的括注写法，如 (责任部门:…)")
    deadline: Deadline | None = Field(None, title="完成时限")
    milestones: dict[int, Texts] = Field({}, title="年度节点", description="年份: 这一年要做到什么")
    targets: Ids = Field((), title="对应目标", description="目标的代号")


class Phase(Node):
    """阶段的起止；名称和内容就是所在章节的标题和内容，分阶段写成下级章节。"""

    period: Period = Field(title="起止")
    printed: str = Field("", title="原样", description="来源里起止的写法")
    overlaps: bool = Field(False, title="允许交叉", description="与相邻阶段有意重叠")
    share: Value | None = Field(None, title="批次比例", description="这一批占总数的百分比")


class Duty(Node):
    """部门职责：这一节说的是谁的职责。"""

    units: Ids = Field(title="责任单位")


class Branch(Node):
    """程序的岔路：什么情况下怎样。"""

    condition: str = Field(title="条件")
    outcome: str = Field(title="结果")


class Step(Node):
    """程序的一步：谁做、交给谁、交什么材料、何时以前、不同结果怎么走。"""

    actor: str = Field("", title="办理者")
    to: str = Field("", title="报送对象")
    papers: Texts = Field((), title="材料")
    deadline: Deadline | None = Field(None, title="完成时限")
    branches: tuple[Branch, ...] = Field((), title="分支")


class Award(Node):
    """奖惩：给谁、凭什么、怎样奖惩；来源没有写明的写 {缺: 原因}。"""

    to: str = Field("", title="对象")
    condition: str = Field("", title="条件")
    amount: Value | None = Field(None, title="金额")
    measure: str = Field("", title="计量单位")
    reward: Value | None = Field(None, title="奖励")
    consequence: str = Field("", title="后果")
    veto: bool = Field(False, title="一票否决")


class Gate(Node):
    """评估关口：按次序逐关通过；仅供参考的关口不作为条件。"""

    after: str = Field("", title="前提", description="必须先通过的关口，写其章节代号")
    standard: str = Field("", title="标准", description="评估标准的代号")
    reference_only: bool = Field(False, title="仅供参考")
