"""Every kind of change: its Chinese name, the group it is signed off in, and its weight.

The weight is the order in which a reviewer wants changes; its hundreds are the tier.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Literal, Self, get_args


class Tier(IntEnum):
    """What a change means to a reviewer, the gravest first: the hundreds of its weight.

    ``label`` is its Chinese name, ``short`` the same in two characters, for a narrow column.
    """

    label: str
    short: str

    def __new__(cls, hundreds: int, label: str, short: str) -> Self:
        """A member of the table below."""
        tier = int.__new__(cls, hundreds)
        tier._value_ = hundreds
        tier.label, tier.short = label, short
        return tier

    # fmt: off
    WEAKER    = 1, "放松、减少的", "放松"  # a commitment is less than it was
    CHANGED   = 2, "改动的",       "改动"
    STRONGER  = 3, "加严、增加的", "加严"
    ELSEWHERE = 4, "结构调整",     "调整"
    WORDS     = 5, "文字和编号",   "文字"
    # fmt: on


_TIERS = {tier.value: tier for tier in Tier}

Group = Literal["目标", "任务", "单位", "时限", "标准", "数据", "依据", "附件", "要素", "结构", "文字"]
GROUPS: tuple[Group, ...] = get_args(Group)
"""What changes are gathered under for the person who signs."""


class ChangeKind(StrEnum):
    """A kind of change by its id, which is what JSON has of it.

    ``label`` is its Chinese name; ``weight`` is lower for what a reviewer wants to see sooner.
    """

    label: str
    group: Group
    weight: int

    def __new__(cls, identifier: str, label: str, group: Group, weight: int) -> Self:
        """A member of the table below."""
        kind = str.__new__(cls, identifier)
        kind._value_ = identifier
        kind.label, kind.group, kind.weight = label, group, weight
        return kind

    @property
    def tier(self) -> Tier:
        """What changes of this weight mean to a reviewer."""
        return _TIERS[self.weight // 100]

    # fmt: off
    TARGET_REMOVED       = "target-removed",       "目标删去",     "目标", 100
    TARGET_LOWERED       = "target-lowered",       "目标降低",     "目标", 101
    TARGET_LOOSENED      = "target-loosened",      "目标放松",     "目标", 102
    TASK_REMOVED         = "task-removed",         "任务删去",     "任务", 110
    LEAD_REMOVED         = "lead-removed",         "牵头单位减少", "单位", 111
    UNIT_DROPPED         = "unit-dropped",         "责任单位减少", "单位", 112
    DEADLINE_LATER       = "deadline-later",       "时限推后",     "时限", 120
    DEADLINE_REMOVED     = "deadline-removed",     "时限取消",     "时限", 121
    TARGET_LATER         = "target-later",         "目标推后",     "时限", 122
    MILESTONE_REMOVED    = "milestone-removed",    "年度节点删去", "时限", 123
    TARGET_UNDATED       = "target-undated",       "目标时限取消", "时限", 125
    PHASE_LATER          = "phase-later",          "阶段推后",     "时限", 124
    THRESHOLD_LOWERED    = "threshold-lowered",    "标准降低",     "标准", 130
    THRESHOLD_REMOVED    = "threshold-removed",    "标准删去",     "标准", 131
    STANDARD_REMOVED     = "standard-removed",     "评估标准取消", "标准", 132
    SUPPORT_REMOVED      = "support-removed",      "配合单位减少", "单位", 140
    DUTY_REMOVED         = "duty-removed",         "职责删去",     "单位", 141
    PHASE_REMOVED        = "phase-removed",        "阶段删去",     "时限", 142
    SECTION_REMOVED      = "section-removed",      "章节删去",     "任务", 150
    ROW_REMOVED          = "row-removed",          "表格删行",     "数据", 160
    RUBRIC_REMOVED       = "rubric-removed",       "评分项删去",   "标准", 161
    BLOCK_REMOVED        = "block-removed",        "内容删去",     "任务", 162
    ANNEX_REMOVED        = "annex-removed",        "附件删去",     "附件", 163
    BASIS_REMOVED        = "basis-removed",        "依据删去",     "依据", 164
    PARAGRAPH_REMOVED    = "paragraph-removed",    "段落删去",     "文字", 165
    WORDING_WEAKER       = "wording-weaker",       "措辞减弱",     "文字", 170

    LEAD_CHANGED         = "lead-changed",         "牵头单位更换", "单位", 200
    LEAD_SUPPORT_SWAPPED = "lead-support-swapped", "牵头配合互换", "单位", 201
    UNIT_CHANGED         = "unit-changed",         "责任单位更换", "单位", 202
    SUPPORT_CHANGED      = "support-changed",      "配合单位更换", "单位", 203
    MEASURE_CHANGED      = "measure-changed",      "计量单位改变", "目标", 205
    TARGET_CHANGED       = "target-changed",       "目标改变",     "目标", 206
    TARGET_SCOPE         = "target-scope",         "目标范围改变", "目标", 208
    TARGET_RENAMED       = "target-renamed",       "目标改名",     "目标", 209
    FIGURE_CHANGED       = "figure-changed",       "文中数字改变", "文字", 204
    DEADLINE_CHANGED     = "deadline-changed",     "时限改变",     "时限", 210
    MILESTONE_CHANGED    = "milestone-changed",    "年度节点改变", "时限", 211
    PHASE_CHANGED        = "phase-changed",        "阶段起止改变", "时限", 212
    PERIOD_CHANGED       = "period-changed",       "规划期限改变", "时限", 213
    STANDARD_CHANGED     = "standard-changed",     "评估标准更换", "标准", 220
    THRESHOLD_CHANGED    = "threshold-changed",    "标准改变",     "标准", 221
    RUBRIC_CHANGED       = "rubric-changed",       "评分项改变",   "标准", 222
    SCHOOLS_REMOVED      = "schools-removed",      "学校数据删去", "数据", 226
    SCHOOLS_ADDED        = "schools-added",        "学校数据增加", "数据", 227
    SCHOOL_REMOVED       = "school-removed",       "学校减少",     "数据", 228
    SCHOOL_ADDED         = "school-added",         "学校增加",     "数据", 229
    SCHOOL_CHANGED       = "school-changed",       "学校数据改变", "数据", 230
    RESULT_CHANGED       = "result-changed",       "自评数据改变", "数据", 231
    ROW_CHANGED          = "row-changed",          "表格改行",     "数据", 232
    COLUMN_CHANGED       = "column-changed",       "表格改列",     "数据", 233
    UNIT_RENAMED         = "unit-renamed",         "单位更名",     "单位", 240
    UNIT_REMOVED         = "unit-removed",         "单位登记删去", "单位", 241
    UNIT_ADDED           = "unit-added",           "单位登记增加", "单位", 242
    UNIT_DETAIL          = "unit-detail",          "单位登记改变", "单位", 243
    BASIS_CHANGED        = "basis-changed",        "依据改变",     "依据", 250
    ANNEX_CHANGED        = "annex-changed",        "附件改变",     "附件", 251
    HEAD_CHANGED         = "head-changed",         "公文要素改变", "要素", 260
    DUTY_CHANGED         = "duty-changed",         "职责改变",     "单位", 265
    FACET_CHANGED        = "facet-changed",        "身份改变",     "任务", 266
    BLOCK_CHANGED        = "block-changed",        "内容改变",     "任务", 270
    TARGET_LINK          = "target-link",          "对应目标改变", "目标", 272
    SECTION_SPLIT        = "section-split",        "章节拆分",     "结构", 280
    SECTION_MERGED       = "section-merged",       "章节合并",     "结构", 281

    TARGET_RAISED        = "target-raised",        "目标提高",     "目标", 300
    TARGET_TIGHTENED     = "target-tightened",     "目标加严",     "目标", 301
    TARGET_ADDED         = "target-added",         "目标增加",     "目标", 302
    TASK_ADDED           = "task-added",           "任务增加",     "任务", 310
    LEAD_ADDED           = "lead-added",           "牵头单位增加", "单位", 311
    UNIT_JOINED          = "unit-joined",          "责任单位增加", "单位", 312
    DEADLINE_EARLIER     = "deadline-earlier",     "时限提前",     "时限", 320
    DEADLINE_ADDED       = "deadline-added",       "时限增加",     "时限", 321
    TARGET_EARLIER       = "target-earlier",       "目标提前",     "时限", 322
    MILESTONE_ADDED      = "milestone-added",      "年度节点增加", "时限", 323
    TARGET_DATED         = "target-dated",         "目标时限增加", "时限", 325
    PHASE_EARLIER        = "phase-earlier",        "阶段提前",     "时限", 324
    THRESHOLD_RAISED     = "threshold-raised",     "标准提高",     "标准", 330
    THRESHOLD_ADDED      = "threshold-added",      "标准增加",     "标准", 331
    SUPPORT_ADDED        = "support-added",        "配合单位增加", "单位", 340
    DUTY_ADDED           = "duty-added",           "职责增加",     "单位", 341
    PHASE_ADDED          = "phase-added",          "阶段增加",     "时限", 342
    SECTION_ADDED        = "section-added",        "章节增加",     "任务", 350
    ROW_ADDED            = "row-added",            "表格增行",     "数据", 360
    RUBRIC_ADDED         = "rubric-added",         "评分项增加",   "标准", 361
    BLOCK_ADDED          = "block-added",          "内容增加",     "任务", 362
    ANNEX_ADDED          = "annex-added",          "附件增加",     "附件", 363
    BASIS_ADDED          = "basis-added",          "依据增加",     "依据", 364
    PARAGRAPH_ADDED      = "paragraph-added",      "段落增加",     "文字", 365
    WORDING_STRONGER     = "wording-stronger",     "措辞加强",     "文字", 370

    SECTION_MOVED        = "section-moved",        "章节移动",     "结构", 400
    BLOCK_MOVED          = "block-moved",          "内容移动",     "结构", 401
    PARAGRAPH_MOVED      = "paragraph-moved",      "段落移动",     "结构", 402
    SECTION_RENAMED      = "section-renamed",      "标题改变",     "结构", 410
    RENAMED              = "renamed",              "名称改变",     "结构", 411
    LAYOUT_CHANGED       = "layout-changed",       "排法改变",     "结构", 420

    WORDING              = "wording",              "文字改变",     "文字", 500
    REFERENCE            = "reference",            "引用写法改变", "文字", 510
    MARKS                = "marks",                "标点空格改变", "文字", 520
    NOTE_CHANGED         = "note-changed",         "备注改变",     "文字", 530
    ORDER                = "order",                "次序改变",     "文字", 540
    NUMBERING            = "numbering",            "编号写法改变", "文字", 550
    RENUMBERED           = "renumbered",           "序号顺延",     "文字", 560
    ID_CHANGED           = "id-changed",           "代号改变",     "文字", 570
    SETTING              = "setting",              "其他设置改变", "文字", 580
    # fmt: on
