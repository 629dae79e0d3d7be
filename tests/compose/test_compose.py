"""What composing promises: plan text is text, blocks know where they come from, numbers come once."""

import pytest

from plangen.binding import bind
from plangen.compose import Choice, Sources, compose
from plangen.document import Heading, Paragraph, plain, text_form
from plangen.model import Outline, Plan, with_sums
from plangen.pipeline import Session
from plangen.source import parse

FRAME = "标题: 某县实施方案\n地区: 某县\n期限: 2025-2027\n"


def outline(yaml: str) -> Outline:
    located, findings = parse(FRAME + yaml, "示例")
    assert located is not None, findings
    plan, findings = bind(Plan, located)
    assert plan is not None, findings
    return Outline(with_sums(plan)[0])


def tree(yaml: str, kind: str = "implementation-plan", year: int | None = None) -> str:
    return text_form(compose(Session().library.kinds[kind], Sources(outline(yaml)), Choice(year)))


@pytest.mark.parametrize(
    "text",
    [
        "# 不是标题",
        "**不是强调**",
        "| 不是 | 表 |",
        "{: .title }",
        "- 不是列表",
        "<b>&amp;</b>",
        "1. 不是列表",
        "[a](b)",
    ],
)
def test_plan_text_is_never_markup(text: str) -> None:
    assert f"[body] {text}\n" in tree(f"章节: [{{标题: 总则, 内容: ['{text}']}}]\n")


def test_a_title_below_the_first_level_runs_into_its_text() -> None:
    told = tree("章节: [{标题: 要求, 章节: [{标题: 指导思想, 内容: 坚持公平。}]}]\n")
    assert "[2] （一）指导思想。 | 坚持公平。" in told


def test_a_title_that_ends_in_a_mark_gets_no_second_one() -> None:
    told = tree("章节: [{标题: 要求, 章节: [{标题: 怎么办？, 内容: 照办。}]}]\n")
    assert "[2] （一）怎么办？ | 照办。" in told


def test_sections_that_flow_on_share_their_owner_s_paragraph() -> None:
    told = tree(
        "章节:\n"
        "- 标题: 措施\n"
        "  章节:\n"
        "  - 标题: 评估\n"
        "    内容: 分步实施。\n"
        "    下级序号: {样式: 一是}\n"
        "    章节:\n"
        "    - {标题: 注重过程, 内容: 随时看。, 排法: 连排}\n"
        "    - {标题: 完善程序, 内容: 按规矩办。, 排法: 连排}\n"
    )
    assert "[2] （一）评估。 | 分步实施。一是注重过程。随时看。二是完善程序。按规矩办。" in told


def test_each_block_knows_the_plan_node_it_speaks_of() -> None:
    document = compose(
        Session().library.kinds["implementation-plan"],
        Sources(outline("章节: [{标题: 目标, 内容: [第一段。, 第二段。]}]\n")),
    )
    origins = {plain(b.content): b.origin for b in document.blocks if isinstance(b, Paragraph)}
    assert origins["第二段。"] == ("sections", 0, "text", 1)
    heading = next(b for b in document.blocks if isinstance(b, Heading))
    assert heading.origin == ("sections", 0, "title")


@pytest.mark.parametrize("status", ["征求意见稿", "送审稿"])
def test_a_draft_says_so_and_carries_no_number_and_no_imprint_date(status: str) -> None:
    letter = "公文要素: {发文机关标志: 某县, 发文字号: 某政发〔2025〕1号, 印发机关: 办公室, 印发日期: 2025-03-01}\n"
    told = tree(f"文稿状态: {status}\n{letter}")
    assert f"[status] （{status}）" in told
    assert "〔2025〕" not in told
    assert "印发" not in told.replace("印发稿", "")


def test_an_issued_paper_carries_its_number_and_imprint() -> None:
    told = tree(
        "文稿状态: 印发稿\n"
        "公文要素: {发文机关标志: 某县, 发文字号: 某政发〔2025〕1号, 印发机关: 某办公室,"
        " 印发日期: 2025-03-01, 抄送机关: 县委}\n"
    )
    assert "[document-number] 某政发〔2025〕1号" in told
    assert "  # 抄送：县委。" in told
    assert "  - 某办公室\t2025年3月1日印发" in told


ANNUAL = """章节:
- 标题: 任务
  章节:
  - {标题: 长期任务, 内容: 做。, 任务: {}}
  - {标题: 分年任务, 内容: 做。, 任务: {年度节点: {2025: 开工, 2027: 完工}}}
  - {标题: 到期任务, 内容: 做。, 任务: {完成时限: 2026}}
  - 标题: 有目标的任务
    内容: 做。
    任务: {完成时限: 2027}
    目标: [{名称: 入学率, 数值: 95, 计量单位: "%", 年份: 2025}]
"""


@pytest.mark.parametrize(
    ("year", "tasks"),
    [
        (2025, ["长期任务", "分年任务", "有目标的任务"]),
        (2026, ["长期任务", "到期任务"]),
        (2027, ["长期任务", "分年任务", "有目标的任务"]),
    ],
)
def test_the_annual_list_holds_what_the_year_asks_for(year: int, tasks: list[str]) -> None:
    rows = [line for line in tree(ANNUAL, "annual-tasks", year).splitlines() if line.startswith("  - ")]
    assert [row.split(" | ")[1] for row in rows] == tasks


def test_units_that_the_plan_does_not_name_stay_empty_cells_and_are_counted() -> None:
    document = compose(Session().library.kinds["annual-tasks"], Sources(outline(ANNUAL)), Choice(2026))
    labels = [blank.label for blank, _ in document.blanks]
    assert "一、（一）长期任务：牵头单位" in labels
    assert all(not blank.shown for blank, _ in document.blanks)


def test_the_self_evaluation_has_its_four_parts_and_a_row_for_each_target() -> None:
    told = tree(ANNUAL, "self-evaluation")
    parts = [line[4:] for line in told.splitlines() if line.startswith("[1]")]
    assert parts == ["一、自查情况", "二、工作成效", "三、存在问题", "四、改进措施"]
    assert "  - 1 | 入学率 | 95% | 2025年 |  | " in told
    assert "[mark]" not in told
