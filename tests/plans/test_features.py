"""Every feature that a source needs stands in the text of its sample plan."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FEATURES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("features.yaml").read_text("utf-8"))
NEEDS = [
    pytest.param(plan, feature["写着"], id=f"{feature['编号']:02} {feature['名称']}-{plan}")
    for feature in FEATURES
    for plan in feature["规划"]
]


@pytest.mark.parametrize(("plan", "written"), NEEDS)
def test_a_plan_has_the_features_of_its_source(plan: str, written: str) -> None:
    text = (ROOT / "plans" / plan / "plan.yaml").read_text("utf-8")
    assert re.search(written, text, re.MULTILINE)


def test_none_of_the_features_was_dropped() -> None:
    numbers = [feature["编号"] for feature in FEATURES]
    assert numbers == [*range(1, 57), 60, 61, 62]
    assert len(NEEDS) == 198
