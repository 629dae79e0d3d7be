"""What an evaluation standard is, as data: indicators, thresholds, pass rules. A new standard is one file."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from plangen.binding import BeforeValidator, Field, Node
from plangen.model.spellings import Stage, Texts


def _exact(raw: Any) -> Any:
    """A number as written; text that is no number is left for the error message."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    return raw


Exact = Annotated[Decimal, BeforeValidator(_exact)]
Sign = Literal[">=", "<=", "=", ">", "<"]


class Threshold(Node):
    """某种情形下的标准值。"""

    value: Exact = Field(title="数值")
    stage: Stage | None = Field(None, title="学段")
    kinds: Texts = Field((), title="学校类型", description="只用于这些类型的学校")
    built_before: int | None = Field(None, title="建校早于", description="只用于这一年以前（不含）建成的学校")
    source: str = Field("", title="出处", description="地方另定的标准写明依据")

    def fits(self, stage: Stage, kind: str, built: int | None) -> bool:
        """Whether a school of ``kind``, ``built`` in that year (None when not known), has this case at ``stage``."""
        if self.stage not in (None, stage):
            return False
        if self.kinds and kind not in self.kinds:
            return False
        if self.built_before is None:
            return True
        return built is not None and built < self.built_before


class Formula(Node):
    """由学校数据怎样算出：分子各列相加减，乘以倍数，除以分母。列名里的“{学段}”换成小学或初中。"""

    plus: Texts = Field(title="加")
    minus: Texts = Field((), title="减")
    times: Exact = Field(Decimal(1), title="倍数")
    over: Literal["学生", "班级组", "各列", "不除"] = Field("学生", title="除以")
    columns: Texts = Field((), title="分母", description="除以“各列”时，分母各列相加")
    less: Texts = Field((), title="分母减")
    group: int = Field(12, title="每组班数", description="除以“班级组”时，每几个班为一组，不足一组按一组")
    places: Texts = Field((), title="所在地", description="只计这些所在地的学校")
    whole: bool = Field(False, title="按全校", description="一贯制学校不分学段，按全校计算")


class Part(Node):
    """指标里分开要求的一部分。"""

    name: str = Field(title="名称")
    operator: Sign = Field(title="关系")
    value: Exact | None = Field(None, title="数值")
    grade: str = Field("", title="等级", description="如 良好、Ⅲ级")
    measure: str = Field("", title="计量单位")
    formula: Formula | None = Field(None, title="算法")


class Indicator(Node):
    """一项指标。定性的不写关系；分学段的写两个标准值。"""

    id: str = Field(title="编号")
    area: str = Field(title="领域")
    name: str = Field(title="名称")
    short: str = Field("", title="简称", description="窄表里用的短名")
    measure: str = Field("", title="计量单位")
    operator: Sign | None = Field(None, title="关系")
    primary: Exact | None = Field(None, title="小学")
    junior: Exact | None = Field(None, title="初中")
    value: Exact | None = Field(None, title="数值", description="不分学段的标准值")
    grade: str = Field("", title="等级")
    compare: str = Field("", title="参照", description="与什么相比")
    cases: tuple[Threshold, ...] = Field((), title="分情形")
    parts: tuple[Part, ...] = Field((), title="各部分")
    level: Literal["学校", "县"] = Field("县", title="层级")
    coefficient: bool = Field(False, title="计差异系数")
    whole_numbers: bool = Field(False, title="取整", description="缺口按整数向上取（教师、教室）")
    formula: Formula | None = Field(None, title="算法")
    gap_measure: str = Field("", title="缺口单位", description="分子的单位：人、平方米、万元、间")
    source: str = Field("", title="出处")

    def threshold(self, stage: Stage, kind: str = "", built: int | None = None) -> Decimal | None:
        """The value asked of a school of ``kind`` at ``stage``; cases first, then the stage's, then the common one."""
        for case in self.cases:
            if case.fits(stage, kind, built):
                return case.value
        own = self.primary if stage == "小学" else self.junior
        return self.value if own is None else own


class SchoolRule(Node):
    """学校合格规则：至少几项达标，其余不低于标准的多少。"""

    at_least: int = Field(title="至少达标")
    of: int = Field(title="共")
    floor: Exact = Field(title="其余不低于", description="如 0.85")


class CoefficientRule(Node):
    """差异系数规则：各学段上限；每项都要合格，还是平均值合格。"""

    primary: Exact = Field(title="小学")
    junior: Exact = Field(title="初中")
    every: Literal["每项", "平均"] = Field(title="规则")

    def limit(self, stage: Stage) -> Decimal:
        """The limit of ``stage``."""
        return self.primary if stage == "小学" else self.junior


class Inclusion(Node):
    """哪些学校参加计算。"""

    least: int = Field(0, title="最少学生数", description="学生少于此数的学校不参加")
    without: Texts = Field((), title="不参加的类型")
    source: str = Field("", title="出处")


class Score(Node):
    """政府工作评分：一级项、二级项个数、满分和及格线。"""

    areas: Texts = Field(title="一级项")
    below: int | None = Field(None, title="二级项个数")
    total: Exact = Field(title="满分")
    passing: Exact = Field(title="及格线")
    source: str = Field("", title="出处")


class ArticleTask(Node):
    """管理任务：所含条文的起止号；来源没有条文原文，只记条号。"""

    name: str = Field(title="名称")
    first: int = Field(title="起")
    last: int = Field(title="止")
    verified: bool = Field(False, title="已核实", description="条号范围有公开文本可核")


class DutyArea(Node):
    """管理职责。"""

    name: str = Field(title="名称")
    tasks: tuple[ArticleTask, ...] = Field(title="任务")


class Standard(Node):
    """一套评估标准。"""

    id: str = Field(title="代号")
    title: str = Field(title="标题")
    number: str = Field("", title="发文字号")
    areas: Texts = Field((), title="领域")
    indicators: tuple[Indicator, ...] = Field((), title="指标")
    school_rule: SchoolRule | None = Field(None, title="学校规则")
    coefficient: CoefficientRule | None = Field(None, title="差异系数")
    inclusion: Inclusion = Field(default_factory=Inclusion, title="纳入")
    combined: Literal["拆分", "合并"] = Field(
        "拆分", title="一贯制学校", description="共用资源按学段拆分或合并"
    )
    weights: dict[str, Exact] = Field({}, title="拆分权数", description="小学、初中、高中的权数")
    vetoes: Texts = Field((), title="一票否决")
    score: Score | None = Field(None, title="评分")
    duties: tuple[DutyArea, ...] = Field((), title="职责")
    notes: Texts = Field((), title="说明")

    def indicator(self, identifier: str) -> Indicator | None:
        """The indicator of that id."""
        for indicator in self.indicators:
            if indicator.id == identifier:
                return indicator
        return None
