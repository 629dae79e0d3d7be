"""The texts that the sample plans print: read by every rule, alarm by alarm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.compose import Sources, choices, compose
from plangen.model import Outline
from plangen.pipeline import Session
from plangen.wording import slips
from plangen.writers import FORMATS

ROOT = Path(__file__).parents[2]
PLANS = sorted(path.parent for path in (ROOT / "plans").glob("*/plan.yaml"))

_MASKED = "来源隐去了名称，照留 XX"
READ = {
    ("changle-2020", "W-NO-05"): "来源只写文号“潍教督字〔2017〕47号”，没有写标题",
    ("changle-2020", "W-PUN-05"): "印发方案的通知，标题照来源加了书名号",
    ("city-2022", "W-WORD-01"): _MASKED,
    ("county-2020", "W-WORD-01"): _MASKED,
    ("county-compendium", "W-WORD-01"): _MASKED,
    ("district-integration-2018", "W-WORD-01"): _MASKED,
    ("neimenggu-2012", "W-PUN-03"): "来源在两部法律的书名号之间用了顿号",
    ("school-inspection-2020", "W-WORD-01"): _MASKED,
}
"""Slips that were read and are true of what the plan says."""


def _texts(plan: Path) -> Iterator[str]:
    """Every line and every cell of every document of a plan."""
    reading = pipeline.load(plan)
    sources = Sources(Outline(reading.plan), reading.evaluation, standards=Session().library.standards)
    for kind in Session().library.kinds.values():
        for choice in choices(kind, sources):
            document = compose(kind, sources, choice)
            written = FORMATS["text"].write(document, Session().library.sheet)
            for line in written.data.decode("utf-8-sig").splitlines():
                yield from (cell.strip() for cell in line.split("\t"))


@pytest.mark.parametrize("plan", PLANS, ids=[plan.name for plan in PLANS])
def test_what_a_sample_prints_has_no_slip_but_those_read(plan: Path) -> None:
    found = [(slip, text) for text in dict.fromkeys(_texts(plan)) for slip in slips(text)]
    assert {(plan.name, slip.id) for slip, _ in found} == {key for key in READ if key[0] == plan.name}
