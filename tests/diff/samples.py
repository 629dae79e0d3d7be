"""The sample plans as versions, read once; plan data that a test writes as a version."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from plangen import pipeline
from plangen.binding import bind
from plangen.diff import Version, version
from plangen.model import Plan, with_sums
from plangen.pipeline import Session
from plangen.source import Located, Places
from plangen.standards import School

ROOT = Path(__file__).parents[2]
NAMES = sorted(folder.name for folder in (ROOT / "plans").iterdir() if folder.is_dir())
ROWS = "各校"
"""The key of the rows of ``schools.csv`` in the data of a draft: a plan itself only names the file."""


@cache
def sample(name: str) -> Version:
    return pipeline.load(ROOT / "plans" / name).version


def of_data(data: dict[str, Any]) -> Version:
    """The version that plan data make, with the rows of its schools and the standard that it names."""
    plan_data = {key: value for key, value in data.items() if key != ROWS}
    written, findings = bind(Plan, Located(plan_data, Places()))
    assert written is not None, findings
    plan, findings = with_sums(written)
    assert not findings
    schools = tuple(_school(row) for row in data.get(ROWS, ()))
    standard = Session().library.standards[plan.standard] if plan.standard else None
    return version(plan, written if plan != written else plan, schools, standard)


def _school(row: dict[str, Any]) -> School:
    school, findings = bind(School, Located(row, Places()))
    assert school is not None, findings
    return school
