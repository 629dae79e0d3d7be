"""Every standard in the repository is worked through by hand: ``worked.yaml``."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from plangen.source import parse
from plangen.standards import STAGES, Evaluation, School, evaluate
from tests.standards.conftest import FOLDER, standard_of

HERE = Path(__file__).parent
located, _ = parse((HERE / "worked.yaml").read_text("utf-8"), "worked.yaml")
assert located is not None
WORKED: dict[str, dict[str, Any]] = located.data
WITH_SCHOOLS = [name for name, worked in WORKED.items() if "学校" in worked]


def evaluated(name: str) -> Evaluation:
    schools = [School.model_validate(row) for row in WORKED[name]["学校"]]
    return evaluate(standard_of(name), schools, {})


def test_every_standard_has_a_worked_value_and_says_where_it_comes_from() -> None:
    assert sorted(WORKED) == sorted(file.stem for file in FOLDER.glob("*.yaml"))
    assert all(worked["出处"] for worked in WORKED.values())


@pytest.mark.parametrize("name", WITH_SCHOOLS)
def test_the_indicators_of_a_school_are_as_worked_by_hand(name: str) -> None:
    results = {result.campus.school.name: result for result in evaluated(name).results}
    for school, values in WORKED[name]["学校指标"].items():
        readings = {
            reading.indicator.id: [reading.value, reading.verdict, reading.gap]
            for reading in results[school].readings
        }
        assert readings == values, school


@pytest.mark.parametrize("name", WITH_SCHOOLS)
def test_a_school_passes_or_fails_as_worked_by_hand(name: str) -> None:
    verdicts = {result.campus.school.name: result.verdict for result in evaluated(name).results}
    for school, verdict in WORKED[name]["学校合格"].items():
        assert verdicts[school] == verdict


def test_the_county_s_own_indicators_are_as_worked_by_hand() -> None:
    county = {
        f"{result.indicator.id}{result.stage or ''}": result for result in evaluated("jiaodu-2017-6").county
    }
    for key, (value, verdict) in WORKED["jiaodu-2017-6"]["县级指标"].items():
        found = county[key].value
        assert (found if found is None else round(found, 12), county[key].verdict) == (value, verdict), key


def test_the_coefficients_are_as_worked_by_hand() -> None:
    found = evaluated("jiaodu-2012-3")
    spreads = {each.indicator.id: each.spread for each in found.coefficients}
    for key, value in WORKED["jiaodu-2012-3"]["差异系数"].items():
        spread = spreads[key]
        assert spread is not None
        assert spread.coefficient == value
    assert found.mean_coefficient(STAGES[0]) == WORKED["jiaodu-2012-3"]["平均差异系数"]
    assert found.mean_coefficient(STAGES[1]) is None, "no junior school"


def test_the_articles_are_counted_as_the_standard_counts_them() -> None:
    counts = {
        duty.name: sum(task.last - task.first + 1 for task in duty.tasks)
        for duty in standard_of("jiaoji-2017-9").duties
    }
    assert counts == WORKED["jiaoji-2017-9"]["条数"]
    assert sum(counts.values()) == Decimal(88)
