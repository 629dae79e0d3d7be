"""Every paper that a test measures on the page, by name; conftest prints them in one call."""

from collections.abc import Iterator
from pathlib import Path

from plangen import pipeline
from plangen.pipeline import Choice
from tests.compose.test_revision import sign_offs
from tests.writers.test_docx import LAYOUTS

ORDOS = Path(__file__).parents[1] / "plans" / "ordos-2024"
LONG = "ordos-2024 implementation-plan"
YEARLY = "ordos-2024 annual-tasks"
REPORT = "ordos-2024 self-evaluation"


def papers() -> dict[str, bytes]:
    """Each layout by its name, three papers of a long plan, and a sign-off by its first plan."""
    return {**dict(_layouts()), **_of_a_long_plan(), **dict(sign_offs())}


def _layouts() -> Iterator[tuple[str, bytes]]:
    for layout in LAYOUTS:
        yield layout.stem, pipeline.render(pipeline.load(layout), "implementation-plan")


def _of_a_long_plan() -> dict[str, bytes]:
    plan = pipeline.load(ORDOS)
    return {
        LONG: pipeline.render(plan, "implementation-plan"),
        YEARLY: pipeline.render(plan, "annual-tasks", choice=Choice(year=2026)),
        REPORT: pipeline.render(plan, "self-evaluation"),
    }
