"""What a node of each class is called in a sentence, before its own name or in place of one."""

from __future__ import annotations

from plangen.binding import Node
from plangen.model.blocks import (
    Adjustment,
    Assignment,
    Assignments,
    Body,
    Case,
    Category,
    Column,
    Condition,
    Listed,
    Matrix,
    OnePlan,
    Route,
    Rubric,
    RubricItem,
    Slogan,
    Table,
    Target,
)
from plangen.model.facets import Award, Branch, Gate, Step
from plangen.model.letter import Note
from plangen.model.nodes import Annex, Basis, Name, Numbering, Unit, Waiver
from plangen.model.nodes import Change as LoggedChange
from plangen.standards.schools import School
from plangen.standards.standard import (
    ArticleTask,
    CoefficientRule,
    DutyArea,
    Formula,
    Inclusion,
    Indicator,
    Part,
    SchoolRule,
    Score,
    Threshold,
)

NAMES: dict[type[Node], str] = {
    Unit: "单位", Basis: "依据", Annex: "附件", Note: "来源差异", Waiver: "豁免", LoggedChange: "修改记录",
    Table: "表", Matrix: "对照表", Rubric: "评分表", RubricItem: "评分项", Body: "机构",
    Assignments: "分工表", Assignment: "分工", Route: "路线", Category: "学校类别", Condition: "条件",
    OnePlan: "一案要求", Slogan: "口号", Listed: "目录项", Adjustment: "标准调整", Case: "情形",
    Branch: "分支", Column: "列", Target: "目标", Name: "曾用名", Indicator: "指标", Part: "指标部分",
    DutyArea: "管理职责", ArticleTask: "管理任务", Threshold: "情形", School: "学校",
}  # fmt: skip
"""What a node is called before its own name; others stand where their place already tells what they are."""

PARTS: dict[type[Node], str] = {
    Formula: "算法", Step: "步骤", Award: "奖惩", Gate: "关口", SchoolRule: "学校规则", Score: "评分",
    CoefficientRule: "差异系数规则", Inclusion: "纳入规则", Numbering: "序号",
}  # fmt: skip
"""What a node that has no name is called: it is one part of what it belongs to."""
