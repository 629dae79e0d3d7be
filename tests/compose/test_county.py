"""What a county's papers say of the school rule comes from the standard."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.compose.facts.county import CountyFacts
from plangen.standards import Evaluation

COUNTY = Path(__file__).parents[2] / "plans/sample-county"


@pytest.fixture
def facts() -> CountyFacts:
    """The sample county under a rule of its own, whose floor is 80%."""
    found = pipeline.load(COUNTY).evaluation
    assert isinstance(found, Evaluation) and found.standard.school_rule is not None
    rule = found.standard.school_rule.model_copy(update={"floor": Decimal("0.8")})
    return CountyFacts(replace(found, standard=found.standard.model_copy(update={"school_rule": rule})))


def test_the_rule_names_its_own_floor(facts: CountyFacts) -> None:
    assert "其余不低于标准的80%" in facts.rule


def test_a_reading_above_the_floor_names_it(facts: CountyFacts) -> None:
    verdicts = {reading.verdict for campus in facts.campuses for reading in campus.lacking}
    assert "未达标（达到标准的80%以上）" in verdicts
    assert not any("85%" in verdict for verdict in verdicts)
