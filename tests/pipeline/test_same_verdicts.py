"""What check says of a plan's words is what inspect says of the same words in the papers that build makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import ooxml, pipeline, wording
from plangen.checks import RULES as CHECKS
from plangen.checks import writing
from plangen.checks.rule import Subject as Checked
from plangen.compose import choices, compose
from plangen.inspect import RULES as INSPECTED
from plangen.inspect.subject import Subject as Inspected
from plangen.pipeline.reading import Reading
from plangen.writers import FORMATS

ROOT = Path(__file__).parents[2]
PLANS = sorted(path.parent for path in (ROOT / "plans").glob("*/plan.yaml"))

KINDS = ("implementation-plan", "notice")
"""The papers that print all of a plan's words but those of its tables by year."""

MASKED = {("county-compendium", "W-WORD-01")}
"""Where the papers say more than check: a value that the plan itself masks prints as xxxx, which check knows."""

Said = set[tuple[str, str]]
"""The id of a rule of writing, and the words it speaks of."""


def _in_plan(reading: Reading) -> Said:
    subject = Checked(reading.outline)
    return {(slip.id, slip.words) for _, slips in subject.slips for slip in slips}


def _on_paper(reading: Reading) -> Said:
    said: Said = set()
    for name in KINDS:
        kind = reading.session.library.kinds[name]
        for choice in choices(kind, reading.sources):
            written = FORMATS["docx"].write(compose(kind, reading.sources, choice), reading.sheet)
            paper = ooxml.paper(ooxml.opened(written.data))
            said |= {(slip.id, slip.words) for slips in Inspected(paper).slips.values() for _, slip in slips}
    return said


@pytest.mark.parametrize("plan", PLANS, ids=[plan.name for plan in PLANS])
def test_both_say_the_same_of_the_same_words(plan: Path) -> None:
    reading = pipeline.load(plan)
    masked = {id for name, id in MASKED if name == plan.name}
    more = {id for id, _ in _on_paper(reading) - _in_plan(reading)}
    assert more == masked
    assert not _in_plan(reading) - _on_paper(reading)


@pytest.mark.parametrize("id", wording.RULES)
def test_both_call_a_slip_equally_grave(id: str) -> None:
    code = next((code for code, ids in writing.CODES.items() if id in ids), id)
    must = INSPECTED[id].strength == "M"
    assert (CHECKS[code].severity == "error") == must


ELEMENTS = {
    "W-TO-02": "E10",
    "W-TO-03": "E10",
    "G-HEAD-09": "D01",
    "W-PUN-16": "E11",
    "W-ATT-02": "A04",
    "W-SIGN-01": "E03",
    "W-SEC-01": "E02",
    "W-ATT-03": "A01",
}
"""Rules of inspect on one element, and the check that says the same of the plan's value."""


@pytest.mark.parametrize("id", ELEMENTS)
def test_both_call_a_fault_of_an_element_equally_grave(id: str) -> None:
    must = INSPECTED[id].strength == "M"
    assert (CHECKS[ELEMENTS[id]].severity == "error") == must
