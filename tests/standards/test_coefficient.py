"""差异系数: published worked examples, and the ones that tell the right formula from the wrong one."""

import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.standards import spread

BOOKS = [(279, 45), (137, 37), (935, 89), (160, 76), (402, 55)]
"""生均图书册数 of five primary schools: books and students, as published."""

pairs = st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 5000)), min_size=2, max_size=40)


def exact(rows: list[tuple[int, int]]) -> list[tuple[Decimal, Decimal]]:
    return [(Decimal(amount), Decimal(students)) for amount, students in rows]


def test_the_published_example_comes_out_and_fails_the_limit() -> None:
    found = spread(exact(BOOKS))
    assert found is not None
    assert float(found.mean) == pytest.approx(6.334437, abs=1e-6)
    assert float(found.deviation) == pytest.approx(3.263861, abs=1e-6)
    assert float(found.coefficient) == pytest.approx(0.515257, abs=1e-6)
    assert found.coefficient > Decimal("0.50")


def test_the_unweighted_formulas_would_tell_another_number() -> None:
    means = [amount / students for amount, students in BOOKS]
    population = statistics.pstdev(means) / statistics.fmean(means)
    sample = statistics.stdev(means) / statistics.fmean(means)
    assert population == pytest.approx(0.488771, abs=1e-6)
    assert sample == pytest.approx(0.546462, abs=1e-6)
    found = spread(exact(BOOKS))
    assert found is not None
    assert population < 0.50 < found.coefficient, "the plain formula would let the county pass"


# 鸠江区 2023 小学: mean, deviation and coefficient of the seven indicators, as published.
JIUJIANG = [
    ("5.515273", "1.643162", "0.297929"), ("0.887611", "0.445392", "0.501787"), ("0.879277", "0.353427", "0.401952"),
    ("4.563288", "1.316139", "0.288419"), ("7.925946", "2.975795", "0.37545"),
    ("2496.674864", "780.914372", "0.312782"), ("2.784743", "1.097759", "0.394205"),
]  # fmt: skip


@pytest.mark.parametrize(("mean", "deviation", "coefficient"), JIUJIANG)
def test_published_coefficients_are_deviation_over_mean(mean: str, deviation: str, coefficient: str) -> None:
    assert Decimal(deviation) / Decimal(mean) == pytest.approx(Decimal(coefficient), abs=Decimal("2e-6"))


def test_the_composite_is_the_plain_mean_of_the_seven() -> None:
    values = [Decimal(coefficient) for _, _, coefficient in JIUJIANG]
    assert float(sum(values) / len(values)) == pytest.approx(0.367503, abs=1e-6)


def test_0_501787_prints_as_0_50_and_still_fails() -> None:
    value = Decimal("0.501787")
    assert round(value, 2) == Decimal("0.50")
    assert value > Decimal("0.50")


@given(pairs, st.integers(1, 1000))
def test_it_does_not_change_with_the_unit(rows: list[tuple[int, int]], factor: int) -> None:
    one, other = (
        spread(exact(rows)),
        spread(exact([(amount * factor, students) for amount, students in rows])),
    )
    assert one is not None
    assert other is not None
    assert abs(one.coefficient - other.coefficient) < Decimal("1e-30")


@given(pairs, st.randoms(use_true_random=False))
def test_it_does_not_change_with_the_order_of_schools(rows: list[tuple[int, int]], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = spread(exact(rows)), spread(exact(shuffled))
    assert one is not None
    assert other is not None
    assert abs(one.coefficient - other.coefficient) < Decimal("1e-30")


@given(pairs)
def test_it_does_not_change_when_two_identical_schools_merge(rows: list[tuple[int, int]]) -> None:
    amount, students = rows[0]
    split, merged = spread(exact([rows[0], *rows])), spread(exact([(amount * 2, students * 2), *rows[1:]]))
    assert split is not None
    assert merged is not None
    assert abs(split.coefficient - merged.coefficient) < Decimal("1e-30")


@given(st.integers(1, 10**6), st.lists(st.integers(1, 5000), min_size=1, max_size=20))
def test_schools_with_the_same_value_have_no_spread(rate: int, students: list[int]) -> None:
    found = spread(exact([(rate * heads, heads) for heads in students]))
    assert found is not None
    assert found.coefficient == 0


def test_without_students_or_amounts_there_is_none() -> None:
    assert spread([]) is None
    assert spread(exact([(0, 10), (0, 20)])) is None
