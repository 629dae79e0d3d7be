"""Every kind of change: its Chinese name, the group it is signed off in, and its weight.

The weight is the order in which a reviewer wants changes; its hundreds are the tier: what weakens a
commitment, what must be looked at, what strengthens one, what moved, what is only words.
"""

from __future__ import annotations

from dataclasses import dataclass

TIERS = {1: "放松、减少的", 2: "改动的", 3: "加严、增加的", 4: "结构调整", 5: "文字和编号"}
"""What the hundreds of a weight mean."""

GROUPS = ("目标", "任务", "单位", "时限", "标准", "数据", "依据", "附件", "要素", "结构", "文字")
"""What changes are gathered under for the person who signs."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change; ``weight`` is lower for what a reviewer wants to see sooner."""

    name: str
    group: str
    weight: int

    @property
    def tier(self) -> str:
        """What changes of this weight mean to a reviewer."""
        return TIERS[self.weight // 100]


_ROWS = """
target-removed          目标删去        目标  100
target-lowered          目标降低        目标  101
target-loosened         目标放松        目标  102
task-removed            任务删去        任务  110
lead-removed            牵头单位减少    单位  111
unit-dropped            责任单位减少    单位  112
deadline-later          时限推后        时限  120
deadline-removed        时限取消        时限  121
target-later            目标推后        时限  122
milestone-removed       年度节点删去    时限  123
target-undated          目标时限取消    时限  125
phase-later             阶段推后        时限  124
threshold-lowered       标准降低        标准  130
threshold-removed       标准删去        标准  131
standard-removed        评估标准取消    标准  132
support-removed         配合单位减少    单位  140
duty-removed            职责删去        单位  141
phase-removed           阶段删去        时限  142
section-removed         章节删去        任务  150
row-removed             表格删行        数据  160
rubric-removed          评分项删去      标准  161
block-removed           内容删去        任务  162
annex-removed           附件删去        附件  163
basis-removed           依据删去        依据  164
paragraph-removed       段落删去        文字  165
wording-weaker          措辞减弱        文字  170

lead-changed            牵头单位更换    单位  200
lead-support-swapped    牵头配合互换    单位  201
unit-changed            责任单位更换    单位  202
support-changed         配合单位更换    单位  203
measure-changed         计量单位改变    目标  205
target-changed          目标改变        目标  206
target-scope            目标范围改变    目标  208
target-renamed          目标改名        目标  209
figure-changed          文中数字改变    文字  204
deadline-changed        时限改变        时限  210
milestone-changed       年度节点改变    时限  211
phase-changed           阶段起止改变    时限  212
period-changed          规划期限改变    时限  213
standard-changed        评估标准更换    标准  220
threshold-changed       标准改变        标准  221
rubric-changed          评分项改变      标准  222
schools-removed         学校数据删去    数据  226
schools-added           学校数据增加    数据  227
school-removed          学校减少        数据  228
school-added            学校增加        数据  229
school-changed          学校数据改变    数据  230
result-changed          自评数据改变    数据  231
row-changed             表格改行        数据  232
column-changed          表格改列        数据  233
unit-renamed            单位更名        单位  240
unit-removed            单位登记删去    单位  241
unit-added              单位登记增加    单位  242
unit-detail             单位登记改变    单位  243
basis-changed           依据改变        依据  250
annex-changed           附件改变        附件  251
head-changed            公文要素改变    要素  260
duty-changed            职责改变        单位  265
facet-changed           身份改变        任务  266
block-changed           内容改变        任务  270
target-link             对应目标改变    目标  272
section-split           章节拆分        结构  280
section-merged          章节合并        结构  281

target-raised           目标提高        目标  300
target-tightened        目标加严        目标  301
target-added            目标增加        目标  302
task-added              任务增加        任务  310
lead-added              牵头单位增加    单位  311
unit-joined             责任单位增加    单位  312
deadline-earlier        时限提前        时限  320
deadline-added          时限增加        时限  321
target-earlier          目标提前        时限  322
milestone-added         年度节点增加    时限  323
target-dated            目标时限增加    时限  325
phase-earlier           阶段提前        时限  324
threshold-raised        标准提高        标准  330
threshold-added         标准增加        标准  331
support-added           配合单位增加    单位  340
duty-added              职责增加        单位  341
phase-added             阶段增加        时限  342
section-added           章节增加        任务  350
row-added               表格增行        数据  360
rubric-added            评分项增加      标准  361
block-added             内容增加        任务  362
annex-added             附件增加        附件  363
basis-added             依据增加        依据  364
paragraph-added         段落增加        文字  365
wording-stronger        措辞加强        文字  370

section-moved           章节移动        结构  400
block-moved             内容移动        结构  401
paragraph-moved         段落移动        结构  402
section-renamed         标题改变        结构  410
renamed                 名称改变        结构  411
layout-changed          排法改变        结构  420

wording                 文字改变        文字  500
reference               引用写法改变    文字  510
marks                   标点空格改变    文字  520
note-changed            备注改变        文字  530
order                   次序改变        文字  540
numbering               编号写法改变    文字  550
renumbered              序号顺延        文字  560
id-changed              代号改变        文字  570
setting                 其他设置改变    文字  580
"""

KINDS: dict[str, Kind] = {
    row[0]: Kind(row[1], row[2], int(row[3])) for row in (line.split() for line in _ROWS.splitlines()) if row
}
"""Every kind of change by its id."""
