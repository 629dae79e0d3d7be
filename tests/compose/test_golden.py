"""The tree of every document of every sample plan, as text: read before it is accepted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.compose import Sources, choices, compose
from plangen.document import text_form
from plangen.model import Outline
from plangen.pipeline import Session

ROOT = Path(__file__).parents[2]
PLANS = sorted(path.parent.name for path in (ROOT / "plans").glob("*/plan.yaml"))
KINDS = list(Session().library.kinds)
SHOWN = 2
"""Papers of one kind that are kept as read: enough to see, few enough to read."""
WHOLE = ("ordos-2024", "sample-county")
"""Plans of which every kind is kept; of the others the plan itself."""
KEPT = [(plan, kind) for plan in PLANS for kind in KINDS if plan in WHOLE or kind == "implementation-plan"]


@pytest.mark.parametrize(("plan", "kind"), KEPT)
def test_the_tree_of_a_sample_is_as_read(plan: str, kind: str, golden: Callable[[str, str], None]) -> None:
    reading = pipeline.load(ROOT / "plans" / plan)
    sources = Sources(Outline(reading.plan), reading.evaluation, standards=Session().library.standards)
    chosen = Session().library.kinds[kind]
    for choice in choices(chosen, sources)[:SHOWN]:
        about = choice.year or choice.unit or choice.school
        golden(
            f"{plan}/{kind}{f'-{about}' if about else ''}.txt", text_form(compose(chosen, sources, choice))
        )


def test_there_is_no_golden_file_without_a_test() -> None:
    known = {f"{plan}/{kind}" for plan, kind in KEPT} | {
        "parts",
        "papers",
        "checks",
        "inspect/rules.txt",
        "recognise/elements.txt",
        "wording/said.txt",
        "library/sheets.txt",
        "ooxml/refusals.txt",
        "diff/schema.json",
    }
    golden = Path(__file__).parents[1] / "golden"
    orphans = [
        path
        for path in golden.rglob("*.*")
        if not any(path.relative_to(golden).as_posix().startswith(name) for name in known)
    ]
    assert orphans == []
