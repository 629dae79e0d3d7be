"""Plain data of a plan, bound again, is the same plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangen.binding import bind
from plangen.model import Plan, data_of
from plangen.source import Located, Places, parse

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*/plan.yaml"))


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.parent.name)
def test_bound_again_it_is_the_same_plan(file: Path) -> None:
    located, _ = parse(file.read_text("utf-8"), str(file))
    assert located is not None
    plan, _ = bind(Plan, located)
    assert plan is not None
    data = json.loads(json.dumps(data_of(plan)))
    again, findings = bind(Plan, Located(data, Places()))
    assert not findings
    assert again == plan
    assert data_of(again) == data
