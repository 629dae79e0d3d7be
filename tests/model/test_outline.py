"""The outline numbers the sections, and finds what is written once from many sides."""

import pytest
from tests.model.planned import outline

NESTED = """
章节:
  - 标题: 总体要求
  - 标题: 重点任务
    章节:
      - 标题: 优化布局
        章节:
          - 标题: 学位供给
            章节: [{标题: 新建学校}, {标题: 改建学校}]
      - 标题: 改善条件
        章节: [{标题: 校舍}]
"""


def wheres(text: str) -> list[str]:
    return [entry.where for entry in outline(text).all]


def test_the_four_levels_are_numbered_as_the_standard_says() -> None:
    assert wheres(NESTED) == [
        "一、",
        "二、",
        "二、（一）",
        "二、（一）1.",
        "二、（一）1.（1）",
        "二、（一）1.（2）",
        "二、（二）",
        "二、（二）1.",
    ]


def test_a_level_may_number_on_across_its_sections() -> None:
    text = "各级序号: {2: {接续: true}}\n章节:\n" + "  - {标题: 章, 章节: [{标题: 节}, {标题: 节}]}\n" * 2
    assert wheres(text) == ["一、", "一、（一）", "一、（二）", "二、", "二、（三）", "二、（四）"]


def test_a_level_may_have_another_style() -> None:
    text = "各级序号: {1: {样式: 第一步}}\n章节: [{标题: 摸底}, {标题: 迎检}]\n"
    assert wheres(text) == ["第一步", "第二步"]


def test_the_nearest_word_on_numbering_wins() -> None:
    own = "  - {标题: 章, 下级序号: {样式: A1}, 章节: [{标题: 节}]}\n"
    text = f"各级序号: {{2: {{样式: 一是}}}}\n章节:\n{own}  - {{标题: 章, 章节: [{{标题: 节}}]}}\n"
    assert wheres(text) == ["一、", "一、A1", "二、", "二、一是"]


def test_a_section_without_title_has_no_number_and_uses_none() -> None:
    assert wheres("章节: [{标题: 一章}, {内容: 无题}, {标题: 二章}]\n") == ["一、", "", "二、"]


def test_a_section_may_have_a_style_of_its_own() -> None:
    assert wheres("章节: [{标题: 一章}, {标题: 结语, 序号样式: 无}, {标题: 二章}]\n") == [
        "一、",
        "“结语”",
        "二、",
    ]


def test_annexes_are_numbered_afresh() -> None:
    whole = outline("章节: [{标题: 甲}, {标题: 乙}]\n附件: [{标题: 清单, 章节: [{标题: 丙}]}]\n")
    assert [entry.ordinal for entry in whole.everything] == ["一、", "二、", "一、"]


@pytest.mark.parametrize(
    ("section", "layout"),
    [
        pytest.param("{标题: 甲, 内容: 乙}", "接排", id="title and text"),
        pytest.param("{标题: 甲}", "标题", id="title alone"),
        pytest.param("{内容: 乙}", "无题", id="text alone"),
        pytest.param("{标题: 甲, 内容: 乙, 章节: [{标题: 丙}]}", "标题", id="title, text and parts"),
        pytest.param("{标题: 甲, 内容: 乙, 章节: [{内容: 丙, 排法: 连排}]}", "接排", id="parts that run on"),
        pytest.param("{标题: 甲, 内容: 乙, 排法: 标题}", "标题", id="as the plan says"),
    ],
)
def test_how_a_section_below_the_first_level_is_laid_out(section: str, layout: str) -> None:
    assert outline(f"章节: [{{标题: 章, 章节: [{section}]}}]\n").all[1].layout == layout


def test_a_first_level_title_stands_on_its_own_line() -> None:
    assert outline("章节: [{标题: 甲, 内容: 乙}]\n").all[0].layout == "标题"


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (("sections", 1), "重点任务"),
        (("sections", 1, "text", 0), "重点任务"),
        (("sections", 1, "sections", 0, "task", "lead", 0), "优化布局"),
    ],
)
def test_the_section_a_path_lies_in(path: tuple[str | int, ...], title: str) -> None:
    entry = outline(NESTED).entry_at(path)
    assert entry is not None
    assert entry.node.title == title


def test_a_path_above_the_sections_lies_in_none() -> None:
    assert outline(NESTED).entry_at(("letter", "date")) is None


def test_units_are_found_by_id_name_and_short_name() -> None:
    units = outline("单位: [{代号: 教育局, 名称: 县教育局, 简称: [教育部门, 教育]}]\n").units
    assert {name: unit.id for name, unit in units.items()} == dict.fromkeys(
        ["教育局", "县教育局", "教育部门", "教育"], "教育局"
    )


def test_an_id_wins_over_a_name() -> None:
    units = outline("单位: [{代号: 甲, 名称: 乙}, {代号: 乙, 名称: 丙}]\n").units
    assert units["乙"].name == "丙"


def test_texts_are_all_that_may_refer_to_data() -> None:
    whole = outline(
        "引言: 引\n附件: [{标题: 附}]\n章节:\n"
        "  - {标题: 题, 内容: [文一, 文二], 尾段: 尾, 任务: {年度节点: {2025: 节点}}}\n"
    )
    assert [text for text, _ in whole.texts()] == ["引", "题", "文一", "文二", "尾", "节点", "附"]


def test_a_section_s_own_word_on_going_on_wins() -> None:
    own = "  - {标题: 章, 下级序号: {接续: true}, 章节: [{标题: 节}, {标题: 节}]}\n"
    assert wheres("章节:\n" + own * 2) == [
        "一、",
        "一、（一）",
        "一、（二）",
        "二、",
        "二、（三）",
        "二、（四）",
    ]
    anew = own.replace("接续: true", "接续: false")
    assert wheres("各级序号: {2: {接续: true}}\n章节:\n" + anew * 2)[-2:] == ["二、（一）", "二、（二）"]
