"""The tree of every document of every sample plan, as text: read before it is accepted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.compose import compose, years
from plangen.document import text_form
from plangen.model import Outline

ROOT = Path(__file__).parents[2]
PLANS = sorted(path.parent.name for path in (ROOT / "plans").glob("*/plan.yaml"))
KINDS = list(pipeline.library().kinds)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("plan", PLANS)
def test_the_tree_of_a_sample_is_as_read(plan: str, kind: str, golden: Callable[[str, str], None]) -> None:
    outline = Outline(pipeline.load(ROOT / "plans" / plan))
    chosen = pipeline.library().kinds[kind]
    for year in years(chosen, outline):
        name = f"{plan}/{kind}{f'-{year}' if year else ''}.txt"
        golden(name, text_form(compose(chosen, outline, year)))


def test_there_is_no_golden_file_without_a_test() -> None:
    known = {f"{plan}/{kind}" for plan in PLANS for kind in KINDS} | {"parts"}
    golden = Path(__file__).parents[1] / "golden"
    orphans = [
        path
        for path in golden.rglob("*.*")
        if not any(path.relative_to(golden).as_posix().startswith(name) for name in known)
    ]
    assert orphans == []
