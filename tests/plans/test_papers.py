"""No paper of any sample plan shows the marks it is written with, or stops that follow one another."""

import re
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.pipeline import Choice, Session

PLANS = sorted(path.parent for path in Path(__file__).parents[2].glob("plans/*/plan.yaml"))
MARKS = re.compile(r"\{\{|\}\}|\{%|\{:|\|---|\*\*|[。；，：]。|。；")


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_no_paper_shows_what_is_not_for_readers(plan: Path) -> None:
    reading = pipeline.load(plan)
    library = Session().library
    papers = pipeline.products(reading, library.kinds.values(), ["text"])
    found = {each.name: MARKS.findall(each.written.data.decode("utf-8-sig")) for each in papers}
    assert found
    assert not {name: marks for name, marks in found.items() if marks}


def test_a_year_that_asks_nothing_says_so() -> None:
    plan = pipeline.load(Path(__file__).parents[2] / "plans/neimenggu-2012")
    text = pipeline.render(plan, "annual-tasks", "text", Choice(year=2013)).decode("utf-8-sig")
    assert "没有2013年到期或者持续推进的任务和目标。" in text
    assert "\t" not in text, "no table of nothing"
