"""A sum is taken from the table, never written twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.planned import plan

from plangen.model import Number, with_sums

NUMBERS = st.lists(st.decimals(min_value=0, max_value=10**6, places=2), min_size=1, max_size=8)


def written(
    cells: list[str], value: str = "{合计: 学校表.新建}", column: str = "代号: 新建, 名称: 新建学校"
) -> str:
    rows = "".join(f"          - [乡镇{index}, {cell}]\n" for index, cell in enumerate(cells))
    return (
        f"章节:\n  - 标题: 目标\n    目标: [{{名称: 新建学校, 数值: {value}, 计量单位: 所}}]\n    章节:\n"
        "      - 标题: 表\n        表:\n        - 代号: 学校表\n          标题: 学校\n"
        f"          列: [{{代号: 乡镇, 名称: 乡镇}}, {{{column}, 类型: 数}}]\n          行:\n{rows}"
    )


def summed(text: str) -> Decimal | None:
    read, findings = with_sums(plan(text))
    assert not findings
    value = read.sections[0].targets[0].value
    assert isinstance(value, Number)
    return value.number


@given(NUMBERS)
def test_a_sum_is_the_exact_sum_of_its_column(numbers: list[Decimal]) -> None:
    assert summed(written([f"{number:f}" for number in numbers])) == sum(numbers)


@pytest.mark.parametrize("name", ["新建", "新建学校"])
def test_a_column_is_named_by_id_or_name(name: str) -> None:
    assert summed(written(["3", "4"], f"{{合计: 学校表.{name}}}")) == 7


@pytest.mark.parametrize("cell", ["待填", "xx", "{缺: 来源未列}"])
def test_cells_without_a_number_are_left_out(cell: str) -> None:
    assert summed(written(["3", cell, "4"])) == 7


def test_a_table_of_an_annex_counts_too() -> None:
    text = (
        "章节: [{标题: 目标, 目标: [{名称: 学校, 数值: {合计: 表.数}}]}]\n"
        "附件: [{标题: 附表, 表: [{代号: 表, 标题: 表, 列: [{代号: 数, 名称: 数}], 行: [[3], [4]]}]}]\n"
    )
    assert summed(text) == 7


@pytest.mark.parametrize("name", ["学校表", "学校表.改建", "没有.新建", ""])
def test_a_sum_of_nothing_is_found(name: str) -> None:
    _, (finding,) = with_sums(plan(written(["3"], f"{{合计: '{name}'}}")))
    assert finding.code == "L034"
    assert finding.path == ("sections", 0, "targets", 0, "value")


def test_a_plan_without_sums_is_the_same_plan() -> None:
    read = plan(written(["3"], "7"))
    assert with_sums(read)[0] is read


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(
            "章节: [{标题: 目标, 目标: [{名称: 学校, 逐年: {2025: {合计: 表.数}}}]}]\n", id="yearly value"
        ),
        pytest.param(
            "章节: [{标题: 目标, 目标: [{名称: 学校, 学段: {小学: {数值: {合计: 表.数}}}}]}]\n", id="stage"
        ),
        pytest.param(
            "章节: [{标题: 目标, 目标: [{名称: 学校, 分情形: [{条件: 新校, 数值: {合计: 表.数}}]}]}]\n",
            id="case",
        ),
        pytest.param(
            "附件: [{标题: 附, 章节: [{标题: 目标, 目标: [{名称: 学校, 数值: {合计: 表.数}}]}]}]\n",
            id="annex",
        ),
    ],
)
def test_no_sum_is_left_unsummed(place: str) -> None:
    table = "表: [{代号: 表, 标题: 表, 列: [{代号: 数, 名称: 数}], 行: [[3], [4]]}]"
    text = place + ("" if place.startswith("附件") else "附件:\n") + f"  - {{标题: 附表, {table}}}\n"
    if place.startswith("附件"):
        text = place.replace("]}]}]\n", f"]}}]}}, {{标题: 附表, {table}}}]\n")
    read, findings = with_sums(plan(text))
    assert not findings
    assert "Sum(" not in repr(read)
