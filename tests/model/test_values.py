"""Values are kept as the source states them; what it hides or lacks is never filled in."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.model import Absent, Blank, Masked, Number, Operator, Text, Value
from plangen.model.values import Sum
from plangen.source.scalars import scalar


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param(80, Number(Decimal(80)), id="integer"),
        pytest.param(Decimal("4.70"), Number(Decimal("4.70")), id="decimal"),
        pytest.param("80", Number(Decimal(80)), id="quoted number"),
        pytest.param("良好", Text("良好"), id="words"),
        pytest.param("Ⅲ级", Text("Ⅲ级"), id="grade"),
        pytest.param("xx.x", Masked("xx.x"), id="masked"),
        pytest.param("××", Masked("××"), id="masked with crosses"),
        pytest.param("待填", Blank(), id="to be filled"),
        pytest.param("", Blank(), id="empty"),
        pytest.param({"待填": "教育局提供"}, Blank("教育局提供"), id="to be filled, by whom"),
        pytest.param({"blank": True}, Blank(), id="to be filled in English"),
        pytest.param({"遮盖": "xx"}, Masked("xx"), id="masked by name"),
        pytest.param({"缺": "来源未列"}, Absent("来源未列"), id="absent"),
        pytest.param({"absent": None}, Absent(), id="absent without reason"),
        pytest.param({"合计": "乡镇表.新建"}, Sum("乡镇表.新建"), id="sum of a column"),
    ],
)
def test_a_value_is_read_as(written: Any, value: Value) -> None:
    assert Value.read(written) == value


@pytest.mark.parametrize(
    ("written", "says"),
    [
        pytest.param(True, "应写一个数或一段文字", id="truth"),
        pytest.param(None, "应写一个数或一段文字", id="nothing"),
        pytest.param([80], "应写一个数或一段文字", id="list"),
        pytest.param({}, "只能写成", id="no mark"),
        pytest.param({"保密": 1}, "只能写成", id="unknown mark"),
        pytest.param({"缺": 1, "待填": 1}, "只能写成", id="two marks"),
        pytest.param("80%", "“数值: 80”“计量单位: %”", id="percent"),
        pytest.param("4.7 万个", "“数值: 4.7”“计量单位: 万个”", id="measure after a space"),
        pytest.param("50所", "“数值: 50”“计量单位: 所”", id="measure"),
    ],
)
def test_what_is_no_value_is_refused_in_chinese(written: Any, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Value.read(written)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_a_number_prints_with_the_digits_it_was_written_with(number: Decimal) -> None:
    written = f"{number:f}"
    assert str(Value.read(scalar(written))) == written


@given(st.integers(min_value=0, max_value=10**20), st.integers(min_value=0, max_value=6))
def test_zeros_at_the_end_are_kept(whole: int, zeros: int) -> None:
    written = f"{whole}.{'0' * zeros}" if zeros else str(whole)
    assert str(Value.read(scalar(written))) == written


@pytest.mark.parametrize("value", [Blank("说明"), Absent("原因")])
def test_what_is_not_known_prints_nothing(value: Value) -> None:
    assert str(value) == ""
    assert value.number is None


@pytest.mark.parametrize(
    ("written", "symbol", "words"),
    [
        ("≥", ">=", "不低于"),
        ("不低于", ">=", "不低于"),
        ("以上", ">=", "不低于"),
        ("至少", ">=", "不低于"),
        ("≤", "<=", "不超过"),
        ("不高于", "<=", "不超过"),
        ("=", "=", "达到"),
        (">", ">", "高于"),
        ("<", "<", "低于"),
        ("约", "~", "约"),
        ("提高", "+", "提高"),
    ],
)
def test_an_operator_is_a_sign_or_a_word(written: str, symbol: str, words: str) -> None:
    assert Operator.read(written) == Operator(symbol, words)


@pytest.mark.parametrize("written", ["大约等于", "", None, 1, [], {}])
def test_what_is_no_operator_is_refused(written: Any) -> None:
    with pytest.raises(ValueError, match="应写"):
        Operator.read(written)
