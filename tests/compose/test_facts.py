"""What templates are given, where a whole paper would hide which column or which row a fact came from."""

from __future__ import annotations

from dataclasses import replace

from tests.compose.test_compose import outline
from tests.diff.review.revised import comparison

from plangen.compose.facts.answered import CommentsFacts
from plangen.compose.facts.briefing import BriefingFacts
from plangen.compose.facts.grids import Grids, listed_blocks
from plangen.compose.facts.letter import LetterFacts
from plangen.compose.facts.rubrics import rubrics
from plangen.compose.printed_values import Told
from plangen.document import Blank
from plangen.model import Letter


def labels(told: Told) -> list[str]:
    """What is to be filled in by hand."""
    return [inline.label for inline in told.content if isinstance(inline, Blank)]


def test_a_body_names_head_deputies_and_members_in_that_order() -> None:
    plan = outline(
        "章节:\n- 标题: 组织领导\n  机构:\n"
        "  - {名称: 县工作领导小组, 组长: 县长, 副组长: 待填, 成员: 各部门负责人, 呈现: 列表}\n"
        "  路线: [{名称: 督查路线, 各处: [甲校, 乙校], 呈现: 列表}]\n"
    )
    body, route = listed_blocks(plan.entries[0])
    assert (
        str(body)
        == "县工作领导小组。组长：县长；副组长：【待填：县工作领导小组副组长】；成员：各部门负责人；"
    )
    assert labels(body) == ["县工作领导小组副组长"]
    assert str(route) == "督查路线：甲校→乙校。"


RUBRIC = """章节:
- 标题: 评分
  评分表:
  - 标题: 评分表
    各项:
    - 编号: A1
      名称: 办学
      分值: 30
      下级项: [{编号: B1, 名称: 班额, 分值: 20}, {编号: B2, 名称: 政府投入, 分值: 10, 计入学校: false}]
    - {编号: A2, 名称: 保障, 分值: 40, 计入学校: false, 下级项: [{编号: B3, 名称: 经费, 分值: 40}]}
    - {编号: A3, 名称: 质量, 分值: 30}
    呈现: 表格
"""


def test_what_does_not_count_for_schools_counts_neither_above_nor_below() -> None:
    [sheet] = rubrics(outline(RUBRIC))
    rows = [(row.code, row.name, row.below, row.points, row.counted, row.scored) for row in sheet.items]
    assert rows == [
        ("A1", "办学", "", "30", True, False),
        ("B1", "", "班额", "20", True, True),
        ("B2", "", "政府投入", "10", False, True),
        ("A2", "保障", "", "40", False, False),
        ("B3", "", "经费", "40", False, True),
        ("A3", "质量", "", "30", True, True),
    ]
    assert (sheet.total, sheet.counted, sheet.partly) == ("100", "50", True)


def test_a_rubric_in_its_place_has_code_item_and_points() -> None:
    plan = outline(RUBRIC)
    [grid] = Grids(plan, {}).of_section(plan.entries[0])
    assert [name for name, _, _ in grid.columns] == ["编号", "项目", "分值"]
    assert [[str(cell) for cell in row] for row in grid.rows][:3] == [
        ["A1", "办学", "30"], ["B1", "班额", "20"], ["B2", "政府投入", "10"],
    ]  # fmt: skip


def test_a_table_of_the_plan_has_its_measures_in_the_head_and_its_units_by_name() -> None:
    plan = outline(
        "单位: [{代号: 教育局, 名称: 县教育体育局}]\n"
        "章节:\n- 标题: 学位\n  表:\n"
        "  - 代号: 学位表\n    标题: 学位表\n    列:\n"
        "    - {代号: 单位, 名称: 单位, 类型: 单位}\n"
        "    - {代号: 学位, 名称: 学位, 计量单位: 个}\n"
        "    - {代号: 备注, 名称: 备注}\n"
        "    行: [[教育局, 1200, 待填]]\n    呈现: 表格\n"
    )
    [grid] = Grids(plan, {}).of_section(plan.entries[0])
    assert grid.columns == [("单位", 3, "center"), ("学位（个）", 4, "center"), ("备注", 3, "center")]
    assert [str(cell) for cell in grid.rows[0]] == ["县教育体育局", "1200", "【待填：备注】"]
    assert grid.rows[0][1].origin[-3:] == ("rows", 0, 1)


def test_a_comment_that_was_not_adopted_and_has_no_reason_waits_for_one() -> None:
    review = comparison().review()
    assert review.comments is not None
    bare = [replace(told, comment=told.comment.model_copy(update={"reason": ""})) for told in review.answered]
    facts = CommentsFacts(review.comments, tuple(bare), review.old)
    waiting = [labels(row.reason) for row in facts.rows]
    expected = []
    for number, told in enumerate(bare, 1):
        expected.append([] if told.comment.outcome == "采纳" else [f"第{number}条意见：理由"])
    assert waiting == expected
    assert facts.unreasoned == sum(map(len, waiting)) > 0


def test_organs_that_seal_together_stand_two_in_a_row_the_last_one_at_the_right() -> None:
    def rows(*names: str) -> list[tuple[str, str]]:
        facts = LetterFacts(Letter(signature=names), ("letter",), issued=True)
        return [(str(left), str(right)) for left, right in facts.seal_rows]

    assert rows("甲", "乙") == [("甲", "乙")]
    assert rows("甲", "乙", "丙") == [("甲", "乙"), ("", "丙")]
    assert rows("甲") == [("", "甲")]


def test_one_change_that_would_be_folded_alone_has_a_row_of_its_own() -> None:
    items = comparison().review().items
    promise = next(item for item in items if item.change.kind.group == "目标")
    plain = next(item for item in items if item.change.kind.group == "文字")
    many = [replace(promise, number=number) for number in range(1, 31)]
    four = [replace(plain, number=number) for number in range(31, 35)]
    briefing = BriefingFacts([*many, *four], "某县方案修改签批一览", "共修改三十四处。")
    said = [line.said for group in briefing.groups for line in group.rows]
    assert sum(line.startswith("另有") for line in said) == 1, "of the promises alone"
    assert briefing.left_count == 0
    [wording] = [group for group in briefing.groups if group.name == "文字"]
    assert [line.number for line in wording.rows] == [31, 32, 33, 34]
