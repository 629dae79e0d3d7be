"""The facts of each source stand in the papers of its plan: built as docx, read back as a reader sees them.

figures.yaml is written from the fact sheets of the sources, not from the plans.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from docx import Document
from docx.table import Table

from plangen import pipeline
from plangen.pipeline import Session

ROOT = Path(__file__).parents[2]
FIGURES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("figures.yaml").read_text("utf-8")
)
EACH = [
    (plan, kind, figure)
    for plan, kinds in FIGURES.items()
    for kind, figures in kinds.items()
    for figure in figures
]
FEWEST, MOST = 8, 20


@cache
def printed(plan: str, kind: str) -> tuple[str, ...]:
    """Every paragraph and every row of a table of the paper."""
    library = Session().library
    reading = pipeline.load(ROOT / "plans" / plan)
    (product,) = pipeline.products(reading, [library.kinds[kind]], ["docx"])
    return tuple(lines(product.written.data))


def lines(data: bytes) -> Iterator[str]:
    for part in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(part, Table):
            yield from ("　".join(cell.text for cell in row.cells) for row in part.rows)
        else:
            yield part.text


@pytest.mark.parametrize(
    ("plan", "kind", "figure"), EACH, ids=[f"{plan}-{n}" for n, (plan, _, _) in enumerate(EACH)]
)
def test_a_fact_of_the_source_is_printed(plan: str, kind: str, figure: str) -> None:
    parts = figure.split("…")
    assert any(all(part in line for part in parts) for line in printed(plan, kind)), figure


@pytest.mark.parametrize("plan", FIGURES)
def test_a_plan_has_neither_too_few_facts_nor_too_many(plan: str) -> None:
    assert FEWEST <= sum(map(len, FIGURES[plan].values())) <= MOST
